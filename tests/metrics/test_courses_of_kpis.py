"""The course of a month equals every KPI that adds up."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.courses.askable import ASKABLE
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import Filters
from bedrot.model.periods import Month
from tests.metrics.figures import Row, ask
from tests.metrics.test_courses import TODAY, asked
from tests.warehouse.curated import Label

ADDITIVE = [(metric.id, metric.expression) for metric in METRICS.values() if isinstance(metric.expression, Sum)]
"""Every KPI that is a plain sum over months, and of what."""


def measure_named(of: Sum) -> str | None:
    return next((name for name, measure in ASKABLE[of.dataset].measures.items() if measure.of == of), None)


def test_every_kpi_that_adds_up_can_be_asked_as_a_course() -> None:
    assert [metric for metric, of in ADDITIVE if measure_named(of) is None] == []


def test_the_course_of_a_month_equals_each_kpi_that_adds_up(label: Label) -> None:
    curate_something_of_everything(label)
    label.load()
    for metric, of in ADDITIVE:
        march = ask(label, metric, TODAY, Filters(Month(2031, 3), Month(2031, 3))).value
        assert march
        measure = ASKABLE[of.dataset].measures[measure_named(of) or ""]
        question = Question(of.dataset, measure.name, Step.MONTH, date(2031, 3, 1), date(2031, 3, 31))
        by_step = {
            step: asked(label, replace(question, step=step)).lines[0].total
            for step in ASKABLE[of.dataset].steps
            if step is not Step.WEEK
        }
        by_axis = {
            axis: sum(line.total or 0 for line in asked(label, replace(question, by=axis), lines=1).lines)
            for axis in measure.axes
            if axis in of.additive
        }
        assert (metric, {*by_step.values(), *by_axis.values()}) == (metric, {march})


DAYS = [date(2031, 3, day) for day in (1, 9, 30)]


def curate_something_of_everything(label: Label) -> None:
    """Two members of everything in March 2031, provisional days among them."""
    curate_attention(label, [{"day": day, "provisional": day.day == 30} for day in DAYS])
    curate_money(label)


def curate_attention(label: Label, every: list[Row]) -> None:
    """What is counted on each of some days."""
    label.curate(
        "daily_streams", [{**row, "store": store, "streams": 7} for row in every for store in ("spotify", "deezer")]
    )
    people = {"streams": 9, "saves": 3, "playlist_adds": 2, "shazams": 4}
    label.curate(
        "audience_daily",
        [{**row, **people, "artist": act, "artist_name": act} for row in every for act in ("LUMEN", "NOVA SEVEN")],
    )
    label.curate(
        "social_daily",
        [
            {**row, "network": name, "source": name, "account": name, "views": 11}
            for row in every
            for name in ("tiktok", "youtube")
        ],
    )
    label.curate(
        "ad_daily",
        [
            {
                **row,
                "source": "meta_ads",
                "campaign_id": number,
                "campaign": f"Campaign {number}",
                "currency": "USD",
                "spend": Decimal("1.5"),
                "purchase_value": Decimal(2),
                "impressions": 5,
            }
            for row in every
            for number in ("1", "2")
        ],
    )
    label.curate(
        "link_daily",
        [
            {**row, "source": "linktree", "link": link, "views": 6, "clicks": 2}
            for row in every
            for link in (None, "https://example.org/a")
        ],
    )


def curate_money(label: Label) -> None:
    """What moved on each of the days, and what was paid for the month."""
    label.curate(
        "bank_transactions",
        [
            {
                "day": day,
                "source": "chase",
                "description": word,
                "entry": f"{amount}#1",
                "currency": "USD",
                "category": word,
                "amount": Decimal(amount),
                "transfer": False,
            }
            for day in DAYS
            for word, amount in (("streaming_revenue", "12.5"), ("advertising", "-4.25"))
        ],
    )
    label.curate(
        "shop_sales",
        [
            {"day": day, "source": "shopify", "order_id": str(day), "currency": "USD", "net": Decimal("18.5")}
            for day in DAYS
        ],
    )
    label.curate(
        "royalties",
        [
            {"sale_month": date(2031, 3, 1), "tier": tier, "store": store, "country": country, "net": Decimal("1.75")}
            for tier in ("stream", "sync", "performance")
            for store in ("spotify", "deezer")
            for country in ("US", "DE")
        ],
    )
