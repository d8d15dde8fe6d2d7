"""Laws that hold for any figures: parts add up to the whole, nothing counts twice, ratios come from sums."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import MonthState, Span, incomparable, newest
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.expressions import Ratio, SideBySide, Sum, Total
from bedrot.metrics.goals import progress_of
from bedrot.metrics.metric import Filters, Metric, Progress
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import DoubleCount
from bedrot.model.periods import Month
from tests.metrics.figures import Row, ask, shown
from tests.warehouse.curated import Label, empty_label

TODAY = date(2031, 6, 20)
MAY, JUNE = date(2031, 5, 10), date(2031, 6, 1)
_SUMS = [
    Sum(dataset, measure)
    for dataset, measure in (
        ("daily_streams", "streams"),
        ("royalties", "units"),
        ("royalties", "net"),
        ("audience_daily", "streams"),
        ("track_daily", "streams"),
        ("social_daily", "views"),
        ("ad_daily", "spend"),
        ("ad_daily", "clicks"),
        ("link_daily", "clicks"),
        ("email_campaigns", "clicks"),
        ("bank_transactions", "amount"),
        ("shop_sales", "net"),
    )
]
amounts = st.decimals(min_value=-1000, max_value=1000, places=2)
loading = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def a_label() -> Iterator[Label]:
    """A label of its own for one example."""
    with tempfile.TemporaryDirectory() as folder, empty_label(Path(folder)) as label:
        yield label


@given(st.sampled_from(_SUMS), st.sampled_from(_SUMS), st.sampled_from([Sum.__add__, Sum.__sub__]))
def test_sums_of_two_datasets_are_never_added_or_taken_from_each_other(
    one: Sum, other: Sum, combined: Callable[[Sum, Sum], Total]
) -> None:
    if one.dataset == other.dataset:
        assert combined(one, other).datasets == (one.dataset,)
    else:
        with pytest.raises(DoubleCount):
            combined(one, other)


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.id)
def test_what_reads_two_datasets_adds_up_over_nothing(metric: Metric) -> None:
    if len(metric.datasets) > 1:
        assert metric.additive == frozenset()
    assert set(metric.families) == {CONFORMED[dataset].family for dataset in metric.datasets}
    if len(set(metric.families)) > 1:
        assert isinstance(metric.expression, Ratio | SideBySide) or metric.id in {
            "data_freshness",
            "pipeline_health",
            "data_quality",
        }


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.id)
def test_people_add_up_over_no_days(metric: Metric) -> None:
    if metric.unit in {"listeners", "followers", "people"}:
        assert Axis.TIME not in metric.additive


@loading
@given(st.lists(st.tuples(st.sampled_from("abc"), amounts), min_size=1, max_size=6))
def test_expenses_and_income_by_category_add_up_to_the_whole_and_to_the_cash(moves: list[tuple[str, Decimal]]) -> None:
    with a_label() as label:
        rows = [bank(MAY, category, amount, number) for number, (category, amount) in enumerate(moves)]
        label.curate("bank_transactions", [*rows, bank(JUNE, "a", Decimal(1), 99)])
        label.load()
        income, expenses = ask(label, "income", TODAY), ask(label, "expenses", TODAY)

    assert sum(shown(expenses.breakdown).values()) == expenses.value
    assert sum(shown(income.breakdown).values()) == income.value
    assert Decimal(str(income.value)) - Decimal(str(expenses.value)) == sum(amount for _, amount in moves)


def bank(day: date, category: str, amount: Decimal, number: int) -> Row:
    return {
        "source": "card",
        "day": day,
        "description": category,
        "category": category,
        "transfer": False,
        "entry": f"{amount}#{number}",
        "currency": "USD",
        "amount": amount,
    }


@loading
@given(st.lists(st.tuples(st.integers(1, 900), st.integers(0, 50)), min_size=1, max_size=5))
def test_the_click_rate_is_that_of_all_ads_together_in_any_order(ads: list[tuple[int, int]]) -> None:
    rows = [
        {"source": "metaads", "campaign_id": str(number), "day": MAY, "currency": "USD", "provisional": False}
        | {"impressions": shown_, "clicks": clicks, "spend": Decimal(1)}
        for number, (shown_, clicks) in enumerate(ads)
    ]
    with a_label() as label:
        label.curate("ad_daily", [*reversed(rows), {**rows[0], "day": JUNE}])
        label.load()
        rate = ask(label, "ctr", TODAY).value

    assert rate == Decimal(sum(clicks for _, clicks in ads)) * 100 / sum(shown_ for shown_, _ in ads)


@loading
@given(st.integers(1, 5000), st.integers(1, 4))
def test_an_account_told_by_any_number_of_platforms_counts_once(followers: int, platforms: int) -> None:
    rows = [
        {"source": f"tool{number}", "account": "zone", "network": "tiktok", "day": MAY, "provisional": False}
        | {"followers": followers, "views": followers}
        for number in range(platforms)
    ]
    with a_label() as label:
        label.curate("social_daily", rows)
        label.load()
        found = ask(label, "followers", TODAY)
        views = ask(label, "social_views", TODAY, Filters(Month(2031, 5), Month(2031, 5)))

    assert (found.value, views.value) == (followers, followers)


months = st.integers(0, 30).map(lambda index: Month(2029, 1).plus(index))
states = st.builds(
    MonthState,
    st.frozensets(st.sampled_from("ab"), min_size=1),
    st.sampled_from([(), ("something",)]),
    st.none(),
)
calendars = st.dictionaries(months, states, min_size=1)


@given(calendars, months, st.integers(0, 4))
def test_only_complete_months_with_the_same_series_are_compared(
    calendar: dict[Month, MonthState], first: Month, more: int
) -> None:
    span = Span(first, first.plus(more))
    if incomparable(calendar, span, span.before):
        return
    read = [calendar[month] for month in (*span.months, *span.before.months)]
    assert all(state.is_complete for state in read)
    assert len(span.before.months) == len(span.months)
    assert span.before.last.plus(1) == span.first


@given(calendars, calendars)
def test_the_month_shown_is_known_to_all_that_is_read(
    one: dict[Month, MonthState], other: dict[Month, MonthState]
) -> None:
    month = newest(one, other)
    if month is None:
        assert not one.keys() & other.keys()
    else:
        assert month in one
        assert month in other


@given(st.decimals(min_value=0, max_value=10_000, places=2), st.decimals(min_value=1, max_value=10_000, places=2))
def test_more_is_never_further_from_a_goal_than_less(value: Decimal, target: Decimal) -> None:
    order = [Progress.AT_RISK, Progress.BEHIND, Progress.ON_TRACK, Progress.REACHED]
    here, further = (progress_of(each, target, target) for each in (value, value + 1))
    assert order.index(here) <= order.index(further)
    assert (here is Progress.REACHED) == (value >= target)
