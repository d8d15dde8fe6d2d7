"""Reports exported from Ads Manager, whose columns everybody chooses. Format: ``marketing.md`` section 1.10.

Headers of one meaning differ by language (``languages.py``). Columns of our own stand behind the file's.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.filenames import currency_in
from bedrot.connect.gathering import gathered, statement_in
from bedrot.model.datasets import CONTROL_TOTAL, Dataset
from bedrot.model.errors import MissingColumn, Place
from bedrot.model.families import Family
from bedrot.model.fields import Text
from bedrot.model.names import header_key
from bedrot.platforms.meta_ads.languages import ALL, ANYBODYS, HEADERS, SPENT, TOTAL, key_of, part_of
from bedrot.platforms.meta_ads.levels import LEVELS
from bedrot.platforms.meta_ads.numbers import plain, proves_comma, proves_point

_NUMBERS = ("spend", "impressions", "reach", "clicks", "link_clicks", "results", "landing_page_views")
_MEANT = (*HEADERS, "spend")
"""What the statement over the rows looks at; a report has few of these columns."""

_OF_DAYS = {"day": "its_day"}
_OF_PERIODS = {"first_day": "its_first_day", "as_of": "its_as_of", "label": "its_label"}
_SAID = {
    "campaign_key": "its_campaign_key",
    "level": f"{[*LEVELS]}[level + 1]",
    "campaign": "its_campaign",
    "campaign_id": "COALESCE(its_campaign_id, its_campaign) || CASE WHEN level = 1 THEN number ELSE '' END",
    "adset": "adset",
    "adset_id": "COALESCE(adset_id, adset) || CASE WHEN level = 2 THEN number ELSE '' END",
    "ad": "ad",
    "ad_id": "COALESCE(ad_id, ad) || CASE WHEN level = 3 THEN number ELSE '' END",
    "objective": "its_objective",
    "status": "its_status",
    "currency": "currency",
    **{name: f"plain_{name}" for name in _NUMBERS},
}
"""What stands in the columns of our own, each under ``read <name>``, in the words of the statement."""

_ANY = Dataset("daily", Family.ADS, "ad_daily", fields=[Text("spend", "\0")], supersede_by=("spend",), month="spend")
"""A table of fields that finds fault with no header: which columns a report has is its owner's choice."""


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
    report = _Report(header, replace(columns, currency=currency_of(file, header)), delimited.table(file, _ANY, header))
    return report.table("daily", _OF_DAYS), report.table("periods", _OF_PERIODS)


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
class _Report:
    """A report's rows as they were seen, and what its header says of them."""

    header: Header
    columns: Columns
    seen: Table

    def table(self, dataset: str, times: Mapping[str, str]) -> Table:
        """The rows of one of the two tables, their cells and behind them what they say beyond that.

        ``times``: like :data:`_SAID`, what time a row is about.
        """
        said = {**times, **{name: text for name, text in _SAID.items() if name not in self._constants}}
        return gathered(
            self.seen,
            {**dict.fromkeys(_MEANT, ""), **dict(zip(self._names, self.header.cells, strict=True))},
            self._statement(said.values(), of_days="day" in times),
            dataset=dataset,
            header=(*self.header.cells, *(f"read {name}" for name in said)),
            constants={f"read {name}": text for name, text in self._constants.items()},
        )

    @cached_property
    def _constants(self) -> Mapping[str, str]:
        """What all rows say; an empty text where the report has no column for it."""
        there = self.columns.places.keys() | {"campaign_key", "level"}
        absent = [name for name in _SAID if not {name, name.removesuffix("_id")} & there]
        levels = [level for level in LEVELS[1:] if {level, f"{level}_id"} & there]
        constants = {**dict.fromkeys(absent, ""), "dimension": "+".join(self._parts)}
        if len(levels) == 1:
            constants["level"] = levels[0]
        if self.columns.currency is not None:
            constants["currency"] = self.columns.currency
        return constants

    def _statement(self, said: Iterable[str], *, of_days: bool) -> str:
        numbers = [name for name in _NUMBERS if name in self.columns.places]
        return statement_in("bedrot.platforms.meta_ads", "report").format(
            cells=", ".join(self._names),
            said=", ".join(said),
            of_days=of_days,
            parts=f"CAST([{', '.join(self._parts.values())}] AS VARCHAR[])",
            names_campaigns="campaign" in self.columns.places,
            likely_comma=file_prefers_comma(self.header),
            proves_comma=proves_comma(numbers),
            proves_point=proves_point(numbers),
            plain_numbers=", ".join(f"{plain(name, 'has_comma')} AS plain_{name}" for name in numbers),
            all=", ".join(f"'{word}'" for word in sorted(ALL)),
            total=f"'{TOTAL}'",
            control_total=f"'{CONTROL_TOTAL}'",
        )

    @cached_property
    def _names(self) -> Sequence[str]:
        """What the statement calls the report's columns."""
        meant = {place: name for name, place in self.columns.places.items()}
        return [meant.get(place, f"cell_{place}") for place in range(len(self.header.cells))]

    @cached_property
    def _parts(self) -> Mapping[str, str]:
        """The parts that the report has, and the texts that say which of them a row is about."""
        return {part: f"COALESCE({self._names[place]}, '')" for place, part in self.columns.parts.items()}
