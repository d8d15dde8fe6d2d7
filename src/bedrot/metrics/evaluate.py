"""Metrics in, figures out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from bedrot.metrics import events, expected, health, levels, monthly, periods, quality, ratios
from bedrot.metrics.asking import Asking
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.expressions import (
    Expected,
    Expression,
    Freshness,
    Growth,
    Health,
    Largest,
    Launch,
    Level,
    LevelGrowth,
    Members,
    NewestStatement,
    PaymentDelay,
    Quality,
    Ratio,
    Share,
    SideBySide,
    Sum,
    Total,
    YearToDate,
)
from bedrot.metrics.goals import with_goal
from bedrot.metrics.metric import Evaluation, Filters, Metric
from bedrot.metrics.period_expressions import Best, Mix, OverSongs, Widest
from bedrot.metrics.tellers import with_tellers
from bedrot.model.errors import NothingSuch
from bedrot.model.families import Family
from bedrot.model.names import nearest
from bedrot.model.plans import Plans

_EVERYTHING = Filters()
_NO_PLANS = Plans()
_OF_THE_LABEL = "This is told of the label as a whole, not of one act."
_NAMED_BY_THE_LABEL = frozenset({Family.ADS})
"""Who tells figures under names that the label has given for itself."""


def evaluate_all(
    connection: Connection,
    today: date,
    filters: Filters = _EVERYTHING,
    metrics: Iterable[str] | None = None,
    plans: Plans = _NO_PLANS,
) -> list[Evaluation]:
    """Evaluate metrics (all, or those of the ids given) as of ``today``, in the order of the catalogue.

    ``connection``: of :meth:`Warehouse.reading`. ``plans``: the label's goals and rates. Raises NothingSuch for an
    unknown id.
    """
    asking = Asking(connection, today, filters, plans)
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
    """Evaluate one metric, set it beside its goal, and name who told it."""
    if asking.filters.artist and not metric.expression.of_acts:
        return Evaluation(metric, metric.unit, reason=_OF_THE_LABEL)
    found = with_goal(_EVALUATORS[type(metric.expression)](metric, metric.expression, asking), asking)
    return _for_the_act(found) if asking.filters.shared else with_tellers(found, asking)


def _for_the_act(found: Evaluation) -> Evaluation:
    """A figure as the act is shown it: without a way to the label's rows, or the names of campaigns."""
    if _NAMED_BY_THE_LABEL & set(found.metric.families):
        return replace(found, drills=(), subject=None, breakdown=())
    return replace(found, drills=())


_EVALUATORS: Mapping[type[Expression], Callable[[Metric, Any, Asking], Evaluation]] = MappingProxyType(
    {
        Sum: monthly.total,
        Total: monthly.total,
        Growth: monthly.growth,
        YearToDate: monthly.year_to_date,
        Ratio: ratios.ratio,
        Share: monthly.share,
        Largest: monthly.largest,
        Members: monthly.members,
        Level: levels.level,
        LevelGrowth: levels.level_growth,
        SideBySide: levels.side_by_side,
        Expected: expected.expected,
        Mix: periods.mix,
        OverSongs: periods.over_songs,
        Best: periods.best,
        Widest: periods.widest,
        Launch: events.launch,
        PaymentDelay: events.payment_delay,
        NewestStatement: events.newest_statement,
        Freshness: health.freshness,
        Health: health.health,
        Quality: quality.quality,
    }
)
