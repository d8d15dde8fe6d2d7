"""What a label gets from Meta Ads. Formats: ``marketing.md`` sections 1 and 6, ``metaads.md`` section 2.

Conversions are credited back to the day of the advertisement for four weeks, so that the last 28 days of every
delivery are provisional and a newer one replaces them. Days are those of the ad account's time zone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bedrot.connect import records
from bedrot.connect.answers import objects
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Connector, Match, Table
from bedrot.connect.filenames import observed_in
from bedrot.connect.jsontext import Json
from bedrot.connect.kit import untold
from bedrot.connect.records import Record, records_of
from bedrot.connect.stacking import stacked
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.field import Field
from bedrot.model.fields import Count, Day, Identifier, Key, Money, Text
from bedrot.model.known import Known
from bedrot.platforms.meta_ads.daily_csv import DAILY_HEADER, daily_tables
from bedrot.platforms.meta_ads.insights import insights, is_insight
from bedrot.platforms.meta_ads.languages import LANGUAGES
from bedrot.platforms.meta_ads.manager import currency_of, report_header, report_tables
from bedrot.platforms.meta_ads.structure import kind_of, structure

INSIGHTS, DAILY_CSV, REPORT = "insights", "daily_csv", "report"
DAYS_TO_SETTLE = 28
_ORDERS = ("ymd", "mdy", "dmy")
_LANGUAGES = ", ".join(LANGUAGES)
_HOW_DUMP = (
    "Save the answers of the Graph API's edges campaigns, adsets, ads and insights as JSON, together in a folder or "
    "a zip, or one by one."
)
_HOW_REPORT = (
    "Ads Manager, Campaigns, Breakdown: By time, Day; Reports, Export table data, .csv. Include the column Campaign "
    "ID: without it a renamed campaign counts as another one."
)

_WITHOUT_CURRENCY = "A currency that neither header nor column names has to stand in the file's name (report EUR.csv)."


def _about(*names: str) -> list[Field]:
    """Fields for what a row is about, under the headers of every layout."""
    known = {
        "campaign_id": Identifier("campaign_id", "read campaign_id", "campaign_id"),
        "adset_id": Identifier("adset_id", "read adset_id", "adset_id"),
        "ad_id": Identifier("ad_id", "read ad_id", "ad_id"),
        "currency": Text("currency", "read currency", "account_currency"),
    }
    return [known[name] for name in names]


def _figures() -> list[Field]:
    """Fields that days and periods share."""
    return [
        Key("campaign_key", "read campaign_key", "campaign_key", present=False),
        Text("level", "read level", "level"),
        *_about("campaign_id", "adset_id", "ad_id", "currency"),
        Text("campaign", "read campaign", "campaign_name"),
        Text("adset", "read adset", "adset_name"),
        Text("ad", "read ad", "ad_name"),
        Text("objective", "read objective", "campaign_objective", "objective"),
        Text("status", "read status", "campaign_status"),
        Money("spend", "read spend", "spend", "spend_usd"),
        Count("impressions", "read impressions", "impressions"),
        Count("clicks", "read clicks", "clicks"),
        Count("link_clicks", "read link_clicks", "link_clicks"),
        Count("reach", "read reach", "reach"),
        Count("results", "read results", whole=False),
        Count("landing_page_views", "read landing_page_views", "landing_page_views"),
        Count("video_views", "video_views"),
        Count("purchases", "purchases"),
        Money("purchase_value", "purchase_value"),
    ]


class MetaAds(Connector):
    """One campaign's day counts on one level: the newest delivery that has it replaces it as a whole."""

    platform = "meta_ads"
    title = "Meta Ads"

    daily = Dataset(
        "daily",
        family=Family.ADS,
        feeds="ad_daily",
        title="Advertisements a day: spend, impressions, clicks, on the level of the file",
        how_to_get=_HOW_REPORT,
        known_from=Known.PROGRAMS,
        limits=(
            "Reach is people and is never added over days or campaigns. Days are those of the ad account's time zone. "
            f"Reports of Ads Manager in {_LANGUAGES} only. {_WITHOUT_CURRENCY}"
        ),
        supersede_by=("day", "campaign_key"),
        month="day",
        settles_after=DAYS_TO_SETTLE,
        fields=[Day("day", "read day", "day", "date", present=False, orders=_ORDERS), *_figures()],
    )
    periods = Dataset(
        "periods",
        family=Family.ADS,
        feeds="ad_periods",
        title="Advertisements over a period, as a whole or by age, country, placement …",
        how_to_get="Ads Manager, Reports, Export table data, without Breakdown: By time, Day.",
        known_from=Known.PROGRAMS,
        limits=(
            "One total for the period, never divided over its days. Parts of a breakdown may add up to less than the "
            f"whole. Reports in {_LANGUAGES} only. {_WITHOUT_CURRENCY}"
        ),
        supersede_by=("first_day", "as_of", "campaign_key", "dimension"),
        month="as_of",
        fields=[
            Day("first_day", "read first_day", "first_day", present=False, orders=_ORDERS),
            Day("as_of", "read as_of", "as_of", present=False, orders=_ORDERS),
            Text("dimension", "read dimension", "dimension"),
            Text("label", "read label", "label"),
            *_figures(),
        ],
    )
    events = Dataset(
        "events",
        family=Family.ADS,
        feeds="ad_events",
        title="Actions after an advertisement a day, such as pixel events, by type",
        how_to_get=_HOW_DUMP,
        known_from=Known.PROGRAMS,
        limits="Types overlap: one sale may stand under several of them, so types are never added.",
        supersede_by=("day", "campaign_key"),
        month="day",
        settles_after=DAYS_TO_SETTLE,
        fields=[
            Day("day", present=False),
            Key("campaign_key", present=False),
            *_about("campaign_id", "adset_id", "ad_id", "currency"),
            Text("event", needed=True, present=False),
            Count("events", whole=False),
            Money("value"),
        ],
    )
    structure = Dataset(
        "structure",
        family=Family.ADS,
        feeds="ad_structure",
        title="Campaigns, ad sets and ads as they were set up, with their budgets",
        how_to_get=_HOW_DUMP,
        known_from=Known.FILE,
        limits=(
            "As it stands on the day of the answer. Budgets are taken as hundredths, which is wrong for currencies "
            "without them (yen)."
        ),
        supersede_by=("level", "entity_id", "as_of"),
        month="as_of",
        fields=[
            Text("level", needed=True),
            Key("entity_id", "id"),
            Day("as_of"),
            Text("parent_id"),
            Identifier("campaign_id", "of_campaign"),
            Text("name", present=True),
            Text("status", "effective_status", "status"),
            Text("objective"),
            Text("targeting"),
            Text("currency", "account_currency"),
            Day("started", "start_time", needed=False),
            Day("ends", "stop_time", "end_time", needed=False),
            Money("daily_budget", "daily_amount"),
            Money("lifetime_budget", "lifetime_amount"),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        if file.is_json:
            kind = _json_kind(file.json)
            return None if kind is None else _match(kind, f"JSON with rows of {kind}", file)
        if file.header(DAILY_HEADER) is not None:
            return _match(DAILY_CSV, f"columns {', '.join(DAILY_HEADER)}", file)
        reports = _report_headers(file)
        if reports:
            match = _match(REPORT, "names of campaigns or ads, and an amount spent", file)
            return replace(match, untold=untold(lambda: [currency_of(*each) for each in reports]))
        return None

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        place = Place(file.name)
        if delivery.kind == DAILY_CSV:
            yield from self._daily_csv(file, place)
        elif delivery.kind == REPORT:
            yield from _reports(file, place)
        elif delivery.kind == INSIGHTS:
            yield from self._insights(_rows(file, place), place)
        else:
            listed = structure(_rows(file, place), delivery.kind)
            as_of = {"as_of": delivery.observed_at.date().isoformat()}
            yield records.table(self.structure, ("id", "name", "status"), listed, place, as_of)

    def _insights(self, rows: Sequence[Record], place: Place) -> Iterator[Table]:
        found = insights(rows)
        yield records.table(self.daily, ("date_start", "date_stop"), found.days, place)
        yield records.table(self.periods, ("date_start", "date_stop"), found.periods, place)
        yield records.table(self.events, ("action_type", "value"), found.events, place)

    def _daily_csv(self, file: Candidate, place: Place) -> Iterator[Table]:
        header = file.header(DAILY_HEADER)
        if header is None:
            raise UnreadableFile("The header of the daily export is not there.", place=place)
        yield from daily_tables(file, header, self.daily, self.events)


def _reports(file: Candidate, place: Place) -> Iterator[Table]:
    """The two tables of a report; of a workbook, those of all its sheets together."""
    found = _report_headers(file)
    if not found:
        raise UnreadableFile("The header of a report from Ads Manager is not there.", place=place)
    days, periods = zip(*(report_tables(each, header) for each, header in found), strict=True)
    yield stacked(days)
    yield stacked(periods)


def _report_headers(file: Candidate) -> list[tuple[Candidate, Header]]:
    """Every sheet that is a report from Ads Manager, or the file itself, with its header."""
    return [(each, header) for each in file.sheets or (file,) if (header := report_header(each)) is not None]


def _match(kind: str, reason: str, file: Candidate) -> Match:
    """A claim whose time is taken from the file's name, or from that of the dump it lies in."""
    for name in (file.name, file.container or ""):
        if (observed_at := observed_in(name)) is not None:
            return Match(kind, reason, observed_at=observed_at, observed_from="name")
    return Match(kind, reason)


def _json_kind(answer: Json) -> str | None:
    """What the first object of an answer is; lists of another kind of objects are somebody else's."""
    listed = answer.get("data") if isinstance(answer, dict) else answer
    first = next(iter(objects(listed)), None)
    if first is None:
        return None
    return INSIGHTS if is_insight(first) else kind_of(first)


def _rows(file: Candidate, place: Place) -> Sequence[Record]:
    answer = file.parsed_json()
    if isinstance(answer, dict):
        return records_of("data", answer.get("data"), place)
    return [replace(each, where=each.where.removeprefix("rows")) for each in records_of("rows", answer, place)]
