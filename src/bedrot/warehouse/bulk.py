"""Writing many rows at once.

Rows come as the integers and texts that SQLite stores (amounts in units of 1e-8, days as ``2031-03-01``, truth as 0
or 1). On SQLite they go to the driver many to a statement; elsewhere through SQLAlchemy, converted on the way.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, islice
from typing import Any

from sqlalchemy import Boolean, Connection, Date, Table, insert
from sqlalchemy.types import TypeEngine

from bedrot.model.money import from_units
from bedrot.warehouse.types import Exact

ROWS_A_STATEMENT = 50
"""Measured on 1M facts of 11 columns, reading included: 1 row 3.8 s, 20 rows 2.0 s, 50 rows 1.9 s, 500 rows 1.9 s."""

Rows = Iterable[Sequence[object]]
Constants = Mapping[str, int | str | None]
"""Columns with one value for all rows. Their texts become part of the statement: short and printable ones only."""

LONGEST_CONSTANT = 64
"""Characters of a constant text; a statement repeats it for each of its rows."""


def bulk_insert(connection: Connection, table: Table, columns: Sequence[str], rows: Rows, constants: Constants) -> None:
    """Insert ``rows`` of ``columns``, each with the ``constants``."""
    if connection.dialect.name == "sqlite":
        insert_by_driver(connection, table, columns, rows, constants)
    else:
        insert_by_core(connection, table, columns, rows, constants)


def insert_by_driver(
    connection: Connection, table: Table, columns: Sequence[str], rows: Rows, constants: Constants
) -> None:
    """Many rows to a statement, straight to SQLite's driver, inside the connection's transaction."""
    names = ", ".join([*columns, *constants])
    one = "(" + ", ".join(["?"] * len(columns) + [_literal(value) for value in constants.values()]) + ")"
    head = f"INSERT INTO {table.name} ({names}) VALUES "
    many = head + ", ".join([one] * ROWS_A_STATEMENT)
    width = len(columns)
    cells = chain.from_iterable(rows)
    cursor = connection.connection.cursor()
    try:
        while len(batch := tuple(islice(cells, width * ROWS_A_STATEMENT))) == width * ROWS_A_STATEMENT:
            cursor.execute(many, batch)
        cursor.executemany(head + one, [batch[at : at + width] for at in range(0, len(batch), width)])
    finally:
        cursor.close()


def insert_by_core(
    connection: Connection, table: Table, columns: Sequence[str], rows: Rows, constants: Constants
) -> None:
    """The same through SQLAlchemy, for any database."""
    names = [*columns, *constants]
    converters = [_converter(table.c[name].type) for name in names]
    tail = tuple(constants.values())
    remaining = iter(rows)
    while batch := list(islice(remaining, 10_000)):
        connection.execute(
            insert(table),
            [
                {name: convert(cell) for name, convert, cell in zip(names, converters, (*row, *tail), strict=True)}
                for row in batch
            ],
        )


def is_constant(value: object) -> bool:
    """Whether a value may stand in a statement."""
    is_text = isinstance(value, str) and len(value) <= LONGEST_CONSTANT and value.isprintable()
    return value is None or isinstance(value, int) or is_text


def _literal(value: int | str | None) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def _converter(kind: TypeEngine[Any]) -> Callable[[Any], Any]:
    if isinstance(kind, Exact):
        return lambda units: None if units is None else from_units(units)
    if isinstance(kind, Boolean):
        return bool
    if isinstance(kind, Date):
        return lambda day: None if day is None else date.fromisoformat(day)
    return lambda value: value
