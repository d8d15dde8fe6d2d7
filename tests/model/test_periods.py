"""Months and periods: whole ones, comparable ones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.periods import Month, Period

months = st.builds(Month, st.integers(1990, 2098), st.integers(1, 12))


def test_a_month_knows_its_days() -> None:
    assert (Month(2032, 2).first, Month(2032, 2).last) == (date(2032, 2, 1), date(2032, 2, 29))
    assert (Month(2031, 12).first, Month(2031, 12).last) == (date(2031, 12, 1), date(2031, 12, 31))


@given(months, st.integers(-500, 500))
def test_going_on_and_counting_back_agree(month: Month, steps: int) -> None:
    assert month.plus(steps).minus(month) == steps
    assert month.plus(steps).plus(-steps) == month


@given(months)
def test_a_month_comes_back_from_its_text(month: Month) -> None:
    assert Month.parse(str(month)) == month


def test_a_month_is_told_in_words() -> None:
    assert [Month(2031, 2).in_words, Month(1999, 12).in_words] == ["February 2031", "December 1999"]


@given(st.dates(date(1990, 1, 1), date(2098, 12, 31)))
def test_every_day_lies_in_its_month(day: date) -> None:
    month = Month.of(day)
    assert month.first <= day <= month.last


@pytest.mark.parametrize("text", ["2031-13", "2031-00", "2031", "31-03", "2031-3", "2031/03", "March 2031", ""])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"month|invalid"):
        Month.parse(text)


def test_the_period_before_is_as_long_and_ends_the_day_before() -> None:
    period = Period(date(2032, 3, 1), date(2032, 3, 31))
    assert period.before == Period(date(2032, 1, 30), date(2032, 2, 29))
    assert period.before.days == period.days == 31


def test_a_period_contains_both_its_ends() -> None:
    period = Period(date(2031, 3, 1), date(2031, 3, 2))
    assert date(2031, 3, 1) in period
    assert date(2031, 3, 2) in period
    assert date(2031, 3, 3) not in period


def test_a_period_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2031, 3, 2), date(2031, 3, 1))
