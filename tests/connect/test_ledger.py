"""Movements of a bank: signs declared by source, and which of several equal ones a row is."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.connect.connector import Row, Table
from bedrot.connect.derive import Cells
from bedrot.connect.ledger import (
    ENTRY,
    Amount,
    booked_only,
    by_word,
    debit_or_credit,
    decimal_of,
    movements,
    signed,
    written,
)

Movement = tuple[int, str, str]
HEADER = ("Day", "Description", "Amount")

DAYS = st.integers(1, 28)
MOVEMENTS = st.lists(
    st.tuples(DAYS, st.sampled_from(["COFFEE", "PRESSING", "ADS"]), st.sampled_from(["-4.50", "-12.00", "100.00"])),
    max_size=40,
)


def entries(moved: list[Movement]) -> set[tuple[str | None, ...]]:
    """The keys by which a download of these movements is known."""
    rows = [Row((f"2031-03-{day:02}", what, amount), f"line {at}") for at, (day, what, amount) in enumerate(moved, 2)]
    table = movements(Table("card", HEADER, lambda: rows), signed("Amount"), ("Day", "Description"))
    keys = [(*row.values[:2], row.values[table.header.index(ENTRY)]) for row in table.rows()]
    assert len(set(keys)) == len(rows), "two movements are never one"
    return set(keys)


@pytest.mark.property
@given(moved=MOVEMENTS, periods=st.lists(st.tuples(DAYS, DAYS), max_size=6))
def test_downloads_that_overlap_know_each_movement_by_one_key(
    moved: list[Movement], periods: list[tuple[int, int]]
) -> None:
    everything = entries(moved)
    for first, last in periods:
        part = [each for each in moved if first <= each[0] <= last]
        days = {f"2031-03-{day:02}" for day in range(first, last + 1)}
        assert entries(part) == {key for key in everything if key[0] in days}


@pytest.mark.property
@given(moved=MOVEMENTS, order=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(moved: list[Movement], order: Random) -> None:
    shuffled = [*moved]
    order.shuffle(shuffled)
    assert entries(shuffled) == entries(moved)


@pytest.mark.property
@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_an_amount_reads_back_however_a_spreadsheet_wrote_it(amount: Decimal) -> None:
    assert decimal_of(written(amount)) == amount
    assert decimal_of(f"${amount:,}".replace("$-", "-$")) == amount
    assert written(amount) == written(amount.normalize())


@pytest.mark.parametrize(
    ("amount", "cells", "moved"),
    [
        (signed("Amount"), {"amount": "-120.00"}, "-120.00"),
        (signed("Amount", expenses_are_positive=True), {"amount": "410"}, "-410.00"),
        (signed("Amount", expenses_are_positive=True), {"amount": "-500.00"}, "500.00"),
        (debit_or_credit("Debit", "Credit"), {"debit": "$410.00", "credit": ""}, "-410.00"),
        (debit_or_credit("Debit", "Credit"), {"debit": "", "credit": "1,500.00"}, "1500.00"),
        (debit_or_credit("Debit", "Credit"), {"debit": None, "credit": "-500.00"}, "500.00"),
        (debit_or_credit("Debit", "Credit"), {"debit": "-20.00", "credit": ""}, "20.00"),
        (by_word("Amount", "Type"), {"amount": "500.00", "type": "Debit"}, "-500.00"),
        (by_word("Amount", "Type"), {"amount": "20", "type": "CREDIT"}, "20.00"),
    ],
)
def test_income_is_positive_and_expenses_are_negative(amount: Amount, cells: Cells, moved: str) -> None:
    assert amount(cells) == moved


@pytest.mark.parametrize(
    ("amount", "cells"),
    [
        (debit_or_credit("Debit", "Credit"), {"debit": "10.00", "credit": "10.00"}),
        (debit_or_credit("Debit", "Credit"), {"debit": "ten", "credit": ""}),
        (debit_or_credit("Debit", "Credit"), {"debit": "", "credit": ""}),
        (by_word("Amount", "Type"), {"amount": "10.00", "type": "Reversal"}),
        (signed("Amount"), {"amount": "1.234,50"}),
        (signed("Amount"), {"amount": "12,50"}),
        (signed("Amount"), {"amount": "1e3"}),
    ],
)
def test_what_is_no_single_amount_is_left_for_the_field_to_refuse(amount: Amount, cells: Cells) -> None:
    assert decimal_of(amount(cells) or "") is None


def test_pending_movements_are_refused_and_not_counted_among_equal_ones() -> None:
    rows = [Row(("Pending", "COFFEE", "-4.50"), "line 2"), Row(("Cleared", "COFFEE", "-4.50"), "line 3")]
    table = booked_only(Table("card", ("Status", "Description", "Amount"), lambda: rows), "Status")
    pending, booked = movements(table, signed("Amount"), ("Description",)).rows()
    assert pending.problem is not None
    assert "not booked" in pending.problem
    assert booked.values[-1] == "-4.50#1"
