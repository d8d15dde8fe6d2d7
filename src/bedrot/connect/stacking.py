"""Several tables of one dataset as one: sheets of a workbook, blocks of a file."""

from collections.abc import Iterator, Sequence

from bedrot.connect.connector import Row, Table


def stacked(tables: Sequence[Table]) -> Table:
    """The rows of tables of one dataset, one table after the other, each cell under its own header.

    A column that one of them lacks is not measured in its rows. Facts that do not hold for all of them become columns.
    """
    first, *others = tables
    if not others:
        return first
    shared = {name: text for name, text in first.constants.items() if all(_says(each, name, text) for each in others)}
    facts = (name for table in tables for name in table.constants if name not in shared)
    header = tuple(dict.fromkeys([*(column for table in tables for column in table.header), *facts]))
    return Table(first.dataset, header, lambda: _rows(tables, header), shared)


def _says(table: Table, name: str, text: str) -> bool:
    return table.constants.get(name) == text


def _rows(tables: Sequence[Table], header: Sequence[str]) -> Iterator[Row]:
    for table in tables:
        places = {column: place for place, column in enumerate(table.header)}
        facts = [table.constants.get(column) for column in header]
        order = [places.get(column) for column in header]
        for row in table.rows():
            cells = zip(order, facts, strict=True)
            values = tuple(fact if place is None else row.values[place] for place, fact in cells)
            yield Row(values, row.where, row.problem)
