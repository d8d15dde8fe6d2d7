"""Figures of periods, which overlap: the newest one stands alone, and parts are shares of its own total."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bedrot.metrics.metric import Filters
from tests.metrics.figures import Row, ask, shown
from tests.warehouse.curated import Label

TODAY = date(2031, 4, 20)


def part(dimension: str, label: str, plays: int, **columns: Any) -> Row:
    place: Row = {"store": "apple_music", "dimension": dimension, "period": "year", "as_of": date(2031, 4, 1)}
    return {**place, "label": label, "streams": plays, **columns}


@pytest.fixture
def listened(label: Label) -> Label:
    label.curate(
        "period_streams",
        [
            *(part("listening", name, plays) for name, plays in (("Complete", 60), ("Skip", 25), ("Other", 15))),
            *(part("source", name, plays) for name, plays in (("Search", 30), ("Library", 70))),
            part("listening", "Complete", 1, as_of=date(2031, 3, 1)),
            part("country", "US", 9),
            part("listening", "Complete", 3, account="second", as_of=date(2031, 4, 5)),
        ],
    )
    label.load()
    return label


def test_completion_and_skip_rate_are_parts_of_all_plays_of_the_newest_period(listened: Label) -> None:
    complete, skip = ask(listened, "completion_rate", TODAY), ask(listened, "skip_rate", TODAY)

    assert (complete.value, skip.value) == (Decimal(60), Decimal(25))
    assert (complete.as_of, complete.unit) == (date(2031, 4, 1), "%")
    assert shown(complete.breakdown) == {"Complete": Decimal(60), "Skip": Decimal(25), "Other": Decimal(15)}
    assert complete.notes == (
        "Of Apple Music (main), period year.",
        "Apple Music (second) is not in it: shares of several accounts are not added.",
        "Periods overlap, so it is not compared with the one before.",
    )
    assert complete.drills[0].where["dimension"] == "listening"


def test_the_discovery_mix_names_the_most_frequent_source(listened: Label) -> None:
    found = ask(listened, "discovery_source", TODAY)
    assert (found.value, found.subject) == (Decimal(70), "Library")


def test_what_no_source_tells_has_a_reason(listened: Label) -> None:
    assert ask(listened, "skip_rate", date(2031, 2, 1)).reason == (
        "No source has told how its total divides by listening."
    )
    assert ask(listened, "skip_rate", TODAY, Filters(artist="LUMEN")).value is None
    assert ask(listened, "social_source", TODAY).reason == (
        "No source has told how its total divides by traffic source."
    )


def test_a_label_that_is_not_among_the_parts_is_not_zero(label: Label) -> None:
    label.curate("period_streams", [part("listening", "Complete", 60)])
    label.load()

    assert ask(label, "skip_rate", TODAY).reason == "Apple Music (main) has no 'Skip'."


def test_social_sources_stand_apart_and_may_come_as_shares(label: Label) -> None:
    row: Row = {"source": "youtube", "network": "youtube", "metric": "views", "dimension": "traffic_source"}
    label.curate(
        "social_breakdowns",
        [
            {**row, "as_of": date(2031, 4, 1), "label": "Search", "share": Decimal("62.5")},
            {**row, "as_of": date(2031, 4, 1), "label": "External", "share": Decimal("37.5")},
            {**row, "as_of": date(2031, 4, 1), "label": "Search", "share": Decimal(99), "content_id": "v1"},
        ],
    )
    label.load()

    found = ask(label, "social_source", TODAY)
    assert (found.value, found.subject) == (Decimal("62.5"), "Search")


def song(title: str, day: date, **columns: Any) -> Row:
    place: Row = {
        "source": "apple",
        "store": "apple_music",
        "period": "month",
        "artist": "LUMEN",
        "artist_name": "lumen",
    }
    return {**place, "as_of": day, "title": title, "track_id": title, **columns}


def test_radio_plays_and_shazams_add_up_over_the_songs_of_one_period(label: Label) -> None:
    newest = date(2031, 3, 31)
    label.curate(
        "song_periods",
        [
            song("Low Tide", newest, radio_spins=2, shazams=35),
            song("Paper Moon", newest, radio_spins=5, shazams=1),
            song("Paper Moon", newest, radio_spins=5, shazams=1, account="manager"),
            song("Low Tide", date(2031, 2, 28), radio_spins=80, shazams=80),
            song("Low Tide", date(2031, 3, 30), radio_spins=90, shazams=90, account="second"),
        ],
    )
    label.load()

    found = ask(label, "radio_plays", TODAY)

    assert (found.value, found.subject, found.as_of) == (7, "Apple Music", newest)
    assert shown(found.breakdown) == {"Paper Moon": 5, "Low Tide": 2}
    assert "Not in it, since periods are not added: Apple Music of 2031-03-30 (month)." in found.notes
    assert ask(label, "shazams_of_songs", TODAY).value == 36


def test_the_shazam_count_of_a_month_is_what_shazam_told_each_day(label: Label) -> None:
    days = [date(2031, 3, day) for day in range(1, 32)]
    label.curate("audience_daily", [{"store": "shazam", "day": day, "shazams": 2} for day in days])
    label.load()

    assert ask(label, "shazams", TODAY).value == 62


def place(title: str, position: int, day: date, **columns: Any) -> Row:
    where: Row = {"source": "spotify_charts", "chart": "regional-daily", "country": "SE", "day": day}
    who: Row = {"artist": "LUMEN", "artist_name": "lumen", "title": title}
    return {**where, **who, "position": position, **columns}


def test_the_chart_position_is_the_best_current_one_of_the_labels_own_acts(label: Label) -> None:
    stranger = {"artist": "SOMEBODY", "artist_name": "Somebody"}
    label.curate(
        "chart_positions",
        [
            place("Paper Moon", 40, date(2031, 4, 1)),
            place("Paper Moon", 12, date(2031, 4, 9)),
            place("Paper Moon", 20, date(2031, 4, 10), previous=12),
            place("Low Tide", 31, date(2031, 4, 10)),
            place("Anything", 1, date(2031, 4, 10), **stranger),
        ],
    )
    label.load()

    found = ask(label, "chart_position", TODAY)

    assert (found.value, found.previous, found.as_of) == (20, 12, date(2031, 4, 10))
    assert found.subject == "LUMEN: Paper Moon, Spotify regional-daily SE"
    assert list(shown(found.breakdown).values()) == [20, 31]
    of_other = ask(label, "chart_position", TODAY, Filters(artist="NOVA SEVEN"))
    assert of_other.reason == "None of the label's acts is in a chart that was imported."
