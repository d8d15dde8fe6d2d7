"""Columns of our own beside those of a file: what a source says indirectly, next to what it says.

Columns as seen are never altered. A field names the derived column first and the source's own after it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from bedrot.connect.connector import Cells, Derive, Derived, Row, Table, Texts
from bedrot.model.names import header_key

__all__ = [
    "Cells",
    "Texts",
    "cells_of",
    "column",
    "ended_by",
    "melted",
    "settled",
    "texts_of",
    "with_columns",
    "with_derived",
    "with_derived_by",
    "with_refused",
    "with_told",
]


def cells_of(table: Table) -> Iterator[Cells]:
    """The cells of each row of a table, by :func:`~bedrot.model.names.header_key` of the header."""
    keys = [header_key(column) for column in table.header]
    for row in table.rows():
        yield dict(zip(keys, row.values, strict=True))


def column(table: Table, header: str) -> list[str]:
    """The texts of one column, trimmed, a missing cell as an empty text."""
    place = [header_key(each) for each in table.header].index(header_key(header))
    return [(row.values[place] or "").strip() for row in table.rows()]


def with_told(table: Table, tell: Callable[[Texts], Mapping[str, str]]) -> Table:
    """The table with further constants that its own columns tell, such as the last day in one of them.

    ``tell`` is handed the different texts of each column it asks for: by an engine that has read the file anyway, or
    by :func:`settled`.
    """
    earlier = table.told or (lambda texts: {})
    return replace(table, told=lambda texts: {**earlier(texts), **tell(texts)})


def settled(table: Table) -> Table:
    """The table with everything told that its columns tell, its rows read for that."""
    if table.told is None:
        return table
    return replace(table, constants={**table.constants, **table.told(texts_of(table))}, told=None)


def texts_of(table: Table) -> Texts:
    """The texts of a table's columns, its rows read for that."""
    return lambda header: dict.fromkeys(column(table, header))


def with_derived(table: Table, names: Sequence[str], derive: Derive) -> Table:
    """The table with columns ``names`` added, whose values ``derive`` makes of each row's own cells and of nothing else.

    An engine that reads the file by itself may still do so: it asks once for all rows that are alike in the cells
    that ``derive`` looks at.
    """
    return with_derived_by(table, names, lambda texts: derive)


def with_derived_by(table: Table, names: Sequence[str], derive: Callable[[Texts], Derive]) -> Table:
    """As :func:`with_derived`, where it takes a look at whole columns to know how to read a cell."""
    keys = [header_key(column) for column in table.header]

    def rows() -> Iterator[Row]:
        made = derive(texts_of(table))
        for row in table.rows():
            added = made(dict(zip(keys, row.values, strict=True)))
            yield Row((*row.values, *added), row.where, row.problem)

    is_plain = table.delimited is not None and table.derived is None
    return replace(
        table,
        header=(*table.header, *names),
        rows=rows,
        delimited=table.delimited if is_plain else None,
        derived=Derived(table.header, tuple(names), derive) if is_plain else None,
    )


def ended_by(table: Table, ended: Callable[[Cells], bool]) -> Table:
    """The rows above the first one of which ``ended`` says that the table is over, by nothing but its own cells.

    An engine that reads the file by itself may still do so, as with :func:`with_derived`.
    """
    keys = [header_key(column) for column in table.header]

    def rows() -> Iterator[Row]:
        return takewhile(lambda row: not ended(dict(zip(keys, row.values, strict=True))), table.rows())

    is_plain = table.delimited is not None and table.derived is None and table.ended is None
    return replace(table, rows=rows, delimited=table.delimited if is_plain else None, ended=ended if is_plain else None)


def with_columns(table: Table, names: Sequence[str], values: Callable[[], Iterable[Sequence[str | None]]]) -> Table:
    """The table with columns ``names`` added; ``values`` has the values of as many rows, each time anew."""

    def rows() -> Iterator[Row]:
        for row, added in zip(table.rows(), values(), strict=True):
            yield replace(row, values=(*row.values, *added))

    return replace(table, header=(*table.header, *names), rows=rows, delimited=None, derived=None)


def with_refused(table: Table, problem: str, when: Callable[[Cells], bool]) -> Table:
    """The table with rows marked that cannot be taken as they are, such as a file's own totals."""

    def rows() -> Iterator[Row]:
        for row, cells in zip(table.rows(), cells_of(table), strict=True):
            yield replace(row, problem=row.problem or problem) if when(cells) else row

    return replace(table, rows=rows, delimited=None, derived=None)


def melted(table: Table, measures: Mapping[str, str]) -> Table:
    """The table with each row once for each of its ``measures``, header to name, whose cell is not empty.

    The name stands in a column ``metric``, the cell once more in ``value``. A row that has none of them stays, once.
    """
    keys = {header_key(column): name for column, name in measures.items()}

    def rows() -> Iterator[Row]:
        for row, cells in zip(table.rows(), cells_of(table), strict=True):
            there = [(name, cells[key]) for key, name in keys.items() if (cells.get(key) or "").strip()]
            stays: list[tuple[str | None, str | None]] = [*there] or [(None, None)]
            for name, value in stays:
                yield replace(row, values=(*row.values, name, value))

    return replace(table, header=(*table.header, "metric", "value"), rows=rows, delimited=None, derived=None)
