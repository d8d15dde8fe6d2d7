"""Figures in the cut of an earlier dashboard (formats/dashboard.md, section 3): plain sums over everything there is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, select

from bedrot.model.money import from_units
from bedrot.model.periods import Month
from bedrot.warehouse.schema.facts import audience_daily, content_streams
from bedrot.warehouse.schema.masters import accounts, artist_names, artists, platforms, statements
from bedrot.warehouse.schema.rollups import artist_performance, revenue_per_stream_history, statement_months
from bedrot.warehouse.types import Exact
from bedrot.warehouse.views.parts import sources

SPOTIFY, APPLE = "spotify", "apple_music"


@dataclass
class Paid:
    """What was paid for something: money, units and statement lines, and the stores it came from."""

    revenue: Decimal = Decimal(0)
    units: int = 0
    lines: int = 0
    stores: dict[str, None] = field(default_factory=dict)

    def add(self, revenue: Decimal, units: int, lines: int, store: str) -> None:
        """Add what one store paid."""
        self.revenue += revenue
        self.units += units
        self.lines += lines
        self.stores.setdefault(store)


def currencies(connection: Connection) -> list[str]:
    """The currencies of statements, that of most lines first."""
    lines = func.sum(statement_months.c.line_count)
    rows = connection.execute(
        select(statements.c.currency)
        .join_from(statement_months, statements)
        .group_by(statements.c.currency)
        .order_by(lines.desc())
    )
    return list(rows.scalars())


def by_store(connection: Connection, currency: str) -> dict[str, Paid]:
    """What each store paid in one currency, all months."""
    table = revenue_per_stream_history
    name = platforms.c.platform_name
    query = select(name.label("name"), name.label("store"), *_sums(table)).join_from(table, platforms)
    return _paid(connection, query.where(table.c.currency == currency).group_by(name))


def by_month(connection: Connection, currency: str) -> dict[Month, Paid]:
    """What was paid for each month of use in one currency."""
    table = revenue_per_stream_history
    name = platforms.c.platform_name
    query = select(table.c.sale_month.label("name"), name.label("store"), *_sums(table)).join_from(table, platforms)
    found = _paid(connection, query.where(table.c.currency == currency).group_by(table.c.sale_month, name))
    return {Month.of(month): paid for month, paid in sorted(found.items())}


def by_act(connection: Connection, currency: str) -> dict[str, Paid]:
    """What was paid for each act in one currency, all months; an unlisted one goes by its printed name."""
    table = artist_performance
    act = func.coalesce(artists.c.display_name, artist_names.c.printed_name)
    of = (
        table.join(artist_names)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
        .join(platforms, platforms.c.platform_id == table.c.platform_id)
    )
    query = select(act.label("name"), platforms.c.platform_name.label("store"), *_sums(table)).select_from(of)
    return _paid(connection, query.where(table.c.currency == currency).group_by(act, platforms.c.platform_name))


@dataclass(frozen=True)
class Day:
    """Streams of one day, distributor and store; ``store``: its key in the lake."""

    day: date
    distributor: str
    store: str
    streams: int
    provisional: bool


def daily(connection: Connection, first: date | None = None) -> list[Day]:
    """Streams as distributors report them, day by day from ``first`` on."""
    table = content_streams
    query = (
        select(
            table.c.stream_date,
            sources.c.platform_key,
            platforms.c.platform_key,
            table.c.stream_count,
            table.c.is_provisional,
        )
        .select_from(
            table.join(platforms, platforms.c.platform_id == table.c.platform_id)
            .join(accounts, accounts.c.account_id == table.c.account_id)
            .join(sources, sources.c.platform_id == accounts.c.source_id)
        )
        .order_by(table.c.stream_date, sources.c.platform_key, platforms.c.platform_key)
    )
    query = query if first is None else query.where(table.c.stream_date >= first)
    return [Day(*row) for row in connection.execute(query)]


def audiences(connection: Connection, most: int) -> list[Mapping[str, Any]]:
    """The newest days of Spotify's own counts, an act each."""
    table = audience_daily
    act = func.coalesce(artists.c.display_name, artist_names.c.printed_name)
    query = (
        select(
            table.c.snapshot_date.label("date"),
            act.label("artist"),
            table.c.listeners,
            table.c.streams,
            table.c.followers,
        )
        .select_from(
            table.join(platforms, platforms.c.platform_id == table.c.platform_id)
            .join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id)
            .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
        )
        .where(platforms.c.platform_key == SPOTIFY)
        .order_by(table.c.snapshot_date.desc(), act)
        .limit(most)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def delays(connection: Connection) -> dict[int, int]:
    """Statement lines by how many months after their use they were reported."""
    found: dict[int, int] = {}
    query = (
        select(statement_months.c.sale_month, statements.c.reporting_date, func.sum(statement_months.c.line_count))
        .join_from(statement_months, statements)
        .group_by(statement_months.c.sale_month, statements.c.reporting_date)
    )
    for used, reported, lines in connection.execute(query):
        months = (reported.year - used.year) * 12 + reported.month - used.month
        found[months] = found.get(months, 0) + int(lines)
    return dict(sorted(found.items()))


def _sums(table: Any) -> tuple[Any, ...]:  # noqa: ANN401 - either of two rollups
    return (
        func.sum(table.c.net_revenue, type_=Exact()).label("revenue"),
        func.sum(table.c.quantity).label("units"),
        func.sum(table.c.line_count).label("lines"),
    )


def _paid(connection: Connection, query: Select[Any]) -> dict[Any, Paid]:
    found: dict[Any, Paid] = {}
    rows: Iterable[Any] = connection.execute(query)
    for row in rows:
        revenue = row.revenue if isinstance(row.revenue, Decimal) else from_units(int(row.revenue or 0))
        found.setdefault(row.name, Paid()).add(revenue, int(row.units or 0), int(row.lines or 0), row.store)
    return found
