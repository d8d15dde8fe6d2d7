"""Whether everything works: each check can fail, and says what to do then."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path

from bedrot.app.status import Freshness
from bedrot.app.survey import Survey
from bedrot.model.errors import BedrotError
from bedrot.model.zones import Zone
from bedrot.pipeline.label import Label
from bedrot.warehouse.console import Bounds, ask

_TIGHT, _LOW = 200 * 1024**2, 2 * 1024**3
_NEEDED_ZONES = (Zone.LANDING, Zone.RAW, Zone.STAGING, Zone.CURATED)
_NEWEST_LOAD = "SELECT MAX(created_at) FROM commits"
_MANY_FAILED = Decimal("0.1")
WITHIN = timedelta(hours=24)
"""Runs that ended longer ago say nothing of how things stand."""


class Word(Enum):
    """How a part is: as it should be; working, with something to see to; or not working."""

    OK = "ok"
    DEGRADED = "degraded"
    BROKEN = "broken"


@dataclass(frozen=True)
class Part:
    """One check. ``what``: one sentence; ``todo``: empty when nothing."""

    name: str
    word: Word
    what: str
    todo: str = ""


@dataclass(frozen=True)
class Ran:
    """A run that is over: when it ended, in UTC, and whether it failed."""

    ended: datetime
    failed: bool


@dataclass(frozen=True)
class Vitals:
    """What is examined.

    ``free``: bytes left on the disk of a folder. ``worker``: whether ordered work will be done. ``survey``: what was
    last seen of the data, None before the first; ``failure``: why the newest survey failed. ``runs``: the newest.
    """

    label: Label
    now: datetime
    free: Callable[[Path], int]
    worker: Callable[[], bool]
    survey: Survey | None
    failure: Exception | None
    runs: Sequence[Ran]


@dataclass(frozen=True)
class Health:
    """``word``: of the worst part. ``last_update``: when data were last loaded, in UTC. ``error_rate``: failed runs of those that ended lately."""

    word: Word
    parts: tuple[Part, ...]
    last_update: str | None
    error_rate: Decimal | None


def health(vitals: Vitals) -> Health:
    """Make every check; never raises for anything that a person could mend."""
    database, updated = _database(vitals.label)
    rate = _error_rate(vitals)
    parts = (
        database,
        _data_lake(vitals.label, has_data=updated is not None),
        _disk(vitals),
        _worker(vitals),
        _runs(rate),
        *_survey(vitals),
    )
    order = list(Word)
    worst = max((part.word for part in parts), key=order.index)
    return Health(worst, parts, updated, rate)


def _database(label: Label) -> tuple[Part, str | None]:
    """Open the warehouse anew, as a stranger would: a connection that is held open may outlive its file."""
    todo = "Run `bedrot doctor`; `bedrot warehouse rebuild` makes the warehouse anew."
    try:
        ((updated,),) = ask(label.warehouse, _NEWEST_LOAD, Bounds(1, 2.0)).rows
    except Exception as error:  # noqa: BLE001 - drivers have errors of their own, and any of them means the same here
        said = error.what if isinstance(error, BedrotError) else str(error)
        return Part("database", Word.BROKEN, f"The warehouse cannot be read: {said}", todo), None
    return Part("database", Word.OK, "The warehouse can be read."), None if updated is None else str(updated)


def _data_lake(label: Label, *, has_data: bool) -> Part:
    store, layout = label.lake.store, label.lake.layout
    missing = [zone.value for zone in _NEEDED_ZONES if not store.path(layout.zone(zone)).is_dir()] if has_data else []
    if missing:
        what = f"The lake lacks {', '.join(missing)}."
        return Part("data_lake", Word.BROKEN, what, "Restore the folder from a backup; `bedrot lake verify` says more.")
    return Part("data_lake", Word.OK, "Every zone is there.")


def _disk(vitals: Vitals) -> Part:
    try:
        free = vitals.free(vitals.label.root)
    except OSError as error:
        return Part("disk", Word.BROKEN, f"The label's folder cannot be reached: {error.strerror}.", "Mount its disk.")
    what = f"{free // 1024**2:,} MB are left on the disk."
    if free < _LOW:
        todo = "Free some space: an import needs about twice its files' size."
        return Part("disk", Word.BROKEN if free < _TIGHT else Word.DEGRADED, what, todo)
    return Part("disk", Word.OK, what)


def _worker(vitals: Vitals) -> Part:
    if not vitals.worker():
        return Part("worker", Word.BROKEN, "Nobody does what is ordered.", "Start the server again.")
    return Part("worker", Word.OK, "What is ordered is done.")


def _error_rate(vitals: Vitals) -> Decimal | None:
    late = [run for run in vitals.runs if vitals.now - run.ended <= WITHIN]
    return Decimal(sum(run.failed for run in late)) / len(late) if late else None


def _runs(rate: Decimal | None) -> Part:
    if rate is None:
        return Part("error_rate", Word.OK, "No run ended in the last day.")
    what = f"{rate * 100:.1f} % of the runs of the last day failed."
    if rate > _MANY_FAILED:
        return Part("error_rate", Word.DEGRADED, what, "The list of runs says why.")
    return Part("error_rate", Word.OK, what)


def _survey(vitals: Vitals) -> Iterator[Part]:
    """What a look at the data tells; a failed look is no reason to call old news true."""
    if vitals.failure is not None:
        what = f"The data cannot be looked at: {vitals.failure}"
        yield Part("survey", Word.BROKEN, what, "Run `bedrot doctor`.")
    elif vitals.survey is None:
        yield Part("survey", Word.OK, "The data are being looked at.")
    else:
        yield Part("survey", Word.OK, "The data were looked at.")
    if vitals.survey is None:
        return
    status = vitals.survey.status
    late = [each.title for each in status.platforms if each.freshness is Freshness.OVERDUE]
    todo = "Download newer files of them; the list of what needs you says how."
    yield _told(
        "sources", f"Newer files of {', '.join(late)} are overdue." if late else "", "No source is overdue.", todo
    )
    refused = sum(each.quarantined for each in status.platforms)
    what = f"{refused:,} rows were refused and do not count." if refused else ""
    yield _told("quarantine", what, "No row was refused.", "See each in the quarantine.")
    aside = len(status.set_aside)
    what = f"{aside:,} files were kept and not read." if aside else ""
    yield _told("files", what, "Every file was read.", "See why in the quarantine.")
    what = f"{status.pending:,} landed files are not in the figures." if status.pending else ""
    yield _told("pending", what, "Every landed file is in the figures.", "Start a run.")


def _told(name: str, wrong: str, right: str, todo: str) -> Part:
    return Part(name, Word.DEGRADED, wrong, todo) if wrong else Part(name, Word.OK, right)
