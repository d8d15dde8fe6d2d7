"""Progress of a job on stderr: a bar with rate and time left on a terminal, now and then a plain line elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bars
from rich.text import Text

from bedrot.app.cli.talk import Talk, printable
from bedrot.pipeline.promote import Progress, silent

_TITLES = {
    "look": "Looking at files",
    "land": "Keeping files",
    "landing2raw": "Reading",
    "raw2staging": "Reading",
    "staging2curated": "Conforming",
    "publish": "Publishing",
    "load": "Loading the warehouse",
}
_FIRST_LINE, _NEXT_LINE = 2.0, 5.0
"""Seconds before the first plain line, and between two of them."""


@contextmanager
def shown(talk: Talk, clock: Callable[[], float] = time.monotonic) -> Iterator[Progress]:
    """Progress in the form that suits stderr; none when quiet. ``clock``: seconds, for plain lines."""
    if talk.quiet:
        yield silent
    elif talk.err.is_terminal:
        bars = _Bars(talk.err)
        with bars.bars:
            yield bars
    else:
        yield _Lines(talk, clock)


class _Bars:
    """A bar for each part of the job."""

    def __init__(self, console: Console) -> None:
        self.bars = Bars(
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            _Rate(),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(compact=True),
            TextColumn("{task.fields[subject]}", style="dim", markup=False),
            console=console,
            transient=True,
        )
        self._title = ""

    def __call__(self, arrow: str, subject: str, done: int, total: int) -> None:
        title = _TITLES.get(arrow, arrow)
        if title != self._title:
            for task in self.bars.task_ids:
                self.bars.update(task, completed=self.bars.tasks[task].total, subject="")
            self._title = title
            self.bars.add_task(title, subject="")
        self.bars.update(self.bars.task_ids[-1], completed=done, total=total, subject=printable(subject))


class _Rate(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:.1f}/s")


class _Lines:
    """Plain lines for a log, the first one when the job has taken two seconds."""

    def __init__(self, talk: Talk, clock: Callable[[], float]) -> None:
        self._talk = talk
        self._clock = clock
        self._next = clock() + _FIRST_LINE
        self._title = ""
        self._began = clock()

    def __call__(self, arrow: str, subject: str, done: int, total: int) -> None:
        now = self._clock()
        title = _TITLES.get(arrow, arrow)
        if title != self._title:
            self._title, self._began = title, now
        if now < self._next:
            return
        self._next = now + _NEXT_LINE
        self._talk.say(f"{title}: {done} of {total}{_pace(done, total, now - self._began)} ({subject})")


def _pace(done: int, total: int, seconds: float) -> str:
    if not done or seconds <= 0:
        return ""
    left = timedelta(seconds=round((total - done) * seconds / done))
    return f", {done / seconds:.1f}/s, {left} left"
