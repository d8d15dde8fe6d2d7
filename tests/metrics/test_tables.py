"""What pages list: states of payments, splits, releases; reckoned by hand."""

from datetime import date
from decimal import Decimal

import pytest

from bedrot.app.payouts import PayoutState, payouts
from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.course import course
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.metric import Filters
from bedrot.metrics.tables.revenue import PaymentState, revenue_months, state_of
from bedrot.metrics.tables.spans import told_span
from bedrot.metrics.tables.statements import bank_book, sent_statements
from bedrot.metrics.tables.tracks import recordings
from bedrot.model.periods import Month
from bedrot.model.plans import Plans, Rate
from tests.metrics.figures import month
from tests.warehouse.curated import Label

TODAY = date(2031, 4, 20)
DAY = date(2031, 4, 10)


@pytest.mark.parametrize(
    ("today", "complete", "paid", "state"),
    [
        (date(2031, 4, 9), False, False, PaymentState.NOT_YET),
        (date(2031, 4, 9), False, True, PaymentState.PARTLY),
        (date(2031, 4, 10), False, False, PaymentState.DUE),
        (date(2031, 5, 10), False, True, PaymentState.DUE),
        (date(2031, 5, 11), False, True, PaymentState.OVERDUE),
        (date(2031, 5, 11), True, True, PaymentState.PAID),
        (date(2031, 4, 1), True, True, PaymentState.PAID),
    ],
)
def test_a_payment_is_due_from_its_day_on_and_overdue_a_month_later(
    today: date, *, complete: bool, paid: bool, state: PaymentState
) -> None:
    assert state_of(today, DAY, complete=complete, paid=paid) is state


def test_as_long_as_nobody_has_reported_the_day_of_payment_is_a_guess(label: Label) -> None:
    label.curate("daily_streams", month("2031-03", 10))
    label.load()
    plans = Plans(rates=(Rate("payout_per_stream", "", Decimal("0.004"), "USD"),))

    with label.warehouse.reading() as connection:
        span = told_span(connection, "daily_streams", TODAY)
        (row,) = revenue_months(Asking(connection, TODAY, Filters(span.first, span.last), plans), span).rows

    assert (row.expected, row.paid, row.state) == (Decimal("1.24"), None, PaymentState.NOT_YET)
    assert (row.payment_day, row.assumed) == (date(2031, 4, 30), True)


def test_statements_of_estimated_amounts_are_nobodys_claim(label: Label) -> None:
    label.curate(
        "royalties",
        [{"sale_month": date(2031, 1, 1), "report_date": date(2031, 2, 1), "net": Decimal(5), "estimated": True}],
    )
    label.curate(
        "bank_transactions",
        [
            {
                "day": date(2031, 2, 3),
                "source": "chase",
                "description": "DISTROKID",
                "payee": "Distro Kid",
                "entry": "5#1",
                "currency": "USD",
                "amount": Decimal(5),
                "transfer": False,
            }
        ],
    )
    label.load()

    with label.warehouse.reading() as connection:
        sent = sent_statements(connection)
        found, states = payouts(sent, bank_book(connection))

    assert ([each.estimated for each in sent], found, states) == ([True], [], {})


def test_a_payee_is_known_whatever_blanks_its_name_has(label: Label) -> None:
    label.curate(
        "royalties", [{"sale_month": date(2031, 1, 1), "report_date": date(2031, 2, 1), "net": Decimal("5.009")}]
    )
    label.curate(
        "bank_transactions",
        [
            {
                "day": day,
                "source": "chase",
                "description": "DISTROKID",
                "payee": payee,
                "entry": f"{amount}#1",
                "currency": "USD",
                "amount": Decimal(amount),
                "transfer": False,
            }
            for day, payee, amount in ((date(2031, 1, 2), None, "-1"), (date(2031, 2, 3), "Distro Kid", "5.00"))
        ],
    )
    label.load()

    with label.warehouse.reading() as connection:
        (match,), _ = payouts(sent_statements(connection), bank_book(connection))

    assert (match.state, match.stated, match.amount) == (PayoutState.PAID, Decimal("5.009"), Decimal(5))


def test_what_tracks_earned_adds_up_to_what_was_paid(label: Label) -> None:
    label.curate(
        "royalties",
        [
            {"sale_month": date(2031, 1, 1), "isrc": isrc, "title": title, "net": Decimal(net), "country": country}
            for isrc, title, net in (("XXAA13100001", "GLASS HARBOR", "1.5"), ("XXAA13100009", "Strange Tide", "2"))
            for country in ("US", "DE")
        ],
    )
    label.load()
    question = Question("royalties", "net_after_splits", Step.MONTH, date(2031, 1, 1), date(2031, 1, 31))

    with label.warehouse.reading() as connection:
        found = recordings(connection, Asking(connection, TODAY, Filters()).royalties, None)
        (line,) = course(connection, TODAY, question).lines
        by_track = course(
            connection,
            TODAY,
            Question("royalties", "net", Step.MONTH, date(2031, 1, 1), date(2031, 1, 31), Axis.TRACK),
        ).lines

    assert {each.title: each.revenue for each in found if each.revenue} == {"GLASS HARBOR": 3, "Strange Tide": 4}
    assert sum(each.after_splits or 0 for each in found) == line.total == Decimal("5.5")
    assert {each.member.name: each.total for each in by_track} == {
        "NOVA SEVEN: GLASS HARBOR": 3,
        "NOVA SEVEN: Strange Tide": 4,
    }


def test_streams_of_tracks_are_the_same_by_day_and_by_month(label: Label) -> None:
    rows = [
        {**row, "account": account, "streams": count}
        for row in month("2031-03", 1)
        for account, count in (("main", 5), ("second", 6))
    ]
    late = [{"day": date(2031, 4, 1), "streams": 9, "provisional": True}]
    label.curate("track_daily", [*rows, *late])
    label.load()

    with label.warehouse.reading() as connection:
        found = {
            step: course(
                connection,
                TODAY,
                Question("track_daily", "streams", step, date(2031, 3, 1), date(2031, 4, 1), Axis.TRACK),
            ).lines[0]
            for step in Step
        }

    assert {line.member.name for line in found.values()} == {"NOVA SEVEN: GLASS HARBOR"}
    assert [line.total for line in found.values()] == [31 * 6, 31 * 6, 31 * 6]
    assert found[Step.DAY].points[date(2031, 4, 1)].provisional
    assert list(found[Step.MONTH].points) == [Month(2031, 3).first]
