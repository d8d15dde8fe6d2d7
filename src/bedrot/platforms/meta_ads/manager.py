"""Reports exported from Ads Manager, whose columns everybody chooses. Format: ``marketing.md`` section 1.10.

Headers of one meaning differ by language (``languages.py``). Columns of our own stand behind the file's.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Row, Table
from bedrot.connect.filenames import currency_in
from bedrot.model.datasets import CONTROL_TOTAL, Dataset
from bedrot.model.errors import MissingColumn, Place
from bedrot.model.families import Family
from bedrot.model.fields import Text
from bedrot.model.names import header_key
from bedrot.platforms.meta_ads.languages import ALL, ANYBODYS, HEADERS, SPENT, TOTAL, key_of, part_of
from bedrot.platforms.meta_ads.levels import LEVELS, campaign_key, finest, identified, level_of
from bedrot.platforms.meta_ads.numbers import has_decimal_comma, plain

_NUMBERS = ("spend", "impressions", "reach", "clicks", "link_clicks", "results", "landing_page_views")

_SAME = ("campaign", "campaign_id", "objective", "status")
"""What a row without campaign shares with the campaign above it."""

_REMEMBERED = 50_000
"""How many rows that differ in their words, and how many numbers, are kept in mind: those of a day stand together."""

_TOLD = (
    *("campaign_key", "level", "day", "first_day", "as_of", "dimension", "label", "currency"),
    *("campaign", "campaign_id", "adset", "adset_id", "ad", "ad_id", "objective", "status"),
)
ADDED = (*_TOLD, *_NUMBERS)
"""The columns of our own, each under ``read <name>``."""

_ANY = Dataset("daily", Family.ADS, "ad_daily", fields=[Text("spend", "\0")], supersede_by=("spend",), month="spend")
"""A table of fields that finds fault with no header: which columns a report has is its owner's choice."""

Cells = Mapping[str, str | None]


@dataclass(frozen=True)
class Columns:
    """Where in a report's header everything stands. ``parts``: positions of breakdowns with their names.

    ``currency``: that of what was spent, where the header names it.
    """

    places: Mapping[str, int]
    parts: Mapping[int, str]
    currency: str | None


def report_header(file: Candidate) -> Header | None:
    """The header of a report from Ads Manager, below whatever title; None when there is none."""
    for rows in file.tops.values():
        for _, cells in rows:
            if _columns(cells) is not None:
                return file.header(cells)
    return None


def report_tables(file: Candidate, header: Header) -> tuple[Table, Table]:
    """The rows about single days, and those about periods or parts of the audience."""
    columns = _columns(header.cells)
    if columns is None or not ("day" in columns.places or {"first_day", "as_of"} <= columns.places.keys()):
        raise MissingColumn(
            "The report does not say which days it is about.",
            place=Place(file.name, header.line, "Reporting starts"),
            todo="Export it again with the columns Day, Reporting starts and Reporting ends.",
        )
    columns = replace(columns, currency=currency_of(file, header))
    report = _Report(delimited.table(file, _ANY, header), columns, file_prefers_comma(header))
    cells = tuple(f"read {name}" for name in ADDED)
    header_cells = (*header.cells, *cells)
    return (
        Table("daily", header_cells, lambda: report.rows(periods=False)),
        Table("periods", header_cells, lambda: report.rows(periods=True)),
    )


def currency_of(file: Candidate, header: Header) -> str | None:
    """The currency that a report's header or the file's name says; None where the rows do.

    Raises MissingColumn where none of them does, so that a person can say it.
    """
    columns = _columns(header.cells)
    if columns is None or "currency" in columns.places or columns.currency is not None:
        return None if columns is None else columns.currency
    named = next((found for name in file.names if (found := currency_in(name))), None)
    if named is None:
        raise MissingColumn(
            "The report does not say in which currency the money was spent.",
            place=Place(file.name, header.line, "Amount spent"),
            todo="Write the ad account's currency into the file's name (report EUR.csv) and import it again.",
        )
    return named


def file_prefers_comma(header: Header) -> bool:
    """Whether a number that proves nothing is written with a decimal comma: semicolons part cells where commas do not."""
    return header.delimiter == ";"


def _columns(cells: Sequence[str]) -> Columns | None:
    keys = [key_of(header_key(cell)) for cell in cells]
    places = {name: keys.index(each) for name, known in HEADERS.items() for each in reversed(known) if each in keys}
    spent = _spent(keys, is_meta={"first_day", "as_of"} <= places.keys())
    if spent is None or not {"campaign", "adset", "ad"} & places.keys():
        return None
    place, currency = spent
    parts = {place: part for place, key in enumerate(keys) if (part := part_of(key)) is not None}
    return Columns({**places, "spend": place}, parts, currency and currency.upper())


def _spent(keys: Sequence[str], *, is_meta: bool) -> tuple[int, str | None] | None:
    """Where it stands what was spent, and in which currency.

    ``is_meta``: the report has columns that only Ads Manager writes. Without them what was spent has to be called as it is
    there, and with a currency: other people's reports of campaigns have a column of money too.
    """
    found = [(place, match) for place, key in enumerate(keys) if (match := SPENT.fullmatch(key))]
    own = [each for each in found if is_meta or (each[1][2] and each[1][1] != ANYBODYS)]
    best = min(own, key=lambda each: each[1][2] is None, default=None)
    return None if best is None else (best[0], best[1][2])


@dataclass(frozen=True)
class _Said:
    """What a row says apart from its numbers. ``is_sum``: it sums up others by its own words."""

    cells: Cells
    is_sum: bool

    @cached_property
    def level(self) -> str:
        return str(self.cells["level"])

    @cached_property
    def has_day(self) -> bool:
        return self.cells["day"] is not None

    @cached_property
    def told(self) -> tuple[str | None, ...]:
        """As :data:`_TOLD`."""
        return tuple(self.cells[name] for name in _TOLD)

    @cached_property
    def identified(self) -> tuple[str | None, ...]:
        """The same with an identifier on every level."""
        known = identified(self.cells)
        return tuple(known[name] for name in _TOLD)

    @cached_property
    def time(self) -> tuple[str | None, ...]:
        """At which time and of what it tells: of rows alike in that the finest level counts."""
        return tuple(self.cells[name] for name in ("campaign_key", "day", "first_day", "as_of", "label"))

    @cached_property
    def alike(self) -> tuple[str | None, ...]:
        """What is the same in rows that only a number tells apart."""
        return (*self.time, *(self.identified[_TOLD.index(f"{level}_id")] for level in LEVELS[1:]))

    @cached_property
    def same(self) -> tuple[str | None, ...]:
        """What rows below it mean too."""
        return tuple(self.cells[name] for name in _SAME)


@dataclass(frozen=True)
class _Facts:
    """What all rows tell together. ``levels``: the finest at each time. ``kinds``: whether a row has a day, and is a sum.

    ``comma``: it is the decimal sign.
    """

    comma: bool
    levels: Mapping[Hashable, str]
    kinds: AbstractSet[tuple[bool, bool]]
    has_periods: bool

    def is_of_day(self, *, has_day: bool, is_sum: bool) -> bool:
        """A total stands with what it sums."""
        return has_day or (is_sum and not self.has_periods)


@dataclass(frozen=True)
class _Report:
    """A report's rows with what they mean, read anew each time."""

    table: Table
    columns: Columns
    likely_comma: bool

    def rows(self, *, periods: bool) -> Iterator[Row]:
        """The rows of one of the two tables, each with the columns of our own; a total stands with what it sums."""
        facts = self._facts
        if all(facts.is_of_day(has_day=has_day, is_sum=is_sum) is periods for has_day, is_sum in facts.kinds):
            return
        others = {kind for kind in facts.kinds if facts.is_of_day(has_day=kind[0], is_sum=kind[1]) is periods}
        plain_of = _Numbers(comma=facts.comma)
        numbers = itemgetter(*(self.columns.places.get(name, -1) for name in _NUMBERS))
        seen: dict[tuple[str | None, ...], int] = {}
        for row, wrong, said in self._read():
            if (said.has_day, wrong == CONTROL_TOTAL) in others:
                continue
            is_sum = said.level == LEVELS[0] or facts.levels.get(said.time) != said.level
            problem = wrong or (CONTROL_TOTAL if is_sum else None)
            told = said.told if problem else _told_apart(said, seen)
            written = map(plain_of.__getitem__, numbers((*row.values, None)))
            yield Row((*row.values, *told, *written), row.where, problem)

    @cached_property
    def _facts(self) -> _Facts:
        places = [self.columns.places[name] for name in _NUMBERS if name in self.columns.places]
        texts: set[str | None] = set()
        levels: dict[tuple[Hashable, str], None] = {}
        kinds: set[tuple[bool, bool]] = set()
        has_periods = False
        for row, problem, said in self._read():
            texts.update([row.values[place] for place in places])
            kinds.add((said.has_day, problem == CONTROL_TOTAL))
            if problem is None:
                levels[said.time, said.level] = None
                has_periods |= not said.has_day
        comma = has_decimal_comma(filter(None, texts), likely=self.likely_comma)
        return _Facts(comma, finest(levels), kinds, has_periods)

    def _read(self) -> Iterator[tuple[Row, str | None, _Said]]:
        """The rows, why each cannot be taken, and what it says; rows that are alike in their words are thought over once."""
        names = [name for name in self.columns.places if name not in _NUMBERS]
        words = itemgetter(*(self.columns.places[name] for name in names), *self.columns.parts)
        campaign = self.columns.places.get("campaign")
        known: dict[object, _Said] = {}
        above = _Said(dict.fromkeys(ADDED), is_sum=False)
        for row in self.table.rows():
            texts = words(row.values)
            is_named = campaign is None or bool((row.values[campaign] or "").strip())
            alike = texts if is_named else (texts, above.same)
            said = known.get(alike)
            if said is None:
                if len(known) >= _REMEMBERED:
                    known.clear()
                said = known[alike] = self._said(dict(zip(names, texts, strict=False)), texts[len(names) :], above)
            above = said if said.cells["campaign"] else above
            yield row, row.problem or (CONTROL_TOTAL if said.is_sum else None), said

    def _said(self, named: Cells, of_parts: Sequence[str | None], above: _Said) -> _Said:
        parts = [(text or "").strip() for text in of_parts]
        cells = self._cells({name: (text or "").strip() or None for name, text in named.items()}, parts)
        if not cells["campaign"] and "campaign" in self.columns.places and _stands_below(cells):
            cells = _filled_down(cells, above.cells)
        return _Said(cells, self._is_sum(cells, parts))

    def _cells(self, found: Cells, of_parts: Sequence[str]) -> dict[str, str | None]:
        parts = dict(zip(self.columns.parts.values(), of_parts, strict=True))
        first, last = found.get("first_day"), found.get("as_of")
        day = None if parts else found.get("day") or (first if first == last else None)
        cells: dict[str, str | None] = {**dict.fromkeys(ADDED), **found}
        cells |= {"currency": self.columns.currency or found.get("currency"), "day": day}
        cells |= {"first_day": found.get("day") or first, "as_of": found.get("day") or last}
        cells |= {"dimension": "+".join(parts) or None, "label": " / ".join(parts.values()) or None}
        return cells | _placed(cells)

    def _is_sum(self, cells: Cells, parts: Sequence[str]) -> bool:
        """Whether a row sums up others: all of a breakdown, a total, a row without any name."""
        names = [cells[name] or "" for name in ("campaign", "adset", "ad")]
        without_name = "campaign" in self.columns.places and not (cells["campaign"] or cells["campaign_id"])
        whole = any(not part or part.casefold() in ALL for part in parts)
        return whole or without_name or any(TOTAL.fullmatch(name) for name in names)


class _Numbers(dict[str | None, str | None]):
    """Numbers in one way of writing, by how they are written; the same ones come again and again."""

    def __init__(self, *, comma: bool) -> None:
        super().__init__()
        self._comma = comma

    def __missing__(self, seen: str | None) -> str | None:
        if len(self) >= _REMEMBERED:
            self.clear()
        text = (seen or "").strip()
        self[seen] = plain(text, comma=self._comma) if text else None
        return self[seen]


def _stands_below(cells: Cells) -> bool:
    """Whether a row without campaign tells of anything smaller, so that the name above is meant."""
    return any(cells[name] for name in ("adset", "ad", "adset_id", "ad_id", "day", "label"))


def _filled_down(cells: Cells, above: Cells) -> dict[str, str | None]:
    same = {name: cells[name] or above.get(name) for name in _SAME}
    filled = {**cells, **same}
    return {**filled, **_placed(filled)}


def _placed(cells: Cells) -> dict[str, str | None]:
    return {"level": level_of(cells), "campaign_key": campaign_key(cells)}


def _told_apart(said: _Said, seen: dict[tuple[str | None, ...], int]) -> Sequence[str | None]:
    """What a row says, with an identifier on every level; of rows that share all of them the later ones are numbered."""
    known = said.identified
    number = seen[said.alike] = seen.get(said.alike, 0) + 1
    if number == 1:
        return known
    own = _TOLD.index(f"{said.level}_id")
    return (*known[:own], f"{known[own]} ({number})", *known[own + 1 :])
