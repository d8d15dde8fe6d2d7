"""Clicks on smart links. Formats: ``marketing.md`` sections 2.2 (Bitly) and 2.3 (every other service).

Most services hand out no file. Their figures are entered in one generic table, whose columns beside the day are all
optional but for one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bedrot.connect import records
from bedrot.connect.answers import child, figure, text
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Match, Table
from bedrot.connect.derive import with_derived, with_parts
from bedrot.connect.filenames import stem_of
from bedrot.connect.jsontext import Json
from bedrot.connect.kit import DelimitedConnector, named_match
from bedrot.connect.records import Record, records_of
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Key, Text
from bedrot.model.known import Known
from bedrot.model.names import header_key

BITLY_CLICKS, BITLY_PARTS = "bitly_clicks", "bitly_parts"
_ORDERS = ("ymd", "mdy", "dmy")
_ITSELF: Sequence[Sequence[str | None]] = ((None,),)
"""What becomes of a row that stays: itself, and nothing is wrong with it."""

_FACETS = {"countries": "country", "referrers": "referrer", "cities": "city", "devices": "device"}
_HOW_BITLY = (
    "Save the answers of Bitly's API to /bitlinks/…/clicks?unit=day, /countries, /referrers or /devices as .json files, "
    "each under the name of its link: the answer does not say which link it is about."
)


class SmartLink(DelimitedConnector):
    """Which link an answer of Bitly is about stands only in the file's name."""

    platform = "smartlink"
    title = "Smart links"

    table = Dataset(
        "table",
        family=Family.LINKS,
        feeds="link_daily",
        title="Visits, clicks, presaves and conversions of any link service, entered by day and link",
        how_to_get=(
            "Write a CSV with the columns date, link, visits, clicks, service, country, presaves, conversions; leave "
            "out what the service does not tell."
        ),
        known_from=Known.OWN,
        limits="As right as what was typed in. A row that names a country counts among the countries only.",
        signature=("date", "link", "visits", "clicks"),
        supersede_by=("day", "link"),
        month="day",
        fields=[
            Day("day", "date", orders=_ORDERS),
            Key("link"),
            Text("service"),
            Count("views", "visits", present=True),
            Count("clicks", present=True),
            Count("presaves"),
            Count("conversions"),
        ],
    )
    countries = Dataset(
        "countries",
        family=Family.LINKS,
        feeds="link_periods",
        title="Visits and clicks of a link by country, from rows of that table that name one",
        how_to_get="Fill the column country; leave it empty in rows that hold all countries.",
        known_from=Known.OWN,
        limits="As right as what was typed in. Never added to the rows of all countries.",
        supersede_by=("as_of", "dimension"),
        month="as_of",
        fields=[
            Text("dimension", "link and country", needed=True, present=False),
            Text("label", "country", needed=True),
            Text("period", "counted by", needed=True, present=False),
            Day("as_of", "date", orders=_ORDERS),
            Count("views", "visits", present=True),
            Count("clicks", present=True),
        ],
    )
    bitly = Dataset(
        "bitly",
        family=Family.LINKS,
        feeds="link_daily",
        title="Clicks on a Bitly link a day",
        how_to_get=_HOW_BITLY,
        known_from=Known.DOCUMENTS,
        limits="Which link it is, only the file's name says. Clicks by hour, week or month are refused.",
        supersede_by=("day", "link"),
        month="day",
        settles_after=1,
        fields=[Day("day", "date"), Key("link"), Count("clicks", present=True)],
    )
    bitly_parts = Dataset(
        "bitly_parts",
        family=Family.LINKS,
        feeds="link_periods",
        title="Clicks on a Bitly link by country, referrer, city or device",
        how_to_get=_HOW_BITLY,
        known_from=Known.DOCUMENTS,
        limits="Which link it is, only the file's name says. Totals up to the day of the answer, never days.",
        supersede_by=("as_of", "period", "dimension"),
        month="as_of",
        fields=[
            Text("dimension", needed=True),
            Text("label", "value"),
            Text("name"),
            Text("period", needed=True),
            Day("as_of"),
            Count("clicks", present=True),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        answer = file.json
        if not isinstance(answer, dict):
            return super().identify(file)
        if isinstance(answer.get("link_clicks"), list) and "unit" in answer:
            return named_match(BITLY_CLICKS, "JSON with link_clicks and their unit", file)
        if text(answer.get("facet")) in _FACETS and isinstance(answer.get("metrics"), list):
            return named_match(BITLY_PARTS, "JSON with metrics of a facet", file)
        return None

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        place = Place(file.name)
        if delivery.kind == BITLY_CLICKS:
            answer = file.parsed_json()
            clicks = records_of("link_clicks", child(answer, "link_clicks"), place)
            unit = text(child(answer, "unit"))
            days = clicks if unit == "day" else [_refused(each, unit) for each in clicks]
            yield records.table(self.bitly, ("date", "clicks"), days, place, {"link": stem_of(file.name)})
        elif delivery.kind == BITLY_PARTS:
            yield self._parts(file.parsed_json(), file, delivery, place)
        else:
            for table in super().read(file, delivery):
                yield with_parts(table, (), lambda cells: [] if cells.get("country") else _ITSELF)
                if any(header_key(column) == "country" for column in table.header):
                    yield _by_country(table)

    def _parts(self, answer: Json, file: Candidate, delivery: Delivery, place: Place) -> Table:
        constants: Mapping[str, str] = {
            "dimension": f"{_FACETS[text(child(answer, 'facet')) or 'countries']} of {stem_of(file.name)}",
            "period": _period(answer),
            "as_of": delivery.observed_at.date().isoformat(),
        }
        listed = records_of("metrics", child(answer, "metrics"), place)
        return records.table(self.bitly_parts, ("value", "clicks"), listed, place, constants)


def _by_country(table: Table) -> Table:
    """The rows that name a country, under the link they are about."""
    about = with_derived(
        table, ("link and country", "counted by"), lambda cells: (f"country of {cells['link'] or ''}", "day")
    )
    named = with_parts(about, (), lambda cells: _ITSELF if cells.get("country") else [])
    return replace(named, dataset="countries")


def _refused(record: Record, unit: str | None) -> Record:
    return replace(record, problem=f"Clicks by {unit or 'an unknown unit'}; only those by day are taken.")


def _period(answer: Json) -> str:
    """``30day`` for units=30 and unit=day; ``lifetime`` for all there are."""
    units, unit = figure(child(answer, "units")), text(child(answer, "unit")) or "day"
    return "lifetime" if units in (None, "-1") else f"{units}{unit}"
