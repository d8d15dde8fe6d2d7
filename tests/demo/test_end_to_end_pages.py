"""What the dashboard's pages draw of the imported demo label equals its files, read with the standard library alone."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Connection

from bedrot.app.payouts import Match, PayoutState, payouts
from bedrot.demo.answer_key import AccountGap, Gap, MissingStatement
from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.calendar import Span
from bedrot.metrics.courses.course import Course, course
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.metric import Filters
from bedrot.metrics.tables.audience import crowds
from bedrot.metrics.tables.revenue import PaymentState, revenue_months
from bedrot.metrics.tables.statements import bank_book, sent_statements
from bedrot.model.periods import Month
from bedrot.warehouse.database import Warehouse
from tests.demo.imported import Imported
from tests.demo.test_end_to_end_faults import planted
from tests.demo.written import TODAY, daily_streams

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

FIRST = date(2024, 11, 1)


@pytest.fixture
def connection(imported: Imported) -> Iterator[Connection]:
    warehouse = Warehouse.open(imported.label.warehouse)
    with warehouse.reading() as reading:
        yield reading
    warehouse.close()


def months(connection: Connection, dataset: str, measure: str, by: Axis | None = None, account: str = "") -> Course:
    question = Question(dataset, measure, Step.MONTH, FIRST, TODAY, by, account=account or None)
    return course(connection, TODAY, question, 50)


def by_month(found: Course, line: int = 0) -> dict[str, Decimal | int]:
    return {str(Month.of(day)): point.value for day, point in found.lines[line].points.items()}


def test_each_day_of_a_store_is_what_its_distributors_told(connection: Connection, imported: Imported) -> None:
    question = Question("daily_streams", "streams", Step.DAY, FIRST, TODAY, Axis.STORE)
    told: dict[str, dict[date, int]] = {}
    for (_, store), days in daily_streams(imported.demo).items():
        for day, streams in days.items():
            own = told.setdefault(store, {})
            own[date.fromisoformat(day)] = own.get(date.fromisoformat(day), 0) + streams

    found = course(connection, TODAY, question)

    drawn = {line.member.key: {day: point.value for day, point in line.points.items()} for line in found.lines}
    assert drawn == told


def test_a_gap_of_a_distributor_stays_a_gap_and_makes_the_sum_provisional(
    connection: Connection, imported: Imported
) -> None:
    (gap,) = planted(imported, Gap)
    question = Question("daily_streams", "streams", Step.DAY, gap.days[0], gap.days[-1], Axis.ACCOUNT, store=gap.store)

    apart = {line.member.key: line for line in course(connection, TODAY, question).lines}
    (together,) = course(
        connection,
        TODAY,
        Question("daily_streams", "streams", Step.DAY, date(2026, 8, 1), date(2026, 8, 31), store=gap.store),
    ).lines

    assert f"{gap.source}:main" not in apart
    assert {day for day, point in together.points.items() if point.provisional} == set(gap.days)


def test_a_gap_of_an_account_is_no_point(connection: Connection, imported: Imported) -> None:
    (gap,) = planted(imported, AccountGap)
    question = Question(
        "social_daily", "views", Step.DAY, gap.days[0], gap.days[-1], account=f"{gap.network}:{gap.account}"
    )
    assert course(connection, TODAY, question).lines == []


def test_royalties_of_each_distributor_store_and_act_are_those_of_the_statements(
    connection: Connection, imported: Imported
) -> None:
    truth = imported.demo.key.statements
    for source, totals in truth.by_source.items():
        (line,) = months(connection, "royalties", "net", account=f"{source}:main").lines
        assert line.total == totals.net
    by_store = {line.member.key: line.total for line in months(connection, "royalties", "net", Axis.STORE).lines}
    by_store.pop("bandcamp")
    assert by_store == {store: totals.net for store, totals in truth.by_store.items()}
    units = {
        str(Month.of(day)): sum(
            line.points[day].value
            for source in truth.by_source
            for line in months(connection, "royalties", "units", account=f"{source}:main").lines
            if day in line.points
        )
        for day in {Month.parse(month).first for month in truth.by_sale_month}
    }
    assert units == {month: totals.units for month, totals in truth.by_sale_month.items()}


@pytest.mark.parametrize(
    ("metric", "dataset", "measure"),
    [
        ("gross_revenue", "royalties", "net"),
        ("net_revenue", "royalties", "net_after_splits"),
        ("ad_spend", "ad_daily", "spend"),
        ("attributed_revenue", "ad_daily", "purchase_value"),
        ("impressions", "ad_daily", "impressions"),
        ("income", "bank_transactions", "income"),
        ("expenses", "bank_transactions", "expenses"),
        ("shop_revenue", "shop_sales", "net"),
        ("link_views", "link_daily", "views"),
        ("link_clicks", "link_daily", "clicks"),
        ("social_views", "social_daily", "views"),
    ],
)
def test_the_course_of_a_kpi_is_that_of_the_answer_key(
    connection: Connection, imported: Imported, metric: str, dataset: str, measure: str
) -> None:
    drawn = by_month(months(connection, dataset, measure))
    truth = imported.demo.key.kpis[metric]
    assert {month: drawn[month] for month in truth} == dict(truth)


def test_what_is_expected_is_set_against_what_was_paid(connection: Connection, imported: Imported) -> None:
    span = Span(Month.of(FIRST), Month.of(TODAY))
    asking = Asking(connection, TODAY, Filters(span.first, span.last), imported.label.catalog.plans)

    rows = {str(row.month): row for row in revenue_months(asking, span).rows}

    truth = imported.demo.key.kpis["expected_revenue"]
    assert {month: rows[month].expected for month in truth} == dict(truth)
    assert rows["2026-08"].state is PaymentState.PAID
    assert rows["2026-11"].state is PaymentState.NOT_YET


def test_every_payout_is_found_and_the_one_that_never_came_is_missing(
    connection: Connection, imported: Imported
) -> None:
    found, _ = payouts(sent_statements(connection), bank_book(connection))
    truth = imported.demo.key.payouts

    paid = {(match.day, match.amount): match for match in found if match.state is PayoutState.PAID}
    (not_downloaded,) = planted(imported, MissingStatement)
    for payout in truth:
        if payout.arrived and not_downloaded.report_date not in payout.reported:
            match = paid[payout.day, payout.amount]
            assert (match.stated, tuple(sorted(match.statements))) == (payout.stated, payout.reported)
    (odd,) = [match for match in found if match.state is PayoutState.DIFFERS]
    assert not_downloaded.report_date in next(each.reported for each in truth if each.day == odd.day)
    missing = [match for match in found if match.state is PayoutState.MISSING]
    never = [payout for payout in truth if not payout.arrived and payout.day < TODAY]
    assert {day for match in missing for day in match.statements} == {day for each in never for day in each.reported}
    assert stated(missing) == sum(payout.stated for payout in never)


def stated(matches: list[Match]) -> Decimal:
    return sum((match.stated or Decimal(0) for match in matches), Decimal(0))


def test_followers_stand_side_by_side(connection: Connection, imported: Imported) -> None:
    filters = Filters(Month(2026, 8), Month(2026, 11))
    by_network: dict[str, int] = {}
    for crowd in crowds(Asking(connection, TODAY, filters), TODAY):
        by_network[crowd.network.name] = by_network.get(crowd.network.name, 0) + (crowd.followers or 0)
    truth = imported.demo.key.followers
    assert {network: by_network[network] for network in truth} == dict(truth)
