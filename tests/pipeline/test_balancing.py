"""Balances that an engine finds to follow are those that follow row by row, and gaps are told all the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import duckdb
import pytest

from bedrot.connect.connector import Row, Table
from bedrot.pipeline.table_files import write_table
from bedrot.platforms.capital_one import CapitalOne
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.platforms.reading import tables

HEADER = "Account Number,Transaction Description,Transaction Date,Transaction Type,Transaction Amount,Balance"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[DuckDBEngine]:
    (tmp_path / "engine").mkdir()
    engine = DuckDBEngine(tmp_path / "engine")
    yield engine
    engine.close()


def account(chance: Random, number: str, rows: int = 40) -> list[str]:
    """Movements of an account, the newest first, amounts written in every way that banks have."""
    held, lines = 0, []
    for _ in range(rows):
        cents, is_debit = chance.randint(1, 300_000), chance.random() < 0.5
        held += -cents if is_debit else cents
        amount = chance.choice(["{:.2f}", "${:.2f}", '"{:,.2f}"']).format(cents / 100)
        balance = chance.choice(["{:.2f}", '"{:,.2f}"']).format(held / 100)
        lines.append(f"{number},Shop,03/05/31,{'Debit' if is_debit else 'Credit'},{amount},{balance}")
    return lines[::-1]


def read_both_ways(folder: Path, engine: DuckDBEngine, lines: list[str]) -> tuple[bool, list[str | None]]:
    """Whether an engine read the file, and the problems in it."""
    table = tables(CapitalOne(), folder, "360.csv", "\n".join([HEADER, *lines, ""]))["account_360"]
    asked = []

    def rows() -> Iterator[Row]:
        asked.append(True)
        yield from table.rows()

    spied: Table = replace(table, rows=rows)
    file = folder / "rows.parquet"
    write_table(spied, engine, file)
    columns = ", ".join(f'"{name}"' for name in table.header)
    expected = list(table.rows())
    found = duckdb.execute(f"SELECT {columns} FROM read_parquet('{file}')").fetchall()
    assert found == [tuple(value or None for value in row.values) for row in expected]
    return not asked, [row.problem for row in expected if row.problem]


@pytest.mark.parametrize("seed", range(4))
def test_balances_that_follow_need_no_look_at_each_row(engine: DuckDBEngine, tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    one, other = account(chance, "1122"), account(chance, "9900")
    mixed = [one.pop(0) if one and (not other or chance.random() < 0.5) else other.pop(0) for _ in range(80)]
    assert read_both_ways(tmp_path, engine, mixed[:: chance.choice([1, -1])]) == (True, [])


def test_a_balance_that_does_not_follow_is_told(engine: DuckDBEngine, tmp_path: Path) -> None:
    lines = account(Random(7), "1122")
    by_engine, problems = read_both_ways(tmp_path, engine, [*lines[:5], *lines[6:]])
    assert not by_engine
    assert len(problems) == 1


@pytest.mark.parametrize("odd", ["(5.00)", "5.0 0", "1,2345.00", "0.00001", "n/a"])
def test_amounts_written_otherwise_are_read_row_by_row(engine: DuckDBEngine, tmp_path: Path, odd: str) -> None:
    by_engine, _ = read_both_ways(
        tmp_path, engine, [f'1122,Shop,03/05/31,Debit,5.00,"{odd}"', *account(Random(3), "1122")]
    )
    assert not by_engine


def test_a_row_without_a_balance_stands_between_two_that_follow(engine: DuckDBEngine, tmp_path: Path) -> None:
    lines = account(Random(5), "1122")
    blank = "1122,Shop,03/05/31,Debit,5.00,"
    assert read_both_ways(tmp_path, engine, [*lines[:9], blank, *lines[9:]]) == (True, [])
