"""Movements on an account in a table that a person has explained: which column says what, and what its signs mean.

Banks write what left an account as a negative amount, cards often as a positive one; others have a column for each way,
or one that says ``Debit`` or ``Credit``. A :class:`~bedrot.connect.mapping.FileMapping` says which of these it is.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from bedrot.connect.connector import Table
from bedrot.connect.derive import Cells, with_derived
from bedrot.connect.ledger import Amount, decimal_of, movements, written
from bedrot.model.conformed.shape import DAY, TEXT
from bedrot.model.money import SQL_TYPE as MONEY
from bedrot.model.names import header_key

BANK = "bank_transactions"
"""The conformed dataset that movements become part of."""

FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("account",), TEXT),
    **dict.fromkeys(("day", "posted"), DAY),
    **dict.fromkeys(("description", "bank_category", "currency"), TEXT),
    **dict.fromkeys(("amount", "debit", "credit"), MONEY),
    "direction": TEXT,
    "balance": MONEY,
}
"""What a person may say of such a table, with SQL types: ``amount`` alone, with ``direction``, or both ways apart."""

AMOUNTS = ("amount", "debit", "credit")
NEGATIVE, POSITIVE = "negative", "positive"
"""How expenses are written in a column of amounts."""

LAST_DIGITS = "Account, last characters"
_KEPT = 4
_OUT = frozenset({"debit", "dr", "d", "dbit", "soll", "s", "out", "withdrawal", "expense", "débit", "cargo", "af"})
_IN = frozenset({"credit", "cr", "c", "crdt", "haben", "h", "in", "deposit", "income", "crédit", "abono", "bij"})
_AROUND = re.compile(r"^[^\d(+\-.,]+|[^\d).,\-]+$")
_BLANKS = re.compile(r"[\s'’]")
_WITH_COMMA = re.compile(r"[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?")


def says_direction(text: str) -> bool:
    """Whether a text says which way money went."""
    return text.strip().casefold() in _OUT | _IN


def with_movements(table: Table, headers: Mapping[str, str], *, decimal: str, expenses: str) -> Table:
    """The table with its movements as :func:`~bedrot.connect.ledger.movements` adds them, and short numbers of accounts.

    ``headers``: by field, where it stands. ``decimal``: the sign in amounts; ``expenses``: how they are written.
    """
    told_by = [headers[name] for name in ("account", "day", "posted", "description") if name in headers]
    shown = table
    if "account" in headers:
        key = header_key(headers["account"])
        shown = with_derived(table, (LAST_DIGITS,), lambda cells: ((cells.get(key) or "").strip()[-_KEPT:] or None,))
    return movements(shown, _amount(headers, decimal, expenses), told_by)


def _amount(headers: Mapping[str, str], decimal: str, expenses: str) -> Amount:
    keys = {name: header_key(headers[name]) for name in (*AMOUNTS, "direction") if name in headers}

    def amount(cells: Cells) -> str | None:
        texts = {name: (cells.get(key) or "").strip() for name, key in keys.items()}
        numbers = {name: number_of(texts[name], decimal) for name in AMOUNTS if texts.get(name)}
        odd = next((texts[name] for name, number in numbers.items() if number is None), None)
        signed = None if odd else _signed(texts, numbers, expenses)
        return odd or (" ".join(filter(None, texts.values())) or None if signed is None else written(signed))

    return amount


def _signed(texts: Mapping[str, str], numbers: Mapping[str, Decimal | None], expenses: str) -> Decimal | None:
    """What came in, negative where it went out; None where the row does not say it or says both."""
    number = numbers.get("amount")
    if number is not None and "direction" in texts:
        said = texts["direction"].casefold()
        return -abs(number) if said in _OUT else abs(number) if said in _IN else None
    if number is not None:
        return -number if expenses == POSITIVE else number
    out, into = (numbers.get(name) for name in ("debit", "credit"))
    if out and into:
        return None
    if out is None and into is None:
        return None
    return abs(into) if into else -abs(out or Decimal(0))


def number_of(text: str, decimal: str) -> Decimal | None:
    """An amount as banks write it, with its currency or without: ``-1.234,50 €``, ``12,50-``, ``(12.34)``."""
    bare = _AROUND.sub("", _BLANKS.sub("", text.replace("\u2212", "-")))
    if bare.endswith("-"):
        bare = f"-{bare[:-1]}"
    if decimal == ",":
        inner = bare[1:-1] if bare.startswith("(") and bare.endswith(")") else bare
        if not _WITH_COMMA.fullmatch(inner):
            return None
        bare = bare.replace(".", "").replace(",", ".")
    return decimal_of(bare)
