"""Rows are typed in their order, and stand in another one only where that is asked for."""

from pathlib import Path

import duckdb

from bedrot.connect.discovery import discover
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Day, Isrc, Store
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.typing_rows import statements, stored_statement, texts_statements

DATASETS = [
    (connector.platform, dataset) for connector in discover().connectors for dataset in connector.datasets().values()
]


def test_no_dataset_is_typed_by_way_of_a_join_which_would_mix_its_rows(engine: DuckDBEngine) -> None:
    for platform, dataset in DATASETS:
        header = list(dict.fromkeys(field.sources[0] for field in dataset.fields))
        engine.table("raw", {"_row": "BIGINT", **dict.fromkeys(header, "VARCHAR")}, [(0, *["x"] * len(header))] * 9)
        evidence = statements(dataset, header, {}, read_row_by_row=False).evidence
        proven = None if evidence is None else engine.one(evidence)
        days = {field.name: {"x": "2031-01-01"} for field in dataset.fields if isinstance(field, Day)}
        plan = statements(dataset, header, {}, read_row_by_row=False, proven=proven, days=days)
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


def test_texts_that_are_known_beforehand_are_written_as_they_are(engine: DuckDBEngine, tmp_path: Path) -> None:
    texts = ["it's, a 'shop'", "SHOP", "shop", "Магазин\n2", "\N{MUSICAL NOTE}"]
    rows = [(number, texts[number % 5] if number % 7 else None) for number in range(300)]
    engine.table("sold", {"number": "BIGINT", "shop": "VARCHAR"}, rows)
    files = [tmp_path / "plain.parquet", tmp_path / "known.parquet"]
    for file, known in zip(files, [{}, {"shop": texts}], strict=True):
        assert engine.write_sorted("SELECT * FROM sold", "number DESC", file, texts=known) == 300
    found, types = (
        [duckdb.execute(f"{what} * FROM read_parquet('{file}')").fetchall() for file in files]
        for what in ("SELECT", "DESCRIBE SELECT")
    )
    assert found == [rows[::-1], rows[::-1]]
    assert types[0] == types[1]


def test_the_different_texts_of_a_column_are_those_that_are_stored(engine: DuckDBEngine) -> None:
    fields = [Day("day"), Store("store", "Shop").otherwise("Service"), Isrc("isrc", "Code")]
    dataset = Dataset("sales", Family.DISTRIBUTOR, "daily_streams", fields, supersede_by=("day",), month="day")
    header = ["day", "Shop", "Service", "Code"]
    rows = [
        ("2031-01-01", " Shop one ", None, "xx-a13-10-00001"),
        ("2031-01-02", "", "Shop two", "no code"),
        ("2031-01-03", "Shop one", "Shop two", "XXA131000001"),
        ("2031-01-04", None, None, "XXA131000002"),
    ]
    engine.table(
        "raw", {"_row": "BIGINT", **dict.fromkeys(header, "VARCHAR")}, [(n, *row) for n, row in enumerate(rows)]
    )

    def different(first: int | None = None) -> dict[str, set[object]]:
        asked = texts_statements(dataset, header, {}, first)
        return {name: {text for (text,) in engine.rows(each)} for name, each in asked.items()}

    assert different() == {"store": {"Shop one", "Shop two"}, "isrc": {"XXA131000001", "XXA131000002"}}
    assert different(first=1) == {"store": {"Shop one"}, "isrc": {"XXA131000001"}}
