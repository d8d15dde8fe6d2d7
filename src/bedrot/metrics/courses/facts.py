"""Facts behind a point: which rows of a table count, and how much each adds; all of them counted, a page of them told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, Protocol

from sqlalchemy import ColumnElement, Connection, FromClause, Select, Table, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.cells import Number
from bedrot.metrics.courses.question import Member
from bedrot.warehouse.told_back import Key

_WHOLE = 1


@dataclass(frozen=True)
class Keys:
    """Some members of an axis: those of these keys, or where they are not ``named`` all but those."""

    keys: frozenset[str]
    named: bool = True

    def __contains__(self, key: object) -> bool:
        return (key in self.keys) is self.named


@dataclass(frozen=True)
class Wanted:
    """Which facts of a question are asked for: of which members of which axes.

    ``settled``: only what will not change any more. ``reported``: only of statements of these days.
    """

    members: Mapping[Axis, Keys]
    settled: bool
    reported: tuple[date, ...] = ()

    def has(self, axis: Axis, member: Member) -> bool:
        """Whether facts of a member are asked for."""
        return axis not in self.members or member.key in self.members[axis]

    def numbered(
        self, axis: Axis, column: ColumnElement[int], members: Mapping[int, Member]
    ) -> list[ColumnElement[bool]]:
        """The members of an axis as a condition on the numbers that facts carry."""
        if axis not in self.members:
            return []
        return [column.in_([number for number, member in members.items() if self.has(axis, member)])]

    def keyed(self, axis: Axis, column: ColumnElement[str]) -> list[ColumnElement[bool]]:
        """The members of an axis as a condition on a column that holds their keys."""
        if axis not in self.members:
            return []
        keys, named = sorted(self.members[axis].keys), self.members[axis].named
        return [column.in_(keys) if named else column.not_in(keys)]


ALL_FACTS = Wanted({}, settled=False)
"""Every fact of a question."""


class Part(NamedTuple):
    """One fact, by its key, and what it adds."""

    key: Key
    value: Number


@dataclass(frozen=True)
class Page:
    """``rows``: how many facts there are; ``total``: of all of them, None of none; ``parts``: some, the largest first."""

    rows: int
    total: Number | None
    parts: Sequence[Part]


class Behind(Protocol):
    """The facts behind a figure."""

    def page(self, connection: Connection, skipped: int, size: int) -> Page:
        """Some of them, and the sum of all."""


@dataclass(frozen=True)
class Selected:
    """Facts that the database selects. ``key``: the primary key of their table; ``share``: what each is multiplied with."""

    key: Sequence[ColumnElement[Any]]
    value: ColumnElement[Any]
    conditions: Sequence[ColumnElement[bool]]
    of: FromClause
    share: ColumnElement[Any] | None = None

    @classmethod
    def from_table(
        cls, table: Table, value: ColumnElement[Any], *conditions: ColumnElement[bool], of: FromClause | None = None
    ) -> "Selected":
        """Facts of a table; ``of``: with what it is joined to."""
        return cls(list(table.primary_key.columns), value, conditions, table if of is None else of)

    def page(self, connection: Connection, skipped: int, size: int) -> Page:
        """Some of them, before their shares the largest first, and the sum of all."""
        by = [] if self.share is None else [self.share]
        sums = connection.execute(self._chosen(func.count(), func.sum(self.value), *by).group_by(*by)).all()
        largest = self._chosen(self.value, *by, *self.key).order_by(func.abs(self.value).desc(), *self.key)
        found = connection.execute(largest.limit(size).offset(skipped)).all()
        totals = [value * _share(share) for _, value, *share in sums if value is not None]
        parts = [Part(tuple(rest[len(by) :]), value * _share(rest[: len(by)])) for value, *rest in found]
        return Page(sum(rows for rows, *_ in sums), sum(totals) if totals else None, parts)

    def _chosen(self, *columns: ColumnElement[Any]) -> Select[Any]:
        return select(*columns).select_from(self.of).where(self.value.is_not(None), *self.conditions)


def _share(share: Sequence[Any]) -> Number:
    return _WHOLE if not share or share[0] is None else share[0]


@dataclass(frozen=True)
class Listed:
    """Facts at hand, each with what it adds."""

    parts: Sequence[Part]

    def page(self, connection: Connection, skipped: int, size: int) -> Page:
        """Some of them, the largest first, and the sum of all."""
        largest = sorted(self.parts, key=_largest_first)
        total = sum(part.value for part in self.parts) if self.parts else None
        return Page(len(self.parts), total, largest[skipped : skipped + size])


def _largest_first(part: Part) -> tuple[Number, Key]:
    return -abs(Decimal(part.value)), part.key
