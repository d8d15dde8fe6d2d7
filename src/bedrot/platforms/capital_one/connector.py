"""What a label downloads from Capital One. Formats: ``marketing.md`` section 5, ``warehouse.md`` section 7."""

from collections.abc import Iterator, Mapping

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Table
from bedrot.connect.kit import DelimitedConnector
from bedrot.connect.ledger import AMOUNT, ENTRY, Amount, booked_only, by_word, debit_or_credit, movements, signed
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Day, Key, Money, Payee, Text
from bedrot.model.known import Known
from bedrot.platforms.capital_one.balances import with_balances_checked

_US = ("mdy",)
_HOW = "Open the account, View or Download Transactions, choose the period and CSV."
_UNNUMBERED = "The bank numbers no movement: equal ones of a day are told apart by their order in the file."
_TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "card": ("Card No.", "Transaction Date", "Posted Date", "Description"),
    "account_360": ("Account Number", "Transaction Date", "Transaction Description"),
    "purchases": ("CardLast4", "Date", "Description"),
}
_AMOUNTS: Mapping[str, Amount] = {
    "card": debit_or_credit("Debit", "Credit"),
    "account_360": by_word("Transaction Amount", "Transaction Type"),
    "purchases": signed("Amount", expenses_are_positive=True),
}


class CapitalOne(DelimitedConnector):
    """One card's file may hold rows of several card numbers: each row says which account it is of."""

    platform = "capital_one"
    title = "Capital One"

    card = Dataset(
        "card",
        family=Family.BANK,
        feeds="bank_transactions",
        title="Card: purchases, payments and refunds",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits=(
            f"{_UNNUMBERED} A card that was replaced comes under its new number: a line in catalog/accounts.csv, such as "
            "4321,capital_one,8765, makes one account of both. No currency: US dollars."
        ),
        signature=("Transaction Date", "Posted Date", "Card No.", "Description", "Debit", "Credit"),
        supersede_by=("account", "day", "posted", "description", "entry"),
        month="day",
        fields=[
            Key("account", "Card No.", digits=4),
            Day("day", "Transaction Date", orders=_US, sure=True),
            Day("posted", "Posted Date", orders=_US, sure=True),
            Payee("description", "Description", needed=True),
            Text("bank_category", "Category"),
            Text("entry", ENTRY, needed=True, present=False),
            Money("amount", AMOUNT, needed=True, present=False),
        ],
    )
    account_360 = Dataset(
        "account_360",
        family=Family.BANK,
        feeds="bank_transactions",
        title="360 checking and savings: what came in and went out, with the balance after it",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits=(
            f"{_UNNUMBERED} No category. A balance that does not follow from the one before is reported as a refused "
            "row."
        ),
        signature=("Account Number", "Transaction Amount", "Transaction Type", "Balance"),
        supersede_by=("account", "day", "description", "entry"),
        month="day",
        fields=[
            Key("account", "Account Number", digits=4),
            Day("day", "Transaction Date", orders=_US, sure=True),
            Payee("description", "Transaction Description", needed=True),
            Text("entry", ENTRY, needed=True, present=False),
            Money("amount", AMOUNT, needed=True, present=False),
            Money("balance", "Balance", loose=True),
        ],
    )
    purchases = Dataset(
        "purchases",
        family=Family.BANK,
        feeds="bank_transactions",
        title="Card purchases as exported by an earlier pipeline, expenses positive",
        how_to_get="capitol_one_purchases*.csv as it lies in the old lake.",
        known_from=Known.PROGRAMS,
        limits="Written by an earlier program, not by the bank. Pending purchases are refused until they are booked.",
        signature=("Date", "Description", "Amount", "Category", "Status", "CardLast4"),
        supersede_by=("account", "day", "description", "entry"),
        month="day",
        fields=[
            Key("account", "CardLast4", digits=4),
            Day("day", "Date", orders=_US, sure=True),
            Payee("description", "Description", needed=True),
            Text("bank_category", "Category"),
            Text("status", "Status"),
            Text("entry", ENTRY, needed=True, present=False),
            Money("amount", AMOUNT, needed=True, present=False),
        ],
    )

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            booked = booked_only(table, "Status") if table.dataset == "purchases" else table
            moved = movements(booked, _AMOUNTS[table.dataset], _TOLD_BY[table.dataset])
            yield with_balances_checked(moved) if table.dataset == "account_360" else moved
