"""Days and months in the ways in which statements write them; what numbers alone do not tell is never guessed."""

import calendar
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.fields import Day, Month
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.transform.typing import values_of

THIRD = date(2031, 3, 3)


def days(engine: DuckDBEngine, field: Day, texts: Sequence[str]) -> list[date | None]:
    return [value for (value,) in values_of(engine, [field], texts)]


def any_day(*orders: str, sure: bool = False) -> Day:
    return Day("day", "cell", needed=False, orders=orders, sure=sure)


def any_month(*orders: str, sure: bool = False, end: bool = False) -> Month:
    return Month("month", "cell", needed=False, orders=orders, sure=sure, end=end)


def test_a_month_of_a_source_that_writes_no_days_is_none_with_a_day(engine: DuckDBEngine) -> None:
    dayless = Month("month", "cell", needed=False, dayless=True)
    texts = ["Mar-31", "2031-03-01", "2026-03-31", "2026-05-26 00:00:00"]
    assert days(engine, dayless, texts) == [date(2031, 3, 1), date(2031, 3, 1), None, None]


@pytest.mark.parametrize(
    "text",
    [
        "2031-03-03",
        "2031/03/03",
        "2031-03-03 23:59:59",
        "2031-03-03T23:59:59.123Z",
        "2031/03/03 23:59",
    ],
)
def test_a_day_with_its_year_first_is_always_understood(engine: DuckDBEngine, text: str) -> None:
    assert days(engine, any_day("words"), [text]) == [THIRD]


@pytest.mark.parametrize(
    "text",
    [
        "Mar 3, 2031",
        "March 3, 2031",
        "march 3 2031",
        "Mar. 3rd, 2031",
        "3 March 2031",
        "03-Mar-2031",
        "3-MAR-31",
        "Mon, Mar 3, 2031",
        "Monday, 3 March 2031",
        "Mar 3, 2031, 10:22 PM",
        "3 Mar 2031 21:00:00 +0000",
    ],
)
def test_a_day_in_words(engine: DuckDBEngine, text: str) -> None:
    assert days(engine, any_day("words"), [text]) == [THIRD]
    assert days(engine, any_month("words"), [text]) == [date(2031, 3, 1)]
    assert days(engine, any_day("ymd"), [text]) == [None]


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_has_its_name(engine: DuckDBEngine, number: int) -> None:
    names = [calendar.month_name[number], calendar.month_abbr[number]]
    assert days(engine, any_day("words"), [f"{name} 3, 2031" for name in names]) == [date(2031, number, 3)] * 2


@pytest.mark.parametrize(
    "text", ["Marching 3, 2031", "Maruary 3, 2031", "Feb 30, 2031", "Mar 3", "3 mars 2031", "Mar 32, 2031"]
)
def test_what_is_no_day_in_words(engine: DuckDBEngine, text: str) -> None:
    assert days(engine, any_day("words"), [text]) == [None]


def test_a_compact_day_is_read_only_where_a_field_takes_it(engine: DuckDBEngine) -> None:
    texts = ["20310303", "20311303", "2031033", "203103030"]
    assert days(engine, any_day("compact"), texts) == [THIRD, None, None, None]
    assert days(engine, any_day("ymd"), texts) == [None] * 4


@pytest.mark.parametrize(
    ("texts", "proven"),
    [
        (["13/3/2031", "3/3/2031"], True),
        (["13.03.2031", "03.03.2031"], True),
        (["13-03-31", "03-03-31"], True),
        (["13/3/2031 10:22", "3/3/2031 9:00"], True),
        (["12/3/2031", "3/3/2031"], False),
        (["13/3/2031", "3/13/2031"], False),
        (["3/13/2031", "3/3/2031"], False),
    ],
)
def test_a_day_written_first_is_believed_only_when_the_column_proves_it(
    engine: DuckDBEngine, texts: list[str], proven: bool
) -> None:
    assert days(engine, any_day("dmy"), texts)[1] == (THIRD if proven else None)


def test_of_two_orders_the_column_decides(engine: DuckDBEngine) -> None:
    either = any_day("mdy", "dmy")
    assert days(engine, either, ["4/3/2031", "13/3/2031"]) == [date(2031, 3, 4), date(2031, 3, 13)]
    assert days(engine, either, ["4/3/2031", "4/13/2031"]) == [date(2031, 4, 3), date(2031, 4, 13)]
    assert days(engine, either, ["4/3/2031", "4/4/2031"]) == [None, None]


def test_a_source_that_always_writes_so_needs_no_proof(engine: DuckDBEngine) -> None:
    assert days(engine, any_day("mdy", sure=True), ["4/3/2031", "5/3/2031"]) == [date(2031, 4, 3), date(2031, 5, 3)]
    assert days(engine, any_day("dmy", sure=True), ["4/3/2031", "5/3/2031"]) == [date(2031, 3, 4), date(2031, 3, 5)]
    assert days(engine, any_month("dmy", sure=True), ["01.03.2031"]) == [date(2031, 3, 1)]


def test_being_sure_does_not_stand_against_a_column_that_proves_the_contrary(engine: DuckDBEngine) -> None:
    assert days(engine, any_day("mdy", sure=True), ["4/3/2031", "13/3/2031"]) == [None, None]
    assert days(engine, any_day("dmy", sure=True), ["4/3/2031", "3/13/2031"]) == [None, None]
    assert days(engine, any_day("mdy", sure=True), ["4/3/2031", "13/3/2031", "3/13/2031"]) == [
        date(2031, 4, 3),
        None,
        date(2031, 3, 13),
    ]


def test_nobody_is_sure_of_two_orders() -> None:
    with pytest.raises(ValueError, match="sure of one order"):
        any_day("mdy", "dmy", sure=True)
    with pytest.raises(ValueError, match="knows no order ydm"):
        any_day("ydm")


@pytest.mark.parametrize(
    "text",
    [
        *("2031-03", "2031/03", "2031_03", "2031.3", "2031M3", "2031m03", "203103", "03/2031", "3-2031", "03.2031"),
        *("Mar-31", "MAR 2031", "March 2031", "Mar'31", "Mar. 2031", "2031 March", "2031-Mar"),
    ],
)
def test_a_month(engine: DuckDBEngine, text: str) -> None:
    assert days(engine, any_month(), [text]) == [date(2031, 3, 1)]


@pytest.mark.parametrize(
    "text", ["2031-13", "13/2031", "203113", "31-Mar", "Mars 2031", "2131-03", "March", "3", "2031"]
)
def test_what_is_no_month(engine: DuckDBEngine, text: str) -> None:
    assert days(engine, any_month(), [text]) == [None]


@pytest.mark.parametrize(
    "text", ["2031-Q2", "2031 q2", "2031Q2", "Q2 2031", "Q2-2031", "Q22031", "Q231", "2Q2031", "2Q31"]
)
def test_a_quarter_is_its_first_month_or_its_last(engine: DuckDBEngine, text: str) -> None:
    assert days(engine, any_month(), [text]) == [date(2031, 4, 1)]
    assert days(engine, any_month(end=True), [text]) == [date(2031, 6, 1)]


@pytest.mark.property
@given(day=st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_day_of_a_century_comes_back_however_it_is_written(engine: DuckDBEngine, day: date) -> None:
    ways = ["{d:%Y-%m-%d}", "{d:%Y/%m/%d}", "{d:%Y%m%d}", "{d:%B} {d.day}, {d:%Y}", "{d.day} {d:%b} {d:%Y}"]
    texts = [way.format(d=day) for way in ways]
    assert days(engine, any_day("compact", "words"), texts) == [day] * 5
    sure = any_day("dmy", sure=True)
    assert days(engine, sure, [f"{day.day}.{day.month}.{day.year}", f"{day:%d/%m/%Y}"]) == [day] * 2


def test_a_day_that_was_refused_says_what_to_look_at() -> None:
    assert "order of day and month cannot be told" in any_day("mdy").hint("3/4/2031")
    assert "The month stands first in these files" in any_day("mdy", sure=True).hint("13/4/2031")
    assert "The day stands first in these files" in any_day("dmy", sure=True).hint("4/13/2031")
    assert "spreadsheet's day number" in any_day().hint("47910.5")
    assert any_day().hint("soon") == "Expected a day as YYYY-MM-DD."
    assert any_month().hint("soon") == "Expected a month as YYYY-MM."
