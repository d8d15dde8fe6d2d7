"""What needs a person, and what was found in the figures: both from the newest survey of the label."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool

from bedrot.app.attention import QualityNews, Urgency, attention
from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk, Paged
from bedrot.app.server.backroom import Back
from bedrot.app.server.office import Office
from bedrot.app.server.shapes.attention import AttentionShape, FindingShape, FindingsPage, ItemShape
from bedrot.metrics.quality import newest_examination
from bedrot.pipeline.findings import Finding, Kind, Severity

router = APIRouter(prefix="/api/v1", tags=["attention"])

_AT_MOST = 200


@router.get("/attention", dependencies=[READ])
async def attention_now(desk: Desk, back: Back) -> AttentionShape:
    """What needs a person today, the most urgent first."""
    held, current = await back.survey()
    survey = held.result
    items = attention(survey, await run_in_threadpool(quality_news, desk))
    counts = Counter(item.severity for item in items)
    return AttentionShape(
        state=held.state,
        current=current,
        day=survey.day,
        counts={each.value: counts[each] for each in Urgency},
        items=[ItemShape.of(item) for item in items[:_AT_MOST]],
        cut=max(0, len(items) - _AT_MOST),
    )


@router.get("/findings", dependencies=[READ])
async def findings(
    back: Back,
    paged: Paged,
    kind: Annotated[Kind | None, Query(description="Only this kind.")] = None,
    severity: Annotated[Severity | None, Query(description="Only of this severity.")] = None,
    platform: Annotated[str | None, Query(min_length=1, max_length=100, description="Only of this platform.")] = None,
) -> FindingsPage:
    """What is wrong, looks wrong, or is worth knowing in the figures, the gravest first."""
    held, current = await back.survey()
    of_platform = [each for each in held.result.findings if platform is None or platform in each.where.platforms]
    chosen = [
        each
        for each in of_platform
        if (kind is None or each.kind is kind) and (severity is None or each.severity is severity)
    ]
    return FindingsPage(
        state=held.state,
        current=current,
        rows=[FindingShape.of(each) for each in chosen[paged.first : paged.first + paged.size]],
        total=len(chosen),
        page=paged.page,
        size=paged.size,
        counts=_counts(of_platform),
    )


def quality_news(desk: Office) -> QualityNews | None:
    """The newest examination of the data; None before the first."""
    with desk.reading() as connection:
        found = newest_examination(connection)
    return None if found is None else QualityNews(found.run.day, found.current, found.run.gates)


def _counts(found: Sequence[Finding]) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {each.value: {} for each in Severity}
    for each in found:
        of_kind = counts[each.severity.value]
        of_kind[each.kind.value] = of_kind.get(each.kind.value, 0) + 1
    return counts
