"""Who has most of a measure: the members of an axis over some days, beside the equally many days before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from bedrot.metrics.asking import Asking
from bedrot.metrics.calendar import newest
from bedrot.metrics.courses.askable import ASKABLE, Askable, Measure, known, measure_of
from bedrot.metrics.courses.cells import Line, Number, Told
from bedrot.metrics.courses.course import as_of, notes_of, settled_until, sources_of
from bedrot.metrics.courses.lines import adds_up, lines_of, lining_of
from bedrot.metrics.courses.question import Member, Question, Step
from bedrot.metrics.courses.reading import told_of
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import Filters, percent_change, percent_of
from bedrot.model.errors import RequestInvalid
from bedrot.model.periods import Month, Period
from bedrot.model.plans import Plans

_NO_PLANS = Plans()
_MOST_DAYS = 3700
_INCOMPLETE = "Without a comparison: who is not completely told for both periods."
_WIDENED = "This is known by month only, so whole months are shown."


@dataclass(frozen=True)
class Rank:
    """One member. ``share``: in percent of the whole, where it adds up; ``previous`` and ``change`` (percent) where both periods are complete."""

    member: Member
    value: Number
    share: Decimal | None
    previous: Number | None
    change: Decimal | None


@dataclass(frozen=True)
class Ranking:
    """The members, largest first. ``total``: of all, shown or not, where they add up."""

    question: Question
    askable: Askable
    measure: Measure
    unit: str
    compared: Period
    rows: Sequence[Rank]
    total: Number | None
    notes: Sequence[str]
    as_of: date | None
    sources: Sequence[str]
    cut: str | None


def ranking(
    connection: Connection, today: date, question: Question, most: int = 50, plans: Plans = _NO_PLANS
) -> Ranking:
    """Rank the members of ``question.by`` as of ``today``; the step of the question does not matter.

    Raises NothingSuch for what cannot be asked at all, RequestInvalid for what does not fit or is too much.
    """
    if question.by is None:
        raise RequestInvalid("A ranking needs an axis.", todo="Say by what.")
    if (question.last - question.first).days > _MOST_DAYS:
        raise RequestInvalid("A ranking is over ten years at most.", todo="Ask for a shorter time.")
    asked, before = _periods(question)
    measure = measure_of(asked)
    now, told = _lines(connection, today, asked, measure, plans)
    then, told_before = _lines(connection, today, before, measure, plans)
    added = adds_up(asked, measure, told.axes)
    values = {line.member: line.total for line in now.values() if line.total is not None}
    total = sum(values.values()) if added and values else None
    rows = [
        _rank(now[member], then.get(member), (told, told_before), (asked, before), measure, total)
        for member, _ in sorted(values.items(), key=lambda item: (-item[1], item[0]))
    ]
    hidden = len(rows) - most
    notes = [*notes_of(told, Step.MONTH)]
    notes += [_WIDENED] if (asked.first, asked.last) != (question.first, question.last) else []
    notes += [_INCOMPLETE] if any(row.previous is None for row in rows[:most]) else []
    return Ranking(
        asked,
        ASKABLE[asked.dataset],
        measure,
        measure.unit.replace("money", told.currency or "money"),
        Period(before.first, before.last),
        rows[:most],
        total,
        notes,
        as_of(connection, asked, today, list(now.values())),
        sources_of(connection, asked),
        f"{hidden} more are not shown{'; the total has them in it' if added else ''}." if hidden > 0 else None,
    )


def newest_period(connection: Connection, today: date, dataset: str) -> Period | None:
    """What is ranked where no days are asked for: the 28 newest settled days, or the newest complete month."""
    if Step.DAY in known(dataset).steps:
        day = settled_until(connection, dataset, today)
        return None if day is None else Period(day - timedelta(days=27), day)
    asking = Asking(connection, today, Filters())
    first = next(iter(known(dataset).measures.values()))
    if not isinstance(first.of, Sum):
        raise TypeError(f"{dataset} has no sums")
    month = newest(asking.source(dataset).calendar(first.of)) if asking.has(dataset) else None
    return None if month is None else Period(month.first, month.last)


def _periods(question: Question) -> tuple[Question, Question]:
    """The period and the one before; in months where it is whole months, or is known by month only."""
    whole = question.first.day == 1 and question.last == Month.of(question.last).last
    known = ASKABLE.get(question.dataset)
    if whole or (known and Step.DAY not in known.steps):
        span = question.span
        asked = replace(question, step=Step.MONTH, first=span.first.first, last=span.last.last)
        return asked, replace(asked, first=span.before.first.first, last=span.before.last.last)
    period = Period(question.first, question.last).before
    asked = replace(question, step=Step.DAY)
    return asked, replace(asked, first=period.first, last=period.last)


def _lines(
    connection: Connection, today: date, question: Question, measure: Measure, plans: Plans
) -> tuple[Mapping[Member, Line], Told]:
    told = told_of(question, measure, Asking(connection, today, question.filters, plans))
    lines = lines_of(question, measure, told, lining_of(question, measure, told))
    return {line.member: line for line in lines}, told


def _rank(
    line: Line,
    before: Line | None,
    told: tuple[Told, Told],
    asked: tuple[Question, Question],
    measure: Measure,
    total: Number | None,
) -> Rank:
    value = line.total or 0
    share = None if total is None else percent_of(value, total)
    if measure.is_level:
        return _level_rank(line, before, value, share, asked)
    comparable = (
        before is not None
        and before.total is not None
        and _complete(line, told[0], asked[0])
        and _complete(before, told[1], asked[1])
    )
    if not comparable or before is None or before.total is None:
        return Rank(line.member, value, share, None, None)
    return Rank(line.member, value, share, before.total, percent_change(value, before.total))


def _level_rank(
    line: Line, before: Line | None, value: Number, share: Decimal | None, asked: tuple[Question, Question]
) -> Rank:
    """People on the newest settled day, against those on the same day of the period before."""
    now, then = asked
    previous = None
    if line.settled is not None and before is not None:
        months = len(now.span.months)
        in_months = Month.of(line.settled).plus(-months).first
        point = before.points.get(in_months if now.step is Step.MONTH else line.settled - (now.first - then.first))
        previous = None if point is None or point.provisional else point.value
    change = None if previous is None else percent_change(value, previous)
    return Rank(line.member, value, share, previous, change)


def _complete(line: Line, told: Told, question: Question) -> bool:
    """Whether nothing is missing in a period: each of its steps is there and settled, or nothing happened in it."""
    settled = {day for day, point in line.points.items() if not point.provisional}
    steps = _steps(question)
    if told.sparse is None:
        return all(first in settled for first in steps)
    everything = told.sparse
    if question.step is Step.DAY:
        return everything(question.first, question.last) and settled == set(line.points)
    return all(everything(first, question.step.last(first)) for first in steps) and settled == set(line.points)


def _steps(question: Question) -> list[date]:
    found = [question.first]
    while question.step.after(found[-1]) <= question.last:
        found.append(question.step.after(found[-1]))
    return found
