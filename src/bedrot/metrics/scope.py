"""What a label has figures of: its months, acts and stores, for people to choose from."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import artists, platforms
from bedrot.warehouse.schema.records import commits
from bedrot.warehouse.schema.rollups import dataset_months, revenue_per_stream_history, stream_months


@dataclass(frozen=True)
class Scope:
    """Months from ``first`` to ``last`` (None while there are no data), acts by display name, stores by key and name.

    ``updated``: when the newest data were loaded, in UTC as YYYY-MM-DD HH:MM:SS; None before the first load.
    """

    first: Month | None
    last: Month | None
    artists: tuple[str, ...]
    stores: tuple[tuple[str, str], ...]
    updated: str | None


def scope_of(connection: Connection) -> Scope:
    """Look at what was loaded. Acts that only occur in the data come after those of the catalog."""
    first, last = connection.execute(select(func.min(dataset_months.c.month), func.max(dataset_months.c.month))).one()
    acts = connection.execute(
        select(artists.c.display_name).order_by(artists.c.status == "unlisted", artists.c.artist_name)
    )
    used = select(stream_months.c.platform_id).union(select(revenue_per_stream_history.c.platform_id))
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
        None if updated is None else str(updated),
    )
