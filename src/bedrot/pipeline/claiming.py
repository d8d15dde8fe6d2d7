"""What the staged rows of a table lay claim to: a list where keys are few, sums by month where they are many."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import cast

from bedrot.lake.promotions import Claim, rows_by_month
from bedrot.model.datasets import Dataset
from bedrot.transform.engine import Engine
from bedrot.transform.staged_sql import claims_statement
from bedrot.transform.winners import accounts_statement, keys_of_head_statement, rows_by_month_statement

LISTED = 2_000
"""So many claims are listed in a record at most. Of more, reading them from records costs more than to ask the rows."""

_HEAD = 20_000
"""Rows that mostly show whether nearly each row has a key of its own."""


@dataclass(frozen=True)
class Claimed:
    """Parts of a :class:`~bedrot.lake.promotions.Promotion`."""

    claims: tuple[Claim, ...]
    rows_in: Mapping[str, int]
    accounts: tuple[str, ...] = ()


def claimed(dataset: Dataset, engine: Engine) -> Claimed:
    """What the rows of the relation ``staged`` lay claim to."""
    ((keys,),) = engine.rows(keys_of_head_statement(dataset, "staged", _HEAD))
    if int(str(keys)) <= LISTED:
        found = islice(engine.rows(claims_statement(dataset, "staged")), LISTED + 1)
        claims = tuple(
            Claim(tuple(cast("str | None", value) for value in row[:-2]), str(row[-2]), int(str(row[-1])))
            for row in found
        )
        if len(claims) <= LISTED:
            return Claimed(claims, rows_by_month(claims))
    months = {str(month): int(str(rows)) for month, rows in engine.rows(rows_by_month_statement(dataset, "staged"))}
    return Claimed((), months, _accounts(dataset, engine))


def _accounts(dataset: Dataset, engine: Engine) -> tuple[str, ...]:
    if "account" not in dataset.supersede_by:
        return ()
    return tuple(str(account) for (account,) in engine.rows(accounts_statement("staged")))
