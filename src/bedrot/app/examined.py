"""The newest examination of the data as people read it: what costs points, the dearest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bedrot.metrics.quality import Examination
from bedrot.model.quality import LABEL, Weights
from bedrot.pipeline.quality import Check, points_lost, scored
from bedrot.warehouse.quality import KeptCheck


@dataclass(frozen=True)
class Costly:
    """A check that did not pass as a whole. ``points``: what it costs of the label's overall score, exact."""

    check: KeptCheck
    points: Decimal


def costly(found: Examination, weights: Mapping[str, Weights]) -> list[Costly]:
    """The checks that did not pass as a whole, the dearest first."""
    checks = [_check(each) for each in found.run.checks]
    assessment = scored(checks, weights)
    lost: Sequence[Costly] = [
        Costly(kept, points_lost(assessment, check, LABEL, weights))
        for kept, check in zip(found.run.checks, checks, strict=True)
        if kept.failed
    ]
    return sorted(lost, key=lambda each: -each.points)


def _check(kept: KeptCheck) -> Check:
    return Check(kept.subject, kept.dimension, kept.name, kept.unit, kept.checked, kept.failed)
