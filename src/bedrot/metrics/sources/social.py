"""Social networks: rollup ``social_months`` for what adds up, the newest weeks of facts, by their key, for followers."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Calendar, MonthState, Span, dense_state
from bedrot.metrics.expressions import Level, Sum
from bedrot.metrics.metric import NOT_STATED, Drill, Filters
from bedrot.metrics.sources.audience import WINDOW_DAYS, Series
from bedrot.metrics.sources.months import act_name, months_at_hand, over_members, over_months
from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import accounts, artist_names, artists, platforms
from bedrot.warehouse.schema.rollups import social_months
from bedrot.warehouse.schema.social import social_daily

_NUMBERS = ("platform_id", "account_id", "artist_name_id")

Profile = tuple[str, str, str]
"""Network, account and act: what people follow."""


@dataclass(frozen=True)
class Social:
    """``social_daily`` through one request's filters. Provisional days are left out of every sum.

    One account may be told by two platforms. These are the same people: each month and each day only the one that
    knows most of it counts.
    """

    connection: Connection
    filters: Filters
    today: date
    axis = Axis.NETWORK

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return None

    @property
    def currency(self) -> None:
        """Followers and views have none."""

    def calendar(self, what: Sum) -> Calendar:
        """A month is complete when every account that tells the measure has all its days settled."""
        best = self.best
        telling = {profile for rows in best.values() for profile, row in rows.items() if row[what.measure] is not None}
        return {
            month: _state(month, {f"{name[1]} on {name[0]}": row for name, row in rows.items() if name in telling})
            for month, rows in best.items()
            if telling & rows.keys()
        }

    def by_month(self, what: Sum, span: Span) -> Mapping[Month, int]:
        """A sum for each month in which it was measured."""
        return over_months(self.cells(what, Axis.NETWORK, span))

    def by(self, what: Sum, axis: Axis, span: Span) -> Mapping[str, int]:
        """A sum for each network, act or account."""
        return over_members(self.cells(what, axis, span))

    def cells(self, what: Sum, axis: Axis, span: Span) -> Mapping[tuple[Month, str], int]:
        """A sum for each month and member."""
        sums: dict[tuple[Month, str], int] = defaultdict(int)
        for month in span.months:
            for profile, row in self.best.get(month, {}).items():
                if (value := row[what.measure]) is not None:
                    sums[month, _member(profile, axis)] += value
        return dict(sums)

    def newest(self, what: Level) -> Mapping[Series, date]:
        """The newest settled day of each network and account in whose month the measure was told."""
        last = func.max(social_months.c.last_settled_day)
        profile = (platforms.c.platform_name, accounts.c.account_name, act_name())
        rows = self.connection.execute(
            self._chosen(select(*profile, last), social_months)
            .where(social_months.c[what.measure].is_not(None), social_months.c.social_month <= self.today)
            .group_by(*profile)
        )
        return {(network, _follower_of(account, act)): day for network, account, act, day in rows if day}

    def levels(self, what: Level, newest: date) -> Mapping[Series, Mapping[date, int]]:
        """Settled values by network, account and day, over the weeks up to ``newest``."""
        column, day = social_daily.c[what.measure], social_daily.c.metrics_date
        since = newest - timedelta(days=WINDOW_DAYS - 1)
        named = self._named(since)
        rows = self.connection.execute(
            select(*(social_daily.c[name] for name in _NUMBERS), day, column).where(
                day.between(since, min(newest, self.today)),
                social_daily.c.is_provisional.is_(False),
                column.is_not(None),
            )
        )
        found: dict[Series, dict[date, int]] = defaultdict(dict)
        for *numbers, on, value in rows.all():
            if series := named.get(tuple(numbers)):
                found[series][on] = max(value, found[series].get(on, value))
        return dict(found)

    def _named(self, since: date) -> Mapping[tuple[int, ...], Series]:
        """Whom people followed since a day, by the numbers that facts carry; joining names to each day takes longer."""
        numbers = [social_months.c[name] for name in _NUMBERS]
        rows = self.connection.execute(
            self._chosen(
                select(*numbers, platforms.c.platform_name, accounts.c.account_name, act_name()), social_months
            )
            .where(social_months.c.social_month >= Month.of(since).first)
            .distinct()
        )
        return {tuple(own): (network, _follower_of(account, act)) for *own, network, account, act in rows.all()}

    def notes(self, what: Sum, span: Span) -> tuple[str, ...]:
        """Nothing to say beside the figures."""
        return ()

    def drill(self, what: Sum | Level, span: Span) -> Drill:
        """Which curated rows a figure is made of."""
        where: dict[str, object] = {"provisional": False}
        if self.filters.store:
            where["network"] = self.filters.store
        if self.filters.artist:
            where["artist"] = self.filters.artist
        return Drill(what.dataset, what.measure, span.first, span.last, where)

    @cached_property
    def best(self) -> Mapping[Month, Mapping[Profile, RowMapping]]:
        """For each month and profile the row of the platform that knows most of it."""
        month = social_months.c.social_month
        names = (platforms.c.platform_name, accounts.c.account_name, act_name().label("act"))
        rows = self.connection.execute(
            self._chosen(select(social_months, *names), social_months).where(
                month.between(*months_at_hand(self.filters, self.today))
            )
        ).mappings()
        best: dict[Month, dict[Profile, RowMapping]] = defaultdict(dict)
        for row in rows.all():
            told = best[Month.of(row["social_month"])]
            profile = (row["platform_name"], row["account_name"], row["act"])
            if profile not in told or _knowledge(row) > _knowledge(told[profile]):
                told[profile] = row
        return dict(best)

    def _chosen(self, query: Any, table: Table) -> Any:  # noqa: ANN401 - a select of any columns
        conditions: list[ColumnElement[bool]] = []
        if self.filters.store:
            conditions.append(platforms.c.platform_key == self.filters.store)
        if self.filters.artist:
            conditions.append(artists.c.artist_name == self.filters.artist.upper())
        return query.select_from(
            table.join(platforms, platforms.c.platform_id == table.c.platform_id)
            .join(accounts, accounts.c.account_id == table.c.account_id)
            .join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id)
            .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
        ).where(*conditions)


def _follower_of(account: str, act: str) -> str:
    """Whom people follow: the account, behind the act where one is known; an act may have two accounts."""
    return account if act == NOT_STATED else f"{act} ({account})"


def _member(profile: Profile, axis: Axis) -> str:
    network, account, act = profile
    return {Axis.NETWORK: network, Axis.ARTIST: act}.get(axis, account)


def _knowledge(row: RowMapping) -> tuple[int, date, int]:
    return row["settled_days"], row["last_day"], row["account_id"]


def _state(month: Month, rows: Mapping[str, RowMapping]) -> MonthState:
    return dense_state(month, {name: (row["settled_days"], row["last_settled_day"]) for name, row in rows.items()})
