"""Which months a list is of, where nobody asked for some."""

from datetime import date

from sqlalchemy import Connection, func, select

from bedrot.metrics.calendar import Span
from bedrot.metrics.metric import Filters
from bedrot.model.periods import Month
from bedrot.warehouse.schema.rollups import dataset_months


def asked_span(filters: Filters) -> Span | None:
    """The months asked for, if any."""
    first, last = filters.first or filters.last, filters.last or filters.first
    return None if first is None or last is None else Span(first, last)


def told_span(connection: Connection, dataset: str, today: date, most: int | None = None) -> Span:
    """All months of a dataset up to today's, or the newest ``most`` of them; today's where there are none."""
    table = dataset_months
    first, last = connection.execute(
        select(func.min(table.c.month), func.max(table.c.month)).where(
            table.c.dataset == dataset, table.c.month <= today
        )
    ).one()
    if first is None:
        return Span(Month.of(today), Month.of(today))
    begin, end = Month.of(first), Month.of(last)
    return Span(begin if most is None else max(begin, end.plus(1 - most)), end)
