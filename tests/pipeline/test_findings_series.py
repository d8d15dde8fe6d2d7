"""Daily series with days that are missing, unfinished, counted anew, or counted by too many."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from bedrot.pipeline.findings import Kind, Severity
from bedrot.pipeline.label import Label
from tests.kit.labels import deliver, import_paths, write_download
from tests.kit.statements import timeline
from tests.pipeline.finding import audience_export, every_day, findings, label_in, spotify_answer, the


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return label_in(tmp_path)


def answer(label: Label, days: Mapping[date, int], taken: str = "20310601_120000") -> None:
    assert deliver(label, f"toolost_spotify_{taken}.json", spotify_answer(days)).problem is None


def without(days: dict[date, int], *left_out: str) -> dict[date, int]:
    return {day: plays for day, plays in days.items() if day.isoformat() not in left_out}


def test_days_missing_between_busy_ones_are_a_gap(label: Label) -> None:
    answer(label, without(every_day("2031-03-01", [90] * 20), "2031-03-04", "2031-03-05", "2031-03-09"))

    gap = the(label, Kind.GAP)

    assert gap.severity is Severity.LOOK
    assert (gap.where.platforms, gap.where.stores, gap.where.account) == (("toolost",), ("spotify",), "main")
    assert gap.where.days == (date(2031, 3, 4), date(2031, 3, 5), date(2031, 3, 9))
    assert gap.figures == {"days": 3}
    assert "2031-03-04 to 2031-03-05, 2031-03-09" in gap.what


def test_days_missing_between_quiet_ones_may_have_had_no_plays(label: Label) -> None:
    answer(label, without(every_day("2031-03-01", [90, 19, 0, 90, 90, 90]), "2031-03-03"))
    gap = the(label, Kind.GAP)
    assert gap.severity is Severity.NOTE
    assert "there may have been none" in gap.what


def test_a_day_of_zero_plays_is_not_missing(label: Label) -> None:
    answer(label, every_day("2031-03-01", [90, 0, 0, 90]))
    assert findings(label) == []


def test_days_that_another_delivery_has_are_not_missing(label: Label) -> None:
    answer(label, every_day("2031-03-01", [90] * 10), "20310320_120000")
    answer(label, without(every_day("2031-03-01", [90] * 20), "2031-03-05"))
    assert findings(label, Kind.GAP) == []


def test_the_newest_days_are_not_waited_for_before_they_are_counted(label: Label) -> None:
    answer(label, without(every_day("2031-05-20", [90] * 13), "2031-05-31"), "20310601_120000")
    assert findings(label) == []


def test_a_hole_in_one_song_is_a_gap_of_that_song(label: Label) -> None:
    days = timeline("2031-03-01", [50] * 9).replace("2031-03-04,50\n", "")
    deliver(label, "GLASS HARBOR-timeline.csv", days)
    deliver(label, "Low Tide-timeline.csv", timeline("2031-03-01", [50] * 9))
    gap = the(label, Kind.GAP)
    assert (gap.where.title, gap.where.dataset, gap.where.days) == ("GLASS HARBOR", "track_daily", (date(2031, 3, 4),))


def test_days_never_downloaded_after_they_were_counted_stay_unfinished_and_are_told(label: Label) -> None:
    answer(label, every_day("2031-03-01", [90] * 10), "20310310_230000")
    answer(label, every_day("2031-03-11", [90] * 10))

    unsettled = the(label, Kind.UNSETTLED)

    assert unsettled.severity is Severity.NOTE
    assert unsettled.where.days == (date(2031, 3, 9), date(2031, 3, 10))
    assert findings(label, Kind.GAP) == []


def test_settled_days_that_a_newer_download_counts_otherwise_are_told(label: Label) -> None:
    before = every_day("2031-03-01", [90] * 10)
    answer(label, before, "20310310_230000")
    answer(label, {**before, date(2031, 3, 2): 60, date(2031, 3, 10): 300})

    revised = the(label, Kind.REVISED)

    assert revised.where.days == (date(2031, 3, 2),)
    assert revised.figures == {"before": 90, "after": 60, "days": 1}


def doubled(label: Label, days: int, factor: int, plays: int = 500, usual: int = 100) -> None:
    """Two distributors and Spotify over two months; in the middle the distributors count a track of it twice."""
    store = every_day("2031-03-01", [2 * plays] * 60)
    middle = list(store)[30 : 30 + days]
    half = {day: plays * (factor if day in middle else usual) // 100 for day in store}
    page = ", ".join(f'{{ "category": "{day}", "column-1": {count} }}' for day, count in half.items())
    import_paths(
        label,
        write_download(label, "toolost_spotify_20310601_120000.json", spotify_answer(half)),
        write_download(label, "streams_stats_20310601_120000.html", STREAMS_PAGE.replace("POINTS", page)),
        write_download(label, "NOVA SEVEN-audience-timeline.csv", audience_export(store)),
    )


STREAMS_PAGE = """<html><body><script>
var chart = AmCharts.makeChart("trend365day", {
"id": "trend365day",
"dataProvider": [ POINTS ]
});
</script></body></html>
"""


def test_days_on_which_distributors_count_more_than_the_store_are_found(label: Label) -> None:
    doubled(label, days=4, factor=110)

    excess = the(label, Kind.EXCESS)

    assert excess.where.stores == ("spotify",)
    assert (excess.where.days[0], excess.where.days[-1]) == (date(2031, 3, 31), date(2031, 4, 3))
    assert excess.figures == {"distributors": 4400, "store": 4000, "excess": 400, "days": 4}


@pytest.mark.parametrize(
    ("days", "factor", "plays"),
    [(2, 150, 500), (10, 105, 500), (10, 120, 20), (60, 130, 500)],
    ids=["plays that slip to the next day", "other hours", "a handful of plays", "as usual: an act is not exported"],
)
def test_what_can_be_explained_otherwise_is_no_excess(label: Label, days: int, factor: int, plays: int) -> None:
    doubled(label, days, factor, plays)
    assert findings(label, Kind.EXCESS) == []


def test_days_on_which_distributors_miss_less_than_usual_are_no_excess(label: Label) -> None:
    doubled(label, days=5, factor=100, usual=85)
    assert findings(label, Kind.EXCESS) == []
