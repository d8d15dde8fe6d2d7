"""Rows made of several rows of a file are the same whether an engine reads it, or each row is read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Table
from bedrot.connect.derive import with_derived, with_only, with_refused
from bedrot.connect.discovery import discover
from bedrot.connect.gathering import gathered
from bedrot.connect.goldens import delivery_of, samples_in
from bedrot.connect.guests import unsettled_tables_of
from bedrot.connect.identify import identify
from bedrot.connect.personal import MASK, UNREADABLE, without_personal
from bedrot.model.datasets import CONTROL_TOTAL
from bedrot.model.errors import FileSetAside
from bedrot.pipeline.gathering import Gathering
from bedrot.pipeline.landing2raw import _segment
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.engine import StatementFailed
from tests.connect.readers import DAILY, table_of

PLATFORMS = Path(__file__).parent.parent / "platforms"
LAW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

SUMS = """
SELECT
    day,
    CAST(SUM(TRY_CAST(streams AS BIGINT)) AS VARCHAR),
    MAX(note),
    'from ' || MIN_BY(_where, _row),
    MIN(_problem)
FROM seen
GROUP BY day
ORDER BY MIN(_row)
"""
COLUMNS = {"day": "Date", "streams": "streams", "note": "no such column"}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    engine = DuckDBEngine(tmp_path_factory.mktemp("engine"))
    yield engine
    engine.close()


def days_of(table: Table, statement: str = SUMS) -> Table:
    return gathered(table, COLUMNS, statement, dataset="daily", header=("date", "streams", "note"))


def by_engine(table: Table, engine: DuckDBEngine, target: Path) -> list[tuple[str | None, ...]]:
    segment = _segment(table, Gathering(engine), target)
    rows = duckdb.execute(f"SELECT * FROM read_parquet('{target}')").fetchall()
    assert segment.rows == len(rows)
    assert segment.columns.keys() == {*table.header, "_where", "_problem"}
    return rows


def read(table: Table) -> list[tuple[str | None, ...]]:
    return [(*row.values, row.where, row.problem) for row in table.rows()]


def test_rows_are_summed(engine: DuckDBEngine, tmp_path: Path) -> None:
    data = b"date,streams\n2031-03-02,1\n2031-03-01,5\n 2031-03-02 ,2\n"
    table = days_of(table_of(tmp_path, data))
    assert read(table) == [
        ("2031-03-02", "3", None, "from line 2", None),
        ("2031-03-01", "5", None, "from line 3", None),
    ]
    assert by_engine(table, engine, tmp_path / "rows.parquet") == read(table)


CELL = st.sampled_from(["", "1", "2", " 3", "x", "\t4 ", "5\xa0", "\u30006", "7é", "no\nbreak", "a,b", 'quo"te'])


@given(rows=st.lists(st.tuples(CELL, CELL, st.sampled_from(["", "", "", ",1", ',"2'])), max_size=12))
@LAW
def test_both_ways_of_reading_give_the_same(
    rows: Sequence[tuple[str, str, str]], engine: DuckDBEngine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("file")
    quoted = [",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row[:2]) + row[2] for row in rows]
    table = days_of(table_of(folder, "\n".join(["date,streams", *quoted, ""]).encode()))
    assert by_engine(table, engine, folder / "rows.parquet") == read(table)


def test_columns_made_of_cells_can_be_gathered(engine: DuckDBEngine, tmp_path: Path) -> None:
    data = b"date,streams\n2031-03-02,1\n2031-03-15,5\n2031-04-02,2\n"
    months = with_derived(table_of(tmp_path, data), ("date",), lambda cells: ((cells["date"] or "")[:7],))
    table = days_of(months)
    assert [row[:2] for row in read(table)] == [("2031-03", "6"), ("2031-04", "2")]
    assert by_engine(table, engine, tmp_path / "rows.parquet") == read(table)


def test_many_rows_come_in_their_order(engine: DuckDBEngine, tmp_path: Path) -> None:
    lines = "".join(f"day {number},{number}\n" for number in range(60_000))
    table = days_of(table_of(tmp_path, f"date,streams\n{lines}".encode()))
    rows = by_engine(table, engine, tmp_path / "rows.parquet")
    assert [row[1] for row in rows] == [str(number) for number in range(60_000)]
    assert rows[59_999][3] == "from line 60001"


def test_people_are_left_out_of_gathered_rows_too(engine: DuckDBEngine, tmp_path: Path) -> None:
    data = b"date,streams\nto ann@example.org,1\nb,x\nTotal,7\nc,3,ann@example.org\nd,4\n"
    statement = f"""
        SELECT
            day, streams, NULL, _where,
            COALESCE(_problem, CASE day WHEN 'b' THEN 'odd, bo@example.org' WHEN 'Total' THEN '{CONTROL_TOTAL}' END)
        FROM seen
        ORDER BY _row
    """
    shown, left_out = without_personal(
        days_of(table_of(tmp_path, data), statement), replace(DAILY, personal=("who",)), str
    )
    assert left_out == ()
    assert by_engine(shown, engine, tmp_path / "rows.parquet") == read(shown)
    assert read(shown) == [
        (f"to {MASK}", "1", None, "line 2", None),
        (None, None, None, "line 3", f"odd, {MASK}"),
        ("Total", "7", None, "line 4", CONTROL_TOTAL),
        (None, None, None, "line 5", UNREADABLE),
        ("d", "4", None, "line 6", None),
    ]


def test_a_column_of_people_in_gathered_rows_goes_no_further(engine: DuckDBEngine, tmp_path: Path) -> None:
    table = days_of(table_of(tmp_path, b"date,streams\n2031-03-02,1\n2031-03-02,2\n"))
    shown, left_out = without_personal(table, replace(DAILY, personal=("Note",)), str)
    assert left_out == ("note",)
    assert by_engine(shown, engine, tmp_path / "rows.parquet") == read(shown)
    assert read(shown) == [("2031-03-02", "3", "from line 2", None)]


def test_what_is_made_of_gathered_rows_is_not_lost(engine: DuckDBEngine, tmp_path: Path) -> None:
    days = days_of(table_of(tmp_path, b"date,streams\n2031-03-02,1\n2031-03-01,5\n2031-03-02,2\n"))
    made = with_derived(days, ("note",), lambda cells: (f"{cells['streams']} in all",))
    few = with_only(with_refused(made, "odd", lambda cells: cells["streams"] == "5"), ("note", "date"))
    assert by_engine(few, engine, tmp_path / "rows.parquet") == read(few)
    assert [(row[0], row[3]) for row in read(few)] == [("3 in all", None), ("5 in all", "odd")]


def test_a_statement_that_cannot_be_run_leaves_nothing(engine: DuckDBEngine, tmp_path: Path) -> None:
    table = days_of(table_of(tmp_path, b"date,streams\n2031-03-02,x\n"), "SELECT CAST(streams AS INTEGER) FROM seen")
    with pytest.raises(StatementFailed):
        by_engine(table, engine, tmp_path / "rows.parquet")
    assert not (tmp_path / "rows.parquet").exists()


def test_every_sample_whose_rows_are_gathered_reads_the_same_either_way(engine: DuckDBEngine, tmp_path: Path) -> None:
    gathering, seen = Gathering(engine), set()
    for connector in discover().connectors:
        for sample in samples_in(PLATFORMS / connector.platform):
            file = Candidate(sample, sample.name, tmp_path)
            try:
                delivery = delivery_of(file, connector.platform, identify(file, [connector]).match)
                tables = [each for each in unsettled_tables_of(connector, file, delivery) if each.gathered is not None]
            except FileSetAside:
                continue
            for number, table in enumerate(tables):
                target = tmp_path / f"{connector.platform}-{sample.stem}-{number}.parquet"
                _segment(table, gathering, target)
                rows = duckdb.execute(f"SELECT * FROM read_parquet('{target}')").fetchall()
                assert [tuple(value or None for value in row) for row in read(table)] == rows
                seen.add(connector.platform)
    assert seen >= {"shopify", "youtube"}
