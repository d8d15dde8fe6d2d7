"""Advertising, links and mail: ratios are made of sums, and those across families name both."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import Filters
from bedrot.metrics.missing import not_imported
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.periods import Month
from tests.metrics.figures import Row, ask, month, shown
from tests.warehouse.curated import Label

TODAY = date(2031, 6, 20)


def ad(day: date, spend: str, **columns: Any) -> Row:
    return {
        "source": "meta_ads",
        "campaign_id": "120210000000000001",
        "campaign": "NOVA SEVEN - GLASS HARBOR - BROAD",
        "day": day,
        "currency": "USD",
        "level": "campaign",
        "spend": Decimal(spend),
        "provisional": False,
        **columns,
    }


def page(day: date, views: int, clicks: int, **columns: Any) -> Row:
    return {"source": "linktree", "day": day, "views": views, "clicks": clicks, "provisional": False, **columns}


OTHER: Row = {"campaign_id": "120210000000000002", "campaign": "LUMEN - Paper Moon - TECHNO"}


@pytest.fixture
def advertising(label: Label) -> Label:
    """Two campaigns in April and May; days of June may still change."""
    label.curate(
        "ad_daily",
        [
            ad(date(2031, 4, 3), "20", impressions=1000, clicks=10, purchase_value=Decimal(10)),
            ad(date(2031, 5, 3), "10", impressions=1000, clicks=10, purchase_value=Decimal(30), reach=700),
            ad(date(2031, 5, 4), "30", impressions=9000, clicks=10, reach=4000),
            ad(date(2031, 5, 4), "10", impressions=2000, clicks=80, purchase_value=Decimal(60), **OTHER),
            ad(date(2031, 6, 2), "5", impressions=100, clicks=1, provisional=True),
        ],
    )
    label.load()
    return label


def test_ad_spend_is_that_of_the_newest_month_that_cannot_change_any_more(advertising: Label) -> None:
    found = ask(advertising, "ad_spend", TODAY)

    assert (found.value, found.unit, found.previous) == (Decimal(50), "USD", Decimal(20))
    assert found.change == 150
    assert found.as_of == date(2031, 5, 31)
    assert not found.provisional
    assert shown(found.breakdown) == {
        "NOVA SEVEN - GLASS HARBOR - BROAD": Decimal(40),
        "LUMEN - Paper Moon - TECHNO": Decimal(10),
    }


def test_days_that_may_be_restated_are_in_it_and_make_it_provisional(advertising: Label) -> None:
    found = ask(advertising, "ad_spend", TODAY, Filters(Month(2031, 6), Month(2031, 6)))

    assert (found.value, found.provisional, found.change) == (Decimal(5), True, None)
    assert "Meta Ads (main) may still change its figures" in found.notes[-1]


def test_roas_is_a_multiple_and_roi_a_percentage(advertising: Label) -> None:
    assert ask(advertising, "attributed_revenue", TODAY).value == Decimal(90)
    roas, roi = ask(advertising, "roas", TODAY), ask(advertising, "marketing_roi", TODAY)
    assert (roas.value, roas.unit) == (Decimal("1.8"), "x")
    assert (roi.value, roi.unit) == (Decimal(80), "%")
    assert roi.previous == Decimal(-50)


def test_without_attribution_there_is_no_roi_rather_than_a_loss_of_everything(label: Label) -> None:
    label.curate("ad_daily", [ad(date(2031, 5, 3), "10"), ad(date(2031, 6, 3), "10")])
    label.load()

    found = ask(label, "marketing_roi", TODAY)
    assert (found.value, found.reason) == (None, "No source has told purchase value for this period.")


def test_cost_per_click_and_click_rate_come_from_sums_not_from_ratios_of_days(advertising: Label) -> None:
    cpc = ask(advertising, "cpc", TODAY)
    assert (cpc.value, cpc.unit) == (Decimal("0.5"), "USD per click")
    assert shown(cpc.breakdown)["LUMEN - Paper Moon - TECHNO"] == Decimal("0.125")
    assert ask(advertising, "ctr", TODAY).value == Decimal(100) * 100 / 12000
    assert ask(advertising, "cpm", TODAY).value == Decimal(50) * 1000 / 12000
    assert ask(advertising, "impressions", TODAY).value == 12000


def test_what_was_never_imported_says_which_file_brings_it(label: Label) -> None:
    label.load()

    assert ask(label, "cpc", TODAY).reason == "Not imported yet: an export of Meta Ads brings this."
    sums = [each.expression for each in METRICS.values() if isinstance(each.expression, Sum)]
    reasons = [not_imported(each.dataset) for each in sums]
    assert not [reason for reason in reasons if "_" in reason]


def test_a_ratio_without_a_divisor_says_so(label: Label) -> None:
    label.curate("ad_daily", [ad(date(2031, 5, 3), "10", clicks=0), ad(date(2031, 6, 3), "10", clicks=0)])
    label.load()

    assert ask(label, "cpc", TODAY).reason == "There is nothing to divide by: no clicks in this period."


def test_campaigns_of_one_act_can_be_asked_for_and_stores_cannot(advertising: Label) -> None:
    assert ask(advertising, "ad_spend", TODAY, Filters(artist="LUMEN")).value == Decimal(10)
    refused = ask(advertising, "ad_spend", TODAY, Filters(store="spotify"))
    assert refused.reason == "Advertising is not told apart by store."


def test_reach_is_the_platforms_figure_of_the_period_and_never_added(advertising: Label) -> None:
    whole: Row = {"first_day": date(2031, 5, 1), "as_of": date(2031, 5, 31), "dimension": None, "label": None}
    advertising.curate(
        "ad_periods",
        [
            {**ad(date(2031, 5, 31), "40"), **whole, "reach": 4200, "impressions": 10000},
            {**ad(date(2031, 5, 31), "10"), **whole, **OTHER, "reach": 1500, "impressions": 2000},
            {**ad(date(2031, 5, 31), "9"), **whole, "dimension": "country", "label": "SE", "reach": 9999},
        ],
    )
    advertising.load("c2")

    reach, frequency = ask(advertising, "reach", TODAY), ask(advertising, "frequency", TODAY)

    assert (reach.value, reach.subject) == (4200, "NOVA SEVEN - GLASS HARBOR - BROAD")
    assert reach.period is not None
    assert (reach.period.first, reach.period.last) == (date(2031, 5, 1), date(2031, 5, 31))
    assert "People reached are never added; the largest campaign is shown." in reach.notes
    assert frequency.value == Decimal(10000) / 4200


def test_without_a_period_reach_is_that_of_the_best_day_and_there_is_no_frequency(advertising: Label) -> None:
    found = ask(advertising, "reach", date(2031, 5, 31))

    assert found.value == 4000
    assert found.notes[0] == "No figure of a whole period has been told; this is the best single day."
    assert ask(advertising, "frequency", TODAY).value is None


def test_link_clicks_are_those_of_the_page_which_contain_those_of_its_links(label: Label) -> None:
    label.curate(
        "link_daily",
        [
            *(page(row["day"], 10, 4) for row in month("2031-04", 0)),
            *(page(row["day"], 20, 5) for row in month("2031-05", 0)),
            page(date(2031, 5, 2), 0, 90, link="https://a.example/x"),
            page(date(2031, 5, 2), 0, 60, link="https://a.example/y"),
            page(date(2031, 5, 2), 0, 60, link="https://a.example/y", service="spotify"),
        ],
    )
    label.load()

    found = ask(label, "link_clicks", TODAY)

    assert (found.value, found.previous) == (155, 120)
    assert shown(found.breakdown) == {"https://a.example/x": 90, "https://a.example/y": 60}
    assert ask(label, "link_views", TODAY).value == 620
    assert ask(label, "link_click_rate", TODAY).value == Decimal(25)
    assert ask(label, "link_clicks", TODAY, Filters(store="spotify")).value == 60


def test_links_without_a_page_are_added_up(label: Label) -> None:
    days = [row["day"] for row in month("2031-05", 0)]
    label.curate("link_daily", [page(day, 0, 2, link=f"https://a.example/{name}") for day in days for name in "xy"])
    label.load()

    assert ask(label, "link_clicks", TODAY).value == 124


def test_streams_per_hundred_clicks_are_no_percentage_and_name_both_families(label: Label) -> None:
    label.curate("daily_streams", [*month("2031-04", 50), *month("2031-05", 60)])
    label.curate("link_daily", [page(row["day"], 9, 5) for text in ("2031-04", "2031-05") for row in month(text, 0)])
    label.load()

    found = ask(label, "click_to_stream", TODAY)

    assert (found.value, found.unit, found.previous) == (Decimal(1200), "streams per 100 clicks", Decimal(1000))
    assert "%" not in found.metric.formula
    assert set(found.metric.families) == {Family.DISTRIBUTOR, Family.LINKS}
    assert [drill.dataset for drill in found.drills] == ["daily_streams", "link_daily"]


def test_a_ratio_across_families_waits_for_the_month_that_both_have_told(label: Label) -> None:
    label.curate("daily_streams", [*month("2031-04", 50), *month("2031-05", 60)])
    label.curate("link_daily", [page(row["day"], 9, 5) for row in month("2031-04", 0)])
    label.load()

    found = ask(label, "click_to_stream", TODAY)

    assert found.value == Decimal(1000)
    assert found.period is not None
    assert found.period.first == date(2031, 4, 1)
    asked = ask(label, "click_to_stream", TODAY, Filters(Month(2031, 5), Month(2031, 5)))
    assert asked.reason == "There is nothing to divide by: no clicks in this period."


def test_cost_per_stream_is_ad_spend_over_distributor_streams(advertising: Label) -> None:
    advertising.curate("daily_streams", [*month("2031-05", 100)])
    advertising.load("c2")

    found = ask(advertising, "cost_per_stream", TODAY)

    assert (found.value, found.unit) == (Decimal(50) / 3100, "USD per stream")
    assert METRICS["cost_per_stream"].families == (Family.ADS, Family.DISTRIBUTOR)
    assert ask(advertising, "cost_per_stream", TODAY, Filters(artist="LUMEN")).reason is not None


def test_open_rate_is_over_all_mailings_of_a_month(label: Label) -> None:
    mailings = [("a", 900, 90), ("b", 100, 60)]
    label.curate(
        "email_campaigns",
        [
            {
                "source": "mailchimp",
                "campaign_id": name,
                "sent_day": date(2031, 5, 3),
                "delivered": delivered,
                "unique_opens": opens,
                "unique_clicks": 5,
                "provisional": False,
            }
            for name, delivered, opens in mailings
        ],
    )
    label.deliveries = (delivery("mailchimp"),)
    label.load()

    assert ask(label, "email_open_rate", TODAY).value == Decimal(15)
    assert ask(label, "email_click_rate", TODAY).value == Decimal(1)


def delivery(platform: str) -> Delivery:
    return Delivery(
        id="d1",
        platform=platform,
        kind="export",
        account="main",
        name="export.csv",
        path="1_landing/export.csv",
        sha256="0" * 64,
        size=1,
        observed_at=datetime(2031, 6, 1, tzinfo=UTC),
        observed_from="name",
        landed_at=datetime(2031, 6, 1, tzinfo=UTC),
    )


def test_a_month_is_complete_once_its_source_was_heard_of_after_its_end(label: Label) -> None:
    label.curate("ad_daily", [ad(date(2031, 5, 3), "10")])
    label.load()
    assert ask(label, "ad_spend", TODAY).provisional

    label.deliveries = (delivery("meta_ads"),)
    label.load("c2", anew=True)
    assert not ask(label, "ad_spend", TODAY).provisional
