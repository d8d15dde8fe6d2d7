"""What becomes of the rows of one file once its field table has typed them, as raw2staging does."""

import atexit
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bedrot.connect.connector import Connector, Table
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.typing_rows import FINDINGS, statements
from tests.platforms.reading import tables

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Staged:
    """The rows of one table: those that are stored, by field, and what was found wrong."""

    stored: Sequence[Row]
    findings: Sequence[Row]

    def column(self, *fields: str) -> list[Any]:
        """The values of a field in all stored rows; of several fields, as tuples."""
        rows = [tuple(row[field] for field in fields) for row in self.stored]
        return [row[0] for row in rows] if len(fields) == 1 else rows


def staged(connector: Connector, folder: Path, sample: Path, *, name: str | None = None) -> Staged:
    """The only table of a sample, typed. ``name``: the file's name where it is not the sample's."""
    (table,) = tables(connector, folder, name or sample.name, sample.read_bytes()).values()
    return staged_table(connector, table)


def staged_table(connector: Connector, table: Table) -> Staged:
    """A table, typed."""
    dataset = connector.datasets()[table.dataset]
    columns = {"_row": "BIGINT", "_problem": "VARCHAR", **dict.fromkeys(table.header, "VARCHAR")}
    plan = statements(dataset, table.header, table.constants, read_row_by_row=True)
    names = ["_row", "_flags", *(field.name for field in dataset.fields)]
    engine = _engine()
    engine.table("raw", columns, [(place, row.problem, *row.values) for place, row in enumerate(table.rows())])
    typed = sorted((dict(zip(names, row, strict=True)) for row in engine.rows(plan.checked)), key=_place)
    doubtful = any(row["_flags"] != 0 for row in typed)
    found = [dict(zip(FINDINGS, row, strict=True)) for row in engine.rows(plan.findings)] if doubtful else []
    return Staged([row for row in typed if row["_flags"] is not None], found)


@cache
def _engine() -> DuckDBEngine:
    """One for all samples: to start it takes longer than to type the rows of most."""
    kept = ExitStack()
    atexit.register(kept.close)
    scratch = Path(kept.enter_context(TemporaryDirectory()))
    return kept.enter_context(closing(DuckDBEngine(scratch, memory="200MB")))


def _place(row: Row) -> int:
    place: int = row["_row"]
    return place
