"""The demo label after an import, and the figures that the lake and the warehouse then hold."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from bedrot.connect.discovery import discover
from bedrot.demo.answer_key import Totals
from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.metric import Evaluation, Filters
from bedrot.pipeline import runs
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Wishes, incoming
from bedrot.pipeline.workbench import Workbench, workbench
from bedrot.warehouse.database import Warehouse
from tests.demo.written import TODAY, Demo, PaidLine
from tests.kit.labels import make_label

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)

Groups = dict[str, Totals]


@dataclass(frozen=True)
class Imported:
    """``demo``: the files; ``label``: what they were imported into; ``report``: what the import said of them."""

    demo: Demo
    label: Label
    report: runs.Report

    def copy(self, root: Path) -> Label:
        """The label in another folder, to be changed."""
        shutil.copytree(self.label.root, root, dirs_exist_ok=True)
        return make_label(root, connectors=discover().connectors)


def empty_label(demo: Demo, root: Path) -> Label:
    """The label with its tables and nothing imported."""
    shutil.copytree(demo.folder / "catalog", root / "catalog")
    return make_label(root, connectors=discover().connectors)


def import_demo(demo: Demo, root: Path) -> Imported:
    """Import the whole download folder at once, as a person would."""
    label = empty_label(demo, root)
    report = import_files(label, [demo.folder / "downloads"])
    return Imported(demo, label, report)


def import_files(label: Label, paths: Sequence[Path]) -> runs.Report:
    """Import files or folders as they lie in the download folder."""
    return runs.import_files(label, list(incoming(paths)), Wishes(), NOW)


@contextmanager
def bench_of(label: Label) -> Iterator[Workbench]:
    """A workbench over a label's lake."""
    with workbench(label.lake, memory=label.memory, code=label.code) as bench:
        yield bench


def curated(label: Label, query: str) -> list[tuple[Any, ...]]:
    """The rows of a query over curated datasets, which go by their names in braces."""
    return _query(label.lake.store.path("4_curated"), query)


def staged(label: Label, query: str) -> list[tuple[Any, ...]]:
    """The rows of a query over staging tables, which go by their names in braces; with the column ``delivery``."""
    return _query(label.lake.store.path("3_staging"), query)


def warehouse(label: Label, query: str) -> list[tuple[Any, ...]]:
    """The rows of a query, asked by the standard library alone."""
    with closing(sqlite3.connect(label.warehouse.removeprefix("sqlite:///"))) as connection:
        return connection.execute(query).fetchall()


def evaluations(label: Label, filters: Filters | None = None, *metrics: str) -> list[Evaluation]:
    """Metrics of a label as of the demo's day."""
    opened = Warehouse.open(label.warehouse)
    try:
        with opened.reading() as connection:
            return evaluate_all(connection, TODAY, filters or Filters(), metrics or None, label.catalog.plans)
    finally:
        opened.close()


def evaluation(label: Label, metric: str, filters: Filters | None = None) -> Evaluation:
    """One metric."""
    (found,) = evaluations(label, filters, metric)
    return found


def facts_hash(label: Label) -> str:
    """SHA-256 of every fact and rollup in the warehouse, by names instead of numbers, and in no order.

    The moment and the commit of the writing are left out.
    """
    meanings: dict[str, Meanings] = {}
    seen = 0
    for table in _FACTS_AND_ROLLUPS:
        rows = list(_meant(label, table, meanings))
        assert rows, f"{table} is empty"
        for row in rows:
            seen += int.from_bytes(hashlib.sha256(repr((table, row)).encode()).digest())
    return hex(seen)


Meanings = dict[Any, tuple[Any, ...]]
"""What the numbers of a table stand for."""


def _meant(label: Label, table: str, meanings: dict[str, Meanings]) -> Iterator[tuple[Any, ...]]:
    """The rows of a table, every number of another table's row replaced by what that row says."""
    refers = {column: to for _, _, to, column, *_ in warehouse(label, f"PRAGMA foreign_key_list({table})")}
    kept = [row[1] for row in warehouse(label, f"PRAGMA table_info({table})") if row[1] not in _OF_THE_WRITING]
    for to in set(refers.values()) - meanings.keys() - {"commits"}:
        meanings[to] = {number: tuple(said) for number, *said in _meant(label, to, meanings)}
    for row in warehouse(label, f"SELECT {', '.join(kept)} FROM {table}"):
        yield tuple(
            meanings[refers[name]].get(value) if name in refers else value
            for name, value in zip(kept, row, strict=True)
        )


_OF_THE_WRITING = {"commit_id", "created_at", "updated_at"}
_FACTS_AND_ROLLUPS = (
    "content_streams",
    "revenue_transactions",
    "discovery_fees",
    "period_streams",
    "audience_daily",
    "track_daily",
    "song_periods",
    "playlist_periods",
    "revenue_per_stream_history",
    "artist_performance",
    "track_performance",
    "territory_performance",
    "statement_months",
    "stream_months",
    "audience_months",
)


def totals(rows: Sequence[Sequence[Any]]) -> Groups:
    """Rows (name, lines, units, amount) as totals by name."""
    return {str(name): Totals(int(lines), int(units), Decimal(net)) for name, lines, units, net in rows}


def in_units(rows: Sequence[Sequence[Any]]) -> Groups:
    """The same where amounts are whole units of 1e-8."""
    return {str(name): Totals(lines, units, Decimal(net).scaleb(-8)) for name, lines, units, net in rows}


def of_lines(lines: Sequence[PaidLine], name: Callable[[PaidLine], str]) -> Groups:
    """Lines read with nothing but the standard library, as totals by name."""
    found: Groups = {}
    for line in lines:
        before = found.get(name(line), Totals())
        found[name(line)] = Totals(before.lines + 1, before.units + line.units, before.net + line.net)
    return found


def _query(folder: Path, query: str) -> list[tuple[Any, ...]]:
    """Fill in each table's visible files, as any tool of the trade finds them; partitions are text."""
    from deltalake import DeltaTable

    tables = {path.parent.name: path.parent for path in folder.glob("*/_delta_log")}
    wanted = {name: DeltaTable(path).file_uris() for name, path in tables.items() if "{" + name + "}" in query}
    sources = {
        name: f"read_parquet({files}, hive_partitioning = true, hive_types_autocast = false)"
        for name, files in wanted.items()
    }
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        return connection.execute(query.format(**sources)).fetchall()
