"""What sources have told, as cells: one series on one day, or in one month; and how cells become lines.

A series is the finest thing that its source tells apart; lines are made of one or several of them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, partial
from typing import NamedTuple

from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.question import Member, Step
from bedrot.metrics.metric import Point

Number = Decimal | int


@dataclass(frozen=True, eq=False)
class Series:
    """One member of each axis of its dataset. Two are the same only if they are one object; names hands them out."""

    members: tuple[Member, ...]


SILENT_DAYS = 62
"""A series that has told nothing for longer than that is not waited for."""


class Cell(NamedTuple):
    """What a series counted from ``day`` on, be it a day or a month.

    ``counted``: the part of ``value`` that totals count, None where that is nothing: what is provisional is shown and
    not counted. ``whole``: nothing more is to come for it.
    """

    day: date
    series: Series
    value: Number
    counted: Number | None
    whole: bool


def shown(day: date, series: Series, value: Number, *, provisional: bool) -> Cell:
    """A day's figure; while it is provisional it is shown and not counted."""
    return Cell(day, series, value, None if provisional else value, whole=not provisional)


@dataclass(frozen=True)
class Told:
    """The cells of one question.

    ``axes``: what its series are told apart by. ``sparse``: where a day without a cell is one on which nothing
    happened, this says whether everything between two days has been told; None where each day has a figure. ``by_step``: a cell is as long as a step.
    """

    axes: tuple[Axis, ...]
    cells: Sequence[Cell]
    sparse: Callable[[date, date], bool] | None = None
    currency: str | None = None
    notes: tuple[str, ...] = ()
    by_step: bool = False

    @cached_property
    def by_series(self) -> Mapping[Series, Sequence[Cell]]:
        """The cells of each series."""
        found: dict[Series, list[Cell]] = defaultdict(list)
        for cell in self.cells:
            found[cell.series].append(cell)
        return found

    def members(self, axis: Axis) -> set[Member]:
        """The members of an axis that have told anything."""
        place = self.axes.index(axis)
        return {series.members[place] for series in self.by_series}


@dataclass(frozen=True)
class Line:
    """One line of a course. ``total``: of what is counted, of a level its newest settled value; None of nothing."""

    member: Member
    points: Mapping[date, Point]
    total: Number | None

    @property
    def settled(self) -> date | None:
        """The first day of its newest step that will not change any more."""
        return max((day for day, point in self.points.items() if not point.provisional), default=None)


Life = tuple[date, date | None]
"""The first step of a series, and the last; None where more of it is waited for."""

Lining = Mapping[Series, Member]
"""Which line each series belongs to; one that is not named belongs to none."""


def flows(told: Told, lining: Lining, step: Step) -> list[Line]:
    """Lines of what happens and adds up. A step with a part missing is provisional; one without any cell has no point."""
    sums: dict[Member, dict[date, list[Cell]]] = defaultdict(lambda: defaultdict(list))
    steps_of = _steps_of(told.cells, step)
    for series, cells in told.by_series.items():
        if series in lining:
            steps = sums[lining[series]]
            for cell in cells:
                steps[steps_of[cell.day]].append(cell)
    whole = _dense(told, lining, step) if told.sparse is None else _sparse(told.sparse, step)
    return [Line(member, _points(steps, step, partial(whole, member)), _total(steps)) for member, steps in sums.items()]


def levels(told: Told, lining: Lining, step: Step) -> list[Line]:
    """Lines of people: in each step as many as on its last settled day, and only where all series of a line tell it.

    Single days are shown while they are provisional, too.
    """
    steps_of = _steps_of(told.cells, step)
    lives = _lives(told, step)
    by_line: dict[Member, list[tuple[Mapping[date, Cell], Life]]] = defaultdict(list)
    for series, cells in told.by_series.items():
        settled = [cell for cell in cells if cell.counted is not None or step is Step.DAY]
        if series in lining and settled:
            steps = {steps_of[cell.day]: cell for cell in sorted(settled, key=lambda each: each.day)}
            shown_steps = steps if step is Step.DAY else _ended(steps, step)
            by_line[lining[series]].append((shown_steps, lives[series]))
    return [_level(member, of) for member, of in by_line.items()]


def _ended(steps: Mapping[date, Cell], step: Step) -> dict[date, Cell]:
    """Of all steps only the newest is provisional, unless its last day is there."""
    last = max(steps)
    at_its_end = steps[last].whole and (step is Step.MONTH or steps[last].day == step.last(last))
    return {day: cell._replace(whole=day < last or at_its_end) for day, cell in steps.items()}


def _level(member: Member, parts: Sequence[tuple[Mapping[date, Cell], Life]]) -> Line:
    points = {}
    for first in sorted(set().union(*(cells for cells, _ in parts))):
        live = [cells.get(first) for cells, (begin, end) in parts if begin <= first and (end is None or first <= end)]
        found = [cell for cell in live if cell is not None]
        if found and len(found) == len(live):
            points[first] = Point(
                first, sum(cell.value for cell in found), provisional=not all(cell.whole for cell in found)
            )
    settled = [day for day, point in points.items() if not point.provisional] or list(points)
    return Line(member, points, points[max(settled)].value if settled else None)


Whole = Callable[[Member, date, Sequence[Cell]], bool]


def _dense(told: Told, lining: Lining, step: Step) -> Whole:
    """Whole is a step of which every living series of the line has told every part, for good."""
    lives = _lives(told, step)
    begins: dict[Member, Counter[date]] = defaultdict(Counter)
    ends: dict[Member, Counter[date]] = defaultdict(Counter)
    for series, line in lining.items():
        if series in lives:
            first, last = lives[series]
            begins[line][first] += 1
            if last is not None:
                ends[line][last] += 1

    def whole(line: Member, day: date, cells: Sequence[Cell]) -> bool:
        live = sum(count for first, count in begins[line].items() if first <= day) - sum(
            count for last, count in ends[line].items() if last < day
        )
        return sum(cell.whole for cell in cells) >= live * (7 if step is Step.WEEK and not told.by_step else 1)

    return whole


def _sparse(told_everything: Callable[[date, date], bool], step: Step) -> Whole:
    def whole(_line: Member, day: date, cells: Sequence[Cell]) -> bool:
        return all(cell.whole for cell in cells) and told_everything(day, step.last(day))

    return whole


def _lives(told: Told, step: Step) -> dict[Series, Life]:
    """The steps from which and up to which each series is waited for."""
    first = {series: min(cell.day for cell in cells) for series, cells in told.by_series.items()}
    last = {series: max(cell.day for cell in cells) for series, cells in told.by_series.items()}
    newest = max(last.values(), default=date.min)
    return {
        series: (step.first(first[series]), step.first(day) if (newest - day).days > SILENT_DAYS else None)
        for series, day in last.items()
    }


def _steps_of(cells: Iterable[Cell], step: Step) -> Mapping[date, date]:
    """The step of each day, each looked up once."""
    return {day: step.first(day) for day in {cell.day for cell in cells}}


def _points(
    steps: Mapping[date, Sequence[Cell]], step: Step, whole: Callable[[date, Sequence[Cell]], bool]
) -> dict[date, Point]:
    points = {}
    for day in sorted(steps):
        cells = steps[day]
        shown = [cell.value if step is Step.DAY else cell.counted for cell in cells]
        values = [value for value in shown if value is not None]
        if values:
            points[day] = Point(day, sum(values), provisional=not whole(day, cells))
    return points


def _total(steps: Mapping[date, Sequence[Cell]]) -> Number | None:
    counted = [cell.counted for cells in steps.values() for cell in cells if cell.counted is not None]
    return sum(counted) if counted else None
