"""What the warehouse holds of a month: for proving that it agrees with curated, and its rollups with its facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Table, func, literal_column, select, text

from bedrot.model.periods import Month
from bedrot.warehouse.mapping import Facts, Rollup
from bedrot.warehouse.types import Exact


@dataclass(frozen=True)
class Sums:
    """Rows, and the sum of every counted or paid column. A checksum: not all of these columns may be added in a KPI."""

    rows: int
    columns: Mapping[str, Decimal | int]

    @classmethod
    def nothing(cls) -> "Sums":
        """No rows at all."""
        return cls(0, {})


def facts_of_month(connection: Connection, facts: Facts, month: date) -> Sums:
    """Rows and sums of a month's facts."""
    names = _summed(facts.table)
    day = facts.table.c[facts.month]
    row = connection.execute(
        select(func.count(), *(func.sum(facts.table.c[name]) for name in names)).where(
            day.between(month, Month.of(month).last)
        )
    ).one()
    return Sums(row[0], {name: value or 0 for name, value in zip(names, row[1:], strict=True)})


def rollups_that_differ(
    connection: Connection, facts: Facts, month: date
) -> Iterator[tuple[str, Decimal | int, Decimal | int]]:
    """Sums that a rollup and the facts do not share: ``rollup.column``, in the facts, in the rollup."""
    fact = facts.table.alias("f")
    day = fact.c[facts.month]
    for rollup in facts.rollups:
        sums = _sums(rollup)
        if not sums:
            continue
        in_facts = connection.execute(
            select(*sums.values()).select_from(fact).where(day.between(month, Month.of(month).last), text(rollup.where))
        ).one()
        in_rollup = connection.execute(
            select(*(func.sum(rollup.table.c[name]) for name in sums)).where(
                rollup.table.c[rollup.month] == month,
                *(rollup.table.c[name] == value for name, value in rollup.constants.items()),
            )
        ).one()
        for name, wanted, found in zip(sums, in_facts, in_rollup, strict=True):
            if (wanted or 0) != (found or 0):
                yield f"{rollup.table.name}.{name}", wanted or 0, found or 0


def _sums(rollup: Rollup) -> Mapping[str, ColumnElement[Any]]:
    """The measures of a rollup that are sums or counts, as expressions over the facts of the month."""
    return {
        name: literal_column(expression, rollup.table.c[name].type)
        for name, expression in rollup.measures.items()
        if expression.startswith(("SUM(", "COUNT(")) and "DISTINCT" not in expression
    }


def _summed(table: Table) -> list[str]:
    return [
        column.name
        for column in table.columns
        if isinstance(column.type, BigInteger | Exact) and not column.primary_key and not column.foreign_keys
    ]
