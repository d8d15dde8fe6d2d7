"""The embedded engine reads everything as text, keeps the order of rows, and guesses nothing."""

import os
import time
from pathlib import Path

import pytest

from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.engine import UnevenFile

TRICKY = [
    "012345678905",
    "1e5",
    "0x10",
    "NULL",
    "null",
    "nan",
    "true",
    "2031-03-01",
    " a ",
    "{}",
    '{"a": 1}',
    "[1]",
    "é🎵",
    "a'b",
    'a"b',
    "\\n",
    "%",
]


def copy(
    engine: DuckDBEngine, folder: Path, content: bytes, *, quoted: bool = False, skip: int = 1, suffix: str = ".parquet"
) -> list[tuple[object, ...]]:
    """The rows of a delimited file with the columns a and b, after the engine has copied and numbered them."""
    source, target = folder / "source.csv", folder / f"target{suffix}"
    source.write_bytes(content)
    engine.copy_delimited(source, target, header=["a", "b"], delimiter=",", quoted=quoted, skip=skip)
    engine.read("copied", [target], {"a": "VARCHAR", "b": "VARCHAR"}, numbered=True)
    return list(engine.rows("SELECT _row, a, b FROM copied ORDER BY _row"))


@pytest.mark.parametrize("suffix", [".parquet", ".ndjson"])
def test_texts_stay_texts(engine: DuckDBEngine, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"rows{suffix}"
    assert engine.copy_rows(([text, None] for text in TRICKY), target, header=["a", "b"]) == len(TRICKY)
    engine.read("texts", [target], {"a": "VARCHAR", "b": "VARCHAR"}, numbered=True)
    assert list(engine.rows("SELECT _row, a, b FROM texts ORDER BY _row")) == [
        (row, text, None) for row, text in enumerate(TRICKY)
    ]


@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("suffix", [".parquet", ".ndjson"])
def test_a_delimited_file_is_copied_as_seen(engine: DuckDBEngine, tmp_path: Path, newline: bytes, suffix: str) -> None:
    content = newline.join([b"a,b", b"007,", b",1.50", b"x,y"]) + newline
    rows = [(0, "007", None), (1, None, "1.50"), (2, "x", "y")]
    assert copy(engine, tmp_path, content, suffix=suffix) == rows


def test_quotes_are_part_of_a_cell_unless_the_layout_has_quoted_cells(engine: DuckDBEngine, tmp_path: Path) -> None:
    content = b'a,b\n"x",y\n'
    assert copy(engine, tmp_path, content) == [(0, '"x"', "y")]
    assert copy(engine, tmp_path, content, quoted=True) == [(0, "x", "y")]
    assert copy(engine, tmp_path, b'a,b\n"x, ""y""",z\n', quoted=True) == [(0, 'x, "y"', "z")]


def test_what_stands_above_the_rows_is_skipped(engine: DuckDBEngine, tmp_path: Path) -> None:
    assert copy(engine, tmp_path, b"Asset Summary\n\na,b\n1,2\n", skip=3) == [(0, "1", "2")]


@pytest.mark.parametrize("row", [b"1", b"1,2,3", b'"1,2'])
def test_a_row_that_does_not_fit_is_left_to_the_row_by_row_reader(
    engine: DuckDBEngine, tmp_path: Path, row: bytes
) -> None:
    with pytest.raises(UnevenFile):
        copy(engine, tmp_path, b"a,b\n1,2\n" + row + b"\n3,4\n", quoted=True)
    assert not (tmp_path / "target.parquet").exists()


@pytest.mark.parametrize("suffix", [".parquet", ".ndjson"])
def test_the_number_of_a_row_is_its_place_in_the_file_however_long_the_file_is(
    engine: DuckDBEngine, tmp_path: Path, suffix: str
) -> None:
    lines = b"".join(b"%d,x\n" % number for number in range(300_000))
    source, target = tmp_path / "source.csv", tmp_path / f"target{suffix}"
    source.write_bytes(b"a,b\n" + lines)
    engine.copy_delimited(source, target, header=["a", "b"], delimiter=",", quoted=False, skip=1)
    engine.read("long", [target], {"a": "VARCHAR", "b": "VARCHAR"}, numbered=True)
    assert list(engine.rows("SELECT COUNT(*), COUNT(*) FILTER (WHERE a = CAST(_row AS VARCHAR)) FROM long")) == [
        (300_000, 300_000)
    ]


def test_a_column_that_a_file_lacks_is_unknown(engine: DuckDBEngine, tmp_path: Path) -> None:
    old, new = tmp_path / "old.parquet", tmp_path / "new.parquet"
    engine.write("SELECT 'x' AS a", old)
    engine.write("SELECT 'y' AS a, 7::BIGINT AS c", new)
    engine.read("generations", [old, new], {"a": "VARCHAR", "c": "BIGINT", "d": "DATE"})
    assert list(engine.rows("SELECT a, c, d FROM generations ORDER BY a")) == [("x", None, None), ("y", 7, None)]


def test_folders_tell_a_partition_as_text(engine: DuckDBEngine, tmp_path: Path) -> None:
    for name in ("0012", "2031-03-01"):
        folder = tmp_path / f"delivery={name}"
        folder.mkdir()
        engine.write("SELECT 1::BIGINT AS n", folder / "part.parquet")
    files = sorted(tmp_path.rglob("*.parquet"))
    engine.read("parted", files, {"n": "BIGINT"}, partition="delivery")
    assert list(engine.rows("SELECT delivery, n FROM parted ORDER BY 1")) == [("0012", 1), ("2031-03-01", 1)]


def test_no_files_are_an_empty_relation_with_its_columns(engine: DuckDBEngine) -> None:
    engine.read("empty", [], {"a": "VARCHAR"}, numbered=True, partition="delivery")
    assert list(engine.rows("SELECT a, _row, delivery FROM empty")) == []


def test_a_name_can_be_given_anew_to_a_table_or_a_view(engine: DuckDBEngine, tmp_path: Path) -> None:
    engine.write("SELECT 'file' AS a", tmp_path / "a.parquet")
    engine.table("again", {"a": "VARCHAR"}, [("memory",)])
    engine.read("again", [tmp_path / "a.parquet"], {"a": "VARCHAR"})
    assert list(engine.rows("SELECT a FROM again")) == [("file",)]
    engine.table("again", {"a": "VARCHAR"}, [("memory",)])
    assert list(engine.rows("SELECT a FROM again")) == [("memory",)]


def test_rows_of_a_query_that_are_kept_stay_in_order_whatever_becomes_of_what_they_came_from(
    engine: DuckDBEngine, tmp_path: Path
) -> None:
    file = tmp_path / "a.parquet"
    engine.write("SELECT range AS n FROM range(300000)", file)
    engine.read("numbers", [file], {"n": "BIGINT"})
    assert engine.keep("kept", "SELECT n FROM numbers ORDER BY -n") == 300_000
    file.unlink()
    assert [n for (n,) in engine.rows("SELECT n FROM kept")] == list(reversed(range(300_000)))
    assert engine.keep("kept", "SELECT 1 AS n WHERE FALSE") == 0
    assert list(engine.rows("SELECT n FROM kept")) == []


def test_rows_in_memory_keep_their_types(engine: DuckDBEngine) -> None:
    columns = {"text": "VARCHAR", "amount": "DECIMAL(38, 15)", "day": "DATE", "count": "BIGINT", "flag": "BOOLEAN"}
    engine.table("typed", columns, [("012", "0.000000000000001", "2031-03-01", 2**53 + 1, True), (None,) * 5])
    (first, second) = engine.rows("SELECT text, CAST(amount AS VARCHAR), CAST(day AS VARCHAR), count, flag FROM typed")
    assert first == ("012", "0.000000000000001", "2031-03-01", 2**53 + 1, True)
    assert second == (None,) * 5


def test_columns_and_texts_may_hold_any_character(engine: DuckDBEngine, tmp_path: Path) -> None:
    header = ["it's", 'a "b"', "c;d", "é🎵", "select"]
    target = tmp_path / "odd'name.parquet"
    engine.copy_rows([["1", "2", "3", "4", "5"]], target, header=header)
    engine.read("odd", [target], dict.fromkeys(header, "VARCHAR"))
    assert list(engine.rows("SELECT * FROM odd")) == [("1", "2", "3", "4", "5")]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be changed here")
@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles", "UTC"])
def test_moments_are_told_in_utc_wherever_the_machine_stands(tmp_path: Path, zone: str) -> None:
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        engine = DuckDBEngine(tmp_path)
        engine.table("moments", {"moment": "TIMESTAMPTZ"}, [("2031-06-01T23:30:00+00:00",)])
        told = "SELECT CAST(moment AS VARCHAR) AS moment, CAST(CAST(moment AS DATE) AS VARCHAR) AS day FROM moments"
        found = [*engine.rows(told), tuple(engine.one(told).values())]
        engine.write(told, tmp_path / "told.csv")
        engine.close()
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()
    assert found == [("2031-06-01 23:30:00+00", "2031-06-01")] * 2
    assert (tmp_path / "told.csv").read_text() == "moment,day\n2031-06-01 23:30:00+00,2031-06-01\n"


def test_the_same_rows_give_the_same_bytes_whatever_rows_stand_beside_them(
    engine: DuckDBEngine, tmp_path: Path
) -> None:
    march = [("2031-03-01", f"act {number % 7}") for number in range(100)]
    engine.table("alone", {"month": "DATE", "act": "VARCHAR"}, march)
    engine.table("among others", {"month": "DATE", "act": "VARCHAR"}, [*march, *[("2031-04-01", None)] * 100])
    for name in ("alone", "among others"):
        engine.write(f"SELECT * FROM \"{name}\" WHERE month = DATE '2031-03-01'", tmp_path / f"{name}.parquet")
    assert (tmp_path / "alone.parquet").read_bytes() == (tmp_path / "among others.parquet").read_bytes()


def test_the_same_rows_give_the_same_bytes_whatever_the_number_of_threads(tmp_path: Path) -> None:
    written = []
    for threads in (1, 2, 4):
        folder = tmp_path / str(threads)
        folder.mkdir()
        engine = DuckDBEngine(folder, threads=threads)
        numbers = "SELECT range AS n, 'store ' || range % 7 AS store FROM range(400000)"
        statement = f"SELECT store, n % 1000 AS k, SUM(n) AS n FROM ({numbers}) GROUP BY ALL ORDER BY store, k"
        engine.write(statement, folder / "sums.parquet")
        engine.write(numbers, folder / "rows.parquet")
        written.append([(folder / name).read_bytes() for name in ("sums.parquet", "rows.parquet")])
        engine.close()
    assert written[0] == written[1] == written[2]
