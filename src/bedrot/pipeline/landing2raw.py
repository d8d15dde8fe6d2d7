"""From landed bytes to rows of text: one immutable segment per table, every value as seen, people left out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Row, Table
from bedrot.connect.guests import tables_of
from bedrot.connect.personal import without_personal
from bedrot.lake.segments import PROBLEM, WHERE, Segment, Segments, describe
from bedrot.model.deliveries import Delivery
from bedrot.pipeline.deriving import write_derived
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.engine import Engine, UnevenFile

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
    for number, table in enumerate(tables_of(connector, candidate, delivery)):
        dataset = connector.datasets()[table.dataset]
        shown, left_out = without_personal(table, dataset, bench.lake.secret.pseudonym)
        target = bench.scratch / f"{delivery.id}-{number}{raw.suffix}"
        segment, file = _segment(_with_own_names(shown), bench.engine, target)
        tables.append((replace(segment, left_out=left_out), file))
    return raw.put(delivery, bench.code, tables)


def _with_own_names(table: Table) -> Table:
    """A table none of whose columns bears a name that rows are numbered and placed by."""
    header = (f"{name} (as seen)" if name.casefold() in _TAKEN else name for name in table.header)
    return replace(table, header=tuple(header))


def _segment(table: Table, engine: Engine, target: Path) -> tuple[Segment, Path]:
    """Write one table; by the engine alone where each row is sure to stand on a line of its own."""
    rows = _copied(table, engine, target)
    if rows is not None and table.delimited is not None:
        first_line = table.delimited.header_line + 1
        return describe(table.dataset, target, rows, table.header, table.constants, first_line), target
    rows = engine.copy_rows(_cells(table), target, header=(*table.header, WHERE, PROBLEM))
    return describe(table.dataset, target, rows, table.header, table.constants, None), target


def _copied(table: Table, engine: Engine, target: Path) -> int | None:
    """How many rows the engine copied; None when they have to be read one by one to know where each stands."""
    plan, derived = table.delimited, table.derived
    if plan is None:
        return None
    header = table.header[: len(derived.header)] if derived else table.header
    plain = target.with_name(f"plain-{target.name}") if derived else target
    try:
        rows = engine.copy_delimited(
            plan.path,
            plain,
            header=header,
            delimiter=plan.delimiter,
            quoted=plan.quoted,
            skip=plan.header_line,
            rows=plan.lines,
        )
    except UnevenFile:
        return None
    if rows == plan.lines and derived:
        done = write_derived(plain, header, derived, target, engine)
        plain.unlink()
        return rows if done else None
    return rows if rows == plan.lines else None


def _cells(table: Table) -> Iterator[tuple[str | None, ...]]:
    width = len(table.header)
    for row in table.rows():
        yield (*_fitted(row, width), row.where, row.problem)


def _fitted(row: Row, width: int) -> tuple[str | None, ...]:
    """As many cells as there are columns; what a ragged row has beyond them is told in its problem."""
    return (*row.values[:width], *(None,) * (width - len(row.values)))
