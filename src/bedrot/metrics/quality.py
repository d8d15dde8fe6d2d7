"""The quality score of the data, as the newest examination left it in the warehouse."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, select

from bedrot.metrics.asking import Asking
from bedrot.metrics.expressions import Quality
from bedrot.metrics.metric import Evaluation, Metric, Point, Row
from bedrot.model.quality import DIMENSIONS, LABEL, in_points
from bedrot.warehouse.examined import newest
from bedrot.warehouse.quality import Examined, QualityRun, examinations, state_of
from bedrot.warehouse.schema.masters import platforms
from bedrot.warehouse.writer import loaded_parts


@dataclass(frozen=True)
class Examination:
    """The examination made last, by its number. ``current``: the data are still those that were examined."""

    number: int
    run: QualityRun
    current: bool


def newest_examination(connection: Connection) -> Examination | None:
    """The examination made last, as a whole; None before the first."""
    found = newest(connection)
    if found is None:
        return None
    return Examination(found.number, found.run, found.run.state == state_of(loaded_parts(connection)))


_EXAMINE = "the page Data, Quality examines them, and so does `bedrot quality`"


def quality(metric: Metric, expression: Quality, asking: Asking) -> Evaluation:  # noqa: ARG001 - it has no choices
    """The label's score, with that of each platform; none when the data are others than those examined."""
    found = examinations(asking.connection)
    if not found:
        return Evaluation(metric, metric.unit, reason=f"The data have not been examined yet; {_EXAMINE}.")
    last = found[-1]
    score = last.score(LABEL)
    if last.state != state_of(loaded_parts(asking.connection)):
        before = "" if score is None else f" ({in_points(score)} points then)"
        reason = f"The data have changed since they were examined on {last.day}{before}; {_EXAMINE}."
        return Evaluation(metric, metric.unit, as_of=last.day, reason=reason)
    if score is None:
        reason = f"When the data were examined on {last.day}, there was nothing to check."
        return Evaluation(metric, metric.unit, as_of=last.day, reason=reason)
    return Evaluation(
        metric,
        metric.unit,
        value=score,
        as_of=last.day,
        freshness=asking.freshness(last.day),
        notes=tuple(_notes(last)),
        breakdown=_by_platform(last, asking),
        series=_course(found),
    )


def _notes(examined: Examined) -> list[str]:
    scores = {name: examined.score(LABEL, name) for name in DIMENSIONS}
    told = [f"{name} {in_points(score)}" for name, score in scores.items() if score is not None]
    unknown = [name for name, score in scores.items() if score is None]
    notes = [f"Of the label: {', '.join(told)}."]
    return [*notes, f"Nothing could be checked of {', '.join(unknown)}."] if unknown else notes


def _by_platform(examined: Examined, asking: Asking) -> tuple[Row, ...]:
    """The platforms, the worst first."""
    names = {row.platform_key: row.platform_name for row in asking.connection.execute(select(platforms))}
    scores = {subject: examined.score(subject) for subject, _ in examined.scores if subject != LABEL}
    rows = [Row(names.get(subject, subject), score) for subject, score in scores.items() if score is not None]
    return tuple(sorted(rows, key=lambda row: (row.value, row.label)))


def _course(found: list[Examined]) -> tuple[Point, ...]:
    """The last score of each day on which the data were examined."""
    by_day: dict[date, Decimal] = {}
    for each in found:
        score = each.score(LABEL)
        if score is not None:
            by_day[each.day] = score
    return tuple(Point(day, score) for day, score in sorted(by_day.items()))
