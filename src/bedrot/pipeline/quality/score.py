"""Scores: exact shares of checks passed, weighed together; a dimension that nothing could check has none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bedrot.model.quality import DIMENSIONS, LABEL, WEIGHTS, Weights, weights_of
from bedrot.pipeline.findings import Where


@dataclass(frozen=True)
class Cause:
    """Why a check did not pass as a whole: a sentence, how many of its things that concerns, and where it is seen.

    Two causes may concern the same thing.
    """

    what: str
    lost: int
    where: Where


@dataclass(frozen=True)
class Check:
    """One thing that was checked.

    ``subject``: the platform, or ``label`` for what belongs to none. ``checked``: how many of it there are, in ``unit``; ``failed``: how many did not pass.
    ``causes``: those that took most first.
    """

    subject: str
    dimension: str
    name: str
    unit: str
    checked: int
    failed: int
    causes: tuple[Cause, ...] = ()

    @property
    def share(self) -> Decimal:
        """How many of a hundred passed."""
        return Decimal(self.checked - self.failed) * 100 / self.checked


@dataclass(frozen=True)
class Score:
    """One dimension of one subject: 0 to 100, exact; None where nothing could be checked."""

    subject: str
    dimension: str
    score: Decimal | None
    checks: tuple[Check, ...]


@dataclass(frozen=True)
class Assessment:
    """All scores: ``scores`` by subject and dimension, ``overall`` by subject; the label's are under ``label``."""

    scores: Mapping[str, Mapping[str, Score]]
    overall: Mapping[str, Decimal | None]

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms of which something could be checked."""
        return tuple(subject for subject in self.scores if subject != LABEL)


def points_lost(
    assessment: Assessment, check: Check, subject: str, weights: Mapping[str, Weights] = WEIGHTS
) -> Decimal:
    """How many points of a subject's overall score one check costs; those of all its checks make up what is missing."""
    own = weights_of(subject, weights)
    counted = {name: score for name, score in assessment.scores[subject].items() if score.score is not None}
    weight = sum((own[name] for name in counted), Decimal(0))
    dimension = counted.get(check.dimension)
    if not weight or dimension is None or check not in dimension.checks:
        return Decimal(0)
    return own[check.dimension] * (100 - check.share) / (weight * len(dimension.checks))


def scored(checks: Sequence[Check], weights: Mapping[str, Weights] = WEIGHTS) -> Assessment:
    """Weigh checks together, for each platform and for the whole label.

    A dimension's score is the mean of its checks' shares, so that many rows of one check do not drown another.
    """
    there = [check for check in checks if check.checked]
    subjects = [LABEL, *sorted({check.subject for check in there} - {LABEL})]
    scores = {
        subject: {dimension: _score(subject, dimension, there) for dimension in DIMENSIONS} for subject in subjects
    }
    overall = {
        subject: weighed({name: score.score for name, score in found.items()}, weights_of(subject, weights))
        for subject, found in scores.items()
    }
    return Assessment(scores, overall)


def weighed(scores: Mapping[str, Decimal | None], weights: Weights) -> Decimal | None:
    """The weighted mean of the dimensions that have a score; None when none of them has a weight."""
    there = {name: score for name, score in scores.items() if score is not None}
    weight = sum((weights[name] for name in there), Decimal(0))
    return sum((weights[name] * score for name, score in there.items()), Decimal(0)) / weight if weight else None


def _score(subject: str, dimension: str, checks: Sequence[Check]) -> Score:
    own = tuple(check for check in checks if check.dimension == dimension and subject in (LABEL, check.subject))
    shares = [check.share for check in own]
    return Score(subject, dimension, sum(shares, Decimal(0)) / len(shares) if shares else None, own)
