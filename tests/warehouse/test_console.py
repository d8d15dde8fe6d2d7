"""A statement of a person's own: it reads within bounds, and an attack list does nothing."""

import sqlite3
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.errors import RequestInvalid
from bedrot.warehouse.console import Bounds, ExactMean, ExactSum, ask

ATTACKS = (
    "INSERT INTO plays VALUES (1, '1')",
    "UPDATE plays SET count = 0",
    "DELETE FROM plays",
    "REPLACE INTO plays VALUES (1, '1')",
    "WITH x AS (SELECT 1) DELETE FROM plays",
    "CREATE TABLE t (a)",
    "CREATE TEMP TABLE t (a)",
    "CREATE TEMP VIEW v AS SELECT 1",
    "CREATE TRIGGER t AFTER INSERT ON plays BEGIN SELECT 1; END",
    "CREATE VIRTUAL TABLE t USING fts5(a)",
    "DROP TABLE plays",
    "ALTER TABLE plays RENAME TO p",
    "REINDEX",
    "ANALYZE",
    "VACUUM",
    "VACUUM INTO '{there}'",
    "ATTACH '{there}' AS x",
    "ATTACH DATABASE ':memory:' AS x",
    "DETACH main",
    "PRAGMA query_only = OFF",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA table_info(plays)",
    "SELECT * FROM pragma_table_info('plays')",
    "SELECT * FROM pragma_database_list",
    "BEGIN",
    "COMMIT",
    "SAVEPOINT x",
    "SELECT 1; SELECT 2",
    "SELECT 1; DROP TABLE plays",
    "SELECT load_extension('{there}')",
    "SELECT writefile('{there}', 'x')",
    "SELECT readfile('/etc/hostname')",
    "SELECT edit('x')",
    "SELECT randomblob(1000000000)",
    "SELECT zeroblob(1000000000)",
    "SELECT * FROM sqlite_stat1",
    "SELECT * FROM sqlite_dbpage",
    ".shell ls",
    "",
    "   ",
    "-- nothing",
    "selekt 1",
    "SELECT 'a\0b'",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with a table of 50 rows."""
    path = tmp_path / "some folder" / "ware house#1.db"
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE plays (count INTEGER, amount TEXT)")
        connection.executemany("INSERT INTO plays VALUES (?, ?)", [(each, f"{each}.10000001") for each in range(50)])
    return path


def url(file: Path) -> str:
    return f"sqlite:///{file.as_posix()}"


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_but_reading_is_done(file: Path, tmp_path: Path, attack: str) -> None:
    there = tmp_path / "there.db"
    before = ask(url(file), "SELECT * FROM plays", Bounds(100)).rows
    with pytest.raises(RequestInvalid):
        ask(url(file), attack.replace("{there}", str(there)), Bounds(100, 2.0))
    assert ask(url(file), "SELECT * FROM plays", Bounds(100)).rows == before
    assert not there.exists()


def test_rows_beyond_the_limit_are_cut_and_said_so(file: Path) -> None:
    assert ask(url(file), "SELECT * FROM plays", Bounds(50)).cut is False
    found = ask(url(file), "SELECT * FROM plays ORDER BY count", Bounds(3))
    assert ([row[0] for row in found.rows], found.cut) == ([0, 1, 2], True)


def test_an_answer_that_is_too_large_is_cut(file: Path) -> None:
    wide = "SELECT printf('%.*c', 900000, 'x') FROM plays"
    found = ask(url(file), wide, Bounds(100))
    assert 30 < len(found.rows) < 40
    assert found.cut


def test_what_takes_too_long_is_stopped(file: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n"
    with pytest.raises(RequestInvalid, match=r"took longer than 0\.2 seconds"):
        ask(url(file), endless, Bounds(1, 0.2))


def test_a_table_that_does_not_exist_is_told_with_the_nearest(file: Path) -> None:
    with pytest.raises(RequestInvalid, match="Did you mean 'plays'"):
        ask(url(file), "SELECT * FROM play", Bounds(1))


def test_a_writer_does_not_stop_readers(file: Path) -> None:
    with sqlite3.connect(file) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM plays")
        assert ask(url(file), "SELECT COUNT(*) FROM plays", Bounds(1)).rows == ((50,),)
        writer.rollback()


def test_sums_of_decimals_are_exact(file: Path) -> None:
    found = ask(url(file), "SELECT SUM(amount), SUM(count), SUM(count * 0.5), SUM(NULL) FROM plays", Bounds(1))
    exact = sum((Decimal(f"{each}.10000001") for each in range(50)), Decimal(0))
    assert found.rows == ((str(exact), 1225, 612.5, None),)


def test_sums_over_windows_are_exact(file: Path) -> None:
    window = (
        "SELECT SUM(amount) OVER (ORDER BY count ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM plays ORDER BY count"
    )
    rows = [row[0] for row in ask(url(file), window, Bounds(4)).rows]
    assert rows == ["0.10000001", "1.20000002", "3.20000002", "5.20000002"]


amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=8)


@given(st.lists(amounts))
def test_a_sum_of_decimals_is_their_sum(values: list[Decimal]) -> None:
    total, mean = ExactSum(), ExactMean()
    for value in values:
        total.step(format(value, "f"))
        mean.step(format(value, "f"))
    if not values:
        assert (total.finalize(), mean.finalize()) == (None, None)
        return
    assert Decimal(str(total.finalize())) == sum(values, Decimal(0))
    exact = sum(map(Fraction, values), Fraction(0)) / len(values)
    assert abs(Fraction(Decimal(str(mean.finalize()))) - exact) <= Fraction(1, 10**12)


@given(st.lists(st.integers(-(2**62), 2**62), min_size=1), st.data())
def test_what_leaves_a_window_is_taken_out_again(values: list[int], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(values) - 1))
    total = ExactSum()
    for value in values:
        total.step(value)
    for value in values[:gone]:
        total.inverse(value)
    assert total.value() == sum(values[gone:])
