"""Doing what was ordered, with the functions that the command line uses."""

import tempfile
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from bedrot.app.inbox import as_incoming, move_aside, waiting
from bedrot.app.reports import report_as_data
from bedrot.app.running import run_all
from bedrot.app.server.shapes.runs import Order, RunKind, RunResult
from bedrot.lake.landing import Status
from bedrot.pipeline import runs
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Incoming, Wishes
from bedrot.pipeline.promote import Progress
from bedrot.pipeline.runs import Report


class Job:
    """One order, of one label. ``uploads``: where files sent here wait; ``progress`` may raise to stop the work."""

    def __init__(self, label: Label, uploads: Path, now: datetime, progress: Progress) -> None:
        self.label = label
        self.uploads = uploads
        self.now = now
        self.progress = progress

    def do(self, order: Order) -> RunResult:
        """Do it; twice changes nothing."""
        return _DOING[order.kind](self, order)

    def import_upload(self, order: Order) -> RunResult:
        """Import the file sent here."""
        file = self.uploads / str(order.upload)
        incoming = Incoming(file, order.subjects[0], order.modified or self.now)
        return self._told(self._import([incoming], Wishes(order.account, order.layout, order.account_if_needed)))

    def import_inbox(self, order: Order) -> RunResult:
        """Import files of the inbox, those that are still there, and move them aside."""
        inbox = self.label.inbox
        wanted = {inbox / name for name in order.subjects}
        report = self._import([as_incoming(look) for look in waiting(inbox) if look.path in wanted], Wishes())
        moved = move_aside(inbox, report.files)
        return self._told(report).model_copy(update={"moved": _below(inbox, moved.items())})

    def run(self, _order: Order) -> RunResult:
        """Import the inbox and promote everything that has landed."""
        return self._told(run_all(self.label, self.now, progress=self.progress, waiting_for=self._waiting))

    def withdraw(self, order: Order) -> RunResult:
        """Take an import back."""
        return self._told(runs.withdraw(self.label, order.subjects[0], self.now, progress=self.progress)[1])

    def restore(self, order: Order) -> RunResult:
        """Let an import count again; one that was, by a job that was then stopped, is promoted."""
        delivery = self.label.lake.landing.find(order.subjects[0])
        if self.label.lake.landing.status(delivery) is Status.RESTORED:
            return self._told(runs.run(self.label, self.now, progress=self.progress, waiting=self._waiting))
        return self._told(runs.restore(self.label, delivery.id, self.now, progress=self.progress)[1])

    def read_again(self, order: Order) -> RunResult:
        """Import a file that was set aside once more, as the account's that somebody named."""
        landing = self.label.lake.landing
        delivery = landing.find(order.subjects[0])
        with tempfile.TemporaryDirectory(prefix="bedrot-") as scratch:
            file = landing.opened(delivery, Path(scratch))
            incoming = Incoming(file, delivery.name, delivery.observed_at, delivery.container)
            return self._told(self._import([incoming], Wishes(order.account)))

    def _import(self, files: list[Incoming], wishes: Wishes) -> Report:
        return runs.import_files(self.label, files, wishes, self.now, progress=self.progress, waiting=self._waiting)

    def _waiting(self, holder: str) -> None:
        self.progress("waiting", holder, 0, 1)

    def _told(self, report: Report) -> RunResult:
        return RunResult.model_validate(report_as_data(report, self.label.connectors))


_DOING: Mapping[RunKind, Callable[[Job, Order], RunResult]] = MappingProxyType(
    {
        RunKind.IMPORT: Job.import_upload,
        RunKind.INBOX: Job.import_inbox,
        RunKind.RUN: Job.run,
        RunKind.WITHDRAW: Job.withdraw,
        RunKind.RESTORE: Job.restore,
        RunKind.READ: Job.read_again,
    }
)


def _below(folder: Path, moved: Iterable[tuple[Path, Path]]) -> dict[str, str]:
    return {source.relative_to(folder).as_posix(): target.relative_to(folder).as_posix() for source, target in moved}
