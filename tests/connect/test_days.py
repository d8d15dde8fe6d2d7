"""Days and quarters as connectors read them from texts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.connect.days import day_in, days_in, quarter_in

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_a_day_is_found_however_it_is_written(day: date) -> None:
    for form in ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%m/%d/%Y", "%Y-%m-%dT10:00:00Z"):
        assert day_in(day.strftime(form)) == day
    assert day_in(f"{day:%d.%m.%Y}", month_first=False) == day


@given(DAYS)
def test_a_month_stands_for_its_first_day(day: date) -> None:
    for form in ("%Y-%m", "%Y_%m", "%Y.%m", "%Y%m"):
        assert day_in(day.strftime(form)) == day.replace(day=1)


@pytest.mark.parametrize("text", ["", "soon", "2031-13-01", "20311", "02/30/2031", "31/12/2031", "1234567890123"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_in(text) is None


def test_each_day_is_told_once_and_the_rest_left_out() -> None:
    assert list(days_in(["2031-03-01", "", "2031-03-01", "n/a", "2031-02"])) == [date(2031, 3, 1), date(2031, 2, 1)]


@given(st.integers(1990, 2099), st.integers(1, 4))
def test_a_quarter_is_found_however_it_is_written(year: int, quarter: int) -> None:
    for text in (
        f"{quarter}Q{year}",
        f"Q{quarter} {year}",
        f"{year}Q{quarter}",
        f"{year}-Q{quarter}",
        f"{year}{quarter}",
    ):
        assert quarter_in(text) == f"{year}-Q{quarter}"


@pytest.mark.parametrize("text", ["", "2031-11", "203104", "5Q2031", "2031Q0", "31Q1"])
def test_what_is_no_quarter_is_none(text: str) -> None:
    assert quarter_in(text) is None
