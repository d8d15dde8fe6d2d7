"""Metrics about people: as many as there were on a day. Of several acts they are added only where that is honest."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.calendar import Span
from bedrot.metrics.expressions import Level, LevelGrowth, Ratio
from bedrot.metrics.metric import NOT_STATED, Evaluation, Metric, Point, Row, percent_change, percent_of
from bedrot.metrics.sources.audience import Series
from bedrot.model.periods import Month, Period

Days = Mapping[date, int]
_BACK = timedelta(days=28)
_SPARKLINE_DAYS = 30
_NEVER_ADDED = ("People are never added; the largest of the audiences is shown.",)


def level(metric: Metric, of: Level, asking: Asking) -> Evaluation:
    """The newest settled value, against 28 days before."""
    told = asking.audience.newest(of)
    audiences = asking.audience.levels(of, max(told.values())) if told else {}
    if not audiences:
        return _nothing(metric, of)
    newest = {series: max(days) for series, days in audiences.items()}
    rows = {series: audiences[series][day] for series, day in newest.items()}
    adds_up = Axis.ARTIST in of.additive
    largest = min(rows, key=lambda series: (-rows[series], series))
    found = _together(audiences) if adds_up else audiences[largest]
    several = len(rows) > 1
    if not found:
        return replace(_nothing(metric, of), reason="The audiences have no settled day in common.")
    day = max(found)
    previous = found.get(day - _BACK)
    return Evaluation(
        metric,
        metric.unit,
        value=found[day],
        subject=None if adds_up and several else _name(largest),
        previous=previous,
        change=None if previous is None else percent_change(found[day], previous),
        period=Period(day, day),
        compared=None if previous is None else Period(day - _BACK, day - _BACK),
        as_of=day,
        freshness=asking.freshness(day),
        notes=(*(_NEVER_ADDED if several and not adds_up else ()), *_silent(told, audiences)),
        breakdown=_rows(rows, adds_up=adds_up),
        series=_points(found),
        drills=(replace(asking.audience.drill(of, _span(day)), where=_where(asking, of, day)),),
    )


def level_growth(metric: Metric, expression: LevelGrowth, asking: Asking) -> Evaluation:
    """By how many percent a level has changed since ``days`` before the newest settled day."""
    found = level(metric, expression.of, asking)
    if found.reason or found.as_of is None:
        return found
    values = {point.day: point.value for point in found.series}
    then = found.as_of - timedelta(days=expression.days)
    if then not in values:
        return replace(found, value=None, previous=None, change=None, reason=f"There is no settled value for {then}.")
    value = percent_change(values[found.as_of], values[then])
    return replace(
        found,
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
    told = asking.audience.newest(top)
    tops = asking.audience.levels(top, max(told.values())) if told else {}
    bottoms = asking.audience.levels(bottom, max(told.values())) if told else {}
    ratios = {series: _divided(tops[series], bottoms.get(series, {})) for series in tops}
    ratios = {series: days for series, days in ratios.items() if days}
    if not ratios:
        return replace(_nothing(metric, top), reason="No act has both figures on one settled day.")
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
        drills=tuple(
            replace(asking.audience.drill(part, _span(day)), where=_where(asking, part, day, chosen[1]))
            for part in (top, bottom)
        ),
    )


def _together(audiences: Mapping[Series, Days]) -> dict[date, int]:
    """Sums over all audiences, on the days that all of them have."""
    common = set.intersection(*(set(days) for days in audiences.values()))
    return {day: sum(days[day] for days in audiences.values()) for day in common}


def _divided(top: Days, bottom: Days) -> dict[date, Decimal]:
    return {day: Decimal(value) / bottom[day] for day, value in top.items() if bottom.get(day)}


def _silent(told: Mapping[Series, date], audiences: Mapping[Series, Days]) -> list[str]:
    return [
        f"{_name(series)} is not in it: nothing has been told since {day}."
        for series, day in sorted(told.items())
        if series not in audiences
    ]


def _nothing(metric: Metric, of: Level) -> Evaluation:
    return Evaluation(metric, metric.unit, reason=f"No source has told {of.measure.replace('_', ' ')} for these acts.")


def _name(series: Series) -> str:
    store, act = series
    return f"{act} on {store}"


def _rows(values: Mapping[Series, int], *, adds_up: bool) -> tuple[Row, ...]:
    whole = sum(values.values())
    return tuple(
        Row(_name(series), value, percent_of(value, whole) if adds_up else None)
        for series, value in sorted(values.items(), key=lambda item: (-item[1], item[0]))
    )


def _points(days: Days) -> tuple[Point, ...]:
    return tuple(Point(day, value) for day, value in sorted(days.items())[-_SPARKLINE_DAYS:])


def _span(day: date) -> Span:
    return Span(Month.of(day), Month.of(day))


def _where(asking: Asking, of: Level, day: date, act: str | None = None) -> Mapping[str, object]:
    where = dict(asking.audience.drill(of, _span(day)).where)
    return {**where, "day": day, **({"artist": None if act == NOT_STATED else act} if act else {})}
