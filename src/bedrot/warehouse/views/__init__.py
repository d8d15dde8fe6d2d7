"""Views for people and their tools: names instead of numbers, decimals instead of units of 1e-8.

They are made anew whenever the tables change; a changed view therefore comes with a revision, an empty one if need be.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, inspect, text
from sqlalchemy.schema import CreateView

from bedrot.warehouse.views import cash, marketing, royalties, streams
from bedrot.warehouse.views.parts import View


def create_views(connection: Connection) -> None:
    """Make every view."""
    for name, query in queries().items():
        connection.execute(CreateView(query, name))


def drop_views(connection: Connection) -> None:
    """Remove every view, where it exists; what an older version kept as a table is not one."""
    for name in queries().keys() & set(inspect(connection).get_view_names()):
        connection.execute(text(f"DROP VIEW {name}"))


def queries() -> Mapping[str, View]:
    """What each view shows, by its name."""
    return {**streams.views(), **royalties.views(), **cash.views(), **marketing.views()}
