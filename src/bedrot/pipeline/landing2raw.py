"""From landed bytes to rows of text: one immutable segment per table, every value as seen, people left out."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Table
from bedrot.connect.guests import failed, unsettled_tables_of
from bedrot.connect.personal import without_personal
from bedrot.lake.segments import PROBLEM, WHERE, Segment, Segments, describe
from bedrot.model.deliveries import Delivery
from bedrot.model.names import header_key
from bedrot.pipeline.deriving import texts_in
from bedrot.pipeline.gathering import Gathering
from bedrot.pipeline.table_files import write_table
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.engine import Engine, StatementFailed

_TAKEN = {WHERE, PROBLEM, "_row", "file_row_number"}


def to_raw(delivery: Delivery, connector: Connector, candidate: Candidate, bench: Workbench) -> Segments:
    """Read a delivery into raw; what is there already is returned as it is.

    Raises :class:`~bedrot.model.errors.FileSetAside` when the file as a whole cannot be read.
    """
    raw = bench.lake.raw
    there = raw.get(delivery)
    if there is not None:
        return there
    tables, gathering = [], Gathering(bench.engine)
    for number, table in enumerate(unsettled_tables_of(connector, candidate, delivery)):
        dataset = connector.datasets()[table.dataset]
        shown, left_out = without_personal(table, dataset, bench.lake.secret.pseudonym)
        target = bench.scratch / f"{delivery.id}-{number}{raw.suffix}"
        named = _with_own_names(shown)
        try:
            segment = _segment(named, gathering, target)
        except StatementFailed as failure:
            raise failed(connector, delivery.name, failure) from failure
        constants = {**segment.constants, **_told(named, segment, target, bench.engine)}
        tables.append((replace(segment, constants=constants, left_out=left_out), target))
    return raw.put(delivery, bench.code, tables)


def _with_own_names(table: Table) -> Table:
    """A table none of whose columns bears a name that rows are numbered and placed by."""
    header = (f"{name} (as seen)" if name.casefold() in _TAKEN else name for name in table.header)
    return replace(table, header=tuple(header))


def _segment(table: Table, gathering: Gathering, target: Path) -> Segment:
    """Write one table; by the engine as far as it can, else row by row."""
    written = (
        write_table(table, gathering.engine, target)
        if table.gathered is None
        else gathering.write(table, table.gathered, target)
    )
    return describe(table.dataset, target, written.rows, table.header, table.constants, written.first_line)


def _told(table: Table, segment: Segment, file: Path, engine: Engine) -> Mapping[str, str]:
    """What the columns of a table tell, asked of its segment."""
    if table.told is None:
        return {}
    engine.read("told", [file], segment.columns)
    column_of = {header_key(name): name for name in reversed(table.header)}
    return table.told(texts_in("told", column_of, engine))
