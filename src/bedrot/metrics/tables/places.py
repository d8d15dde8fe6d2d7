"""Where one recording earned, and what was paid for no single country."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Join, func, select

from bedrot.metrics.calendar import Span
from bedrot.metrics.courses.question import Member
from bedrot.metrics.courses.reading import MOST_FACTS
from bedrot.metrics.expressions import Sum
from bedrot.metrics.sources.royalties import Royalties
from bedrot.metrics.sources.source import Number
from bedrot.warehouse.schema.facts import revenue_transactions
from bedrot.warehouse.schema.masters import (
    GLOBAL_TERRITORY,
    platforms,
    statements,
    store_names,
    territories,
    territory_names,
    track_names,
)
from bedrot.warehouse.schema.rollups import dataset_months, territory_performance

_NET, _UNITS = Sum("royalties", "net"), Sum("royalties", "units")


@dataclass(frozen=True)
class Place:
    """A store or a country. ``revenue``: before splits, of one currency; ``units``: of all kinds."""

    member: Member
    revenue: Number | None
    units: Number | None


@dataclass(frozen=True)
class Places:
    """The places of some months, most revenue first. ``elsewhere``: what was paid for no single country, or worldwide.

    ``shortened``: fewer months than were asked for, because all of them are too much to read.
    """

    span: Span
    shortened: bool
    stores: Sequence[Place]
    countries: Sequence[Place]
    elsewhere: Place | None


def places(connection: Connection, source: Royalties, recording: int, span: Span) -> Places:
    """Where a recording, by its number, earned in a span; of a long one in its newest months."""
    read = _readable(connection, span)
    table = revenue_transactions
    within = (
        table.c.sale_month.between(read.first.first, read.last.first),
        table.c.track_name_id.in_(select(track_names.c.track_name_id).where(track_names.c.track_id == recording)),
    )
    stores = table.join(store_names).join(platforms)
    by_store = _grouped(connection, source, (platforms.c.platform_key, platforms.c.platform_name), stores, within)
    lands = table.join(territory_names).join(territories)
    told = (territories.c.country_code, territories.c.country_name)
    somewhere = territories.c.territory_id != GLOBAL_TERRITORY
    nowhere = territories.c.territory_id == GLOBAL_TERRITORY
    return Places(
        read,
        read != span,
        by_store,
        _grouped(connection, source, told, lands, (*within, somewhere)),
        next(iter(_grouped(connection, source, told, lands, (*within, nowhere))), None),
    )


def placeless(connection: Connection, source: Royalties, measure: str, span: Span, store: str | None) -> Number | None:
    """What was told of no single country: for worldwide use, or of a country that is not stated."""
    what, table = Sum("royalties", measure), territory_performance
    query = (
        select(func.sum(source.amount(what, table)))
        .select_from(table.join(platforms, platforms.c.platform_id == table.c.platform_id))
        .where(
            table.c.territory_id == GLOBAL_TERRITORY,
            table.c.sale_month.between(span.first.first, span.last.first),
            *source.in_currency(what, table),
        )
    )
    value: Number | None = connection.scalar(query if store is None else query.where(platforms.c.platform_key == store))
    return value


def _readable(connection: Connection, span: Span) -> Span:
    """The newest months of a span that hold no more facts than may be read for one question; one at least."""
    table = dataset_months
    rows = connection.execute(
        select(table.c.month, func.sum(table.c.fact_count))
        .where(table.c.dataset == "royalties", table.c.month.between(span.first.first, span.last.first))
        .group_by(table.c.month)
    )
    facts = {month: int(count or 0) for month, count in rows}
    first, left = span.last, MOST_FACTS
    for month in reversed(span.months):
        left -= facts.get(month.first, 0)
        if left < 0:
            break
        first = month
    return Span(first, span.last)


def _grouped(
    connection: Connection,
    source: Royalties,
    keys: tuple[ColumnElement[str], ColumnElement[str]],
    joined: Join,
    within: Sequence[ColumnElement[bool]],
) -> list[Place]:
    """Revenue and units by the two columns of a member."""
    sums = []
    for what in (_NET, _UNITS):
        query = (
            select(*keys, func.sum(source.amount(what, revenue_transactions)))
            .select_from(joined.join(statements, statements.c.statement_id == revenue_transactions.c.statement_id))
            .where(*within, *source.in_currency(what, statements))
            .group_by(*keys)
        )
        rows = connection.execute(query)
        sums.append({Member(key, name): value for key, name, value in rows if value is not None})
    revenue, units = sums
    found = [Place(member, revenue.get(member), units.get(member)) for member in {*revenue, *units}]
    return sorted(found, key=lambda each: (-(each.revenue or 0), -(each.units or 0), each.member))
