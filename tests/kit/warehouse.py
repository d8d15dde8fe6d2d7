"""An empty warehouse at hand, and what a warehouse tells in a form that does not depend on the order of loading."""

import sqlite3
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bedrot.pipeline.label import Label
from bedrot.pipeline.promote import curated_parts
from bedrot.pipeline.reconcile import Difference, reconcile
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.warehouse.database import Warehouse

_OF_THE_RUN = {"commit_name"}


def put_empty_warehouse(file: Path) -> None:
    """A warehouse of this version with nothing in it: what opening a new one makes, without running each revision again."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_empty_warehouse())


@cache
def _empty_warehouse() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "empty.db"
        Warehouse.open(f"sqlite:///{file.as_posix()}").close()
        return file.read_bytes()


def told(label: Label) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every view, sorted, and which part each month was loaded from; nothing of when that was."""
    path = label.root / "bedrot_analytics.db"
    if not path.exists():
        return {}
    connection = sqlite3.connect(path)
    try:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name").fetchall()
        columns = {name: _columns(connection, name) for (name,) in names} | {"loads": ["dataset", "month", "part_name"]}
        return {name: sorted(_rows(connection, name, wanted), key=repr) for name, wanted in columns.items()}
    finally:
        connection.close()


def differences(label: Label) -> list[Difference]:
    """Where warehouse and curated disagree."""
    with label.lake.store.scratch() as scratch:
        engine = DuckDBEngine(scratch, memory="200MB")
        warehouse = Warehouse.open(label.warehouse)
        try:
            return reconcile(warehouse, engine, curated_parts(label.lake))
        finally:
            warehouse.close()
            engine.close()


def _columns(connection: sqlite3.Connection, name: str) -> list[str]:
    found = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
    return [column for column in found if column not in _OF_THE_RUN]


def _rows(connection: sqlite3.Connection, name: str, columns: list[str]) -> list[tuple[Any, ...]]:
    wanted = ", ".join(f'"{column}"' for column in columns)
    return connection.execute(f'SELECT {wanted} FROM "{name}"').fetchall()
