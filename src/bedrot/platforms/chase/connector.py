"""What a label downloads from Chase. Formats: ``marketing.md`` section 5."""

import re
from collections.abc import Iterator, Mapping
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

_US = ("mdy",)
_HOW = "Open the account, download icon, choose CSV and the period. Keep the file's name, or name the account as you import it."
_LIMITS = "Which account it is, only the file's name says. No currency: US dollars."
_NAMED = re.compile(r"Chase(\d{4})_", re.IGNORECASE)
_TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "card": ("Transaction Date", "Post Date", "Description"),
    "checking": ("Posting Date", "Description", "Check or Slip #"),
}


class Chase(DelimitedConnector):
    """Expenses are negative as they stand. Whose file it is, only its name says (``Chase4321_Activity...``)."""

    platform = "chase"
    title = "Chase"

    card = Dataset(
        "card",
        family=Family.BANK,
        feeds="bank_transactions",
        title="Card: purchases, payments and refunds",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits=_LIMITS,
        signature=("Transaction Date", "Post Date", "Description", "Category", "Type", "Amount", "Memo"),
        supersede_by=("day", "posted", "description", "entry"),
        month="day",
        fields=[
            Day("day", "Transaction Date", orders=_US, sure=True),
            Day("posted", "Post Date", orders=_US, sure=True),
            Payee("description", "Description", needed=True),
            Text("bank_category", "Category"),
            Text("entry", ENTRY, needed=True, present=False),
            Money("amount", AMOUNT, needed=True, present=False),
        ],
    )
    checking = Dataset(
        "checking",
        family=Family.BANK,
        feeds="bank_transactions",
        title="Checking: what came in and went out, with the balance after it",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits=_LIMITS,
        signature=("Details", "Posting Date", "Description", "Amount", "Type", "Balance", "Check or Slip #"),
        supersede_by=("day", "description", "entry"),
        month="day",
        fields=[
            Day("day", "Posting Date", orders=_US, sure=True),
            Payee("description", "Description", needed=True),
            Text("bank_category", "Type"),
            Text("entry", ENTRY, needed=True, present=False),
            Money("amount", AMOUNT, needed=True, present=False),
            Money("balance", "Balance", loose=True),
        ],
    )

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        named = _NAMED.search(file.name)
        account = named[1] if named else None
        return replace(super().match(file, dataset, header), account=account, account_needed=account is None)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            yield movements(table, signed("Amount"), _TOLD_BY[table.dataset])
