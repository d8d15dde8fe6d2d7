"""Followers side by side, engagement exact, and nothing added over networks that are followed by the same people."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from bedrot.metrics.metric import Filters
from bedrot.model.periods import Month
from tests.metrics.figures import Row, ask, month, shown
from tests.warehouse.curated import Label

TODAY = date(2031, 4, 20)


def days(text: str, network: str, **columns: Any) -> list[Row]:
    whole: Row = {"source": network, "account": "zone", "network": network, "provisional": False, "artist": "LUMEN"}
    return [{**whole, "artist_name": "lumen", "day": row["day"], **columns} for row in month(text, 0)]


def test_followers_of_stores_and_networks_stand_side_by_side(label: Label) -> None:
    label.curate("audience_daily", [{"day": row["day"], "followers": 900} for row in month("2031-03", 0)])
    label.curate("social_daily", [*days("2031-03", "tiktok", followers=2000), *days("2031-03", "x", followers=50)])
    label.load()

    found = ask(label, "followers", TODAY)

    assert (found.value, found.subject, found.change) == (2000, "TikTok", Decimal(0))
    assert shown(found.breakdown) == {"TikTok": 2000, "Spotify": 900, "X": 50}
    assert all(row.share is None for row in found.breakdown)
    assert "each stands for itself" in found.notes[0]
    assert {drill.dataset for drill in found.drills} == {"audience_daily", "social_daily"}


def test_a_network_that_two_families_count_is_shown_twice_and_says_whose(label: Label) -> None:
    label.curate("audience_daily", [{"day": date(2031, 3, 31), "followers": 900}])
    label.curate("social_daily", days("2031-03", "spotify", followers=905))
    label.load()

    assert shown(ask(label, "followers", TODAY).breakdown) == {"Spotify (social)": 905, "Spotify (store)": 900}


def test_two_accounts_of_one_network_add_up_and_one_told_twice_counts_once(label: Label) -> None:
    label.curate(
        "social_daily",
        [
            *days("2031-03", "tiktok", followers=2000, views=10),
            *days("2031-03", "tiktok", followers=300, views=5, account="pig", artist=None, artist_name=None),
            *days("2031-03", "tiktok", followers=2000, views=10, source="instagram"),
        ],
    )
    label.load()

    assert ask(label, "followers", TODAY).value == 2300
    assert ask(label, "social_views", TODAY).value == 31 * 15


def test_social_growth_is_that_of_the_largest_network(label: Label) -> None:
    rows = days("2031-03", "tiktok")
    growing = [{**row, "followers": 1000 + index} for index, row in enumerate(rows)]
    label.curate("social_daily", [*growing, *days("2031-03", "x", followers=5)])
    label.load()

    found = ask(label, "follower_growth", TODAY)
    assert found.value == Decimal(28) / 1002 * 100


def test_engagement_is_likes_comments_and_shares_by_views_exactly(label: Label) -> None:
    told = {"likes": 3, "comments": 1, "shares": 2}
    label.curate(
        "social_daily",
        [
            *days("2031-03", "tiktok", views=70, **told),
            *days("2031-03", "youtube", views=30, likes=1, comments=0, shares=0),
        ],
    )
    label.load()

    found = ask(label, "engagement_rate", TODAY)

    assert found.value == Decimal(7)
    assert shown(found.breakdown) == {"TikTok": Decimal(6) * 100 / 70, "YouTube": Decimal(100) / 30}
    assert len(found.drills) == 4


def test_a_network_that_does_not_tell_all_parts_is_left_out_by_name(label: Label) -> None:
    label.curate(
        "social_daily",
        [
            *days("2031-03", "tiktok", views=100, likes=3, comments=1, shares=2),
            *days("2031-03", "instagram", likes=500, comments=10, shares=1),
            *days("2031-03", "x", views=500, likes=4),
        ],
    )
    label.load()

    found = ask(label, "engagement_rate", TODAY)
    assert found.value == Decimal(6)
    assert found.notes[1:] == (
        "Instagram is not in it: it does not tell all parts.",
        "X is not in it: it does not tell all parts.",
    )


def test_engagement_without_views_is_not_divided_by_zero(label: Label) -> None:
    label.curate("social_daily", days("2031-03", "tiktok", views=0, likes=0, comments=0, shares=0))
    label.load()

    assert ask(label, "engagement_rate", TODAY).reason == "There is nothing to divide by: no views in this period."


def test_social_figures_can_be_asked_for_one_network_and_one_act(label: Label) -> None:
    label.curate("social_daily", [*days("2031-03", "tiktok", views=7), *days("2031-03", "x", views=2)])
    label.load()

    assert ask(label, "social_views", TODAY, Filters(store="x")).value == 62
    assert ask(label, "social_views", TODAY, Filters(artist="lumen")).value == 279
    assert ask(label, "social_views", TODAY, Filters(artist="NOVA SEVEN")).value is None


def test_a_month_of_a_network_is_complete_when_each_account_has_all_its_days(label: Label) -> None:
    label.curate(
        "social_daily",
        [*days("2031-02", "tiktok", views=7), *days("2031-03", "tiktok", views=7)[:-2], *days("2031-03", "x", likes=1)],
    )
    label.load()

    found = ask(label, "social_views", TODAY)
    assert found.period is not None
    assert (found.period.first, found.value) == (date(2031, 2, 1), 196)
    asked = ask(label, "social_views", TODAY, Filters(Month(2031, 3), Month(2031, 3)))
    assert asked.provisional
    assert asked.notes == ("March 2031 is not complete: zone on TikTok has 29 of 31 days settled.",)


def test_provisional_days_of_a_network_do_not_count(label: Label) -> None:
    newest = {"day": date(2031, 4, 1), "followers": 9999, "views": 500, "provisional": True}
    label.curate(
        "social_daily", [*days("2031-03", "tiktok", followers=5, views=1), {**days("2031-03", "tiktok")[0], **newest}]
    )
    label.load()

    found = ask(label, "followers", TODAY)
    assert (found.value, found.as_of) == (5, date(2031, 3, 31))
    assert found.as_of is not None
    assert found.freshness == 24 * (TODAY - found.as_of) // timedelta(days=1)
