"""What is wrong, or looks wrong, in a label's figures: each finding with its place, exact figures and what to do.

Findings are computed from staging and curated each time they are asked for; nothing is written. They judge only what
data can support, and say in their sentence what they cannot tell.
"""

from bedrot.pipeline.findings.crosscheck import excesses, variances
from bedrot.pipeline.findings.drift import drifts
from bedrot.pipeline.findings.files import problems_of_files
from bedrot.pipeline.findings.finding import Figure, Finding, Kind, Severity, Where
from bedrot.pipeline.findings.look import Look, look_at
from bedrot.pipeline.findings.names import unknown_names
from bedrot.pipeline.findings.negatives import taken_back
from bedrot.pipeline.findings.outliers import outliers
from bedrot.pipeline.findings.parts import missing_parts
from bedrot.pipeline.findings.payments import late, missing_statements, overlaps
from bedrot.pipeline.findings.payouts import payouts
from bedrot.pipeline.findings.revisions import revisions
from bedrot.pipeline.findings.series import holes
from bedrot.pipeline.findings.twice import twice
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench

__all__ = ["Figure", "Finding", "Kind", "Severity", "Where", "find", "find_in"]

_CHECKS = (
    problems_of_files,
    missing_parts,
    overlaps,
    twice,
    missing_statements,
    payouts,
    holes,
    excesses,
    variances,
    revisions,
    late,
    taken_back,
    unknown_names,
    drifts,
    outliers,
)
_ORDER = tuple(Severity)


def find(label: Label, bench: Workbench) -> list[Finding]:
    """Everything that should be said about the deliveries that count, the gravest first."""
    return find_in(look_at(label, bench))


def find_in(look: Look) -> list[Finding]:
    """The same of what is being looked at already."""
    found = [finding for check in _CHECKS for finding in check(look)]
    return sorted(found, key=lambda each: _ORDER.index(each.severity))
