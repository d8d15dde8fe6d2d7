"""Metrics that divide: sums by sums over the same months, levels by levels of the same day. Never a mean of ratios."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking, Number
from bedrot.metrics.calendar import Span
from bedrot.metrics.expressions import Level, Ratio, Sum, Total
from bedrot.metrics.levels import level_ratio
from bedrot.metrics.metric import Evaluation, Metric, divided
from bedrot.metrics.monthly import (
    added,
    begin,
    called,
    compared,
    months_of,
    over,
    points_of,
    reach_of,
    rows_of,
    terms_of,
)
from bedrot.metrics.operands import operand
from bedrot.model.periods import Month

Part = Sum | Total
Months = Mapping[Month, Number]


def ratio(metric: Metric, expression: Ratio, asking: Asking) -> Evaluation:
    """One figure divided by another, as a whole and by the members of an axis."""
    top, bottom = expression.top, expression.bottom
    if isinstance(top, Level) or isinstance(bottom, Level):
        return level_ratio(metric, expression, asking)
    begun = begin(metric, [term for _, term in (*terms_of(top), *terms_of(bottom))], asking)
    if begun.span is None:
        return begun.said
    span, times = begun.span, expression.factor
    tops, bottoms, alone = _parts(expression.paired, top, bottom, asking, reach_of(span))
    now, before = ((over(tops, each), over(bottoms, each)) for each in (span, span.before))
    value = divided(*now, times)
    if value is None:
        return replace(begun.said, reason=_why(top, bottom, asking, span))
    previous = divided(*before, times)
    course = {month: found for month in tops if (found := divided(tops[month], bottoms.get(month), times)) is not None}
    said = compared(begun, value, previous)
    known = before if said.compared else (None, None)
    return replace(
        said,
        operands=tuple(operand(part, asking, *each) for part, *each in zip((top, bottom), now, known, strict=True)),
        notes=(*said.notes, *(f"{name} is not in it: it does not tell all parts." for name in alone)),
        breakdown=rows_of(_members(expression, top, bottom, asking, span), None),
        series=points_of(course, begun.calendars),
    )


def _parts(
    paired: Axis | None, top: Part, bottom: Part, asking: Asking, span: Span
) -> tuple[Months, Months, list[str]]:
    """Both parts by month, and the members that are left out since they do not tell both."""
    if paired is None:
        return months_of(top, asking, span), months_of(bottom, asking, span), []
    tops, bottoms = _cells(top, paired, asking, span), _cells(bottom, paired, asking, span)
    both = tops.keys() & bottoms.keys()
    alone = {member for _, member in tops.keys() ^ bottoms.keys()} - {member for _, member in both}
    return _by_month(tops, both), _by_month(bottoms, both), sorted(alone)


def _cells(of: Part, axis: Axis, asking: Asking, span: Span) -> dict[tuple[Month, str], Number]:
    return added(
        [(sign, asking.source(term.dataset).cells(term, axis, span)) for sign, term in terms_of(of)], strict=True
    )


def _by_month(cells: Mapping[tuple[Month, str], Number], chosen: set[tuple[Month, str]]) -> Months:
    sums: dict[Month, Number] = defaultdict(int)
    for month, member in chosen:
        sums[month] += cells[month, member]
    return dict(sums)


def _members(expression: Ratio, top: Part, bottom: Part, asking: Asking, span: Span) -> dict[str, Number]:
    """The ratio of each member of the axis that all parts share, if there is one."""
    if expression.by is None and len(expression.datasets) > 1:
        return {}
    axis = expression.by or asking.source(expression.datasets[0]).axis
    tops, bottoms = (
        added([(sign, asking.source(term.dataset).by(term, axis, span)) for sign, term in terms_of(of)], strict=True)
        for of in (top, bottom)
    )
    times = expression.factor
    return {name: found for name in tops if (found := divided(tops[name], bottoms.get(name), times)) is not None}


def _why(top: Part, bottom: Part, asking: Asking, span: Span) -> str:
    """Why there is no ratio: a part that was not told, else a divisor of zero."""
    for _, term in terms_of(top):
        if over(months_of(term, asking, span), span) is None:
            return f"No source has told {called(term)} for this period."
    divisors = " and ".join(called(term) for _, term in terms_of(bottom))
    return f"There is nothing to divide by: no {divisors} in this period."
