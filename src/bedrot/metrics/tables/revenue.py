"""Expected against paid, month by month; what each store pays for a stream; how long payment takes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from bedrot.metrics.asking import Asking
from bedrot.metrics.calendar import Calendar, Span
from bedrot.metrics.catalogue.money import PLAYS, STREAMING
from bedrot.metrics.courses.names import Names
from bedrot.metrics.courses.question import Member
from bedrot.metrics.evaluate import evaluate, find
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import divided, percent_of
from bedrot.metrics.sources.royalties import Royalties, usual_days
from bedrot.metrics.sources.source import Number
from bedrot.metrics.tables.keys import row_key
from bedrot.model.periods import Month
from bedrot.model.plans import Rate
from bedrot.warehouse.schema.rollups import artist_performance, revenue_per_stream_history

ASSUMED_DAYS = 60
"""So long after the first day of a month its payment is expected, as long as nobody has reported anything."""

PATIENCE_DAYS = 30
"""So long after that day a payment is due; then it is overdue."""

_PAID = Sum("royalties", "net", tiers=STREAMING)
_ALL_PAID = Sum("royalties", "net")
_PLAYED = Sum("royalties", "units", tiers=PLAYS)
_RATE = "payout_per_stream"
_STREAMS = Sum("daily_streams", "streams")


class PaymentState(Enum):
    """How a month's payment stands.

    Paid: every account has reported as long as it usually does. Partly: something is paid and the day has not come.
    Due and overdue: the day has come, or has been passed by more than 30 days, and some account is still missing.
    """

    PAID = "paid"
    PARTLY = "partly"
    DUE = "due"
    OVERDUE = "overdue"
    NOT_YET = "not yet"


@dataclass(frozen=True)
class RevenueMonth:
    """One month of use. ``paid``: for streaming; ``other``: everything else that was paid for the month.

    ``expected``: its streams at the label's rates. ``share``: paid in percent of expected. ``payment_day``: on which
    everybody should have reported; ``assumed``: nobody's habit is known, so that day is a guess.
    """

    month: Month
    expected: Decimal | None
    paid: Number | None
    other: Number | None
    difference: Decimal | None
    share: Decimal | None
    state: PaymentState
    payment_day: date
    assumed: bool
    provisional: bool


@dataclass(frozen=True)
class RevenueMonths:
    """Months with data, oldest first; amounts in ``currency``, before splits."""

    currency: str | None
    rows: Sequence[RevenueMonth]
    notes: Sequence[str]


def revenue_months(asking: Asking, span: Span) -> RevenueMonths:
    """Expected against paid for the months of a span; ``asking`` is filtered to it."""
    reckoned = evaluate(find("expected_revenue"), asking)
    source = asking.royalties
    expected = {Month.of(point.day): point for point in reckoned.series}
    comparable = reckoned.unit == source.currency
    notes = [*reckoned.notes, *([reckoned.reason] if reckoned.reason else [])]
    if expected and not comparable:
        notes.append(f"Expected amounts are in {reckoned.unit} and paid ones in {source.currency}: not compared.")
    paid, everything = source.by_month(_PAID, span), source.by_month(_ALL_PAID, span)
    calendar = source.calendar(_PAID)
    streamed = asking.streams.calendar(_STREAMS) if expected else {}
    rows = []
    for month in span.months:
        if month not in expected and month not in everything:
            continue
        point = expected.get(month) if comparable else None
        value = None if point is None else Decimal(point.value)
        amounts = (paid.get(month), everything.get(month))
        complete = _is_complete(calendar, month)
        whole = complete and (value is None or _is_complete(streamed, month))
        rows.append(_month(month, value, amounts, asking, complete=complete, provisional=not whole))
    notes += source.notes(_PAID, span)
    return RevenueMonths(source.currency, rows, list(dict.fromkeys(notes)))


def _month(
    month: Month,
    expected: Decimal | None,
    amounts: tuple[Number | None, Number | None],
    asking: Asking,
    *,
    complete: bool,
    provisional: bool,
) -> RevenueMonth:
    """One month; ``amounts``: paid for streaming, and all in all."""
    paid, everything = amounts
    usual = usual_days(asking.royalties.reported, month)
    day = month.first + timedelta(days=ASSUMED_DAYS) if usual is None else month.last + timedelta(days=usual)
    comparable = expected is not None and paid is not None
    return RevenueMonth(
        month,
        expected,
        paid,
        None if everything is None else everything - (paid or 0),
        Decimal(paid or 0) - (expected or 0) if comparable else None,
        percent_of(paid or 0, expected or 0) if comparable else None,
        state_of(asking.today, day, complete=complete, paid=bool(paid)),
        day,
        usual is None,
        provisional,
    )


def _is_complete(calendar: Calendar, month: Month) -> bool:
    return month in calendar and calendar[month].is_complete


def state_of(today: date, day: date, *, complete: bool, paid: bool) -> PaymentState:
    """How a payment stands that is expected on ``day``. Pure."""
    if complete:
        return PaymentState.PAID
    if today > day + timedelta(days=PATIENCE_DAYS):
        return PaymentState.OVERDUE
    if today >= day:
        return PaymentState.DUE
    return PaymentState.PARTLY if paid else PaymentState.NOT_YET


@dataclass(frozen=True)
class StoreRate:
    """What a store paid for its plays, per play, beside what the label expects and where that rate is from."""

    store: Member
    plays: Number | None
    paid: Number | None
    rate: Decimal | None
    expected: Rate | None


def store_rates(asking: Asking, span: Span) -> list[StoreRate]:
    """Each store's streaming earnings before splits and paid plays over a span, most paid first."""
    source, names = asking.royalties, Names(asking.connection)
    plays, paid = (_by_store(source, what, span, names) for what in (_PLAYED, _PAID))
    rows = []
    for store in {*plays, *paid}:
        expected = asking.plans.rate(_RATE, store.key, span.last.last)
        fitting = expected if expected and expected.unit == source.currency else None
        rows.append(
            StoreRate(store, plays.get(store), paid.get(store), divided(paid.get(store), plays.get(store)), fitting)
        )
    return sorted(rows, key=lambda row: (-(row.paid or 0), row.store))


def _by_store(source: Royalties, what: Sum, span: Span, names: Names) -> Mapping[Member, Number]:
    table = artist_performance if source.filters.artist else revenue_per_stream_history
    found = source.grouped(what, span, [table.c.platform_id], table)
    return {names.stores[number]: value for (number,), value in found.items()}


@dataclass(frozen=True)
class Delay:
    """So many statement lines came so many months after the month of use; ``share`` in percent of all lines.

    ``row``: what to ask for these lines with.
    """

    row: str
    months: int
    lines: int
    share: Decimal | None


@dataclass(frozen=True)
class Delays:
    """How long payment takes, of one account or all. ``mean``: weighted by lines."""

    account: str | None
    mean: Decimal
    mode: int
    rows: Sequence[Delay]


def delays(asking: Asking) -> list[Delays]:
    """The delay of all accounts together, then of each; nothing without statements."""
    by_account: dict[str | None, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for each in asking.royalties.reported:
        late = Month.of(each.day).minus(each.until)
        by_account[None][late] += each.lines
        by_account[each.account][late] += each.lines
    return [_delays(account, lines) for account, lines in sorted(by_account.items(), key=lambda item: item[0] or "")]


def _delays(account: str | None, lines: Mapping[int, int]) -> Delays:
    whole = sum(lines.values())
    return Delays(
        account,
        Decimal(sum(late * count for late, count in lines.items())) / whole,
        min(lines, key=lambda late: (-lines[late], late)),
        [
            Delay(row_key(account or "", late), late, lines[late], percent_of(lines[late], whole))
            for late in sorted(lines)
        ],
    )
