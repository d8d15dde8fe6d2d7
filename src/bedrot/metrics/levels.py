"""Metrics about people: as many as there were on a day. They are added only where that is honest."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.calendar import Span
from bedrot.metrics.expressions import Level, LevelGrowth, Ratio, SideBySide
from bedrot.metrics.metric import (
    NOT_STATED,
    Drill,
    Evaluation,
    Metric,
    Point,
    Row,
    divided,
    percent_change,
    percent_of,
)
from bedrot.metrics.operands import operand
from bedrot.metrics.sources.audience import Series
from bedrot.model.conformed import CONFORMED
from bedrot.model.families import Family
from bedrot.model.periods import Month, Period

Days = Mapping[date, int]
_BACK = timedelta(days=28)
_SPARKLINE_DAYS = 30
_NEVER_ADDED = "People are never added; the largest of the audiences is shown."
_SIDE_BY_SIDE = "The same people may follow on several networks: each stands for itself, the largest is shown."


@dataclass(frozen=True)
class Crowd:
    """Audiences that may be added to each other, under one name; of one audience where none may."""

    name: str
    of: Level
    days: Days
    rows: Mapping[Series, int]

    @property
    def subject(self) -> str | None:
        """What people call it: its only audience, else what its audiences share, if anything."""
        return _name(next(iter(self.rows))) if len(self.rows) == 1 else self.name or None

    @property
    def newest(self) -> date:
        """The newest day that all of its audiences share."""
        return max(self.days)

    @property
    def value(self) -> int:
        """How many there were on that day."""
        return self.days[self.newest]


def level(metric: Metric, of: Level, asking: Asking, *, alone: Axis | None = None) -> Evaluation:
    """The newest settled value, against 28 days before. ``alone``: an axis whose members are kept apart in any case."""
    crowds, silent, reason = _crowds(of, asking, alone=alone)
    if reason:
        return Evaluation(metric, metric.unit, reason=reason)
    largest = _largest(crowds)
    rows = {series: value for crowd in crowds for series, value in crowd.rows.items()}
    notes = [] if len(crowds) == 1 else [_NEVER_ADDED]
    return replace(
        _shown(metric, largest, asking),
        subject=largest.subject,
        notes=(*notes, *silent),
        breakdown=_rows(rows, adds_up=len(crowds) == 1 and Axis.ARTIST in of.additive),
    )


def side_by_side(metric: Metric, expression: SideBySide, asking: Asking) -> Evaluation:
    """Each network's people beside each other; the value is the largest network's, against 28 days before."""
    crowds: list[Crowd] = []
    notes: list[str] = []
    reasons: list[str] = []
    for of in expression.levels:
        found, silent, reason = _crowds(of, asking, alone=Axis.NETWORK)
        crowds += found
        notes += silent
        reasons += [reason] if reason else []
    if not crowds:
        return Evaluation(metric, metric.unit, reason=" ".join(dict.fromkeys(reasons)))
    largest = _largest(crowds)
    names = _distinct(crowds)
    rows = sorted(
        (Row(name, crowd.value) for name, crowd in zip(names, crowds, strict=True)),
        key=lambda row: (-int(row.value), row.label),
    )
    several = [_SIDE_BY_SIDE] if len(crowds) > 1 else []
    return replace(
        _shown(metric, largest, asking),
        subject=names[crowds.index(largest)],
        notes=(*several, *notes),
        breakdown=tuple(rows),
        drills=tuple(_drill(asking, crowd) for crowd in crowds),
    )


def level_growth(metric: Metric, expression: LevelGrowth, asking: Asking) -> Evaluation:
    """By how many percent a level has changed since ``days`` before the newest settled day."""
    found = level(metric, expression.of, asking, alone=Axis.NETWORK)
    if found.reason or found.as_of is None:
        return found
    values = {point.day: point.value for point in found.series}
    then = found.as_of - timedelta(days=expression.days)
    if then not in values:
        return replace(found, value=None, previous=None, change=None, reason=f"There is no settled value for {then}.")
    value = percent_change(values[found.as_of], values[then])
    moved = operand(expression.of, asking, values[found.as_of], values[then])
    return replace(
        found,
        operands=(moved,),
        value=value,
        previous=None,
        change=None,
        compared=Period(then, then),
        breakdown=(),
        reason=None if value is not None else f"The value of {then} was zero.",
    )


def level_ratio(metric: Metric, expression: Ratio, asking: Asking) -> Evaluation:
    """One level divided by another of the same day and act; of several acts, the one with the largest divisor."""
    top, bottom = expression.top, expression.bottom
    if not (isinstance(top, Level) and isinstance(bottom, Level)):
        raise TypeError(f"{metric.id} divides a level by a sum")
    source = asking.levels(top.dataset)
    told = source.newest(top)
    tops = source.levels(top, max(told.values())) if told else {}
    bottoms = source.levels(bottom, max(told.values())) if told else {}
    ratios = {series: _divided(tops[series], bottoms.get(series, {})) for series in tops}
    ratios = {series: days for series, days in ratios.items() if days}
    if not ratios:
        reason = "No act has both figures on one settled day." if tops else _nothing(top)
        return Evaluation(metric, metric.unit, reason=reason)
    chosen = min(ratios, key=lambda series: (-bottoms[series][max(ratios[series])], series))
    found = ratios[chosen]
    day = max(found)
    previous = found.get(day - _BACK)
    rows = tuple(Row(_name(series), days[max(days)]) for series, days in sorted(ratios.items()))
    return Evaluation(
        metric,
        metric.unit,
        value=found[day],
        subject=_name(chosen),
        previous=previous,
        change=None if previous is None else percent_change(found[day], previous),
        period=Period(day, day),
        compared=None if previous is None else Period(day - _BACK, day - _BACK),
        as_of=day,
        freshness=asking.freshness(day),
        breakdown=rows,
        series=tuple(Point(on, value) for on, value in sorted(found.items())[-_SPARKLINE_DAYS:]),
        drills=tuple(_drill_of_day(asking, part, day, chosen[1]) for part in (top, bottom)),
        operands=tuple(
            operand(part, asking, days[day], days.get(day - _BACK) if previous is not None else None)
            for part, days in ((top, tops[chosen]), (bottom, bottoms[chosen]))
        ),
    )


def _crowds(of: Level, asking: Asking, *, alone: Axis | None = None) -> tuple[list[Crowd], list[str], str | None]:
    """Audiences added as far as they may be; those that are silent; and the reason where there is nothing.

    ``alone``: an axis whose members are kept apart even where they may be added.
    """
    source = asking.levels(of.dataset)
    told = source.newest(of)
    audiences = source.levels(of, max(told.values())) if told else {}
    if not audiences:
        return [], [], _nothing(of)
    groups: dict[str, dict[Series, Days]] = defaultdict(dict)
    for series, days in audiences.items():
        groups[_group(of, series, alone)][series] = days
    crowds = [
        Crowd(name, of, together, {series: days[max(days)] for series, days in group.items()})
        for name, group in sorted(groups.items())
        if (together := _together(group))
    ]
    silent = [
        f"{_name(series)} is not in it: nothing has been told since {day}."
        for series, day in sorted(told.items())
        if series not in audiences
    ]
    return crowds, silent, None if crowds else "The audiences have no settled day in common."


def _group(of: Level, series: Series, alone: Axis | None) -> str:
    """Under which name an audience is added to others."""
    if Axis.ARTIST not in of.additive:
        return _name(series)
    return series[0] if alone or Axis.STORE not in of.additive else ""


def _together(audiences: Mapping[Series, Days]) -> dict[date, int]:
    """Sums over all audiences, on the days that all of them have."""
    common = set.intersection(*(set(days) for days in audiences.values()))
    return {day: sum(days[day] for days in audiences.values()) for day in common}


def _largest(crowds: Sequence[Crowd]) -> Crowd:
    return min(crowds, key=lambda crowd: (-crowd.value, crowd.name))


def _shown(metric: Metric, crowd: Crowd, asking: Asking) -> Evaluation:
    day = crowd.newest
    previous = crowd.days.get(day - _BACK)
    return Evaluation(
        metric,
        metric.unit,
        value=crowd.value,
        previous=previous,
        change=None if previous is None else percent_change(crowd.value, previous),
        period=Period(day, day),
        compared=None if previous is None else Period(day - _BACK, day - _BACK),
        as_of=day,
        freshness=asking.freshness(day),
        series=tuple(Point(on, value) for on, value in sorted(crowd.days.items())[-_SPARKLINE_DAYS:]),
        drills=(_drill(asking, crowd),),
    )


def _distinct(crowds: Sequence[Crowd]) -> list[str]:
    """The networks' names; where two families count one of them, with the family."""
    names = [crowd.name for crowd in crowds]
    return [
        name if names.count(name) == 1 else f"{name} ({_family(crowd.of).value})"
        for name, crowd in zip(names, crowds, strict=True)
    ]


def _family(of: Level) -> Family:
    return CONFORMED[of.dataset].family


def _divided(top: Days, bottom: Days) -> dict[date, Decimal]:
    found = {day: divided(value, bottom.get(day)) for day, value in top.items()}
    return {day: value for day, value in found.items() if value is not None}


def _nothing(of: Level) -> str:
    return f"No source has told {of.measure.replace('_', ' ')} for these acts."


def _name(series: Series) -> str:
    store, act = series
    return f"{act} on {store}"


def _rows(values: Mapping[Series, int], *, adds_up: bool) -> tuple[Row, ...]:
    whole = sum(values.values())
    return tuple(
        Row(_name(series), value, percent_of(value, whole) if adds_up else None)
        for series, value in sorted(values.items(), key=lambda item: (-item[1], item[0]))
    )


def _drill(asking: Asking, crowd: Crowd) -> Drill:
    return _drill_of_day(asking, crowd.of, crowd.newest)


def _drill_of_day(asking: Asking, of: Level, day: date, act: str | None = None) -> Drill:
    drill = asking.levels(of.dataset).drill(of, Span(Month.of(day), Month.of(day)))
    of_act = {"artist": None if act == NOT_STATED else act} if act else {}
    return replace(drill, where={**drill.where, "day": day, **of_act})
