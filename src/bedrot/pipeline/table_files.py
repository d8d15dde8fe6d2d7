"""The rows of a table written to a file: by the engine as far as it can, else row by row."""

from collections.abc import Iterator
from pathlib import Path

from bedrot.connect.connector import Row, Table
from bedrot.lake.segments import PROBLEM, WHERE
from bedrot.pipeline.balancing import all_follow
from bedrot.pipeline.copying import Copied, copied
from bedrot.transform.engine import Engine


def write_table(table: Table, engine: Engine, target: Path) -> Copied:
    """Write the rows of a table that was not gathered from another."""
    found = copied(table, engine, target)
    if found is not None and table.balanced is not None and not all_follow(table.balanced, target, engine):
        target.unlink()
        found = None
    if found is not None:
        return found
    return Copied(engine.copy_rows(_cells(table), target, header=(*table.header, WHERE, PROBLEM)), None)


def _cells(table: Table) -> Iterator[tuple[str | None, ...]]:
    width = len(table.header)
    for row in table.rows():
        yield (*_fitted(row, width), row.where, row.problem)


def _fitted(row: Row, width: int) -> tuple[str | None, ...]:
    """As many cells as there are columns; what a ragged row has beyond them is told in its problem."""
    return (*row.values[:width], *(None,) * (width - len(row.values)))
