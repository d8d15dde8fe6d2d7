"""The sheets of what went on over time: months of revenue, days of streams."""

from bedrot.app.handout.asked import Asked, days_in_words, months_in_words, newest_days
from bedrot.app.handout.sheet import Column, Row, Sheet, measured, yes_or_no
from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.course import Course, first_day, newest_day
from bedrot.metrics.courses.question import Step
from bedrot.metrics.metric import Point
from bedrot.metrics.tables.revenue import RevenueMonth, revenue_months
from bedrot.metrics.tables.spans import told_span
from bedrot.model.periods import Month, Period

_MONTHS = 24
_BY_STORES = "Counted by the stores themselves: distributors do not tell acts apart day by day."
_STREAMS = (
    Column("Day", "The day of use."),
    Column("Store", "Where it was streamed; the smallest of more than fifty stores are one line."),
    Column("Streams", "How often, as counted by whom the head of the sheet names."),
    Column("Provisional", "Whether the day is still being counted."),
)


def month_sheet(asked: Asked) -> Sheet:
    """Revenue by month of use: before and after splits, expected and paid for streaming, and how payment stands."""
    newest = told_span(asked.connection, "daily_streams", asked.today, _MONTHS)
    span = asked.span or newest
    found = revenue_months(asked.asking(span), span)
    period = span.period
    before, after = (_by_month(asked.course("royalties", name, Step.MONTH, period)) for name in _REVENUE)
    told = {row.month: row for row in found.rows}
    currency = found.currency or "money"
    rows = [
        _month(month, told.get(month), (before.get(month), after.get(month)), currency)
        for month in sorted({*told, *before, *after})
    ]
    about = asked.about(months_in_words(span), found.currency, "by month of use, not of payment")
    return Sheet("Months", about, _month_columns(found.currency), rows, found.notes)


_REVENUE = ("net", "net_after_splits")


def _month_columns(currency: str | None) -> list[Column]:
    money = f" ({currency})" if currency else ""
    return [
        Column("Month", "The month of use."),
        Column(f"Gross{money}", "Everything paid for the month, before royalty splits; refunds are negative."),
        Column(f"Net{money}", "The same, each track times the label's share of it."),
        Column(f"Expected{money}", "Streaming: the month's streams at the label's own rates, before splits."),
        Column(f"Paid{money}", "Streaming: what was paid for the month, before splits."),
        Column(f"Difference{money}", "Paid less expected."),
        Column("Paid of expected (%)", "Paid in percent of expected."),
        Column(f"Other{money}", "Everything paid for the month that is no streaming: sales, sync, societies."),
        Column("Payment", "Whether all accounts have reported as long as they usually do."),
        Column("Expected on", "The day on which everybody should have reported."),
        Column("That day is", "Known from how accounts reported before, or assumed."),
        Column("Provisional", "Whether more is to come for the month."),
    ]


def _month(month: Month, row: RevenueMonth | None, revenue: tuple[Point | None, Point | None], currency: str) -> Row:
    before, after = (None if point is None else measured(point.value, currency) for point in revenue)
    if row is None:
        return (month, before, after, *[None] * 8, _provisional(revenue[0]))
    return (
        month,
        before,
        after,
        *(measured(value, currency) for value in (row.expected, row.paid, row.difference)),
        measured(row.share, "%"),
        measured(row.other, currency),
        row.state.value,
        row.payment_day,
        "assumed" if row.assumed else "known",
        yes_or_no(is_so=row.provisional),
    )


def _provisional(point: Point | None) -> str | None:
    return None if point is None else yes_or_no(is_so=point.provisional)


def _by_month(found: Course) -> dict[Month, Point]:
    return {Month.of(day): point for line in found.lines for day, point in line.points.items()}


def stream_sheet(asked: Asked) -> Sheet:
    """Streams by day and store: as distributors count them, or of one act as the stores themselves do."""
    dataset = "audience_daily" if asked.filters.artist else "daily_streams"
    period, cut = _days(asked, dataset)
    found = asked.course(dataset, "streams", Step.DAY, period, Axis.STORE)
    whose = [_BY_STORES] if asked.filters.artist else []
    rows = sorted(
        (day, line.member.name, int(point.value), yes_or_no(is_so=point.provisional))
        for line in found.lines
        for day, point in line.points.items()
    )
    notes = [*cut, *([found.cut] if found.cut else []), *whose, *found.notes]
    about = asked.about(
        days_in_words(period), f"counted by: {found.askable.family.value}", asked.told_by(found.sources)
    )
    return Sheet("Streams", about, _STREAMS, rows, notes)


def _days(asked: Asked, dataset: str) -> tuple[Period, list[str]]:
    """The days asked for, at most three years of them; without any the newest ninety."""
    if asked.span is None:
        last = newest_day(asked.connection, dataset, asked.today) or asked.today
        return Period(first_day(last, Step.DAY), last), []
    whole = asked.span.period
    newest = newest_days(whole)
    cut = [] if newest == whole else [f"Only the newest {newest.days:,} days are here."]
    return newest, cut
