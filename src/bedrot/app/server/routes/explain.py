"""From a figure, or a point of a chart, back to the lines it was made of, and those lines in their file."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from pydantic import Field
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from bedrot.app.figures import Origin, origins, plans_of, source_lines_of
from bedrot.app.opening import looking
from bedrot.app.originals import Extract, extract, line_number
from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk, Filtered, Paged, keep
from bedrot.app.server.backroom import Back, Backroom
from bedrot.app.server.office import Office
from bedrot.app.server.routes.courses import (
    EARLIEST,
    LATEST,
    Narrowed,
    Subject,
    question_of,
)
from bedrot.app.server.routes.narrowed import asking_of
from bedrot.app.server.shapes.explain import (
    FactShape,
    FileLines,
    LineShape,
    Origins,
    OriginShape,
    PointRows,
    TextLine,
)
from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.behind import ALL, Made, Spot, made_of
from bedrot.metrics.courses.cells import Number
from bedrot.metrics.metric import Evaluation, Filters
from bedrot.metrics.tables.entries import Entry, FoundFacts, Listing, entry_of, facts_of
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import RequestInvalid
from bedrot.pipeline.explain import Fact, Line, Value
from bedrot.warehouse.told_back import Row, platform_names

router = APIRouter(prefix="/api/v1", tags=["explain"], dependencies=[Depends(keep)])


@router.get("/kpis/{metric}/origins", dependencies=[READ])
async def figure_origins(
    metric: Annotated[str, Path(max_length=100, examples=["gross_revenue"])],
    desk: Desk,
    back: Back,
    filters: Filtered,
    *,
    country: Annotated[str | None, Query(pattern="^[A-Za-z]{2}$", description="Of plays and sales, ISO 3166.")] = None,
    rows: Annotated[int, Query(ge=1, le=200, description="How many of the largest rows.")] = 20,
    lines: Annotated[int, Query(ge=0, le=50, description="How many lines of each row.")] = 5,
) -> Origins:
    """The curated rows behind a figure, the largest first, each with lines of the files that it sums."""
    where = {"country": country.upper()} if country else {}
    return await back.look(lambda: _origins(desk, metric, filters, where, rows, lines))


_NAMED = ("source", "store", "network")
"""Columns of rows that hold names of the lake."""

DayOfStatement = Annotated[date, Field(ge=EARLIEST, le=LATEST)]

AlsoText = Annotated[str, Query(max_length=450, pattern="^[a-z]+:.", examples=["country:SE"])]


def spot_of(
    *,
    line: Annotated[str, Query(min_length=1, max_length=400, description="The key of the line meant.")] = ALL,
    day: Annotated[
        date | None,
        Query(ge=EARLIEST, le=LATEST, description="A day of the step meant; without it the line's total."),
    ] = None,
    lines: Annotated[int, Query(ge=1, le=50, description="How many lines there are; the rest is `others`.")] = 8,
    also: Annotated[
        list[AlsoText] | None, Query(max_length=4, description="Of royalties: further members, as axis:key.")
    ] = None,
    reported: Annotated[
        list[DayOfStatement] | None, Query(max_length=400, description="Of royalties: the days of their statements.")
    ] = None,
) -> Spot:
    """Which point of a course a request means."""
    return Spot(line, day, lines, tuple(map(_member, also or ())), tuple(reported or ()))


@router.get("/courses/rows", dependencies=[READ])
async def course_rows(
    desk: Desk,
    back: Back,
    of: Subject,
    wanted: Narrowed,
    spot: Annotated[Spot, Depends(spot_of)],
    paged: Paged,
    *,
    source_lines: Annotated[int, Query(ge=0, le=50, description="How many lines of files of each row.")] = 0,
) -> PointRows:
    """The rows behind a point of a course, or behind the total of one of its lines, the largest first.

    Their sum is the point. ``source_lines``: with lines of the files that they sum, which takes a look into the lake.
    """

    def found() -> tuple[Made, Mapping[str, str]]:
        with desk.reading() as connection:
            plans = plans_of(desk.label)
            made = made_of(
                lambda question: Asking(connection, desk.today, question.filters, plans),
                question_of(desk, connection, of, wanted),
                spot,
                paged.first,
                paged.size,
            )
            return made, _names(connection, [row.grain for row, _ in made.facts])

    made, names = await run_in_threadpool(found)
    lines = await _lines_of(desk, back, of.dataset, made.facts, source_lines)
    return PointRows.of(made, spot.line, paged, lines, names)


@router.get("/lists/rows", dependencies=[READ])
async def list_rows(
    desk: Desk,
    back: Back,
    paged: Paged,
    *,
    listing: Annotated[
        Listing, Query(alias="list", description="A list of figures that are no courses.", examples=["acts"])
    ],
    row: Annotated[
        str,
        Query(min_length=2, max_length=2000, description="What the list gives as `row`.", examples=['["LUMEN"]']),
    ],
    measure: Annotated[str, Query(max_length=50, description="Which of its figures.", examples=["net"])],
    source_lines: Annotated[int, Query(ge=0, le=50, description="How many lines of files of each row.")] = 0,
) -> PointRows:
    """The rows behind a figure of a list (songs, playlists, posts, acts, delays, payments), the largest first.

    Their sum is the figure. ``source_lines``: with lines of the files that they sum, which takes a look into the lake.
    """

    def found() -> tuple[Entry, FoundFacts, Mapping[str, str]]:
        with desk.reading() as connection:
            entry = entry_of(asking_of(desk, connection), listing, row, measure)
            facts = facts_of(connection, entry, paged.first, paged.size)
            return entry, facts, _names(connection, [fact.grain for fact, _ in facts.facts])

    entry, facts, names = await run_in_threadpool(found)
    lines = await _lines_of(desk, back, entry.dataset, facts.facts, source_lines)
    return PointRows.of_entry(entry, row, facts, paged, lines, names)


async def _lines_of(
    desk: Office, back: Backroom, dataset: str, facts: Sequence[tuple[Row, Number]], most: int
) -> list[list[LineShape]]:
    """Of each of some facts the first lines of files that it sums; none unless some are asked for."""
    if not most or not facts:
        return [[] for _ in facts]
    rows = [Fact(row.grain, value, row.delivery, row.lines) for row, value in facts]
    behind = await back.look(lambda: source_lines_of(desk.label, dataset, rows, most))
    return [list(map(_line, each)) for each in behind]


def _names(connection: Connection, grains: Iterable[Mapping[str, Value]]) -> Mapping[str, str]:
    """What people call the sources and stores that rows name."""
    return platform_names(connection, [grain.get(name) for grain in grains for name in _NAMED])


def _member(text: str) -> tuple[Axis, str]:
    """What a figure is narrowed to beside its line: an axis and the key of one of its members."""
    name, key = text.split(":", 1)
    try:
        return Axis(name), key
    except ValueError as error:
        axes = ", ".join(axis.value for axis in Axis)
        raise RequestInvalid(f"There is no axis {name!r}.", todo=f"There are {axes}.") from error


@router.get("/deliveries/{delivery}/lines", dependencies=[READ])
async def delivery_lines(
    delivery: Annotated[str, Path(pattern="^[0-9a-f]{4,64}$", examples=["227979682bd88aef"])],
    desk: Desk,
    back: Back,
    around: Annotated[int | None, Query(ge=1, le=10**9, description="A line's number.")] = None,
    where: Annotated[
        str | None, Query(min_length=1, max_length=500, description="A place, as rows of files without lines have it.")
    ] = None,
    context: Annotated[int, Query(ge=0, le=50, description="How many lines before and after it.")] = 5,
) -> FileLines:
    """Some lines of a landed file round one of them; what belongs to a person is never shown."""
    place = where if where is not None and around is None else f"line {around or 1}"

    def found() -> Extract:
        with looking(desk.label) as bench:
            return extract(desk.label, delivery, place, context, bench)

    return _lines(await back.look(found))


def _origins(desk: Office, metric: str, filters: Filters, where: Mapping[str, Value], rows: int, lines: int) -> Origins:
    state = desk.state
    (found,) = desk.figures(filters, [metric])
    behind = origins(desk.label, found.drills, where, rows=rows, lines=max(lines, 1))
    names = {each.id: each.name for each in desk.label.lake.landing.deliveries()} if behind else {}
    with desk.reading() as connection:
        told = _names(connection, [fact.grain for origin in behind for fact, _ in origin.lines])
    return Origins(
        state=state,
        id=found.metric.id,
        title=found.metric.title,
        unit=found.unit,
        value=found.value,
        subject=found.subject,
        reason=found.reason,
        origins=[_origin(each, names, lines) for each in behind],
        notes=list(_notes(found, behind, max(lines, 1))),
        names=dict(told),
    )


def _origin(origin: Origin, names: Mapping[str, str], lines: int) -> OriginShape:
    question, made_of = origin.question, origin.explanation
    conformed = CONFORMED[question.conformed]
    return OriginShape(
        dataset=question.conformed,
        title=conformed.title,
        family=conformed.family.value,
        measure=question.measure,
        first=str(question.first),
        last=str(question.last),
        where={name: list(value) if isinstance(value, tuple) else value for name, value in question.where.items()},
        total=_number(made_of.total),
        rows=made_of.rows,
        lines=made_of.lines,
        facts=[_fact(fact, shown[:lines], names) for fact, shown in origin.lines],
        cut=_cut(origin, lines),
    )


def _fact(fact: Fact, lines: Iterable[Line], names: Mapping[str, str]) -> FactShape:
    return FactShape(
        grain=dict(fact.grain),
        value=_number(fact.value),
        delivery=fact.delivery,
        file=names.get(fact.delivery),
        line_count=fact.lines,
        lines=list(map(_line, lines)),
    )


def _line(line: Line) -> LineShape:
    return LineShape(
        delivery=line.delivery.id,
        file=line.delivery.name,
        where=line.where,
        line=line_number(line.where),
        cells=dict(line.cells),
    )


def _cut(origin: Origin, lines: int) -> str | None:
    made_of, shown = origin.explanation, len(origin.lines)
    more = sum(max(0, fact.lines - len(found[:lines])) for fact, found in origin.lines)
    told = []
    if made_of.rows > shown:
        told.append(f"The {shown:,} largest of {made_of.rows:,} rows are shown.")
    if more:
        told.append(f"Of the rows shown, {more:,} further lines are not.")
    return " ".join(told) or None


def _notes(found: Evaluation, behind: list[Origin], most: int) -> Iterable[str]:
    """What cannot be traced, and why."""
    yield from found.notes
    if not behind and not found.reason:
        yield (
            "This figure is not a sum of statement lines: it is worked out from what is known of files, days and "
            "examinations, so that there is no line to show."
        )
    for origin in behind:
        name = origin.question.conformed
        if not origin.explanation.rows:
            yield f"No row of {name} is behind it in these months."
        if any(not lines for _, lines in origin.lines):
            yield f"Some rows of {name} have no line to show: their file was withdrawn, or is being read anew."
        if any(0 < len(lines) < min(fact.lines, most) for fact, lines in origin.lines):
            yield "Where several files tell of the same day, the lines of the newest are shown."
    if len(behind) > 1:
        yield "The figure is worked out from several sums; each has its rows below."


def _lines(found: Extract) -> FileLines:
    return FileLines(
        delivery=found.delivery.id,
        file=found.delivery.name,
        platform=found.delivery.platform,
        kind=found.delivery.kind,
        header=list(found.header),
        lines=[TextLine(number=each.number, text=each.text, asked=each.asked) for each in found.lines],
        total=found.total,
        hidden=list(found.hidden),
        note=found.note,
    )


def _number(value: Value) -> Decimal | int | None:
    return value if isinstance(value, Decimal | int) else None
