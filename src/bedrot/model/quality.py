"""What the quality of data consists of, and what each part of it counts."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal
from types import MappingProxyType

DIMENSIONS = ("completeness", "accuracy", "timeliness", "consistency", "validity")

LABEL = "label"
"""The subject of what holds for everything together; other subjects are platforms."""

OVERALL = "overall"
"""Stands for the weighted mean of all dimensions."""

Weights = Mapping[str, Decimal]
"""What each dimension counts in the whole; they add up to 1."""


def _weights(*hundredths: int) -> Weights:
    return MappingProxyType({name: Decimal(weight) / 100 for name, weight in zip(DIMENSIONS, hundredths, strict=True)})


GENERAL = _weights(20, 30, 20, 20, 10)
"""Of the label and of most platforms (``requirements.md`` Q-02)."""

WEIGHTS: Mapping[str, Weights] = MappingProxyType({LABEL: GENERAL, "toolost": _weights(25, 30, 15, 20, 10)})
"""By subject; others have those of the label (``requirements.md`` Q-03, section 16 ruling 5)."""


def weights_of(subject: str, weights: Mapping[str, Weights]) -> Weights:
    """The weights of a subject: its own, else those of the label, else :data:`GENERAL`."""
    return weights.get(subject, weights.get(LABEL, GENERAL))


def in_points(score: Decimal | None) -> str:
    """A score as it is shown: cut and not rounded, so that only what lost nothing is shown as 100.00."""
    return "–" if score is None else str(score.quantize(Decimal("0.01"), ROUND_DOWN))
