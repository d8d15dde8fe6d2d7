"""What a label gets from Vydia. Format: ``distributors.md`` section 4.16."""

from collections.abc import Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known

_ORDERS = ("ymd", "mdy", "words")


class Vydia(DelimitedConnector):
    """A list of credits, each with its day. It names no store, so Vydia itself stands for it."""

    platform = "vydia"
    title = "Vydia"

    transactions = Dataset(
        "transactions",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Transactions: what was credited, by day and recording",
        how_to_get="Payments, Transactions, Export CSV.",
        known_from=Known.PROGRAMS,
        limits="The month of use is not told: that of the credit stands for it. No store, country or units.",
        signature=("UID", "Transaction Date", "USD Amount", "Balance Adjustment ID"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "Transaction Date", orders=_ORDERS),
            Month("sale_month", "Transaction Date", orders=_ORDERS),
            Store("store", "sender"),
            Artist("artist", "Artist", present=True),
            Text("title", "Title", present=True),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "UPC", present=True),
            Money("net", "USD Amount", needed=True, loose=True),
            Text("entry", "UID"),
            Text("adjustment", "Balance Adjustment ID"),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"sender": self.title}
