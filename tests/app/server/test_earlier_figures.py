"""The figures under the paths of an earlier dashboard, of a label small enough to reckon by hand."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import httpx
import pytest

from tests.app.server.small_label import make_small_label
from tests.kit.serving import served


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A browser of somebody who is logged in; at the server it is noon of 15 June 2031."""
    folder = tmp_path_factory.mktemp("earlier") / "label"
    make_small_label(folder)
    (folder / "catalog" / "goals.csv").write_text(
        "metric,value,unit,from,until,source\nmonthly_streams,6200,streams,2031-01-01,,plan\n", encoding="utf-8"
    )
    with served(folder) as running:
        yield running.logged_in()


def data(browser: httpx.Client, path: str, **asked: Any) -> Any:
    found = browser.get(f"/api/{path}", params=asked).json()
    assert found["success"], found
    return found["data"]


def test_the_newest_day_against_the_one_before(browser: httpx.Client) -> None:
    found = data(browser, "kpis/realtime")
    assert found["current_day"] == {
        "date": "2031-05-31",
        "spotify_streams": 100,
        "apple_streams": 0,
        "total_streams": 100,
    }
    change = found["daily_change"]
    assert (change["spotify"], change["apple"], change["total"]) == (0, 0, 0)
    assert (Decimal(change["spotify_percent"]), change["apple_percent"]) == (Decimal(0), None)


def test_days_are_told_as_many_as_are_asked_for(browser: httpx.Client) -> None:
    assert len(data(browser, "streaming/daily")) == 30
    week = data(browser, "streaming/daily", days=7)
    assert [row["date"] for row in week] == [f"2031-05-{day}" for day in range(25, 32)]
    assert {(row["source"], row["combined_streams"], row["provisional"]) for row in week} == {("distrokid", 100, False)}
    for wrong in (0, 366, "x"):
        assert browser.get("/api/streaming/daily", params={"days": wrong}).status_code == 422


def test_all_streams_with_their_daily_mean(browser: httpx.Client) -> None:
    found = data(browser, "streaming/summary")
    assert found["total_streams"] == {"spotify": 15100, "apple": 0, "combined": 15100}
    assert found["by_distributor"] == {"distrokid": {"spotify": 15100, "apple": 0, "total": 15100, "days": 151}}
    assert found["date_range"] == {"start": "2031-01-01", "end": "2031-05-31", "days": 151}
    assert Decimal(found["daily_average"]["combined"]) == 100


@pytest.mark.parametrize(("period", "whole", "last"), [("daily", 12, 100), ("weekly", 12, 700), ("monthly", 5, 3100)])
def test_growth_compares_whole_periods_only(browser: httpx.Client, period: str, whole: int, last: int) -> None:
    found = data(browser, "streaming/growth", period=period)
    assert (len(found), found[-1]["total_streams"]) == (whole, last)
    if period == "monthly":
        assert found[0]["growth"]["total"] is None
        assert Decimal(found[1]["growth"]["total"]) == Decimal(2800 - 3100) * 100 / 3100


def test_streams_are_worth_what_the_labels_own_rates_say(browser: httpx.Client) -> None:
    assert data(browser, "revenue/rps-rates") == {"spotify": "0.004"}
    (distributor,) = data(browser, "revenue/distributor").values()
    assert (distributor["days_active"], distributor["total_streams"]) == (151, 15100)
    assert Decimal(distributor["estimated_revenue"]) == Decimal("60.4")
    january = next(row for row in data(browser, "revenue/monthly") if row["month"] == "2031-01")
    assert Decimal(january["expected_revenue"]) == Decimal("12.4")
    assert Decimal(january["variance"]) == Decimal(14) - Decimal("12.4")
    without = data(browser, "revenue/monthly", include_expected=False)
    assert {(row["expected_revenue"], row["variance"]) for row in without} == {(None, None)}


def test_goals_say_how_far_it_is(browser: httpx.Client) -> None:
    goal = data(browser, "kpis/goals")["monthly_streams"]
    assert (goal["target"], goal["current"], goal["status"]) == ("6200", 3100, "behind")
    assert Decimal(goal["progress"]) == 50


def test_marketing_counts_clicks_on_ads_and_tiktok_what_tiktok_counted(browser: httpx.Client) -> None:
    found = data(browser, "kpis/summary")
    marketing = found["marketing"]
    assert (Decimal(marketing["total_ad_spend"]), marketing["total_impressions"]) == (Decimal(11), 2000)
    assert (marketing["total_clicks"], Decimal(marketing["average_cpc"])) == (40, Decimal(11) / 40)
    assert found["tiktok"] == {"video_views": None, "engagement_rate": None}


def test_health_answers_there_too(browser: httpx.Client) -> None:
    here, there = (browser.get(path).json() for path in ("/health", "/api/health"))
    assert here["checks"] == there["checks"]
