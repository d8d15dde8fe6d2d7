"""A figure beside the goal the label has set for it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.expressions import YearToDate
from bedrot.metrics.metric import Aim, Evaluation, Progress, divided, percent_of
from bedrot.model.periods import Month

_ON_TRACK, _BEHIND = Decimal("0.75"), Decimal("0.50")


def with_goal(found: Evaluation, asking: Asking) -> Evaluation:
    """The figure with its goal, where one holds on its last day. Goals are those of the whole label.

    A goal of a sum is one of a month and counts once for each month asked for. That of a figure since 1 January is
    one of the whole year: the part of it that is due by the newest day decides how the figure stands.
    """
    day = found.period.last if found.period else asking.today
    goal = asking.plans.goal(found.metric.id, day)
    of_part = asking.filters.artist or asking.filters.store
    if goal is None or of_part or found.value is None or isinstance(found.value, str):
        return found
    if goal.unit and goal.unit != found.unit:
        said = f"The goal is in {goal.unit} and cannot be compared with {found.unit}."
        return replace(found, notes=(*found.notes, said))
    target = goal.value * _months(found)
    progress = progress_of(
        Decimal(found.value), target, _due(found, target), less_is_better=found.metric.less_is_better
    )
    return replace(found, goal=Aim(target, percent_of(found.value, target), progress, goal.source))


def progress_of(value: Decimal, target: Decimal, due: Decimal, *, less_is_better: bool = False) -> Progress:
    """How a value stands to its target, or while that is far off to what is ``due`` by now.

    A cost is turned round, so that half of it is twice as good.
    """
    if value <= target if less_is_better else value >= target:
        return Progress.REACHED
    part = (divided(due, value) if less_is_better else divided(value, due)) or Decimal(0)
    return Progress.ON_TRACK if part >= _ON_TRACK else Progress.BEHIND if part >= _BEHIND else Progress.AT_RISK


def _months(found: Evaluation) -> int:
    if found.period is None or Axis.TIME not in found.metric.additive:
        return 1
    return Month.of(found.period.last).minus(Month.of(found.period.first)) + 1


def _due(found: Evaluation, target: Decimal) -> Decimal:
    """The part of a target that is due by the newest day: all of it, but for figures since 1 January."""
    if not isinstance(found.metric.expression, YearToDate) or found.as_of is None:
        return target
    first, last = date(found.as_of.year, 1, 1), date(found.as_of.year, 12, 31)
    return target * ((found.as_of - first).days + 1) / ((last - first).days + 1)
