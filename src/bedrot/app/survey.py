"""The whole label looked at once: how it stands, what is wrong, and how everything flows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bedrot.app.drawing.flow import Flow, flow_of
from bedrot.app.listing import Entry, zones
from bedrot.app.opening import Opened, looking
from bedrot.app.status import LabelStatus, status_of
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import NothingSuch
from bedrot.pipeline.findings import Finding, find


@dataclass(frozen=True)
class Survey:
    """What was seen. ``day``: what freshness is measured against. ``deliveries``: every landed file, by id."""

    day: date
    status: LabelStatus
    findings: Sequence[Finding]
    flow: Flow
    zones: Sequence[Entry]
    deliveries: dict[str, Delivery]
    warnings: Sequence[str]


def survey_of(opened: Opened, day: date) -> Survey:
    """Look at everything. It takes seconds where there are many files."""
    label = opened.label
    with looking(label) as bench:
        findings = find(label, bench)
    try:
        flow = flow_of(label)
    except NothingSuch:
        flow = Flow((), ())
    landed = {each.id: each for each in label.lake.landing.deliveries()}
    return Survey(day, status_of(label, day), findings, flow, zones(label), landed, opened.warnings)
