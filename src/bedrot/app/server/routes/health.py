"""Whether everything works: for people, for those who watch over servers, and for Prometheus."""

import shutil
from pathlib import Path

from fastapi import APIRouter, Request, Response

from bedrot.app.auth.roles import Rule
from bedrot.app.health import Health, Part, Ran, Vitals, Word, health
from bedrot.app.server.access import ANYONE, READ
from bedrot.app.server.asking import Desk
from bedrot.app.server.backroom import Back, Backroom
from bedrot.app.server.office import Office
from bedrot.app.server.prometheus import CONTENT_TYPE, exposition
from bedrot.app.server.routes.runs import Work
from bedrot.app.server.shapes.health import HealthShape, PartShape
from bedrot.app.server.shapes.runs import RunState
from bedrot.app.server.work.workshop import Workshop

router = APIRouter(tags=["health"])

_NEWEST_RUNS = 200


@router.get(
    "/api/health", dependencies=[ANYONE], responses={503: {"model": HealthShape, "description": "It is broken."}}
)
@router.get("/health", dependencies=[ANYONE], responses={503: {"model": HealthShape, "description": "It is broken."}})
def how_it_is(request: Request, response: Response, desk: Desk, back: Back, work: Work) -> HealthShape:
    """How everything is; 503 when it is broken. Details are for those who have logged in."""
    found = examined(desk, back, work)
    if found.word is Word.BROKEN:
        response.status_code = 503
    visitor = request.scope.get("visitor")
    return _shape(found, desk, told=Rule.READ.allows(visitor.role if visitor else None))


@router.get("/metrics", dependencies=[READ], response_class=Response, responses={200: {"content": {"text/plain": {}}}})
def metrics(desk: Desk, back: Back, work: Work) -> Response:
    """The same, and how fresh and complete the data are, in the words of Prometheus."""
    survey, _ = back.glance()
    runs, _ = work.book.newest(0, _NEWEST_RUNS)
    return Response(exposition(examined(desk, back, work), survey, runs, desk), media_type=CONTENT_TYPE)


def examined(desk: Office, back: Backroom, work: Workshop) -> Health:
    """Every check made now; of the data, what was last seen of them."""
    survey, failure = back.glance()
    runs, _ = work.book.newest(0, _NEWEST_RUNS)
    ended = [Ran(run.ended_at, run.state is RunState.FAILED) for run in runs if run.ended_at is not None]
    return health(Vitals(desk.label, desk.clock(), _free, lambda: work.is_alive, survey, failure, ended))


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def _shape(found: Health, desk: Office, *, told: bool) -> HealthShape:
    words = {part.name: part.word for part in found.parts}
    return HealthShape(
        status=found.word,
        database=words["database"],
        data_lake=words["data_lake"],
        timestamp=desk.clock(),
        checks=words,
        last_update=found.last_update if told else None,
        error_rate=found.error_rate if told else None,
        parts=[_part(part) for part in found.parts] if told else None,
    )


def _part(part: Part) -> PartShape:
    return PartShape(name=part.name, state=part.word, what=part.what, todo=part.todo or None)
