"""Whether the balances of an account follow from its movements: where they do not, movements are missing.

Source: ``marketing.md``, section 5: newest first, each balance is the one below it and the movement.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from bedrot.connect.connector import Row, Table
from bedrot.connect.derive import cells_of
from bedrot.connect.ledger import AMOUNT, decimal_of
from bedrot.model.names import header_key


@dataclass(frozen=True)
class _Step:
    where: str
    account: str
    amount: Decimal
    balance: Decimal


def with_balances_checked(table: Table) -> Table:
    """The table, with a row at its end for each balance that does not follow from the movement beside it."""

    def rows() -> Iterator[Row]:
        yield from table.rows()
        for where, problem in _gaps(list(_steps(table))):
            yield Row((None,) * len(table.header), where, problem)

    return replace(table, rows=rows, delimited=None)


def _steps(table: Table) -> Iterator[_Step]:
    for row, cells in zip(table.rows(), cells_of(table), strict=True):
        amount, balance = (decimal_of(cells.get(header_key(name)) or "") for name in (AMOUNT, "Balance"))
        if row.problem is None and amount is not None and balance is not None:
            yield _Step(row.where, (cells.get(header_key("Account Number")) or "").strip(), amount, balance)


def _gaps(steps: Sequence[_Step]) -> list[tuple[str, str]]:
    """Some files stand oldest first: the order in which more balances follow is the one that is meant."""
    by_account = [[step for step in steps if step.account == account] for account in {each.account for each in steps}]
    newest_first = [pair for each in by_account for pair in pairwise(each)]
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
