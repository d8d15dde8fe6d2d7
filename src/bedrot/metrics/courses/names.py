"""What is read for one question, and names of what facts refer to by number: joining them to each day takes longer."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import ColumnElement, Connection, func, select

from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.askable import Measure
from bedrot.metrics.courses.cells import Series
from bedrot.metrics.courses.question import Member, Question
from bedrot.metrics.sources.months import act_name
from bedrot.metrics.sources.rollup import origin
from bedrot.warehouse.schema.masters import accounts, artist_names, artists, platforms, track_artists

performer = artists.alias("performer")
"""The act that the catalog names for a recording."""

is_performed = track_artists.c.role_type == "primary"
"""Which of the acts of a recording is meant by that."""


def told_act() -> ColumnElement[str | None]:
    """The act of a recording as its sources write it; the catalog's own is better."""
    return func.coalesce(artists.c.display_name, func.nullif(artist_names.c.printed_name, ""))


@dataclass(frozen=True)
class Names:
    """The names of stores, accounts and acts, by number."""

    connection: Connection

    @cached_property
    def stores(self) -> Mapping[int, Member]:
        """Stores and networks."""
        rows = self.connection.execute(
            select(platforms.c.platform_id, platforms.c.platform_key, platforms.c.platform_name)
        )
        return {number: Member(key, name) for number, key, name in rows}

    @cached_property
    def accounts(self) -> Mapping[int, Member]:
        """Accounts behind their sources."""
        rows = self.connection.execute(
            select(accounts.c.account_id, origin.c.platform_key, origin.c.platform_name, accounts.c.account_name).join(
                origin, origin.c.platform_id == accounts.c.source_id
            )
        )
        return {number: Member(f"{key}:{account}", f"{source} ({account})") for number, key, source, account in rows}

    @cached_property
    def account_names(self) -> Mapping[int, str]:
        """Accounts as their source calls them."""
        rows = self.connection.execute(select(accounts.c.account_id, accounts.c.account_name))
        return {number: name for number, name in rows}  # noqa: C416 - a row is no pair to mypy

    @cached_property
    def acts(self) -> Mapping[int, Member]:
        """Acts, by the number of the name that a source gives them."""
        rows = self.connection.execute(
            select(artist_names.c.artist_name_id, act_name()).outerjoin(
                artists, artists.c.artist_id == artist_names.c.artist_id
            )
        )
        return {number: Member(name, name) for number, name in rows}

    def series(self, *members: Member) -> Series:
        """The series of these members: always the same object."""
        if members not in self._series:
            self._series[members] = Series(members)
        return self._series[members]

    @cached_property
    def _series(self) -> dict[tuple[Member, ...], Series]:
        return {}

    def numbered(
        self,
        question: Question,
        *,
        store: ColumnElement[int] | None = None,
        account: ColumnElement[int] | None = None,
        act: ColumnElement[int] | None = None,
    ) -> list[ColumnElement[bool]]:
        """The filters of a question as conditions on the numbers that facts carry."""
        conditions: list[ColumnElement[bool]] = []
        if question.store is not None and store is not None:
            chosen = [number for number, member in self.stores.items() if member.key == question.store]
            conditions.append(store.in_(chosen))
        if question.account is not None and account is not None:
            chosen = [number for number, member in self.accounts.items() if member.key == question.account]
            conditions.append(account.in_(chosen))
        if question.artist is not None and act is not None:
            wanted = question.artist.upper()
            chosen = [number for number, member in self.acts.items() if member.key.upper() == wanted]
            conditions.append(act.in_(chosen))
        return conditions


@dataclass(frozen=True)
class Asked:
    """A question with all that is needed to read for it."""

    question: Question
    measure: Measure
    asking: Asking
    names: Names
