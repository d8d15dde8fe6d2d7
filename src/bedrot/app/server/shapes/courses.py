"""Courses and rankings: how a measure went, who has most of it, and what can be asked."""

from datetime import date

from bedrot.app.server.shapes.base import Exact, Shape
from bedrot.app.server.shapes.figures import PointShape
from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.askable import Askable, Filter, Measure
from bedrot.metrics.courses.cells import Line
from bedrot.metrics.courses.course import Course
from bedrot.metrics.courses.marks import Mark, MarkKind
from bedrot.metrics.courses.question import Step
from bedrot.metrics.courses.ranking import Rank, Ranking


class CourseLineShape(Shape):
    """One line. ``total``: of what is settled; of people, its newest settled value; null where nothing is settled."""

    key: str
    name: str
    total: Exact | int | None
    points: list[PointShape]

    @classmethod
    def of(cls, line: Line) -> "CourseLineShape":
        """A line; steps that nobody measured have no point."""
        points = [PointShape.of(line.points[day]) for day in sorted(line.points)]
        return cls(key=line.member.key, name=line.member.name, total=line.total, points=points)


class MarkShape(Shape):
    """What explains a bend: a release, or a day from which a network counts differently."""

    day: date
    kind: MarkKind
    text: str

    @classmethod
    def of(cls, mark: Mark) -> "MarkShape":
        """A mark."""
        return cls(day=mark.day, kind=mark.kind, text=mark.text)


class CourseShape(Shape):
    """How a measure went from ``first`` to ``last``, whole steps. ``level``: people, who are never added over days.

    The largest lines come first; those that are left are one line ``others`` where they add up. ``as_of``: the newest
    settled day. ``sources``: who told it. ``cut``: what is not shown.
    """

    dataset: str
    measure: str
    title: str
    family: str
    unit: str
    level: bool
    by: Axis | None
    step: Step
    first: date
    last: date
    lines: list[CourseLineShape]
    marks: list[MarkShape]
    notes: list[str]
    as_of: date | None
    sources: list[str]
    cut: str | None

    @classmethod
    def of(cls, found: Course) -> "CourseShape":
        """A course."""
        asked = found.question
        return cls(
            dataset=asked.dataset,
            measure=asked.measure,
            title=found.measure.title,
            family=found.askable.family.value,
            unit=found.unit,
            level=found.measure.is_level,
            by=asked.by,
            step=asked.step,
            first=asked.first,
            last=asked.last,
            lines=[CourseLineShape.of(line) for line in found.lines],
            marks=[MarkShape.of(mark) for mark in found.marks],
            notes=list(found.notes),
            as_of=found.as_of,
            sources=list(found.sources),
            cut=found.cut,
        )


class RankShape(Shape):
    """One member; ``share`` in percent of the total; ``previous`` and ``change`` (percent) only between complete periods."""

    key: str
    name: str
    value: Exact | int
    share: Exact | None
    previous: Exact | int | None
    change: Exact | None

    @classmethod
    def of(cls, row: Rank) -> "RankShape":
        """A row of a ranking."""
        return cls(
            key=row.member.key,
            name=row.member.name,
            value=row.value,
            share=row.share,
            previous=row.previous,
            change=row.change,
        )


class RankingShape(Shape):
    """Who has most of a measure from ``first`` to ``last``, beside the equally many days before.

    ``step``: in which its days were read; with it a row's own rows can be asked for.
    ``total``: of all, shown or not; null where they do not add up.
    """

    dataset: str
    measure: str
    title: str
    family: str
    unit: str
    level: bool
    by: Axis
    step: Step
    first: date
    last: date
    compared_first: date
    compared_last: date
    rows: list[RankShape]
    total: Exact | int | None
    notes: list[str]
    as_of: date | None
    sources: list[str]
    cut: str | None

    @classmethod
    def of(cls, found: Ranking, by: Axis) -> "RankingShape":
        """A ranking."""
        asked = found.question
        return cls(
            dataset=asked.dataset,
            measure=asked.measure,
            title=found.measure.title,
            family=found.askable.family.value,
            unit=found.unit,
            level=found.measure.is_level,
            by=by,
            step=asked.step,
            first=asked.first,
            last=asked.last,
            compared_first=found.compared.first,
            compared_last=found.compared.last,
            rows=[RankShape.of(row) for row in found.rows],
            total=found.total,
            notes=list(found.notes),
            as_of=found.as_of,
            sources=list(found.sources),
            cut=found.cut,
        )


class MeasureShape(Shape):
    """Something that can be asked. ``axes``: by what; ``adds_up``: over which of them one line may be made of all."""

    name: str
    title: str
    unit: str
    level: bool
    axes: list[Axis]
    adds_up: list[Axis]

    @classmethod
    def of(cls, measure: Measure) -> "MeasureShape":
        """A measure."""
        return cls(
            name=measure.name,
            title=measure.title,
            unit=measure.unit,
            level=measure.is_level,
            axes=list(measure.axes),
            adds_up=[axis for axis in measure.axes if axis in measure.additive],
        )


class AskableShape(Shape):
    """A dataset that can be asked.

    ``family``: who counted it; ``filters``: by what it can be narrowed; ``newest``: the newest day anybody told of it.
    """

    dataset: str
    title: str
    family: str
    steps: list[Step]
    axes: list[Axis]
    filters: list[Filter]
    measures: list[MeasureShape]
    newest: date | None

    @classmethod
    def of(cls, askable: Askable, newest: date | None) -> "AskableShape":
        """A dataset."""
        return cls(
            dataset=askable.dataset,
            title=askable.title,
            family=askable.family.value,
            steps=list(askable.steps),
            axes=list(askable.axes),
            filters=list(askable.filters),
            measures=[MeasureShape.of(measure) for measure in askable.measures.values()],
            newest=newest,
        )


class Askables(Shape):
    """Everything that courses and rankings can be asked of."""

    datasets: list[AskableShape]
