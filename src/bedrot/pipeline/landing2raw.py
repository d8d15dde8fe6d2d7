"""From landed bytes to rows of text: one immutable segment per table, every value as seen, people left out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Row, Table
from bedrot.connect.guests import unsettled_tables_of
from bedrot.connect.personal import without_personal
from bedrot.lake.segments import PROBLEM, WHERE, Segment, Segments, describe
from bedrot.model.deliveries import Delivery
from bedrot.model.names import header_key
from bedrot.pipeline.balancing import all_follow
from bedrot.pipeline.copying import copied
from bedrot.pipeline.deriving import texts_in
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.engine import Engine

_TAKEN = {WHERE, PROBLEM, "_row", "file_row_number"}


def to_raw(delivery: Delivery, connector: Connector, candidate: Candidate, bench: Workbench) -> Segments:
    """Read a delivery into raw; what is there already is returned as it is.

    Raises :class:`~bedrot.model.errors.FileSetAside` when the file as a whole cannot be read.
    """
    raw = bench.lake.raw
    there = raw.get(delivery)
    if there is not None:
        return there
    tables = []
    for number, table in enumerate(unsettled_tables_of(connector, candidate, delivery)):
        dataset = connector.datasets()[table.dataset]
        shown, left_out = without_personal(table, dataset, bench.lake.secret.pseudonym)
        target = bench.scratch / f"{delivery.id}-{number}{raw.suffix}"
        named = _with_own_names(shown)
        segment, file = _segment(named, bench.engine, target)
        constants = {**segment.constants, **_told(named, segment, file, bench.engine)}
        tables.append((replace(segment, constants=constants, left_out=left_out), file))
    return raw.put(delivery, bench.code, tables)


def _with_own_names(table: Table) -> Table:
    """A table none of whose columns bears a name that rows are numbered and placed by."""
    header = (f"{name} (as seen)" if name.casefold() in _TAKEN else name for name in table.header)
    return replace(table, header=tuple(header))


def _segment(table: Table, engine: Engine, target: Path) -> tuple[Segment, Path]:
    """Write one table; by the engine as far as it can, else row by row."""
    found = copied(table, engine, target)
    if found is not None and table.balanced is not None and not all_follow(table.balanced, target, engine):
        target.unlink()
        found = None
    if found is not None:
        segment = describe(table.dataset, target, found.rows, table.header, table.constants, found.first_line)
        return segment, target
    rows = engine.copy_rows(_cells(table), target, header=(*table.header, WHERE, PROBLEM))
    return describe(table.dataset, target, rows, table.header, table.constants, None), target


def _told(table: Table, segment: Segment, file: Path, engine: Engine) -> Mapping[str, str]:
    """What the columns of a table tell, asked of its segment."""
    if table.told is None:
        return {}
    engine.read("told", [file], segment.columns)
    column_of = {header_key(name): name for name in reversed(table.header)}
    return table.told(texts_in("told", column_of, engine))


def _cells(table: Table) -> Iterator[tuple[str | None, ...]]:
    width = len(table.header)
    for row in table.rows():
        yield (*_fitted(row, width), row.where, row.problem)


def _fitted(row: Row, width: int) -> tuple[str | None, ...]:
    """As many cells as there are columns; what a ragged row has beyond them is told in its problem."""
    return (*row.values[:width], *(None,) * (width - len(row.values)))
