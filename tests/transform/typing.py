"""Runs the statements of a field table over texts, as raw2staging does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Field
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.typing_rows import FINDINGS, Statements, days_statements, statements

Cell = str | None


@dataclass(frozen=True)
class Typed:
    """Rows with their fields and ``_flags`` (None: not stored), findings by row, and the sums of control totals."""

    rows: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    totals: list[tuple[Any, ...]]


def type_rows(
    engine: DuckDBEngine,
    dataset: Dataset,
    header: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    constants: Mapping[str, str] | None = None,
    problems: Sequence[Cell] | None = None,
) -> Typed:
    """What becomes of rows of text below a header."""
    columns = {"_row": "BIGINT", "_problem": "VARCHAR", **dict.fromkeys(header, "VARCHAR")}
    told = problems or [None] * len(rows)
    engine.table("raw", columns, [(number, told[number], *row) for number, row in enumerate(rows)])
    asked = partial(statements, dataset, header, constants or {}, read_row_by_row=problems is not None)
    typed = _typed(engine, dataset, asked())
    evidence = asked().evidence
    proven = None if evidence is None else engine.one(evidence)
    days = {
        name: {str(text): str(day) for text, day in engine.rows(each) if day is not None}
        for name, each in days_statements(dataset, header, constants or {}, proven).items()
    }
    known = partial(asked, proven=proven, days=days)
    doubtful = [(row["_row"],) for row in typed.rows if row["_flags"] is None or row["_flags"] > 0]
    engine.table("doubtful", {"_row": "BIGINT"}, doubtful)
    looked_for = known(among="SELECT _row FROM doubtful")
    assert typed == _typed(engine, dataset, looked_for), "what is known beforehand changes nothing"
    return typed


def _typed(engine: DuckDBEngine, dataset: Dataset, plan: Statements) -> Typed:
    names = ["_row", "_flags", *(field.name for field in dataset.fields)]
    typed = [dict(zip(names, row, strict=True)) for row in engine.rows(plan.checked)]
    findings = [dict(zip(FINDINGS, row, strict=True)) for row in engine.rows(plan.findings)]
    totals = list(engine.rows(plan.totals)) if plan.totals else []
    return Typed(sorted(typed, key=lambda row: row["_row"]), findings, totals)


def values_of(engine: DuckDBEngine, fields: Sequence[Field], texts: Sequence[Cell]) -> list[tuple[Any, ...]]:
    """What a column of texts becomes under each of several kinds of field; None is unknown or illegal."""
    first = fields[0].name
    dataset = Dataset("one", Family.DISTRIBUTOR, "daily_streams", fields, supersede_by=(first,), month=first)
    engine.table("raw", {"_row": "BIGINT", "cell": "VARCHAR"}, list(enumerate(texts)))
    plan = statements(dataset, ["cell"], {}, read_row_by_row=False)
    return [row[2:] for row in sorted(engine.rows(plan.checked), key=lambda row: int(str(row[0])))]
