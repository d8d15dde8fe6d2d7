"""What a label downloads from DistroKid. Formats: ``distrokid.md`` section 2, ``distributors.md`` section 4.1."""

from collections.abc import Iterator

from bedrot.connect import records
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Match, Table
from bedrot.connect.kit import DelimitedConnector, named_match
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Day, Isrc, Key, Money, Month, Ratio, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.platforms.distrokid import pages

STREAMS_PAGE, APPLE_PAGE = "streams_page", "apple_page"
_DAYS_TO_SETTLE = 2


class DistroKid(DelimitedConnector):
    """Statements are tables of all three generations; daily streams stand in the charts of saved pages."""

    platform = "distrokid"
    title = "DistroKid"

    bank = Dataset(
        "bank",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Bank details: what was paid, by store, country and track",
        how_to_get="Bank, See excruciating detail, download the TSV and import it unopened.",
        known_from=Known.FILE,
        limits=(
            "Net after splits. Months of use only. Negative lines are taken as they are; which of them are Discovery "
            "Mode fees, the file does not say. The newest layout (Date Inserted first) is known from other programs "
            "only."
        ),
        signature=("Reporting Date", "Sale Month", "Store", "Country of Sale", "Earnings (USD)"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "Reporting Date"),
            Month("sale_month", "Sale Month"),
            Store("store", "Store"),
            Artist("artist", "Artist", present=True),
            Text("title", "Title", present=True),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "UPC", present=True),
            Count("units", "Quantity", present=True, signed=True),
            Ratio("share_pct", "Team Percentage"),
            Text("item", "Song/Album", "Source Type", present=True),
            Country("country", "Country of Sale", present=True),
            Money("withheld", "Songwriter Royalties Withheld", "Songwriter Royalties Withheld (USD)"),
            Money("net", "Earnings (USD)", needed=True),
            Money("recoup", "Recoup (USD)"),
            Money("gross", "Customer Paid"),
        ],
    )
    spotify_daily = Dataset(
        "spotify_daily",
        family=Family.DISTRIBUTOR,
        feeds="daily_streams",
        title="Spotify streams a day",
        how_to_get="Save the page Stats, Streams once its charts are drawn.",
        known_from=Known.FILE,
        limits=(
            "One total for the account: no act, track or country. The page does not name the store: its streams are "
            "taken for Spotify's. The last 365 days, the newest ones incomplete."
        ),
        supersede_by=("day",),
        month="day",
        store="spotify",
        settles_after=_DAYS_TO_SETTLE,
        fields=[Day("day", "category"), Count("streams", "column-1", present=True)],
    )
    apple_daily = Dataset(
        "apple_daily",
        family=Family.DISTRIBUTOR,
        feeds="daily_streams",
        title="Apple Music plays a day; days without plays are left out by the source",
        how_to_get="Save the page Stats, Apple Music once its charts are drawn.",
        known_from=Known.FILE,
        limits=(
            "One total for the account: no act, track or country. Days without plays are missing, not zero. The last "
            "365 days, the newest ones incomplete."
        ),
        supersede_by=("day",),
        month="day",
        store="apple_music",
        settles_after=_DAYS_TO_SETTLE,
        fields=[Day("day", "field"), Count("streams", "value", present=True)],
    )
    apple_year = Dataset(
        "apple_year",
        family=Family.DISTRIBUTOR,
        feeds="period_streams",
        title="Apple Music plays of one year by track, album, country, device and other splits",
        how_to_get="Save the page Stats, Apple Music once its charts are drawn.",
        known_from=Known.FILE,
        limits=(
            "A year up to the day on which the page was saved. Each split divides the same plays: parts of two splits "
            "are never added."
        ),
        supersede_by=("as_of", "period", "dimension"),
        month="as_of",
        store="apple_music",
        fields=[
            Key("dimension"),
            Text("label", "field", present=True),
            Isrc("isrc"),
            Key("period"),
            Day("as_of"),
            Count("streams", "value", present=True),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        if file.html is None:
            return super().identify(file)
        if pages.is_streams_page(file.html):
            return named_match(STREAMS_PAGE, f"chart {pages.DAILY_CHART}", file)
        if pages.is_apple_page(file.html):
            return named_match(APPLE_PAGE, f"chartData with {pages.DAILY_SERIES}", file)
        return None

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        if delivery.kind == STREAMS_PAGE:
            yield records.table(self.spotify_daily, ("category", "column-1"), *pages.daily_chart(file))
        elif delivery.kind == APPLE_PAGE:
            yield records.table(self.apple_daily, ("field", "value"), *pages.daily_series(file))
            yield records.table(
                self.apple_year,
                ("dimension", "field", "id", "value"),
                *pages.year_splits(file),
                constants={"period": "1year", "as_of": delivery.observed_at.date().isoformat()},
            )
        else:
            yield from super().read(file, delivery)
