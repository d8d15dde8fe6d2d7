"""What a label gets from Secretly Distribution. Format: ``distributors.md`` section 4.16."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.derive import Cells, with_derived
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Field, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known

_MONTH = re.compile(r"(\d{4})[.\-](\d{2})(?!\d)")
_ORDERS = ("ymd", "mdy")
_HOW = "Statements, choose the month, download the detail as CSV."
_STATEMENT: tuple[Field, ...] = (
    Day("report_date", "dateProcessedlast", orders=_ORDERS, sure=True),
    Month("sale_month", "used in", present=False, orders=_ORDERS, sure=True).otherwise(
        "datePaidlast", "dateProcessedlast"
    ),
    Artist("artist", "Artist", present=True),
    Text("title", "Product Title", present=True),
    Text("release", "Title_Description"),
    Text("catalog_no", "Catalog Number"),
    Upc("upc", "UPC", present=True),
    Country("country", "Country Code", present=True),
    Money("net", "Label Net Total", needed=True, loose=True),
    Money("gross", "Total Gross Income", loose=True),
    Money("fees", "all fees", loose=True),
    Text("label", "Label"),
    Text("invoice", "Internal Invoice Number"),
)


class Secretly(DelimitedConnector):
    """Digital lines name their month of use in the description of the invoice only; others count when they were paid."""

    platform = "secretly"
    title = "Secretly Distribution"

    digital = Dataset(
        "digital",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Digital statement: what was paid, by service, country and track",
        how_to_get=_HOW,
        known_from=Known.FILE,
        limits=(
            "The month of use stands only in the invoice's description; without one the day of payment counts. No "
            "currency: US dollars."
        ),
        signature=("Digital Service Provider_Subdescription", "Label Net Total", "Distribution Fee Total"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            *_STATEMENT,
            Store("store", "Digital Service Provider_Subdescription").otherwise("Customer", "sender"),
            Isrc("isrc", "Product ID", present=True),
            Choice(
                "tier",
                "Transaction Type",
                means={"stream": "stream", "streams": "stream", "download": "download", "downloads": "download"},
            ),
            Count("units", "Quantity", present=True, signed=True, whole=False),
        ],
    )
    physical = Dataset(
        "physical",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Physical statement: what was sold to whom",
        how_to_get=_HOW,
        known_from=Known.FILE,
        limits=(
            "The month of sale stands only in the invoice's description; without one the day of payment counts. No "
            "ISRC. No currency: US dollars."
        ),
        signature=(
            "CustomerClassification",
            "signedQuantity",
            "MnD Fee Total",
            "Label Net Total",
            "Distribution Fee Total",
        ),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            *_STATEMENT,
            Store("store", "shop"),
            Text("sold_to", "Customer"),
            Count("units", "signedQuantity", present=True, signed=True, whole=False),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"sender": self.title, "shop": "Physical Sales"}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            yield with_derived(table, ("used in", "all fees"), _worked_out)


def _worked_out(cells: Cells) -> Sequence[str | None]:
    described = _MONTH.search(cells.get("invoice description") or "")
    fees = _added(cells, "distribution fee total", "mnd fee total")
    return f"{described[1]}-{described[2]}" if described else None, fees


def _added(cells: Cells, *names: str) -> str | None:
    """The sum of the cells that are there; of cells one of which is no amount, that one, for its field to refuse."""
    texts = [text for name in names if (text := cells.get(name))]
    total = Decimal(0)
    for text in texts:
        try:
            total += Decimal(text)
        except InvalidOperation:
            return text
    return format(total, "f") if texts else None
