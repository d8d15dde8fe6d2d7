"""How files are laid out is a matter of speed alone: their rows, and on every machine their bytes, are the same."""

from pathlib import Path

import duckdb
import pytest

from bedrot.transform.duckdb_engine import DuckDBEngine

LINES = 150_000
COLUMNS = {"title": "VARCHAR", "net": "VARCHAR"}


@pytest.fixture(scope="module")
def statement(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A delimited file that takes several threads: 18 MB, lines of different lengths."""
    file = tmp_path_factory.mktemp("statement") / "statement.tsv"
    lines = (f"{'GLASS HARBOR ' * (4 + 10 * (number % 2))}{number % 777}\t0.{number:06d}" for number in range(LINES))
    file.write_text("title\tnet\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return file


def copied(statement: Path, folder: Path, threads: int, rows: int | None) -> tuple[Path, Path]:
    """The statement as the engine copies it, and the copy with its net amounts as numbers."""
    engine = DuckDBEngine(folder, memory="200MB", threads=threads)
    copy, typed = folder / f"copy-{threads}-{rows}.parquet", folder / f"typed-{threads}-{rows}.parquet"
    engine.copy_delimited(statement, copy, header=list(COLUMNS), delimiter="\t", quoted=False, skip=1, rows=rows)
    engine.read("raw", [copy], COLUMNS, numbered=True)
    engine.write("SELECT _row, title, CAST(net AS DECIMAL(9, 6)) AS net FROM raw", typed, like="raw")
    engine.close()
    return copy, typed


def groups(file: Path) -> list[int]:
    query = "SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata(?) ORDER BY 1"
    return [rows for _, rows in duckdb.execute(query, [str(file)]).fetchall()]


def test_files_are_equal_whatever_the_number_of_threads(statement: Path, tmp_path: Path) -> None:
    one, two, four = (copied(statement, tmp_path, threads, LINES) for threads in (1, 2, 4))
    for file, second, third in zip(one, two, four, strict=True):
        assert file.read_bytes() == second.read_bytes() == third.read_bytes()


def test_rows_keep_their_order_however_they_are_laid_out(statement: Path, tmp_path: Path) -> None:
    for rows in (None, LINES, 17 * LINES):
        for file in copied(statement, tmp_path, 2, rows):
            read = duckdb.execute("SELECT CAST(net AS VARCHAR) FROM read_parquet(?)", [str(file)]).fetchall()
            assert [net for (net,) in read] == [f"0.{number:06d}" for number in range(LINES)]


def test_a_copy_is_cut_where_threads_took_turns(statement: Path, tmp_path: Path) -> None:
    raw, typed = copied(statement, tmp_path, 2, LINES)
    assert len(groups(raw)) > 2
    assert groups(typed) == groups(raw)


def test_several_statements_are_written_each_to_its_file(tmp_path: Path) -> None:
    engine = DuckDBEngine(tmp_path, memory="200MB", threads=3)
    engine.table("days", {"day": "BIGINT"}, [(day,) for day in range(20)])
    statements = [
        (f"SELECT day FROM days WHERE day < {n} ORDER BY day DESC", tmp_path / f"{n}.parquet") for n in range(9)
    ]
    assert engine.write_all(statements) == list(range(9))
    for n, (_, file) in enumerate(statements):
        engine.read("written", [file], {"day": "BIGINT"})
        assert [row[0] for row in engine.rows("SELECT day FROM written")] == sorted(range(n), reverse=True)
    engine.close()


def test_a_statement_that_fails_among_several_is_told(tmp_path: Path) -> None:
    engine = DuckDBEngine(tmp_path, memory="200MB")
    with pytest.raises(duckdb.Error):
        engine.write_all([("SELECT 1 AS a", tmp_path / "a.parquet"), ("SELECT nothing", tmp_path / "b.parquet")])
    assert engine.write("SELECT 2 AS a", tmp_path / "c.parquet") == 1
    engine.close()


def test_moments_are_in_utc_wherever_the_machine_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    engine = DuckDBEngine(tmp_path, memory="200MB")
    moment = "CAST(CAST('2031-03-01 23:30:00+00' AS TIMESTAMPTZ) AS VARCHAR) AS moment"
    engine.write_all([(f"SELECT {moment}", tmp_path / "moment.parquet")])
    engine.read("written", [tmp_path / "moment.parquet"], {"moment": "VARCHAR"})
    assert list(engine.rows("SELECT moment FROM written")) == [("2031-03-01 23:30:00+00",)]
    assert list(engine.rows(f"SELECT {moment}")) == [("2031-03-01 23:30:00+00",)]
    engine.close()
