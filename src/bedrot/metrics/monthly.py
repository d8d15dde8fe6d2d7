"""Metrics made of monthly sums: totals, growth, year to date, ratios, shares, largest members and their number."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking, Number, Source
from bedrot.metrics.calendar import Span, incomparable
from bedrot.metrics.expressions import Growth, Largest, Members, Ratio, Share, Sum, Total, YearToDate
from bedrot.metrics.metric import NOT_STATED, Evaluation, Metric, Point, Row, percent_change, percent_of
from bedrot.metrics.sources.royalties import Royalties
from bedrot.model.periods import Month, Period

Member = TypeVar("Member", str, Month)

_SPARKLINE_MONTHS = 13


def total(metric: Metric, of: Sum | Total, asking: Asking) -> Evaluation:
    """Sums of one dataset over the months asked for, against the months before."""
    terms = of.terms if isinstance(of, Total) else (of,)
    source = asking.source(terms[0].dataset)
    begun, span = _begin(metric, terms[0], source, asking)
    if span is None:
        return begun
    reach = Span(min(span.before.first, span.last.plus(1 - _SPARKLINE_MONTHS)), span.last)
    by_month = _added([source.by_month(term, reach) for term in terms])
    value = _over(by_month, span)
    if value is None:
        return replace(begun, reason=f"No source has told {terms[0].measure.replace('_', ' ')} for this period.")
    begun = _compared(begun, value, _over(by_month, span.before), source, span)
    axis = _main_axis(terms[0], asking)
    return replace(
        begun,
        breakdown=_rows(_added([source.by(term, axis, span) for term in terms]), value),
        series=_points(by_month, source),
        drills=tuple(source.drill(term, span) for term in terms),
    )


def growth(metric: Metric, expression: Growth, asking: Asking) -> Evaluation:
    """By how many percent a sum has changed against the months before; only between complete months."""
    found = total(metric, expression.of, asking)
    if found.reason:
        return found
    if found.change is None:
        return replace(found, value=None, previous=None, breakdown=(), reason=" ".join(found.notes) or _FROM_ZERO)
    return replace(found, value=found.change, previous=None, change=None, breakdown=())


def year_to_date(metric: Metric, expression: YearToDate, asking: Asking) -> Evaluation:
    """This year's settled streams, against the same days of the year before."""
    source = asking.streams
    if source.refuses:
        return Evaluation(metric, metric.unit, reason=source.refuses)
    year = [month for month in source.calendar if month.year == asking.today.year]
    if not year:
        return Evaluation(metric, metric.unit, reason=f"There are no data for {asking.today.year} yet.")
    last = max(year)
    as_of = source.calendar[last].last_settled or last.plus(-1).last
    span = Span(Month(asking.today.year, 1), last)
    stores = _until(asking, as_of)
    value = sum(stores.values())
    a_year_ago = _a_year_before(as_of)
    before = Span(span.first.plus(-12), Month.of(a_year_ago))
    whole, whole_before = Span(span.first, last.plus(-1)), Span(before.first, before.last.plus(-1))
    problems = incomparable(source.calendar, whole, whole_before) if whole.months else []
    if before.last not in source.calendar:
        problems.append(f"There is no data for {before.last}.")
    previous = None if problems else sum(_until(asking, a_year_ago).values())
    return Evaluation(
        metric,
        metric.unit,
        value=value,
        previous=previous,
        change=None if previous is None else percent_change(value, previous),
        period=Period(span.first.first, as_of) if as_of >= span.first.first else span.period,
        compared=Period(before.first.first, a_year_ago) if previous is not None else None,
        as_of=as_of,
        provisional=as_of < asking.today,
        freshness=asking.freshness(as_of),
        notes=tuple(problems),
        breakdown=_rows(stores, value),
        series=_points(source.by_month(expression.of, span), source),
        drills=(source.drill(expression.of, span),),
    )


def ratio(metric: Metric, expression: Ratio, asking: Asking) -> Evaluation:
    """One sum divided by another over the same months, as a whole and by store."""
    top, bottom = expression.top, expression.bottom
    if not (isinstance(top, Sum) and isinstance(bottom, Sum)):
        raise TypeError(f"{metric.id} divides a sum by a level")
    source, divisor = asking.source(top.dataset), asking.source(bottom.dataset)
    begun, span = _begin(metric, top, source, asking)
    if span is None:
        return begun
    reach = Span(min(span.before.first, span.last.plus(1 - _SPARKLINE_MONTHS)), span.last)
    tops, bottoms = source.by_month(top, reach), divisor.by_month(bottom, reach)
    value = _divided(_over(tops, span), _over(bottoms, span))
    if value is None:
        return replace(begun, reason=f"There are no {bottom.measure} to divide by in this period.")
    begun = _compared(begun, value, _divided(_over(tops, span.before), _over(bottoms, span.before)), source, span)
    by_month = {month: found for month in tops if (found := _divided(tops[month], bottoms.get(month))) is not None}
    stores, divisors = source.by(top, Axis.STORE, span), divisor.by(bottom, Axis.STORE, span)
    by_store = {name: found for name in stores if (found := _divided(stores[name], divisors.get(name))) is not None}
    return replace(
        begun,
        breakdown=_rows(by_store, None),
        series=_points(by_month, source),
        drills=(source.drill(top, span), divisor.drill(bottom, span)),
    )


def share(metric: Metric, expression: Share, asking: Asking) -> Evaluation:
    """The largest member's part of a sum in percent, beside all others."""
    return _member(metric, expression.of, expression.by, asking, as_share=True)


def largest(metric: Metric, expression: Largest, asking: Asking) -> Evaluation:
    """The member that has most of a sum, by name."""
    return _member(metric, expression.of, expression.by, asking, as_share=False)


def members(metric: Metric, expression: Members, asking: Asking) -> Evaluation:
    """How many members have anything of a sum, against the months before."""
    source = asking.source(expression.of.dataset)
    begun, span = _begin(metric, expression.of, source, asking, expression.by)
    if span is None:
        return begun
    found = _present(source.by(expression.of, expression.by, span))
    before = _present(source.by(expression.of, expression.by, span.before))
    return replace(_compared(begun, len(found), len(before), source, span), breakdown=_rows(found, sum(found.values())))


_FROM_ZERO = "The period before was zero, so there is no growth in percent."


def _begin(
    metric: Metric, of: Sum, source: Source, asking: Asking, axis: Axis | None = None
) -> tuple[Evaluation, Span | None]:
    """What all monthly metrics say of their period; without a span, the reason why there is nothing to say."""
    unit = _unit(metric, source)
    refused = source.refuses
    if axis is Axis.COUNTRY and asking.filters.artist:
        refused = "Countries are not kept by act."
    if refused:
        return Evaluation(metric, unit, reason=refused), None
    span = asking.span(source)
    if span is None:
        return Evaluation(metric, unit, reason=f"Nothing of {of.dataset} has been loaded."), None
    settled = [source.calendar[month].last_settled for month in span.months if month in source.calendar]
    as_of = max((day for day in settled if day is not None), default=None)
    return (
        Evaluation(
            metric,
            unit,
            period=span.period,
            as_of=as_of,
            provisional=asking.is_provisional(source, span),
            freshness=asking.freshness(as_of),
            notes=source.notes(of, span),
            drills=(source.drill(of, span),),
        ),
        span,
    )


def _member(metric: Metric, of: Sum, axis: Axis, asking: Asking, *, as_share: bool) -> Evaluation:
    source = asking.source(of.dataset)
    begun, span = _begin(metric, of, source, asking, axis)
    if span is None:
        return begun
    found = _present(source.by(of, axis, span))
    if not found:
        return replace(begun, reason=f"No {axis.value} has any {of.measure} in this period.")
    whole = sum(found.values())
    rows = _rows(found, whole)
    first = rows[0]
    if not as_share:
        return replace(begun, value=first.label, breakdown=rows)
    before = _present(source.by(of, axis, span.before))
    previous = percent_of(before.get(first.label, 0), sum(before.values()))
    value = percent_of(found[first.label], whole)
    compared = _compared(begun, value, previous, source, span) if value is not None else begun
    return replace(compared, subject=first.label, breakdown=rows)


def _compared(begun: Evaluation, value: Number, previous: Number | None, source: Source, span: Span) -> Evaluation:
    """The value, and against what it may be compared."""
    problems = incomparable(source.calendar, span, span.before)
    if problems or previous is None:
        return replace(begun, value=value, notes=(*begun.notes, *problems))
    return replace(
        begun,
        value=value,
        previous=previous,
        change=percent_change(value, previous),
        compared=span.before.period,
    )


def _until(asking: Asking, day: date) -> Mapping[str, int]:
    """Settled streams of each store from 1 January to a day."""
    months = Span(Month(day.year, 1), Month.of(day).plus(-1))
    whole = asking.streams.by(Sum("daily_streams", "streams"), Axis.STORE, months) if months.months else {}
    return Counter(whole) + Counter(asking.streams.until(day))


def _a_year_before(day: date) -> date:
    month = Month.of(day).plus(-12)
    return date(month.year, month.month, min(day.day, month.last.day))


def _unit(metric: Metric, source: Source) -> str:
    return metric.unit.replace("money", source.currency or "money") if isinstance(source, Royalties) else metric.unit


def _main_axis(of: Sum, asking: Asking) -> Axis:
    by_artist = Axis.ARTIST in of.additive and not asking.filters.artist
    return Axis.ARTIST if by_artist else Axis.STORE


def _added(parts: Sequence[Mapping[Member, Number]]) -> dict[Member, Number]:
    return {member: sum(part.get(member, 0) for part in parts) for part in parts for member in part}


def _over(by_month: Mapping[Month, Number], span: Span) -> Number | None:
    found = [by_month[month] for month in span.months if month in by_month]
    return sum(found) if found else None


def _divided(top: Number | None, bottom: Number | None) -> Decimal | None:
    return None if top is None or not bottom else Decimal(top) / Decimal(bottom)


def _present(found: Mapping[str, Number]) -> dict[str, Number]:
    return {name: value for name, value in found.items() if value > 0 and name != NOT_STATED}


def _rows(found: Mapping[str, Number], whole: Number | None) -> tuple[Row, ...]:
    return tuple(
        Row(name, value, None if whole is None else percent_of(value, whole))
        for name, value in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    )


def _points(by_month: Mapping[Month, Number], source: Source) -> tuple[Point, ...]:
    return tuple(
        Point(month.first, value, month not in source.calendar or not source.calendar[month].is_complete)
        for month, value in sorted(by_month.items())
    )
