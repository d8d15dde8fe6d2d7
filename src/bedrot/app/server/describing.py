"""The description of the interface: what FastAPI knows of the routes, and who may use each."""

from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

from bedrot.app.auth.roles import Rule
from bedrot.app.server.access import depends_on
from bedrot.app.server.asking import keep
from bedrot.app.server.problems import ProblemAnswer
from bedrot.app.server.visitors import LOOKS, PLAIN_COOKIE

Document = dict[str, Any]
"""An OpenAPI document."""

_OF_ALL = (401, 403, 404, 409, 422, 500, 503)
REFUSALS: Mapping[int | str, dict[str, Any]] = MappingProxyType({code: {"model": ProblemAnswer} for code in _OF_ALL})
"""How any route may refuse, as FastAPI takes it."""


def described(app: FastAPI, rules: Iterable[tuple[APIRoute, Rule]]) -> Document:
    """The OpenAPI document of an application, with the ways to show who asks and the routes that want one."""
    document: Document = app.openapi()
    document["components"]["securitySchemes"] = {
        "token": {
            "type": "http",
            "scheme": "bearer",
            "description": "Of a program; an admin makes it in the settings.",
        },
        "session": {"type": "apiKey", "in": "cookie", "name": PLAIN_COOKIE, "description": "Of somebody logged in."},
    }
    for route, rule in rules:
        for method in (route.methods or set()) - {"HEAD"}:
            operation = document["paths"][route.path_format][method.lower()]
            ways: list[dict[str, list[str]]] = (
                [{"session": []}] if rule is Rule.PERSON else [{"token": []}, {"session": []}]
            )
            operation["security"] = [] if rule is Rule.ANYONE else ways
            operation["x-access"] = rule.value
            for status in _further(route, method, operation):
                operation["responses"].setdefault(str(status.value), _answer(status))
    return document


def _further(route: APIRoute, method: str, operation: Document) -> Iterator[HTTPStatus]:
    """What an operation may answer beyond what its route says, because of what it takes, writes or keeps."""
    if "requestBody" in operation:
        yield HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    if method not in LOOKS:
        yield HTTPStatus.INSUFFICIENT_STORAGE
    if depends_on(route.dependant, keep):
        yield HTTPStatus.NOT_MODIFIED


def _answer(status: HTTPStatus) -> Document:
    if status is HTTPStatus.NOT_MODIFIED:
        return {"description": "It is what If-None-Match names."}
    schema = {"$ref": f"#/components/schemas/{ProblemAnswer.__name__}"}
    return {"description": status.phrase, "content": {"application/json": {"schema": schema}}}
