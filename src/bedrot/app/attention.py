"""What needs a person today, the most urgent first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType
from urllib.parse import urlencode

from bedrot.app.status import DatasetStatus, Freshness, PlatformStatus
from bedrot.app.survey import Survey
from bedrot.model.periods import Month
from bedrot.pipeline.findings import Finding, Kind, Severity
from bedrot.warehouse.quality import KeptGate


class Urgency(Enum):
    """What an item asks for.

    ``broken``: figures are missing or wrong. ``person``: somebody should do what only a person can, such as log in.
    ``look``: it may be right, and only a person can tell.
    """

    BROKEN = "broken"
    PERSON = "person"
    LOOK = "look"


@dataclass(frozen=True)
class Item:
    """One thing to see to.

    ``kind``: in one or two words. ``since``: the first day it is about, as far as that is known. ``href``: the page
    where it can be seen to, with its filters.
    """

    kind: str
    severity: Urgency
    title: str
    what: str
    todo: str
    since: date | None
    href: str


@dataclass(frozen=True)
class QualityNews:
    """The newest examination: its day, whether it is of the data as they are now, and the gates that were not passed."""

    day: date
    current: bool
    gates: Sequence[KeptGate]


_PERSON = frozenset(
    {
        *(Kind.MISSING_STATEMENT, Kind.MISSING_PART, Kind.GAP),
        *(Kind.UNKNOWN_STORE, Kind.UNKNOWN_ARTIST, Kind.UNKNOWN_COUNTRY, Kind.UNKNOWN_PAYEE),
    }
)
"""What a person mends by a download or a word; nothing is broken."""

_LOGINS = ("the login had expired", "the login has expired")
"""What the sentence says on a page, or an answer, that came in place of figures."""

_NOBODY_KNOWS = ("No connector recognises", "No connector knows")
"""What it says on a file of a layout that can be explained."""

_ASKS_WHOSE = "does not say whose figures it holds"
"""What it says on a file that needs an account and does not name one."""

_NETWORKS = frozenset({"tiktok", "instagram", "facebook", "youtube"})

_TITLES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.SET_ASIDE: "A file could not be read",
        Kind.REFUSED: "Rows were refused",
        Kind.FLAGGED: "Values were left empty",
        Kind.CONTROL_TOTAL: "A file's own total differs",
        Kind.UNPAID: "Money was reported and has not arrived",
        Kind.PAYOUT_DIFFERS: "A payout differs from its statements",
        Kind.MISSING_STATEMENT: "A statement is missing",
        Kind.MISSING_PART: "A part of a delivery is missing",
        Kind.GAP: "Days are missing",
        Kind.TWICE: "Something was counted twice",
        Kind.OVERLAP: "Two distributors paid for the same plays",
        Kind.EXCESS: "More plays than the store counted",
        Kind.VARIANCE: "Two counts of the same plays differ",
        Kind.RESTATED: "A statement says something else than before",
        Kind.REVISED: "Days were revised",
        Kind.OUTLIER: "A figure is far from all others",
        Kind.SCHEMA_DRIFT: "A file's columns have changed",
        Kind.LATE: "Plays were paid long after their month",
        Kind.RETURNED: "Sales were taken back",
        Kind.ADJUSTED: "Earlier plays were corrected",
        Kind.UNKNOWN_STORE: "A store nobody knows",
        Kind.UNKNOWN_ARTIST: "An act nobody knows",
        Kind.UNKNOWN_COUNTRY: "A country nobody knows",
        Kind.UNKNOWN_PAYEE: "Bank movements nobody knows",
    }
)
_LOOK_AT_ROWS = (
    "See each with its line, field and text. Where the file was edited, download it again and import the copy."
)
_TODO: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.REFUSED: _LOOK_AT_ROWS,
        Kind.FLAGGED: _LOOK_AT_ROWS,
        Kind.RESTATED: "The newer file counts. If the older one is right, withdraw the newer one.",
        Kind.SCHEMA_DRIFT: (
            "Look whether the download offers another layout. If the figures stand under a name that is not known yet, "
            "explain the file's columns once."
        ),
        Kind.UNKNOWN_STORE: "Say which store it is.",
        Kind.UNKNOWN_ARTIST: "Say whom it means.",
        Kind.UNKNOWN_PAYEE: "Say which words of it mean which category.",
    }
)
"""What a page offers, where the finding speaks of commands and tables."""

_ORDER = tuple(Urgency)
_MONEY_FIRST = tuple(_TITLES)


def attention(survey: Survey, quality: QualityNews | None = None) -> list[Item]:
    """Everything that needs a person, by urgency, then money before plays, then the oldest first."""
    items = [
        *_findings(survey),
        *_platforms(survey.status.platforms),
        *_label(survey),
        *_connectors(survey.warnings),
        *_quality(survey, quality),
    ]
    kinds = [kind.value for kind in _MONEY_FIRST]

    def rank(item: Item) -> tuple[int, int, date]:
        of_kind = kinds.index(item.kind) if item.kind in kinds else len(kinds)
        return _ORDER.index(item.severity), of_kind, item.since or date.max

    return sorted(items, key=rank)


@dataclass(frozen=True)
class Way:
    """What to do about something on the pages: in words, and the page where it can be done, with its filters."""

    todo: str
    href: str


def way_of(found: Finding) -> Way:
    """What a page offers for a finding, where the finding itself speaks of commands and tables."""
    if found.kind is Kind.SET_ASIDE:
        item = _set_aside(found, None)
        return Way(item.todo, item.href)
    return Way(_TODO.get(found.kind, found.todo) if found.todo else "", _href(found))


def _findings(survey: Survey) -> Iterator[Item]:
    for found in survey.findings:
        if found.severity is Severity.NOTE:
            continue
        since = _since(found, survey)
        if found.kind is Kind.SET_ASIDE:
            yield _set_aside(found, since)
            continue
        title, way = _TITLES.get(found.kind, found.kind.value.capitalize()), way_of(found)
        yield Item(found.kind.value, _urgency(found), title, found.what, way.todo, since, way.href)


def _urgency(found: Finding) -> Urgency:
    if found.kind in _PERSON:
        return Urgency.PERSON
    return Urgency.BROKEN if found.severity is Severity.BROKEN else Urgency.LOOK


def _set_aside(found: Finding, since: date | None) -> Item:
    """A file that was kept and not read: damaged, or what comes without a login, or of a layout nobody knows."""
    delivery = {"delivery": found.where.deliveries[0]} if found.where.deliveries else {}
    page = _page("/data/quarantine/", **delivery)
    if any(words in found.what for words in _LOGINS):
        todo = "Log in, download it again and import the new copy; then withdraw this one."
        return Item("login needed", Urgency.PERSON, "A login had expired", found.what, todo, since, page)
    if nobody_knows(found.what):
        todo = "Explain its columns once, or withdraw it."
        page = _page("/data/mapping/", **delivery)
        return Item("unknown file", Urgency.PERSON, "A file nobody knows", found.what, todo, since, page)
    if asks_whose(found.what):
        todo = "Say whose it is, or withdraw it."
        return Item(
            "account needed", Urgency.PERSON, "A file that does not say whose it is", found.what, todo, since, page
        )
    todo = "Import a new copy; then withdraw this one."
    return Item(Kind.SET_ASIDE.value, Urgency.BROKEN, _TITLES[Kind.SET_ASIDE], found.what, todo, since, page)


def nobody_knows(problem: str) -> bool:
    """Whether a file was set aside because its layout is not known, so that a person can explain it."""
    return any(words in problem for words in _NOBODY_KNOWS)


def asks_whose(problem: str) -> bool:
    """Whether a file was set aside because it does not say whose figures it holds, so that a person can say it."""
    return _ASKS_WHOSE in problem


def _since(found: Finding, survey: Survey) -> date | None:
    where = found.where
    landed = [survey.deliveries[each].landed_at.date() for each in where.deliveries if each in survey.deliveries]
    days = where.days or tuple(month.first for month in where.months) or tuple(landed)
    return min(days, default=None)


def _href(found: Finding) -> str:
    where = found.where
    platform = {"platform": where.platforms[0]} if len(where.platforms) == 1 else {}
    match found.kind:
        case Kind.REFUSED | Kind.FLAGGED | Kind.CONTROL_TOTAL:
            delivery = {"delivery": where.deliveries[0]} if where.deliveries else {}
            return _page("/data/quarantine/", **platform, **delivery)
        case Kind.UNKNOWN_STORE | Kind.UNKNOWN_ARTIST | Kind.UNKNOWN_COUNTRY | Kind.UNKNOWN_PAYEE:
            return "/catalogue/?list=names"
        case Kind.UNPAID | Kind.PAYOUT_DIFFERS | Kind.PAID:
            return _page("/revenue/", tab="payouts")
        case Kind.MISSING_STATEMENT | Kind.RESTATED | Kind.LATE | Kind.RETURNED | Kind.ADJUSTED | Kind.OVERLAP:
            return _page("/revenue/", **_months(where.months))
        case Kind.GAP | Kind.EXCESS | Kind.VARIANCE | Kind.REVISED | Kind.OUTLIER:
            return _course(found)
        case _:
            return _page("/data/", **platform)


def _course(found: Finding) -> str:
    """The page that draws the days a finding is about; that of its platform, where it is of no store."""
    where = found.where
    if not where.stores:
        return _page("/data/", **({"platform": where.platforms[0]} if where.platforms else {}))
    store = {"store": where.stores[0]} if len(where.stores) == 1 else {}
    path = "/audience/" if _NETWORKS & set(where.stores) else "/streaming/"
    return _page(path, **_months([Month.of(day) for day in where.days]), **store)


def _months(months: Sequence[Month]) -> dict[str, str]:
    return {"first": str(min(months)), "last": str(max(months))} if months else {}


def _page(path: str, **asked: str) -> str:
    return f"{path}?{urlencode(asked)}" if asked else path


def _platforms(platforms: Iterable[PlatformStatus]) -> Iterator[Item]:
    """What should have been downloaded by now: an item for each way of getting it."""
    for platform in platforms:
        ways: dict[tuple[Freshness, str], list[DatasetStatus]] = {}
        for each in platform.late:
            ways.setdefault((each.freshness, each.how_to_get), []).append(each)
        for (freshness, how), datasets in ways.items():
            newest = min(each.newest for each in datasets if each.newest)
            titles = "; ".join(each.title for each in datasets)
            yield Item(
                kind=freshness.value,
                severity=Urgency.PERSON,
                title=f"{platform.title}: a download is {freshness.value}",
                what=f"{titles}: nothing newer than {newest}.",
                todo=how or "Download it again.",
                since=newest,
                href=_page("/data/", platform=platform.platform),
            )


def _label(survey: Survey) -> Iterator[Item]:
    status = survey.status
    if status.inbox:
        what = f"{status.inbox} files lie in the inbox."
        todo = "They are imported as soon as they are complete; one that stays could not be read from the disk."
        yield Item("inbox", Urgency.LOOK, "Files wait in the inbox", what, todo, None, "/data/import/")
    if status.pending:
        what = f"{status.pending} landed files are not in the figures yet."
        yield Item("pending", Urgency.PERSON, "Files wait for a run", what, "Start a run.", None, "/data/runs/")
    for name in status.held:
        what = f"{name.replace('_', ' ').capitalize()} is held at an earlier commit, so that newer files do not show."
        todo = f"On the label's own machine, `bedrot lake release {name}` lets it follow again."
        yield Item("held", Urgency.LOOK, "A dataset is held back", what, todo, None, "/data/lineage/")


def _connectors(warnings: Iterable[str]) -> Iterator[Item]:
    for each in warnings:
        todo = "Mend or remove it in the label's folder of connectors."
        yield Item("connector", Urgency.BROKEN, "A connector was left out", each, todo, None, "/data/")


def _quality(survey: Survey, news: QualityNews | None) -> Iterator[Item]:
    if not any(platform.newest for platform in survey.status.platforms):
        return
    if news is None or not news.current:
        when = "The data have not been examined yet." if news is None else f"They have changed since {news.day}."
        todo = "Examine them again."
        since = None if news is None else news.day
        yield Item("quality", Urgency.PERSON, "Data quality is not known", when, todo, since, "/data/quality/")
        return
    files = {delivery for found in survey.findings for delivery in found.where.deliveries}
    failed = [gate for gate in news.gates if gate.verdict == "failed" and gate.delivery not in files]
    for gate in failed:
        title = f"A gate was not passed: {gate.step}"
        href = _page("/data/quality/", platform=gate.platform)
        yield Item("gate", Urgency.BROKEN, title, gate.reason, "See what it is due to.", news.day, href)
