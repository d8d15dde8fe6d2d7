"""An engine that reads a file by itself sees the same rows as the reader, or says that it cannot."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.engine import UnevenFile
from tests.connect.readers import engine_rows, table_of

ALPHABET = st.sampled_from([*"ab1 \"',;|#\\", "\n", "\r", "\t", "é", "\u2028", "\ufeff", "💿", "\0", "\x1a"])
CELL = st.text(ALPHABET, max_size=6)
LINE = st.text(ALPHABET, max_size=14)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"])


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    engine = DuckDBEngine(tmp_path_factory.mktemp("engine"))
    yield engine
    engine.close()


@st.composite
def written_well(draw: st.DrawFn) -> bytes:
    """A file as a careful program writes it."""
    delimiter = draw(st.sampled_from(",;|"))
    newline = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    rows = [("date", "streams"), *draw(st.lists(st.tuples(CELL, CELL), max_size=6))]
    text = newline.join(delimiter.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows)
    return (text + draw(st.sampled_from(["", newline, newline * 2]))).encode(draw(ENCODINGS), "replace")


@st.composite
def written_anyhow(draw: st.DrawFn) -> bytes:
    """A header and lines of anything, under any row ends."""
    delimiter = draw(st.sampled_from(",;|\t"))
    lines = [f"date{delimiter}streams", *draw(st.lists(LINE, max_size=6))]
    text = "".join(line + draw(st.sampled_from(["\n", "\r\n", "\r"])) for line in lines)
    return text.encode(draw(ENCODINGS), "replace") + draw(st.sampled_from([b"", b"\xff", b"\xe9"]))


@given(data=st.one_of(written_well(), written_anyhow()))
@settings(max_examples=400)
def test_the_same_rows_at_the_same_lines(
    data: bytes, engine: DuckDBEngine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("file")
    table = table_of(folder, data)
    rows = list(table.rows())
    if table.delimited is None:
        return
    try:
        read = list(engine_rows(engine, table, folder / "rows.parquet"))
    except UnevenFile:
        return
    if len(read) != table.delimited.lines:
        return
    assert [tuple(value or None for value in row.values) for row in rows] == [
        tuple(value or None for value in row) for row in read
    ]
    assert [row.where for row in rows] == [f"line {table.delimited.header_line + 1 + n}" for n in range(len(rows))]
    assert all(row.problem is None for row in rows)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_regular_file_is_left_to_the_engine(
    newline: str, encoding: str, engine: DuckDBEngine, tmp_path: Path
) -> None:
    lines = ["date,streams", '2031-03-01,"1,204"', '"2031-03-02",Café', "2031-03-03,", ""]
    table = table_of(tmp_path, newline.join(lines).encode(encoding))
    assert table.delimited is not None
    assert table.delimited.lines == 3
    assert list(engine_rows(engine, table, tmp_path / "rows.parquet")) == [
        ("2031-03-01", "1,204"),
        ("2031-03-02", "Café"),
        ("2031-03-03", None),
    ]


@pytest.mark.parametrize("above", ['"Account ID",""', '"say ""hi"", twice","x"', 'he said "no", once'])
def test_lines_with_quotes_above_the_header_are_no_reason_to_read_by_hand(
    above: str, engine: DuckDBEngine, tmp_path: Path
) -> None:
    table = table_of(tmp_path, f'{above}\n"0001",""\n"date","streams"\n"2031-03-01","1,204"\n'.encode())
    assert table.delimited is not None
    assert list(engine_rows(engine, table, tmp_path / "rows.parquet")) == [("2031-03-01", "1,204")]


def test_a_quote_left_open_above_the_header_is_one(tmp_path: Path) -> None:
    assert table_of(tmp_path, b'5" vinyl,x\ndate,streams\n2031-03-01,12\n').delimited is None
