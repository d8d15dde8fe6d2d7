"""Examines small labels."""

from datetime import date
from decimal import Decimal

from bedrot.model.quality import WEIGHTS
from bedrot.pipeline.label import Label
from bedrot.pipeline.quality import Check, Examination, examine
from bedrot.pipeline.workbench import workbench

SOON = date(2031, 6, 2)
"""The day after the tests' downloads."""


def examined(label: Label, today: date = SOON) -> Examination:
    """An examination of all that counts."""
    with workbench(label.lake, memory=label.memory, code=label.code) as bench:
        return examine(label, bench, today, WEIGHTS)


def scores(found: Examination, subject: str) -> dict[str, Decimal | None]:
    """The score of each dimension of a subject."""
    return {name: score.score for name, score in found.assessment.scores[subject].items()}


def failed(found: Examination) -> list[Check]:
    """The checks that did not pass as a whole."""
    return [check for check in found.checks if check.failed]
