"""How measures went, who has most of them, and what can be asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from sqlalchemy import Connection

from bedrot.app.figures import plans_of
from bedrot.app.server.access import READ, SHOWN, Shared
from bedrot.app.server.asking import Desk, keep
from bedrot.app.server.office import Office
from bedrot.app.server.shapes.courses import Askables, AskableShape, CourseShape, RankingShape
from bedrot.app.server.sharing import act_of, check_question, shown
from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.askable import ASKABLE, known
from bedrot.metrics.courses.course import course, first_day, newest_day
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.courses.ranking import newest_period, ranking
from bedrot.model.errors import RequestInvalid
from bedrot.model.periods import Period

router = APIRouter(prefix="/api/v1", tags=["courses"], dependencies=[Depends(keep)])

EARLIEST, LATEST = date(1900, 1, 1), date(2200, 12, 31)

DatasetText = Annotated[
    str, Query(max_length=50, description="A dataset of /api/v1/datasets.", examples=["daily_streams"])
]
MeasureText = Annotated[str, Query(max_length=50, description="One of its measures.", examples=["streams"])]


@dataclass(frozen=True)
class Wanted:
    """What a question may be narrowed to: days, and whom and what it is about."""

    first: date | None
    last: date | None
    about: Mapping[str, str | None]


def wanted_of(
    desk: Desk,
    share: Shared,
    *,
    first: Annotated[date | None, Query(ge=EARLIEST, le=LATEST, description="The first day.")] = None,
    last: Annotated[
        date | None, Query(ge=EARLIEST, le=LATEST, description="The last day; by default the newest told.")
    ] = None,
    artist: Annotated[str | None, Query(min_length=1, max_length=200, description="An act's name.")] = None,
    store: Annotated[
        str | None, Query(min_length=1, max_length=100, description="The key of a store or social network.")
    ] = None,
    account: Annotated[
        str | None,
        Query(min_length=1, max_length=300, description="The key of an account, as lines by account have it."),
    ] = None,
    currency: Annotated[
        str | None, Query(pattern="^[A-Z]{3}$", description="Of amounts, as ISO 4217 writes it.")
    ] = None,
) -> Wanted:
    """What a request narrows its question to; to an artist with a link, NotAllowed for another act than theirs."""
    chosen = currency or desk.opened.settings.currency
    act = act_of(share, artist)
    return Wanted(first, last, {"artist": act, "store": store, "account": account, "currency": chosen})


Narrowed = Annotated[Wanted, Depends(wanted_of)]


@dataclass(frozen=True)
class Of:
    """What a course is of, and in which steps and lines it is told."""

    dataset: str
    measure: str
    step: Step
    by: Axis | None


def subject_of(
    dataset: DatasetText,
    measure: MeasureText,
    *,
    step: Annotated[Step, Query(description="How long a point is; weeks begin on Monday.")] = Step.MONTH,
    by: Annotated[Axis | None, Query(description="What the lines are told apart by; one line without.")] = None,
) -> Of:
    """What a request asks the course of; NothingSuch for an unknown dataset."""
    known(dataset)
    return Of(dataset, measure, step, by)


Subject = Annotated[Of, Depends(subject_of)]


def question_of(desk: Office, connection: Connection, of: Of, wanted: Wanted) -> Question:
    """The question of a request, over the newest days where it names none."""
    last = wanted.last or newest_day(connection, of.dataset, desk.today) or desk.today
    first = wanted.first or first_day(last, of.step)
    _must_be_in_order(first, last)
    return Question(of.dataset, of.measure, of.step, first, last, of.by, **wanted.about)


@router.get("/courses", dependencies=[SHOWN])
def courses(
    desk: Desk,
    of: Subject,
    wanted: Narrowed,
    share: Shared,
    *,
    lines: Annotated[int, Query(ge=1, le=50, description="The largest so many; the rest is one line.")] = 8,
    line: Annotated[
        str | None, Query(min_length=1, max_length=400, description="Only the line of this key, as lines have it.")
    ] = None,
) -> CourseShape:
    """How a measure went, by day, week or month: gaps stay gaps, unfinished steps are marked as provisional."""
    with desk.reading() as connection:
        asked = question_of(desk, connection, of, wanted)
        check_question(share, asked)
        return CourseShape.of(shown(share, course(connection, desk.today, asked, lines, plans_of(desk.label), line)))


@router.get("/rankings", dependencies=[SHOWN])
def rankings(
    desk: Desk,
    wanted: Narrowed,
    share: Shared,
    *,
    dataset: DatasetText,
    measure: MeasureText,
    by: Annotated[Axis, Query(description="Whose members are ranked.", examples=["store"])],
    size: Annotated[int, Query(ge=1, le=200, description="How many at most.")] = 50,
) -> RankingShape:
    """The members of an axis, largest first, with their share and the change against the equally many days before.

    Without days it is the 28 newest settled ones, or of what is known by month the newest complete month.
    """
    known(dataset)
    with desk.reading() as connection:
        newest = newest_period(connection, desk.today, dataset) or Period(desk.today, desk.today)
        last = wanted.last or max(newest.last, wanted.first or newest.last)
        first = wanted.first or min(newest.first, last)
        _must_be_in_order(first, last)
        asked = Question(dataset, measure, Step.MONTH, first, last, by, **wanted.about)
        check_question(share, asked)
        return RankingShape.of(shown(share, ranking(connection, desk.today, asked, size, plans_of(desk.label))), by)


@router.get("/datasets", dependencies=[READ])
def datasets(desk: Desk) -> Askables:
    """What courses and rankings can be asked of: datasets, measures, axes and steps."""
    with desk.reading() as connection:
        found = [AskableShape.of(each, newest_day(connection, name, desk.today)) for name, each in ASKABLE.items()]
    return Askables(datasets=found)


def _must_be_in_order(first: date, last: date) -> None:
    if last < first:
        raise RequestInvalid(f"The period ends ({last}) before it begins ({first}).", todo="Swap first and last.")
