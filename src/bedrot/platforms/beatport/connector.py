"""What a label gets from Beatport. Format: ``distributors.md`` section 4.16, the vendor's article on the export file."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Table
from bedrot.connect.days import days_in
from bedrot.connect.derive import Cells, Texts, with_derived, with_told
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Day, Isrc, Money, Month, Ratio, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.model.periods import Month as CalendarMonth

_ORDERS = ("ymd", "mdy")
_SHARES = ("net content revenue", "net wav revenue")


class Beatport(DelimitedConnector):
    """One line for each sale. What is credited: both shares of the label less what is withheld from them.

    The file does not say when the statement was made: its last month of sales stands for it.
    """

    platform = "beatport"
    title = "Beatport"

    statement = Dataset(
        "statement",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Statement of sales: one line for each track or release sold",
        how_to_get="Baseware, Statements, choose the store and the statement, Export.",
        known_from=Known.DOCUMENTS,
        limits=(
            "No report date: the last month of sales stands for it. No currency: amounts are taken as US dollars. "
            "Each line counts as one unit sold."
        ),
        signature=("PRODUCT_UPC", "TRACK_ISRC_CODE", "TRANSACTION_DATE", "NET_CONTENT_REVENUE"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "last day sold", present=False),
            Month("sale_month", "TRANSACTION_DATE", orders=_ORDERS),
            Store("store", "STORE", "STORE_NAME", "seller", present=False),
            Artist("artist", "TRACK_ARTIST", present=True),
            Text("title", "TRACK_TITLE", present=True).otherwise("RELEASE"),
            Text("release", "RELEASE"),
            Text("item", "CONTENT_TYPE"),
            Isrc("isrc", "TRACK_ISRC_CODE", present=True),
            Upc("upc", "PRODUCT_UPC", present=True),
            Country("country", "TERRITORY", present=True),
            Count("units", "sold", signed=True),
            Money("net", "credited", needed=True, present=False),
            Money("gross", "PAID_PRICE"),
            Money("withheld", "MECHANICAL_WITHHOLDING"),
            Money("tax", "US_TAX_WITHHOLDING"),
            Ratio("tax_percent", "US_TAX_WITHHOLDING_PERCENT"),
            Text("catalog_no", "PRODUCT_CATALOGUE_NUMBER"),
        ],
    )

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        def told(texts: Texts) -> Mapping[str, str]:
            last = max(days_in(texts("TRANSACTION_DATE")), default=delivery.observed_at.date())
            return {"last day sold": CalendarMonth.of(last).last.isoformat(), "seller": self.title}

        for table in super().read(file, delivery):
            yield with_derived(with_told(table, told), ("credited", "sold"), _worked_out)


def _worked_out(cells: Cells) -> Sequence[str | None]:
    """What the label is credited with, and one sale or one taken back; a cell that is no amount, for its field to refuse."""
    taken = ("withheld amount",) if cells.get("withheld amount") else ("mechanical withholding", "us tax withholding")
    shares = credited = Decimal(0)
    for name in (*_SHARES, *taken):
        try:
            amount = _amount(cells, name)
        except InvalidOperation:
            return cells[name], None
        shares += amount if name in _SHARES else 0
        credited += amount if name in _SHARES else -amount
    return format(credited, "f"), "-1" if shares < 0 else "1"


def _amount(cells: Cells, name: str) -> Decimal:
    return Decimal((cells.get(name) or "").strip() or "0")
