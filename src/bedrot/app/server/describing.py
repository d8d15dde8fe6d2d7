"""The description of the interface: what FastAPI knows of the routes, and who may use each."""

from collections.abc import Iterable
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

from bedrot.app.auth.roles import Rule
from bedrot.app.server.visitors import PLAIN_COOKIE

Document = dict[str, Any]
"""An OpenAPI document."""


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
    return document
