"""People are never added where one person would count twice."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from bedrot.metrics.metric import Filters
from tests.metrics.figures import ask, month, shown
from tests.warehouse.curated import Label

TODAY = date(2031, 4, 20)
LUMEN = {"artist": "LUMEN", "artist_name": "0lumen"}


def audience(text: str, **columns: Any) -> list[dict[str, Any]]:
    return [{**row, **columns} for row in month(text, columns.pop("streams", 100))]


def test_unique_listeners_are_those_of_one_day_and_one_act(label: Label) -> None:
    label.curate("audience_daily", [*audience("2031-03", listeners=240), *audience("2031-03", listeners=90, **LUMEN)])
    label.load()

    found = ask(label, "unique_listeners", TODAY)

    assert (found.value, found.subject, found.as_of) == (240, "NOVA SEVEN on Spotify", date(2031, 3, 31))
    assert found.notes == ("People are never added; the largest of the audiences is shown.",)
    assert shown(found.breakdown) == {"NOVA SEVEN on Spotify": 240, "LUMEN on Spotify": 90}
    assert all(row.share is None for row in found.breakdown)
    assert ask(label, "unique_listeners", TODAY, Filters(artist="LUMEN")).value == 90


def test_followers_add_up_over_acts_but_not_over_days(label: Label) -> None:
    label.curate("audience_daily", [*audience("2031-03", followers=1500), *audience("2031-03", followers=500, **LUMEN)])
    label.load()

    found = ask(label, "followers", TODAY)

    assert (found.value, found.previous, found.change) == (2000, 2000, Decimal(0))
    assert found.drills[0].where["day"] == date(2031, 3, 31)


def test_audience_growth_compares_two_settled_days(label: Label) -> None:
    rows = [{"day": date(2031, 3, 1) + timedelta(days=index), "followers": 1000 + index} for index in range(31)]
    label.curate("audience_daily", rows)
    label.load()

    found = ask(label, "audience_growth", TODAY)

    assert found.value == Decimal(28) / Decimal(1002) * 100
    assert found.compared is not None
    assert found.compared.first == date(2031, 3, 3)


def test_growth_without_a_day_to_compare_with_says_which_is_missing(label: Label) -> None:
    label.curate("audience_daily", [{"day": date(2031, 3, 31), "followers": 10}])
    label.load()

    assert ask(label, "audience_growth", TODAY).reason == "There is no settled value for 2031-03-03."


def test_provisional_days_are_not_the_newest_level(label: Label) -> None:
    label.curate(
        "audience_daily",
        [{"day": date(2031, 3, 30), "followers": 10}, {"day": date(2031, 3, 31), "followers": 7, "provisional": True}],
    )
    label.load()

    assert ask(label, "followers", TODAY).value == 10


def test_listeners_per_stream_is_of_one_day_and_act(label: Label) -> None:
    label.curate(
        "audience_daily",
        [*audience("2031-03", listeners=50, streams=100), *audience("2031-03", listeners=30, streams=40, **LUMEN)],
    )
    label.load()

    found = ask(label, "listeners_per_stream", TODAY)

    assert (found.value, found.subject) == (Decimal("0.5"), "NOVA SEVEN on Spotify")
    assert shown(found.breakdown) == {"LUMEN on Spotify": Decimal("0.75"), "NOVA SEVEN on Spotify": Decimal("0.5")}


def test_an_act_silent_for_long_is_left_out_by_name(label: Label) -> None:
    label.curate("audience_daily", [*audience("2031-03", followers=1500), *audience("2030-12", followers=500, **LUMEN)])
    label.load()

    found = ask(label, "followers", TODAY)

    assert found.value == 1500
    assert found.notes == ("LUMEN on Spotify is not in it: nothing has been told since 2030-12-31.",)


def test_saves_and_playlist_adds_are_summed_over_the_month(label: Label) -> None:
    label.curate(
        "audience_daily",
        [*audience("2031-02", saves=1, playlist_adds=2), *audience("2031-03", saves=2, playlist_adds=3)],
    )
    label.load()

    saves = ask(label, "saves", TODAY)
    assert (saves.value, saves.previous) == (62, 28)
    assert ask(label, "playlist_adds", TODAY).value == 93


def test_what_was_never_measured_has_a_reason_and_is_not_zero(label: Label) -> None:
    label.curate("audience_daily", audience("2031-03", listeners=5))
    label.load()

    found = ask(label, "saves", TODAY)
    assert (found.value, found.reason) == (None, "No source has told saves for this period.")
    assert ask(label, "followers", TODAY).reason == "No source has told followers for these acts."


def test_an_act_exported_twice_counts_once(label: Label) -> None:
    label.curate(
        "audience_daily",
        [
            *audience("2031-03", saves=2, followers=100),
            *audience("2031-03", saves=2, followers=100, artist_name="nova seven", account="other"),
        ],
    )
    label.load()

    assert ask(label, "saves", TODAY).value == 62
    assert ask(label, "followers", TODAY).value == 100


def test_a_month_with_a_missing_day_is_provisional(label: Label) -> None:
    label.curate("audience_daily", audience("2031-03", saves=2)[:-1])
    label.load()

    found = ask(label, "saves", TODAY)
    assert found.provisional
    assert found.notes[0] == "March 2031 is not complete: NOVA SEVEN on Spotify has 30 of 31 days settled."


def test_a_month_waits_only_for_those_who_tell_the_measure(label: Label) -> None:
    label.curate(
        "audience_daily",
        [*audience("2031-03", saves=2), *audience("2031-03", store="shazam", shazams=1, streams=None)[:10]],
    )
    label.load()

    assert not ask(label, "saves", TODAY).provisional
    assert ask(label, "shazams", TODAY).provisional
