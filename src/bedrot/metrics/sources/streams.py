"""Distributor streams: rollup ``stream_months``; single days of a month from its facts, by their key."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy import ColumnElement, Connection, FromClause, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Calendar, Span, dense_state
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import Drill, Filters
from bedrot.metrics.sources.months import over_members
from bedrot.model.periods import Month
from bedrot.warehouse.schema.facts import content_streams
from bedrot.warehouse.schema.masters import accounts, platforms
from bedrot.warehouse.schema.rollups import stream_months

_origin = platforms.alias("origin")


@dataclass(frozen=True)
class Streams:
    """``daily_streams`` through one request's filters. Provisional days are left out of every sum."""

    connection: Connection
    filters: Filters
    today: date
    axis = Axis.STORE

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return "Distributors do not tell daily streams apart by act." if self.filters.artist else None

    @property
    def currency(self) -> None:
        """Streams have none."""

    def calendar(self, what: Sum) -> Calendar:
        """A month is complete when each of its series has all days, settled."""
        return self._calendar

    @cached_property
    def _calendar(self) -> Calendar:
        rows = self.connection.execute(
            select(
                stream_months.c.stream_month,
                _origin.c.platform_name.label("source"),
                accounts.c.account_name,
                platforms.c.platform_name.label("store"),
                stream_months.c.settled_days,
                stream_months.c.last_settled_day,
            )
            .select_from(_of())
            .where(stream_months.c.stream_month <= self.today, *self._stores(platforms.c.platform_key))
        )
        series: dict[Month, dict[str, tuple[int, date | None]]] = defaultdict(dict)
        for row in rows:
            name = f"{row.store} by {row.source} ({row.account_name})"
            series[Month.of(row.stream_month)][name] = (row.settled_days, row.last_settled_day)
        return {month: dense_state(month, found) for month, found in series.items()}

    def by_month(self, what: Sum, span: Span) -> Mapping[Month, int]:
        """Settled streams of each month."""
        month = stream_months.c.stream_month
        rows = self.connection.execute(
            select(month, func.sum(stream_months.c.settled_count))
            .join(platforms)
            .where(*_within(month, span), *self._stores(platforms.c.platform_key))
            .group_by(month)
        )
        return {Month.of(first): streams for first, streams in rows if streams is not None}

    def by(self, what: Sum, axis: Axis, span: Span) -> Mapping[str, int]:
        """Settled streams of each store, or as told by each distributor."""
        return over_members(self.cells(what, axis, span))

    def cells(self, what: Sum, axis: Axis, span: Span) -> Mapping[tuple[Month, str], int]:
        """Settled streams of each month and store, or distributor."""
        if axis not in (Axis.STORE, Axis.ACCOUNT):
            return {}
        month, member = stream_months.c.stream_month, (platforms if axis is Axis.STORE else _origin).c.platform_name
        rows = self.connection.execute(
            select(month, member, func.sum(stream_months.c.settled_count))
            .select_from(_of())
            .where(*_within(month, span), *self._stores(platforms.c.platform_key))
            .group_by(month, member)
        )
        return {(Month.of(first), name): streams for first, name, streams in rows if streams is not None}

    def until(self, day: date) -> Mapping[str, int]:
        """Settled streams of each store from the first of the month to ``day``."""
        rows = self.connection.execute(
            select(platforms.c.platform_name, func.sum(content_streams.c.stream_count))
            .join_from(content_streams, platforms)
            .where(
                content_streams.c.stream_date.between(day.replace(day=1), day),
                content_streams.c.is_provisional.is_(False),
                *self._stores(platforms.c.platform_key),
            )
            .group_by(platforms.c.platform_name)
        )
        return {name: streams for name, streams in rows if streams is not None}

    def notes(self, what: Sum, span: Span) -> tuple[str, ...]:
        """Nothing to say beside the figures."""
        return ()

    def drill(self, what: Sum, span: Span) -> Drill:
        """Which curated rows a sum is made of."""
        where: dict[str, object] = {"provisional": False}
        if self.filters.store:
            where["store"] = self.filters.store
        return Drill(what.dataset, what.measure, span.first, span.last, where)

    def _stores(self, key: ColumnElement[str]) -> list[ColumnElement[bool]]:
        return [key == self.filters.store] if self.filters.store else []


def _of() -> FromClause:
    return (
        stream_months.join(platforms, platforms.c.platform_id == stream_months.c.platform_id)
        .join(accounts, accounts.c.account_id == stream_months.c.account_id)
        .join(_origin, _origin.c.platform_id == accounts.c.source_id)
    )


def _within(month: ColumnElement[date], span: Span) -> tuple[ColumnElement[bool]]:
    return (month.between(span.first.first, span.last.first),)
