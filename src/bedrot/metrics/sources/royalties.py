"""Royalties: rollups by store, by act, by country and by statement."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, Table, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Calendar, MonthState, Span
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import NOT_STATED, Drill, Filters, percent_of
from bedrot.metrics.sources.currencies import Money, currency_notes, money
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

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "units": "quantity",
        "net": "net_revenue",
        "gross": "gross_revenue",
        **{name: name for name in ("withheld", "recoup", "fees", "tax")},
    }
)
"""Measures of the conformed dataset and their columns in the warehouse."""

CONVERTED = "reported_revenue"
"""The column of ``net`` in the label's own currency; no other amount is converted."""

_NO_STORE = "none"
_MOST_LINES = Decimal("0.95")
_JITTER_DAYS = 5
_QUIET_MONTHS = 6


@dataclass(frozen=True)
class Reported:
    """So many lines of use from ``month`` to ``until`` were reported on ``day`` by an account."""

    account: str
    month: Month
    until: Month
    day: date
    lines: int


@dataclass(frozen=True)
class Royalties:
    """``royalties`` through one request's filters. Amounts are of one currency and never added across two.

    ``reporting``: the label's own currency. What was used over several months stands under the first of them.
    """

    connection: Connection
    filters: Filters
    today: date
    reporting: str | None = None

    @property
    def axis(self) -> Axis:
        """What its figures are best broken down by: acts, unless one was asked for."""
        return Axis.STORE if self.filters.artist else Axis.ARTIST

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return None

    @property
    def currency(self) -> str | None:
        """The currency of all amounts."""
        return self._money.currency

    @cached_property
    def _money(self) -> Money:
        return money(self.connection, "royalties", self.filters.currency, self.reporting, self._currencies)

    def calendar(self, what: Sum) -> Calendar:
        """A month is complete when each account has reported for as long as it usually takes."""
        return self._calendar

    @cached_property
    def _calendar(self) -> Calendar:
        return calendar_of(self.reported)

    @cached_property
    def reported(self) -> list[Reported]:
        """When use of each month was reported, by account."""
        rows = self.connection.execute(
            select(
                statement_months.c.sale_month,
                statement_months.c.month_count,
                statements.c.reporting_date,
                platforms.c.platform_name,
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
                statement_months.c.month_count,
                statements.c.reporting_date,
                platforms.c.platform_name,
                accounts.c.account_name,
            )
        )
        return [
            Reported(
                f"{row.platform_name} ({row.account_name})",
                Month.of(row.sale_month),
                Month.of(row.sale_month).plus(row.month_count - 1),
                row.reporting_date,
                row.lines,
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

    def cells(self, what: Sum, axis: Axis, span: Span) -> Mapping[tuple[Month, str], Decimal | int]:
        """Nothing: months are asked for as a whole, and members over a span."""
        return {}

    def notes(self, what: Sum, span: Span) -> tuple[str, ...]:
        """What a person must know beside an amount: currencies, estimates, long periods, tracks without a split."""
        if what.measure == "units":
            return ()
        seen = self._money if what.measure == "net" else replace(self._money, converted=False)
        said = currency_notes(self.connection, what.dataset, span, seen, self._without_rate(what, span))
        return (*said, *self._doubts(what, span))

    def drill(self, what: Sum, span: Span) -> Drill:
        """Which curated rows a sum is made of."""
        where: dict[str, object] = {}
        if what.measure != "units" and self.currency and not self._is_converted(what):
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
        return {member: value for (member,), value in self.grouped(what, span, [by], table).items()}

    def grouped(
        self,
        what: Sum,
        span: Span,
        by: Sequence[ColumnElement[Any]],
        table: Table | None = None,
        *conditions: ColumnElement[bool],
    ) -> dict[tuple[Any, ...], Decimal | int]:
        """A sum for each combination of columns of a rollup that keeps splits, with its stores, acts and accounts."""
        table = self._table if table is None else table
        amount = func.sum(self.amount(what, table))
        share = table.c.royalty_share
        query = self._chosen(select(*by, share, amount), what, span, table).where(*conditions).group_by(*by, share)
        sums: dict[tuple[Any, ...], Decimal | int] = defaultdict(int)
        for *members, part, value in self.connection.execute(query):
            if value is not None:
                sums[tuple(members)] += value * part if what.after_splits else value
        return dict(sums)

    def _chosen(
        self, query: Select[Any], what: Sum, span: Span, table: Table, *, every_currency: bool = False
    ) -> Select[Any]:
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
        conditions += is_used(what, table.c.tier)
        if not every_currency:
            conditions += self.in_currency(what, table)
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
        amount = func.sum(self.amount(what, table))
        rows = self.connection.execute(
            select(territories.c.country_name, amount)
            .select_from(of)
            .where(*conditions, *self.in_currency(what, table))
            .group_by(territories.c.country_name)
        )
        return {name: value for name, value in rows if value is not None}

    def _is_converted(self, what: Sum) -> bool:
        return self._money.converted and what.measure == "net"

    def amount(self, what: Sum, table: Table) -> ColumnElement[Any]:
        """The column of a measure in a rollup, in the currency of this request."""
        return table.c[CONVERTED if self._is_converted(what) else COLUMNS[what.measure]]

    def in_currency(self, what: Sum, table: Table) -> list[ColumnElement[bool]]:
        """Which rows of a rollup hold amounts of that currency."""
        if what.measure == "units" or self._is_converted(what):
            return []
        return [table.c.currency == self.currency]

    def _without_rate(self, what: Sum, span: Span) -> Mapping[str, int]:
        table = self._table
        query = select(table.c.currency, func.sum(table.c.unreported_count))
        rows = self.connection.execute(
            self._chosen(query, what, span, table, every_currency=True).group_by(table.c.currency)
        )
        return {currency: int(count or 0) for currency, count in rows}

    def _doubts(self, what: Sum, span: Span) -> list[str]:
        table = self._table
        kinds = (table.c.is_estimated, table.c.is_share_known, table.c.month_count)
        amount = func.sum(self.amount(what, table))
        query = self._chosen(select(*kinds, amount), what, span, table).group_by(*kinds)
        rows = [(*doubts, value or 0) for *doubts, value in self.connection.execute(query)]
        whole = sum(row[-1] for row in rows)
        estimated = percent_of(sum(value for is_estimated, _, _, value in rows if is_estimated), whole)
        unshared = percent_of(sum(value for _, is_known, _, value in rows if not is_known), whole)
        longer = percent_of(sum(value for _, _, months, value in rows if months > 1), whole)
        said = []
        if estimated:
            said.append(f"{estimated:.1f} % of it is estimated from gross amounts; the statement has no net ones.")
        if unshared and what.after_splits:
            said.append(f"{unshared:.1f} % of it comes from tracks that the catalog does not know and counts whole.")
        if longer:
            said.append(f"{longer:.1f} % of it was told for several months at once and stands under the first of them.")
        return said


def is_used(what: Sum, tier: ColumnElement[str]) -> list[ColumnElement[bool]]:
    """Which kinds of use a sum is of; one kind alone only where it happened in a store. Platforms must be joined."""
    conditions: list[ColumnElement[bool]] = []
    if what.tiers:
        conditions += [tier.in_(what.tiers), platforms.c.platform_key != _NO_STORE]
    if what.without:
        conditions.append(tier.not_in(what.without))
    if what.beside:
        conditions.append(tier.not_in(what.beside) | (platforms.c.platform_key == _NO_STORE))
    return conditions


def calendar_of(reported: Iterable[Reported]) -> Calendar:
    """Months of use, and whether their reports are in.

    An account's usual delay is the one within which 95 of 100 of its lines were reported after the end of their use.
    It may still report on a month while its newest statement is not that old, give or take five days. An account that
    has reported no use for more than six months is not waited for; nor is one in the later months of a period that it
    reported as a whole, for that stands under the first of them.
    """
    by_account = _by_account(reported)
    usual = {account: _usual_delay(found) for account, found in by_account.items()}
    newest = {account: max(each.day for each in found) for account, found in by_account.items()}
    used = {account: _uses(found) for account, found in by_account.items()}
    calendar = {}
    stands = {account: {each.month for each in found} for account, found in by_account.items()}
    for month in sorted(set().union(*stands.values())):
        live = [
            name
            for name, uses in used.items()
            if min(uses) <= month <= max(uses).plus(_QUIET_MONTHS) and (month in stands[name] or month not in uses)
        ]
        missing = tuple(
            f"{name} usually reports until {usual[name]} days after the month, and has until {newest[name]}"
            for name in sorted(live)
            if (newest[name] - used[name].get(month, month).last).days < usual[name] - _JITTER_DAYS
        )
        calendar[month] = MonthState(frozenset(live), missing, month.last if not missing else None)
    return calendar


def usual_days(reported: Iterable[Reported], month: Month) -> int | None:
    """Within how many days after its end a month of use is usually reported by every account that is still heard of.

    None where nobody has reported anything within half a year before it.
    """
    live = [
        _usual_delay(found)
        for found in _by_account(reported).values()
        if min(each.month for each in found) <= month <= max(each.until for each in found).plus(_QUIET_MONTHS)
    ]
    return max(live, default=None)


def _by_account(reported: Iterable[Reported]) -> dict[str, list[Reported]]:
    by_account: dict[str, list[Reported]] = defaultdict(list)
    for each in reported:
        by_account[each.account].append(each)
    return by_account


def _usual_delay(reported: list[Reported]) -> int:
    delays = sorted(((each.day - each.until.last).days, each.lines) for each in reported)
    wanted = _MOST_LINES * sum(lines for _, lines in delays)
    seen = 0
    for days, lines in delays:
        seen += lines
        if seen >= wanted:
            return days
    return delays[-1][0]


def _uses(reported: list[Reported]) -> Mapping[Month, Month]:
    """Each month of use with the end of the period it was reported in."""
    uses: dict[Month, Month] = {}
    for each in reported:
        for index in range(each.until.minus(each.month) + 1):
            month = each.month.plus(index)
            uses[month] = max(each.until, uses.get(month, each.until))
    return uses
