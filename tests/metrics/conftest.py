from collections.abc import Iterator
from pathlib import Path

import pytest

from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.warehouse.database import Warehouse
from tests.warehouse.curated import Label


@pytest.fixture
def label(tmp_path: Path) -> Iterator[Label]:
    """An empty label."""
    engine = DuckDBEngine(tmp_path, memory="256MB", threads=1)
    warehouse = Warehouse.open(f"sqlite:///{tmp_path / 'bedrot_analytics.db'}")
    yield Label(tmp_path, engine, warehouse)
    warehouse.close()
    engine.close()
