"""What a metric may be made of is decided when it is declared."""

import pytest

from bedrot.metrics.additivity import ADDS_UP, Axis
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.evaluate import find
from bedrot.metrics.expressions import Largest, Level, Members, Ratio, Share, Sum, YearToDate
from bedrot.metrics.metric import Metric
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import DoubleCount, NothingSuch
from bedrot.model.families import Family

DISTRIBUTOR_STREAMS = Sum("daily_streams", "streams")
STORE_STREAMS = Sum("audience_daily", "streams")
PAID_UNITS = Sum("royalties", "units")


def test_streams_of_two_families_cannot_be_added() -> None:
    with pytest.raises(DoubleCount, match=r"daily_streams \(distributor\) and audience_daily \(store\)"):
        DISTRIBUTOR_STREAMS + STORE_STREAMS


def test_daily_streams_and_paid_units_cannot_be_added_though_of_one_family() -> None:
    with pytest.raises(DoubleCount, match="may not be added"):
        DISTRIBUTOR_STREAMS + PAID_UNITS


def test_amounts_of_one_dataset_can_be_added() -> None:
    total = Sum("royalties", "net") + Sum("royalties", "withheld") + Sum("royalties", "recoup")
    assert total.datasets == ("royalties",)
    assert Axis.TIME in total.additive


def test_the_third_term_is_checked_as_the_second() -> None:
    with pytest.raises(DoubleCount):
        Sum("royalties", "units") + Sum("royalties", "units") + DISTRIBUTOR_STREAMS


@pytest.mark.parametrize(
    ("dataset", "measure"),
    [
        ("audience_daily", "listeners"),
        ("audience_daily", "followers"),
        ("song_periods", "streams"),
        ("playlist_periods", "listeners"),
        ("period_streams", "streams"),
    ],
)
def test_people_and_overlapping_periods_are_never_added_over_days(dataset: str, measure: str) -> None:
    with pytest.raises(DoubleCount, match="does not add up over days"):
        Sum(dataset, measure)


def test_a_sum_cannot_be_divided_among_members_it_does_not_add_up_over() -> None:
    with pytest.raises(DoubleCount, match="does not add up by artist"):
        Share(DISTRIBUTOR_STREAMS, Axis.ARTIST)
    with pytest.raises(DoubleCount):
        Largest(DISTRIBUTOR_STREAMS, Axis.COUNTRY)


def test_a_formula_is_refused_for_a_dataset_it_makes_no_sense_for() -> None:
    with pytest.raises(ValueError, match="YearToDate is made of daily_streams, not of royalties"):
        YearToDate(PAID_UNITS)


def test_a_measure_that_does_not_exist_is_a_defect() -> None:
    with pytest.raises(ValueError, match="no measure plays of daily_streams"):
        Sum("daily_streams", "plays")


def test_a_ratio_across_families_must_name_both() -> None:
    ratio = Ratio(STORE_STREAMS, DISTRIBUTOR_STREAMS)
    with pytest.raises(DoubleCount, match="must name exactly these families"):
        Metric("coverage", "", "Coverage", "one by the other", "", ratio, (Family.STORE,))

    named = Metric("coverage", "", "Coverage", "one by the other", "", ratio, (Family.STORE, Family.DISTRIBUTOR))
    assert named.additive == frozenset()


def test_a_metric_cannot_claim_a_family_it_does_not_read() -> None:
    with pytest.raises(DoubleCount):
        Metric("x", "", "X", "x", "", DISTRIBUTOR_STREAMS, (Family.DISTRIBUTOR, Family.STORE))


def test_every_measure_of_every_dataset_says_how_it_adds_up() -> None:
    assert {name: set(measures) for name, measures in ADDS_UP.items()} == {
        name: set(conformed.measures) for name, conformed in CONFORMED.items()
    }


@pytest.mark.parametrize("measure", ["listeners", "monthly_listeners", "monthly_active_listeners", "super_listeners"])
def test_listeners_add_up_over_nothing(measure: str) -> None:
    assert Level("audience_daily", measure).additive == frozenset()


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.id)
def test_every_metric_explains_itself(metric: Metric) -> None:
    assert metric.title
    assert metric.formula.endswith(".")
    assert metric.unit
    if not metric.expression.reads_several:
        assert len(metric.datasets) == 1


@pytest.mark.parametrize(
    "metric",
    [metric for metric in METRICS.values() if "money" in metric.unit and metric.families == (Family.DISTRIBUTOR,)],
    ids=lambda metric: metric.id,
)
def test_every_amount_of_distributors_says_whether_it_is_before_or_after_splits(metric: Metric) -> None:
    after = "share of it" in metric.formula or "after royalty splits" in metric.formula
    assert after != ("before royalty splits" in metric.formula)


def test_the_wanted_metrics_are_there() -> None:
    numbered = [metric.kpi for metric in METRICS.values() if metric.kpi]
    assert sorted(numbered) == [f"K-{number:02d}" for number in range(1, 42)]
    assert {"payment_delay", "newest_statement", "roas", "expected_revenue"} <= set(METRICS)


def test_members_may_be_counted_over_any_axis() -> None:
    assert Members(PAID_UNITS, Axis.COUNTRY).datasets == ("royalties",)


def test_a_metric_is_found_by_id_or_number_and_a_wrong_name_gets_the_nearest() -> None:
    assert find("K-05") is find("gross_revenue")
    with pytest.raises(NothingSuch, match="Did you mean 'gross_revenue'"):
        find("gros_revenue")
