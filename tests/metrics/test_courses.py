"""Courses and rankings: gaps stay gaps, what is unfinished says so, and nothing is added that may not be."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import update

from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.course import Course, course
from bedrot.metrics.courses.question import Question, Step
from bedrot.model.errors import NothingSuch, RequestInvalid
from bedrot.warehouse.schema.rollups import dataset_months
from tests.metrics.figures import month, span
from tests.warehouse.curated import Label

TODAY = date(2031, 4, 20)
STREAMS = Question("daily_streams", "streams", Step.DAY, date(2031, 4, 1), date(2031, 4, 18))
LISTENERS = Question("audience_daily", "listeners", Step.DAY, date(2031, 4, 1), date(2031, 4, 18))
SPEND = Question("ad_daily", "spend", Step.MONTH, date(2031, 1, 1), date(2031, 4, 20))


def asked(label: Label, question: Question, lines: int = 8) -> Course:
    with label.warehouse.reading() as connection:
        return course(connection, TODAY, question, lines)


def shown(found: Course) -> Mapping[str, Mapping[date, Any]]:
    return {line.member.name: {day: point.value for day, point in line.points.items()} for line in found.lines}


def provisional(found: Course, line: int = 0) -> list[date]:
    return [day for day, point in found.lines[line].points.items() if point.provisional]


def acts(day: date, *names: str, **columns: Any) -> Iterable[dict[str, Any]]:
    return ({"day": day, "artist": name, "artist_name": name, **columns} for name in names)


def test_a_day_that_nobody_measured_is_no_point_and_a_measured_zero_is_one(label: Label) -> None:
    rows = span(date(2031, 4, 1), date(2031, 4, 4), 10)
    label.curate("daily_streams", [rows[0], rows[1] | {"streams": 0}, rows[3]])
    label.load()

    found = asked(label, STREAMS)

    assert shown(found) == {"Distributor streams": {date(2031, 4, 1): 10, date(2031, 4, 2): 0, date(2031, 4, 4): 10}}
    assert found.lines[0].total == 20
    assert (found.unit, found.sources, found.as_of) == ("streams", ["DistroKid"], date(2031, 4, 4))


def test_a_provisional_day_is_shown_and_is_in_no_total(label: Label) -> None:
    label.curate(
        "daily_streams",
        [
            *span(date(2031, 4, 1), date(2031, 4, 2), 10),
            *span(date(2031, 4, 3), date(2031, 4, 3), 4, provisional=True),
        ],
    )
    label.load()

    found = asked(label, STREAMS)

    assert shown(found)["Distributor streams"][date(2031, 4, 3)] == 4
    assert provisional(found) == [date(2031, 4, 3)]
    assert found.lines[0].total == 20
    assert found.notes == ["Provisional days are shown and are in no total."]


def test_a_day_that_one_of_two_stores_has_not_told_yet_is_provisional(label: Label) -> None:
    label.curate(
        "daily_streams",
        [
            *span(date(2031, 4, 1), date(2031, 4, 3), 10),
            *span(date(2031, 4, 1), date(2031, 4, 2), 1, store="apple_music"),
        ],
    )
    label.load()

    found = asked(label, STREAMS)

    assert shown(found)["Distributor streams"] == {
        date(2031, 4, 1): 11,
        date(2031, 4, 2): 11,
        date(2031, 4, 3): 10,
    }
    assert provisional(found) == [date(2031, 4, 3)]


def test_a_store_that_fell_silent_months_ago_is_not_waited_for(label: Label) -> None:
    label.curate(
        "daily_streams",
        [
            *span(date(2031, 1, 1), date(2031, 4, 10), 10),
            *span(date(2031, 1, 1), date(2031, 1, 5), 1, store="apple_music"),
        ],
    )
    label.load()

    found = asked(label, replace(STREAMS, first=date(2031, 1, 1), last=date(2031, 4, 10)))

    assert provisional(found) == []


def test_weeks_begin_on_monday_and_one_that_is_not_whole_is_provisional(label: Label) -> None:
    label.curate("daily_streams", span(date(2031, 3, 31), date(2031, 4, 9), 10))
    label.load()

    found = asked(label, replace(STREAMS, step=Step.WEEK, first=date(2031, 4, 2), last=date(2031, 4, 9)))

    assert (found.question.first, found.question.last) == (date(2031, 3, 31), date(2031, 4, 13))
    assert shown(found)["Distributor streams"] == {date(2031, 3, 31): 70, date(2031, 4, 7): 30}
    assert provisional(found) == [date(2031, 4, 7)]


def test_months_are_the_settled_sums_of_the_rollup(label: Label) -> None:
    label.curate("daily_streams", [*month("2031-03", 10), *span(date(2031, 4, 1), date(2031, 4, 9), 10)])
    label.load()

    found = asked(label, replace(STREAMS, step=Step.MONTH, first=date(2031, 3, 10), last=date(2031, 4, 9)))

    assert shown(found)["Distributor streams"] == {date(2031, 3, 1): 310, date(2031, 4, 1): 90}
    assert provisional(found) == [date(2031, 4, 1)]


def test_the_largest_lines_are_shown_and_the_rest_is_one_line_where_it_adds_up(label: Label) -> None:
    stores = {"spotify": 50, "apple_music": 20, "deezer": 7, "tidal": 3}
    day = date(2031, 4, 1)
    label.curate("daily_streams", [{"day": day, "store": name, "streams": count} for name, count in stores.items()])
    label.load()

    found = asked(label, replace(STREAMS, by=Axis.STORE), lines=2)

    assert shown(found) == {"Spotify": {day: 50}, "Apple Music": {day: 20}, "2 others": {day: 10}}
    assert found.cut is None


def test_one_line_can_be_asked_for_by_its_key(label: Label) -> None:
    day = date(2031, 4, 1)
    stores = {"spotify": 30, "apple_music": 20}
    label.curate("daily_streams", [{"day": day, "store": name, "streams": count} for name, count in stores.items()])
    label.load()

    with label.warehouse.reading() as connection:
        found = course(connection, TODAY, replace(STREAMS, by=Axis.STORE), 1, only="apple_music")

    assert shown(found) == {"Apple Music": {day: 20}}
    assert found.cut is None


def test_people_are_never_added(label: Label) -> None:
    day = date(2031, 4, 1)
    label.curate("audience_daily", acts(day, "NOVA SEVEN", "LUMEN", listeners=5))
    label.load()

    with pytest.raises(RequestInvalid, match="do not add up over stores or artists"):
        asked(label, LISTENERS)
    found = asked(label, replace(LISTENERS, by=Axis.ARTIST), lines=1)
    assert shown(found) == {"LUMEN on Spotify": {day: 5}}
    assert found.cut == "1 smaller lines are not shown, for they cannot be added up into one."
    pinned = asked(label, replace(LISTENERS, artist="LUMEN", store="spotify"))
    assert [line.total for line in pinned.lines] == [5]


def test_a_level_is_as_it_was_on_the_last_settled_day_of_a_step(label: Label) -> None:
    days = [date(2031, 3, 30) + timedelta(days=index) for index in range(12)]
    rows = [row for count, day in enumerate(days) for row in acts(day, "LUMEN", followers=100 + count, listeners=1)]
    label.curate("audience_daily", rows)
    label.load()
    question = replace(LISTENERS, measure="followers", first=days[0], last=days[-1])

    weeks = asked(label, replace(question, step=Step.WEEK))
    months = asked(label, replace(question, step=Step.MONTH))

    assert shown(weeks)["Audiences of stores"] == {
        date(2031, 3, 24): 100,
        date(2031, 3, 31): 107,
        date(2031, 4, 7): 111,
    }
    assert provisional(weeks) == [date(2031, 4, 7)]
    assert shown(months)["Audiences of stores"] == {date(2031, 3, 1): 101, date(2031, 4, 1): 111}
    assert weeks.lines[0].total == 107


def test_followers_of_several_acts_are_added_on_days_that_all_of_them_have(label: Label) -> None:
    first, second = date(2031, 4, 1), date(2031, 4, 2)
    label.curate(
        "audience_daily",
        [*acts(first, "LUMEN", "NOVA SEVEN", followers=10), *acts(second, "LUMEN", followers=11)],
    )
    label.load()

    found = asked(label, replace(LISTENERS, measure="followers"))

    assert shown(found)["Audiences of stores"] == {first: 20}


def test_who_joins_a_line_of_people_is_named(label: Label) -> None:
    first, second = date(2031, 4, 1), date(2031, 4, 2)
    label.curate(
        "audience_daily",
        [*acts(first, "LUMEN", followers=10), *acts(second, "LUMEN", "NOVA SEVEN", followers=10)],
    )
    label.load()

    found = asked(label, replace(LISTENERS, measure="followers"))

    assert shown(found)["Audiences of stores"] == {first: 10, second: 20}
    assert found.notes == ["NOVA SEVEN on Spotify is told from 2031-04-02 on."]


def test_the_same_people_exported_twice_are_one_line(label: Label) -> None:
    rows = [
        {**row, "account": account, "streams": 10 + count, "followers": 100 + count}
        for count, account in enumerate(("main", "second"))
        for row in acts(date(2031, 4, 1), "LUMEN")
    ]
    label.curate("audience_daily", rows)
    label.load()

    for measure, value in (("streams", 11), ("followers", 101)):
        found = asked(label, replace(LISTENERS, measure=measure, by=Axis.ARTIST))
        assert shown(found) == {"LUMEN": {date(2031, 4, 1): value}}


def test_followers_of_two_networks_stand_side_by_side(label: Label) -> None:
    day = date(2031, 4, 1)
    label.curate(
        "social_daily",
        [
            {
                "day": day,
                "network": network,
                "source": network,
                "artist": "LUMEN",
                "artist_name": "lumen",
                "followers": 9,
            }
            for network in ("tiktok", "instagram")
        ],
    )
    label.load()
    question = Question("social_daily", "followers", Step.DAY, day, day)

    with pytest.raises(RequestInvalid, match="do not add up over networks"):
        asked(label, question)
    assert list(shown(asked(label, replace(question, by=Axis.ARTIST)))) == ["LUMEN on Instagram", "LUMEN on TikTok"]


def test_an_account_is_told_with_its_act_and_the_network_once(label: Label) -> None:
    day = date(2031, 4, 1)
    of = {"network": "tiktok", "source": "tiktok", "artist": "LUMEN", "artist_name": "lumen"}
    label.curate(
        "social_daily",
        [
            {"day": day, **of, "account": "lumen", "reach": 9},
            {"day": day + timedelta(days=1), **of, "account": "lumen.live", "reach": 4},
        ],
    )
    label.load()
    question = Question("social_daily", "reach", Step.DAY, day, day + timedelta(days=1), by=Axis.ACCOUNT)

    assert list(shown(asked(label, question))) == ["LUMEN: lumen on TikTok", "LUMEN: lumen.live on TikTok"]


def test_a_day_without_advertising_is_no_gap_in_what_is_told(label: Label) -> None:
    rows = [
        {
            "day": day,
            "source": "meta_ads",
            "campaign_id": "1",
            "campaign": "LUMEN - PAPER MOON",
            "spend": Decimal(5),
            "currency": "USD",
            "provisional": False,
        }
        for day in (date(2031, 3, 2), date(2031, 3, 31))
    ]
    label.curate("ad_daily", rows)
    label.load()

    march = replace(SPEND, first=date(2031, 3, 1), last=date(2031, 3, 31))
    days = asked(label, replace(march, step=Step.DAY))
    months = asked(label, march)

    assert shown(days)["Advertisements"] == {date(2031, 3, 2): Decimal(5), date(2031, 3, 31): Decimal(5)}
    assert provisional(days) == []
    assert shown(months)["Advertisements"] == {date(2031, 3, 1): Decimal(10)}
    assert (months.unit, provisional(months)) == ("USD", [])


def test_a_month_that_may_still_be_paid_for_is_provisional(label: Label) -> None:
    label.curate(
        "royalties",
        [
            {"sale_month": date(2031, 1, 1), "report_date": date(2031, 3, 1), "net": Decimal("2.5")},
            {"sale_month": date(2031, 2, 1), "report_date": date(2031, 3, 1), "net": Decimal("0.5")},
            {"sale_month": date(2031, 2, 1), "report_date": date(2031, 4, 1), "net": Decimal("1.5")},
            {"sale_month": date(2031, 3, 1), "report_date": date(2031, 4, 1), "net": Decimal("0.25")},
        ],
    )
    label.load()

    found = asked(label, Question("royalties", "net", Step.MONTH, date(2031, 1, 1), TODAY))

    assert list(shown(found)["Royalties"].values()) == [Decimal("2.5"), Decimal(2), Decimal("0.25")]
    assert provisional(found) == [date(2031, 3, 1)]


def test_releases_and_known_level_shifts_are_marked(label: Label) -> None:
    label.curate("social_daily", [{"day": date(2025, 4, 29), "network": "youtube", "source": "youtube", "views": 9}])
    label.load()

    views = asked(label, Question("social_daily", "views", Step.DAY, date(2025, 4, 29), date(2025, 5, 2)))
    streams = asked(label, replace(STREAMS, first=date(2031, 1, 1)))

    assert [(mark.day, mark.kind.value) for mark in views.marks] == [(date(2025, 4, 30), "shift")]
    assert [(mark.day, mark.text) for mark in streams.marks] == [
        (date(2031, 1, 10), "NOVA SEVEN: GLASS HARBOR"),
        (date(2031, 2, 14), "LUMEN: Paper Moon"),
    ]
    of_lumen = asked(label, replace(LISTENERS, first=date(2031, 1, 1), artist="LUMEN", by=Axis.STORE))
    assert [mark.text for mark in of_lumen.marks] == ["LUMEN: Paper Moon"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (replace(STREAMS, by=Axis.COUNTRY), "cannot be told apart by country"),
        (replace(STREAMS, artist="LUMEN"), "Distributor streams are not told apart by act"),
        (replace(LISTENERS, account="spotify:main", by=Axis.ARTIST), "not told apart by account"),
        (Question("royalties", "net", Step.DAY, TODAY, TODAY), "known by month only"),
        (Question("royalties", "net", Step.MONTH, TODAY, TODAY, Axis.COUNTRY, artist="LUMEN"), "not kept by act"),
        (Question("royalties", "net", Step.MONTH, TODAY, TODAY, Axis.TRACK, store="spotify"), "not kept by store"),
        (replace(SPEND, store="spotify"), "Advertisements are not told apart by store"),
        (replace(STREAMS, first=date(2001, 1, 1)), "more than 1,100 days"),
    ],
)
def test_what_cannot_be_asked_is_said(label: Label, question: Question, said: str) -> None:
    label.load()
    with pytest.raises(RequestInvalid, match=said):
        asked(label, question)


def test_a_question_that_would_read_too_many_days_is_refused(label: Label) -> None:
    label.curate("daily_streams", month("2031-03", 10))
    label.load()
    march = replace(STREAMS, first=date(2031, 3, 1), last=date(2031, 3, 31))
    with label.warehouse.writing() as connection:
        connection.execute(update(dataset_months).values(fact_count=400_001))

    with pytest.raises(RequestInvalid, match="would read more than 400,000 single figures"):
        asked(label, march)
    assert shown(asked(label, replace(march, step=Step.MONTH)))["Distributor streams"] == {date(2031, 3, 1): 310}


def test_an_unknown_dataset_or_measure_names_the_nearest(label: Label) -> None:
    label.load()
    with pytest.raises(NothingSuch, match="Did you mean 'daily_streams'"):
        asked(label, replace(STREAMS, dataset="daily_stream"))
    with pytest.raises(NothingSuch, match="Did you mean 'streams'"):
        asked(label, replace(STREAMS, measure="stream"))


def test_of_nothing_loaded_there_are_no_lines(label: Label) -> None:
    label.load()
    found = asked(label, STREAMS)
    assert (found.lines, found.as_of, found.sources) == ([], None, [])
