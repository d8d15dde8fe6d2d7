"""Rates of exchange: the last one of at most ten days, through the base, and never a guess."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.warehouse.rates import OLDEST_DAYS, PLACES, Rate, Rates

FRIDAY = date(2031, 3, 7)
QUOTES = [
    (FRIDAY, "EUR", "USD", Decimal("1.25")),
    (FRIDAY, "EUR", "SEK", Decimal(10)),
    (FRIDAY - timedelta(days=1), "EUR", "USD", Decimal("1.2")),
]
TO_DOLLARS = Rates("USD", QUOTES)


def value(rates: Rates, currency: str, day: date | None) -> Decimal | None:
    rate = rates.of(currency, day)
    return rate.value if rate else None


def test_the_reporting_currency_itself_needs_no_rate() -> None:
    assert Rates("USD", []).of("USD", None) == Rate(Decimal(1), "same")


@pytest.mark.parametrize(
    ("currency", "rate"), [("EUR", "1.25"), ("SEK", "0.125")], ids=["the base itself", "another through the base"]
)
def test_a_currency_of_the_table_has_its_rate(currency: str, rate: str) -> None:
    assert TO_DOLLARS.of(currency, FRIDAY) == Rate(Decimal(rate), "day")


def test_the_base_may_be_the_reporting_currency() -> None:
    assert value(Rates("EUR", QUOTES), "SEK", FRIDAY) == Decimal("0.1")


@pytest.mark.parametrize(
    ("days", "rate"),
    [(-1, "1.2"), (0, "1.25"), (2, "1.25"), (OLDEST_DAYS, "1.25"), (OLDEST_DAYS + 1, None), (-2, None)],
)
def test_the_last_rate_counts_until_it_is_too_old(days: int, rate: str | None) -> None:
    assert value(TO_DOLLARS, "EUR", FRIDAY + timedelta(days=days)) == (Decimal(rate) if rate else None)


@pytest.mark.parametrize(("currency", "day"), [("XYZ", FRIDAY), ("", FRIDAY), ("EUR", None)])
def test_what_no_table_says_is_not_guessed(currency: str, day: date | None) -> None:
    assert TO_DOLLARS.of(currency, day) is None


def test_a_rate_of_zero_is_none() -> None:
    assert Rates("USD", [(FRIDAY, "EUR", "USD", Decimal(0))]).of("EUR", FRIDAY) is None


def test_of_two_bases_the_euro_comes_first() -> None:
    quotes = [*QUOTES, (FRIDAY, "AUD", "SEK", Decimal(7)), (FRIDAY, "AUD", "USD", Decimal("0.6"))]
    assert value(Rates("USD", quotes), "SEK", FRIDAY) == Decimal("0.125")


@given(
    st.decimals("0.000001", "99999", places=6, allow_nan=False),
    st.decimals("0.000001", "99999", places=6, allow_nan=False),
)
def test_a_cross_rate_is_the_exact_quotient_rounded_once(given_rate: Decimal, wanted: Decimal) -> None:
    rates = Rates("USD", [(FRIDAY, "EUR", "JPY", given_rate), (FRIDAY, "EUR", "USD", wanted)])
    found = value(rates, "JPY", FRIDAY)
    exact = wanted / given_rate
    if found is None:
        assert exact < Decimal(1).scaleb(-PLACES)
    else:
        assert abs(found - exact) <= Decimal("0.5").scaleb(-PLACES) + exact.scaleb(-26)
