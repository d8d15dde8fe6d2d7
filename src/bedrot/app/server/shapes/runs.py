"""Runs: the jobs that write, from the order to what became of every file."""

from datetime import datetime
from enum import Enum
from typing import Annotated

from pydantic import Field

from bedrot.app.server.problems import Problem
from bedrot.app.server.shapes.base import Shape
from bedrot.app.server.shapes.said import Said


class RunKind(Enum):
    """What is to be done: import a file sent here or files in the inbox, promote everything, take an import back.

    ``read``: import a file once more that was set aside, from the bytes that were kept.
    """

    IMPORT = "import"
    INBOX = "inbox"
    RUN = "run"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    READ = "read"


class RunState(Enum):
    """How far it is. A stopped one ended with the server; its files still lie in the inbox and are taken up again."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


class Order(Shape):
    """What somebody wants done. ``subjects``: names of files, or the delivery; ``layout``: as ``platform.kind``.

    ``account_if_needed``: whose the file is where it needs an account and does not say it. ``modified``: when the file
    sent here was last written, UTC; ``upload``: under which name its bytes wait.
    """

    kind: RunKind
    subjects: list[str]
    who: str
    account: str | None = None
    account_if_needed: str | None = None
    layout: str | None = None
    modified: datetime | None = None
    upload: str | None = None


class ProgressShape(Shape):
    """What is going on. ``step``: the arrow between two zones, or ``waiting`` while another process writes."""

    step: str
    subject: str
    done: int
    total: int


class ProblemSaid(Shape):
    """Why a file was not read."""

    code: str
    message: Said


class SumResult(Shape):
    """What a file says a field adds up to, and what its rows do; amounts as text."""

    field: str
    stated: str | None
    summed: str | None
    difference: str | None


class TableResult(Shape):
    """One table of a file: ``read`` = ``stored`` + ``quarantined`` + ``superseded`` + ``control_totals``."""

    dataset: str
    title: str
    read: int
    stored: int
    quarantined: int
    superseded: int
    control_totals: int
    flagged: int
    first: str | None
    last: str | None
    sums: list[SumResult]


class FileResult(Shape):
    """What became of one file."""

    name: str
    container: str | None
    state: str
    what: str | None
    kind: str | None
    account: str | None
    delivery: str | None
    observed_at: str | None
    reason: str | None
    problem: ProblemSaid | None
    tables: list[TableResult]


class LoadedMonth(Shape):
    """A month that the warehouse was given."""

    dataset: str
    month: str
    facts: int


class RemovedMonth(Shape):
    """A month that the warehouse no longer has."""

    dataset: str
    month: str


class LoadResult(Shape):
    """What changed in the warehouse."""

    loaded: list[LoadedMonth]
    removed: list[RemovedMonth]


class RunResult(Shape):
    """What a run did, as ``bedrot import --json`` tells it. ``months``: made anew, by conformed dataset.

    ``moved``: where files of the inbox went; null for other runs.
    """

    files: list[FileResult]
    left_alone: list[str]
    set_aside: int
    months: dict[str, list[str]]
    views: list[str]
    warehouse: LoadResult
    moved: dict[str, str] | None = None


class RunCounts(Shape):
    """A run in numbers: files, and their rows."""

    files: int
    new: int
    set_aside: int
    read: int
    stored: int
    quarantined: int
    superseded: int

    @classmethod
    def of(cls, result: RunResult) -> "RunCounts":
        """The numbers of a result."""
        tables = [table for file in result.files for table in file.tables]
        return cls(
            files=len(result.files),
            new=sum(file.state == "new" for file in result.files),
            set_aside=result.set_aside,
            read=sum(table.read for table in tables),
            stored=sum(table.stored for table in tables),
            quarantined=sum(table.quarantined for table in tables),
            superseded=sum(table.superseded for table in tables),
        )


class Run(Shape):
    """A job, waiting, going on or over; times in UTC. In lists the result is left out, and the counts are there."""

    id: Annotated[str, Field(examples=["000017"])]
    order: Order
    state: RunState
    asked_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    progress: ProgressShape | None = None
    problem: Problem | None = None
    counts: RunCounts | None = None
    result: RunResult | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done, or to be done on."""
        return self.state in (RunState.WAITING, RunState.RUNNING)

    def with_(self, **changes: object) -> "Run":
        """The run with some parts changed."""
        return self.model_copy(update=changes)


class RunPage(Shape):
    """Runs, the newest first."""

    rows: list[Run]
    total: int
    page: int
    size: int
