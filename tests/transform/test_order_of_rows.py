"""Rows are typed in their order, and stand in another one only where that is asked for."""

from pathlib import Path

import duckdb

from bedrot.connect.discovery import discover
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.typing_rows import statements, stored_statement

DATASETS = [
    (connector.platform, dataset) for connector in discover().connectors for dataset in connector.datasets().values()
]


def test_no_dataset_is_typed_by_way_of_a_join_which_would_mix_its_rows(engine: DuckDBEngine) -> None:
    for platform, dataset in DATASETS:
        header = list(dict.fromkeys(field.sources[0] for field in dataset.fields))
        engine.table("raw", {"_row": "BIGINT", **dict.fromkeys(header, "VARCHAR")}, [(0, *["x"] * len(header))] * 9)
        evidence = statements(dataset, header, {}, read_row_by_row=False).evidence
        proven = None if evidence is None else engine.one(evidence)
        plan = statements(dataset, header, {}, read_row_by_row=False, proven=proven)
        ((_, steps),) = engine.rows(f"EXPLAIN {stored_statement(plan.checked)}")
        assert "join type" not in str(steps).lower(), f"{platform}.{dataset.name}"


def test_rows_are_written_in_an_order_of_their_own_in_less_memory_than_there_is(tmp_path: Path) -> None:
    engine = DuckDBEngine(tmp_path, memory="300MB")
    target = tmp_path / "sorted.parquet"
    before = list(engine.rows("SELECT CURRENT_SETTING('memory_limit')"))
    query = "SELECT range AS number, 'name ' || range AS name FROM range(200000)"
    assert engine.write_sorted(query, "number % 3, number DESC", target) == 200_000
    assert list(engine.rows("SELECT CURRENT_SETTING('memory_limit')")) == before
    engine.close()
    numbers = [number for (number,) in duckdb.execute(f"SELECT number FROM read_parquet('{target}')").fetchall()]
    assert numbers == sorted(range(200_000), key=lambda number: (number % 3, -number))
