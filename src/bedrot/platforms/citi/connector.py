"""What a label downloads from Citi. Formats: ``marketing.md`` section 5."""

from collections.abc import Iterator
from dataclasses import replace

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.kit import DelimitedConnector
from bedrot.connect.ledger import AMOUNT, ENTRY, booked_only, debit_or_credit, movements
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Day, Money, Payee, Text
from bedrot.model.known import Known
from bedrot.model.names import header_key

_COLUMNS = ("Status", "Date", "Description", "Debit", "Credit")


class Citi(DelimitedConnector):
    """The words of its header are anybody's, so it has to be these five in this order and no others."""

    platform = "citi"
    title = "Citi"

    card = Dataset(
        "card",
        family=Family.BANK,
        feeds="bank_transactions",
        title="Card: purchases, payments and refunds; pending ones are left until they are booked",
        how_to_get="Open the account, View transactions, Export, CSV; import it with the card's last digits as its account.",
        known_from=Known.PROGRAMS,
        limits=(
            "The file does not say which card it is of. No category. Pending movements are refused until they are "
            "booked. No currency: US dollars."
        ),
        signature=_COLUMNS,
        supersede_by=("day", "description", "entry"),
        month="day",
        fields=[
            Day("day", "Date", orders=("mdy",), sure=True),
            Payee("description", "Description", needed=True),
            Text("status", "Status"),
            Text("entry", ENTRY, needed=True, present=False),
            Money("amount", AMOUNT, needed=True, present=False),
        ],
    )

    def accepts(self, dataset: Dataset, header: Header) -> bool:
        return [header_key(cell) for cell in header.cells] == [header_key(name) for name in _COLUMNS]

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        return replace(super().match(file, dataset, header), account_needed=True)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            booked = booked_only(table, "Status")
            yield movements(booked, debit_or_credit("Debit", "Credit"), ("Date", "Description"))
