"""What sources share whose months lie at hand: which months these are, and sums over them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, func

from bedrot.metrics.metric import NOT_STATED, Filters
from bedrot.metrics.sources.source import Number
from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import artist_names, artists

_KEPT_MONTHS = 26
"""Two years to compare, and the months that run."""

Key = TypeVar("Key")
Value = TypeVar("Value", int, Number)


def months_at_hand(filters: Filters, today: date) -> tuple[date, date]:
    """The first and last month to read, each as a day in it: what is asked for, and as many months before it."""
    last = filters.last.first if filters.last else today
    if not filters.first:
        return Month.of(last).plus(1 - _KEPT_MONTHS).first, last
    length = Month.of(last).minus(filters.first) + 1
    return filters.first.plus(-length).first, last


def over_months(cells: Mapping[tuple[Month, str], Value]) -> Mapping[Month, Value]:
    """The sum of each month."""
    return _sums((month, value) for (month, _), value in cells.items())


def over_members(cells: Mapping[tuple[Month, str], Value]) -> Mapping[str, Value]:
    """The sum of each member."""
    return _sums((member, value) for (_, member), value in cells.items())


def _sums(values: Iterable[tuple[Key, Value]]) -> Mapping[Key, Value]:
    sums: dict[Key, Value] = {}
    for key, value in values:
        sums[key] = sums[key] + value if key in sums else value
    return sums


def act_name() -> ColumnElement[str]:
    """The act that the catalog knows, else the name as the source writes it."""
    return func.coalesce(artists.c.display_name, func.nullif(artist_names.c.printed_name, ""), NOT_STATED)
