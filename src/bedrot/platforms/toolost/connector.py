"""What a label gets from TooLost. Formats: ``toolost.md`` section 2, ``distributors.md`` section 4.2."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bedrot.connect import records
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.columns import missing_column
from bedrot.connect.connector import Match, Table
from bedrot.connect.jsontext import Json
from bedrot.connect.kit import DelimitedConnector, named_match, untold
from bedrot.connect.records import Record, records_of
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import FileSetAside, Place
from bedrot.model.families import Family
from bedrot.model.fields import Count, Country, Day, Isrc, Key, Money, Month, Ratio, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.model.names import nearest

SPOTIFY_JSON, APPLE_JSON = "spotify_json", "apple_json"
_SPOTIFY_KEYS = frozenset({"streams", "discovery"})
_APPLE_KEYS = frozenset({"totalStreams", "totalShazam", "tracksTotal", "countryTotal", "streamTotal"})
_ORDERS = ("ymd", "mdy")
_STORE = re.compile(
    r"(?<![a-z])(?:(spotify|apple)|(?:youtube|amazon)(?:[ _-]music)?|deezer|tidal|soundcloud|tiktok|facebook|pandora)(?![a-z])",
    re.IGNORECASE,
)
_DAYS_TO_SETTLE = 2
_CURRENCY = "currency where no column names it"
_HOW_JSON = (
    "Open the browser's developer tools (Network), then Analytics, choose the store, date This Year; save the answer "
    "of the call to api/portal/analytics as a .json file."
)
_LIMITS = (
    "One total for the account: no act, track or country. This calendar year only: save it before the year ends. Answers "
    "about other stores than Spotify and Apple Music are not read: none has been seen."
)


class TooLost(DelimitedConnector):
    """Daily streams come as JSON answers of the analytics page, money as a sales report each month."""

    platform = "toolost"
    title = "Too Lost"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Sales report: what was paid, by store, country and track",
        how_to_get="Notifications, Your (MM-YYYY) Sales report has been generated, Attachment.",
        known_from=Known.DOCUMENTS,
        limits=(
            "The vendor's description breaks off before the amount: likely names are tried, and without one it is "
            "estimated from price, share and fee and marked so. No act: your list of tracks says whose they are. "
            "Where no column names a currency: US dollars."
        ),
        signature=("sale_date", "accounting_date", "reporting_date", "channel", "units", "split_id"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "reporting_date", orders=_ORDERS),
            Month("sale_month", "sale_date", orders=_ORDERS),
            Store("store", "channel"),
            Text("title", "track_title", "release_title", present=True),
            Isrc("isrc", present=True),
            Upc("upc", present=True),
            Count("units", present=True, signed=True),
            Country("country", present=True),
            Money("net", "net_revenue", "net_total", "total", "revenue", "earnings", "amount", "payable"),
            Money("gross", "unit_price", present=True),
            Ratio("share_pct", "share", present=True),
            Ratio("fee", "rev_fee", present=True),
            Text("original_currency"),
            Text("currency", "currency", "net_currency").otherwise(_CURRENCY),
        ],
    )
    spotify_daily = Dataset(
        "spotify_daily",
        family=Family.DISTRIBUTOR,
        feeds="daily_streams",
        title="Spotify streams a day",
        how_to_get=_HOW_JSON,
        known_from=Known.FILE,
        limits=f"{_LIMITS} An answer names no store: a list of streams alone is taken for Spotify's.",
        supersede_by=("day",),
        month="day",
        store="spotify",
        settles_after=_DAYS_TO_SETTLE,
        fields=[Day("day", "date"), Count("streams", present=True)],
    )
    discovery = Dataset(
        "discovery",
        family=Family.DISTRIBUTOR,
        feeds="discovery_fees",
        title="Streams and commission of Spotify's Discovery Mode",
        how_to_get=_HOW_JSON,
        known_from=Known.FILE,
        limits=(
            "Seen with a single line. Fees are understood as taken off the royalties, in US dollars, which the answer "
            "does not say."
        ),
        supersede_by=("day",),
        month="day",
        store="spotify",
        fields=[Day("day", "date"), Count("streams", present=True), Money("fees", present=True)],
    )
    apple_daily = Dataset(
        "apple_daily",
        family=Family.DISTRIBUTOR,
        feeds="daily_streams",
        title="Apple Music plays a day",
        how_to_get=_HOW_JSON,
        known_from=Known.FILE,
        limits=_LIMITS,
        supersede_by=("day",),
        month="day",
        store="apple_music",
        settles_after=_DAYS_TO_SETTLE,
        sums={"streams": "streamTotal"},
        fields=[Day("day", "date"), Count("streams", present=True)],
    )
    shazam_daily = Dataset(
        "shazam_daily",
        family=Family.STORE,
        feeds="audience_daily",
        title="Shazams a day",
        how_to_get=_HOW_JSON,
        known_from=Known.FILE,
        limits="One total for the account: no act or track. This calendar year only.",
        supersede_by=("day",),
        month="day",
        store="shazam",
        settles_after=_DAYS_TO_SETTLE,
        fields=[Day("day", "date"), Count("shazams", "streams", present=True)],
    )
    apple_year = Dataset(
        "apple_year",
        family=Family.DISTRIBUTOR,
        feeds="period_streams",
        title="Apple Music plays of this year by track and by country",
        how_to_get=_HOW_JSON,
        known_from=Known.FILE,
        limits=(
            "This year up to the day of the answer. Tracks and countries divide the same plays: never added to each "
            "other."
        ),
        supersede_by=("as_of", "period", "dimension"),
        month="as_of",
        store="apple_music",
        fields=[
            Key("dimension"),
            Text("label"),
            Isrc("isrc"),
            Key("period"),
            Day("as_of"),
            Count("streams", present=True),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        if not isinstance(file.json, dict):
            return super().identify(file)
        if isinstance(file.json.get("streams"), list):
            match = named_match(SPOTIFY_JSON, "JSON with streams", file)
            return replace(match, untold=untold(lambda: _refuse_other_stores(file)))
        if isinstance(file.json.get("totalStreams"), list) and len(_APPLE_KEYS & file.json.keys()) > 1:
            match = named_match(APPLE_JSON, "JSON with totalStreams", file)
            return replace(match, untold=untold(lambda: _refuse_other_stores(file)))
        return None

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        if delivery.kind in (SPOTIFY_JSON, APPLE_JSON):
            _refuse_other_stores(file)
        if delivery.kind == SPOTIFY_JSON:
            yield from self._spotify(_answer(file), Place(file.name))
        elif delivery.kind == APPLE_JSON:
            yield from self._apple(_answer(file), Place(file.name), delivery)
        else:
            yield from super().read(file, delivery)

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        """A sales report is paid in US dollars unless a column says otherwise."""
        return {_CURRENCY: "USD"} if dataset is self.sales else {}

    def _spotify(self, answer: Mapping[str, Json], place: Place) -> Iterator[Table]:
        yield records.table(self.spotify_daily, ("date", "streams"), _list(answer, "streams", place), place)
        yield records.table(self.discovery, ("date", "streams", "fees"), _list(answer, "discovery", place), place)

    def _apple(self, answer: Mapping[str, Json], place: Place, delivery: Delivery) -> Iterator[Table]:
        total = answer.get("streamTotal")
        control = {"streamTotal": total} if isinstance(total, str) else {}
        yield records.table(self.apple_daily, ("date", "streams"), _list(answer, "totalStreams", place), place, control)
        yield records.table(self.shazam_daily, ("date", "streams"), _list(answer, "totalShazam", place), place)
        tracks = _split(_list(answer, "tracksTotal", place), "track")
        countries = _split(_list(answer, "countryTotal", place), "country")
        yield records.table(
            self.apple_year,
            ("dimension", "label", "isrc", "streams"),
            [*tracks, *countries],
            place,
            {"period": "thisYear", "as_of": delivery.observed_at.date().isoformat()},
        )


def _refuse_other_stores(file: Candidate) -> None:
    """Raise FileSetAside where the name says another store: an answer names none, and would count as Spotify's or Apple's."""
    found = next((found for name in file.names if (found := _STORE.search(name))), None)
    if found is not None and found[1] is None:
        raise FileSetAside(
            f"By its name the answer is about {found[0].replace('_', ' ')}; how such answers look is not known, only those "
            "about Spotify and Apple Music are.",
            place=Place(file.name),
            todo="If it is one of these after all, import it under another name; otherwise please report it.",
        )


def _answer(file: Candidate) -> Mapping[str, Json]:
    parsed = file.parsed_json()
    return parsed if isinstance(parsed, dict) else {}


def _list(answer: Mapping[str, Json], key: str, place: Place) -> list[Record]:
    """The records under a key. An absent block was not measured and has none, unless it seems to be renamed."""
    known = _APPLE_KEYS if key in _APPLE_KEYS else _SPOTIFY_KEYS
    renamed = sorted(answer.keys() - known)
    if key not in answer and renamed:
        raise missing_column(key, nearest(key, renamed) or renamed[0], place)
    return records_of(key, answer.get(key, []), place)


def _split(totals: list[Record], dimension: str) -> list[Record]:
    """Period totals with the dimension they are split by and the label of each part under one name."""
    return [replace(total, added={"dimension": dimension, "label": _label(total.value, dimension)}) for total in totals]


def _label(total: Json, key: str) -> str | None:
    label = total.get(key) if isinstance(total, dict) else None
    return label if isinstance(label, str) else None
