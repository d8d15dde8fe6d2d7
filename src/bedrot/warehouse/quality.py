"""Examinations of the data: each is kept as it was, and the newest counts."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Table, func, insert, inspect, select

from bedrot.model.money import from_units, to_units
from bedrot.model.quality import OVERALL
from bedrot.warehouse.schema.quality import (
    KEPT,
    quality_causes,
    quality_checks,
    quality_evidence,
    quality_gates,
    quality_runs,
    quality_scores,
)
from bedrot.warehouse.writer import PartKey


@dataclass(frozen=True)
class Evidence:
    """Where a cause is seen: a file, or a stretch of days."""

    delivery: str | None = None
    file: str | None = None
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True)
class KeptCause:
    """A sentence on why a check did not pass, how many of its things that concerns, and where it is seen."""

    sentence: str
    lost: int
    evidence: Sequence[Evidence] = ()


@dataclass(frozen=True)
class KeptCheck:
    """One check of one platform."""

    subject: str
    dimension: str
    name: str
    unit: str
    checked: int
    failed: int
    causes: Sequence[KeptCause] = ()


@dataclass(frozen=True)
class KeptScore:
    """A score from 0 to 100; None where nothing could be checked. ``weight``: in the subject's overall score."""

    subject: str
    dimension: str
    score: Decimal | None
    weight: Decimal | None = None


@dataclass(frozen=True)
class KeptGate:
    """A gate that warned or failed. ``delivery``: empty for a whole dataset."""

    step: str
    platform: str
    dataset: str
    delivery: str
    file: str
    verdict: str
    reason: str


@dataclass(frozen=True)
class QualityRun:
    """One examination. ``at``: UTC; ``day``: by which timeliness was judged; ``state``: :func:`state_of` what was examined."""

    at: datetime
    day: date
    state: str
    code: str
    scores: Sequence[KeptScore]
    checks: Sequence[KeptCheck] = ()
    gates: Sequence[KeptGate] = ()


@dataclass(frozen=True)
class Examined:
    """The head of a kept examination and its scores."""

    day: date
    state: str
    scores: Mapping[tuple[str, str], KeptScore]

    def score(self, subject: str, dimension: str = OVERALL) -> Decimal | None:
        """A score; None where nothing could be checked."""
        found = self.scores.get((subject, dimension))
        return found.score if found else None


def state_of(parts: Mapping[PartKey, str]) -> str:
    """A short name of what curated, or the warehouse, holds: equal names mean equal content."""
    told = "\n".join(f"{key.dataset} {key.month} {name}" for key, name in sorted(parts.items()))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def keep(connection: Connection, run: QualityRun) -> int:
    """Keep an examination beside all earlier ones, in the transaction of ``connection``; its number."""
    number = 1 + (connection.scalar(select(func.max(quality_runs.c.run_id))) or 0)
    head = {
        "run_id": number,
        "examined_at": run.at.astimezone(UTC).replace(tzinfo=None),
        "examined_on": run.day,
        "data_state": run.state,
        "code": run.code,
    }
    _add(connection, quality_runs, [head])
    _add(connection, quality_scores, ({"run_id": number, **_score(each)} for each in run.scores))
    _add(connection, quality_checks, ({"run_id": number, **_check(each)} for each in run.checks))
    _add(connection, quality_causes, ({"run_id": number, **row} for row in _causes(run.checks)))
    _add(connection, quality_evidence, ({"run_id": number, **row} for row in _evidence(run.checks)))
    _add(connection, quality_gates, ({"run_id": number, **_gate(each)} for each in run.gates))
    return number


def examinations(connection: Connection) -> list[Examined]:
    """Every examination, oldest first."""
    scores: dict[int, dict[tuple[str, str], KeptScore]] = {}
    for row in connection.execute(select(quality_scores)):
        found = KeptScore(row.subject, row.dimension, row.score, row.weight)
        scores.setdefault(row.run_id, {})[row.subject, row.dimension] = found
    heads = connection.execute(select(quality_runs).order_by(quality_runs.c.examined_at))
    return [Examined(row.examined_on, row.data_state, scores.get(row.run_id, {})) for row in heads]


def kept_rows(connection: Connection) -> Mapping[Table, Sequence[Mapping[str, Any]]]:
    """The rows that outlive a rebuild; none where the tables are not there, or are those of another version."""
    names = set(inspect(connection).get_table_names())
    if not names >= {table.name for table in KEPT}:
        return {}
    there = {table: {column["name"] for column in inspect(connection).get_columns(table.name)} for table in KEPT}
    if any(columns != set(table.c.keys()) for table, columns in there.items()):
        return {}
    return {table: [dict(row) for row in connection.execute(select(table)).mappings()] for table in KEPT}


def put_back(connection: Connection, rows: Mapping[Table, Sequence[Mapping[str, Any]]]) -> None:
    """Write kept rows into tables made anew."""
    for table, found in rows.items():
        _add(connection, table, found)


def _add(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    found = list(rows)
    if found:
        connection.execute(insert(table), found)


def _score(score: KeptScore) -> dict[str, Any]:
    exact = None if score.score is None else from_units(to_units(score.score))
    return {"subject": score.subject, "dimension": score.dimension, "score": exact, "weight": score.weight}


def _key(check: KeptCheck) -> dict[str, Any]:
    return {"subject": check.subject, "dimension": check.dimension, "check_name": check.name}


def _check(check: KeptCheck) -> dict[str, Any]:
    return {**_key(check), "unit": check.unit, "checked_count": check.checked, "failed_count": check.failed}


def _causes(checks: Sequence[KeptCheck]) -> Iterator[dict[str, Any]]:
    for check in checks:
        for number, cause in enumerate(check.causes, start=1):
            yield {**_key(check), "cause_number": number, "sentence": cause.sentence, "lost_count": cause.lost}


def _evidence(checks: Sequence[KeptCheck]) -> Iterator[dict[str, Any]]:
    for check in checks:
        for number, cause in enumerate(check.causes, start=1):
            for place, each in enumerate(cause.evidence, start=1):
                yield {
                    **_key(check),
                    "cause_number": number,
                    "evidence_number": place,
                    "delivery_name": each.delivery,
                    "file_name": each.file,
                    "first_day": each.first_day,
                    "last_day": each.last_day,
                }


def _gate(gate: KeptGate) -> dict[str, Any]:
    return {
        "step": gate.step,
        "platform": gate.platform,
        "dataset": gate.dataset,
        "delivery_name": gate.delivery,
        "file_name": gate.file,
        "verdict": gate.verdict,
        "reason": gate.reason,
    }
