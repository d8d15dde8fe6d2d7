"""The transactions of an OFX file as rows of text.

The library reads tags of both generations without an XML parser, so nothing in a file can be expanded or fetched;
which tags matter is decided here. Numbers of accounts are cut to their last four characters.
"""

import re
from collections.abc import Iterator

from bankfile.normalize import parse_amount
from bankfile.ofx.header import read_header
from bankfile.ofx.sgml import Node, parse_tags

from bedrot.connect.candidate import Candidate
from bedrot.connect.derive import Cells
from bedrot.connect.ledger import written
from bedrot.model.errors import LimitExceeded, Place, UnreadableFile

COLUMNS = ("Account", "CURDEF", "DTPOSTED", "Description", "TRNTYPE", "TRNAMT", "FITID")

_STATEMENTS = frozenset({"STMTRS", "CCSTMTRS"})
_ACCOUNTS = ("BANKACCTFROM", "CCACCTFROM")
_ANSWERED = re.compile(r"<DTSERVER>\s*([^<\s]+)", re.IGNORECASE)


def transactions_of(file: Candidate) -> list[tuple[str | None, ...]]:
    """Every transaction of every account in a file, values as :data:`COLUMNS`.

    Raises UnreadableFile when there is no statement in it, LimitExceeded when it is larger than is read as a whole.
    """
    if file.size > file.limits.page_bytes:
        raise LimitExceeded(
            f"An OFX file of {file.size:,} bytes is larger than is read as a whole ({file.limits.page_bytes:,} bytes).",
            place=Place(file.name),
            todo="Download shorter periods.",
        )
    root, _ = parse_tags(read_header(file.path.read_bytes()).body)
    statements = list(_statements(root))
    if not statements:
        raise UnreadableFile(
            "The file holds no statement of a bank account or a card.",
            place=Place(file.name),
            todo="Download it again; a bank that refused the login answers with such a file too.",
        )
    return [values for statement in statements for values in _of_statement(statement)]


def amount_of(cells: Cells) -> str | None:
    """The signed amount of a transaction; what is none, or could be read in two ways, as it stands."""
    text = (cells.get("trnamt") or "").strip()
    amount, doubts = parse_amount(text, field="TRNAMT")
    return written(amount) if amount is not None and not doubts else text or None


def answered_at(text: str) -> str | None:
    """When the bank says it answered, as written; None when it does not say."""
    found = _ANSWERED.search(text)
    return found[1] if found else None


def _statements(root: Node) -> Iterator[Node]:
    """The statements in the order in which they stand in the file."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.tag in _STATEMENTS:
            yield node
        waiting.extend(reversed(node.children))


def _of_statement(statement: Node) -> Iterator[tuple[str | None, ...]]:
    """A statement within another, whose end is not marked, is not walked into: it comes by itself."""
    accounts = (node for tag in _ACCOUNTS for node in statement.find_all(tag, stop_at=_STATEMENTS))
    account = next((node.child_text("ACCTID") for node in accounts), None)
    currency = next((node.value for node in statement.find_all("CURDEF", stop_at=_STATEMENTS)), None)
    for node in statement.find_all("STMTTRN", stop_at=_STATEMENTS):
        yield (
            account[-4:] if account else None,
            _currency(node) or currency,
            _day(node.child_text("DTPOSTED")),
            _description(node),
            node.child_text("TRNTYPE"),
            node.child_text("TRNAMT"),
            node.child_text("FITID"),
        )


def _currency(transaction: Node) -> str | None:
    """The currency of the amount where it is not that of the statement."""
    currency = transaction.child("CURRENCY")
    return currency.child_text("CURSYM") if currency else None


def _day(moment: str | None) -> str | None:
    """The day of a moment such as ``20310301120000[0:GMT]``, as the bank's own calendar has it."""
    return moment[:8] if moment and moment[:8].isdigit() else moment


def _description(transaction: Node) -> str | None:
    """Names are cut off after 32 characters; banks go on in the memo."""
    payee = transaction.child("PAYEE")
    name = transaction.child_text("NAME") or (payee.child_text("NAME") if payee else None) or ""
    memo = transaction.child_text("MEMO") or ""
    if memo.casefold().startswith(name.casefold()):
        return memo or None
    return f"{name} {memo}".strip()
