"""From a point of a course, or the total of a line, back to the facts that it was made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.askable import ASKABLE, Askable, Measure, measure_of
from bedrot.metrics.courses.cells import Line, Lining, Number, Told
from bedrot.metrics.courses.course import whole_steps
from bedrot.metrics.courses.facts import Keys, Wanted
from bedrot.metrics.courses.lines import OTHERS, kept_axes, lines_of, lining_of
from bedrot.metrics.courses.question import Member, Question, Step
from bedrot.metrics.courses.reading import behind_of, told_of
from bedrot.model.errors import RequestInvalid
from bedrot.warehouse.told_back import Row, told_back

ALL = "all"
"""The key of the line where nothing is told apart."""

Ask = Callable[[Question], Asking]
"""How a question is asked: through its own filters, on one connection and one day."""


@dataclass(frozen=True)
class Spot:
    """What of a course is meant: the line of a key, on the step in which ``day`` lies; its total without one.

    ``lines``: how many lines the course shows, which says who the others are. ``also``: further members that only
    royalties are narrowed to, and ``reported``: the days of their statements.
    """

    line: str = ALL
    day: date | None = None
    lines: int = 8
    also: tuple[tuple[Axis, str], ...] = ()
    reported: tuple[date, ...] = ()

    @property
    def is_part(self) -> bool:
        """Whether only a part of the point is meant."""
        return bool(self.also or self.reported)


@dataclass(frozen=True)
class Made:
    """What a point was made of.

    ``question``: narrowed to the days meant. ``value``: as the course has it; None where a part of it is meant, or it
    has none. ``total``: of all facts, None of none; ``rows``: how many there are; ``facts``: some, each with what it adds.
    """

    question: Question
    askable: Askable
    measure: Measure
    unit: str
    name: str
    value: Number | None = None
    total: Number | None = None
    rows: int = 0
    facts: Sequence[tuple[Row, Number]] = ()


def made_of(ask: Ask, question: Question, spot: Spot, skipped: int = 0, size: int = 20) -> Made:
    """The facts behind a spot, the largest first: ``size`` of them after ``skipped`` ones.

    Their total is the point's value, for they are chosen as the course chooses them. Raises NothingSuch for what
    cannot be asked at all, RequestInvalid for what does not add up or is too much.
    """
    measure = measure_of(question)
    if spot.is_part and question.dataset != "royalties":
        raise RequestInvalid("Only royalties are narrowed further.", todo="Leave out `also` and `reported`.")
    whole = whole_steps(question)
    asked = _narrowed(whole, spot.day)
    told = told_of(asked, measure, ask(asked))
    lining, members = _meant(ask, whole, asked, measure, told, spot)
    found = lines_of(asked, measure, told, lining)
    made = Made(
        asked,
        ASKABLE[question.dataset],
        measure,
        measure.unit.replace("money", told.currency or "money"),
        found[0].member.name if found else spot.line,
    )
    if not found:
        return made
    day = _newest(found[0]) if spot.day is None and measure.is_level else spot.day
    asked = _narrowed(whole, day)
    settled = day is None or question.step is not Step.DAY
    asking = ask(asked)
    facts = behind_of(asked, measure, asking, Wanted(_further(members, spot.also), settled, spot.reported))
    page = facts.page(asking.connection, skipped, size)
    rows = told_back(asking.connection, question.dataset, [part.key for part in page.parts])
    return replace(
        made,
        question=asked,
        value=None if spot.is_part else _value(found[0], asked, day),
        total=page.total,
        rows=page.rows,
        facts=[(row, part.value) for row, part in zip(rows, page.parts, strict=True)],
    )


def _narrowed(question: Question, day: date | None) -> Question:
    if day is None:
        return question
    return replace(question, first=question.step.first(day), last=question.step.last(day))


def _meant(
    ask: Ask, whole: Question, asked: Question, measure: Measure, told: Told, spot: Spot
) -> tuple[Lining, Mapping[Axis, Keys]]:
    """The series of the line that is meant, and their members on the axes that lines are told apart by."""
    lining, kept = lining_of(asked, measure, told), kept_axes(asked, measure, told.axes)
    if spot.line == OTHERS and kept:
        shown, others = _others(ask, whole, measure, spot.lines)
        rest = {series: others for series, member in lining.items() if member.key not in shown}
        return rest, {kept[0]: Keys(shown, named=False)}
    own = {series: member for series, member in lining.items() if member.key == spot.line}
    return own, {axis: Keys(frozenset(each.members[told.axes.index(axis)].key for each in own)) for axis in kept}


def _others(ask: Ask, whole: Question, measure: Measure, most: int) -> tuple[frozenset[str], Member]:
    """The keys of the lines that a course shows over all its days, and what the line of the others is called."""
    told = told_of(whole, measure, ask(whole))
    found = lines_of(whole, measure, told, lining_of(whole, measure, told))
    return frozenset(line.member.key for line in found[:most]), Member(OTHERS, f"{len(found) - most} others")


def _further(members: Mapping[Axis, Keys], also: Sequence[tuple[Axis, str]]) -> Mapping[Axis, Keys]:
    """The members of a line, and those that its figure is narrowed to beside them."""
    for axis, key in also:
        if axis in members and key not in members[axis]:
            raise RequestInvalid(f"A figure of one {axis.value} has no part of another.", todo="Leave out one of them.")
    return {**members, **{axis: Keys(frozenset({key})) for axis, key in also}}


def _newest(line: Line) -> date:
    """The step whose people are the total of a line."""
    return line.settled or max(line.points)


def _value(line: Line, question: Question, day: date | None) -> Number | None:
    if day is None:
        return line.total
    point = line.points.get(question.step.first(day))
    return None if point is None else point.value
