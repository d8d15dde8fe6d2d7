"""The rule of every route: who may use it. A route without one does not start.

Nor does one that is shown to artists and does not ask what they are shown.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import MappingProxyType
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import ASGIApp, Receive, Scope, Send

from bedrot.app.auth.roles import Rule, Visitor
from bedrot.app.auth.shares import Share
from bedrot.app.server.problems import answer_of
from bedrot.app.server.visitors import LOOKS
from bedrot.model.errors import BedrotError, LoginNeeded, NotAllowed


class Allow:
    """A dependency that lets in whom its rule allows; LoginNeeded or NotAllowed for the others."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule

    async def __call__(self, request: Request) -> None:
        check(self.rule, request.scope.get("visitor"))


def check(rule: Rule, visitor: Visitor | None) -> None:
    """LoginNeeded or NotAllowed where the rule does not allow the visitor."""
    if rule.allows(visitor.role if visitor else None):
        return
    if visitor is None:
        raise LoginNeeded
    raise NotAllowed(f"This is for {_FOR[rule]}, and you come as {visitor.role.value}.")


_FOR = MappingProxyType(
    {Rule.READ: "the label", Rule.WRITE: "the role admin", Rule.PERSON: "people who have logged in"}
)


ANYONE, READ, WRITE, PERSON, SHOWN = (Depends(Allow(rule)) for rule in Rule)


def visitor_of(request: Request) -> Visitor:
    """Who asks, on a route that only visitors with a login reach."""
    visitor: Visitor | None = request.scope.get("visitor")
    if visitor is None:
        raise LoginNeeded
    return visitor


Asked = Annotated[Visitor, Depends(visitor_of)]


def share_of(request: Request) -> Share | None:
    """What an artist with a link is shown; None for everybody else."""
    visitor: Visitor | None = request.scope.get("visitor")
    return visitor.share if visitor else None


Shared = Annotated[Share | None, Depends(share_of)]


def rules(routers: Iterable[APIRouter]) -> Iterator[tuple[APIRoute, Rule]]:
    """Every route with its rule; TypeError names a route that has none, or several, or shows everything to artists."""
    for route in (route for router in routers for route in router.routes):
        if not isinstance(route, APIRoute):
            raise TypeError(f"{route} is no route that could name a rule of access")
        found = [each.dependency.rule for each in route.dependencies if isinstance(each.dependency, Allow)]
        if len(found) != 1:
            raise TypeError(f"{route.path} must name one rule of access, and names {len(found)}")
        if found[0] is Rule.SHOWN and not depends_on(route.dependant, share_of):
            raise TypeError(f"{route.path} is shown to artists and must ask what they are shown")
        yield route, found[0]


def depends_on(dependant: Dependant, asked: Callable[..., object]) -> bool:
    """Whether a route asks for something, by itself or by what it asks for."""
    return any(each.call is asked or depends_on(each, asked) for each in dependant.dependencies)


class Guard:
    """Middleware before the routes that refuses whoever may not send something, before it is read.

    The rules stand with the routes and are asked there too, but only after the body has been read.
    """

    def __init__(self, app: ASGIApp, routers: Sequence[APIRouter]) -> None:
        self.app = app
        self._rules = list(rules(routers))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in LOOKS:
            for route, rule in self._rules:
                if route.matches(scope)[0] is Match.FULL:
                    try:
                        check(rule, scope.get("visitor"))
                    except BedrotError as refusal:
                        await answer_of(refusal)(scope, receive, send)
                        return
        await self.app(scope, receive, send)
