"""Revenue: expected against paid, statements, rates, delays, splits, payouts; releases from their first day on."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from bedrot.app.payouts import PayoutState, payouts
from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk, Filtered, Paged, keep
from bedrot.app.server.routes.narrowed import asking_of, parts
from bedrot.app.server.shapes.label import Choice
from bedrot.app.server.shapes.revenue import (
    DelaysShape,
    LaunchDayShape,
    LaunchesShape,
    LaunchShape,
    PaymentDelays,
    PayoutShape,
    PayoutsShape,
    RevenueMonthShape,
    RevenueMonthsShape,
    SplitShape,
    SplitsShape,
    StatementPartShape,
    StatementPartsShape,
    StatementShape,
    StatementsShape,
    StoreRateShape,
    StoreRatesShape,
)
from bedrot.metrics.expressions import Sum
from bedrot.metrics.tables.releases import launches
from bedrot.metrics.tables.revenue import delays, revenue_months, store_rates
from bedrot.metrics.tables.spans import asked_span, told_span
from bedrot.metrics.tables.statements import Sent, bank_book, sent_statements, statement_parts
from bedrot.metrics.tables.tracks import recordings, unshared
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import NothingSuch

router = APIRouter(prefix="/api/v1", tags=["revenue"], dependencies=[Depends(keep)])

_NET = Sum("royalties", "net")
_MONTHS = 24


@router.get("/revenue/months", dependencies=[READ])
def revenue_by_month(desk: Desk, filters: Filtered) -> RevenueMonthsShape:
    """Expected against paid, month by month; the newest 24 months where none are asked for."""
    with desk.reading() as connection:
        newest = told_span(connection, "daily_streams", desk.today, _MONTHS)
        asking = asking_of(desk, connection, filters, asked_span(filters) or newest)
        found = revenue_months(asking, asked_span(asking.filters) or newest)
        return RevenueMonthsShape(
            currency=found.currency, rows=parts(RevenueMonthShape, found.rows), notes=list(found.notes)
        )


@router.get("/revenue/statements", dependencies=[READ])
def statements(
    desk: Desk,
    paged: Paged,
    source: Annotated[str | None, Query(min_length=1, max_length=100, description="A distributor's key.")] = None,
) -> StatementsShape:
    """Statements, newest first, each with whether a payout of it arrived at the bank."""
    with desk.reading() as connection:
        sent = sent_statements(connection)
        _, states = payouts(sent, bank_book(connection))
    chosen = [each for each in sent if source in (None, each.source)]
    rows = [
        _statement(each, states.get(_key(each), PayoutState.UNKNOWN)) for each in chosen[paged.first :][: paged.size]
    ]
    return StatementsShape(rows=rows, total=len(chosen), page=paged.page, size=paged.size)


@router.get("/revenue/statements/parts", dependencies=[READ])
def parts_of_statement(
    desk: Desk,
    source: Annotated[
        str, Query(min_length=1, max_length=100, description="The distributor's key.", examples=["distrokid"])
    ],
    account: Annotated[
        str, Query(min_length=1, max_length=300, description="The account, as the list has it.", examples=["main"])
    ],
    currency: Annotated[str, Query(pattern="^[A-Z]{3}$", description="The statement's currency.", examples=["USD"])],
    day: Annotated[date | None, Query(description="The day it was reported on, where it has one.")] = None,
) -> StatementPartsShape:
    """One statement by month of use and store."""
    with desk.reading() as connection:
        found = statement_parts(connection, source, account, day, currency)
    if not found:
        raise NothingSuch(f"No statement of {source} ({account}) in {currency} is of {day or 'no day'}.")
    return StatementPartsShape(rows=parts(StatementPartShape, found))


@router.get("/revenue/payouts", dependencies=[READ])
def payouts_of_statements(
    desk: Desk,
    paged: Paged,
    state: Annotated[PayoutState | None, Query(description="Only those that stand so.")] = None,
) -> PayoutsShape:
    """What came in at the bank against what statements say, as the findings of the lake match them."""
    with desk.reading() as connection:
        book = bank_book(connection)
        found, _ = payouts(sent_statements(connection), book)
    chosen = [each for each in found if state in (None, each.state)]
    return PayoutsShape(
        rows=parts(PayoutShape, chosen[paged.first :][: paged.size]),
        total=len(chosen),
        page=paged.page,
        size=paged.size,
        bank_until={currency: last for currency, (_, last) in sorted(book.reach.items())},
    )


@router.get("/revenue/rates", dependencies=[READ])
def rates(desk: Desk, filters: Filtered) -> StoreRatesShape:
    """What each store paid for a play, beside the label's own rate; of the newest complete month where none is asked for."""
    with desk.reading() as connection:
        asking = asking_of(desk, connection, filters)
        span = asking.span(asking.royalties.calendar(_NET))
        if span is None:
            return StoreRatesShape(first=None, last=None, currency=None, rows=[], notes=[])
        rows = [
            StoreRateShape(
                store=parts(Choice, [row.store])[0],
                plays=None if row.plays is None else int(row.plays),
                paid=row.paid,
                rate=row.rate,
                expected=None if row.expected is None else row.expected.value,
                expected_source=None if row.expected is None else row.expected.source or None,
            )
            for row in store_rates(asking, span)
        ]
        return StoreRatesShape(
            first=str(span.first),
            last=str(span.last),
            currency=asking.royalties.currency,
            rows=rows,
            notes=list(asking.royalties.notes(_NET, span)),
        )


@router.get("/revenue/delays", dependencies=[READ])
def payment_delays(desk: Desk) -> PaymentDelays:
    """How many months after the month of use statement lines came, of all accounts and of each."""
    with desk.reading() as connection:
        return PaymentDelays(accounts=parts(DelaysShape, delays(asking_of(desk, connection))))


@router.get("/revenue/splits", dependencies=[READ])
def splits(desk: Desk, filters: Filtered, paged: Paged) -> SplitsShape:
    """What recordings earned before and after splits; of all months where none are asked for."""
    with desk.reading() as connection:
        asking = asking_of(desk, connection, filters)
        span = asked_span(filters) or told_span(connection, "royalties", desk.today)
        earning = [each for each in recordings(connection, asking.royalties, span) if each.revenue is not None]
        currency = asking.royalties.currency
    rows = [
        SplitShape(
            key=each.key,
            title=each.title,
            acts=list(each.acts),
            isrc=each.isrc,
            gross=each.revenue or 0,
            share=each.share,
            share_known=each.share_known,
            net=each.after_splits or 0,
        )
        for each in earning[paged.first :][: paged.size]
    ]
    return SplitsShape(
        currency=currency,
        first=str(span.first),
        last=str(span.last),
        gross=sum(each.revenue or 0 for each in earning),
        net=sum(each.after_splits or 0 for each in earning),
        unshared=unshared(earning),
        rows=rows,
        total=len(earning),
        page=paged.page,
        size=paged.size,
    )


@router.get("/releases", dependencies=[READ])
def releases(
    desk: Desk,
    filters: Filtered,
    days: Annotated[int, Query(ge=1, le=365, description="Up to which day after the release.")] = 28,
    size: Annotated[int, Query(ge=1, le=30, description="How many releases, the newest.")] = 8,
) -> LaunchesShape:
    """The newest releases side by side, each from its first day on (day 0), as the stores count single tracks."""
    with desk.reading() as connection:
        found = launches(connection, desk.today, filters.artist, filters.store, days=days, most=size)
    rows = [
        LaunchShape(
            key=each.release.key,
            name=each.release.name,
            act=each.release.act,
            title=each.release.title,
            isrc=each.release.isrc,
            day=each.release.day,
            days=parts(LaunchDayShape, each.days),
            first_7=each.first_7,
            first_28=each.first_28,
        )
        for each in found
    ]
    return LaunchesShape(family=CONFORMED["track_daily"].family.value, days=days, rows=rows)


def _statement(each: Sent, payout: PayoutState) -> StatementShape:
    return StatementShape(
        source=each.source,
        source_name=each.source_name,
        account=each.account,
        day=each.day,
        currency=each.currency,
        total=each.total,
        lines=each.lines,
        first=str(each.first),
        last=str(each.last),
        estimated=each.estimated,
        payout=payout,
    )


def _key(each: Sent) -> tuple[str, str, str, date]:
    return each.source, each.account, each.currency, each.day or date.min
