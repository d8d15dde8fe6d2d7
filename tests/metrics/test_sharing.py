"""What is left of figures for somebody who is shown one act: that act's, or nothing."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from bedrot.metrics.calendar import MonthState, Span, incomparable, incomplete, nameless
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.courses.askable import ASKABLE
from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.metric import Filters
from bedrot.metrics.scope import scope_of
from bedrot.model.periods import Month
from bedrot.model.plans import Goal, Plans
from tests.kit.acts import CATALOG, FALCON, curated
from tests.metrics.figures import ask
from tests.warehouse.curated import Label, empty_label

TODAY = date(2031, 6, 15)
MARCH, APRIL = Month(2031, 3), Month(2031, 4)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Label]:
    """A label of three acts of which all sources have told something; nothing is changed in it."""
    with empty_label(tmp_path_factory.mktemp("acts")) as label:
        label.catalog = CATALOG
        for dataset, rows in curated().items():
            label.curate(dataset, rows)
        label.load()
        yield label


def test_an_act_of_which_nothing_is_told_is_shown_nothing(full: Label) -> None:
    """A figure that did not look at the act would show what others earned."""
    with full.warehouse.reading() as connection:
        for filters in (Filters(artist="NOBODY", shared=True), Filters(MARCH, APRIL, "NOBODY", shared=True)):
            for found in evaluate_all(connection, TODAY, filters):
                assert found.value in (None, 0), found.metric.id
                assert (found.breakdown, found.drills, found.goal) == ((), (), None), found.metric.id
                assert not any(point.value for point in found.series), found.metric.id
                assert found.value == 0 or found.reason, found.metric.id


def test_of_an_act_the_label_is_told_the_same_and_where_it_is_from(full: Label) -> None:
    with full.warehouse.reading() as connection:
        seen = evaluate_all(connection, TODAY, Filters(artist=FALCON.name))
        shown = evaluate_all(connection, TODAY, Filters(artist=FALCON.name, shared=True))
    for label_s, act_s in zip(seen, shown, strict=True):
        assert (act_s.value, act_s.series) == (label_s.value, label_s.series), act_s.metric.id
        assert label_s.drills or label_s.value is None, label_s.metric.id
        assert (act_s.drills, act_s.tellers) == ((), ()), act_s.metric.id


def test_what_is_told_of_the_label_as_a_whole_is_no_figure_of_an_act(full: Label) -> None:
    with full.warehouse.reading() as connection:
        whole = {each.metric.id: each.value for each in evaluate_all(connection, TODAY)}
        of_act = {each.metric.id: each for each in evaluate_all(connection, TODAY, Filters(artist=FALCON.name))}
    for name in ("payment_delay", "newest_statement", "data_freshness", "pipeline_health"):
        assert whole[name] is not None, name
        assert (of_act[name].value, of_act[name].reason) == (
            None,
            "This is told of the label as a whole, not of one act.",
        ), name


def test_the_accounts_of_the_label_are_not_named(full: Label) -> None:
    asked = (MARCH, APRIL, FALCON.name)
    seen = ask(full, "gross_revenue", TODAY, Filters(*asked))
    shown = ask(full, "gross_revenue", TODAY, Filters(*asked, shared=True))
    assert seen.notes == ("DistroKid (heron_bravo-distribution) was not counted in both periods.",)
    assert shown.notes == ("Source 2 was not counted in both periods.",)


def test_a_goal_of_the_label_is_none_of_an_act(full: Label) -> None:
    plans = Plans(goals=(Goal("gross_revenue", Decimal(9), "USD", date(2031, 1, 1), None, "us"),))
    with full.warehouse.reading() as connection:
        (found,) = evaluate_all(connection, TODAY, Filters(MARCH, MARCH, FALCON.name, shared=True), ["K-05"], plans)
    assert (found.goal, found.value) == (None, Decimal(36 * FALCON.factor) / 1000)


def test_only_an_act_can_be_shared() -> None:
    with pytest.raises(ValueError, match="only an act"):
        Filters(shared=True)


def test_the_scope_of_an_act_has_no_other_acts_and_only_its_stores(full: Label) -> None:
    with full.warehouse.reading() as connection:
        found = scope_of(connection, "falcon alpha")
        assert (found.artists, [key for key, _ in found.stores]) == ((FALCON.name,), ["apple_music", "spotify"])
        assert scope_of(connection, "NOBODY").stores == ()
        assert len(scope_of(connection).artists) == 3


def test_a_calendar_without_names_says_the_same() -> None:
    calendar = {
        MARCH: MonthState(frozenset({"a (x)", "b (y)"}), (), date(2031, 3, 31)),
        APRIL: MonthState(frozenset({"b (y)"}), ("b (y) has 3 of 30 days settled",), None),
    }
    bare = nameless(calendar)
    march, april = Span(MARCH, MARCH), Span(APRIL, APRIL)
    assert incomplete(bare, april) == ["April 2031 is not complete: not all of it has been told yet."]
    whole = {**calendar, APRIL: MonthState(frozenset({"b (y)"}), (), date(2031, 4, 30))}
    assert incomparable(nameless(whole), march, april) == ["Source 1 was not counted in both periods."]
    assert {month: state.is_complete for month, state in bare.items()} == {MARCH: True, APRIL: False}


def test_amounts_and_what_is_made_of_them_are_known_by_what_they_are_made_of() -> None:
    assert {name for name, metric in METRICS.items() if metric.tells_money} == {
        "revenue_per_stream", "gross_revenue", "net_revenue", "expenses", "income", "profit_margin",
        "payout_per_stream", "sync_revenue", "rights_revenue", "shop_revenue", "expected_revenue", "newest_statement",
        "ad_spend", "attributed_revenue", "marketing_roi", "roas", "cost_per_stream", "cpc", "cpm",
    }  # fmt: skip
    counted = {
        (name, measure.name)
        for name, askable in ASKABLE.items()
        for measure in askable.measures.values()
        if not measure.tells_money and measure.unit == "money"
    }
    assert counted == set()
    assert not ASKABLE["royalties"].measures["plays"].tells_money
    assert ASKABLE["royalties"].measures["net_after_splits"].tells_money
