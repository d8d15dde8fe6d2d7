"""Reports exported from Ads Manager, whose columns everybody chooses. Format: ``marketing.md`` section 1.10.

Headers of one meaning differ by language (``languages.py``). Columns of our own stand behind the file's.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Row, Table
from bedrot.model.datasets import CONTROL_TOTAL, Dataset
from bedrot.model.errors import MissingColumn, Place
from bedrot.model.families import Family
from bedrot.model.fields import Text
from bedrot.model.names import header_key
from bedrot.platforms.meta_ads.languages import ALL, HEADERS, SPENT, TOTAL, key_of, part_of
from bedrot.platforms.meta_ads.levels import LEVELS, campaign_key, finest, identified, level_of
from bedrot.platforms.meta_ads.numbers import has_decimal_comma, plain

_NUMBERS = ("spend", "impressions", "reach", "clicks", "link_clicks", "results", "landing_page_views")

ADDED = (
    *("campaign_key", "level", "day", "first_day", "as_of", "dimension", "label", "currency"),
    *("campaign", "campaign_id", "adset", "adset_id", "ad", "ad_id", "objective", "status", *_NUMBERS),
)
"""The columns of our own, each under ``read <name>``."""

_ANY = Dataset("daily", Family.ADS, "ad_daily", fields=[Text("spend", "\0")], supersede_by=("spend",), month="spend")
"""A table of fields that finds fault with no header: which columns a report has is its owner's choice."""

Cells = Mapping[str, str | None]


@dataclass(frozen=True)
class Columns:
    """Where in a report's header everything stands. ``parts``: positions of breakdowns with their names."""

    places: Mapping[str, int]
    parts: Mapping[int, str]
    currency: str


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
    report = _Report(delimited.table(file, _ANY, header), columns, file_prefers_comma(header))
    cells = tuple(f"read {name}" for name in ADDED)
    header_cells = (*header.cells, *cells)
    return (
        Table("daily", header_cells, lambda: report.rows(periods=False)),
        Table("periods", header_cells, lambda: report.rows(periods=True)),
    )


def file_prefers_comma(header: Header) -> bool:
    """Whether a number that proves nothing is written with a decimal comma: semicolons part cells where commas do not."""
    return header.delimiter == ";"


def _columns(cells: Sequence[str]) -> Columns | None:
    keys = [key_of(header_key(cell)) for cell in cells]
    spent = next(((place, found[1]) for place, key in enumerate(keys) if (found := SPENT.fullmatch(key))), None)
    places = {name: keys.index(each) for name, known in HEADERS.items() for each in reversed(known) if each in keys}
    if spent is None or not {"campaign", "adset", "ad"} & places.keys():
        return None
    parts = {place: part for place, key in enumerate(keys) if (part := part_of(key)) is not None}
    return Columns({**places, "spend": spent[0]}, parts, spent[1].upper())


@dataclass(frozen=True)
class _Report:
    """A report's rows with what they mean, read anew each time."""

    table: Table
    columns: Columns
    likely_comma: bool

    def rows(self, *, periods: bool) -> Iterator[Row]:
        """The rows of one of the two tables, each with the columns of our own; a total stands with what it sums."""
        comma = has_decimal_comma(self._number_texts(), likely=self.likely_comma)
        levels = finest(
            (_time(cells), str(cells["level"])) for row, cells in self._read(comma=comma) if row.problem is None
        )
        sums_of_days = not any(row.problem is None and cells["day"] is None for row, cells in self._read(comma=comma))
        seen: Counter[tuple[str | None, ...]] = Counter()
        for row, cells in self._read(comma=comma):
            is_of_day = cells["day"] is not None or (sums_of_days and row.problem == CONTROL_TOTAL)
            if is_of_day is periods:
                continue
            is_sum = cells["level"] == LEVELS[0] or levels.get(_time(cells)) != cells["level"]
            problem = row.problem or (CONTROL_TOTAL if is_sum else None)
            known = cells if problem else _told_apart(cells, seen)
            yield Row((*row.values, *(known[name] for name in ADDED)), row.where, problem)

    def _number_texts(self) -> Iterator[str]:
        places = [self.columns.places[name] for name in _NUMBERS if name in self.columns.places]
        return (text for row in self.table.rows() for place in places if (text := row.values[place]))

    def _read(self, *, comma: bool) -> Iterator[tuple[Row, Cells]]:
        above: Cells = {}
        for row in self.table.rows():
            cells = self._cells(row, comma=comma)
            if not cells["campaign"] and "campaign" in self.columns.places and _stands_below(cells):
                cells = _filled_down(cells, above)
            problem = row.problem or (CONTROL_TOTAL if self._is_sum(cells, row) else None)
            above = cells if cells["campaign"] else above
            yield Row(row.values, row.where, problem), cells

    def _cells(self, row: Row, *, comma: bool) -> dict[str, str | None]:
        found = {name: (row.values[place] or "").strip() or None for name, place in self.columns.places.items()}
        parts = {name: (row.values[place] or "").strip() for place, name in self.columns.parts.items()}
        first, last = found.get("first_day"), found.get("as_of")
        day = None if parts else found.get("day") or (first if first == last else None)
        cells = dict.fromkeys(ADDED) | found
        cells |= {name: plain(text, comma=comma) for name in _NUMBERS if (text := found.get(name))}
        cells |= {"currency": self.columns.currency, "day": day}
        cells |= {"first_day": found.get("day") or first, "as_of": found.get("day") or last}
        cells |= {"dimension": "+".join(parts) or None, "label": " / ".join(parts.values()) or None}
        return cells | _placed(cells)

    def _is_sum(self, cells: Cells, row: Row) -> bool:
        """Whether a row sums up others: all of a breakdown, a total, a row without any name."""
        parts = [(row.values[place] or "").strip() for place in self.columns.parts]
        names = [cells[name] or "" for name in ("campaign", "adset", "ad")]
        without_name = "campaign" in self.columns.places and not (cells["campaign"] or cells["campaign_id"])
        whole = any(not part or part.casefold() in ALL for part in parts)
        return whole or without_name or any(TOTAL.fullmatch(name) for name in names)


def _stands_below(cells: Cells) -> bool:
    """Whether a row without campaign tells of anything smaller, so that the name above is meant."""
    return any(cells[name] for name in ("adset", "ad", "adset_id", "ad_id", "day", "label"))


def _filled_down(cells: Cells, above: Cells) -> dict[str, str | None]:
    same = {name: cells[name] or above.get(name) for name in ("campaign", "campaign_id", "objective", "status")}
    filled = {**cells, **same}
    return {**filled, **_placed(filled)}


def _placed(cells: Cells) -> dict[str, str | None]:
    return {"level": level_of(cells), "campaign_key": campaign_key(cells)}


def _told_apart(cells: Cells, seen: Counter[tuple[str | None, ...]]) -> Cells:
    """The cells with an identifier on every level; of rows that share all of them the later ones are numbered."""
    known = identified(cells)
    ids = tuple(known[f"{level}_id"] for level in LEVELS[1:])
    seen[(*_time(known), *ids)] += 1
    number = seen[(*_time(known), *ids)]
    if number > 1:
        own = f"{cells['level']}_id"
        known[own] = f"{known[own]} ({number})"
    return known


def _time(cells: Cells) -> tuple[str | None, ...]:
    return tuple(cells[name] for name in ("campaign_key", "day", "first_day", "as_of", "label"))
