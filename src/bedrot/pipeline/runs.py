"""The jobs a person asks for: import, run, withdraw, restore, rebuild. Each holds the writer lock from end to end."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bedrot.lake.landing import Status
from bedrot.lake.locks import writer_lock
from bedrot.lake.mend import mend
from bedrot.lake.promotions import Promotion
from bedrot.lake.rollback import release as lake_release
from bedrot.lake.rollback import rollback as lake_rollback
from bedrot.model.conformed import CONFORMED, Conformed
from bedrot.model.deliveries import Delivery, Kept
from bedrot.model.errors import FileSetAside, NothingSuch
from bedrot.model.names import nearest
from bedrot.model.zones import Zone
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Arrival, Incoming, State, Wishes, land
from bedrot.pipeline.load import Loaded
from bedrot.pipeline.promote import Progress, Promoted, load_curated, promote, silent
from bedrot.pipeline.staging2curated import Counted
from bedrot.pipeline.workbench import Workbench, workbench

Waiting = Callable[[str], None]
"""Told once who is writing when the lake is busy."""


@dataclass(frozen=True)
class TableReport:
    """What became of one table of a file: ``read`` = ``stored`` + ``quarantined`` + ``superseded`` + ``control_totals``."""

    dataset: str
    read: int
    stored: int
    quarantined: int
    superseded: int
    control_totals: int
    flagged: int
    first: str | None
    last: str | None
    sums: Mapping[str, tuple[str | None, str | None]]


@dataclass(frozen=True)
class FileReport:
    """What became of one file. ``source``: the file at the door; for a member of an archive, the archive."""

    name: str
    state: State
    delivery: Delivery | None
    reason: str
    problem: FileSetAside | None
    tables: tuple[TableReport, ...]
    source: Path | None


@dataclass(frozen=True)
class Report:
    """What a job did: the files it was given, months made anew by conformed dataset, and views rewritten."""

    files: tuple[FileReport, ...]
    promoted: Promoted

    @property
    def months(self) -> dict[str, tuple[str, ...]]:
        """The months made anew."""
        return {commit.conformed: commit.months for commit in self.promoted.commits if commit.months}


def import_files(
    label: Label,
    files: Sequence[Incoming],
    wishes: Wishes,
    now: datetime,
    *,
    progress: Progress = silent,
    waiting: Waiting = lambda holder: None,
) -> Report:
    """Land files and bring every zone up to date."""
    with _writing(label, waiting) as bench:
        arrivals: list[Arrival] = []
        for number, file in enumerate(files):
            progress("land", file.name, number, len(files))
            arrivals += [replace(each, source=file.path) for each in land(file, label, wishes, now, bench)]
        return _report(arrivals, promote(label, now, bench, progress))


def run(
    label: Label,
    now: datetime,
    *,
    platforms: Collection[str] = (),
    progress: Progress = silent,
    waiting: Waiting = lambda holder: None,
) -> Report:
    """Bring every zone up to date with what has landed, of all platforms or of some."""
    with _writing(label, waiting) as bench:
        return _report([], promote(label, now, bench, progress, platforms=platforms))


def withdraw(label: Label, name: str, now: datetime, *, progress: Progress = silent) -> tuple[Delivery, Report]:
    """Take an import back: its bytes stay, its rows no longer count."""
    return _say(label, name, Status.WITHDRAWN, now, progress)


def restore(label: Label, name: str, now: datetime, *, progress: Progress = silent) -> tuple[Delivery, Report]:
    """Let a withdrawn import count again."""
    return _say(label, name, Status.RESTORED, now, progress)


def rollback(
    label: Label, name: str, version: int | None, now: datetime, *, progress: Progress = silent
) -> tuple[int, Report]:
    """Take a conformed dataset back to an earlier commit (by default the one before) and hold it there.

    The new version's number and what changed by it. NothingSuch when there is no such dataset or commit.
    """
    with _writing(label, lambda holder: None) as bench:
        held = lake_rollback(label.lake.curated(conformed_named(name)), version)
        return held, _report([], promote(label, now, bench, progress))


def release(label: Label, name: str, now: datetime, *, progress: Progress = silent) -> Report:
    """Let a held dataset follow the imports again. NothingSuch when it is not held."""
    with _writing(label, lambda holder: None) as bench:
        if not lake_release(label.lake.curated(conformed_named(name))):
            raise NothingSuch(f"{name} is not held; it follows the imports.")
        return _report([], promote(label, now, bench, progress))


def conformed_named(name: str) -> Conformed:
    """The conformed dataset of that name; NothingSuch with the nearest one otherwise."""
    if name not in CONFORMED:
        near = nearest(name, CONFORMED)
        hint = f"Did you mean {near!r}?" if near else f"There are {', '.join(CONFORMED)}."
        raise NothingSuch(f"There is no conformed dataset {name!r}.", todo=hint)
    return CONFORMED[name]


def rebuild(label: Label, now: datetime, *, progress: Progress = silent) -> Report:
    """Make raw, staging and curated anew from landing alone.

    Curated parts that come out equal keep their files. A process killed on the way is made good by the next run.
    """
    with _writing(label, lambda holder: None) as bench:
        _check_encrypted(label, bench)
        for zone in (Zone.STAGING, Zone.RAW):
            label.lake.store.discard(label.lake.layout.zone(zone))
        return _report([], promote(label, now, bench, progress, everything=True))


def _check_encrypted(label: Label, bench: Workbench) -> None:
    """Raise KeyLost or LakeDamaged while all that was made of encrypted files is still there."""
    landing = label.lake.landing
    for delivery in landing.active():
        if delivery.kept is Kept.ENCRYPTED:
            landing.opened(delivery, bench.scratch).unlink()


def load(label: Label, now: datetime, *, anew: bool = False) -> Loaded:
    """Make the warehouse hold what curated holds; ``anew``: drop everything in it first."""
    with _writing(label, lambda holder: None) as bench:
        return load_curated(label, now, bench, anew=anew)


def _say(label: Label, name: str, status: Status, now: datetime, progress: Progress) -> tuple[Delivery, Report]:
    with _writing(label, lambda holder: None) as bench:
        delivery = label.lake.landing.find(name)
        before = label.lake.landing.status(delivery)
        if status is Status.RESTORED and before not in (Status.WITHDRAWN, Status.UNREADABLE):
            raise NothingSuch(f"{delivery.name} ({delivery.id}) has not been withdrawn.")
        if before is not status:
            label.lake.landing.set_status(delivery, status, now)
        return delivery, _report([], promote(label, now, bench, progress))


@contextmanager
def _writing(label: Label, waiting: Waiting) -> Iterator[Workbench]:
    with writer_lock(label.lake.store, label.lease, waiting):
        mend(label.lake)
        with workbench(label.lake, memory=label.memory, code=label.code) as bench:
            yield bench


def _report(arrivals: Sequence[Arrival], promoted: Promoted) -> Report:
    counts = {key: counted for commit in promoted.commits for key, counted in commit.counts.items()}
    return Report(tuple(_file(arrival, promoted, counts) for arrival in arrivals), promoted)


def _file(arrival: Arrival, promoted: Promoted, counts: Mapping[tuple[str, str], Counted]) -> FileReport:
    delivery = arrival.delivery
    problem, state = arrival.problem, arrival.state
    if delivery is not None and delivery.id in promoted.problems:
        problem, state = promoted.problems[delivery.id], State.SET_ASIDE
    promotions = promoted.promotions.get(delivery.id, ()) if delivery else ()
    tables = tuple(_table(each, counts) for each in promotions)
    return FileReport(arrival.name, state, delivery, arrival.reason, problem, tables, arrival.source)


def _table(promotion: Promotion, counts: Mapping[tuple[str, str], Counted]) -> TableReport:
    counted = counts.get((promotion.delivery, promotion.dataset), Counted(promotion.stored, 0))
    return TableReport(
        dataset=f"{promotion.platform}.{promotion.dataset}",
        read=promotion.read,
        stored=counted.counted,
        quarantined=promotion.quarantined,
        superseded=counted.superseded,
        control_totals=promotion.control_totals,
        flagged=promotion.flagged,
        first=promotion.first,
        last=promotion.last,
        sums=promotion.sums,
    )
