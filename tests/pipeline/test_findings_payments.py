"""Payments that look wrong: twice, late, missing, taken back, or said otherwise by a newer statement."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.periods import Month
from bedrot.pipeline import runs
from bedrot.pipeline.findings import Kind, Severity
from bedrot.pipeline.findings.finding import Sums
from bedrot.pipeline.label import Label
from tests.kit.labels import NOON, deliver, import_paths, write_download
from tests.kit.statements import BankLine, bank_statement
from tests.pipeline.finding import deliver_bank, every_day, findings, label_in, sales_report, spotify_answer, the

SOLD = BankLine()
MONTHS = [f"2031-{month:02d}" for month in range(1, 9)]


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return label_in(tmp_path)


def test_an_ordinary_statement_has_nothing_to_find(label: Label) -> None:
    commission = replace(SOLD, units="40", net="-0.02710000")
    advertising = replace(SOLD, store="YouTube (Ads)", units="0", net="0.00000130")
    deliver_bank(label, [SOLD, commission, advertising, replace(SOLD, country="OU")])
    assert findings(label) == []


def test_a_recording_paid_by_two_distributors_for_one_month_is_found_with_what_each_paid(label: Label) -> None:
    deliver_bank(label, [SOLD, replace(SOLD, country="DE", units="3", net="0.01000000")])
    deliver(label, "05-2031-1.csv", sales_report("2031-05-28", "2031-03", 50, "0.15000001"), 1)

    overlap = the(label, Kind.OVERLAP)

    assert overlap.severity is Severity.LOOK
    assert (overlap.where.isrc, overlap.where.stores, overlap.where.months) == (
        SOLD.isrc,
        ("spotify",),
        (Month(2031, 3),),
    )
    assert overlap.where.platforms == ("distrokid", "toolost")
    assert overlap.where.files == ("bank.tsv", "05-2031-1.csv")
    assert overlap.figures == {
        "distrokid lines": 2,
        "distrokid units": 123,
        "distrokid net USD": Decimal("0.28288"),
        "toolost lines": 1,
        "toolost units": 50,
        "toolost net USD": Decimal("0.15000001"),
    }
    assert "for the same month, March 2031, on Spotify; " in overlap.what
    assert "statements do not tell" in overlap.what


@pytest.mark.parametrize(
    "report",
    [
        sales_report("2031-06-28", "2031-04", 50, "0.15"),
        sales_report("2031-05-28", "2031-03", 50, "0.15", isrc="XXAA13100002"),
    ],
    ids=["another month", "another recording"],
)
def test_a_track_that_moved_between_two_months_is_no_overlap(label: Label, report: str) -> None:
    deliver_bank(label, [SOLD])
    deliver(label, "sales.csv", report)
    assert findings(label, Kind.OVERLAP) == []


def test_two_accounts_of_one_distributor_are_told_apart(label: Label) -> None:
    from bedrot.pipeline.land import Wishes

    deliver(label, "ours.tsv", bank_statement([SOLD]), wishes=Wishes(account="ours"))
    deliver(label, "theirs.tsv", bank_statement([replace(SOLD, units="7")]), wishes=Wishes(account="theirs"))

    overlap = the(label, Kind.OVERLAP)

    assert overlap.where.platforms == ("distrokid",)
    assert overlap.figures["distrokid (ours) units"] == 120
    assert overlap.figures["distrokid (theirs) units"] == 7


def test_a_newer_statement_that_says_otherwise_is_found_by_how_much(label: Label) -> None:
    deliver_bank(label, [SOLD, replace(SOLD, country="DE")], "old.tsv")
    deliver_bank(label, [replace(SOLD, net="0.30000001"), replace(SOLD, country="DE")], "new.tsv", day=30)

    restated = the(label, Kind.RESTATED)

    assert restated.where.days == (date(2031, 5, 21),)
    assert restated.where.files == ("old.tsv", "new.tsv")
    assert restated.figures == {
        "before lines": 2,
        "before units": 240,
        "before net USD": Decimal("0.54576"),
        "after lines": 2,
        "after units": 240,
        "after net USD": Decimal("0.57288001"),
        "changed lines": 1,
    }
    superseded = the(label, Kind.SUPERSEDED)
    assert superseded.where.files == ("old.tsv",)
    assert superseded.figures == {"rows": 2, "lines": 2, "units": 240, "net USD": Decimal("0.54576")}
    assert superseded.severity is Severity.NOTE


def test_a_newer_statement_with_refused_rows_in_the_place_of_a_whole_one_is_broken(label: Label) -> None:
    deliver_bank(label, [SOLD, replace(SOLD, country="DE")], "old.tsv")
    deliver_bank(label, [SOLD, replace(SOLD, country="DE", net="much")], "new.tsv", day=30)
    restated = the(label, Kind.RESTATED)
    assert restated.severity is Severity.BROKEN
    assert restated.what.endswith(" 1 of the 2 rows of the newer file were refused.")


def test_money_that_moved_between_countries_is_restated_though_the_total_is_the_same(label: Label) -> None:
    deliver_bank(label, [SOLD], "old.tsv")
    deliver_bank(label, [replace(SOLD, country="DE")], "new.tsv", day=30)
    restated = the(label, Kind.RESTATED)
    assert restated.figures["before net USD"] == restated.figures["after net USD"]
    assert restated.figures["changed lines"] == 1


def test_the_same_lines_in_another_order_are_superseded_and_not_restated(label: Label) -> None:
    other = replace(SOLD, country="DE")
    deliver_bank(label, [SOLD, other], "old.tsv")
    deliver_bank(label, [other, SOLD, replace(SOLD, reported="2031-06-21", sold="2031-04")], "new.tsv", day=30)
    assert findings(label, Kind.RESTATED) == []
    assert the(label, Kind.SUPERSEDED).figures["rows"] == 2


def test_what_was_restated_three_times_is_compared_with_what_counts(label: Label) -> None:
    for day, net in enumerate(("0.1", "0.2", "0.3")):
        deliver_bank(label, [replace(SOLD, net=net)], f"{day}.tsv", day)
    changes = [
        (each.figures["before net USD"], each.figures["after net USD"]) for each in findings(label, Kind.RESTATED)
    ]
    assert changes == [(Decimal("0.1"), Decimal("0.3")), (Decimal("0.2"), Decimal("0.3"))]


def test_a_withdrawn_statement_has_nothing_to_find_any_more(label: Label) -> None:
    deliver_bank(label, [SOLD], "old.tsv")
    newer = deliver(label, "new.tsv", bank_statement([replace(SOLD, net="0.3", store="Nowhere")]), 30)
    assert {each.kind for each in findings(label)} == {Kind.RESTATED, Kind.SUPERSEDED, Kind.UNKNOWN_STORE}
    assert newer.delivery is not None
    runs.withdraw(label, newer.delivery.id, NOON)
    assert findings(label) == []


def test_a_month_paid_five_months_later_is_late_and_one_paid_after_four_is_not(label: Label) -> None:
    late = replace(SOLD, store="Deezer", sold="2030-12", net="-0.05")
    deliver_bank(label, [late, replace(late, sold="2030-11", units="1"), replace(SOLD, sold="2031-01")])

    found = the(label, Kind.LATE)

    assert (found.where.stores, found.where.days) == (("deezer",), (date(2031, 5, 21),))
    assert found.where.months == (Month(2030, 11), Month(2030, 12))
    assert found.figures == {"lines": 2, "units": 121, "net USD": Decimal("-0.1"), "months late": 6}


def test_sales_taken_back_are_found_though_the_fact_they_are_part_of_is_positive(label: Label) -> None:
    sold = replace(SOLD, store="iTunes Songs", units="5", net="3.50")
    deliver_bank(label, [sold, replace(sold, units="-2", net="-1.40"), replace(sold, units="-1", net="-0.7")])

    returned = the(label, Kind.RETURNED)

    assert (returned.where.stores, returned.where.days) == (("itunes",), (date(2031, 5, 21),))
    assert returned.figures == {"lines": 2, "units": -3, "net USD": Decimal("-2.1")}
    assert findings(label, Kind.ADJUSTED) == []


def test_sales_taken_back_in_a_statement_that_was_replaced_are_not_found(label: Label) -> None:
    deliver_bank(label, [SOLD, replace(SOLD, units="-1", net="-0.01")], "old.tsv")
    deliver_bank(label, [SOLD], "new.tsv", day=30)
    assert {each.kind for each in findings(label)} == {Kind.RESTATED, Kind.SUPERSEDED}


@pytest.mark.parametrize(
    ("taken", "found"),
    [
        (replace(SOLD, units="120", net="-0.13644000"), 0),
        (replace(SOLD, units="120", net="-0.13644001"), 1),
        (replace(SOLD, units="0", net="-0.13644001"), 1),
        (replace(SOLD, country="DE", units="60", net="-0.1"), 0),
        (replace(SOLD, sold="2031-02", units="60", net="-0.00000001"), 1),
        (replace(SOLD, store="Balance Forwarded", isrc="", units="0", net="-0.01"), 1),
    ],
    ids=["half of what was paid", "more than half", "without units", "of another country", "of another month", "a fee"],
)
def test_amounts_below_zero_are_found_when_no_commission_would_take_so_much(
    label: Label, taken: BankLine, found: int
) -> None:
    deliver_bank(label, [SOLD, taken])
    adjusted = findings(label, Kind.ADJUSTED)
    assert len(adjusted) == found
    assert all(each.figures["net USD"] == Decimal(taken.net) for each in adjusted)


def test_a_month_left_out_by_a_distributor_that_pays_every_month_is_found(label: Label) -> None:
    lines = [replace(SOLD, sold=month, reported=f"{month}-28") for month in MONTHS]
    days = every_day("2031-03-01", [100] * 61)
    paths = [
        write_download(label, "bank.tsv", bank_statement(lines)),
        write_download(label, "toolost_spotify_20310601_000000.json", spotify_answer(days)),
        *(
            write_download(label, f"{number}.csv", sales_report(f"{month}-28", month, 1, "0.1", "XXAA13100002"))
            for number, month in enumerate(MONTHS)
            if month != "2031-03"
        ),
    ]
    import_paths(label, *paths)

    missing = the(label, Kind.MISSING_STATEMENT)

    assert (missing.where.platforms, missing.where.months) == (("toolost",), (Month(2031, 3),))
    assert missing.figures == {"streams": 3100}
    assert "every month of use but March 2031, though it counted 3,100 streams" in missing.what


def test_a_month_in_which_nothing_was_reported_is_found_though_every_month_of_use_was_paid(label: Label) -> None:
    reported = ["2031-01", "2031-02", "2031-03", "2031-05", "2031-05", "2031-06", "2031-07", "2031-08"]
    deliver_bank(
        label,
        [
            replace(SOLD, sold=sold, reported=f"{at}-2{number}")
            for number, (sold, at) in enumerate(zip(MONTHS, reported, strict=True))
        ],
    )
    missing = the(label, Kind.MISSING_STATEMENT)
    assert (missing.where.months, missing.where.days) == ((), (date(2031, 4, 1),))


@pytest.mark.parametrize(
    "months",
    [MONTHS[:2] + MONTHS[3:6], ["2031-01", "2031-04", "2031-07", "2031-10", "2032-01", "2032-04"]],
    ids=["too few to tell", "a quarterly distributor"],
)
def test_without_a_monthly_rhythm_no_month_is_missing(label: Label, months: list[str]) -> None:
    deliver_bank(label, [replace(SOLD, sold=month, reported=f"{month}-28") for month in months])
    assert findings(label, Kind.MISSING_STATEMENT) == []


def test_amounts_of_two_currencies_are_never_added() -> None:
    sums = Sums.of([("USD", 1, 10, Decimal("0.1")), ("EUR", 2, None, Decimal("-0.2")), ("USD", 1, 5, None)])
    assert sums.figures() == {"lines": 4, "units": 15, "net EUR": Decimal("-0.2"), "net USD": Decimal("0.1")}
    assert (sums + sums).figures("both")["both net EUR"] == Decimal("-0.4")
    assert str(sums) == "15 units, -0.2 EUR and 0.1 USD"
