"""Royalties: rollups by store, by act, by country and by statement."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, Table, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Calendar, MonthState, Span
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import NOT_STATED, Drill, Filters, percent_of
from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import (
    GLOBAL_TERRITORY,
    accounts,
    artist_names,
    artists,
    platforms,
    statements,
    territories,
)
from bedrot.warehouse.schema.rollups import (
    artist_performance,
    revenue_per_stream_history,
    statement_months,
    territory_performance,
)

COLUMNS: Mapping[str, str] = {"units": "quantity", "net": "net_revenue", "withheld": "withheld", "recoup": "recoup"}
"""Measures of the conformed dataset and their columns in the warehouse."""

_NO_STORE = "none"
_MOST_LINES = Decimal("0.95")
_JITTER_DAYS = 5
_QUIET_MONTHS = 6


@dataclass(frozen=True)
class Reported:
    """So many lines of use in ``month`` were reported on ``day`` by an account."""

    account: str
    month: Month
    day: date
    lines: int


@dataclass(frozen=True)
class Royalties:
    """``royalties`` through one request's filters. Amounts are of one currency and never added across two."""

    connection: Connection
    filters: Filters
    today: date

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return None

    @cached_property
    def currency(self) -> str | None:
        """The currency of all amounts: the one asked for, else the one with most facts."""
        return self.filters.currency or next(iter(self._currencies), None)

    @cached_property
    def calendar(self) -> Calendar:
        """A month is complete when each account has reported for as long as it usually takes."""
        return calendar_of(self.reported)

    @cached_property
    def reported(self) -> list[Reported]:
        """When use of each month was reported, by account."""
        rows = self.connection.execute(
            select(
                statement_months.c.sale_month,
                statements.c.reporting_date,
                platforms.c.platform_key,
                accounts.c.account_name,
                func.sum(statement_months.c.line_count).label("lines"),
            )
            .select_from(
                statement_months.join(statements)
                .join(accounts, accounts.c.account_id == statements.c.account_id)
                .join(platforms, platforms.c.platform_id == accounts.c.source_id)
            )
            .where(statement_months.c.sale_month <= self.today, statements.c.reporting_date <= self.today)
            .group_by(
                statement_months.c.sale_month,
                statements.c.reporting_date,
                platforms.c.platform_key,
                accounts.c.account_name,
            )
        )
        return [
            Reported(
                f"{row.platform_key} ({row.account_name})", Month.of(row.sale_month), row.reporting_date, row.lines
            )
            for row in rows
        ]

    def by_month(self, what: Sum, span: Span) -> Mapping[Month, Decimal | int]:
        """A sum for each month."""
        table = self._table
        found = self._sums(what, span, table.c.sale_month)
        return {Month.of(month): value for month, value in found.items()}

    def by(self, what: Sum, axis: Axis, span: Span) -> Mapping[str, Decimal | int]:
        """A sum for each store, act or country; what belongs to no country is left out."""
        if axis is Axis.COUNTRY:
            return self._by_country(what, span)
        if axis is Axis.ARTIST:
            act = func.coalesce(artists.c.display_name, NOT_STATED)
            return self._sums(what, span, act, artist_performance)
        return self._sums(what, span, platforms.c.platform_name)

    def notes(self, what: Sum, span: Span) -> tuple[str, ...]:
        """What a person must know beside an amount: other currencies, estimates, and tracks without a split."""
        if what.measure == "units":
            return ()
        said = []
        others = [currency for currency in self._currencies if currency != self.currency]
        if others and not self.filters.currency:
            said.append(f"Amounts in {', '.join(others)} are not in it.")
        return (*said, *self._doubts(what, span))

    def drill(self, what: Sum, span: Span) -> Drill:
        """Which curated rows a sum is made of."""
        where: dict[str, object] = {}
        if what.measure != "units" and self.currency:
            where["currency"] = self.currency
        if what.tiers:
            where["tier"] = what.tiers
        if self.filters.store:
            where["store"] = self.filters.store
        if self.filters.artist:
            where["artist"] = self.filters.artist
        return Drill(what.dataset, what.measure, span.first, span.last, where)

    @property
    def _table(self) -> Table:
        return artist_performance if self.filters.artist else revenue_per_stream_history

    @cached_property
    def _currencies(self) -> list[str]:
        rows = self.connection.execute(
            select(statements.c.currency, func.sum(statement_months.c.fact_count).label("facts"))
            .join_from(statement_months, statements)
            .group_by(statements.c.currency)
            .order_by(func.sum(statement_months.c.fact_count).desc(), statements.c.currency)
        )
        return [row.currency for row in rows]

    def _sums(
        self, what: Sum, span: Span, by: ColumnElement[Any], table: Table | None = None
    ) -> dict[Any, Decimal | int]:
        table = self._table if table is None else table
        amount = func.sum(table.c[COLUMNS[what.measure]])
        share = table.c.royalty_share
        query = self._chosen(select(by, share, amount), what, span, table).group_by(by, share)
        sums: dict[Any, Decimal | int] = defaultdict(int)
        for member, part, value in self.connection.execute(query):
            if value is not None:
                sums[member] += value * part if what.after_splits else value
        return dict(sums)

    def _chosen(self, query: Select[Any], what: Sum, span: Span, table: Table) -> Select[Any]:
        of: FromClause = table.join(platforms, platforms.c.platform_id == table.c.platform_id)
        if table is artist_performance:
            of = of.join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id).outerjoin(
                artists, artists.c.artist_id == artist_names.c.artist_id
            )
        conditions: list[ColumnElement[bool]] = [table.c.sale_month.between(span.first.first, span.last.first)]
        if self.filters.store:
            conditions.append(platforms.c.platform_key == self.filters.store)
        if self.filters.artist:
            conditions.append(artists.c.artist_name == self.filters.artist.upper())
        if what.tiers:
            conditions += [table.c.tier.in_(what.tiers), platforms.c.platform_key != _NO_STORE]
        if what.measure != "units":
            conditions.append(table.c.currency == self.currency)
        return query.select_from(of).where(*conditions)

    def _by_country(self, what: Sum, span: Span) -> Mapping[str, Decimal | int]:
        table = territory_performance
        conditions: list[ColumnElement[bool]] = [
            table.c.sale_month.between(span.first.first, span.last.first),
            territories.c.territory_id != GLOBAL_TERRITORY,
        ]
        of: FromClause = table.join(territories)
        if self.filters.store:
            of = of.join(platforms, platforms.c.platform_id == table.c.platform_id)
            conditions.append(platforms.c.platform_key == self.filters.store)
        if what.measure != "units":
            conditions.append(table.c.currency == self.currency)
        amount = func.sum(table.c[COLUMNS[what.measure]])
        rows = self.connection.execute(
            select(territories.c.country_name, amount)
            .select_from(of)
            .where(*conditions)
            .group_by(territories.c.country_name)
        )
        return {name: value for name, value in rows if value is not None}

    def _doubts(self, what: Sum, span: Span) -> list[str]:
        table = self._table
        kinds = (table.c.is_estimated, table.c.is_share_known)
        amount = func.sum(table.c[COLUMNS[what.measure]])
        query = self._chosen(select(*kinds, amount), what, span, table).group_by(*kinds)
        rows = [(estimated, known, value or 0) for estimated, known, value in self.connection.execute(query)]
        whole = sum(value for _, _, value in rows)
        estimated = percent_of(sum(value for is_estimated, _, value in rows if is_estimated), whole)
        unshared = percent_of(sum(value for _, is_known, value in rows if not is_known), whole)
        said = []
        if estimated:
            said.append(f"{estimated:.1f} % of it is estimated from gross amounts; the statement has no net ones.")
        if unshared and what.after_splits:
            said.append(f"{unshared:.1f} % of it comes from tracks that the catalog does not know and counts whole.")
        return said


def calendar_of(reported: Iterable[Reported]) -> Calendar:
    """Months of use, and whether their reports are in.

    An account's usual delay is the one within which 95 of 100 of its lines were reported. It may still report on a
    month while its newest statement is not that old, give or take five days. An account that has reported no use for
    more than six months is not waited for.
    """
    by_account: dict[str, list[Reported]] = defaultdict(list)
    for each in reported:
        by_account[each.account].append(each)
    usual = {account: _usual_delay(found) for account, found in by_account.items()}
    newest = {account: max(each.day for each in found) for account, found in by_account.items()}
    used = {account: _range(found) for account, found in by_account.items()}
    months = {each.month for found in by_account.values() for each in found}
    calendar = {}
    for month in sorted(months):
        live = [name for name, (first, last) in used.items() if first <= month <= last.plus(_QUIET_MONTHS)]
        missing = tuple(
            f"{name} usually reports until {usual[name]} days after the month, and has until {newest[name]}"
            for name in sorted(live)
            if (newest[name] - month.last).days < usual[name] - _JITTER_DAYS
        )
        calendar[month] = MonthState(frozenset(live), missing, month.last if not missing else None)
    return calendar


def _usual_delay(reported: list[Reported]) -> int:
    delays = sorted(((each.day - each.month.last).days, each.lines) for each in reported)
    wanted = _MOST_LINES * sum(lines for _, lines in delays)
    seen = 0
    for days, lines in delays:
        seen += lines
        if seen >= wanted:
            return days
    return delays[-1][0]


def _range(reported: list[Reported]) -> tuple[Month, Month]:
    months = [each.month for each in reported]
    return min(months), max(months)
