"""The paths of an earlier dashboard, in its envelope; whoever speaks to it goes on without a change.

What it promised and never had answers ``success: false`` and says where the same is to be found.
"""

from datetime import timedelta
from decimal import Decimal

from fastapi import APIRouter, Depends

from bedrot.app.figures import plans_of
from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk, keep
from bedrot.app.server.envelope import (
    clicked,
    currency,
    estimates,
    expected,
    nothing,
    ratio,
    settled,
    stores,
    told,
    values,
)
from bedrot.app.server.shapes import earlier as shapes
from bedrot.app.server.shapes.base import Exact
from bedrot.app.server.shapes.earlier import Envelope
from bedrot.metrics import earlier
from bedrot.metrics.earlier import APPLE, SPOTIFY, Day
from bedrot.metrics.metric import Filters, percent_change
from bedrot.metrics.scope import scope_of
from bedrot.model.conformed import CONFORMED
from bedrot.model.periods import Month

router = APIRouter(prefix="/api", tags=["earlier"], dependencies=[Depends(keep)])

_PAID_AFTER_DAYS = 60
_BANK, _STREAMS = "royalties", "daily_streams"
_UNITS = "total_streams of statements are paid units of all kinds of sale."


@router.get("/kpis", dependencies=[READ])
def kpis(desk: Desk) -> Envelope[shapes.KpiList]:
    """All KPIs of the newest complete month, in short."""
    found = [
        shapes.KpiValue(
            id=each.metric.id,
            title=each.metric.title,
            unit=each.unit,
            value=each.value,
            change=each.change,
            as_of=each.as_of,
            reason=each.reason,
        )
        for each in desk.figures(Filters())
    ]
    with desk.reading() as connection:
        updated = scope_of(connection).updated
    return told(desk, shapes.KpiList(last_updated=updated, kpis=found), sorted(CONFORMED))


@router.get("/kpis/overview", dependencies=[READ])
def overview(desk: Desk) -> Envelope[shapes.KpiOverview]:
    """Streams, revenue and what a unit earned, over all time."""
    with desk.reading() as connection:
        chosen, notes = currency(desk, connection)
        paid = earlier.by_store(connection, chosen)
        days = earlier.daily(connection)
    revenue = sum((each.revenue for each in paid.values()), Decimal(0))
    units = sum(each.units for each in paid.values())
    data = shapes.KpiOverview(
        total_streams=sum(day.streams for day in days),
        total_revenue=revenue,
        revenue_per_stream=ratio(revenue, units),
        latest_data_date=max((day.day for day in days), default=None),
    )
    return told(desk, data, [_BANK, _STREAMS], [*notes, "Revenue is divided by paid units, not by streams."])


@router.get("/kpis/summary", dependencies=[READ])
def summary(desk: Desk) -> Envelope[shapes.Summary]:
    """The whole label at a glance."""
    with desk.reading() as connection:
        chosen, notes = currency(desk, connection)
        by_store, acts = earlier.by_store(connection, chosen), earlier.by_act(connection, chosen)
        months = earlier.by_month(connection, chosen)
        updated = scope_of(connection).updated
        estimated = estimates(desk, earlier.daily(connection))
    revenue = sum((each.revenue for each in by_store.values()), Decimal(0))
    units = sum(each.units for each in by_store.values())
    now = months.get(Month.of(desk.today))
    tiktok = values(desk, Filters(store="tiktok"), "social_views", "engagement_rate")
    ads = values(desk, Filters(), "ad_spend", "impressions", "cpc")
    data = shapes.Summary(
        total_revenue=revenue,
        total_streams=units,
        average_revenue_per_stream=ratio(revenue, units),
        current_month_revenue=now.revenue if now else Decimal(0),
        artist_count=len(acts),
        top_artist=max(acts, key=lambda act: acts[act].revenue, default=None),
        distributor_breakdown={name: amount for name, amount in estimated.items() if amount is not None},
        last_updated=updated,
        tiktok=shapes.TikTokSummary(video_views=tiktok["social_views"], engagement_rate=tiktok["engagement_rate"]),
        marketing=shapes.MarketingSummary(
            total_ad_spend=ads["ad_spend"],
            total_impressions=ads["impressions"],
            average_cpc=ads["cpc"],
            total_clicks=clicked(desk),
        ),
    )
    notes += [
        _UNITS,
        "distributor_breakdown is estimated with the label's own rates.",
        "TikTok and marketing are those of the newest complete month.",
    ]
    return told(desk, data, [_BANK, _STREAMS, "social_daily", "ad_daily"], notes)


@router.get("/kpis/realtime", dependencies=[READ])
def realtime(desk: Desk) -> Envelope[shapes.Realtime]:
    """The newest day that distributors have finished counting, against the day before."""
    with desk.reading() as connection:
        days = settled(earlier.daily(connection, desk.today - timedelta(days=90)))
    both = [day for day in sorted(days, reverse=True) if day - timedelta(days=1) in days]
    if not both:
        return nothing(desk, [_STREAMS], "There are no two settled days that follow each other.")
    now, before = days[both[0]], days[both[0] - timedelta(days=1)]
    data = shapes.Realtime(
        current_day=shapes.CurrentDay(
            date=both[0], spotify_streams=now[SPOTIFY], apple_streams=now[APPLE], total_streams=now.total()
        ),
        daily_change=shapes.DailyChange(
            spotify=now[SPOTIFY] - before[SPOTIFY],
            apple=now[APPLE] - before[APPLE],
            total=now.total() - before.total(),
            spotify_percent=percent_change(now[SPOTIFY], before[SPOTIFY]),
            apple_percent=percent_change(now[APPLE], before[APPLE]),
        ),
    )
    return told(desk, data, [_STREAMS], ["Provisional days are left out."])


@router.get("/kpis/goals", dependencies=[READ])
def goals(desk: Desk) -> Envelope[dict[str, shapes.GoalProgress]]:
    """The label's goals by KPI."""
    data = {
        each.metric.id: shapes.GoalProgress(
            target=each.goal.target,
            current=None if isinstance(each.value, str) else each.value,
            progress=each.goal.ratio,
            status=each.goal.progress.value,
        )
        for each in desk.figures(Filters())
        if each.goal is not None
    }
    return told(desk, data, sorted(CONFORMED)) if data else nothing(desk, [], "The label has no goals.")


@router.get("/revenue/platform", dependencies=[READ])
def revenue_by_platform(desk: Desk) -> Envelope[dict[str, shapes.StoreRevenue]]:
    """What each store paid, all months."""
    with desk.reading() as connection:
        chosen, notes = currency(desk, connection)
        paid = earlier.by_store(connection, chosen)
    data = {
        store: shapes.StoreRevenue(
            total_revenue=each.revenue,
            total_streams=each.units,
            revenue_per_stream=ratio(each.revenue, each.units),
            transaction_count=each.lines,
        )
        for store, each in sorted(paid.items(), key=lambda pair: -pair[1].revenue)
    }
    return told(desk, data, [_BANK], [*notes, _UNITS])


@router.get("/revenue/artist", dependencies=[READ])
def revenue_by_artist(desk: Desk) -> Envelope[dict[str, shapes.ArtistRevenue]]:
    """What was paid for each act, all months."""
    with desk.reading() as connection:
        chosen, notes = currency(desk, connection)
        paid = earlier.by_act(connection, chosen)
    data = {
        act or "(not stated)": shapes.ArtistRevenue(
            total_revenue=each.revenue,
            total_streams=each.units,
            transaction_count=each.lines,
            platforms=sorted(each.stores),
            platform_count=len(each.stores),
        )
        for act, each in sorted(paid.items(), key=lambda pair: -pair[1].revenue)
    }
    return told(desk, data, [_BANK], [*notes, _UNITS])


@router.get("/revenue/distributor", dependencies=[READ])
def revenue_by_distributor(desk: Desk) -> Envelope[dict[str, shapes.DistributorStreams]]:
    """What each distributor counted, and what that is expected to earn."""
    with desk.reading() as connection:
        days = earlier.daily(connection)
    estimated = estimates(desk, days)
    data = {}
    for name in sorted({day.distributor for day in days}):
        own = [day for day in days if day.distributor == name]
        counted = stores(own)
        data[name] = shapes.DistributorStreams(
            days_active=len({day.day for day in own}),
            total_streams=counted.total(),
            spotify_streams=counted[SPOTIFY],
            apple_streams=counted[APPLE],
            estimated_revenue=estimated[name],
        )
    return told(desk, data, [_STREAMS], ["Revenue is estimated with the label's own rates (catalog/rates.csv)."])


@router.get("/revenue/monthly", dependencies=[READ])
def revenue_by_month(desk: Desk, *, include_expected: bool = True) -> Envelope[list[shapes.MonthRevenue]]:
    """Paid and expected by month of use."""
    with desk.reading() as connection:
        chosen, notes = currency(desk, connection)
        paid = earlier.by_month(connection, chosen)
        days = earlier.daily(connection)
    by_month: dict[Month, list[Day]] = {}
    for day in days:
        by_month.setdefault(Month.of(day.day), []).append(day)
    rows = []
    for month in sorted({*paid, *by_month}):
        counted, there = stores(by_month.get(month, [])), paid.get(month)
        actual = there.revenue if there else Decimal(0)
        hoped = expected(desk, by_month.get(month, []), chosen) if include_expected else None
        rows.append(
            shapes.MonthRevenue(
                month=str(month),
                actual_revenue=actual,
                transaction_count=there.lines if there else 0,
                platforms=sorted(there.stores) if there else [],
                expected_revenue=hoped,
                spotify_streams=counted[SPOTIFY],
                apple_streams=counted[APPLE],
                total_streams=counted.total(),
                variance=None if hoped is None else actual - hoped,
                payment_status="paid" if there else "pending",
                expected_payment_date=month.first + timedelta(days=_PAID_AFTER_DAYS),
            )
        )
    return told(desk, rows, [_BANK, _STREAMS], [*notes, "A month counts as paid when any statement pays for it."])


@router.get("/revenue/delays", dependencies=[READ])
def payment_delays(desk: Desk) -> Envelope[shapes.Delays]:
    """Months between use and report."""
    with desk.reading() as connection:
        found = earlier.delays(connection)
    total = sum(found.values())
    if not total:
        return nothing(desk, [_BANK], "No statement was imported.")
    data = shapes.Delays(
        average_delay_months=Decimal(sum(months * count for months, count in found.items())) / total,
        most_common_delay_months=max(found, key=lambda months: found[months]),
        delay_distribution={
            months: shapes.DelayCount(count=count, percentage=Decimal(count) * 100 / total)
            for months, count in found.items()
        },
        total_transactions_analyzed=total,
    )
    return told(desk, data, [_BANK])


@router.get("/revenue/rps-rates", dependencies=[READ])
def rates(desk: Desk) -> Envelope[dict[str, Exact]]:
    """The label's own rates for a stream, by store."""
    found = {
        rate.of or "default": rate.value for rate in plans_of(desk.label).rates if rate.name == "payout_per_stream"
    }
    return told(desk, found, []) if found else nothing(desk, [], "The label has no rates; see catalog/rates.csv.")
