"""Views for people and their tools: names instead of numbers, decimals instead of units of 1e-8.

They are made anew whenever the tables change; a changed view therefore comes with a revision, an empty one if need be.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    String,
    Table,
    case,
    func,
    literal,
    select,
    text,
    union_all,
)
from sqlalchemy.schema import CreateView

from bedrot.warehouse.schema.facts import revenue_transactions
from bedrot.warehouse.schema.marketing import business_expenses
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
    audience_months,
    revenue_per_stream_history,
    statement_months,
    stream_months,
    territory_performance,
    track_performance,
)
from bedrot.warehouse.types import shown

_View = Select[Any]
_sources = platforms.alias("sources")


def create_views(connection: Connection) -> None:
    """Make every view."""
    for name, query in _views().items():
        connection.execute(CreateView(query, name))


def drop_views(connection: Connection) -> None:
    """Remove every view, where it exists."""
    for name in _views():
        connection.execute(text(f"DROP VIEW IF EXISTS {name}"))


def _views() -> Mapping[str, _View]:
    return {
        "monthly_streaming_summary": _monthly_streaming(),
        "monthly_revenue_summary": _monthly_revenue(),
        "monthly_kpi_summary": _monthly_kpis(),
        "statement_summary": _statements(),
        "store_summary": _stores(),
        "artist_summary": _artists(),
        "track_summary": _tracks(),
        "territory_summary": _territories(),
        "audience_summary": _audience(),
        "distributor_revenue_tracking": _tracking(),
        "financial_transactions": _transactions(),
        "royalty_details": _details(),
    }


def _source() -> ColumnElement[str]:
    return _sources.c.platform_name.label("source")


def _with_account(table: Table) -> FromClause:
    return table.join(accounts, accounts.c.account_id == table.c.account_id).join(
        _sources, _sources.c.platform_id == accounts.c.source_id
    )


def _amounts(table: Table) -> Sequence[ColumnElement[Any]]:
    sums = [shown(func.sum(table.c[name])).label(name) for name in ("net_revenue", "withheld", "recoup")]
    return [func.sum(table.c.quantity).label("units"), *sums, func.sum(table.c.line_count).label("lines")]


def _span(table: Table) -> Sequence[ColumnElement[Any]]:
    month = table.c.sale_month
    return [func.min(month).label("first_month"), func.max(month).label("last_month")]


def _grouped(columns: Sequence[ColumnElement[Any]], measures: Sequence[ColumnElement[Any]], of: FromClause) -> _View:
    return select(*columns, *measures).select_from(of).group_by(*columns)


def _monthly_streaming() -> _View:
    table = stream_months
    return select(
        table.c.stream_month.label("month"),
        _source(),
        accounts.c.account_name.label("account"),
        platforms.c.platform_name.label("store"),
        table.c.stream_count.label("streams"),
        table.c.settled_count.label("settled_streams"),
        table.c.day_count.label("days"),
        table.c.settled_days,
        table.c.last_day,
    ).select_from(_with_account(table).join(platforms, platforms.c.platform_id == table.c.platform_id))


def _monthly_revenue() -> _View:
    table = revenue_per_stream_history
    columns = [
        table.c.sale_month.label("month"),
        _source(),
        accounts.c.account_name.label("account"),
        platforms.c.platform_name.label("store"),
        table.c.tier,
        table.c.currency,
    ]
    of = _with_account(table).join(platforms, platforms.c.platform_id == table.c.platform_id)
    return _grouped(columns, _amounts(table), of)


def _monthly_kpis() -> _View:
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
    months = (
        select(stream_months.c.stream_month.label("month"))
        .union(select(statement_months.c.sale_month))
        .subquery("months")
    )
    return select(
        months.c.month,
        streams.c.streams.label("distributor_streams"),
        paid.c.currency,
        paid.c.paid_units,
        shown(paid.c.gross_revenue).label("gross_revenue"),
    ).select_from(
        months.outerjoin(streams, streams.c.month == months.c.month).outerjoin(paid, paid.c.month == months.c.month)
    )


def _statements() -> _View:
    table = statement_months
    columns = [
        _source(),
        accounts.c.account_name.label("account"),
        statements.c.reporting_date,
        statements.c.currency,
    ]
    of = (
        table.join(statements, statements.c.statement_id == table.c.statement_id)
        .join(accounts, accounts.c.account_id == statements.c.account_id)
        .join(_sources, _sources.c.platform_id == accounts.c.source_id)
    )
    return _grouped(columns, [*_amounts(table), *_span(table)], of)


def _stores() -> _View:
    table = revenue_per_stream_history
    columns = [platforms.c.platform_name.label("store"), table.c.tier, table.c.currency]
    return _grouped(columns, [*_amounts(table), *_span(table)], table.join(platforms))


def _artists() -> _View:
    table = artist_performance
    columns = [artists.c.display_name.label("artist"), artists.c.status, table.c.currency]
    of = table.join(artist_names).outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
    return _grouped(columns, [*_amounts(table), *_span(table)], of)


def _tracks() -> _View:
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
    return _grouped(columns, [*_amounts(table), *_span(table)], of)


def _territories() -> _View:
    table = territory_performance
    columns = [territories.c.country_code, territories.c.country_name, table.c.currency]
    return _grouped(columns, [*_amounts(table), *_span(table)], table.join(territories))


def _audience() -> _View:
    table = audience_months
    people = ("listeners", "followers", "monthly_listeners", "monthly_active_listeners", "super_listeners")
    return select(
        table.c.audience_month.label("month"),
        _source(),
        platforms.c.platform_name.label("store"),
        artists.c.display_name.label("artist"),
        table.c.streams,
        table.c.playlist_adds,
        table.c.saves,
        table.c.shazams,
        table.c.last_settled_day.label("as_of"),
        *(table.c[name] for name in people),
    ).select_from(
        _with_account(table)
        .join(platforms, platforms.c.platform_id == table.c.platform_id)
        .join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
    )


def _tracking() -> _View:
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
        .join(_sources, _sources.c.platform_id == accounts.c.source_id)
        .outerjoin(streams, (streams.c.month == both.c.month) & (streams.c.account_id == both.c.account_id))
        .outerjoin(paid, (paid.c.month == both.c.month) & (paid.c.account_id == both.c.account_id))
    )
    return select(
        both.c.month,
        _sources.c.platform_name.label("distributor"),
        accounts.c.account_name.label("account"),
        streams.c.streams.label("stream_count"),
        paid.c.paid_units,
        paid.c.currency,
        shown(paid.c.actual_revenue).label("actual_revenue"),
        paid.c.first_payment_date,
        paid.c.last_payment_date,
        case((paid.c.month.is_(None), "pending"), else_="paid").label("payment_status"),
    ).select_from(of)


def _transactions() -> _View:
    income = (
        select(
            statements.c.reporting_date.label("transaction_date"),
            (_sources.c.platform_name + literal(" statement of ") + accounts.c.account_name).label("description"),
            func.sum(statement_months.c.net_revenue).label("amount"),
            statements.c.currency,
            literal("income", String).label("transaction_type"),
            literal("streaming_revenue", String).label("category"),
        )
        .select_from(
            statement_months.join(statements)
            .join(accounts, accounts.c.account_id == statements.c.account_id)
            .join(_sources, _sources.c.platform_id == accounts.c.source_id)
        )
        .group_by(statements.c.statement_id)
        .group_by(_sources.c.platform_name, accounts.c.account_name)
    )
    spent = select(
        business_expenses.c.transaction_date,
        business_expenses.c.description,
        (-business_expenses.c.amount).label("amount"),
        business_expenses.c.currency,
        literal("expense", String).label("transaction_type"),
        business_expenses.c.category,
    )
    all_of_them = union_all(income, spent).subquery("transactions")
    return select(
        all_of_them.c.transaction_date,
        all_of_them.c.description,
        shown(all_of_them.c.amount).label("amount"),
        all_of_them.c.currency,
        all_of_them.c.transaction_type,
        all_of_them.c.category,
    )


def _details() -> _View:
    fact = revenue_transactions
    of = (
        fact.join(statements, statements.c.statement_id == fact.c.statement_id)
        .join(accounts, accounts.c.account_id == statements.c.account_id)
        .join(_sources, _sources.c.platform_id == accounts.c.source_id)
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
        _source(),
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
        shown(fact.c.net_revenue).label("net_revenue"),
        shown(fact.c.withheld).label("withheld"),
        shown(fact.c.recoup).label("recoup"),
        statements.c.currency,
        fact.c.is_estimated,
        fact.c.line_count.label("lines"),
        deliveries.c.delivery_name.label("delivery"),
        commits.c.commit_name.label("commit_name"),
    ).select_from(of)
