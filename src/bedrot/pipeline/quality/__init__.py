"""How good the data is: five dimensions, each a share of checks passed, with the rows behind every point lost."""

from bedrot.pipeline.quality.examine import Examination, examine, record_of, stretches
from bedrot.pipeline.quality.gates import Gate, Verdict
from bedrot.pipeline.quality.score import Assessment, Cause, Check, Score, points_lost, scored, weighed

__all__ = [
    "Assessment",
    "Cause",
    "Check",
    "Examination",
    "Gate",
    "Score",
    "Verdict",
    "examine",
    "points_lost",
    "record_of",
    "scored",
    "stretches",
    "weighed",
]
