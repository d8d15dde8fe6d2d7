"""Where the figures come from: platforms, the lake, the flow through it, and the health of the label's folder."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query

from bedrot.app.doctor.examine import Result, examine
from bedrot.app.doctor.patient import Machine
from bedrot.app.drawing.flow import Box
from bedrot.app.listing import Entry, in_zone, zone_named
from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk, Paged
from bedrot.app.server.backroom import Back
from bedrot.app.server.shapes.data import (
    Check,
    DatasetShape,
    Doctor,
    Edge,
    LakePage,
    Lineage,
    Node,
    Platforms,
    PlatformShape,
    Remark,
    ZoneShape,
)
from bedrot.app.status import DatasetStatus, PlatformStatus
from bedrot.app.survey import Survey
from bedrot.app.titles import is_monthly
from bedrot.connect.connector import Connector
from bedrot.metrics.catalogue import METRICS
from bedrot.model.zones import Zone

router = APIRouter(prefix="/api/v1", tags=["data"])

_ZONES = {"1_landing": "landing", "3_staging": "staging", "4_curated": "curated", "views": "views"}


@router.get("/platforms", dependencies=[READ])
async def platforms(desk: Desk, back: Back) -> Platforms:
    """Every platform: how new its figures are, what came of its files, what to fetch and how; those with files first."""
    held, current = await back.survey()
    connectors = desk.label.connectors
    found = sorted(held.result.status.platforms, key=lambda each: (not each.has_files, each.title.casefold()))
    return Platforms(
        state=held.state,
        current=current,
        day=held.result.day,
        platforms=[_platform(each, connectors[each.platform]) for each in found if each.platform in connectors],
        warnings=list(held.result.warnings),
    )


@router.get("/lineage", dependencies=[READ])
async def lineage(back: Back) -> Lineage:
    """How files become figures, from platforms to KPIs."""
    held, current = await back.survey()
    survey = held.result
    return Lineage(
        state=held.state,
        current=current,
        zones=[_zone(each) for each in survey.zones],
        nodes=[*(_node(box) for box in survey.flow.boxes), *_kpi_nodes(survey)],
        edges=[Edge(source=source, target=target) for source, target in (*survey.flow.arrows, *_kpi_arrows(survey))],
    )


@router.get("/lake", dependencies=[READ])
async def lake(
    desk: Desk,
    back: Back,
    paged: Paged,
    zone: Annotated[str, Query(max_length=20, description="landing, raw, staging, curated or archive.")] = "landing",
) -> LakePage:
    """What a zone holds, the newest files first."""
    wanted = zone_named(zone)
    entries = await back.look(lambda: in_zone(desk.label, wanted))
    if wanted in (Zone.LANDING, Zone.ARCHIVE):
        entries.reverse()
    shown = [dict(each) for each in entries[paged.first : paged.first + paged.size]]
    return LakePage(
        zone=wanted.plain,
        columns=list(entries[0]) if entries else [],
        rows=[
            {name: value if isinstance(value, str | int | None) else str(value) for name, value in each.items()}
            for each in shown
        ],
        total=len(entries),
        page=paged.page,
        size=paged.size,
    )


@router.get("/doctor", dependencies=[READ])
async def doctor(desk: Desk, back: Back) -> Doctor:
    """Look for what is wrong with the label's folder and this machine, as `bedrot doctor` does."""
    machine = replace(Machine.this(), now=desk.clock())
    results = await back.look(lambda: list(examine(desk.folder, machine)))
    return Doctor(
        counts=dict(Counter(result.state for result in results)), checks=[_check(result) for result in results]
    )


def _platform(status: PlatformStatus, connector: Connector) -> PlatformShape:
    return PlatformShape(
        platform=status.platform,
        title=status.title,
        newest=status.newest,
        freshness=status.freshness.value,
        has_files=status.has_files,
        deliveries=sum(each.deliveries for each in status.datasets),
        stored=sum(each.stored for each in status.datasets),
        quarantined=status.quarantined,
        flagged=status.flagged,
        set_aside=status.set_aside,
        withdrawn=status.withdrawn,
        todo=list(_todo(status)),
        datasets=[_dataset(each, connector) for each in status.datasets],
    )


def _todo(status: PlatformStatus) -> Iterator[str]:
    """What to fetch and how, each way once; of a platform without files, how to begin."""
    wanted = status.late if any(each.newest for each in status.datasets) else status.datasets
    ways: dict[str, list[str]] = {}
    for each in wanted:
        ways.setdefault(each.how_to_get or "Download it.", []).append(each.title)
    for how, titles in ways.items():
        yield f"{'; '.join(titles)}: {how}"


def _dataset(status: DatasetStatus, connector: Connector) -> DatasetShape:
    dataset = connector.datasets()[status.name]
    return DatasetShape(
        name=status.name,
        title=status.title,
        family=dataset.family.value,
        feeds=dataset.feeds,
        monthly=is_monthly(dataset),
        settles_after=dataset.settles_after,
        how_to_get=status.how_to_get or None,
        limits=dataset.limits or None,
        deliveries=status.deliveries,
        newest=status.newest,
        age_days=status.age_days,
        freshness=status.freshness.value,
        observed_at=status.observed_at,
        stored=status.stored,
        quarantined=status.quarantined,
        flagged=status.flagged,
    )


def _zone(entry: Entry) -> ZoneShape:
    return ZoneShape.model_validate(entry)


def _node(box: Box) -> Node:
    name = box.name.partition(" ")[2]
    zone = _ZONES[box.zone]
    href = f"/data/?platform={name.partition('.')[0]}" if zone in ("landing", "staging") else None
    return Node(id=box.name, zone=zone, title=box.title, holds=box.holds, href=href)


def _kpi_nodes(survey: Survey) -> Iterator[Node]:
    fed = {target for _, target in _kpi_arrows(survey)}
    for metric in METRICS.values():
        if f"kpi {metric.id}" in fed:
            yield Node(
                id=f"kpi {metric.id}", zone="kpis", title=metric.title, holds=metric.unit, href=f"/?kpi={metric.id}"
            )


def _kpi_arrows(survey: Survey) -> Iterator[tuple[str, str]]:
    there = {box.name for box in survey.flow.boxes}
    for metric in METRICS.values():
        for dataset in metric.datasets:
            if f"curated {dataset}" in there:
                yield f"curated {dataset}", f"kpi {metric.id}"


def _check(result: Result) -> Check:
    return Check(
        check=result.check,
        title=result.title,
        state=result.state,  # type: ignore[arg-type]  # validated by the shape
        findings=[Remark(what=each.what, fix=each.fix, serious=each.serious) for each in result.findings],
    )
