"""Balances of a 360 account: where they do not follow from the movements, some are missing, and it is told."""

from pathlib import Path

import pytest

from bedrot.platforms.capital_one import CapitalOne
from tests.platforms.reading import tables

HEADER = "Account Number,Transaction Description,Transaction Date,Transaction Type,Transaction Amount,Balance"
NEWEST_FIRST = [
    "1122,Rent,03/05/31,Debit,500.00,1040.55",
    "1122,Interest,03/04/31,Credit,20.00,1540.55",
    "1122,Payout,03/01/31,Credit,120.55,1520.55",
]


def problems(folder: Path, *lines: str) -> list[tuple[str, str]]:
    table = tables(CapitalOne(), folder, "360.csv", "\n".join([HEADER, *lines, ""]))["account_360"]
    return [(row.where, row.problem) for row in table.rows() if row.problem]


@pytest.mark.parametrize("lines", [NEWEST_FIRST, NEWEST_FIRST[::-1], NEWEST_FIRST[:1]])
def test_balances_that_follow_from_each_other_are_no_problem(tmp_path: Path, lines: list[str]) -> None:
    assert problems(tmp_path, *lines) == []


def test_a_missing_movement_is_told_where_the_balance_jumps(tmp_path: Path) -> None:
    ((where, problem),) = problems(tmp_path, NEWEST_FIRST[0], *NEWEST_FIRST[2:], "1122,Fee,02/28/31,Debit,5,1400.00")
    assert where == "line 2"
    assert problem.startswith("The balance 1040.55 does not follow from 1520.55 (line 3) and -500.00")


def test_two_accounts_in_one_file_have_a_balance_each(tmp_path: Path) -> None:
    other = "9900,Payout,03/02/31,Credit,7.00,7.00"
    assert problems(tmp_path, NEWEST_FIRST[0], other, *NEWEST_FIRST[1:]) == []
