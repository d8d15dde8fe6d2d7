"""Every figure of the pages' lists has its rows, and their sum is the figure."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import httpx
import pytest

from tests.app.server.small_label import Row, make_small_label
from tests.kit.serving import Served, served


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The server of a label small enough to reckon by hand; it is noon of 15 June 2031."""
    folder = tmp_path_factory.mktemp("lists") / "label"
    make_small_label(folder)
    with served(folder) as running:
        yield running


@pytest.fixture(scope="module")
def browser(server: Served) -> httpx.Client:
    """A browser of somebody who is logged in."""
    return server.logged_in()


def get(browser: httpx.Client, path: str, **asked: Any) -> Any:
    params = {name: value for name, value in asked.items() if value is not None}
    answer = browser.get(f"/api/v1/{path}", params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def listed(browser: httpx.Client, what: str, row: str, measure: str) -> Any:
    return get(browser, "lists/rows", list=what, row=row, measure=measure)


def number(value: str | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def sum_of(found: Row) -> Decimal | None:
    """What the rows of an answer add up to, which is what it says they do."""
    values = [Decimal(fact["value"]) for fact in found["facts"]]
    assert len(values) == found["rows"]
    assert number(found["total"]) == (sum(values) if values else None)
    return number(found["total"])


SNAPSHOTS: Mapping[str, str] = {"songs": "audience/songs", "posts": "audience/posts"}


@pytest.mark.parametrize("what", sorted(SNAPSHOTS))
def test_each_count_of_a_song_or_post_is_one_row_of_its_newest_file(browser: httpx.Client, what: str) -> None:
    rows = get(browser, SNAPSHOTS[what])["rows"]
    for row in rows:
        for measure, count in row["counts"].items():
            found = listed(browser, what, row["row"], measure)
            assert (sum_of(found), found["rows"]) == (number(count), int(count is not None))
            assert [fact["grain"]["as_of"] for fact in found["facts"]] == [row["as_of"]] * found["rows"]
    assert [row["counts"]["streams" if what == "songs" else "views"] for row in rows] == (
        [90, 70] if what == "songs" else [900]
    )


def test_a_playlist_is_one_row_of_its_newest_file(browser: httpx.Client) -> None:
    (row,) = get(browser, "audience/playlists")["rows"]
    streams, listeners = (listed(browser, "playlists", row["row"], name) for name in ("streams", "listeners"))
    assert [sum_of(streams), sum_of(listeners)] == [Decimal(9), Decimal(5)]
    assert (streams["title"], streams["family"], streams["first"]) == ("Streams", "store", "2031-06-01")


def test_what_an_act_earned_is_what_is_listed_for_its_recordings(browser: httpx.Client) -> None:
    acts = {row["name"]: row for row in get(browser, "catalogue/artists")["rows"]}
    assert {name: number(row["revenue"]) for name, row in acts.items()} == {
        "NOVA SEVEN": Decimal("19.5"),
        "LUMEN": Decimal(12),
        "NOVA SEVEN & LUMEN": None,
    }
    for name, row in acts.items():
        found = listed(browser, "acts", row["row"], "net")
        assert sum_of(found) == number(row["revenue"])
        assert {fact["grain"]["artist"] for fact in found["facts"]} == ({name} if row["revenue"] else set())
        assert sum_of(listed(browser, "acts", row["row"], "units")) == row["units"]


def test_lines_that_came_late_are_those_of_their_statements(browser: httpx.Client) -> None:
    everybody, distrokid = get(browser, "revenue/delays")["accounts"]
    for each in (everybody, distrokid):
        (bar,) = each["rows"]
        found = listed(browser, "delays", bar["row"], "lines")
        assert (sum_of(found), found["unit"]) == (bar["lines"], "lines")
        assert all(fact["line_count"] == fact["value"] for fact in found["facts"])
    assert listed(browser, "delays", '["", "3"]', "lines")["rows"] == 0


def test_a_payout_has_its_movement_at_the_bank_and_the_rows_of_its_statements(browser: httpx.Client) -> None:
    for row in get(browser, "revenue/payouts")["rows"]:
        if row["row"] is None:
            assert row["amount"] is None
        else:
            arrived = listed(browser, "payments", row["row"], "amount")
            assert (sum_of(arrived), arrived["rows"], arrived["unit"]) == (number(row["amount"]), 1, "USD")
            assert [fact["grain"]["day"] for fact in arrived["facts"]] == [row["day"]]
        stated = statements(browser, row["source_key"], row["account"], row, row["statements"])
        assert sum_of(stated) == number(row["stated"])
        assert {fact["grain"]["report_date"] for fact in stated["facts"]} == set(row["statements"])


def statements(browser: httpx.Client, source: str, account: str, of: Row, days: list[str]) -> Any:
    """The rows of the statements of some days."""
    return get(
        browser,
        "courses/rows",
        dataset="royalties",
        measure="net",
        first=f"{of['first']}-01",
        last=f"{of['last']}-28",
        account=f"{source}:{account}",
        currency=of["currency"],
        reported=days,
    )


def test_statements_are_told_by_themselves_and_together(browser: httpx.Client) -> None:
    sent = get(browser, "revenue/statements")["rows"]
    for each in sent:
        found = statements(browser, each["source"], each["account"], each, [each["day"]])
        assert (sum_of(found), found["rows"]) == (number(each["total"]), each["lines"])
    whole = sent[0] | {"first": "2030-12"}
    together = statements(browser, "distrokid", "main", whole, [each["day"] for each in sent])
    assert sum_of(together) == sum(Decimal(each["total"]) for each in sent) == Decimal("31.5")


def test_what_was_paid_beside_streams_has_rows_of_its_own(browser: httpx.Client) -> None:
    for month in get(browser, "revenue/months", first="2030-12", last="2031-05")["rows"]:
        day = f"{month['month']}-01"
        paid, other = (
            get(browser, "courses/rows", dataset="royalties", measure=measure, day=day, first=day, last=day)
            for measure in ("streaming", "other")
        )
        assert sum_of(paid) == number(month["paid"])
        assert (sum_of(other) or 0) == (number(month["other"]) or 0)
        assert {fact["grain"]["tier"] for fact in other["facts"]} <= {"download"}


def test_a_release_has_the_rows_of_each_of_its_days_and_of_its_first(browser: httpx.Client) -> None:
    launches = get(browser, "releases", days=28)["rows"]
    assert [launch["first_7"] for launch in launches if launch["first_7"]] == [72]
    for launch in launches:
        begin = date.fromisoformat(launch["day"])
        asked = {"dataset": "track_daily", "measure": "streams", "by": "track", "line": launch["key"], "step": "day"}
        for days in (7, 28):
            if launch[f"first_{days}"] is not None:
                last = begin + timedelta(days=days - 1)
                found = get(browser, "courses/rows", **asked, first=begin, last=last, size=100)
                assert sum_of(found) == launch[f"first_{days}"]
        for point in launch["days"]:
            day = begin + timedelta(days=point["day"])
            assert sum_of(get(browser, "courses/rows", **asked, first=day, last=day, day=day)) == point["streams"]


def test_followers_stand_in_one_row_of_their_day(browser: httpx.Client) -> None:
    crowds = get(browser, "audience/networks")["rows"]
    assert {(row["act"], row["followers"], row["reached"]) for row in crowds} == {("LUMEN", 110, 40), ("LUMEN", 52, 20)}
    for row in crowds:
        network, in_store = row["network"]["key"], row["family"] == "store"
        asked = {
            "dataset": "audience_daily" if in_store else "social_daily",
            "by": "artist" if in_store else "account",
            "line": row["act"] if in_store else f"{network}:{row['account']}",
            "store": network,
            "artist": row["act"],
            "step": "day",
        }
        reach = "listeners" if in_store else "reach"
        for measure, day, count in (
            ("followers", row["day"], row["followers"]),
            (reach, row["reached_day"], row["reached"]),
        ):
            found = get(browser, "courses/rows", **asked, measure=measure, first=day, last=day, day=day)
            assert (sum_of(found), found["rows"]) == (count, 1)


def test_a_page_of_links_and_a_campaign_have_the_rows_of_their_days(browser: httpx.Client) -> None:
    links = get(browser, "marketing/links")["rows"]
    assert [(row["link"], row["clicks"]) for row in links] == [(None, 60), ("https://example.org/a", 24)]
    may = {"first": "2031-05-01", "last": "2031-05-31"}
    for row in links:
        of = {"by": "account", "line": row["account"]} if row["link"] is None else {"by": "link", "line": row["link"]}
        found = get(browser, "courses/rows", dataset="link_daily", measure="clicks", **of, **may)
        assert sum_of(found) == row["clicks"]
    for campaign in get(browser, "marketing/campaigns")["rows"]:
        asked = {"dataset": "ad_daily", "by": "campaign", "line": campaign["key"], **may}
        found = get(browser, "courses/rows", measure="purchase_value", **asked)
        assert sum_of(found) == number(campaign["attributed"])


def test_each_step_from_an_ad_to_a_stream_has_its_rows(browser: httpx.Client) -> None:
    way = get(browser, "marketing/funnel", first="2031-05")
    for stage in way["stages"]:
        found = get(
            browser,
            "courses/rows",
            dataset=stage["dataset"],
            measure=stage["measure"],
            first="2031-05-01",
            last="2031-05-31",
            size=100,
        )
        assert sum_of(found) == stage["value"]
    assert [stage["value"] for stage in way["stages"]] == [2000, 40, 120, 60, 3100]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"list": "songs", "row": "[]", "measure": "streams"}, 404),
        ({"list": "songs", "row": "no key", "measure": "streams"}, 404),
        ({"list": "songs", "row": "[" * 1500, "measure": "streams"}, 404),
        ({"list": "songs", "row": '["May","spotify:main","spotify","X","28day"]', "measure": "streams"}, 404),
        ({"list": "acts", "row": '["\\ud800"]', "measure": "net"}, 404),
        ({"list": "delays", "row": '["", "two"]', "measure": "lines"}, 404),
        ({"list": "acts", "row": '["LUMEN"]', "measure": "streams"}, 404),
        ({"list": "shoes", "row": '["LUMEN"]', "measure": "net"}, 422),
    ],
)
def test_a_row_that_no_list_has_is_refused(browser: httpx.Client, asked: Row, status: int) -> None:
    answer = browser.get("/api/v1/lists/rows", params=asked)
    assert answer.status_code == status, answer.text
    assert answer.json()["error"]["what"]


def test_rows_of_lists_are_not_shown_to_an_artist_with_a_link(server: Served) -> None:
    asked = {"list": "acts", "row": '["NOVA SEVEN"]', "measure": "net"}
    assert server.artist("NOVA SEVEN").get("/api/v1/lists/rows", params=asked).status_code == 403
