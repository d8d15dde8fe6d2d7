"""An engine that tests of one module share."""

from collections.abc import Iterator

import pytest

from bedrot.transform.duckdb_engine import DuckDBEngine


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    engine = DuckDBEngine(tmp_path_factory.mktemp("scratch"), memory="200MB")
    yield engine
    engine.close()
