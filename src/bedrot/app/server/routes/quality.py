"""How good the data are, what every lost point is due to, and the rows that were refused."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Query

from bedrot.app.attention import asks_whose, nobody_knows
from bedrot.app.examined import Costly, costly
from bedrot.app.opening import check_platforms, looking
from bedrot.app.originals import line_number
from bedrot.app.quality import Behind, quality, rows_behind
from bedrot.app.quarantine import Cells, Finding, page_of_findings
from bedrot.app.server.access import READ, WRITE
from bedrot.app.server.asking import Desk, Paged
from bedrot.app.server.backroom import Back
from bedrot.app.server.office import Office
from bedrot.app.server.shapes.base import Days
from bedrot.app.server.shapes.quality import (
    AsideShape,
    CauseShape,
    CheckShape,
    FileRef,
    GateShape,
    QualityAnswer,
    QualityShape,
    QuarantinePage,
    RefusedShape,
    RowBehind,
    RowsBehind,
    SubjectScore,
)
from bedrot.app.status import set_aside_files
from bedrot.metrics.quality import Examination, newest_examination
from bedrot.model.errors import NothingSuch
from bedrot.model.quality import DIMENSIONS, LABEL, OVERALL
from bedrot.warehouse.quality import Evidence, KeptCause, KeptGate

router = APIRouter(prefix="/api/v1", tags=["quality"])

_CAUSES, _GATES, _PLACES, _FILES = 50, 200, 30, 200
_EXAMINE = "Examine the data: POST /api/v1/quality/examinations, or `bedrot quality`."

Subject = Annotated[str, Query(min_length=1, max_length=100, description="A platform, or label.", examples=["label"])]


@router.get("/quality", dependencies=[READ])
def newest_quality(desk: Desk) -> QualityAnswer:
    """The newest examination: scores by platform and dimension, what costs points and why, gates not passed."""
    return _newest(desk)


@router.post("/quality/examinations", dependencies=[WRITE], status_code=201)
async def examine_again(desk: Desk, back: Back) -> QualityAnswer:
    """Examine the data as they are now, and keep the result beside all earlier ones."""

    def made() -> QualityAnswer:
        quality(desk.opened, _moment(desk), today=desk.today)
        return _newest(desk)

    async with back.writing:
        return await back.look(made)


@router.get("/quality/rows", dependencies=[READ])
async def rows_of_cause(
    desk: Desk,
    back: Back,
    subject: Subject,
    dimension: Annotated[str, Query(min_length=1, max_length=40, examples=["validity"])],
    check: Annotated[str, Query(min_length=1, max_length=100, examples=["rows"])],
    *,
    cause: Annotated[int, Query(ge=0, le=100_000, description="The cause's number in its check.")] = 0,
    rows: Annotated[int, Query(ge=1, le=200)] = 20,
) -> RowsBehind:
    """Some rows behind a cause, as they stand in their files."""
    examined = await back.examined()
    told = (subject, dimension, check)
    found = next((each for each in examined.checks if (each.subject, each.dimension, each.name) == told), None)
    if found is None or cause >= len(found.causes):
        raise NothingSuch("The data as they are now have no such cause.", todo=_EXAMINE)
    chosen = found.causes[cause]

    def look() -> list[Behind]:
        with looking(desk.label) as bench:
            return list(rows_behind(found, chosen, desk.label, bench, rows))

    behind = await back.look(look)
    return RowsBehind(
        what=chosen.what, rows=[RowBehind(file=row.file, where=row.where, text=row.text) for row in behind]
    )


@router.get("/quarantine", dependencies=[READ])
async def quarantine(
    desk: Desk,
    back: Back,
    paged: Paged,
    platform: Annotated[str | None, Query(min_length=1, max_length=100, description="Only of this platform.")] = None,
    delivery: Annotated[str | None, Query(pattern="^[0-9a-f]{16}$", description="Only of this delivery.")] = None,
) -> QuarantinePage:
    """Rows that were refused and values that were left empty, each with its line; and files set aside as a whole."""
    wanted = (platform,) if platform and platform != "unknown" else ()
    check_platforms(desk.label, wanted)

    def look() -> QuarantinePage:
        with looking(desk.label) as bench:
            found, total = page_of_findings(desk.label, bench, wanted, delivery, paged.first, paged.size)
        aside = [
            each
            for each in set_aside_files(desk.label)
            if platform in (None, each.platform) and delivery in (None, each.delivery)
        ]
        return QuarantinePage(
            rows=[_refused(each, cells) for each, cells in found],
            total=total,
            page=paged.page,
            size=paged.size,
            files=[
                AsideShape(
                    delivery=each.delivery,
                    file=each.name,
                    platform=each.platform,
                    problem=each.problem,
                    explainable=nobody_knows(each.problem),
                    asks_whose=asks_whose(each.problem),
                )
                for each in aside[:_FILES]
            ],
            files_cut=max(0, len(aside) - _FILES),
        )

    return await back.look(look)


def _moment(desk: Office) -> datetime:
    """Now; a moment after the newest examination where the clock has not gone on since."""
    with desk.reading() as connection:
        found = newest_examination(connection)
    now = desk.clock()
    return now if found is None else max(now, found.run.at.replace(tzinfo=UTC) + timedelta(microseconds=1))


def _newest(desk: Office) -> QualityAnswer:
    with desk.reading() as connection:
        found = newest_examination(connection)
    if found is None:
        return QualityAnswer(examination=None, todo=_EXAMINE)
    titles = {LABEL: desk.opened.settings.name} | {
        platform: connector.title for platform, connector in desk.label.connectors.items()
    }
    lost = costly(found, desk.opened.settings.quality_weights)
    hidden = [
        *(
            f"{len(each.check.causes) - _CAUSES} causes of {each.check.name}"
            for each in lost
            if len(each.check.causes) > _CAUSES
        ),
        *([f"{len(found.run.gates) - _GATES} gates"] if len(found.run.gates) > _GATES else []),
    ]
    return QualityAnswer(
        examination=QualityShape(
            number=found.number,
            examined_at=found.run.at.replace(tzinfo=UTC),
            day=found.run.day,
            current=found.current,
            scores=_scores(found, titles),
            checks=[_check(each, titles) for each in lost],
            passed=sum(not check.failed for check in found.run.checks),
            gates=[_gate(each) for each in found.run.gates[:_GATES]],
            cut=f"Not shown: {', '.join(hidden)}." if hidden else None,
        ),
        todo=None if found.current else f"The data have changed since. {_EXAMINE}",
    )


def _scores(found: Examination, titles: Mapping[str, str]) -> list[SubjectScore]:
    scores = {(each.subject, each.dimension): each for each in found.run.scores}
    subjects = sorted({each.subject for each in found.run.scores}, key=lambda each: (each != LABEL, each))
    return [
        SubjectScore(
            subject=subject,
            title=titles.get(subject, subject),
            overall=scores[subject, OVERALL].score if (subject, OVERALL) in scores else None,
            dimensions={name: scores[subject, name].score for name in DIMENSIONS if (subject, name) in scores},
            weights={name: scores[subject, name].weight for name in DIMENSIONS if (subject, name) in scores},
        )
        for subject in subjects
    ]


def _check(costs: Costly, titles: Mapping[str, str]) -> CheckShape:
    check = costs.check
    return CheckShape(
        subject=check.subject,
        title=titles.get(check.subject, check.subject),
        dimension=check.dimension,
        check=check.name,
        unit=check.unit,
        checked=check.checked,
        failed=check.failed,
        points=costs.points,
        causes=[_cause(number, each) for number, each in enumerate(check.causes[:_CAUSES])],
    )


def _cause(number: int, cause: KeptCause) -> CauseShape:
    places = cause.evidence[:_PLACES]
    return CauseShape(
        number=number,
        what=cause.sentence,
        lost=cause.lost,
        files=[FileRef(delivery=each.delivery, file=each.file) for each in places if each.delivery],
        days=[Days(first=str(each.first_day), last=str(_last(each))) for each in places if each.first_day],
    )


def _last(evidence: Evidence) -> date | None:
    return evidence.last_day or evidence.first_day


def _gate(gate: KeptGate) -> GateShape:
    return GateShape(
        step=gate.step,
        platform=gate.platform,
        dataset=gate.dataset,
        delivery=gate.delivery or None,
        file=gate.file or None,
        verdict=gate.verdict,  # type: ignore[arg-type]  # the table allows these two only
        reason=gate.reason,
    )


def _refused(found: Finding, cells: Cells) -> RefusedShape:
    return RefusedShape(
        severity=found.severity,  # type: ignore[arg-type]  # a query leaves all but these two out
        platform=found.platform,
        dataset=found.dataset,
        delivery=found.delivery,
        file=found.file,
        where=found.where,
        line=line_number(found.where),
        field=found.field,
        column=found.column,
        text=found.text,
        rule=found.rule,
        hint=found.hint,
        cells=dict(cells),
    )
