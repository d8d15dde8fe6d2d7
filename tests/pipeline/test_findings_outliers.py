"""Days that stand out from their series, by a rule that trends, weekdays and small numbers do not upset."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.pipeline.findings import Kind, Severity
from bedrot.pipeline.findings.outliers import Outlier, outliers_of
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Wishes
from bedrot.platforms.youtube import YouTube
from tests.kit.labels import deliver, make_label
from tests.pipeline.finding import CATALOG, every_day, findings, label_in, spotify_answer, the

START = "2031-01-01"
DAYS = 120


def steady(plays: int = 1000) -> dict[date, int]:
    return every_day(START, [plays] * DAYS)


def with_days(counts: Mapping[date, int], **days: int) -> dict[date, int]:
    """A series with other counts on some days of March (``d10=5``)."""
    return {**counts, **{date(2031, 3, int(name[1:])): count for name, count in days.items()}}


def days_of(counts: Mapping[date, int]) -> list[date]:
    return [each.day for each in outliers_of(counts)]


@pytest.mark.parametrize("count", [0, 1, 9000])
def test_a_day_far_from_its_weekdays_stands_out(count: int) -> None:
    assert outliers_of(with_days(steady(), d10=count)) == [Outlier(date(2031, 3, 10), count, 1000)]


def test_the_border_is_exact() -> None:
    assert days_of(with_days(steady(), d10=1900)) == []
    assert days_of(with_days(steady(), d10=1901)) == [date(2031, 3, 10)]


def test_small_counts_jump_without_alarm() -> None:
    assert days_of(with_days(steady(3), d10=63, d11=0)) == []
    assert days_of(with_days(steady(3), d10=64)) == [date(2031, 3, 10)]


def test_weekdays_are_compared_with_their_like() -> None:
    weekend = {day: 5000 if day.weekday() >= 5 else 1000 for day in steady()}
    assert days_of(weekend) == []
    assert days_of({**weekend, date(2031, 3, 11): 5000}) == [date(2031, 3, 11)]


def test_growth_is_no_outlier() -> None:
    assert days_of(every_day(START, [1000 + 30 * number for number in range(DAYS)])) == []
    assert days_of(every_day(START, [int(500 * 1.03**number) for number in range(DAYS)])) == []


def test_a_new_level_is_no_outlier() -> None:
    assert days_of(every_day(START, [1000] * 60 + [4000] * 60)) == []


def test_what_lasts_is_no_outlier() -> None:
    few = {f"d{day}": 9000 for day in range(10, 13)}
    assert len(days_of(with_days(steady(), **few))) == 3
    assert days_of(with_days(steady(), **few, d13=9000)) == []


def test_a_noisy_series_needs_more_to_stand_out() -> None:
    noisy = {day: 1000 + 300 * (number * 7 % 5 - 2) for number, day in enumerate(steady())}
    assert days_of(with_days(noisy, d10=2000)) == []


def test_a_short_series_tells_nothing() -> None:
    assert days_of(every_day(START, [1000] * 20 + [9000] + [1000] * 20)) == []


@given(st.lists(st.integers(950, 1050), min_size=60, max_size=100), st.integers(1, 10**9))
def test_a_series_counted_in_larger_numbers_is_judged_alike(counts: list[int], times: int) -> None:
    assert days_of(every_day(START, counts)) == []
    assert days_of(every_day(START, [count * times for count in counts])) == []


def deliver_streams(label: Label, counts: Mapping[date, int]) -> None:
    deliver(label, "toolost_spotify_20310601_120000.json", spotify_answer(counts))


def test_an_outlier_is_a_note_with_what_is_usual(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    deliver_streams(label, with_days(steady(), d10=5000))

    found = the(label, Kind.OUTLIER)

    assert found.severity is Severity.NOTE
    assert "2031-03-10 (5,000, where 1,000 are usual)" in found.what
    assert (found.where.stores, found.where.days) == (("spotify",), (date(2031, 3, 10),))
    assert found.figures == {"2031-03-10": 5000, "2031-03-10 usual": 1000}


def test_days_that_are_still_counted_are_not_judged(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    days = every_day("2031-02-01", [1000] * 120)
    deliver_streams(label, {**days, date(2031, 5, 31): 3})
    assert findings(label, Kind.OUTLIER) == []


def test_a_release_explains_what_follows_it(tmp_path: Path) -> None:
    tracks = (
        "isrc,artist,title,upc,release_date,release_type\nXXAA13100001,NOVA SEVEN,GLASS HARBOR,,2031-03-07,single\n"
    )
    label = make_label(tmp_path, catalog={**CATALOG, "tracks.csv": tracks})
    deliver_streams(label, with_days(steady(), d10=5000, d25=5000))
    assert the(label, Kind.OUTLIER).where.days == (date(2031, 3, 25),)


SHIFT = date(2025, 4, 30)
"""The day from which on YouTube counts views of Shorts otherwise."""


def youtube_views(label: Label, views: Mapping[date, int]) -> None:
    """An answer of the YouTube Analytics API, by day."""
    headers = [{"name": "day", "columnType": "DIMENSION", "dataType": "STRING"}]
    headers += [{"name": "views", "columnType": "METRIC", "dataType": "INTEGER"}]
    rows = [[day.isoformat(), count] for day, count in views.items()]
    answer = {"kind": "youtubeAnalytics#resultTable", "columnHeaders": headers, "rows": rows}
    report = deliver(label, "answer.json", json.dumps(answer), wishes=Wishes(account="nova"))
    assert report.problem is None


@pytest.fixture
def youtube(tmp_path: Path) -> Label:
    return make_label(tmp_path, catalog=CATALOG, connectors=[YouTube()])


def around_the_shift(days_after: int, before: int = 1000, after: int = 50_000) -> dict[date, int]:
    days = [SHIFT + timedelta(days=number) for number in range(-60, days_after)]
    return {day: before if day < SHIFT else after for day in days}


def test_the_first_days_after_a_known_shift_are_not_judged_by_those_before(youtube: Label) -> None:
    youtube_views(youtube, around_the_shift(5))
    assert findings(youtube, Kind.OUTLIER) == []


def test_a_jump_that_no_shift_explains_is_told(youtube: Label) -> None:
    views = {day + timedelta(days=365): count for day, count in around_the_shift(5).items()}
    youtube_views(youtube, views)
    assert the(youtube, Kind.OUTLIER).where.days[0] == date(2026, 4, 30)


def test_after_a_known_shift_the_old_level_stands_out(youtube: Label) -> None:
    fallen = SHIFT + timedelta(days=3)
    youtube_views(youtube, {**around_the_shift(70), fallen: 1000})
    assert the(youtube, Kind.OUTLIER).where.days == (fallen,)
