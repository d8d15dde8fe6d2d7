"""Whether the balances of an account follow from its movements: where they do not, movements are missing.

Source: ``marketing.md``, section 5: newest first, each balance is the one below it and the movement.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from bedrot.connect.connector import Balanced, Row, Table
from bedrot.connect.ledger import AMOUNT, decimal_of
from bedrot.model.names import header_key

_COLUMNS = ("Account Number", AMOUNT, "Balance")


@dataclass(frozen=True)
class _Step:
    where: str
    account: str
    amount: Decimal
    balance: Decimal


def with_balances_checked(table: Table) -> Table:
    """The table, with a row at its end for each balance that does not follow from the movement beside it."""

    def rows() -> Iterator[Row]:
        steps: list[_Step] = []
        for row in table.rows():
            yield row
            if row.problem is None and (step := _step(row, places)) is not None:
                steps.append(step)
        for where, problem in _gaps(steps):
            yield Row((None,) * len(table.header), where, problem)

    keys = [header_key(column) for column in table.header]
    places = tuple(keys.index(header_key(name)) for name in _COLUMNS)
    account, amount, balance = (table.header[place] for place in places)
    return replace(table, rows=rows, balanced=Balanced(account, amount, balance))


def _step(row: Row, places: Sequence[int]) -> _Step | None:
    account, moved, held = (row.values[place] or "" for place in places)
    amount, balance = decimal_of(moved), decimal_of(held)
    return None if amount is None or balance is None else _Step(row.where, account.strip(), amount, balance)


def _gaps(steps: Sequence[_Step]) -> list[tuple[str, str]]:
    """Some files stand oldest first: the order in which more balances follow is the one that is meant."""
    by_account: dict[str, list[_Step]] = {}
    for step in steps:
        by_account.setdefault(step.account, []).append(step)
    newest_first = [pair for each in by_account.values() for pair in pairwise(each)]
    oldest_first = [(later, earlier) for earlier, later in newest_first]
    broken = min((_broken(newest_first), _broken(oldest_first)), key=len)
    return [(later.where, _told(later, earlier)) for later, earlier in broken]


def _told(later: _Step, earlier: _Step) -> str:
    return (
        f"The balance {later.balance} does not follow from {earlier.balance} ({earlier.where}) and {later.amount}: "
        "movements between the two are missing, or the file was changed."
    )


def _broken(pairs: Sequence[tuple[_Step, _Step]]) -> list[tuple[_Step, _Step]]:
    return [(later, earlier) for later, earlier in pairs if later.balance != earlier.balance + later.amount]
