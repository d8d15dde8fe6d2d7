"""What a label gets from recordJet. Format: ``distributors.md`` section 4.16."""

from collections.abc import Iterator, Mapping

from bedrot.connect import records
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.jsontext import Json
from bedrot.connect.kit import DelimitedConnector, named_match
from bedrot.connect.records import records_of
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.model.names import header_key

_ORDERS = ("ymd", "dmy")
_CURRENCY = {"usual currency": "EUR"}


class RecordJet(DelimitedConnector):
    """Sales lines as a table or as JSON.

    The vendor's list of columns does not name the amount: a file without one of the likely names is set aside.
    """

    platform = "recordjet"
    title = "recordJet"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Sales: what was credited, by day, store and track; Discovery Mode fees are lines of their own",
        how_to_get="Credits, Sales data, choose the period, download as CSV or JSON.",
        known_from=Known.DOCUMENTS,
        limits=(
            "What the column of amounts is called is not documented: a file without one of the likely names is set "
            "aside. Where no column names a currency: euros."
        ),
        signature=("saleDate", "creditDate", "trackTitle", "ean", "quantity", "store", "channel"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "creditDate", orders=_ORDERS),
            Month("sale_month", "saleDate", orders=_ORDERS),
            Store("store"),
            Text("channel"),
            Artist("artist", "trackArtist").otherwise("releaseArtist"),
            Text("title", "trackTitle", present=True).otherwise("releaseTitle"),
            Text("release", "releaseTitle"),
            Text("item", "type"),
            Isrc("isrc", present=True),
            Upc("upc", "ean", present=True),
            Country("country", "country", "countryCode", "territory"),
            Count("units", "quantity", present=True, signed=True),
            Money(
                "net",
                *("netAmount", "net", "netRevenue", "payout", "earnings", "royalty", "royalties", "amount", "revenue"),
                currency="EUR",
                needed=True,
                decimal="either",
                loose=True,
            ),
            Text("currency", "currency", "usual currency"),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        if not file.is_json:
            return super().identify(file)
        first = next(iter(_elements(file.json)), None)
        wanted = {header_key(cell) for cell in self.sales.signature}
        if isinstance(first, dict) and wanted <= {header_key(key) for key in first}:
            return named_match(self.sales.name, f"JSON with {', '.join(self.sales.signature)}", file)
        return None

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        if not file.is_json:
            yield from super().read(file, delivery)
            return
        place = Place(file.name)
        found = records_of("sales", list(_elements(file.parsed_json())), place)
        yield records.table(self.sales, self.sales.signature, found, place, _CURRENCY)

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return _CURRENCY


def _elements(parsed: Json) -> list[Json]:
    """The sales lines: the answer itself, or the one list in it."""
    if isinstance(parsed, dict):
        lists = [value for value in parsed.values() if isinstance(value, list)]
        parsed = lists[0] if len(lists) == 1 else []
    return parsed if isinstance(parsed, list) else []
