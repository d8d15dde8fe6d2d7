"""From checks to scores, and from the scores of dimensions to one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.quality import DIMENSIONS, GENERAL, LABEL, WEIGHTS, in_points, weights_of
from bedrot.pipeline.quality import Check, points_lost, scored, weighed

STATED = dict(zip(DIMENSIONS, map(Decimal, (98, 99, 95, 97, 99)), strict=True))


@pytest.mark.parametrize(("subject", "score"), [(LABEL, "97.60"), ("toolost", "97.75"), ("distrokid", "97.60")])
def test_the_stated_scores_weigh_exactly(subject: str, score: str) -> None:
    assert weighed(STATED, weights_of(subject, WEIGHTS)) == Decimal(score)


@pytest.mark.parametrize("weights", WEIGHTS.values())
def test_weights_are_a_whole(weights: dict[str, Decimal]) -> None:
    assert sum(weights.values()) == 1


def test_a_dimension_that_nothing_could_check_does_not_count() -> None:
    known = {**STATED, "accuracy": None}
    assert weighed(known, GENERAL) == Decimal("0.2") * (98 + 95 + 97) / Decimal("0.7") + Decimal("9.9") / Decimal("0.7")
    assert weighed(dict.fromkeys(DIMENSIONS), GENERAL) is None


@given(
    st.dictionaries(st.sampled_from(DIMENSIONS), st.decimals(0, 100, places=4), min_size=1),
    st.sampled_from(list(WEIGHTS.values())),
)
def test_a_whole_lies_between_its_parts(known: dict[str, Decimal], weights: dict[str, Decimal]) -> None:
    whole = weighed(known, weights)
    assert whole is not None
    assert min(known.values()) - Decimal("1e-20") <= whole <= max(known.values()) + Decimal("1e-20")


def check(subject: str, dimension: str, checked: int, lost: int, name: str = "rows") -> Check:
    return Check(subject, dimension, name, "rows", checked, lost)


def test_many_rows_of_one_check_do_not_drown_another() -> None:
    found = scored([check("a", "validity", 1_000_000, 0), check("a", "validity", 4, 1, "files")])
    assert found.scores["a"]["validity"].score == Decimal("87.5")


def test_the_label_is_scored_by_the_checks_of_all_platforms() -> None:
    found = scored([check("a", "validity", 10, 5), check("b", "validity", 10, 0), check(LABEL, "validity", 4, 1)])
    assert found.platforms == ("a", "b")
    assert found.overall == {LABEL: Decimal(75), "a": Decimal(50), "b": Decimal(100)}


def test_what_has_nothing_in_it_is_no_check() -> None:
    assert scored([check("a", "validity", 0, 0)]).overall == {LABEL: None}


CHECKS = st.builds(
    check,
    st.sampled_from(["a", "b"]),
    st.sampled_from(DIMENSIONS),
    st.integers(1, 50),
    st.integers(0, 1),
    st.sampled_from(["rows", "days"]),
)


@given(st.lists(CHECKS, min_size=1, unique_by=lambda each: (each.subject, each.dimension, each.name)))
def test_the_points_lost_are_those_that_are_missing(checks: list[Check]) -> None:
    found = scored(checks)
    for subject, overall in found.overall.items():
        assert overall is not None
        lost = sum(points_lost(found, each, subject) for each in checks)
        assert abs(100 - overall - lost) < Decimal("1e-20")


def test_only_what_lost_nothing_is_shown_as_a_hundred() -> None:
    assert in_points(Decimal("99.9999")) == "99.99"
    assert in_points(Decimal(100)) == "100.00"
    assert in_points(None) == "–"
