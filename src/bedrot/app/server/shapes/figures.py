"""Figures: one KPI with everything its card and its drawer show."""

from datetime import date
from decimal import Decimal

from bedrot.app.server.shapes.base import Days, Exact, Shape
from bedrot.metrics.metric import Aim, Evaluation, Operand, Point, Row, Value

Number = Exact | int | str
"""An amount or ratio as text, a count, or a name."""


class PointShape(Shape):
    """One day (or month, by its first day). ``provisional``: more is to come for it."""

    day: date
    value: Exact | int
    provisional: bool

    @classmethod
    def of(cls, point: Point) -> "PointShape":
        """A point of a course."""
        return cls(day=point.day, value=point.value, provisional=point.provisional)


class RowShape(Shape):
    """One member of a breakdown; ``share`` in percent of the whole."""

    label: str
    value: Number
    share: Exact | None

    @classmethod
    def of(cls, row: Row) -> "RowShape":
        """A row of a breakdown."""
        return cls(label=row.label, value=row.value, share=row.share)


class GoalShape(Shape):
    """The goal of a figure: ``percent`` of it reached, and in words how that stands."""

    target: Exact
    percent: Exact | None
    progress: str
    source: str | None

    @classmethod
    def of(cls, goal: Aim | None) -> "GoalShape | None":
        """An aim; None stays None."""
        if goal is None:
            return None
        return cls(target=goal.target, percent=goal.ratio, progress=goal.progress.value, source=goal.source or None)


class TellerShape(Shape):
    """An account that told a figure, and its source by name.

    ``until``: the newest day of it that was told for good; of royalties the end of a month of use.
    """

    source: str
    account: str
    until: date | None


class OperandShape(Shape):
    """What a figure is reckoned from: of a ratio what stands above its line, then what stands below, of a growth what grew.

    ``previous`` and ``change`` (percent): null where the figure is compared with nothing.
    """

    title: str
    unit: str
    value: Exact | int | None
    previous: Exact | int | None
    change: Exact | None

    @classmethod
    def of(cls, operand: Operand) -> "OperandShape":
        """An operand."""
        return cls(**vars(operand))


class Figure(Shape):
    """One KPI, evaluated. ``value`` is null where it cannot be computed, and ``reason`` says why.

    ``subject``: what the value belongs to where that is not the whole label. ``change``: in percent, between
    complete periods only. ``as_of``: the newest day in the value. ``direction``: what the change means to the label.
    ``can_explain``: whether its rows can be shown. ``sources``: who told what is in the value.
    """

    id: str
    kpi: str | None
    title: str
    formula: str
    families: list[str]
    datasets: list[str]
    unit: str
    value: Number | None
    subject: str | None
    previous: Number | None
    change: Exact | None
    less_is_better: bool
    period: Days | None
    compared: Days | None
    as_of: date | None
    provisional: bool
    freshness_hours: int | None
    goal: GoalShape | None
    reason: str | None
    notes: list[str]
    breakdown_unit: str
    breakdown: list[RowShape]
    series: list[PointShape]
    can_explain: bool
    sources: list[TellerShape]
    operands: list[OperandShape]

    @classmethod
    def of(cls, found: Evaluation) -> "Figure":
        """An evaluation as its card and drawer show it."""
        metric = found.metric
        return cls(
            id=metric.id,
            kpi=metric.kpi or None,
            title=metric.title,
            formula=metric.formula,
            families=[family.value for family in metric.families],
            datasets=list(metric.datasets),
            unit=found.unit,
            value=_number(found.value),
            subject=found.subject,
            previous=_number(found.previous),
            change=found.change,
            less_is_better=metric.less_is_better,
            period=Days.of(found.period),
            compared=Days.of(found.compared),
            as_of=found.as_of,
            provisional=found.provisional,
            freshness_hours=found.freshness,
            goal=GoalShape.of(found.goal),
            reason=found.reason,
            notes=list(found.notes),
            breakdown_unit=found.breakdown_unit,
            breakdown=[RowShape.of(row) for row in found.breakdown],
            series=[PointShape.of(point) for point in found.series],
            can_explain=bool(found.drills),
            sources=[TellerShape(source=each.source, account=each.account, until=each.until) for each in found.tellers],
            operands=[OperandShape.of(each) for each in found.operands],
        )


class Figures(Shape):
    """All figures asked for. ``last_updated``: when the newest data were loaded (UTC); null before the first."""

    state: str
    today: date
    last_updated: str | None
    figures: list[Figure]


def _number(value: Value | None) -> Decimal | int | str | None:
    return value
