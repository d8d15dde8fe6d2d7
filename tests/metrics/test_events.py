"""Launches and freshness."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from bedrot.metrics.metric import Filters
from bedrot.model.catalog import Catalog
from tests.metrics.figures import ask, shown, span
from tests.warehouse.curated import Label

TODAY = date(2031, 4, 20)


def launch(title: str, day: date, a_day: int, days: int = 10, **columns: Any) -> list[dict[str, Any]]:
    return [
        {"day": day + timedelta(days=index), "title": title, "streams": a_day + index, **columns}
        for index in range(days)
    ]


def test_release_velocity_aligns_releases_on_their_first_day(label: Label) -> None:
    label.curate(
        "track_daily",
        [
            *launch("Glass Harbor", date(2031, 1, 10), 100),
            *launch("Paper Moon", date(2031, 2, 14), 200, artist="LUMEN", artist_name="0lumen"),
        ],
    )
    label.load()

    found = ask(label, "release_velocity", TODAY)

    assert (found.value, found.previous) == (Decimal(203), Decimal(103))
    assert found.subject == "LUMEN: Paper Moon"
    assert shown(found.breakdown) == {"LUMEN: Paper Moon": Decimal(203), "NOVA SEVEN: GLASS HARBOR": Decimal(103)}
    assert found.drills[0].where["title"] == ("Paper Moon",)
    assert [point.day for point in found.series] == [date(2031, 2, 14) + timedelta(days=index) for index in range(7)]
    assert ask(label, "release_velocity", TODAY, Filters(artist="NOVA SEVEN")).value == Decimal(103)


def test_a_release_date_that_a_store_states_will_do(label: Label) -> None:
    label.catalog = Catalog()
    label.curate("track_daily", launch("Night Drive", date(2031, 3, 7), 10))
    label.curate(
        "song_periods", [{"as_of": date(2031, 3, 20), "title": "Night Drive", "release_date": date(2031, 3, 7)}]
    )
    label.load()

    assert ask(label, "release_velocity", TODAY).value == Decimal(13)


def test_a_release_not_yet_seven_days_old_waits(label: Label) -> None:
    label.curate("track_daily", launch("Glass Harbor", date(2031, 1, 10), 100, days=6))
    label.load()

    assert ask(label, "release_velocity", TODAY).reason == "No release has its first 7 days settled yet."


def test_velocity_without_release_dates_or_tracks_says_what_to_add(label: Label) -> None:
    label.load()
    assert ask(label, "release_velocity", TODAY).reason == (
        "No store has told daily streams of the newest releases; import their track timelines."
    )
    label.catalog = Catalog()
    label.load()
    assert "add release dates to catalog/tracks.csv" in str(ask(label, "release_velocity", TODAY).reason)


def test_freshness_is_that_of_the_source_furthest_behind(label: Label) -> None:
    toolost = span(date(2031, 3, 1), date(2031, 4, 10), 5, source="toolost")
    label.curate("daily_streams", [*span(date(2031, 3, 1), date(2031, 4, 18), 5), *toolost])
    label.curate("royalties", [{"sale_month": date(2031, 2, 1), "report_date": date(2031, 4, 19)}])
    label.load()

    found = ask(label, "data_freshness", TODAY)

    assert (found.value, found.subject, found.unit) == (192, "TooLost", "h")
    assert shown(found.breakdown) == {"TooLost": 192, "DistroKid": 0}
