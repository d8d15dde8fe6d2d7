"""Metrics made of monthly sums: totals, growth, year to date, ratios, shares, largest members and their number."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking, Number, Source
from bedrot.metrics.calendar import Calendar, Span, incomparable
from bedrot.metrics.expressions import Direction, Growth, Largest, Members, Share, Sum, Total, YearToDate
from bedrot.metrics.metric import NOT_STATED, Evaluation, Metric, Point, Row, Value, percent_change, percent_of
from bedrot.metrics.missing import not_imported
from bedrot.metrics.operands import in_a_sentence, operand
from bedrot.model.periods import Month, Period

Member = TypeVar("Member", str, Month, tuple[Month, str])

SPARKLINE_MONTHS = 13
_FROM_ZERO = "The period before was zero, so there is no growth in percent."


@dataclass(frozen=True)
class Begun:
    """What a monthly metric says of its period before its value is known; without a span it ends there.

    ``calendars``: of all it reads.
    """

    said: Evaluation
    span: Span | None
    calendars: tuple[Calendar, ...] = ()

    @property
    def problems(self) -> list[str]:
        """Why the span may not be compared with the one before."""
        if self.span is None:
            return []
        found = [incomparable(calendar, self.span, self.span.before) for calendar in self.calendars]
        return list(dict.fromkeys(problem for problems in found for problem in problems))


def begin(metric: Metric, parts: Sequence[Sum], asking: Asking, axis: Axis | None = None) -> Begun:
    """What can be said of the period of sums; the newest month that is complete in all of them if none is asked for."""
    sources = [asking.source(part.dataset) for part in parts]
    unit = unit_of(metric, sources)
    refused = next((source.refuses for source in sources if source.refuses), None)
    if axis is Axis.COUNTRY and asking.filters.artist:
        refused = "Countries are not kept by act."
    if refused:
        return Begun(Evaluation(metric, unit, reason=refused), None)
    calendars = tuple(asking.calendar(part) for part in parts)
    for part, calendar in zip(parts, calendars, strict=True):
        if not (calendar or asking.filters.first or asking.filters.last):
            return Begun(Evaluation(metric, unit, reason=_nothing(part, asking)), None)
    span = asking.span(*calendars)
    if span is None:
        names = " and ".join(dict.fromkeys(part.dataset for part in parts))
        return Begun(Evaluation(metric, unit, reason=f"{names} have no month in common."), None)
    as_of = min((day for day in (_as_of(calendar, span) for calendar in calendars) if day), default=None)
    drills = [source.drill(part, span) for source, part in zip(sources, parts, strict=True)]
    notes = [note for source, part in zip(sources, parts, strict=True) for note in source.notes(part, span)]
    said = Evaluation(
        metric,
        unit,
        period=span.period,
        as_of=as_of,
        provisional=asking.is_provisional(span, *calendars),
        freshness=asking.freshness(as_of),
        notes=tuple(dict.fromkeys(notes)),
        drills=tuple(drills),
    )
    return Begun(said, span, calendars)


def total(metric: Metric, of: Sum | Total, asking: Asking) -> Evaluation:
    """Sums of one dataset over the months asked for, against the months before."""
    terms = terms_of(of)
    begun = begin(metric, [term for _, term in terms], asking)
    if begun.span is None:
        return begun.said
    span, first = begun.span, terms[0][1]
    source = asking.source(first.dataset)
    by_month = months_of(of, asking, reach_of(span))
    value = over(by_month, span)
    if value is None:
        return replace(begun.said, reason=f"No source has told {called(first)} for this period.")
    members = [(sign, source.by(term, source.axis, span)) for sign, term in terms]
    return replace(
        compared(begun, value, over(by_month, span.before)),
        breakdown=rows_of(added(members), value),
        series=points_of(by_month, begun.calendars),
    )


def growth(metric: Metric, expression: Growth, asking: Asking) -> Evaluation:
    """By how many percent a sum has changed against the months before; only between complete months."""
    found = total(metric, expression.of, asking)
    if found.reason:
        return found
    if found.change is None:
        return replace(found, value=None, previous=None, breakdown=(), reason=" ".join(found.notes) or _FROM_ZERO)
    moved = operand(expression.of, asking, _counted(found.value), _counted(found.previous))
    return replace(found, value=found.change, previous=None, change=None, breakdown=(), operands=(moved,))


def year_to_date(metric: Metric, expression: YearToDate, asking: Asking) -> Evaluation:
    """This year's settled streams, against the same days of the year before."""
    source = asking.streams
    if source.refuses:
        return Evaluation(metric, metric.unit, reason=source.refuses)
    calendar = source.calendar(expression.of)
    year = [month for month in calendar if month.year == asking.today.year]
    if not year:
        return Evaluation(metric, metric.unit, reason=f"There are no data for {asking.today.year} yet.")
    last = max(year)
    as_of = calendar[last].last_settled or last.plus(-1).last
    span = Span(Month(asking.today.year, 1), last)
    stores = _until(asking, as_of)
    value = sum(stores.values())
    a_year_ago = _a_year_before(as_of)
    before = Span(span.first.plus(-12), Month.of(a_year_ago))
    whole, whole_before = Span(span.first, last.plus(-1)), Span(before.first, before.last.plus(-1))
    problems = incomparable(calendar, whole, whole_before) if whole.months else []
    if before.last not in calendar:
        problems.append(f"There is no data for {before.last.in_words}.")
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
        breakdown=rows_of(stores, value),
        series=points_of(source.by_month(expression.of, span), (calendar,)),
        drills=(source.drill(expression.of, span),),
    )


def share(metric: Metric, expression: Share, asking: Asking) -> Evaluation:
    """The largest member's part of a sum in percent, beside all others."""
    return _member(metric, expression.of, expression.by, asking, as_share=True)


def largest(metric: Metric, expression: Largest, asking: Asking) -> Evaluation:
    """The member that has most of a sum, by name."""
    return _member(metric, expression.of, expression.by, asking, as_share=False)


def members(metric: Metric, expression: Members, asking: Asking) -> Evaluation:
    """How many members have anything of a sum, against the months before."""
    begun = begin(metric, [expression.of], asking, expression.by)
    if begun.span is None:
        return begun.said
    source = asking.source(expression.of.dataset)
    found = _present(source.by(expression.of, expression.by, begun.span))
    before = _present(source.by(expression.of, expression.by, begun.span.before))
    return replace(
        compared(begun, len(found), len(before)),
        breakdown=rows_of(found, sum(found.values())),
        counted_in=called(expression.of),
    )


def _member(metric: Metric, of: Sum, axis: Axis, asking: Asking, *, as_share: bool) -> Evaluation:
    begun = begin(metric, [of], asking, axis)
    if begun.span is None:
        return begun.said
    source, span = asking.source(of.dataset), begun.span
    found = _present(source.by(of, axis, span))
    if not found:
        return replace(begun.said, reason=f"No {axis.value} has any {of.measure} in this period.")
    rows = rows_of(found, sum(found.values()))
    begun = replace(begun, said=replace(begun.said, counted_in=called(of)))
    first = rows[0].label
    before = _present(source.by(of, axis, span.before))
    if not as_share:
        leader = _first_before(begun, before)
        beside = None if leader is None else span.before.period
        return replace(begun.said, value=first, previous=leader, compared=beside, breakdown=rows)
    value = percent_of(found[first], sum(found.values())) or Decimal(0)
    previous = percent_of(before.get(first, 0), sum(before.values()))
    return replace(compared(begun, value, previous), subject=first, breakdown=rows)


def _first_before(begun: Begun, before: Mapping[str, Number]) -> str | None:
    return None if begun.problems or not before else rows_of(before, None)[0].label


def months_of(of: Sum | Total, asking: Asking, span: Span) -> dict[Month, Number]:
    """A sum, or sums added to and taken from each other, for each month in which all of them were measured."""
    return added([(sign, asking.source(term.dataset).by_month(term, span)) for sign, term in terms_of(of)], strict=True)


def compared(begun: Begun, value: Number, previous: Number | None) -> Evaluation:
    """The value, and against what it may be compared."""
    if begun.span is None or begun.problems or previous is None:
        return replace(begun.said, value=value, notes=(*begun.said.notes, *begun.problems))
    return replace(
        begun.said,
        value=value,
        previous=previous,
        change=percent_change(value, previous),
        compared=begun.span.before.period,
    )


def reach_of(span: Span) -> Span:
    """The months that are read for a figure, its comparison and its course."""
    return Span(min(span.before.first, span.last.plus(1 - SPARKLINE_MONTHS)), span.last)


def over(by_month: Mapping[Month, Number], span: Span) -> Number | None:
    """The sum over a span; None where none of its months was measured."""
    found = [by_month[month] for month in span.months if month in by_month]
    return sum(found) if found else None


def rows_of(found: Mapping[str, Number], whole: Number | None) -> tuple[Row, ...]:
    """A breakdown, largest first, with parts of the whole where there is one."""
    return tuple(
        Row(name, value, None if whole is None else percent_of(value, whole))
        for name, value in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    )


def points_of(by_month: Mapping[Month, Number], calendars: Sequence[Calendar]) -> tuple[Point, ...]:
    """A course by month; a point is provisional where some calendar misses part of the month."""
    return tuple(
        Point(month.first, value, not all(month in known and known[month].is_complete for known in calendars))
        for month, value in sorted(by_month.items())
    )


def unit_of(metric: Metric, sources: Sequence[Source]) -> str:
    """The unit with the currency of the amounts in it."""
    currency = next((source.currency for source in sources if source.currency), None)
    return metric.unit.replace("money", currency or "money")


def terms_of(of: Sum | Total) -> tuple[tuple[int, Sum], ...]:
    """The sums a figure is made of, each with 1 where it is added and -1 where it is taken away."""
    return of.signed if isinstance(of, Total) else ((1, of),)


def called(term: Sum) -> str:
    """What people call a measure."""
    if term.tiers:
        return in_a_sentence(term)
    directions = {Direction.IN: "income", Direction.OUT: "expenses"}
    return directions.get(term.direction, term.measure.replace("_", " "))


def _as_of(calendar: Calendar, span: Span) -> date | None:
    settled = [calendar[month].last_settled for month in span.months if month in calendar]
    return max((day for day in settled if day is not None), default=None)


def _nothing(part: Sum, asking: Asking) -> str:
    if asking.has(part.dataset):
        return f"No source has told {called(part)} for this period."
    return not_imported(part.dataset)


def _counted(value: Value | None) -> Number | None:
    """The value of a sum, which is never a name."""
    return None if isinstance(value, str) else value


def _until(asking: Asking, day: date) -> Mapping[str, int]:
    """Settled streams of each store from 1 January to a day."""
    months = Span(Month(day.year, 1), Month.of(day).plus(-1))
    whole = asking.streams.by(Sum("daily_streams", "streams"), Axis.STORE, months) if months.months else {}
    return Counter(whole) + Counter(asking.streams.until(day))


def _a_year_before(day: date) -> date:
    month = Month.of(day).plus(-12)
    return date(month.year, month.month, min(day.day, month.last.day))


def added(parts: Sequence[tuple[int, Mapping[Member, Number]]], *, strict: bool = False) -> dict[Member, Number]:
    """Signed sums by member; where ``strict``, of those members that have them all."""
    names = [set(part) for _, part in parts]
    chosen = set.intersection(*names) if strict else set.union(*names)
    return {member: sum(sign * part.get(member, 0) for sign, part in parts) for member in chosen}


def _present(found: Mapping[str, Number]) -> dict[str, Number]:
    return {name: value for name, value in found.items() if value > 0 and name != NOT_STATED}
