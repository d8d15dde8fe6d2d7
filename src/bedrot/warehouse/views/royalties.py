"""Views of royalties."""

from collections.abc import Mapping

from sqlalchemy import case, func, select

from bedrot.warehouse.schema.facts import revenue_transactions
from bedrot.warehouse.schema.masters import (
    accounts,
    artist_names,
    artists,
    platforms,
    statements,
    store_names,
    territories,
    territory_names,
    track_names,
    tracks,
)
from bedrot.warehouse.schema.records import commits, deliveries
from bedrot.warehouse.schema.rollups import (
    artist_performance,
    revenue_per_stream_history,
    statement_months,
    stream_months,
    territory_performance,
    track_performance,
)
from bedrot.warehouse.types import shown
from bedrot.warehouse.views.parts import View, amounts, conversion, grouped, source, sources, span, with_account


def views() -> Mapping[str, View]:
    """Every view by name."""
    return {
        "monthly_revenue_summary": _monthly_revenue(),
        "statement_summary": _statements(),
        "store_summary": _stores(),
        "artist_summary": _artists(),
        "track_summary": _tracks(),
        "territory_summary": _territories(),
        "distributor_revenue_tracking": _tracking(),
        "royalty_details": _details(),
    }


def _monthly_revenue() -> View:
    table = revenue_per_stream_history
    columns = [
        table.c.sale_month.label("month"),
        source(),
        accounts.c.account_name.label("account"),
        platforms.c.platform_name.label("store"),
        table.c.tier,
        table.c.currency,
    ]
    of = with_account(table).join(platforms, platforms.c.platform_id == table.c.platform_id)
    return grouped(columns, amounts(table), of)


def _statements() -> View:
    table = statement_months
    columns = [
        source(),
        accounts.c.account_name.label("account"),
        statements.c.reporting_date,
        statements.c.currency,
    ]
    of = (
        table.join(statements, statements.c.statement_id == table.c.statement_id)
        .join(accounts, accounts.c.account_id == statements.c.account_id)
        .join(sources, sources.c.platform_id == accounts.c.source_id)
    )
    return grouped(columns, [*amounts(table), *span(table)], of)


def _stores() -> View:
    table = revenue_per_stream_history
    columns = [platforms.c.platform_name.label("store"), table.c.tier, table.c.currency]
    return grouped(columns, [*amounts(table), *span(table)], table.join(platforms))


def _artists() -> View:
    table = artist_performance
    columns = [artists.c.display_name.label("artist"), artists.c.status, table.c.currency]
    of = table.join(artist_names).outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
    return grouped(columns, [*amounts(table), *span(table)], of)


def _tracks() -> View:
    table = track_performance
    columns = [
        artists.c.display_name.label("artist"),
        tracks.c.title,
        tracks.c.isrc,
        tracks.c.release_date,
        table.c.currency,
    ]
    of = (
        table.join(track_names)
        .join(tracks, tracks.c.track_id == track_names.c.track_id)
        .join(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
    )
    return grouped(columns, [*amounts(table), *span(table)], of)


def _territories() -> View:
    table = territory_performance
    columns = [territories.c.country_code, territories.c.country_name, table.c.currency]
    return grouped(columns, [*amounts(table), *span(table)], table.join(territories))


def _tracking() -> View:
    streams = (
        select(
            stream_months.c.stream_month.label("month"),
            stream_months.c.account_id,
            func.sum(stream_months.c.stream_count).label("streams"),
        )
        .group_by(stream_months.c.stream_month, stream_months.c.account_id)
        .subquery("streams_by_account")
    )
    paid = (
        select(
            statement_months.c.sale_month.label("month"),
            statements.c.account_id,
            statements.c.currency,
            func.sum(statement_months.c.quantity).label("paid_units"),
            func.sum(statement_months.c.net_revenue).label("actual_revenue"),
            func.min(statements.c.reporting_date).label("first_payment_date"),
            func.max(statements.c.reporting_date).label("last_payment_date"),
        )
        .join_from(statement_months, statements)
        .group_by(statement_months.c.sale_month, statements.c.account_id, statements.c.currency)
        .subquery("paid_by_account")
    )
    both = (
        select(streams.c.month, streams.c.account_id).union(select(paid.c.month, paid.c.account_id)).subquery("months")
    )
    of = (
        both.join(accounts, accounts.c.account_id == both.c.account_id)
        .join(sources, sources.c.platform_id == accounts.c.source_id)
        .outerjoin(streams, (streams.c.month == both.c.month) & (streams.c.account_id == both.c.account_id))
        .outerjoin(paid, (paid.c.month == both.c.month) & (paid.c.account_id == both.c.account_id))
    )
    return select(
        both.c.month,
        sources.c.platform_name.label("distributor"),
        accounts.c.account_name.label("account"),
        streams.c.streams.label("stream_count"),
        paid.c.paid_units,
        paid.c.currency,
        shown(paid.c.actual_revenue).label("actual_revenue"),
        paid.c.first_payment_date,
        paid.c.last_payment_date,
        case((paid.c.month.is_(None), "pending"), else_="paid").label("payment_status"),
    ).select_from(of)


def _details() -> View:
    fact = revenue_transactions
    of = (
        fact.join(statements, statements.c.statement_id == fact.c.statement_id)
        .join(accounts, accounts.c.account_id == statements.c.account_id)
        .join(sources, sources.c.platform_id == accounts.c.source_id)
        .join(store_names, store_names.c.store_name_id == fact.c.store_name_id)
        .join(platforms, platforms.c.platform_id == store_names.c.platform_id)
        .join(territory_names, territory_names.c.territory_name_id == fact.c.territory_name_id)
        .join(territories, territories.c.territory_id == territory_names.c.territory_id)
        .join(track_names, track_names.c.track_name_id == fact.c.track_name_id)
        .join(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
        .join(deliveries, deliveries.c.delivery_id == fact.c.delivery_id)
        .join(commits, commits.c.commit_id == fact.c.commit_id)
    )
    return select(
        fact.c.sale_month,
        statements.c.reporting_date,
        source(),
        accounts.c.account_name.label("account"),
        platforms.c.platform_name.label("store"),
        store_names.c.printed_name.label("store_as_printed"),
        store_names.c.tier,
        territories.c.country_code,
        artists.c.display_name.label("artist"),
        track_names.c.title,
        track_names.c.item,
        track_names.c.isrc,
        track_names.c.upc,
        fact.c.quantity.label("units"),
        fact.c.month_count,
        *(
            shown(fact.c[name]).label(name)
            for name in ("net_revenue", "gross_revenue", "withheld", "recoup", "fees", "tax")
        ),
        statements.c.currency,
        shown(fact.c.orig_amount).label("orig_amount"),
        func.nullif(fact.c.orig_currency, "").label("orig_currency"),
        shown(fact.c.reported_revenue).label("reported_revenue"),
        fact.c.rate,
        conversion(fact),
        fact.c.is_estimated,
        fact.c.line_count.label("lines"),
        deliveries.c.delivery_name.label("delivery"),
        commits.c.commit_name.label("commit_name"),
    ).select_from(of)
