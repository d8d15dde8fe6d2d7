"""The newest examination of the data as it was kept: scores, checks, their causes, and gates that were not passed."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, Table, select

from bedrot.warehouse.quality import Evidence, KeptCause, KeptCheck, KeptGate, KeptScore, QualityRun
from bedrot.warehouse.schema.quality import (
    quality_causes,
    quality_checks,
    quality_evidence,
    quality_gates,
    quality_runs,
    quality_scores,
)

_Check = tuple[str, str, str]


@dataclass(frozen=True)
class Newest:
    """An examination with its number."""

    number: int
    run: QualityRun


def newest(connection: Connection) -> Newest | None:
    """The examination made last; None before the first."""
    head = connection.execute(select(quality_runs).order_by(quality_runs.c.examined_at.desc()).limit(1)).first()
    if head is None:
        return None
    number = int(head.run_id)
    run = QualityRun(
        at=head.examined_at,
        day=head.examined_on,
        state=head.data_state,
        code=head.code,
        scores=[
            KeptScore(row["subject"], row["dimension"], row["score"], row["weight"])
            for row in _rows(connection, quality_scores, number)
        ],
        checks=_checks(connection, number),
        gates=[
            KeptGate(
                row["step"],
                row["platform"],
                row["dataset"],
                row["delivery_name"],
                row["file_name"] or "",
                row["verdict"],
                row["reason"],
            )
            for row in _rows(connection, quality_gates, number)
        ],
    )
    return Newest(number, run)


def _checks(connection: Connection, run: int) -> list[KeptCheck]:
    evidence: dict[tuple[_Check, int], list[Evidence]] = {}
    for row in _rows(connection, quality_evidence, run):
        seen = Evidence(row["delivery_name"], row["file_name"], row["first_day"], row["last_day"])
        evidence.setdefault((_check(row), row["cause_number"]), []).append(seen)
    causes: dict[_Check, list[KeptCause]] = {}
    for row in _rows(connection, quality_causes, run):
        seen_at = evidence.get((_check(row), row["cause_number"]), ())
        causes.setdefault(_check(row), []).append(KeptCause(row["sentence"], row["lost_count"], seen_at))
    return [
        KeptCheck(*_check(row), row["unit"], row["checked_count"], row["failed_count"], causes.get(_check(row), ()))
        for row in _rows(connection, quality_checks, run)
    ]


def _check(row: RowMapping | Mapping[str, str]) -> _Check:
    return row["subject"], row["dimension"], row["check_name"]


def _rows(connection: Connection, table: Table, run: int) -> list[RowMapping]:
    """The rows of one examination in the order of their key."""
    key = list(table.primary_key.columns)
    return list(connection.execute(select(table).where(table.c.run_id == run).order_by(*key)).mappings())
