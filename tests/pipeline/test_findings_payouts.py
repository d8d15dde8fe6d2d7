"""Statements against the bank: what was reported and paid, paid otherwise, or never paid."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.pipeline.findings import Kind, Severity
from bedrot.pipeline.findings.payouts import Payout, Statement, matched
from bedrot.pipeline.label import Label
from bedrot.platforms.capital_one import CapitalOne
from bedrot.platforms.ddex import Ddex
from bedrot.platforms.distrokid import DistroKid
from bedrot.platforms.toolost import TooLost
from tests.kit.labels import deliver, make_label
from tests.pipeline.finding import CATALOG, findings, sales_report, the
from tests.platforms.ddex.reports import basic, head, recording, report, streams

START = date(2031, 1, 15)
AMOUNTS = st.lists(st.decimals(places=8, min_value=Decimal("0.01"), max_value=500), min_size=1, max_size=8)


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return make_label(tmp_path, catalog=CATALOG, connectors=[CapitalOne(), Ddex(), DistroKid(), TooLost()])


def account(*movements: tuple[str, str, str]) -> str:
    """A 360 account: day as MM/DD/YY, text, amount that came in."""
    lines = [f"1122,{text},{day},Credit,{amount}," for day, text, amount in movements]
    header = "Account Number,Transaction Description,Transaction Date,Transaction Type,Transaction Amount,Balance"
    return "\n".join([header, *lines, ""])


BEFORE, AFTER = ("03/01/31", "Interest", "1.00"), ("09/30/31", "Interest", "1.00")


def deliver_statements(label: Label) -> None:
    deliver(label, "04.csv", sales_report("2031-04-28", "2031-02", 50, "40.12345678"))
    deliver(label, "05.csv", sales_report("2031-05-28", "2031-03", 50, "60.50000000"), 1)


def test_a_payout_that_equals_a_statement_to_the_cent_is_noted_with_what_was_rounded_off(label: Label) -> None:
    deliver_statements(label)
    deliver(
        label,
        "360.csv",
        account(BEFORE, ("05/02/31", "TOO LOST PAYOUT", "40.12"), ("06/01/31", "TOO LOST PAYOUT", "60.50")),
    )
    paid = the(label, Kind.PAID)
    assert paid.severity is Severity.NOTE
    assert paid.where.platforms == ("toolost",)
    assert paid.figures == {"payouts": 2, "paid USD": Decimal("100.62"), "stated USD": Decimal("100.62345678")}
    assert findings(label, Kind.PAYOUT_DIFFERS, Kind.UNPAID) == []


def test_one_payout_of_two_statements_pays_both(label: Label) -> None:
    deliver_statements(label)
    deliver(label, "360.csv", account(BEFORE, ("06/03/31", "TOO LOST PAYOUT", "100.62")))
    assert the(label, Kind.PAID).figures["payouts"] == 1
    assert findings(label, Kind.PAYOUT_DIFFERS, Kind.UNPAID) == []


def test_a_payout_that_differs_is_told_to_the_last_decimal(label: Label) -> None:
    deliver(label, "04.csv", sales_report("2031-04-28", "2031-02", 50, "40.12345678"))
    deliver(label, "360.csv", account(BEFORE, ("05/02/31", "TOO LOST PAYOUT", "39.12")))
    differs = the(label, Kind.PAYOUT_DIFFERS)
    assert differs.severity is Severity.LOOK
    assert differs.figures["difference USD"] == Decimal("-1.00345678")
    assert "add up to 40.12345678, which differs by -1.00345678" in differs.what


def test_a_payout_that_no_statement_explains_asks_for_the_statement(label: Label) -> None:
    deliver(label, "09.csv", sales_report("2031-09-28", "2031-07", 50, "40.00"))
    deliver(label, "360.csv", account(BEFORE, ("05/02/31", "TOO LOST PAYOUT", "39.12"), AFTER))
    assert "no statement of the time before says what for" in the(label, Kind.PAYOUT_DIFFERS).what


def test_what_was_reported_and_never_arrived_is_told_once_the_bank_could_show_it(label: Label) -> None:
    deliver_statements(label)
    first = ("05/02/31", "TOO LOST PAYOUT", "40.12")
    deliver(label, "360.csv", account(BEFORE, first, ("06/30/31", "Interest", "1.00")))
    assert findings(label, Kind.UNPAID) == []
    deliver(label, "360-later.csv", account(BEFORE, first, AFTER), 1)
    unpaid = the(label, Kind.UNPAID)
    assert unpaid.figures == {"stated USD": Decimal("60.5")}
    assert unpaid.where.days == (date(2031, 5, 28),)


def test_without_a_bank_or_a_payout_nothing_is_judged(label: Label) -> None:
    deliver_statements(label)
    assert findings(label, Kind.PAID, Kind.PAYOUT_DIFFERS, Kind.UNPAID) == []
    deliver(label, "360.csv", account(BEFORE, ("05/02/31", "SOMEBODY ELSE", "40.12"), AFTER))
    assert findings(label, Kind.PAID, Kind.PAYOUT_DIFFERS, Kind.UNPAID) == []


def test_parts_of_a_report_that_are_not_there_are_named(label: Label) -> None:
    def part(number: str) -> str:
        return report(basic(), recording("1"), streams("1", number), top=head(FileNumber=number, NumberOfFiles="3"))

    deliver(label, "a_2of3.tsv", part("2"))
    missing = the(label, Kind.MISSING_PART)
    assert missing.severity is Severity.BROKEN
    assert missing.what == "Report MSG0001 comes in 3 parts; parts 1 and 3 are not there."
    assert missing.where.files == ("a_2of3.tsv",)
    deliver(label, "a_1of3.tsv", part("1"))
    assert the(label, Kind.MISSING_PART).what.endswith("part 3 is not there.")
    deliver(label, "a_3of3.tsv", part("3"))
    assert findings(label, Kind.MISSING_PART) == []


@pytest.mark.property
@given(AMOUNTS, st.data())
def test_payouts_of_consecutive_statements_are_all_found_and_leave_nothing(
    amounts: list[Decimal], data: st.DataObject
) -> None:
    statements = [Statement(START + timedelta(days=30 * number), net) for number, net in enumerate(amounts)]
    cut = data.draw(st.integers(1, len(statements)))
    groups = [group for group in (statements[:cut], statements[cut:]) if group]
    payouts = [
        Payout(
            group[-1].day + timedelta(days=3),
            sum((s.net for s in group), Decimal(0)).quantize(Decimal("0.01"), ROUND_DOWN),
        )
        for group in groups
    ]
    result = matched(statements, payouts)
    assert sorted(payout.amount for payout, _ in result.paid) == sorted(payout.amount for payout in payouts)
    told = [each for _, run in (*result.paid, *result.odd) for each in run] + result.unpaid
    assert sorted(told, key=lambda each: each.day) == statements, "each statement is paid once, or left"


@pytest.mark.property
@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(-300, 600)), max_size=12),
    st.lists(st.tuples(st.integers(0, 260), st.integers(-300, 900)), max_size=5),
)
def test_each_payout_gets_the_run_that_looking_at_all_runs_would_give_it(
    stated: list[tuple[int, int]], paid: list[tuple[int, int]]
) -> None:
    statements = [Statement(START + timedelta(days=day), Decimal(net) / 125) for day, net in stated]
    payouts = [Payout(START + timedelta(days=day), Decimal(amount) / 100) for day, amount in paid]
    result = matched(statements, payouts)
    assert (result.paid, result.odd, result.unpaid) == by_looking_at_all(statements, payouts)


Pairs = list[tuple[Payout, Sequence[Statement]]]


def by_looking_at_all(
    statements: Sequence[Statement], payouts: Sequence[Payout]
) -> tuple[Pairs, Pairs, list[Statement]]:
    left = sorted(statements, key=lambda each: each.day)
    paid: Pairs = []
    odd: Pairs = []

    def runs(payout: Payout) -> list[tuple[int, int, Decimal]]:
        ends = [end for end, each in enumerate(left) if -62 <= (each.day - payout.day).days <= 3]
        return [
            (first, end + 1, sum((each.net for each in left[first : end + 1]), Decimal(0)))
            for end in reversed(ends)
            for first in range(end, -1, -1)
        ]

    def take(payout: Payout, first: int, end: int) -> tuple[Payout, Sequence[Statement]]:
        taken = left[first:end]
        del left[first:end]
        return payout, taken

    in_turn = sorted(payouts, key=lambda each: each.day)
    waiting = []
    for payout in in_turn:
        rounded = ROUND_DOWN, ROUND_HALF_UP
        equal = [
            run for run in runs(payout) if payout.amount in [run[2].quantize(Decimal("0.01"), how) for how in rounded]
        ]
        if equal:
            paid.append(take(payout, *equal[0][:2]))
        else:
            waiting.append(payout)
    for payout in waiting:
        nearest = min(runs(payout), key=lambda run: abs(run[2] - payout.amount), default=(0, 0, Decimal(0)))
        odd.append(take(payout, *nearest[:2]))
    return paid, odd, left
