"""Small helpers with which tests read delimited text the way the pipeline does."""

from collections.abc import Iterator
from pathlib import Path

import duckdb

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Row, Table
from bedrot.connect.limits import DEFAULT_LIMITS, Limits
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day
from bedrot.transform.duckdb_engine import DuckDBEngine

DAILY = Dataset(
    "daily",
    family=Family.DISTRIBUTOR,
    feeds="daily_streams",
    fields=[Day("day", "date"), Count("streams", present=True)],
    supersede_by=("day",),
    month="day",
    store="spotify",
    signature=("date", "streams"),
)


def candidate(folder: Path, data: bytes, name: str = "report.csv", limits: Limits = DEFAULT_LIMITS) -> Candidate:
    path = folder / "received"
    path.write_bytes(data)
    return Candidate(path, name, folder, limits)


def table_of(folder: Path, data: bytes, dataset: Dataset = DAILY, limits: Limits = DEFAULT_LIMITS) -> Table:
    file = candidate(folder, data, limits=limits)
    header = file.header(dataset.signature)
    assert header is not None
    return delimited.table(file, dataset, header)


def rows_of(folder: Path, data: bytes, limits: Limits = DEFAULT_LIMITS) -> list[Row]:
    return list(table_of(folder, data, limits=limits).rows())


def engine_rows(engine: DuckDBEngine, table: Table, target: Path) -> Iterator[tuple[str | None, ...]]:
    """The rows as an engine reads them by itself; UnevenFile where it cannot."""
    plan = table.delimited
    assert plan is not None
    engine.copy_delimited(
        plan.path,
        target,
        header=table.header,
        delimiter=plan.delimiter,
        quoted=plan.quoted,
        skip=plan.header_line,
    )
    yield from duckdb.execute(f"SELECT * FROM read_parquet('{target}')").fetchall()
