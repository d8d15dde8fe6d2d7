"""Goals and expected rates: for a time, with a source, and shown as true ratios."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.goals import progress_of
from bedrot.metrics.metric import Evaluation, Filters, Progress
from bedrot.model.periods import Month
from bedrot.model.plans import Goal, Plans, Rate
from tests.metrics.figures import month
from tests.warehouse.curated import Label

TODAY = date(2031, 4, 20)


def aimed(label: Label, metric: str, plans: Plans, today: date = TODAY, **filters: Any) -> Evaluation:
    with label.warehouse.reading() as connection:
        (found,) = evaluate_all(connection, today, Filters(**filters), [metric], plans)
    return found


@pytest.fixture
def streaming(label: Label) -> Label:
    label.curate(
        "daily_streams",
        [*month("2031-02", 100), *month("2031-03", 120), *month("2031-03", 10, store="apple_music")],
    )
    label.load()
    return label


def monthly(value: int, **dates: date) -> Plans:
    return Plans(goals=(Goal("monthly_streams", Decimal(value), "streams", source="the label", **dates),))


@pytest.mark.parametrize(
    ("value", "progress"),
    [
        (2015, Progress.REACHED),
        (4030, Progress.REACHED),
        (4031, Progress.ON_TRACK),
        (8060, Progress.BEHIND),
        (8061, Progress.AT_RISK),
    ],
)
def test_a_figure_stands_beside_its_goal_with_the_true_ratio(streaming: Label, value: int, progress: Progress) -> None:
    found = aimed(streaming, "monthly_streams", monthly(value))

    assert found.goal is not None
    assert (found.goal.progress, found.goal.source) == (progress, "the label")
    assert found.goal.ratio == Decimal(4030) / value * 100


def test_a_goal_holds_between_its_days_and_the_one_that_began_last_wins(streaming: Label) -> None:
    plans = Plans(
        goals=(
            Goal("monthly_streams", Decimal(1), "streams"),
            Goal("monthly_streams", Decimal(2), "streams", first=date(2031, 3, 1), last=date(2031, 3, 31)),
            Goal("monthly_streams", Decimal(3), "streams", first=date(2031, 4, 1)),
        )
    )
    march = aimed(streaming, "monthly_streams", plans).goal
    february = aimed(streaming, "monthly_streams", plans, first=Month(2031, 2), last=Month(2031, 2)).goal

    assert march is not None
    assert february is not None
    assert (march.target, february.target) == (Decimal(2), Decimal(1))


def test_a_goal_of_a_month_counts_for_each_month_asked_for(streaming: Label) -> None:
    found = aimed(streaming, "monthly_streams", monthly(1000), first=Month(2031, 2), last=Month(2031, 3))
    assert found.goal is not None
    assert found.goal.target == 2000


def test_the_goal_of_a_year_is_measured_by_what_is_due_so_far(label: Label) -> None:
    label.curate("daily_streams", [row for text in ("2031-01", "2031-02", "2031-03") for row in month(text, 100)])
    label.load()
    plans = Plans(goals=(Goal("streams_ytd", Decimal(36500), "streams"),))

    found = aimed(label, "streams_ytd", plans, today=date(2031, 3, 31))

    assert found.goal is not None
    assert found.goal.progress is Progress.ON_TRACK
    assert found.goal.ratio == Decimal(9000) / 36500 * 100


def test_a_goal_is_the_whole_labels_and_of_the_same_unit(streaming: Label) -> None:
    assert aimed(streaming, "monthly_streams", monthly(1000), store="spotify").goal is None
    other = Plans(goals=(Goal("monthly_streams", Decimal(1), "plays"),))
    found = aimed(streaming, "monthly_streams", other)
    assert found.goal is None
    assert found.notes[-1] == "The goal is in plays and cannot be compared with streams."


def test_a_cost_reaches_its_goal_from_above() -> None:
    assert progress_of(Decimal("0.5"), Decimal(1), Decimal(1), less_is_better=True) is Progress.REACHED
    assert progress_of(Decimal("1.2"), Decimal(1), Decimal(1), less_is_better=True) is Progress.ON_TRACK
    assert progress_of(Decimal(3), Decimal(1), Decimal(1), less_is_better=True) is Progress.AT_RISK


def test_expected_revenue_is_streams_times_the_labels_own_rates(streaming: Label) -> None:
    plans = Plans(
        rates=(
            Rate("payout_per_stream", "spotify", Decimal("0.002"), "USD", last=date(2031, 2, 28), source="measured"),
            Rate("payout_per_stream", "spotify", Decimal("0.003"), "USD", first=date(2031, 3, 1), source="assumed"),
        )
    )
    found = aimed(streaming, "expected_revenue", plans)

    assert (found.value, found.unit) == (Decimal("0.003") * 3720, "USD")
    assert found.previous is None
    assert "Apple Music without a rate are not in it." in found.notes
    assert "Spotify: USD 0.003 per stream (assumed)." in found.notes
    assert [point.value for point in found.series] == [Decimal("5.600"), Decimal("11.160")]


def test_a_rate_of_all_other_stores_fills_in(streaming: Label) -> None:
    plans = Plans(
        rates=(
            Rate("payout_per_stream", "spotify", Decimal("0.001"), "USD"),
            Rate("payout_per_stream", "", Decimal("0.01"), "USD"),
        )
    )
    assert aimed(streaming, "expected_revenue", plans).value == Decimal("3.72") + Decimal("3.10")


def test_without_rates_nothing_is_reckoned(streaming: Label) -> None:
    found = aimed(streaming, "expected_revenue", Plans())
    assert found.value is None
    assert "add it to catalog/rates.csv" in str(found.reason)
