"""What a label has figures of: its months, acts, stores and currencies, for people to choose from."""

from dataclasses import dataclass

from sqlalchemy import CompoundSelect, Connection, func, select, union

from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import artist_names, artists, platforms, statements
from bedrot.warehouse.schema.records import commits
from bedrot.warehouse.schema.rollups import (
    ad_months,
    artist_performance,
    audience_months,
    cash_months,
    dataset_months,
    revenue_per_stream_history,
    shop_months,
    stream_months,
)


@dataclass(frozen=True)
class Scope:
    """Months from ``first`` to ``last`` (None while there are no data), acts by display name, stores by key and name.

    ``currencies``: that amounts were told in, by code. ``updated``: when the newest data were loaded, in UTC as YYYY-MM-DD HH:MM:SS; None before the first load.
    """

    first: Month | None
    last: Month | None
    artists: tuple[str, ...]
    stores: tuple[tuple[str, str], ...]
    currencies: tuple[str, ...]
    updated: str | None


def scope_of(connection: Connection, act: str | None = None) -> Scope:
    """Look at what was loaded, all of it or of one act (whose currencies are not told). Acts that only occur in the data come after those of the catalog."""
    first, last = connection.execute(select(func.min(dataset_months.c.month), func.max(dataset_months.c.month))).one()
    named = select(artists.c.display_name).order_by(artists.c.status == "unlisted", artists.c.artist_name)
    acts = connection.execute(named if act is None else named.where(artists.c.artist_name == act.upper()))
    used = _stores() if act is None else _stores_of(act)
    stores = connection.execute(
        select(platforms.c.platform_key, platforms.c.platform_name)
        .where(platforms.c.platform_id.in_(used))
        .order_by(platforms.c.platform_name)
    )
    updated = connection.scalar(select(func.max(commits.c.created_at)))
    return Scope(
        None if first is None else Month.of(first),
        None if last is None else Month.of(last),
        tuple(acts.scalars()),
        tuple((key, name) for key, name in stores),
        () if act else tuple(sorted(filter(None, connection.scalars(_currencies())))),
        None if updated is None else str(updated),
    )


def _currencies() -> CompoundSelect[tuple[str]]:
    return union(*(select(table.c.currency) for table in (statements, ad_months, cash_months, shop_months)))


def _stores() -> CompoundSelect[tuple[int]]:
    return select(stream_months.c.platform_id).union(select(revenue_per_stream_history.c.platform_id))


def _stores_of(act: str) -> CompoundSelect[tuple[int]]:
    names = (
        select(artist_names.c.artist_name_id)
        .join(artists, artists.c.artist_id == artist_names.c.artist_id)
        .where(artists.c.artist_name == act.upper())
    )
    tables = (artist_performance, audience_months)
    return union(*(select(table.c.platform_id).where(table.c.artist_name_id.in_(names)) for table in tables))
