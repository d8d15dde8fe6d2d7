"""The course of a measure: how it went, step by step, told apart by an axis or as one line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.askable import ASKABLE, Askable, Measure, measure_of
from bedrot.metrics.courses.cells import Line, Lining, Told
from bedrot.metrics.courses.lines import in_words, lining_of, shortened
from bedrot.metrics.courses.marks import Mark, marks_of
from bedrot.metrics.courses.question import Member, Question, Step
from bedrot.metrics.courses.reading import told_of
from bedrot.metrics.sources.rollup import origin
from bedrot.model.errors import RequestInvalid
from bedrot.model.plans import Plans
from bedrot.warehouse.schema.masters import accounts
from bedrot.warehouse.schema.rollups import dataset_months

MOST_STEPS = 1100
"""A line has so many points at most: three years of days."""

_WAITED_FOR = timedelta(days=28)
_MOST_JOINING = 5
_NO_PLANS = Plans()
_PROVISIONAL = "Provisional days are shown and are in no total."


@dataclass(frozen=True)
class Course:
    """How a measure went.

    ``unit``: with the currency of amounts in it. ``lines``: largest first, the others last. ``as_of``: the newest day
    told. ``sources``: who told it. ``cut``: what is not shown, if anything.
    """

    question: Question
    askable: Askable
    measure: Measure
    unit: str
    lines: Sequence[Line]
    marks: Sequence[Mark]
    notes: Sequence[str]
    as_of: date | None
    sources: Sequence[str]
    cut: str | None


def course(
    connection: Connection,
    today: date,
    question: Question,
    most_lines: int = 8,
    plans: Plans = _NO_PLANS,
    only: str | None = None,
) -> Course:
    """Answer one question as of ``today``. The period is widened to whole steps. ``only``: the key of the line wanted.

    Raises NothingSuch for what cannot be asked at all, RequestInvalid for what does not add up or is too much.
    """
    measure = measure_of(question)
    asked = whole_steps(question)
    asking = Asking(connection, today, asked.filters, plans)
    told = told_of(asked, measure, asking)
    lining = lining_of(asked, measure, told)
    if only is not None:
        lining = {series: member for series, member in lining.items() if member.key == only}
    lines, cut = shortened(asked, measure, told, lining, most_lines)
    marks, cut_marks = marks_of(
        connection, asked.first, asked.last, question.artist, measure.of.measure, networks_of(told)
    )
    return Course(
        asked,
        ASKABLE[question.dataset],
        measure,
        measure.unit.replace("money", told.currency or "money"),
        lines,
        marks,
        [*notes_of(told, asked.step), *joined_late(told, lining, measure)],
        as_of(connection, asked, today, lines),
        sources_of(connection, asked),
        " ".join(text for text in (cut, cut_marks) if text) or None,
    )


def whole_steps(question: Question) -> Question:
    """The question for whole steps; RequestInvalid where there would be too many."""
    step = question.step
    asked = replace(question, first=step.first(question.first), last=step.last(question.last))
    length = {Step.DAY: 1, Step.WEEK: 7, Step.MONTH: 28}[step]
    if (asked.last - asked.first).days // length >= MOST_STEPS:
        raise RequestInvalid(
            f"From {question.first} to {question.last} there are more than {MOST_STEPS:,} {step.value}s.",
            todo="Ask for a shorter time or longer steps.",
        )
    return asked


def newest_day(connection: Connection, dataset: str, today: date) -> date | None:
    """The newest day of a dataset that anybody has told of; of what is told by month, the last day of that month."""
    table = dataset_months
    by_month = Step.DAY not in ASKABLE[dataset].steps
    day = func.max(table.c.month if by_month else table.c.last_day)
    newest: date | None = connection.scalar(select(day).where(table.c.dataset == dataset, table.c.month <= today))
    if newest is None:
        return None
    return min(Step.MONTH.last(newest) if by_month else newest, today)


def first_day(last: date, step: Step) -> date:
    """Where a course begins that ends on ``last`` and of which no beginning was asked for."""
    days = {Step.DAY: 89, Step.WEEK: 7 * 51, Step.MONTH: 729}[step]
    return last - min(timedelta(days), last - date.min)


def as_of(connection: Connection, question: Question, today: date, lines: Sequence[Line]) -> date | None:
    """The newest settled day within the period; of what is known by month of use, the end of the newest settled one."""
    if question.dataset == "royalties":
        months = [line.settled for line in lines if line.settled]
        return min(Step.MONTH.last(max(months)), today) if months else None
    return settled_until(connection, question.dataset, min(question.last, today), question.first)


def settled_until(connection: Connection, dataset: str, until: date, since: date = date.min) -> date | None:
    """The newest day of a dataset, between two days, that no account will change any more.

    An account that is four weeks behind the others is not waited for.
    """
    table = dataset_months
    settled = func.max(table.c.last_settled_day)
    days: Sequence[date] = connection.scalars(
        select(settled)
        .where(table.c.dataset == dataset, table.c.month.between(Step.MONTH.first(since), until))
        .group_by(table.c.account_id)
        .having(settled.is_not(None))
    ).all()
    newest = max(days, default=None)
    return None if newest is None else min(until, *(day for day in days if day > newest - _WAITED_FOR))


def sources_of(connection: Connection, question: Question) -> list[str]:
    """Who told what a question asks for."""
    table = dataset_months
    rows = connection.scalars(
        select(origin.c.platform_name)
        .select_from(
            table.join(accounts, accounts.c.account_id == table.c.account_id).join(
                origin, origin.c.platform_id == accounts.c.source_id
            )
        )
        .where(
            table.c.dataset == question.dataset,
            table.c.month.between(question.span.first.first, question.span.last.first),
        )
        .distinct()
    )
    return sorted(rows)


def networks_of(told: Told) -> Iterable[Member]:
    """The networks that are in the cells."""
    if Axis.NETWORK not in told.axes:
        return ()
    return sorted(told.members(Axis.NETWORK))


def joined_late(told: Told, lining: Lining, measure: Measure) -> list[str]:
    """Who joined a line of people while it ran, which makes it rise without anybody new."""
    if not measure.is_level:
        return []
    begins = {series: min(cell.day for cell in cells) for series, cells in told.by_series.items()}
    first: dict[Member, date] = {}
    for series, day in begins.items():
        if series in lining:
            first[lining[series]] = min(day, first.get(lining[series], day))
    late = sorted(
        (day, in_words(dict(reversed(list(zip(told.axes, series.members, strict=True))))))
        for series, day in begins.items()
        if series in lining and day > first[lining[series]]
    )
    return [f"{name} is told from {day} on." for day, name in late[:_MOST_JOINING]]


def notes_of(told: Told, step: Step) -> list[str]:
    """What a person must know beside the lines."""
    shown = step is Step.DAY and any(cell.counted is None for cell in told.cells)
    return [*told.notes, *([_PROVISIONAL] if shown else [])]
