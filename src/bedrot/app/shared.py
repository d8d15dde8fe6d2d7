"""Sharing an act's figures: which acts there are, and where a link leads."""

from sqlalchemy import Connection

from bedrot.metrics.scope import scope_of
from bedrot.model.errors import NothingSuch
from bedrot.model.names import nearest


def act_to_share(connection: Connection, name: str) -> str:
    """The act of a name, in any case, as people write it; NothingSuch names the nearest."""
    acts = {each.upper(): each for each in scope_of(connection).artists}
    known = acts.get(name.upper())
    if known is None:
        near = nearest(name.upper(), acts)
        todo = f"Did you mean {acts[near]!r}?" if near else "The catalogue lists the label's acts."
        raise NothingSuch(f"There is no act {name!r}.", todo=todo)
    return known


def path_of(secret: str) -> str:
    """Where a link leads, behind the dashboard's address. The secret stands where no log and no proxy sees it."""
    return f"/shared/#{secret}"
