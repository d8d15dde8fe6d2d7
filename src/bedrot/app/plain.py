"""Figures and where they come from as plain data: amounts and ratios as text, exact; days as YYYY-MM-DD."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum

from bedrot.app.figures import Origin
from bedrot.metrics.metric import Aim, Evaluation
from bedrot.model.periods import Month, Period
from bedrot.pipeline.explain import Fact, Line
from bedrot.pipeline.findings import Finding

Plain = dict[str, object]


def evaluation_as_data(found: Evaluation) -> Plain:
    """One figure."""
    return {
        "id": found.metric.id,
        "kpi": found.metric.kpi or None,
        "title": found.metric.title,
        "formula": found.metric.formula,
        "families": [family.value for family in found.metric.families],
        "unit": found.unit,
        "value": plain(found.value),
        "subject": found.subject,
        "previous": plain(found.previous),
        "change": plain(found.change),
        "period": _period(found.period),
        "compared": _period(found.compared),
        "as_of": plain(found.as_of),
        "provisional": found.provisional,
        "freshness_hours": found.freshness,
        "goal": _goal(found.goal),
        "reason": found.reason,
        "notes": list(found.notes),
        "breakdown_unit": found.breakdown_unit,
        "breakdown": [
            {"label": row.label, "value": plain(row.value), "share": plain(row.share)} for row in found.breakdown
        ],
        "series": [
            {"day": plain(point.day), "value": plain(point.value), "provisional": point.provisional}
            for point in found.series
        ],
        "operands": [{name: plain(value) for name, value in vars(each).items()} for each in found.operands],
    }


def finding_as_data(found: Finding) -> Plain:
    """One finding; of its place only what applies."""
    where = {name: plain(value) for name, value in vars(found.where).items() if value not in (None, ())}
    return {
        "kind": found.kind.value,
        "severity": found.severity.value,
        "what": found.what,
        "where": where,
        "figures": {name: plain(value) for name, value in found.figures.items()},
        "todo": found.todo or None,
    }


def origin_as_data(origin: Origin) -> Plain:
    """The rows behind a figure and the lines behind the largest of them."""
    question = origin.question
    return {
        "dataset": question.conformed,
        "measure": question.measure,
        "first": str(question.first),
        "last": str(question.last),
        "where": {name: plain(value) for name, value in question.where.items()},
        "total": plain(origin.explanation.total),
        "rows": origin.explanation.rows,
        "lines": origin.explanation.lines,
        "facts": [{**_fact(fact), "lines": [_line(line) for line in lines]} for fact, lines in origin.lines],
    }


def plain(value: object) -> object:
    """A value as JSON has it; a decimal is text without an exponent."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date | Month):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value


def _goal(goal: Aim | None) -> Plain | None:
    if goal is None:
        return None
    progress, source = goal.progress.value, goal.source or None
    return {"target": plain(goal.target), "percent": plain(goal.ratio), "progress": progress, "source": source}


def _period(period: Period | None) -> Mapping[str, str] | None:
    return None if period is None else {"first": str(period.first), "last": str(period.last)}


def _fact(fact: Fact) -> Plain:
    return {
        "grain": {name: plain(value) for name, value in fact.grain.items()},
        "value": plain(fact.value),
        "delivery": fact.delivery,
        "line_count": fact.lines,
    }


def _line(line: Line) -> Plain:
    return {
        "delivery": line.delivery.id,
        "file": line.delivery.name,
        "landed": line.delivery.path,
        "where": line.where,
        "cells": dict(line.cells),
    }
