"""Which months of a dataset are complete, and which may be compared: a partial month never with a whole one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bedrot.model.periods import Month, Period

_HALF_A_YEAR = 6


@dataclass(frozen=True)
class Span:
    """Whole months, first to last."""

    first: Month
    last: Month

    @property
    def months(self) -> list[Month]:
        """All of them."""
        return [self.first.plus(index) for index in range(self.last.minus(self.first) + 1)]

    @property
    def before(self) -> "Span":
        """The span of equal length that ends the month before."""
        length = len(self.months)
        return Span(self.first.plus(-length), self.first.plus(-1))

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.first.first, self.last.last)


@dataclass(frozen=True)
class MonthState:
    """What is known of one month.

    ``series``: what was counted in it, for people (``Spotify by DistroKid (main)``). ``missing``: why it is not complete.
    ``last_settled``: the newest day that will not change any more.
    """

    series: frozenset[str]
    missing: tuple[str, ...]
    last_settled: date | None

    @property
    def is_complete(self) -> bool:
        """Whether all of the month is there for good."""
        return not self.missing


Calendar = Mapping[Month, MonthState]


def dense_state(month: Month, series: Mapping[str, tuple[int, date | None]]) -> MonthState:
    """The state of a month of series that have a figure each day: how many days are settled, and the newest of them."""
    days = month.last.day
    missing = tuple(
        f"{name} has {settled} of {days} days settled"
        for name, (settled, _) in sorted(series.items())
        if settled < days
    )
    settled_until = [day for _, day in series.values() if day is not None]
    newest_common = min(settled_until) if len(settled_until) == len(series) else None
    return MonthState(frozenset(series), missing, newest_common)


def nameless(calendar: Calendar) -> Calendar:
    """The same for somebody who is not to learn through whom the label gets its figures."""
    names = sorted(frozenset().union(*(state.series for state in calendar.values())))
    numbers = {name: f"Source {number}" for number, name in enumerate(names, 1)}
    return {
        month: MonthState(
            frozenset(numbers[name] for name in state.series),
            ("not all of it has been told yet",) if state.missing else (),
            state.last_settled,
        )
        for month, state in calendar.items()
    }


def newest(*calendars: Calendar) -> Month | None:
    """The newest month that is complete in all calendars.

    Where none of the last half year is, the newest month they share but the current one.
    """
    months = set.intersection(*(set(calendar) for calendar in calendars))
    if not months:
        return None
    last = max(months)
    complete = [
        month
        for month in months
        if last.minus(month) <= _HALF_A_YEAR and all(calendar[month].is_complete for calendar in calendars)
    ]
    return max(complete, default=last.plus(-1) if last.plus(-1) in months else last)


def incomplete(calendar: Calendar, span: Span) -> list[str]:
    """What is missing in a span, for people; nothing when all of it is complete."""
    found = []
    for month in span.months:
        state = calendar.get(month)
        if state is None:
            found.append(f"There is no data for {month.in_words}.")
        else:
            found += [f"{month.in_words} is not complete: {what}." for what in state.missing]
    return found


def incomparable(calendar: Calendar, span: Span, other: Span) -> list[str]:
    """Why two spans may not be compared; nothing when they may."""
    problems = incomplete(calendar, span) + incomplete(calendar, other)
    if problems:
        return problems
    ours, theirs = _series(calendar, span), _series(calendar, other)
    return [f"{name} was not counted in both periods." for name in sorted(ours ^ theirs)]


def _series(calendar: Calendar, span: Span) -> frozenset[str]:
    return frozenset().union(*(calendar[month].series for month in span.months))
