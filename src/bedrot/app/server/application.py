"""The server put together: who asks, kept answers, routes with their rules, errors in one shape, pages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.types import ASGIApp

from bedrot import __version__
from bedrot.app.auth.gate import Gate
from bedrot.app.server.access import Guard, rules
from bedrot.app.server.answers import KeptAnswers, Shelf
from bedrot.app.server.backroom import Backroom
from bedrot.app.server.bodies import Bodies
from bedrot.app.server.describing import REFUSALS, Document, described
from bedrot.app.server.headers import Headers
from bedrot.app.server.live.live import PATH, Live
from bedrot.app.server.office import Office
from bedrot.app.server.pages import pages_folder, serve_pages
from bedrot.app.server.problems import Failures, handle_problems
from bedrot.app.server.routes import (
    attention,
    audience,
    boards,
    catalogue,
    courses,
    data,
    deliveries,
    description,
    earlier,
    earlier_data,
    explain,
    figures,
    health,
    mapping,
    marketing,
    people,
    quality,
    report,
    revenue,
    runs,
    session,
    shares,
    sql,
    tables,
)
from bedrot.app.server.trail import Trail
from bedrot.app.server.visitors import Addresses, Visitors
from bedrot.app.server.work.uploads import Uploads
from bedrot.lake.secret import FOLDER as PRIVATE

ROUTERS = (
    description.router,
    session.router,
    people.router,
    shares.router,
    figures.router,
    courses.router,
    catalogue.router,
    audience.router,
    marketing.router,
    revenue.router,
    report.router,
    explain.router,
    attention.router,
    data.router,
    quality.router,
    sql.router,
    mapping.router,
    tables.router,
    boards.router,
    health.router,
    earlier.router,
    earlier_data.router,
    runs.router,
    deliveries.router,
)


def make_application(office: Office, gate: Gate) -> ASGIApp:
    """The server of one label, ready for uvicorn. TypeError when a route names no rule of access."""
    addresses = Addresses(office.opened.settings.server.address)
    live = Live(office, gate, addresses, office.folder / PRIVATE)
    gate.sessions.when_ended(live.session_ended)
    return Headers(Failures(Bodies(Visitors(make_api(office, gate, live), gate, addresses), runs.FILES)))


def make_api(office: Office, gate: Gate, live: Live) -> FastAPI:
    """The routes and pages, for visitors who are known already."""
    routes = [route for route, _ in rules(ROUTERS)]
    backroom = Backroom(office)

    @asynccontextmanager
    async def going_on(_app: FastAPI) -> AsyncIterator[None]:
        async with live.running():
            await run_in_threadpool(backroom.refresh)
            yield
        await run_in_threadpool(backroom.close)

    app = FastAPI(
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=going_on,
        middleware=[
            # here as well as around everything, because FastAPI has an answer of its own to what nobody expected
            Middleware(Failures),
            Middleware(Trail, gate=gate),
            Middleware(KeptAnswers, state=lambda: office.state, shelf=Shelf()),
            Middleware(Guard, routers=ROUTERS),
        ],
    )
    app.state.office = office
    app.state.description = openapi_document
    app.state.gate = gate
    app.state.backroom = backroom
    app.state.workshop = live.workshop
    app.state.uploads = Uploads(live.workshop.uploads)
    # as they are: including their routers would make each of them anew for this server
    app.router.routes.extend(routes)
    app.mount(PATH, live.door)
    handle_problems(app, routes)
    folder = pages_folder()
    if folder is not None:
        serve_pages(app, folder)
    return app


@cache
def openapi_document() -> Document:
    """The description of all routes, as OpenAPI has it; no label is needed for it. It takes seconds to put together."""
    app = FastAPI(
        title="BEDROT",
        version=__version__,
        summary="The figures of an independent music label, each with where it comes from.",
        responses=dict(REFUSALS),
    )
    for router in ROUTERS:
        app.include_router(router)
    return described(app, rules(ROUTERS))
