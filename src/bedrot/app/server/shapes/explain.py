"""Where a figure comes from: the curated rows behind it, and the lines of the files that these sum."""

from collections.abc import Mapping, Sequence
from datetime import date

from bedrot.app.server.asking import Page
from bedrot.app.server.shapes.base import Exact, Shape
from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.behind import Made
from bedrot.metrics.courses.cells import Number
from bedrot.metrics.courses.question import Step
from bedrot.metrics.tables.entries import Entry, FoundFacts
from bedrot.model.conformed import CONFORMED
from bedrot.warehouse.told_back import Row

Cell = date | Exact | int | bool | str | None
"""A value of a row: a day, an amount as text, a count, yes or no, a name."""


class LineShape(Shape):
    """One line of a file. ``where``: as people say it; ``line``: its number, where the file has lines.

    ``cells``: as they stand there, by header; what belongs to a person is left out or replaced.
    """

    delivery: str
    file: str
    where: str
    line: int | None
    cells: dict[str, str | None]


class FactShape(Shape):
    """One curated row: what tells it from others, its part of the figure, and lines it sums.

    ``line_count``: how many there are; ``lines`` holds the first of them.
    """

    grain: dict[str, Cell]
    value: Exact | int | None
    delivery: str
    file: str | None
    line_count: int
    lines: list[LineShape]


class OriginShape(Shape):
    """One conformed dataset behind a figure, in months from ``first`` to ``last`` and where columns have these values.

    ``total``: of the measure over all its rows, exact, in the data's own unit. ``facts``: the largest rows. ``cut``:
    a sentence on what is not shown, null when everything is.
    """

    dataset: str
    title: str
    family: str
    measure: str
    first: str
    last: str
    where: dict[str, Cell | list[Cell]]
    total: Exact | int | None
    rows: int
    lines: int
    facts: list[FactShape]
    cut: str | None


class Origins(Shape):
    """A figure and everything behind it.

    ``notes``: what cannot be traced, and why. ``names``: what people call the sources and stores in the rows.
    """

    state: str
    id: str
    title: str
    unit: str
    value: Exact | int | str | None
    subject: str | None
    reason: str | None
    origins: list[OriginShape]
    notes: list[str]
    names: dict[str, str]


class PointRows(Shape):
    """What a point of a course, or a figure of a list, was made of: its rows, the largest first, a page of them.

    ``first`` to ``last``: the days meant, of a level the day it was counted on. ``value``: as the course has it; null
    where a part of it is meant. ``total``: of all ``rows``, exact; null of none. ``key`` and ``name``: of the line.
    ``names``: what people call the sources and stores in the rows.
    """

    dataset: str
    measure: str
    title: str
    family: str
    unit: str
    level: bool
    step: Step
    by: Axis | None
    first: date
    last: date
    key: str
    name: str
    value: Exact | int | None
    total: Exact | int | None
    rows: int
    page: int
    size: int
    facts: list[FactShape]
    names: dict[str, str]

    @classmethod
    def of(
        cls, made: Made, key: str, paged: Page, lines: Sequence[Sequence[LineShape]], names: Mapping[str, str]
    ) -> "PointRows":
        """A page of the rows of a point, each with lines of its file."""
        asked = made.question
        return cls(
            dataset=asked.dataset,
            measure=asked.measure,
            title=made.measure.title,
            family=made.askable.family.value,
            unit=made.unit,
            level=made.measure.is_level,
            step=asked.step,
            by=asked.by,
            first=asked.first,
            last=asked.last,
            key=key,
            name=made.name,
            value=made.value,
            total=made.total,
            rows=made.rows,
            page=paged.page,
            size=paged.size,
            facts=_facts(made.facts, lines),
            names=dict(names),
        )

    @classmethod
    def of_entry(
        cls,
        entry: Entry,
        key: str,
        found: FoundFacts,
        paged: Page,
        lines: Sequence[Sequence[LineShape]],
        names: Mapping[str, str],
    ) -> "PointRows":
        """A page of the rows behind a figure of a list, each with lines of its file."""
        return cls(
            dataset=entry.dataset,
            measure=entry.measure,
            title=entry.title,
            family=CONFORMED[entry.dataset].family.value,
            unit=entry.unit,
            level=False,
            step=Step.DAY,
            by=None,
            first=entry.first,
            last=entry.last,
            key=key,
            name=entry.name,
            value=found.total,
            total=found.total,
            rows=found.rows,
            page=paged.page,
            size=paged.size,
            facts=_facts(found.facts, lines),
            names=dict(names),
        )


def _facts(facts: Sequence[tuple[Row, Number]], lines: Sequence[Sequence[LineShape]]) -> list[FactShape]:
    return [
        FactShape(
            grain=dict(row.grain),
            value=value,
            delivery=row.delivery,
            file=row.file,
            line_count=row.lines,
            lines=list(behind),
        )
        for (row, value), behind in zip(facts, lines, strict=True)
    ]


class TextLine(Shape):
    """One line of a file as text. ``asked``: it is the one that was asked for."""

    number: int
    text: str
    asked: bool


class FileLines(Shape):
    """Some lines of a landed file round one of them.

    ``header``: the columns of the table, where a line is one row of it. ``hidden``: columns that belong to people and
    are not shown. ``note``: what a reader must know, e.g. that rows are shown in place of lines.
    """

    delivery: str
    file: str
    platform: str
    kind: str
    header: list[str]
    lines: list[TextLine]
    total: int | None
    hidden: list[str]
    note: str | None
