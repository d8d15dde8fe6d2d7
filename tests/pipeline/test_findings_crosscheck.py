"""Distributors' counts beside the store's own: five percent, exact, in both directions, and never divided by zero."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.periods import Month
from bedrot.pipeline.findings import Kind, Severity
from bedrot.pipeline.findings.crosscheck import differ, variance
from bedrot.pipeline.label import Label
from tests.kit.labels import deliver, make_label
from tests.pipeline.finding import (
    CATALOG,
    audience_export,
    every_day,
    findings,
    label_in,
    sales_report,
    spotify_answer,
    the,
)


@pytest.mark.parametrize(
    ("ours", "theirs", "apart"),
    [
        (100, 900, True),
        (900, 100, True),
        (95, 100, False),
        (94, 100, True),
        (105, 100, False),
        (106, 100, True),
        (100, 105, False),
        (9_499, 10_000, True),
        (3 * 10**17 + 1, 3 * 10**17, False),
        (0, 0, False),
        (1, 0, True),
        (0, 1, True),
    ],
)
def test_more_than_five_percent_of_the_stores_own_count_is_apart(ours: int, theirs: int, apart: bool) -> None:
    assert differ(ours, theirs) is apart


@given(st.integers(0, 10**15), st.integers(1, 10**15))
def test_the_flag_says_what_the_exact_percentage_says(ours: int, theirs: int) -> None:
    percent = variance(ours, theirs)
    assert percent is not None
    assert differ(ours, theirs) is (abs(percent) > 5)


def test_a_variance_against_nothing_is_unknown() -> None:
    assert variance(5, 0) is None
    assert variance(100, 900) == Decimal(-80000) / 900


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return label_in(tmp_path)


def count(label: Label, ours: Mapping[date, int], theirs: Mapping[date, int]) -> None:
    """A distributor's daily streams and Spotify's own, both downloaded on 1 June."""
    deliver(label, "toolost_spotify_20310601_120000.json", spotify_answer(ours))
    deliver(label, "NOVA SEVEN-audience-timeline.csv", audience_export(theirs))


def a_month(plays: int) -> dict[date, int]:
    """April, and the day after it, which is not settled."""
    return every_day("2031-04-01", [plays] * 31)


@pytest.mark.parametrize(("ours", "theirs", "more"), [(106, 100, "6.0 % more"), (94, 100, "6.0 % less")])
def test_a_month_that_differs_is_told_whoever_has_more(label: Label, ours: int, theirs: int, more: str) -> None:
    count(label, a_month(ours), a_month(theirs))

    found = the(label, Kind.VARIANCE)

    assert found.severity is Severity.LOOK
    assert (found.where.platforms, found.where.stores) == (("toolost",), ("spotify",))
    assert found.where.months == (Month(2031, 4),)
    assert found.figures == {
        "2031-04 distributors": 30 * ours,
        "2031-04 store": 30 * theirs,
        "2031-04 days": 30,
    }
    assert "Too Lost and Spotify itself differ" in found.what
    assert "April 2031 (" in found.what
    assert more in found.what


def paid_for(label: Label, **plays: int) -> None:
    """Too Lost's statement of April: so many plays of each act's recording."""
    header, *_ = sales_report("2031-05-21", "2031-04", 1, "0").splitlines()
    lines = [
        sales_report("2031-05-21", "2031-04", units, "0.01", isrc=ISRCS[act]).splitlines()[1]
        for act, units in plays.items()
    ]
    deliver(label, "sales.csv", "\n".join([header, *lines, ""]))


ISRCS = {"NOVA": "XXAA13100001", "LUMEN": "XXAA13100002"}
TRACKS = "isrc,artist,title\nXXAA13100001,NOVA SEVEN,GLASS HARBOR\nXXAA13100002,LUMEN,LOW TIDE\n"


@pytest.fixture
def two_acts(tmp_path: Path) -> Label:
    return make_label(tmp_path, catalog={**CATALOG, "tracks.csv": TRACKS})


def test_an_act_whose_own_export_is_missing_makes_no_variance(two_acts: Label) -> None:
    paid_for(two_acts, NOVA=3000, LUMEN=1500)
    count(two_acts, a_month(150), a_month(100))
    assert findings(two_acts, Kind.VARIANCE) == []

    deliver(two_acts, "LUMEN-audience-timeline.csv", audience_export(a_month(30)))

    found = the(two_acts, Kind.VARIANCE)
    assert "Of the store it is what it counts of LUMEN and NOVA SEVEN." in found.what
    assert (found.figures["2031-04 distributors"], found.figures["2031-04 store"]) == (30 * 150, 30 * 130)


def test_days_on_which_the_store_has_not_counted_an_act_are_left_out_and_told(two_acts: Label) -> None:
    paid_for(two_acts, NOVA=3000, LUMEN=1500)
    count(two_acts, a_month(150), a_month(100))
    early = {day: plays for day, plays in a_month(30).items() if day.month == 4 and day.day <= 10}
    deliver(two_acts, "LUMEN-audience-timeline.csv", audience_export(early))

    found = the(two_acts, Kind.VARIANCE)

    assert found.figures == {"2031-04 distributors": 1350, "2031-04 store": 1170, "2031-04 days": 9}
    assert "Left out are days without the store's own counts of LUMEN." in found.what


def test_an_act_that_nobody_was_paid_for_there_is_left_out_of_the_stores_count(two_acts: Label) -> None:
    paid_for(two_acts, NOVA=3000)
    count(two_acts, a_month(100), a_month(100))
    deliver(two_acts, "LUMEN-audience-timeline.csv", audience_export(a_month(500)))
    assert findings(two_acts, Kind.VARIANCE) == []


def test_an_act_of_a_handful_of_plays_spoils_no_comparison(two_acts: Label) -> None:
    paid_for(two_acts, NOVA=3000, LUMEN=3)
    count(two_acts, a_month(150), a_month(100))
    assert the(two_acts, Kind.VARIANCE).figures["2031-04 distributors"] == 30 * 150


def test_five_percent_are_not_told(label: Label) -> None:
    count(label, a_month(95), a_month(100))
    assert findings(label, Kind.VARIANCE) == []


def test_a_store_that_counts_nothing_is_told_without_a_percentage(label: Label) -> None:
    count(label, a_month(100), a_month(0))
    found = the(label, Kind.VARIANCE)
    assert "3,000 against 0)" in found.what


def test_a_handful_of_plays_is_not_told(label: Label) -> None:
    count(label, every_day("2031-04-01", [1] * 9 + [0] * 22), a_month(0))
    assert findings(label, Kind.VARIANCE) == []


def test_days_that_only_one_of_them_counted_are_not_compared(label: Label) -> None:
    ours = {day: plays for day, plays in a_month(100).items() if day.day <= 20}
    count(label, ours, a_month(100))
    assert findings(label, Kind.VARIANCE) == []


def test_a_month_of_too_few_days_is_not_compared(label: Label) -> None:
    count(label, every_day("2031-04-25", [100] * 6), every_day("2031-04-25", [200] * 6))
    assert findings(label, Kind.VARIANCE) == []
