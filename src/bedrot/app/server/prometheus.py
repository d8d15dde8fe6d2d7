"""Measurements in the words of Prometheus (formats/dashboard.md, section 7), as far as there are data of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bedrot import __version__
from bedrot.app.health import Health, Word
from bedrot.app.server.office import Office
from bedrot.app.server.shapes.runs import Run
from bedrot.app.survey import Survey
from bedrot.metrics.metric import Filters

CONTENT_TYPE = CONTENT_TYPE_LATEST

_SCORES = {
    "pipeline_health": ("bedrot_pipeline_health_score", "How well the pipeline does, 0 to 100 (K-40)."),
    "data_quality": ("bedrot_data_quality_score", "The newest examination of the data, 0 to 100 (K-41)."),
}


class _Found(Collector):
    """Families that are there already."""

    def __init__(self, families: Iterable[Metric]) -> None:
        self._families = list(families)

    def collect(self) -> Iterable[Metric]:
        return self._families


def exposition(health: Health, survey: Survey | None, runs: Sequence[Run], office: Office) -> bytes:
    """Everything measured, as text. ``survey``: what was last seen of the data, None before the first."""
    registry = CollectorRegistry()
    registry.register(_Found(_families(health, survey, runs, office)))
    return generate_latest(registry)


def _families(health: Health, survey: Survey | None, runs: Sequence[Run], office: Office) -> Iterator[Metric]:
    build = GaugeMetricFamily("bedrot_build_info", "The version that runs.", labels=["version"])
    build.add_metric([__version__], 1)
    yield build
    parts = GaugeMetricFamily("bedrot_health", "Checks: 0 ok, 1 degraded, 2 broken.", labels=["check"])
    for part in health.parts:
        parts.add_metric([part.name], list(Word).index(part.word))
    yield parts
    yield from _runs(runs)
    can_read = all(part.word is Word.OK for part in health.parts if part.name == "database")
    for metric, (name, text) in _SCORES.items() if can_read else ():
        (found,) = office.figures(Filters(), [metric])
        if found.value is not None and not isinstance(found.value, str):
            yield GaugeMetricFamily(name, text, value=float(found.value))
    if survey is not None:
        yield from _data(survey, office.clock())


def _data(survey: Survey, now: datetime) -> Iterator[Metric]:
    landed = CounterMetricFamily("bedrot_extraction_success", "Files that were read.", labels=["platform"])
    failed = CounterMetricFamily(
        "bedrot_extraction_failure", "Files that were kept and not read.", labels=["platform", "error_type"]
    )
    fresh = GaugeMetricFamily(
        "bedrot_data_freshness_hours", "Hours since the end of the newest day with figures.", labels=["platform"]
    )
    refused = GaugeMetricFamily("bedrot_quarantined_rows", "Rows that were refused.", labels=["platform"])
    for each in survey.status.platforms:
        if not each.has_files:
            continue
        landed.add_metric([each.platform], max((one.deliveries for one in each.datasets), default=0))
        refused.add_metric([each.platform], each.quarantined)
        if each.newest is not None:
            newest = datetime.combine(each.newest, time.max, UTC)
            fresh.add_metric([each.platform], round(max(0.0, (now - newest).total_seconds() / 3600), 1))
    for platform, count in sorted(Counter(note.platform for note in survey.status.set_aside).items()):
        failed.add_metric([platform, "set_aside"], count)
    findings = GaugeMetricFamily("bedrot_findings", "What was found in the figures.", labels=["severity", "kind"])
    for (severity, kind), count in sorted(
        Counter((found.severity.value, found.kind.value) for found in survey.findings).items()
    ):
        findings.add_metric([severity, kind], count)
    yield from (landed, failed, fresh, refused, findings)


def _runs(runs: Sequence[Run]) -> Iterator[Metric]:
    counted = GaugeMetricFamily("bedrot_runs", "The newest runs by kind and state.", labels=["kind", "state"])
    for (kind, state), count in sorted(Counter((run.order.kind.value, run.state.value) for run in runs).items()):
        counted.add_metric([kind, state], count)
    took = GaugeMetricFamily("bedrot_run_duration_seconds", "How long the newest run of a kind took.", labels=["kind"])
    told: set[str] = set()
    for run in runs:
        kind = run.order.kind.value
        if run.ended_at and run.started_at and kind not in told:
            told.add(kind)
            took.add_metric([kind], (run.ended_at - run.started_at).total_seconds())
    yield from (counted, took)
