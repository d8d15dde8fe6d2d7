"""Equal rows are numbered alike whether an engine numbers them or each row is read."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import duckdb
import pytest

from bedrot.connect.connector import Cells, Table
from bedrot.connect.derive import with_derived, with_numbered, with_refused
from bedrot.lake.segments import PROBLEM
from bedrot.pipeline.table_files import write_table
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.connect.readers import table_of

ADDED = ("amount", "entry")
BLANKS = [" ", "  ", "\t", "\u00a0", "\u2003 ", "\u3000", "\x1c", "\x85"]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[DuckDBEngine]:
    (tmp_path / "engine").mkdir()
    engine = DuckDBEngine(tmp_path / "engine")
    yield engine
    engine.close()


def amount(cells: Cells) -> Sequence[str | None]:
    text = (cells["streams"] or "").strip()
    return (text or None, text or None)


def numbered(table: Table, told_by: Sequence[str] = ("date", "note", "no such column")) -> Table:
    return with_numbered(table, ADDED, amount, told_by)


def in_raw(table: Table, engine: DuckDBEngine, target: Path) -> tuple[list[tuple[str | None, ...]], bool]:
    """The rows of a table's segment with their problems, and whether an engine made it."""
    reads = []

    def rows() -> object:
        reads.append(1)
        return table.rows()

    written = write_table(Table(**{**vars(table), "rows": rows}), engine, target)
    problem = f'"{PROBLEM}"' if written.first_line is None else "NULL"
    columns = ", ".join(f'"{name}"' for name in table.header)
    found = duckdb.execute(f"SELECT {columns}, {problem} FROM read_parquet('{target}')").fetchall()
    return found, not reads


def read(table: Table) -> list[tuple[str | None, ...]]:
    return [(*(value or None for value in row.values), row.problem) for row in table.rows()]


def movements(chance: Random, rows: int = 400) -> bytes:
    """Rows many of which are alike but for the blanks in them; some have no amount."""
    lines = ["date,streams,note"]
    for _ in range(rows):
        note = chance.choice(["", *BLANKS]).join(["", "COFFEE", "EXAMPLE", ""]).replace("\n", "")
        lines.append(f"2031-03-0{chance.randint(1, 3)},{chance.choice(['-4.50', '12', ' ', ''])},{note}")
    return "\n".join([*lines, ""]).encode()


@pytest.mark.parametrize("seed", range(3))
def test_an_engine_numbers_equal_rows_as_they_stand_in_the_file(
    engine: DuckDBEngine, tmp_path: Path, seed: int
) -> None:
    table = numbered(table_of(tmp_path, movements(Random(seed))))
    rows, by_engine = in_raw(table, engine, tmp_path / "rows.parquet")
    assert by_engine
    assert rows == read(table)
    assert {row[4] for row in rows} > {"12#1", "12#2", None}


def test_rows_that_cannot_be_taken_are_not_counted(engine: DuckDBEngine, tmp_path: Path) -> None:
    data = b"date,streams,note\n1,5,pending\n1,5,booked\n1,5,pending\n1,5,booked\n"
    refused = with_refused(table_of(tmp_path, data), "not booked", lambda cells: cells["note"] == "pending")
    table = numbered(refused, ("date",))
    rows, by_engine = in_raw(table, engine, tmp_path / "rows.parquet")
    assert by_engine
    assert rows == read(table)
    assert [row[3:] for row in rows] == [
        (None, None, "not booked"),
        ("5", "5#1", None),
        (None, None, "not booked"),
        ("5", "5#2", None),
    ]


def test_rows_read_by_themselves_count_in_their_place_unless_they_are_damaged(
    engine: DuckDBEngine, tmp_path: Path
) -> None:
    lines = ["1,5,a"] * 2_000
    lines[3], lines[7], lines[11] = '1,5,"a\n"', "1,5", "1,5,a,too many"
    table = numbered(table_of(tmp_path, ("date,streams,note\n" + "\n".join(lines) + "\n").encode()))
    rows, by_engine = in_raw(table, engine, tmp_path / "rows.parquet")
    assert by_engine
    assert rows == read(table)
    assert [row[4] for row in rows[2:13]] == [
        *("5#3", "5#4", "5#5", "5#6", "5#7", None, "5#8", "5#9", "5#10", None, "5#11")
    ]


def test_what_tells_rows_apart_may_be_derived_then_each_row_is_read(engine: DuckDBEngine, tmp_path: Path) -> None:
    derived = with_derived(table_of(tmp_path, movements(Random(9))), ("month",), lambda cells: ("2031-03",))
    table = numbered(derived, ("month", "note"))
    rows, by_engine = in_raw(table, engine, tmp_path / "rows.parquet")
    assert not by_engine
    assert rows == read(table)


def test_nothing_is_derived_of_numbers_by_an_engine(engine: DuckDBEngine, tmp_path: Path) -> None:
    table = with_derived(
        numbered(table_of(tmp_path, movements(Random(5)))), ("again",), lambda cells: (cells["entry"],)
    )
    rows, by_engine = in_raw(table, engine, tmp_path / "rows.parquet")
    assert not by_engine
    assert all(row[4] == row[5] for row in rows)
