"""What a label gets from Ingrooves. Format: ``distributors.md`` section 4.16."""

from collections.abc import Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known

_ORDERS = ("ymd", "mdy", "words")


class Ingrooves(DelimitedConnector):
    """The sheet of digital sales, as a workbook or CSV; each of a company's labels has a file of its own."""

    platform = "ingrooves"
    title = "Ingrooves"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Digital sales details: what was paid, by retailer, territory and track",
        how_to_get="Statements, choose the month, select the labels, Download (files named …_DSR).",
        known_from=Known.PROGRAMS,
        limits="Months only. The fee is not kept by itself. Where no column names a currency: US dollars.",
        signature=("Period", "Retailer", "UPC/EAN", "Territory", "Sales Classification"),
        supersede_by=("report_date", "label"),
        month="sale_month",
        fields=[
            Month("report_date", "Period", orders=_ORDERS),
            Month("sale_month", "Retailer Reporting Period", "Period", orders=_ORDERS),
            Store("store", "Retailer"),
            Text("label", "Label"),
            Artist("artist", "Artist", present=True),
            Text("title", "Song", present=True).otherwise("Album"),
            Text("release", "Album"),
            Isrc("isrc", "ISRC", "ISRC Code"),
            Upc("upc", "UPC/EAN", present=True),
            Country("country", "Retailer Stmt Country ISO", "Territory", present=True),
            Text("item", "Asset Type"),
            Text("sales_classification", "Sales Classification", present=True),
            Count("units", "Quantity Net", "Quantity", signed=True, whole=False),
            Money("net", "Net Dollars after Fees", "US$ After Fees", "Amount after Fees", needed=True, loose=True),
            Money("before_fees", "Net Amount", loose=True),
            Text("currency", "Payment Currency", "usual currency"),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"usual currency": "USD"}
