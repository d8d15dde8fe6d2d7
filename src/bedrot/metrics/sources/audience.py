"""A store's audience: rollup ``audience_months`` for what adds up, the newest weeks of facts, by their key, for people."""

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
from bedrot.metrics.metric import Drill, Filters
from bedrot.metrics.sources.months import act_name, months_at_hand, over_members, over_months
from bedrot.model.periods import Month
from bedrot.warehouse.schema.facts import audience_daily
from bedrot.warehouse.schema.masters import artist_names, artists, platforms
from bedrot.warehouse.schema.rollups import audience_months

WINDOW_DAYS = 62
"""How far back from the newest day levels are read."""

Series = tuple[str, str]
"""Store and act: an audience."""


@dataclass(frozen=True)
class Audience:
    """``audience_daily`` through one request's filters.

    An act may have been exported twice, by two accounts or under two spellings. These are the same people: each month
    and each day only the export that knows most of it counts.
    """

    connection: Connection
    filters: Filters
    today: date

    @property
    def axis(self) -> Axis:
        """What its figures are best broken down by: acts, unless one was asked for."""
        return Axis.STORE if self.filters.artist else Axis.ARTIST

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return None

    @property
    def currency(self) -> None:
        """An audience has none."""

    def calendar(self, what: Sum) -> Calendar:
        """A month is complete when every act of which the measure is told has all its days settled."""
        best = self.best
        telling = {series for rows in best.values() for series, row in rows.items() if row[what.measure] is not None}
        return {
            month: _state(month, {series: row for series, row in rows.items() if series in telling})
            for month, rows in best.items()
            if telling & rows.keys()
        }

    def by_month(self, what: Sum, span: Span) -> Mapping[Month, int]:
        """A sum for each month in which it was measured."""
        return over_months(self.cells(what, Axis.STORE, span))

    def by(self, what: Sum, axis: Axis, span: Span) -> Mapping[str, int]:
        """A sum for each act or store."""
        return over_members(self.cells(what, axis, span))

    def cells(self, what: Sum, axis: Axis, span: Span) -> Mapping[tuple[Month, str], int]:
        """A sum for each month and act or store."""
        sums: dict[tuple[Month, str], int] = defaultdict(int)
        for month in span.months:
            for (store, act), row in self.best.get(month, {}).items():
                if (value := row[what.measure]) is not None:
                    sums[month, act if axis is Axis.ARTIST else store] += value
        return dict(sums)

    def newest(self, what: Level) -> Mapping[Series, date]:
        """The newest settled day of each audience in whose month the measure was told."""
        last = func.max(audience_months.c.last_settled_day)
        rows = self.connection.execute(
            self._chosen(select(platforms.c.platform_name, act_name(), last), audience_months)
            .where(audience_months.c[what.measure].is_not(None), audience_months.c.audience_month <= self.today)
            .group_by(platforms.c.platform_name, act_name())
        )
        return {(store, act): day for store, act, day in rows}

    def levels(self, what: Level, newest: date) -> Mapping[Series, Mapping[date, int]]:
        """Settled values by audience and day, over the weeks up to ``newest``."""
        column = audience_daily.c[what.measure]
        day = audience_daily.c.snapshot_date
        rows = self.connection.execute(
            self._chosen(select(platforms.c.platform_name, act_name(), day, func.max(column)), audience_daily)
            .where(
                day.between(newest - timedelta(days=WINDOW_DAYS - 1), min(newest, self.today)),
                audience_daily.c.is_provisional.is_(False),
                column.is_not(None),
            )
            .group_by(platforms.c.platform_name, act_name(), day)
        )
        found: dict[Series, dict[date, int]] = defaultdict(dict)
        for store, act, on, value in rows.all():
            found[store, act][on] = value
        return dict(found)

    def notes(self, what: Sum, span: Span) -> tuple[str, ...]:
        """Nothing to say beside the figures."""
        return ()

    def drill(self, what: Sum | Level, span: Span) -> Drill:
        """Which curated rows a figure is made of."""
        where: dict[str, object] = {"provisional": False}
        if self.filters.store:
            where["store"] = self.filters.store
        if self.filters.artist:
            where["artist"] = self.filters.artist
        return Drill(what.dataset, what.measure, span.first, span.last, where)

    @cached_property
    def best(self) -> Mapping[Month, Mapping[Series, RowMapping]]:
        """For each month and audience the row of the export that knows most of it."""
        month = audience_months.c.audience_month
        rows = self.connection.execute(
            self._chosen(
                select(audience_months, platforms.c.platform_name, act_name().label("act")), audience_months
            ).where(month.between(*months_at_hand(self.filters, self.today)))
        ).mappings()
        best: dict[Month, dict[Series, RowMapping]] = defaultdict(dict)
        for row in rows.all():
            told = best[Month.of(row["audience_month"])]
            series = (row["platform_name"], row["act"])
            if series not in told or _knowledge(row) > _knowledge(told[series]):
                told[series] = row
        return dict(best)

    def _chosen(self, query: Any, table: Table) -> Any:  # noqa: ANN401 - a select of any columns
        conditions: list[ColumnElement[bool]] = []
        if self.filters.store:
            conditions.append(platforms.c.platform_key == self.filters.store)
        if self.filters.artist:
            conditions.append(artists.c.artist_name == self.filters.artist.upper())
        return query.select_from(
            table.join(platforms, platforms.c.platform_id == table.c.platform_id)
            .join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id)
            .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
        ).where(*conditions)


def _knowledge(row: RowMapping) -> tuple[int, date, int, str]:
    return (
        row["settled_days"],
        row["last_day"],
        row["streams"] or 0,
        f"{row['account_id']:09d} {row['artist_name_id']:09d}",
    )


def _state(month: Month, rows: Mapping[Series, RowMapping]) -> MonthState:
    found = {f"{act} on {store}": (row["settled_days"], row["last_settled_day"]) for (store, act), row in rows.items()}
    return dense_state(month, found)
