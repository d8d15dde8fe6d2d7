"""One shape for everything that goes wrong: ``{"error": {"code", "what", "todo", "place", "field"}}``."""

from asyncio import CancelledError
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bedrot.app.defects import for_people, write_report
from bedrot.app.server.shapes.said import Said
from bedrot.model import errors
from bedrot.model.errors import BedrotError

_DEFECT = "B900"

_STATUS: Mapping[type[BedrotError], int] = MappingProxyType(
    {
        errors.LoginNeeded: 401,
        errors.NotAllowed: 403,
        errors.ForeignOrigin: 403,
        errors.NothingSuch: 404,
        errors.TooLarge: 413,
        errors.RequestInvalid: 422,
        errors.TooManyTries: 429,
        errors.LakeBusy: 503,
        errors.CommitConflict: 409,
        errors.SampleAndReal: 409,
        errors.FileSetAside: 422,
        errors.CatalogInvalid: 409,
        errors.SettingsInvalid: 409,
        errors.BoardInvalid: 409,
        errors.DiskFull: 507,
    }
)
"""The HTTP status of each kind; of all others 500, which says that the machine, not the request, needs mending."""


class Problem(BaseModel):
    """What went wrong and what to do; ``code`` is the anchor in docs/errors.md, ``field`` the part of the request."""

    code: str
    what: Said
    todo: Said | None = None
    place: str | None = None
    field: str | None = None


class ProblemAnswer(BaseModel):
    """The answer to a request that could not be fulfilled."""

    error: Problem


THROTTLED: Mapping[int | str, dict[str, Any]] = MappingProxyType({429: {"model": ProblemAnswer}})
"""The further answer of routes that only so many may ask at once, or in a minute; as FastAPI takes it."""


def status_of(error: BedrotError) -> int:
    """The HTTP status for an error."""
    return next((_STATUS[kind] for kind in type(error).__mro__ if kind in _STATUS), 500)


def problem_of(error: BedrotError, field: str | None = None) -> Problem:
    """An error in the one shape."""
    return Problem(
        code=error.code,
        what=error.what,
        todo=error.todo or None,
        place=None if error.place is None else str(error.place),
        field=field,
    )


def problem_of_failure(failure: Exception, doing: Sequence[str]) -> Problem:
    """Any failure in the one shape; a defect of ours is written to a report that says what was going on."""
    known = failure if isinstance(failure, BedrotError) else for_people(failure)
    if known is not None:
        return problem_of(known)
    report = write_report(failure, doing)
    return Problem(
        code=_DEFECT,
        what="Sorry, this is a defect of BEDROT, not of your files.",
        todo=f"The report {report.name} says where it arose; please send it with a few words on what you did.",
    )


def answer_of(error: BedrotError, field: str | None = None) -> JSONResponse:
    """An error as an answer."""
    return JSONResponse(ProblemAnswer(error=problem_of(error, field)).model_dump(), status_of(error))


def handle_problems(app: FastAPI, routes: Sequence[APIRoute]) -> None:
    """Answer every refusal in the one shape. ``routes``: what there is, to say which methods a path has."""

    @app.exception_handler(BedrotError)
    async def told(_request: Request, error: BedrotError) -> JSONResponse:
        return answer_of(error)

    @app.exception_handler(RequestValidationError)
    async def invalid(_request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"][1:]) or str(first["loc"][0])
        return answer_of(errors.RequestInvalid(f"{field}: {first['msg']}."), field)

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> JSONResponse:
        path = request.url.path
        if error.status_code == 404:
            return answer_of(errors.NothingSuch(f"There is nothing at {path}.", todo=_SEE))
        if error.status_code == 405:
            methods = _methods(path, routes)
            problem = Problem(code=errors.RequestInvalid.code, what=f"{path} takes {methods}.", todo=_SEE)
            return JSONResponse(ProblemAnswer(error=problem).model_dump(), 405, {"Allow": methods})
        if error.status_code == 413:
            return answer_of(errors.TooLarge(error.detail, todo=_SEE))
        return answer_of(errors.RequestInvalid(f"{error.detail}", todo=_SEE))


def _methods(path: str, routes: Sequence[APIRoute]) -> str:
    """The methods that the route of a path takes, however many functions share it."""
    template = next((route.path for route in routes if route.path_regex.match(path)), path)
    return ", ".join(sorted({method for route in routes if route.path == template for method in route.methods or ()}))


_SEE = "/api/openapi.json says what can be asked."


class Failures:
    """Middleware around everything that answers what nobody expected: a defect is written to a report, once."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noticed(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, noticed)
        except CancelledError:
            if begun or scope["type"] != "http":
                raise
            # the server ends, and does not wait for this any longer
            await answer_of(errors.LakeBusy("The server is ending.", todo="Ask again when it runs."))(
                scope, receive, send
            )
        except Exception as failure:
            if begun or scope["type"] != "http":
                raise
            await _answer_to(failure, scope)(scope, receive, send)


def _answer_to(failure: Exception, scope: Scope) -> JSONResponse:
    known = for_people(failure)
    if known is not None:
        return answer_of(known)
    problem = problem_of_failure(failure, [scope["method"], scope["path"]])
    return JSONResponse(ProblemAnswer(error=problem).model_dump(), 500)
