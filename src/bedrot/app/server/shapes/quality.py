"""Data quality, and the rows that were refused."""

from datetime import date, datetime
from typing import Literal

from bedrot.app.server.shapes.base import Days, Exact, Shape
from bedrot.app.server.shapes.said import Said


class SubjectScore(Shape):
    """The scores of the label or of a platform, 0 to 100 and exact; null where nothing could be checked.

    ``dimensions``: by name; ``weights``: what each counts in ``overall``.
    """

    subject: str
    title: str
    overall: Exact | None
    dimensions: dict[str, Exact | None]
    weights: dict[str, Exact | None]


class FileRef(Shape):
    """A file in which a cause is seen."""

    delivery: str
    file: str | None


class CauseShape(Shape):
    """Why a check did not pass as a whole. ``number``: its place among the check's causes, from 0, to ask for rows."""

    number: int
    what: Said
    lost: int
    files: list[FileRef]
    days: list[Days]


class CheckShape(Shape):
    """A check that did not pass as a whole: ``failed`` of ``checked``, in ``unit``.

    ``points``: what it costs of the label's overall score.
    """

    subject: str
    title: str
    dimension: str
    check: str
    unit: str
    checked: int
    failed: int
    points: Exact
    causes: list[CauseShape]


class GateShape(Shape):
    """A gate between two zones that was not simply passed."""

    step: str
    platform: str
    dataset: str
    delivery: str | None
    file: str | None
    verdict: Literal["warned", "failed"]
    reason: Said


class QualityShape(Shape):
    """The newest examination. ``current``: the data are still those that were examined; else make a new one.

    ``examined_at``: UTC. ``passed``: how many checks passed as a whole.
    """

    number: int
    examined_at: datetime
    day: date
    current: bool
    scores: list[SubjectScore]
    checks: list[CheckShape]
    passed: int
    gates: list[GateShape]
    cut: str | None


class QualityAnswer(Shape):
    """The newest examination; null before the first, and ``todo`` says how to make one."""

    examination: QualityShape | None
    todo: str | None


class RowBehind(Shape):
    """One row behind a cause as it stands in its file."""

    file: str
    where: str
    text: str


class RowsBehind(Shape):
    """Some rows that a cause is about."""

    what: Said
    rows: list[RowBehind]


class RefusedShape(Shape):
    """One refused row, or one value that was left empty in a row that counts.

    ``field``: the conformed column, null where the row as a whole is wrong; ``column``: the header it stands under;
    ``text``: as seen. ``cells``: the line it stands in, by header, without what belongs to a person.
    """

    severity: Literal["refused", "flagged"]
    platform: str
    dataset: str
    delivery: str
    file: str
    where: str
    line: int | None
    field: str | None
    column: str | None
    text: str | None
    rule: str
    hint: str
    cells: dict[str, str | None]


class AsideShape(Shape):
    """A file that was kept and whose rows do not count, with the reason.

    ``explainable``: its layout is not known, and a person can say what it is. ``asks_whose``: it does not say whose
    figures it holds, and is read as soon as somebody does.
    """

    delivery: str
    file: str
    platform: str
    problem: Said
    explainable: bool
    asks_whose: bool


class QuarantinePage(Shape):
    """What was refused and what was left empty, line by line; and the files that were set aside as a whole."""

    rows: list[RefusedShape]
    total: int
    page: int
    size: int
    files: list[AsideShape]
    files_cut: int
