"""What the pages Revenue, Marketing, Audience, Catalogue and World map draw, of a label small enough to reckon by hand."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from tests.app.server.small_label import Row, make_small_label
from tests.kit.serving import served


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A browser of somebody who is logged in; at the server it is noon of 15 June 2031."""
    folder = tmp_path_factory.mktemp("figures") / "label"
    make_small_label(folder)
    with served(folder) as running:
        yield running.logged_in()


def get(browser: httpx.Client, path: str, **asked: Any) -> Any:
    answer = browser.get(f"/api/v1/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def picked(rows: list[Row], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


def test_expected_and_paid_stand_beside_each_other_month_by_month(browser: httpx.Client) -> None:
    found = get(browser, "revenue/months", first="2030-12", last="2031-05")

    assert found["currency"] == "USD"
    assert picked(found["rows"], "month", "paid", "other", "state", "payment_day") == [
        ("2030-12", "5.00000000", "0.00000000", "paid", "2031-02-01"),
        ("2031-01", "14.00000000", "0.00000000", "paid", "2031-03-04"),
        ("2031-02", "6.00000000", "2.00000000", "paid", "2031-04-01"),
        ("2031-03", "4.50000000", "0.00000000", "paid", "2031-05-02"),
        ("2031-04", None, None, "due", "2031-06-01"),
        ("2031-05", None, None, "not yet", "2031-07-02"),
    ]
    january = found["rows"][1]
    assert Decimal(january["expected"]) == 31 * 100 * Decimal("0.004")
    assert Decimal(january["difference"]) == 14 - Decimal("12.4")
    assert Decimal(january["share"]) == Decimal(14) / Decimal("12.4") * 100


def test_a_statement_says_whether_its_payout_came(browser: httpx.Client) -> None:
    found = get(browser, "revenue/statements")

    assert picked(found["rows"], "day", "total", "lines", "first", "payout") == [
        ("2031-05-01", "4.50000000", 2, "2031-03", "waiting"),
        ("2031-04-01", "8.00000000", 2, "2031-02", "differs"),
        ("2031-03-01", "14.00000000", 2, "2031-01", "paid"),
        ("2031-02-01", "5.00000000", 1, "2030-12", "missing"),
    ]
    page = get(browser, "revenue/statements", page=2, size=3)
    assert (picked(page["rows"], "day"), page["total"]) == ([("2031-02-01",)], 4)
    assert get(browser, "revenue/statements", source="toolost")["total"] == 0


def test_a_statement_is_told_by_month_and_store(browser: httpx.Client) -> None:
    asked = {"source": "distrokid", "account": "main", "currency": "USD"}
    found = get(browser, "revenue/statements/parts", **asked, day="2031-04-01")

    assert [(row["month"], row["store"]["key"], row["total"], row["units"], row["lines"]) for row in found["rows"]] == [
        ("2031-02", "apple_music", "6.00000000", 1000, 1),
        ("2031-02", "itunes", "2.00000000", 2, 1),
    ]
    missing = browser.get("/api/v1/revenue/statements/parts", params={**asked, "day": "2031-04-02"})
    assert (missing.status_code, missing.json()["error"]["code"]) == (404, "B401")


def test_payouts_are_set_against_what_statements_say(browser: httpx.Client) -> None:
    found = get(browser, "revenue/payouts")

    assert picked(found["rows"], "state", "day", "amount", "statements", "stated", "difference") == [
        ("waiting", None, None, ["2031-05-01"], "4.50000000", None),
        ("differs", "2031-04-05", "7.00000000", ["2031-04-01"], "8.00000000", "-1.00000000"),
        ("paid", "2031-03-05", "14.00000000", ["2031-03-01"], "14.00000000", "0.00000000"),
        ("missing", None, None, ["2031-02-01"], "5.00000000", None),
    ]
    assert found["bank_until"] == {"USD": "2031-06-10"}
    assert get(browser, "revenue/payouts", state="missing")["total"] == 1


def test_each_store_has_its_rate_and_the_one_expected(browser: httpx.Client) -> None:
    found = get(browser, "revenue/rates", first="2031-01", last="2031-03")

    assert [(row["store"]["key"], row["plays"], row["paid"]) for row in found["rows"]] == [
        ("spotify", 3750, "18.50000000"),
        ("apple_music", 1000, "6.00000000"),
    ]
    assert Decimal(found["rows"][0]["rate"]) == Decimal("18.5") / 3750
    assert picked(found["rows"], "expected", "expected_source") == [("0.004", "measured"), (None, None)]


def test_payment_delays_are_counted_in_months(browser: httpx.Client) -> None:
    everybody, distrokid = get(browser, "revenue/delays")["accounts"]

    assert (everybody["account"], everybody["mode"], everybody["mean"]) == (None, 2, "2")
    assert picked(distrokid["rows"], "months", "lines", "share") == [(2, 7, "100")]


def test_splits_are_shown_by_track_and_unknown_ones_are_flagged(browser: httpx.Client) -> None:
    found = get(browser, "revenue/splits")

    assert [
        (row["title"], Decimal(row["gross"]), Decimal(row["net"]), row["share_known"]) for row in found["rows"]
    ] == [
        ("GLASS HARBOR", Decimal("18.5"), Decimal("9.25"), True),
        ("Paper Moon", Decimal(12), Decimal(12), True),
        ("Strange Tide", Decimal(1), Decimal(1), False),
    ]
    assert [Decimal(found[name]) for name in ("gross", "net", "unshared")] == [
        Decimal("31.5"),
        Decimal("22.25"),
        Decimal(1),
    ]


def test_a_release_is_aligned_on_its_first_day(browser: httpx.Client) -> None:
    paper_moon, glass_harbor = get(browser, "releases", days=2)["rows"]

    assert (glass_harbor["name"], glass_harbor["day"]) == ("NOVA SEVEN: GLASS HARBOR", "2031-01-10")
    assert picked(glass_harbor["days"], "day", "streams") == [(0, 12), (1, 10), (2, 10)]
    assert (glass_harbor["first_7"], glass_harbor["first_28"]) == (72, 282)
    assert (paper_moon["days"], paper_moon["first_7"]) == ([], None)


def test_campaigns_have_honest_ratios(browser: httpx.Client) -> None:
    ours, other = get(browser, "marketing/campaigns")["rows"]

    assert (ours["known_act"], ours["known_track"], ours["targeting"]) == ("LUMEN", "Paper Moon", "BROAD")
    assert (ours["spend"], ours["impressions"], ours["clicks"]) == ("10.00000000", 2000, 40)
    assert [Decimal(ours[name]) for name in ("cpc", "cpm", "ctr", "roas")] == [
        Decimal("0.25"),
        Decimal(5),
        Decimal(2),
        Decimal(3),
    ]
    assert (other["known_act"], other["cpc"], other["ctr"]) == (None, None, None)


def test_a_pages_figures_contain_those_of_its_links(browser: httpx.Client) -> None:
    rows = get(browser, "marketing/links")["rows"]

    assert picked(rows, "name", "link", "views", "clicks") == [
        ("Linktree (main)", None, 120, 60),
        ("Shop", "https://example.org/a", None, 24),
    ]
    assert Decimal(rows[0]["click_rate"]) == 50


def test_mailings_have_rates_of_what_was_delivered(browser: httpx.Client) -> None:
    (mailing,) = get(browser, "marketing/mailings")["rows"]

    assert (mailing["name"], mailing["sent_on"], mailing["counts"]["delivered"]) == ("News", "2031-05-31", 200)
    assert [Decimal(mailing[name]) for name in ("open_rate", "click_rate")] == [Decimal(25), Decimal(5)]


def test_the_funnel_names_who_counted_and_divides_nothing_silently(browser: httpx.Client) -> None:
    found = get(browser, "marketing/funnel")

    assert (found["first"], found["last"]) == ("2031-05", "2031-05")
    assert picked(found["stages"], "family", "measure", "value") == [
        ("ads", "impressions", 2000),
        ("ads", "clicks", 40),
        ("links", "views", 120),
        ("links", "clicks", 60),
        ("distributor", "streams", 3100),
    ]
    assert picked(found["quotients"], "name", "across") == [
        ("Ad clicks (ads) per 100 ad impressions (ads)", False),
        ("Link page views (links) per 100 ad clicks (ads)", True),
        ("Link page clicks (links) per 100 link page views (links)", False),
        ("Distributor streams (distributor) per 100 link page clicks (links)", True),
    ]
    assert [Decimal(row["value"]) for row in found["quotients"]] == [2, 300, 50, Decimal(310000) / 60]


def test_people_stand_side_by_side_as_of_their_newest_settled_day(browser: httpx.Client) -> None:
    rows = get(browser, "audience/networks")["rows"]

    assert [(row["network"]["key"], row["family"], row["account"], row["followers"], row["day"]) for row in rows] == [
        ("spotify", "store", None, 110, "2031-06-10"),
        ("tiktok", "social", "lumen", 52, "2031-06-10"),
    ]
    assert picked(rows, "before", "reached", "reached_day") == [(100, 40, "2031-06-10"), (None, 20, "2031-06-09")]
    assert Decimal(rows[0]["change"]) == 10


def test_songs_playlists_and_posts_are_the_newest_told(browser: httpx.Client) -> None:
    songs = get(browser, "audience/songs")["rows"]
    (playlist,) = get(browser, "audience/playlists")["rows"]
    (post,) = get(browser, "audience/posts")["rows"]

    assert [(song["title"], song["counts"]["streams"]) for song in songs] == [("GLASS HARBOR", 90), ("Paper Moon", 70)]
    assert (playlist["title"], playlist["streams"], playlist["as_of"]) == ("Night Drive", 9, "2031-06-01")
    assert (post["title"], post["counts"]["views"], post["counts"]["likes"]) == ("A clip", 900, 30)
    of_lumen = get(browser, "audience/songs", artist="lumen")["rows"]
    assert picked(of_lumen, "title") == [("Paper Moon",)]


def test_the_catalogue_lists_recordings_with_what_they_earned(browser: httpx.Client) -> None:
    found = get(browser, "catalogue/tracks")

    assert picked(found["rows"], "title", "acts", "released", "share", "listed", "revenue", "units") == [
        ("GLASS HARBOR", ["NOVA SEVEN"], "2031-01-10", "0.50000000", True, "18.50000000", 3500),
        ("Paper Moon", ["LUMEN"], "2031-02-14", "1.00000000", True, "12.00000000", 2002),
        ("Strange Tide", ["NOVA SEVEN"], None, "1", False, "1.00000000", 250),
    ]
    by_title = get(browser, "catalogue/tracks", sort="title", page=2, size=2)
    assert (picked(by_title["rows"], "title"), by_title["total"]) == ([("Strange Tide",)], 3)
    assert picked(get(browser, "catalogue/tracks", q="moon")["rows"], "isrc") == [("XXAA13100002",)]
    assert picked(get(browser, "catalogue/tracks", first="2031-02", last="2031-02")["rows"], "revenue")[0] == (
        "8.00000000",
    )


def test_a_recording_has_the_stores_and_countries_that_it_earned_in(browser: httpx.Client) -> None:
    found = get(browser, "catalogue/tracks/XXAA13100002")

    assert found["recording"]["title"] == "Paper Moon"
    assert picked(found["stores"], "key", "revenue", "units") == [
        ("apple_music", "6.00000000", 1000),
        ("spotify", "4.00000000", 1000),
        ("itunes", "2.00000000", 2),
    ]
    assert "DE" in {row["key"] for row in found["countries"]}
    assert sum(Decimal(row["revenue"]) for row in found["countries"]) == Decimal(found["recording"]["revenue"])
    assert (found["elsewhere"], found["shortened"]) == (None, False)
    assert browser.get("/api/v1/catalogue/tracks/nothing").status_code == 404


def test_a_recording_without_a_number_is_found_by_its_name(browser: httpx.Client) -> None:
    key = picked(get(browser, "search", q="strange tide")["rows"], "key")[0][0]

    assert get(browser, f"catalogue/tracks/{quote(key, safe='')}")["recording"]["title"] == "Strange Tide"


def test_acts_have_their_members_and_what_their_recordings_earned(browser: httpx.Client) -> None:
    rows = get(browser, "catalogue/artists")["rows"]

    assert picked(rows, "name", "members", "tracks", "revenue") == [
        ("LUMEN", [], 1, "12.00000000"),
        ("NOVA SEVEN", [], 2, "19.50000000"),
        ("NOVA SEVEN & LUMEN", ["LUMEN", "NOVA SEVEN"], 0, None),
    ]
    assert get(browser, "catalogue/artists", q="seven")["total"] == 2


def test_the_search_finds_whatever_has_that_name(browser: httpx.Client) -> None:
    found = get(browser, "search", q="lumen")

    assert picked(found["rows"], "kind", "name")[:2] == [
        ("artist", "LUMEN"),
        ("campaign", "LUMEN - Paper Moon - BROAD"),
    ]
    assert ("track", "Paper Moon") in picked(found["rows"], "kind", "name")
    assert picked(get(browser, "search", q="k-05")["rows"], "kind", "key") == [("kpi", "gross_revenue")]
    assert len(get(browser, "search", q="e")["rows"]) == 20
    assert get(browser, "search", q="e")["total"] > 20


def test_countries_carry_their_code_and_share(browser: httpx.Client) -> None:
    found = get(browser, "countries", first="2031-01", last="2031-01")

    assert picked(found["rows"], "code", "name", "region", "value") == [
        ("US", "United States", "Americas", "10.00000000"),
        ("DE", "Germany", "Europe", "4.00000000"),
    ]
    assert Decimal(found["rows"][0]["share"]) == Decimal(10) / 14 * 100
    assert get(browser, "countries", first="2031-01", last="2031-01", measure="units")["total"] == 3000


def test_a_course_and_a_ranking_are_answered_with_their_unit_and_sources(browser: httpx.Client) -> None:
    course = get(
        browser, "courses", dataset="royalties", measure="net", by="store", first="2031-01-01", last="2031-03-31"
    )
    ranking = get(
        browser, "rankings", dataset="royalties", measure="net", by="store", first="2031-02-01", last="2031-02-28"
    )

    assert (course["unit"], course["family"], course["sources"]) == ("USD", "distributor", ["DistroKid"])
    assert [(line["key"], line["total"]) for line in course["lines"]] == [
        ("spotify", "18.50000000"),
        ("apple_music", "6.00000000"),
        ("itunes", "2.00000000"),
    ]
    assert course["lines"][0]["points"][0] == {"day": "2031-01-01", "value": "14.00000000", "provisional": False}
    assert {mark["text"] for mark in course["marks"]} == {"NOVA SEVEN: GLASS HARBOR", "LUMEN: Paper Moon"}
    assert [(row["key"], row["value"], Decimal(row["share"])) for row in ranking["rows"]] == [
        ("apple_music", "6.00000000", Decimal(75)),
        ("itunes", "2.00000000", Decimal(25)),
    ]
    assert ranking["total"] == "8.00000000"


def test_tracks_of_an_act_are_found_where_the_store_does_not_say_who_performs_them(browser: httpx.Client) -> None:
    found = get(
        browser,
        "courses",
        dataset="track_daily",
        measure="streams",
        by="track",
        step="month",
        artist="Lumen",
        first="2031-01-01",
        last="2031-01-31",
    )

    assert picked(found["lines"], "key", "name", "total") == [("XXAA13100002", "LUMEN: Paper Moon", 5)]


def test_courses_without_days_end_with_what_was_told_last(browser: httpx.Client) -> None:
    days = get(browser, "courses", dataset="daily_streams", measure="streams", step="day")
    ranking = get(browser, "rankings", dataset="daily_streams", measure="streams", by="store")

    assert (days["first"], days["last"]) == ("2031-03-03", "2031-05-31")
    assert (ranking["first"], ranking["last"], ranking["rows"][0]["value"]) == ("2031-05-04", "2031-05-31", 2800)


def test_everything_that_can_be_asked_is_listed_and_can_be_asked(browser: httpx.Client) -> None:
    for dataset in get(browser, "datasets")["datasets"]:
        for measure in dataset["measures"]:
            for axis in measure["axes"]:
                asked = {"dataset": dataset["dataset"], "measure": measure["name"], "by": axis}
                assert get(browser, "courses", **asked)["dataset"] == dataset["dataset"]
                assert get(browser, "rankings", **asked)["by"] == axis


@pytest.mark.parametrize(
    ("path", "asked", "status"),
    [
        ("courses", {"dataset": "audience_daily", "measure": "listeners"}, 422),
        ("courses", {"dataset": "nothing", "measure": "streams"}, 404),
        (
            "courses",
            {"dataset": "daily_streams", "measure": "streams", "first": "2031-05-01", "last": "2031-04-01"},
            422,
        ),
        ("courses", {"dataset": "daily_streams", "measure": "streams", "first": "1800-01-01"}, 422),
        ("courses", {"dataset": "daily_streams", "measure": "streams", "step": "hour"}, 422),
        ("rankings", {"dataset": "daily_streams", "measure": "streams", "by": "country"}, 422),
        ("countries", {"artist": "LUMEN"}, 422),
        ("audience/posts", {"artist": "LUMEN"}, 422),
        ("marketing/mailings", {"store": "spotify"}, 422),
        ("search", {"q": ""}, 422),
    ],
)
def test_what_cannot_be_answered_says_why(browser: httpx.Client, path: str, asked: Row, status: int) -> None:
    answer = browser.get(f"/api/v1/{path}", params=asked)

    assert answer.status_code == status
    assert answer.json()["error"]["what"]
