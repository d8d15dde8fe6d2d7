"""What sources that keep one rollup row a month and series have in common."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from sqlalchemy import ColumnElement, Connection, FromClause, Table, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Calendar, MonthState, Span
from bedrot.metrics.expressions import Level, Sum
from bedrot.metrics.metric import Drill, Filters
from bedrot.metrics.sources.currencies import Money, currency_notes, money
from bedrot.metrics.sources.months import over_members
from bedrot.metrics.sources.source import Number
from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import accounts, platforms
from bedrot.warehouse.schema.rollups import dataset_months

origin = platforms.alias("origin")
"""The platform that an account belongs to."""

Observed = Mapping[tuple[str, str], date]
"""By source and account: the day its newest delivery was made on."""


@dataclass(frozen=True)
class Shape:
    """Where a rollup keeps what.

    ``columns`` and ``converted``: measures and the columns of their sums, as told and in the label's own currency.
    """

    dataset: str
    table: Table
    month: ColumnElement[date]
    columns: Mapping[str, ColumnElement[Any]]
    converted: Mapping[str, ColumnElement[Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Rollup(ABC):
    """A dataset whose days are sparse: a day without a row is one on which nothing happened.

    So a month is complete once its source has been heard of after the month's end and nothing in it is provisional.
    """

    shape: ClassVar[Shape]
    axis: ClassVar[Axis]

    connection: Connection
    filters: Filters
    today: date
    observed: Observed
    reporting: str | None = None

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return None

    @property
    def currency(self) -> str | None:
        """The currency of all amounts."""
        return self._money.currency

    @abstractmethod
    def members(self, axis: Axis) -> ColumnElement[str] | None:
        """The names along an axis, if the rollup has it."""

    def of(self) -> FromClause:
        """The rollup with the names it refers to."""
        table = self.shape.table
        return table.join(accounts, accounts.c.account_id == table.c.account_id).join(
            origin, origin.c.platform_id == accounts.c.source_id
        )

    def chosen(self) -> Sequence[ColumnElement[bool]]:
        """What the filters ask for."""
        return ()

    def calendar(self, what: Sum) -> Calendar:
        """Which months of a measure are complete."""
        return self._calendar

    def by_month(self, what: Sum, span: Span) -> Mapping[Month, Number]:
        """A sum for each month in which it was measured."""
        month = self.shape.month
        rows = self.connection.execute(
            select(month, func.sum(self.amount(what)))
            .select_from(self.of())
            .where(*self._within(what, span))
            .group_by(month)
        )
        return {Month.of(first): value for first, value in rows if value is not None}

    def by(self, what: Sum, axis: Axis, span: Span) -> Mapping[str, Number]:
        """A sum for each member of an axis."""
        return over_members(self.cells(what, axis, span))

    def cells(self, what: Sum, axis: Axis, span: Span) -> Mapping[tuple[Month, str], Number]:
        """A sum for each month and member."""
        member = self.members(axis)
        if member is None:
            return {}
        return {(month, name): value for month, (name,), value in self.grouped(what, span, [member])}

    def grouped(
        self, what: Sum, span: Span, by: Sequence[ColumnElement[Any]], *conditions: ColumnElement[bool]
    ) -> list[tuple[Month, tuple[Any, ...], Number]]:
        """A sum for each month and each combination of columns in which it was measured."""
        month = self.shape.month
        rows = self.connection.execute(
            select(month, *by, func.sum(self.amount(what)))
            .select_from(self.of())
            .where(*self._within(what, span), *conditions)
            .group_by(month, *by)
        )
        return [(Month.of(first), tuple(names), value) for first, *names, value in rows if value is not None]

    def notes(self, what: Sum, span: Span) -> tuple[str, ...]:
        """Other currencies, and the rates they were converted with."""
        if what.measure not in self.shape.converted:
            return ()
        return currency_notes(self.connection, self.shape.dataset, span, self._money, self._without_rate(span))

    def drill(self, what: Sum | Level, span: Span) -> Drill:
        """Which curated rows a figure is made of."""
        where: dict[str, object] = {}
        if what.measure in self.shape.converted and not self._money.converted and self.currency:
            where["currency"] = self.currency
        return Drill(what.dataset, what.measure, span.first, span.last, where)

    @cached_property
    def _money(self) -> Money:
        return money(self.connection, self.shape.dataset, self.filters.currency, self.reporting, self._currencies)

    @cached_property
    def _currencies(self) -> Sequence[str]:
        """The currencies told, the most frequent first."""
        if not self.shape.converted:
            return ()
        table = self.shape.table
        rows = self.connection.execute(
            select(table.c.currency)
            .group_by(table.c.currency)
            .order_by(func.sum(table.c.fact_count).desc(), table.c.currency)
        )
        return [row.currency for row in rows if row.currency]

    @cached_property
    def _calendar(self) -> Calendar:
        return sparse_calendar(told(self.connection, self.shape.dataset, self.today), self.observed)

    def amount(self, what: Sum) -> ColumnElement[Any]:
        """The column of a measure in the currency of this request."""
        columns = self.shape.converted if self.is_converted(what) else self.shape.columns
        return columns[what.measure]

    def is_converted(self, what: Sum) -> bool:
        """Whether a measure is read in the label's own currency."""
        return self._money.converted and what.measure in self.shape.converted

    def _within(self, what: Sum, span: Span) -> list[ColumnElement[bool]]:
        conditions = [self.shape.month.between(span.first.first, span.last.first), *self.chosen()]
        if what.measure in self.shape.converted and not self._money.converted:
            conditions.append(self.shape.table.c.currency == self.currency)
        return conditions

    def _without_rate(self, span: Span) -> Mapping[str, int]:
        table = self.shape.table
        rows = self.connection.execute(
            select(table.c.currency, func.sum(table.c.unreported_count))
            .select_from(self.of())
            .where(self.shape.month.between(span.first.first, span.last.first), *self.chosen())
            .group_by(table.c.currency)
        )
        return {currency: int(count or 0) for currency, count in rows}


@dataclass(frozen=True)
class Told:
    """What an account has told of a month: up to which day, and whether it may still change some of it.

    ``name``: what people call the account.
    """

    source: str
    account: str
    name: str
    month: Month
    last_day: date
    is_provisional: bool


def told(connection: Connection, dataset: str, until: date) -> list[Told]:
    """What each account has told of a dataset, by month."""
    of = dataset_months.join(accounts, accounts.c.account_id == dataset_months.c.account_id).join(
        origin, origin.c.platform_id == accounts.c.source_id
    )
    rows = connection.execute(
        select(
            dataset_months.c.month,
            dataset_months.c.last_day,
            dataset_months.c.last_settled_day,
            origin.c.platform_key,
            origin.c.platform_name,
            accounts.c.account_name,
        )
        .select_from(of)
        .where(dataset_months.c.dataset == dataset, dataset_months.c.month <= until)
    )
    return [
        Told(
            row.platform_key,
            row.account_name,
            f"{row.platform_name} ({row.account_name})",
            Month.of(row.month),
            row.last_day,
            row.last_settled_day is None or row.last_settled_day < row.last_day,
        )
        for row in rows
    ]


def sparse_calendar(found: Iterable[Told], observed: Observed) -> Calendar:
    """Months in which anything was told; complete once each account was heard of after their end and none may change.

    An account counts for every month between the first and the last it has told anything of.
    """
    by_account, heard = accounts_of(found, observed)
    names = {key: own[0].name for key, own in by_account.items()}
    changing = {(key, each.month) for key, own in by_account.items() for each in own if each.is_provisional}
    calendar = {}
    for month in sorted({each.month for own in by_account.values() for each in own}):
        live = sorted(key for key, own in by_account.items() if _reaches(own, month))
        missing = [f"{names[key]} is known until {heard[key]}" for key in live if heard[key] < month.last]
        missing += [f"{names[key]} may still change its figures" for key in live if (key, month) in changing]
        calendar[month] = MonthState(
            frozenset(names[key] for key in live),
            tuple(missing),
            min([month.last, *(heard[key] for key in live)]),
        )
    return calendar


def accounts_of(
    found: Iterable[Told], observed: Observed
) -> tuple[Mapping[tuple[str, str], Sequence[Told]], Mapping[tuple[str, str], date]]:
    """What each account has told, by source and account; and until which day each was heard of."""
    by_account: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for each in found:
        by_account[each.source, each.account].append(each)
    heard = {
        key: max([*(each.last_day for each in own), *([observed[key]] if key in observed else [])])
        for key, own in by_account.items()
    }
    return by_account, heard


def _reaches(own: Sequence[Told], month: Month) -> bool:
    months = [each.month for each in own]
    return min(months) <= month <= max(months)
