"""Rankings: the largest first, compared only where both periods are completely told."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.courses.ranking import Ranking, newest_period, ranking
from bedrot.model.periods import Period
from tests.metrics.figures import month, span
from tests.metrics.test_courses import LISTENERS, STREAMS, TODAY, acts
from tests.warehouse.curated import Label


def ranked(label: Label, question: Question, most: int = 50) -> Ranking:
    with label.warehouse.reading() as connection:
        return ranking(connection, TODAY, question, most)


def test_a_ranking_compares_complete_periods_only(label: Label) -> None:
    label.curate(
        "daily_streams",
        [
            *month("2031-02", 10),
            *month("2031-03", 15),
            *month("2031-03", 5, store="apple_music"),
            *span(date(2031, 2, 20), date(2031, 2, 28), 5, store="apple_music"),
        ],
    )
    label.load()

    found = ranked(label, replace(STREAMS, by=Axis.STORE, first=date(2031, 3, 1), last=date(2031, 3, 31)))

    assert [(row.member.key, row.value, row.share, row.previous) for row in found.rows] == [
        ("spotify", 465, Decimal(75), 280),
        ("apple_music", 155, Decimal(25), None),
    ]
    assert found.rows[0].change == Decimal(185) / 280 * 100
    assert found.total == 620
    assert found.notes == ["Without a comparison: who is not completely told for both periods."]


def test_a_ranking_of_days_compares_as_many_days_before(label: Label) -> None:
    label.curate(
        "daily_streams", [*span(date(2031, 4, 1), date(2031, 4, 7), 10), *span(date(2031, 4, 8), date(2031, 4, 14), 20)]
    )
    label.load()

    found = ranked(label, replace(STREAMS, by=Axis.STORE, first=date(2031, 4, 8), last=date(2031, 4, 14)))

    assert [(row.value, row.previous, row.change) for row in found.rows] == [(140, 70, Decimal(100))]
    assert (found.compared.first, found.compared.last) == (date(2031, 4, 1), date(2031, 4, 7))


@pytest.mark.parametrize(("behind", "last"), [(4, date(2031, 4, 10)), (27, date(2031, 3, 18)), (28, date(2031, 4, 14))])
def test_without_days_it_ends_where_every_account_has_settled_but_those_that_fell_silent(
    label: Label, behind: int, last: date
) -> None:
    newest = date(2031, 4, 14)
    label.curate(
        "daily_streams",
        [
            *span(date(2031, 3, 1), newest, 10),
            *span(date(2031, 3, 1), newest - timedelta(days=behind), 20, account="other", store="deezer"),
        ],
    )
    label.load()

    with label.warehouse.reading() as connection:
        period = newest_period(connection, TODAY, "daily_streams")

    assert period == Period(last - timedelta(days=27), last)


def test_a_ranking_that_is_cut_says_so_and_keeps_the_total(label: Label) -> None:
    label.curate(
        "royalties",
        [
            {"sale_month": date(2031, 1, 1), "country": code, "country_name": code, "net": Decimal(value)}
            for code, value in (("US", 3), ("DE", 2), ("SE", 1))
        ],
    )
    label.load()
    question = Question("royalties", "net", Step.MONTH, date(2031, 1, 5), date(2031, 1, 9), Axis.COUNTRY)

    found = ranked(label, question, most=2)

    assert [(row.member.key, row.member.name, row.value) for row in found.rows] == [
        ("US", "United States", Decimal(3)),
        ("DE", "Germany", Decimal(2)),
    ]
    assert (found.total, found.cut) == (Decimal(6), "1 more are not shown; the total has them in it.")
    assert "whole months are shown" in found.notes[0]


def test_a_ranking_of_people_compares_the_same_weekday_and_adds_nothing_up(label: Label) -> None:
    days = [date(2031, 4, 1) + timedelta(days=index) for index in range(14)]
    label.curate(
        "audience_daily", [row for count, day in enumerate(days) for row in acts(day, "LUMEN", listeners=10 + count)]
    )
    label.load()

    found = ranked(label, replace(LISTENERS, by=Axis.ARTIST, first=date(2031, 4, 8), last=date(2031, 4, 15)))

    assert [(row.value, row.share, row.previous) for row in found.rows] == [(23, None, 15)]
    assert found.total is None
