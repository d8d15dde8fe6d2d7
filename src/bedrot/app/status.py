"""How the label stands: per platform what is there, how fresh it is, what is wrong, and what to do next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum

from bedrot.app.inbox import waiting
from bedrot.app.names import UnknownName, unknown_names
from bedrot.app.titles import is_monthly
from bedrot.connect.connector import Connector
from bedrot.lake.landing import Status as Word
from bedrot.lake.promotions import Promotion
from bedrot.model.conformed import CONFORMED
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.periods import Month
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import BESIDE

_PATIENCE_FOR_DAYS = 7
"""Days of a daily series that may be missing, beyond what its source needs to count, before a person is asked to act:
exports are fetched by hand, about once a week."""
_PATIENCE_FOR_MONTHS = 100
"""Days from the end of a month until its statement is overdue: stores report to distributors after two to three months."""

_ENDED_AFTER_DAYS = 730
"""Days after which a source is taken to have ended, where its platform has newer ones: nobody is asked for it any more."""


class Freshness(Enum):
    """Whether the newest figures are as new as they can be expected to be."""

    FRESH = "fresh"
    DUE = "due"
    OVERDUE = "overdue"
    NONE = "nothing yet"


@dataclass(frozen=True)
class DatasetStatus:
    """One kind of rows of a platform. ``newest``: the last day (of a statement: of its last month) with figures."""

    name: str
    title: str
    how_to_get: str
    deliveries: int
    newest: date | None
    age_days: int | None
    freshness: Freshness
    observed_at: datetime | None
    stored: int
    quarantined: int
    flagged: int


@dataclass(frozen=True)
class FileNote:
    """A file that was kept but whose rows do not count, and why."""

    delivery: str
    name: str
    platform: str
    problem: str


@dataclass(frozen=True)
class PlatformStatus:
    """One platform. ``set_aside``: its files that could not be read; ``todo``: what a person should do, most urgent first."""

    platform: str
    title: str
    newest: date | None
    freshness: Freshness
    datasets: tuple[DatasetStatus, ...]
    quarantined: int
    flagged: int
    set_aside: int
    withdrawn: int
    todo: tuple[str, ...]

    @property
    def late(self) -> tuple[DatasetStatus, ...]:
        """The kinds of rows that should have come by now, of those that still run; the overdue ones first."""
        return tuple(_late(self.datasets))

    @property
    def has_files(self) -> bool:
        """Whether any file of it ever came."""
        return bool(self.set_aside or self.withdrawn or any(each.deliveries for each in self.datasets))


@dataclass(frozen=True)
class LabelStatus:
    """The whole label.

    ``set_aside``: files nobody could read. ``pending``: landed files not promoted yet. ``inbox``: files that wait in
    the drop folder. ``held``: curated datasets that a rollback holds.
    """

    platforms: tuple[PlatformStatus, ...]
    set_aside: tuple[FileNote, ...]
    unknown: tuple[UnknownName, ...]
    pending: int
    inbox: int
    held: tuple[str, ...]
    todo: tuple[str, ...]


def status_of(label: Label, today: date) -> LabelStatus:
    """Look at everything that landed and what became of it. ``today``: what freshness is measured against."""
    seen = _look(label)
    unknown = tuple(unknown_names(seen.promotions, label.catalog))
    promoted = {each.delivery for each in seen.promotions}
    pending = sum(each.id not in promoted and each.platform in label.connectors for each in seen.active)
    inbox = len(waiting(label.inbox))
    held = tuple(name for name, each in CONFORMED.items() if label.lake.curated(each).record().get("held"))
    return LabelStatus(
        platforms=tuple(_platform(connector, seen, today) for _, connector in sorted(label.connectors.items())),
        set_aside=tuple(seen.aside),
        unknown=unknown,
        pending=pending,
        inbox=inbox,
        held=held,
        todo=tuple(_label_todo(seen.aside, unknown, pending, inbox, held)),
    )


@dataclass(frozen=True)
class _Seen:
    """What landed: deliveries that count and their promotions, files set aside, withdrawn deliveries."""

    active: Sequence[Delivery]
    promotions: Sequence[Promotion]
    aside: Sequence[FileNote]
    withdrawn: Sequence[Delivery]


def _look(label: Label) -> _Seen:
    landing = label.lake.landing
    words = [(each, landing.status(each)) for each in landing.deliveries()]
    active = [each for each, word in words if not each.is_set_aside and word in (None, Word.RESTORED)]
    return _Seen(
        active,
        _promotions(label, {each.id for each in active}),
        set_aside_files(label),
        [each for each, word in words if word is Word.WITHDRAWN],
    )


def unknown_in(label: Label) -> list[UnknownName]:
    """The names in statements that count which nobody knows."""
    active = {each.id for each in label.lake.landing.active()}
    return unknown_names(_promotions(label, active), label.catalog)


def set_aside_files(label: Label) -> list[FileNote]:
    """The files that were kept but not read, with the reason: at the door, or later."""
    landing = label.lake.landing
    return [
        FileNote(each.id, each.name, each.platform, landing.problem(each) or "")
        for each in landing.deliveries()
        if _does_not_read(each, landing.status(each))
    ]


def _does_not_read(delivery: Delivery, word: Word | None) -> bool:
    """Whether a person should look at a file; what merely lay in an archive beside others is no concern."""
    return delivery.kind != BESIDE and _is_unread(delivery, word)


def _is_unread(delivery: Delivery, word: Word | None) -> bool:
    return (delivery.is_set_aside and word not in (Word.RECOGNISED, Word.WITHDRAWN)) or word is Word.UNREADABLE


def _promotions(label: Label, active: set[str]) -> list[Promotion]:
    return [
        promotion
        for platform, dataset in label.datasets()
        for promotion in label.lake.promotions.all(platform, dataset.name)
        if promotion.delivery in active
    ]


def _platform(connector: Connector, seen: _Seen, today: date) -> PlatformStatus:
    platform = connector.platform
    observed = {each.id: each.observed_at for each in seen.active}
    datasets = tuple(
        _dataset(dataset, [each for each in seen.promotions if _is_of(each, platform, dataset)], observed, today)
        for dataset in connector.datasets().values()
    )
    quarantined = sum(each.quarantined for each in datasets)
    flagged = sum(each.flagged for each in datasets)
    there = [each for each in datasets if each.newest is not None]
    return PlatformStatus(
        platform=platform,
        title=connector.title,
        newest=max((each.newest for each in there if each.newest), default=None),
        freshness=_worst(each.freshness for each in _running(there)),
        datasets=datasets,
        quarantined=quarantined,
        flagged=flagged,
        set_aside=sum(note.platform == platform for note in seen.aside),
        withdrawn=sum(each.platform == platform for each in seen.withdrawn),
        todo=tuple(_platform_todo(platform, datasets, quarantined + flagged)),
    )


def _is_of(promotion: Promotion, platform: str, dataset: Dataset) -> bool:
    return (promotion.platform, promotion.dataset) == (platform, dataset.name)


def _dataset(
    dataset: Dataset, promotions: Sequence[Promotion], observed: dict[str, datetime], today: date
) -> DatasetStatus:
    days = [date.fromisoformat(each.last) for each in promotions if each.last]
    newest = max(days, default=None)
    if newest is not None and is_monthly(dataset):
        newest = Month.of(newest).last
    return DatasetStatus(
        name=dataset.name,
        title=dataset.title or dataset.name,
        how_to_get=dataset.how_to_get,
        deliveries=len(promotions),
        newest=newest,
        age_days=None if newest is None else (today - newest).days,
        freshness=freshness_of(dataset, newest, today),
        observed_at=max((observed[each.delivery].astimezone(UTC) for each in promotions), default=None),
        stored=sum(each.stored for each in promotions),
        quarantined=sum(each.quarantined for each in promotions),
        flagged=sum(each.flagged for each in promotions),
    )


def freshness_of(dataset: Dataset, newest: date | None, today: date) -> Freshness:
    """How the newest day compares with what the source can be expected to have by now; overdue after twice the time."""
    if newest is None:
        return Freshness.NONE
    patience = _PATIENCE_FOR_MONTHS if is_monthly(dataset) else _PATIENCE_FOR_DAYS + dataset.settles_after
    age = (today - newest).days
    if age <= patience:
        return Freshness.FRESH
    return Freshness.DUE if age <= 2 * patience else Freshness.OVERDUE


def _worst(found: Iterable[Freshness]) -> Freshness:
    order = [Freshness.FRESH, Freshness.DUE, Freshness.OVERDUE]
    return max(found, key=order.index, default=Freshness.NONE)


def _running(datasets: Sequence[DatasetStatus]) -> Sequence[DatasetStatus]:
    """Those that have told something of the last two years; all of them where none has."""
    return [each for each in datasets if each.age_days is not None and each.age_days <= _ENDED_AFTER_DAYS] or datasets


def _late(datasets: Sequence[DatasetStatus]) -> list[DatasetStatus]:
    late = (each for each in _running(datasets) if each.freshness in (Freshness.DUE, Freshness.OVERDUE))
    return sorted(late, key=lambda each: each.freshness is Freshness.DUE)


def _platform_todo(platform: str, datasets: Sequence[DatasetStatus], findings: int) -> list[str]:
    by_way: dict[tuple[Freshness, str], list[str]] = {}
    for each in _late(datasets):
        by_way.setdefault((each.freshness, each.how_to_get or "download it again."), []).append(each.title)
    ways = [f"{'; '.join(titles)} ({freshness.value}): {way}" for (freshness, way), titles in by_way.items()]
    if findings:
        ways.append(
            f"{findings} {'finding' if findings == 1 else 'findings'} in its rows: `bedrot quarantine {platform}` says what and where."
        )
    if not any(each.newest for each in datasets):
        hows = dict.fromkeys(each.how_to_get for each in datasets if each.how_to_get)
        ways += [f"Nothing imported yet. {how}" for how in hows or ("Import a download of it.",)]
    return ways


def _label_todo(
    aside: Sequence[FileNote], unknown: Sequence[UnknownName], pending: int, inbox: int, held: Sequence[str]
) -> list[str]:
    todo = []
    if inbox:
        todo.append(f"{inbox} files wait in the inbox: `bedrot inbox --once` imports them.")
    if pending:
        todo.append(f"{pending} landed files are not promoted yet: `bedrot run` brings everything up to date.")
    if aside:
        todo.append(f"{len(aside)} files are set aside: `bedrot quarantine` says why and what to do.")
    if unknown:
        tables = " and ".join(sorted({each.table for each in unknown}))
        todo.append(f"{len(unknown)} names are not known and stand for themselves: say in {tables} what they mean.")
    todo += [
        f"{name} is held at an earlier commit: `bedrot lake release {name}` lets it follow again." for name in held
    ]
    return todo
