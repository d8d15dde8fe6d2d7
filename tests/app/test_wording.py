"""Figures as people read them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from bedrot.app.wording import change_in_words, period_in_words, sparkline, value_in_words
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.metric import Evaluation, Point
from bedrot.model.periods import Period


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (None, "USD", "–"),
        (Decimal("1531.025"), "USD", "USD 1,531.02"),
        (Decimal("-0.0271"), "EUR", "EUR -0.03"),
        (Decimal("0.0030620"), "USD per stream", "USD 0.003062 per stream"),
        (507732, "streams", "507,732 streams"),
        (Decimal("0.512345"), "USD per click", "USD 0.5123 per click"),
        (Decimal("4.5"), "USD per 1,000 impressions", "USD 4.50 per 1,000 impressions"),
        (Decimal("1.8"), "x", "1.80 x"),
        (Decimal("0.4321"), "listeners per stream", "0.432 listeners per stream"),
        (Decimal("97.60"), "points", "97.6 points"),
        (Decimal("1207.14"), "streams per 100 clicks", "1,207.1 streams per 100 clicks"),
        (Decimal("4.15"), "%", "4.2 %"),
        (Decimal("1.8"), "months", "1.8 months"),
        ("Germany", "country", "Germany"),
        (36, "h", "36 h"),
    ],
)
def test_a_value_has_its_unit_and_as_many_digits_as_make_sense(
    value: Decimal | int | str | None, unit: str, words: str
) -> None:
    assert value_in_words(value, unit) == words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (None, ""),
        (Decimal("3.14"), "up 3.1 %"),
        (Decimal("-12.06"), "down 12.1 %"),
        (Decimal("0.04"), "unchanged"),
        (Decimal("1234.5"), "up 1,234.5 %"),
    ],
)
def test_a_change_says_its_direction_in_words(change: Decimal | None, words: str) -> None:
    assert change_in_words(change) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2031, 3, 1), date(2031, 3, 31), "2031-03"),
        (date(2031, 1, 1), date(2031, 3, 31), "2031-01 to 2031-03"),
        (date(2031, 3, 5), date(2031, 3, 5), "2031-03-05"),
        (date(2031, 1, 1), date(2031, 3, 19), "2031-01-01 to 2031-03-19"),
    ],
)
def test_a_period_is_said_as_short_as_it_can_be(first: date, last: date, words: str) -> None:
    metric = METRICS["gross_revenue"]
    assert period_in_words(Evaluation(metric, "USD", period=Period(first, last))) == words


def points(*values: int) -> list[Point]:
    return [Point(date(2031, 1, 1) + timedelta(days=number), value) for number, value in enumerate(values)]


def test_a_course_goes_from_lowest_to_highest() -> None:
    assert sparkline(points(0, 50, 100)) == "▁▄█"
    assert sparkline(points(0, 50, 100), unicode=False) == "_-#"


def test_a_course_of_equal_values_is_level_and_a_single_value_has_none() -> None:
    assert sparkline(points(5, 5, 5)) == "▅▅▅"
    assert sparkline(points(5)) == ""


def test_only_the_newest_points_are_shown() -> None:
    assert sparkline(points(*range(100)), width=3) == "▁▄█"
