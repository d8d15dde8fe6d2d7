"""Metrics in, figures out."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from bedrot.metrics import events, levels, monthly
from bedrot.metrics.asking import Asking
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.expressions import (
    Expression,
    Freshness,
    Growth,
    Largest,
    Launch,
    Level,
    LevelGrowth,
    Members,
    NewestStatement,
    PaymentDelay,
    Ratio,
    Share,
    Sum,
    Total,
    YearToDate,
)
from bedrot.metrics.metric import Evaluation, Filters, Metric
from bedrot.model.errors import NothingSuch
from bedrot.model.names import nearest

_EVERYTHING = Filters()


def evaluate_all(
    connection: Connection, today: date, filters: Filters = _EVERYTHING, metrics: Iterable[str] | None = None
) -> list[Evaluation]:
    """Evaluate metrics (all, or those of the ids given) as of ``today``, in the order of the catalogue.

    ``connection``: of :meth:`Warehouse.reading`. Raises NothingSuch for an unknown id.
    """
    asking = Asking(connection, today, filters)
    chosen = METRICS.values() if metrics is None else [find(metric) for metric in metrics]
    return [evaluate(metric, asking) for metric in chosen]


def find(metric: str) -> Metric:
    """The metric of an id, or of a number such as K-05; NothingSuch names the nearest."""
    by_name = {**METRICS, **{each.kpi: each for each in METRICS.values() if each.kpi}}
    if metric in by_name:
        return by_name[metric]
    near = nearest(metric, by_name)
    raise NothingSuch(
        f"There is no metric {metric!r}.",
        todo=f"Did you mean {near!r}?" if near else f"There are {', '.join(METRICS)}.",
    )


def evaluate(metric: Metric, asking: Asking) -> Evaluation:
    """Evaluate one metric."""
    return _EVALUATORS[type(metric.expression)](metric, metric.expression, asking)


def _ratio(metric: Metric, expression: Ratio, asking: Asking) -> Evaluation:
    of_levels = isinstance(expression.top, Level)
    return levels.level_ratio(metric, expression, asking) if of_levels else monthly.ratio(metric, expression, asking)


_EVALUATORS: Mapping[type[Expression], Callable[[Metric, Any, Asking], Evaluation]] = MappingProxyType(
    {
        Sum: monthly.total,
        Total: monthly.total,
        Growth: monthly.growth,
        YearToDate: monthly.year_to_date,
        Ratio: _ratio,
        Share: monthly.share,
        Largest: monthly.largest,
        Members: monthly.members,
        Level: levels.level,
        LevelGrowth: levels.level_growth,
        Launch: events.launch,
        PaymentDelay: events.payment_delay,
        NewestStatement: events.newest_statement,
        Freshness: events.freshness,
    }
)
