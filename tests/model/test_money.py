"""Money is exact to the last stored unit, and rounded once."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.money import from_units, rounded, to_units

amounts = st.decimals(min_value=-(10**10), max_value=10**10, allow_nan=False, allow_infinity=False, places=8)


@given(amounts)
def test_an_amount_of_eight_decimals_comes_back_from_its_units(amount: Decimal) -> None:
    assert from_units(to_units(amount)) == amount


@given(st.lists(amounts))
def test_the_units_of_a_sum_are_the_sum_of_the_units(parts: list[Decimal]) -> None:
    assert to_units(sum(parts, Decimal(0))) == sum(to_units(part) for part in parts)


@pytest.mark.parametrize(
    ("amount", "units"),
    [
        ("0.000000015", 2),
        ("0.000000025", 2),
        ("0.000000035", 4),
        ("-0.000000015", -2),
        ("0.000000014999999", 1),
        ("1234567890.123456789012345", 123456789012345679),
    ],
)
def test_what_is_finer_than_a_unit_is_rounded_half_to_even(amount: str, units: int) -> None:
    assert to_units(Decimal(amount)) == units


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("2.675", "2.68"), ("2.665", "2.66"), ("-0.005", "-0.00"), ("0.0149999", "0.01"), ("7", "7.00")],
)
def test_a_total_is_shown_with_two_places(amount: str, shown: str) -> None:
    assert str(rounded(Decimal(amount))) == shown
