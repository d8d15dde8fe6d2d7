"""Movements on an account out of a bank's table: one signed amount each, and which of several equal ones it is.

Source: ``marketing.md``, section 5. Banks name no transaction: what tells movements apart is their day, their text,
their amount, and how many like it stand before it in the file. Downloads that overlap then have equal keys, and two
purchases that are really equal have two.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation

from bedrot.connect.connector import Table
from bedrot.connect.derive import Cells, with_numbered, with_refused
from bedrot.model.names import header_key

AMOUNT, ENTRY = "Signed amount", "Entry"
"""Columns that :func:`movements` adds: what came in (positive) or went out (negative), and ``-12.50#2``."""

Amount = Callable[[Cells], str | None]
"""What a row moved, with its sign; a text that is no amount as it stands."""

_CENT = Decimal("0.01")


def movements(table: Table, amount: Amount, told_by: Sequence[str]) -> Table:
    """The table with the columns :data:`AMOUNT` and :data:`ENTRY`.

    ``told_by``: headers whose texts tell movements apart, as far as the file has them. Rows that are refused anyway
    are not counted among the equal ones.
    """

    def twice(cells: Cells) -> tuple[str | None, str | None]:
        moved = amount(cells)
        return moved, moved

    return with_numbered(table, (AMOUNT, ENTRY), twice, told_by)


def signed(header: str, *, expenses_are_positive: bool = False) -> Amount:
    """The amount of a column that carries its own sign."""
    key = header_key(header)

    def amount(cells: Cells) -> str | None:
        text = _of(cells, key)
        number = decimal_of(text)
        return (text or None) if number is None else written(-number if expenses_are_positive else number)

    return amount


def debit_or_credit(debit: str, credit: str) -> Amount:
    """The amount of two columns of which one is filled: what went out, and what came in."""
    out_key, in_key = header_key(debit), header_key(credit)

    def amount(cells: Cells) -> str | None:
        out, into = _of(cells, out_key), _of(cells, in_key)
        spent, came = decimal_of(out), decimal_of(into)
        if (out and spent is None) or (into and came is None) or (spent and came):
            return f"{out} {into}".strip()
        if spent is None and came is None:
            return None
        # some banks write a credit with a minus as well; which column it stands in says enough
        return written(abs(came) if came else -(spent or Decimal(0)))

    return amount


def by_word(header: str, word: str) -> Amount:
    """The amount of a column without signs, where another column says ``Debit`` (it went out) or ``Credit``."""
    key, word_key = header_key(header), header_key(word)

    def amount(cells: Cells) -> str | None:
        text, said = _of(cells, key), _of(cells, word_key).casefold()
        number = decimal_of(text)
        if number is None or said not in ("debit", "credit"):
            return f"{text} {said}".strip() or None
        return written(-number if said == "debit" else number)

    return amount


def booked_only(table: Table, status: str) -> Table:
    """The table with movements refused that are still pending: they come again, and often otherwise, once booked."""
    key = header_key(status)
    problem = "The bank has not booked this movement yet; it counts once a later download has it as booked."
    return with_refused(table, problem, lambda cells: _of(cells, key).casefold() == "pending")


def decimal_of(text: str) -> Decimal | None:
    """An amount in dollars and cents as banks write it: ``1,234.50``, ``$5``, ``(12.34)``; None for anything else."""
    bare = text.replace("$", "").replace(" ", "")
    if bare.startswith("(") and bare.endswith(")"):
        bare = f"-{bare[1:-1]}"
    whole, point, rest = bare.partition(".")
    groups = whole.lstrip("+-").split(",")
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])):
        return None
    try:
        number = Decimal(whole.replace(",", "") + point + rest)
    except InvalidOperation:
        return None
    return number if number.is_finite() and "e" not in bare.casefold() else None


def written(amount: Decimal) -> str:
    """An amount in one way of writing, whatever a spreadsheet made of it: at least two decimals, no more than needed."""
    exact = amount + Decimal(0)
    cents = exact.quantize(_CENT)
    return format(cents if cents == exact else exact.normalize(), "f")


def _of(cells: Cells, key: str) -> str:
    return (cells.get(key) or "").strip()
