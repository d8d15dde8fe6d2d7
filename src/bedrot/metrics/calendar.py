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

    ``series``: what was counted in it, for people (``distrokid spotify``). ``missing``: why it is not complete.
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


def newest(calendar: Calendar) -> Month | None:
    """The newest complete month; where none of the last half year is complete, the newest but the current one."""
    if not calendar:
        return None
    last = max(calendar)
    complete = [month for month, state in calendar.items() if state.is_complete and last.minus(month) <= _HALF_A_YEAR]
    return max(complete, default=last.plus(-1) if last.plus(-1) in calendar else last)


def incomplete(calendar: Calendar, span: Span) -> list[str]:
    """What is missing in a span, for people; nothing when all of it is complete."""
    found = []
    for month in span.months:
        state = calendar.get(month)
        if state is None:
            found.append(f"There is no data for {month}.")
        else:
            found += [f"{month} is not complete: {what}." for what in state.missing]
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
