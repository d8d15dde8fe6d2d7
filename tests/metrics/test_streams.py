"""Distributor streams: complete months are compared, provisional days and gaps are said."""

from datetime import date
from decimal import Decimal

import pytest

from bedrot.metrics.metric import Filters, Point, Teller
from bedrot.model.periods import Month, Period
from tests.metrics.figures import ask, month, shown, span
from tests.warehouse.curated import Label

TODAY = date(2031, 4, 20)
FEBRUARY, MARCH, APRIL = "2031-02", "2031-03", "2031-04"


def test_monthly_streams_are_those_of_the_newest_complete_month(label: Label) -> None:
    label.curate(
        "daily_streams",
        [*month(FEBRUARY, 100), *month(MARCH, 120), *span(date(2031, 4, 1), date(2031, 4, 18), 500)],
    )
    label.load()

    found = ask(label, "monthly_streams", TODAY)

    assert found.value == 31 * 120
    assert found.previous == 28 * 100
    assert found.change == (Decimal(31 * 120) - 2800) / 2800 * 100
    assert found.period == Period(date(2031, 3, 1), date(2031, 3, 31))
    assert found.compared == Period(date(2031, 2, 1), date(2031, 2, 28))
    assert found.as_of == date(2031, 3, 31)
    assert found.freshness == 20 * 24
    assert not found.provisional
    assert found.series == (
        Point(date(2031, 2, 1), 2800),
        Point(date(2031, 3, 1), 3720),
    )


def test_a_month_asked_for_may_be_partial_and_says_so(label: Label) -> None:
    label.curate("daily_streams", [*month(MARCH, 120), *span(date(2031, 4, 1), date(2031, 4, 18), 500)])
    label.load()

    found = ask(label, "monthly_streams", TODAY, Filters(Month(2031, 4), Month(2031, 4)))

    assert found.value == 18 * 500
    assert found.provisional
    assert found.change is None
    assert found.notes == ("April 2031 is not complete: Spotify by DistroKid (main) has 18 of 30 days settled.",)
    assert found.series[-1] == Point(date(2031, 4, 1), 9000, provisional=True)


def test_provisional_days_are_left_out(label: Label) -> None:
    label.curate(
        "daily_streams",
        [
            *span(date(2031, 4, 1), date(2031, 4, 17), 10),
            *span(date(2031, 4, 18), date(2031, 4, 19), 3, provisional=True),
        ],
    )
    label.load()

    found = ask(label, "monthly_streams", TODAY)

    assert found.value == 170
    assert found.as_of == date(2031, 4, 17)
    assert found.provisional


def test_growth_is_the_change_between_complete_months(label: Label) -> None:
    label.curate("daily_streams", [*month("2031-01", 100), *month(MARCH, 50), *month(FEBRUARY, 100)])
    label.load()

    found = ask(label, "stream_growth", TODAY)

    assert found.value == (Decimal(1550) - 2800) / 2800 * 100
    assert found.unit == "%"


def test_growth_against_a_month_with_a_gap_is_not_computed(label: Label) -> None:
    gap = [row for row in month(FEBRUARY, 100) if row["day"] != date(2031, 2, 10)]
    label.curate("daily_streams", [*gap, *month(MARCH, 120)])
    label.load()

    found = ask(label, "stream_growth", TODAY)

    assert found.value is None
    assert found.reason == "February 2031 is not complete: Spotify by DistroKid (main) has 27 of 28 days settled."


def test_growth_against_a_month_without_one_of_the_stores_is_not_computed(label: Label) -> None:
    label.curate("daily_streams", [*month(FEBRUARY, 100), *month(MARCH, 120), *month(MARCH, 9, store="apple_music")])
    label.load()

    found = ask(label, "stream_growth", TODAY)

    assert found.reason == "Apple Music by DistroKid (main) was not counted in both periods."


def test_growth_from_zero_has_no_percentage(label: Label) -> None:
    label.curate("daily_streams", [*month(FEBRUARY, 0), *month(MARCH, 120)])
    label.load()

    assert ask(label, "stream_growth", TODAY).reason == "The period before was zero, so there is no growth in percent."


def test_the_year_to_date_is_compared_with_the_same_days_a_year_before(label: Label) -> None:
    label.curate(
        "daily_streams",
        [
            *month("2030-01", 10),
            *month("2030-02", 10),
            *month("2030-03", 10),
            *month("2030-04", 10),
            *month("2031-01", 20),
            *month(FEBRUARY, 20),
            *month(MARCH, 20),
            *span(date(2031, 4, 1), date(2031, 4, 18), 20),
        ],
    )
    label.load()

    found = ask(label, "streams_ytd", TODAY)

    assert found.value == (31 + 28 + 31 + 18) * 20
    assert found.previous == (31 + 28 + 31 + 18) * 10
    assert found.change == 100
    assert found.as_of == date(2031, 4, 18)
    assert found.compared == Period(date(2030, 1, 1), date(2030, 4, 18))
    assert found.provisional


def test_the_year_to_date_reaches_to_the_newest_day_that_all_series_share(label: Label) -> None:
    label.curate(
        "daily_streams",
        [
            *span(date(2031, 1, 1), date(2031, 1, 20), 10),
            *span(date(2031, 1, 1), date(2031, 1, 18), 1, store="apple_music"),
        ],
    )
    label.load()

    found = ask(label, "streams_ytd", date(2031, 1, 22))

    assert found.as_of == date(2031, 1, 18)
    assert found.value == 18 * 11
    assert found.notes == ("There is no data for January 2030.",)


def test_on_new_years_day_there_is_no_year_to_date_yet(label: Label) -> None:
    label.curate("daily_streams", month("2030-12", 10))
    label.load()

    assert ask(label, "streams_ytd", date(2031, 1, 1)).reason == "There are no data for 2031 yet."


def test_the_store_share_is_the_largest_stores_part(label: Label) -> None:
    label.curate("daily_streams", [*month(MARCH, 75), *month(MARCH, 25, store="apple_music")])
    label.load()

    found = ask(label, "store_share", TODAY)

    assert (found.value, found.subject) == (Decimal(75), "Spotify")
    assert (found.unit, found.breakdown_unit) == ("%", "streams")
    assert [(row.label, row.value, row.share) for row in found.breakdown] == [
        ("Spotify", 75 * 31, Decimal(75)),
        ("Apple Music", 25 * 31, Decimal(25)),
    ]


def test_streams_can_be_asked_for_one_store_but_not_for_one_act(label: Label) -> None:
    label.curate("daily_streams", [*month(MARCH, 75), *month(MARCH, 25, store="apple_music")])
    label.load()

    found = ask(label, "monthly_streams", TODAY, Filters(store="apple_music"))
    assert found.value == 25 * 31
    assert dict(found.drills[0].where) == {"provisional": False, "store": "apple_music"}
    refused = ask(label, "monthly_streams", TODAY, Filters(artist="LUMEN"))
    assert (refused.value, refused.reason) == (None, "Distributors do not tell daily streams apart by act.")


@pytest.mark.parametrize("metric", ["monthly_streams", "stream_growth", "store_share"])
def test_an_empty_warehouse_says_that_nothing_was_loaded(label: Label, metric: str) -> None:
    label.load()
    assert ask(label, metric, TODAY).reason == "Not imported yet: a distributor's daily streams bring this."


def test_where_no_month_is_complete_the_last_but_the_current_one_is_shown_as_provisional(label: Label) -> None:
    rows = [row for text in ("2031-02", "2031-03") for row in month(text, 10) if row["day"].day != 5]
    label.curate("daily_streams", [*rows, {"day": date(2031, 4, 1)}])
    label.load()

    found = ask(label, "monthly_streams", TODAY)

    assert (found.value, found.provisional) == (300, True)


def test_a_period_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Filters(Month(2031, 4), Month(2031, 3))


def test_the_breakdown_adds_up_to_the_value(label: Label) -> None:
    label.curate("daily_streams", [*month(MARCH, 75), *month(MARCH, 25, store="apple_music", source="toolost")])
    label.load()

    found = ask(label, "monthly_streams", TODAY)
    assert sum(shown(found.breakdown).values()) == found.value


def test_streams_divide_among_distributors_too(label: Label) -> None:
    label.curate("daily_streams", [*month(MARCH, 75), *month(MARCH, 25, store="apple_music", source="toolost")])
    label.load()

    found = ask(label, "distributor_share", TODAY)
    assert (found.value, found.subject) == (Decimal(75), "DistroKid")


def test_who_told_a_figure_is_named_with_the_newest_day_that_is_for_good(label: Label) -> None:
    label.curate(
        "daily_streams",
        [
            *month("2031-03", 10),
            *span(date(2031, 3, 1), date(2031, 3, 20), 4, source="toolost"),
            *span(date(2031, 3, 21), date(2031, 3, 22), 4, source="toolost", provisional=True),
            *span(date(2031, 2, 1), date(2031, 2, 2), 1, source="amuse"),
        ],
    )
    label.load()
    march = Month(2031, 3)
    found = ask(label, "monthly_streams", TODAY, Filters(march, march))
    assert found.tellers == (
        Teller("DistroKid", "main", date(2031, 3, 31)),
        Teller("TooLost", "main", date(2031, 3, 20)),
    )
    assert ask(label, "gross_revenue", TODAY, Filters(march, march)).tellers == ()
