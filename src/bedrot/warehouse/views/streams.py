"""Views of streams and audiences, and of the months of a label as a whole."""

from collections.abc import Mapping

from sqlalchemy import Float, cast, func, select, union

from bedrot.warehouse.schema.facts import audience_daily, content_streams
from bedrot.warehouse.schema.masters import accounts, artist_names, artists, platforms, statements
from bedrot.warehouse.schema.rollups import ad_months, audience_months, statement_months, stream_months
from bedrot.warehouse.types import shown
from bedrot.warehouse.views.parts import View, source, with_account


def views() -> Mapping[str, View]:
    """Every view by name."""
    return {
        "streaming_performance": _days(),
        "direct_platform_data": _direct(),
        "platform_comparison": _comparison(),
        "monthly_streaming_summary": _monthly_streaming(),
        "monthly_kpi_summary": _monthly_kpis(),
        "audience_summary": _audience(),
    }


def _days() -> View:
    """Streams as distributors report them; they tell neither act nor track nor country of a day."""
    table = content_streams
    return select(
        table.c.stream_date.label("performance_date"),
        platforms.c.platform_name.label("platform"),
        table.c.stream_count.label("streams"),
        table.c.is_provisional,
        source("data_source"),
        accounts.c.account_name.label("account"),
        table.c.created_at,
    ).select_from(with_account(table).join(platforms, platforms.c.platform_id == table.c.platform_id))


def _direct() -> View:
    """What stores counted themselves; never added to what distributors report of the same plays."""
    table = audience_daily
    counts = ("listeners", "streams", "followers", "monthly_listeners", "playlist_adds", "saves", "shazams")
    return select(
        table.c.snapshot_date,
        platforms.c.platform_name.label("platform"),
        func.coalesce(artists.c.display_name, func.nullif(artist_names.c.printed_name, "")).label("artist"),
        *(table.c[name] for name in counts),
        table.c.is_provisional,
        source("data_source"),
        table.c.created_at,
    ).select_from(
        with_account(table)
        .join(platforms, platforms.c.platform_id == table.c.platform_id)
        .join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
    )


def _comparison() -> View:
    """Each store beside the others, of settled distributor streams; ``share`` in percent, empty in a month without any."""
    settled = func.sum(stream_months.c.settled_count)
    table = (
        select(stream_months.c.stream_month, stream_months.c.platform_id, settled.label("streams"))
        .group_by(stream_months.c.stream_month, stream_months.c.platform_id)
        .subquery("stores")
    )
    whole = func.sum(table.c.streams).over(partition_by=table.c.stream_month)
    return select(
        table.c.stream_month.label("month"),
        platforms.c.platform_name.label("platform"),
        table.c.streams,
        (100 * cast(table.c.streams, Float) / func.nullif(whole, 0)).label("share"),
    ).select_from(table.join(platforms, platforms.c.platform_id == table.c.platform_id))


def _monthly_streaming() -> View:
    table = stream_months
    return select(
        table.c.stream_month.label("month"),
        source(),
        accounts.c.account_name.label("account"),
        platforms.c.platform_name.label("store"),
        table.c.stream_count.label("streams"),
        table.c.settled_count.label("settled_streams"),
        table.c.day_count.label("days"),
        table.c.settled_days,
        table.c.last_day,
    ).select_from(with_account(table).join(platforms, platforms.c.platform_id == table.c.platform_id))


def _monthly_kpis() -> View:
    """Streams, revenue before splits and ad spend of each month; amounts of a currency stand beside each other only."""
    streams = (
        select(stream_months.c.stream_month.label("month"), func.sum(stream_months.c.stream_count).label("streams"))
        .group_by(stream_months.c.stream_month)
        .subquery("streams_by_month")
    )
    paid = (
        select(
            statement_months.c.sale_month.label("month"),
            statements.c.currency,
            func.sum(statement_months.c.quantity).label("paid_units"),
            func.sum(statement_months.c.net_revenue).label("gross_revenue"),
        )
        .join_from(statement_months, statements)
        .group_by(statement_months.c.sale_month, statements.c.currency)
        .subquery("paid_by_month")
    )
    spent = (
        select(ad_months.c.ad_month.label("month"), ad_months.c.currency, func.sum(ad_months.c.spend).label("spend"))
        .group_by(ad_months.c.ad_month, ad_months.c.currency)
        .subquery("spent_by_month")
    )
    money = union(select(paid.c.month, paid.c.currency), select(spent.c.month, spent.c.currency)).subquery("money")
    months = union(select(streams.c.month), select(money.c.month)).subquery("months")
    of = (
        months.outerjoin(streams, streams.c.month == months.c.month)
        .outerjoin(money, money.c.month == months.c.month)
        .outerjoin(paid, (paid.c.month == money.c.month) & (paid.c.currency == money.c.currency))
        .outerjoin(spent, (spent.c.month == money.c.month) & (spent.c.currency == money.c.currency))
    )
    return select(
        months.c.month,
        streams.c.streams.label("distributor_streams"),
        money.c.currency,
        paid.c.paid_units,
        shown(paid.c.gross_revenue).label("gross_revenue"),
        shown(spent.c.spend).label("ad_spend"),
    ).select_from(of)


def _audience() -> View:
    table = audience_months
    people = ("listeners", "followers", "monthly_listeners", "monthly_active_listeners", "super_listeners")
    return select(
        table.c.audience_month.label("month"),
        source(),
        platforms.c.platform_name.label("store"),
        artists.c.display_name.label("artist"),
        table.c.streams,
        table.c.playlist_adds,
        table.c.saves,
        table.c.shazams,
        table.c.last_settled_day.label("as_of"),
        *(table.c[name] for name in people),
    ).select_from(
        with_account(table)
        .join(platforms, platforms.c.platform_id == table.c.platform_id)
        .join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
    )
