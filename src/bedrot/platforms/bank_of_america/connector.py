"""What a label downloads from Bank of America. Formats: ``marketing.md`` section 5."""

from collections.abc import Iterator
from dataclasses import replace

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.kit import DelimitedConnector
from bedrot.connect.ledger import AMOUNT, ENTRY, movements, signed
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Day, Money, Payee, Text
from bedrot.model.known import Known


class BankOfAmerica(DelimitedConnector):
    """Expenses are negative as they stand. A file does not say which card it is of."""

    platform = "bank_of_america"
    title = "Bank of America"

    card = Dataset(
        "card",
        family=Family.BANK,
        feeds="bank_transactions",
        title="Card: purchases, payments and refunds",
        how_to_get="Open the card, Download, choose the period and CSV; import it with the card's last digits as its account.",
        known_from=Known.PROGRAMS,
        limits="The file does not say which card it is of. No category. No currency: US dollars.",
        signature=("Posted Date", "Reference Number", "Payee", "Address", "Amount"),
        supersede_by=("day", "description", "entry"),
        month="day",
        fields=[
            Day("day", "Posted Date", orders=("mdy",), sure=True),
            Payee("description", "Payee", needed=True),
            Text("reference", "Reference Number"),
            Text("entry", ENTRY, needed=True, present=False),
            Money("amount", AMOUNT, needed=True, present=False),
        ],
    )

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        return replace(super().match(file, dataset, header), account_needed=True)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            yield movements(table, signed("Amount"), ("Posted Date", "Payee"))
