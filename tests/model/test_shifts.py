"""Known days from which a figure means something else."""

from datetime import date

from bedrot.model.conformed import CONFORMED
from bedrot.model.shifts import LEVEL_SHIFTS, shifts_of


def test_views_on_youtube_mean_something_else_since_the_end_of_april_2025() -> None:
    (shift,) = shifts_of("youtube", "views")
    assert (shift.day, shift.instead) == (date(2025, 4, 30), "engaged_views")


def test_other_figures_go_on() -> None:
    assert shifts_of("youtube", "engaged_views") == ()
    assert shifts_of("tiktok", "views") == ()


def test_every_shift_is_of_a_measure_that_is_kept() -> None:
    measures = CONFORMED["social_daily"].measures
    for shift in LEVEL_SHIFTS:
        assert shift.measure in measures
        assert shift.instead is None or shift.instead in measures
        assert shift.reason.endswith(".")
