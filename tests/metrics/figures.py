"""Asking metrics of a small label."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.metric import Evaluation, Filters
from bedrot.model.periods import Month
from tests.warehouse.curated import Label

Row = dict[str, Any]
EVERYTHING = Filters()


def ask(label: Label, metric: str, today: date, filters: Filters = EVERYTHING) -> Evaluation:
    """One figure."""
    with label.warehouse.reading() as connection:
        (found,) = evaluate_all(connection, today, filters, [metric])
    return found


def month(text: str, a_day: int, **columns: Any) -> list[Row]:
    """A row for every day of a month, each with the same number of streams."""
    return span(Month.parse(text).first, Month.parse(text).last, a_day, **columns)


def span(first: date, last: date, a_day: int, **columns: Any) -> list[Row]:
    """A row for every day of a range."""
    days = [first + timedelta(days=index) for index in range((last - first).days + 1)]
    return [{"day": day, "streams": a_day, **columns} for day in days]


def shown(rows: tuple[Any, ...]) -> Mapping[str, Any]:
    """A breakdown as a dictionary."""
    return {row.label: row.value for row in rows}
