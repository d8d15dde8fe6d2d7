"""Data quality for people: an examination kept in the warehouse, what each lost point is due to, and the rows behind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from bedrot.app.figures import warehouse_of
from bedrot.app.opening import Opened, check_platforms, looking
from bedrot.app.plain import Plain, plain
from bedrot.app.quarantine import findings as quarantined
from bedrot.model.quality import LABEL
from bedrot.pipeline.explain import raw_lines
from bedrot.pipeline.findings.look import ROYALTIES
from bedrot.pipeline.label import Label
from bedrot.pipeline.quality import (
    Cause,
    Check,
    Examination,
    Gate,
    Verdict,
    examine,
    points_lost,
    record_of,
    stretches,
)
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.sql import identifier, literal
from bedrot.transform.staged_sql import staged_columns
from bedrot.warehouse.quality import keep


@dataclass(frozen=True)
class Behind:
    """One row behind a cause: its file, the line (or place) in it, and what stands there."""

    file: str
    where: str
    text: str


@dataclass(frozen=True)
class Loss:
    """A check that did not pass as a whole. ``points``: of the subject's overall score. ``rows``: by cause, some of them."""

    check: Check
    points: Decimal
    rows: Mapping[int, Sequence[Behind]] = field(default_factory=dict)


@dataclass(frozen=True)
class Quality:
    """An examination, which may have been kept. ``subjects``: the label and the platforms asked for; ``run``: its number, where it was.

    ``losing``: whose overall score the points of ``losses`` are counted in.
    """

    examination: Examination
    run: int | None
    subjects: tuple[str, ...]
    losing: str
    losses: tuple[Loss, ...]
    gates: tuple[Gate, ...]


def quality(
    opened: Opened,
    now: datetime,
    platforms: Sequence[str] = (),
    *,
    rows: int = 0,
    dry_run: bool = False,
    today: date | None = None,
) -> Quality:
    """Examine the label's data as of ``now`` and keep the result; say it of all platforms or of some.

    ``rows``: how many rows to show behind each cause. ``dry_run``: keep nothing. ``today``: the day that timeliness is
    judged by, where it is not that of ``now``. NothingSuch for an unknown platform, asked for or in the settings.
    """
    label = opened.label
    wanted = check_platforms(label, platforms)
    weights = opened.settings.quality_weights
    check_platforms(label, [name for name in weights if name != LABEL])
    with looking(label) as bench:
        found = examine(label, bench, today or now.date(), weights)
        losing = wanted[0] if len(wanted) == 1 else LABEL
        losses = tuple(_losses(found, losing, wanted, label, bench, rows))
    run = None if dry_run else _kept(found, now, label)
    subjects = tuple(each for each in found.assessment.platforms if not wanted or each in wanted)
    gates = tuple(gate for gate in found.gates if not wanted or gate.platform in wanted)
    return Quality(found, run, (LABEL, *subjects), losing, losses, gates)


def _kept(found: Examination, now: datetime, label: Label) -> int:
    with warehouse_of(label) as warehouse, warehouse.writing() as connection:
        return keep(connection, record_of(found, now, label.code))


def _losses(
    found: Examination, subject: str, wanted: Sequence[str], label: Label, bench: Workbench, rows: int
) -> Iterator[Loss]:
    """What costs points of a subject, the dearest first."""
    lost = [
        (points_lost(found.assessment, check, subject, found.weights), check)
        for check in found.checks
        if check.failed and (not wanted or check.subject in wanted)
    ]
    for points, check in sorted(lost, key=lambda each: -each[0]):
        behind = {
            number: list(rows_behind(check, cause, label, bench, rows)) for number, cause in enumerate(check.causes)
        }
        yield Loss(check, points, behind if rows else {})


def rows_behind(check: Check, cause: Cause, label: Label, bench: Workbench, limit: int) -> Iterator[Behind]:
    """Some rows that a cause is about, as they stand in their files; none where it is about days or whole files."""
    if limit and check.unit == "rows":
        yield from _refused(check, cause, label, bench, limit)
    elif limit and check.unit in ("lines", "statements"):
        yield from _lines(check.subject, cause, label, bench, limit)


def _refused(check: Check, cause: Cause, label: Label, bench: Workbench, limit: int) -> Iterator[Behind]:
    shown = 0
    for each in quarantined(label, bench, (check.subject,)):
        if each.dataset == check.name and each.delivery in cause.where.deliveries:
            column = f"{each.column or each.field}: " if each.field else ""
            yield Behind(each.file, each.where, f"{each.severity}, {column}{each.text!r}")
            shown += 1
        if shown == limit:
            return


def _lines(platform: str, cause: Cause, label: Label, bench: Workbench, limit: int) -> Iterator[Behind]:
    """The first statement lines of a platform that a cause is about, as they stand in its files."""
    deliveries = {each.id: each for each in label.lake.landing.active()}
    left = limit
    for dataset in label.connectors[platform].datasets().values():
        conditions = _conditions(cause, {each.name for each in dataset.fields})
        if dataset.feeds != ROYALTIES or not conditions:
            continue
        columns = staged_columns(dataset)
        for part in bench.lake.staging(platform, dataset.name, columns).parts():
            delivery = deliveries.get(part.partition)
            promotion = bench.lake.promotions.get(platform, dataset.name, part.partition)
            if delivery is None or promotion is None or delivery.id not in cause.where.deliveries or not left:
                continue
            bench.engine.read("staged", [part.file], columns)
            statement = f"SELECT _row FROM staged WHERE {' AND '.join(conditions)} ORDER BY _row LIMIT {left}"
            numbers = [int(str(row[0])) for row in bench.engine.rows(statement)]
            left -= len(numbers)
            for line in raw_lines(delivery, dataset.name, numbers, promotion.code, bench):
                cells = " | ".join(cell for cell in line.cells.values() if cell)
                yield Behind(delivery.name, line.where, cells)


def _conditions(cause: Cause, fields: set[str]) -> list[str]:
    """What tells a cause's lines, in columns as they are written."""
    where = cause.where
    is_name = not where.isrc and not where.months and not where.days
    told: dict[str, Sequence[str]] = {
        "isrc": [where.isrc] if where.isrc else [],
        "sale_month": [str(month.first) for month in where.months],
        "report_date": [str(day) for day in where.days],
        "store": where.stores if is_name else [],
        "artist": [where.artist] if is_name and where.artist else [],
    }
    return [
        f"CAST({identifier(name)} AS VARCHAR) IN ({', '.join(map(literal, texts))})"
        for name, texts in told.items()
        if texts and name in fields
    ]


def quality_as_data(found: Quality) -> Plain:
    """All of it; scores are text, exact."""
    assessment = found.examination.assessment
    return {
        "run": found.run,
        "examined_on": str(found.examination.day),
        "points_of": found.losing,
        "scores": {
            subject: {
                "overall": _exact(assessment.overall[subject]),
                **{name: _exact(score.score) for name, score in assessment.scores[subject].items()},
            }
            for subject in found.subjects
        },
        "lost": [_loss_as_data(each) for each in found.losses],
        "gates": {
            "counts": gate_counts(found.gates),
            "not_passed": [plain(vars(each)) for each in found.gates if each.verdict is not Verdict.PASSED],
        },
    }


def gate_counts(gates: Sequence[Gate]) -> dict[str, dict[str, int]]:
    """How many gates said what, by step."""
    counts: dict[str, dict[str, int]] = {}
    for gate in gates:
        step = counts.setdefault(gate.step, {verdict.value: 0 for verdict in Verdict})
        step[gate.verdict.value] += 1
    return counts


def _loss_as_data(loss: Loss) -> Plain:
    check = loss.check
    causes = [
        {
            "what": cause.what,
            "lost": cause.lost,
            "files": [
                {"delivery": delivery, "file": file}
                for delivery, file in zip(cause.where.deliveries, cause.where.files, strict=True)
            ],
            "days": [{"first": str(first), "last": str(last)} for first, last in stretches(cause.where)],
            "rows": [vars(row) for row in loss.rows.get(number, ())],
        }
        for number, cause in enumerate(check.causes)
    ]
    return {
        "platform": check.subject,
        "dimension": check.dimension,
        "check": check.name,
        "unit": check.unit,
        "checked": check.checked,
        "failed": check.failed,
        "points": _exact(loss.points),
        "causes": causes,
    }


def _exact(score: Decimal | None) -> str | None:
    return None if score is None else f"{score.normalize():f}"
