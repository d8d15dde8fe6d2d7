"""The workshop: one worker does the jobs that write, one after the other, in a thread of its own.

It holds nothing while it waits for work, so that commands in a terminal can write as well. A server that ends leaves
every job so that the next one goes on with it: whatever a job has not committed is done again.
"""

import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bedrot.app.inbox import arrivals
from bedrot.app.server.office import Office
from bedrot.app.server.problems import problem_of_failure
from bedrot.app.server.shapes.runs import Order, ProgressShape, Run, RunCounts, RunKind, RunState
from bedrot.app.server.work.book import Book
from bedrot.app.server.work.doing import Job
from bedrot.model.errors import LakeBusy

_MOST_OPEN = 500
_TELL_EVERY_SECONDS = 0.25
_LOOK_AGAIN_SECONDS = 1.0


class _Ended(Exception):
    """The server ends; what the job has not committed is done again."""


class Workshop:
    """The worker of one label, and the watch over its inbox. ``folder``: for the book and files sent here.

    ``tell`` is given each run whenever it stands otherwise; ``done`` is called when one may have changed the data. Both are
    called in the worker's thread, or in that of whoever orders.
    """

    def __init__(self, office: Office, folder: Path, tell: Callable[[Run], None], done: Callable[[], None]) -> None:
        self.book = Book(folder / "runs")
        self.uploads = folder / "uploads"
        self._office = office
        self._tell = tell
        self._done = done
        self._orders: queue.SimpleQueue[Run | None] = queue.SimpleQueue()
        self._ends = threading.Event()
        self._threads = [threading.Thread(target=each, daemon=True) for each in (self._work, self._watch_inbox)]

    def order(self, order: Order) -> Run:
        """Have something done when its turn comes; LakeBusy when too much waits already."""
        try:
            self._check_room()
            run = self.book.begin(order, self._office.clock())
        except Exception:
            self._drop_upload(order)
            raise
        self._tell(run)
        self._orders.put(run)
        return run

    @property
    def is_alive(self) -> bool:
        """Whether work that is ordered will be done."""
        return all(thread.is_alive() for thread in self._threads)

    def begin(self) -> None:
        """Go on with what an earlier server left, and with what comes."""
        self._clear_uploads()
        for run in self.book.open():
            if run.order.kind is RunKind.INBOX:
                self._note(run.with_(state=RunState.STOPPED, ended_at=self._office.clock(), progress=None))
            else:
                self._orders.put(run)
        for thread in self._threads:
            thread.start()

    def end(self, seconds: float) -> None:
        """Let the worker stop where it is, for so long; it is a daemon, and ends with the process in any case."""
        self._ends.set()
        self._orders.put(None)
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _work(self) -> None:
        while (run := self._orders.get()) is not None and not self._ends.is_set():
            with suppress(_Ended):
                self._do(run)

    def _do(self, run: Run) -> None:
        clock = self._office.clock
        run = run.with_(state=RunState.RUNNING, started_at=clock())
        self._note(run)
        job = Job(self._office.label, self.uploads, clock(), _Told(run, self._tell, self._ends))
        try:
            result = job.do(run.order)
        except _Ended:
            self._note(run.with_(state=RunState.WAITING, started_at=None))
            raise
        except Exception as failure:  # noqa: BLE001 - whatever one job met, the next ones are done
            over = run.with_(
                state=RunState.FAILED,
                problem=problem_of_failure(failure, ["worker", run.order.kind.value]),
                ended_at=clock(),
            )
        else:
            over = run.with_(state=RunState.DONE, result=result, counts=RunCounts.of(result), ended_at=clock())
        self._note(over)
        self._drop_upload(run.order)
        self._done()

    def _check_room(self) -> None:
        if len(self.book.open()) >= _MOST_OPEN:
            raise LakeBusy(f"{_MOST_OPEN} jobs are waiting already.", todo="Try again when some of them are done.")

    def _note(self, run: Run) -> None:
        with suppress(OSError):
            # on a full disk the book is kept in memory, and the run goes on and is told all the same
            self.book.change(run)
        self._tell(run)

    def _drop_upload(self, order: Order) -> None:
        if order.upload is not None:
            (self.uploads / order.upload).unlink(missing_ok=True)

    def _watch_inbox(self) -> None:
        while not self._ends.is_set():
            inbox = self._office.label.inbox
            try:
                inbox.mkdir(exist_ok=True)
                for files in arrivals(inbox, self._ends):
                    names = [file.path.relative_to(inbox).as_posix() for file in files]
                    self.order(Order(kind=RunKind.INBOX, subjects=names, who="inbox"))
            except (OSError, LakeBusy):
                # the folder was taken away, or too much waits: the files are found again
                self._ends.wait(_LOOK_AGAIN_SECONDS)

    def _clear_uploads(self) -> None:
        self.uploads.mkdir(parents=True, exist_ok=True)
        wanted = {run.order.upload for run in self.book.open()}
        for file in self.uploads.iterdir():
            if file.name not in wanted:
                file.unlink()


class _Told:
    """Progress, told a few times a second at most."""

    def __init__(self, run: Run, tell: Callable[[Run], None], ends: threading.Event) -> None:
        self._run = run
        self._tell = tell
        self._ends = ends
        self._next = 0.0
        self._step = ""

    def __call__(self, arrow: str, subject: str, done: int, total: int) -> None:
        if self._ends.is_set():
            raise _Ended
        now = time.monotonic()
        if now >= self._next or arrow != self._step:
            self._next, self._step = now + _TELL_EVERY_SECONDS, arrow
            self._tell(self._run.with_(progress=ProgressShape(step=arrow, subject=subject, done=done, total=total)))
