"""Bank and card statements as OFX 1 and 2 or QFX. Format: the Open Financial Exchange specification, version 2.2."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Row, Table
from bedrot.connect.ledger import AMOUNT, ENTRY, movements
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Day, Key, Money, Payee, Text
from bedrot.model.known import Known
from bedrot.platforms.ofx.statements import COLUMNS, amount_of, answered_at, transactions_of

_BEGINS = re.compile(r"\s*(OFXHEADER\s*:|(<\?xml[^>]*>\s*)?(<\?OFX\b|<OFX>))", re.IGNORECASE)
_TIME = re.compile(r"(\d{8})(\d{6})?(?:\.\d+)?(?:\[([+-]?\d{1,2})(?:\.(\d{1,2}))?)?")


class Ofx(Connector):
    """One file may hold statements of several accounts; each movement says which one it is of."""

    platform = "ofx"
    title = "Bank statements as OFX or QFX"

    statement = Dataset(
        "statement",
        family=Family.BANK,
        feeds="bank_transactions",
        title="What came in and went out on bank accounts and cards",
        how_to_get="On the bank's site open the account, Download, choose the period and OFX, QFX, Quicken or Money.",
        known_from=Known.DOCUMENTS,
        limits=(
            "Of an account's number the last four characters are kept. Banks cut descriptions short. Investment "
            "accounts are not read. An account with a new number goes on as another one, unless catalog/accounts.csv says "
            "that both are one (4321,ofx,8765)."
        ),
        supersede_by=("account", "currency", "day", "description", "entry"),
        month="day",
        fields=[
            Key("account", "Account"),
            Text("currency", "CURDEF", needed=True),
            Day("day", "DTPOSTED", orders=("compact",)),
            Payee("description", "Description", needed=True),
            Text("bank_category", "TRNTYPE"),
            Text("bank_id", "FITID"),
            Text("entry", ENTRY, needed=True, present=False),
            Money("amount", AMOUNT, needed=True, present=False),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        if file.is_binary or not _BEGINS.match(file.text.removeprefix("\ufeff")[:2000]):
            return None
        return Match("statement", "an OFX header", observed_at=_observed(answered_at(file.text)))

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        found = transactions_of(file)
        table = Table(
            "statement",
            COLUMNS,
            lambda: (Row(values, f"transaction {number}") for number, values in enumerate(found, start=1)),
        )
        yield movements(table, amount_of, ("Account", "CURDEF", "DTPOSTED", "Description"))


def _observed(written: str | None) -> datetime | None:
    """When the bank answered: ``20310402081500[-5:EST]``, without a zone UTC."""
    found = _TIME.match(written or "")
    if found is None:
        return None
    day, time, hours, minutes = found.groups()
    try:
        told = datetime.strptime(day + (time or "000000"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    ahead = timedelta(hours=abs(int(hours or 0)), minutes=int(minutes or 0))
    return told + ahead if (hours or "").startswith("-") else told - ahead
