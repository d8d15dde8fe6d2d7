"""An examination: scores, checks and gates of what the lake holds now, and the record of it that the warehouse keeps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bedrot.model.quality import LABEL, OVERALL, WEIGHTS, Weights, weights_of
from bedrot.pipeline.findings import Where, find_in
from bedrot.pipeline.findings.finding import runs
from bedrot.pipeline.findings.look import look_at
from bedrot.pipeline.label import Label
from bedrot.pipeline.promote import curated_parts
from bedrot.pipeline.quality.assess import checks
from bedrot.pipeline.quality.gates import Gate, Verdict, gates
from bedrot.pipeline.quality.score import Assessment, Cause, Check, scored
from bedrot.pipeline.workbench import Workbench
from bedrot.warehouse.quality import (
    Evidence,
    KeptCause,
    KeptCheck,
    KeptGate,
    KeptScore,
    QualityRun,
    state_of,
)


@dataclass(frozen=True)
class Examination:
    """``day``: by which timeliness was judged. ``state``: names the content of curated that was examined."""

    day: date
    state: str
    assessment: Assessment
    checks: Sequence[Check]
    gates: Sequence[Gate]
    weights: Mapping[str, Weights]


def examine(label: Label, bench: Workbench, today: date, weights: Mapping[str, Weights] = WEIGHTS) -> Examination:
    """Examine everything that counts now. ``weights``: by platform, and under ``label`` for all others."""
    state = state_of({part.key: part.name for part in curated_parts(label.lake)})
    look = look_at(label, bench)
    made = [check for check in checks(look, find_in(look), today) if check.checked]
    return Examination(today, state, scored(made, weights), made, list(gates(look)), weights)


def record_of(examination: Examination, at: datetime, code: str) -> QualityRun:
    """What the warehouse keeps of an examination; gates that simply passed are not listed."""
    return QualityRun(
        at=at,
        day=examination.day,
        state=examination.state,
        code=code,
        scores=list(_scores(examination)),
        checks=[_check(each) for each in examination.checks],
        gates=[_gate(each) for each in examination.gates if each.verdict is not Verdict.PASSED],
    )


def _scores(examination: Examination) -> Iterator[KeptScore]:
    assessment = examination.assessment
    for subject in (LABEL, *assessment.platforms):
        weights = weights_of(subject, examination.weights)
        yield KeptScore(subject, OVERALL, assessment.overall[subject])
        for dimension, score in assessment.scores[subject].items():
            yield KeptScore(subject, dimension, score.score, weights[dimension])


def _check(check: Check) -> KeptCheck:
    causes = [KeptCause(cause.what, cause.lost, list(_evidence(cause))) for cause in check.causes]
    return KeptCheck(check.subject, check.dimension, check.name, check.unit, check.checked, check.failed, causes)


def _evidence(cause: Cause) -> Iterator[Evidence]:
    where = cause.where
    for delivery, file in zip(where.deliveries, where.files, strict=True):
        yield Evidence(delivery=delivery, file=file)
    for first, last in stretches(where):
        yield Evidence(first_day=first, last_day=last)


def stretches(where: Where) -> list[tuple[date, date]]:
    """The days a place is about as stretches; of months, from first to last day."""
    if where.days:
        return runs(where.days)
    return [(month.first, month.last) for month in sorted(where.months)]


def _gate(gate: Gate) -> KeptGate:
    return KeptGate(gate.step, gate.platform, gate.dataset, gate.delivery, gate.file, gate.verdict.value, gate.why)
