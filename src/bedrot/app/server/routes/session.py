"""Logging in and out."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Visitor
from bedrot.app.auth.sessions import LONGEST
from bedrot.app.server.access import ANYONE, PERSON, Asked
from bedrot.app.server.asking import Desk
from bedrot.app.server.problems import THROTTLED
from bedrot.app.server.shapes.people import Acceptance, Entrance, Login, Session
from bedrot.app.server.trail import address_of
from bedrot.app.server.visitors import cookie_name
from bedrot.model.errors import NothingSuch

router = APIRouter(prefix="/api/v1", tags=["session"])


def gate_of(request: Request) -> Gate:
    """The door of this server."""
    gate: Gate = request.app.state.gate
    return gate


Door = Annotated[Gate, Depends(gate_of)]


@router.get("/session", dependencies=[ANYONE])
def session(request: Request, desk: Desk, door: Door) -> Session:
    """Who is logged in, and whether anybody can log in yet."""
    return _session(request.scope.get("visitor"), desk, door)


@router.post("/session", dependencies=[ANYONE], responses=dict(THROTTLED))
def log_in(wish: Login, request: Request, response: Response, desk: Desk, door: Door) -> Session:
    """Log in: the answer sets a cookie. An earlier session of this browser ends."""
    visitor, secret = door.log_in(wish.name, wish.password, address_of(request.scope))
    return _begun(visitor, secret, request, response, desk, door)


@router.post("/session/accept", dependencies=[ANYONE], responses=dict(THROTTLED))
def accept(wish: Acceptance, request: Request, response: Response, desk: Desk, door: Door) -> Session:
    """Choose a name and a password with the secret of an invitation, and be logged in."""
    visitor, secret = door.accept(wish.secret, wish.name, wish.password, address_of(request.scope))
    return _begun(visitor, secret, request, response, desk, door)


@router.post("/session/enter", dependencies=[ANYONE], responses=dict(THROTTLED))
def enter(wish: Entrance, request: Request, response: Response, desk: Desk, door: Door) -> Session:
    """Look around the sample label with the link that the server has printed."""
    if not desk.opened.settings.sample:
        raise NothingSuch("This is no sample label.", todo="Log in with your name and password.")
    visitor, secret = door.enter(wish.secret, address_of(request.scope))
    return _begun(visitor, secret, request, response, desk, door)


@router.post("/session/share", dependencies=[ANYONE], responses=dict(THROTTLED))
def open_share(wish: Entrance, request: Request, response: Response, desk: Desk, door: Door) -> Session:
    """See the figures of one act with the link that an admin has made; it opens as often as it holds."""
    visitor, secret = door.open_share(wish.secret, address_of(request.scope))
    return _begun(visitor, secret, request, response, desk, door)


@router.delete("/session", dependencies=[PERSON], status_code=204)
def log_out(request: Request, response: Response, visitor: Asked, door: Door) -> None:
    """Log out: the session ends here and in the browser."""
    door.sessions.end(visitor.session)
    response.delete_cookie(cookie_name(request.url.scheme), secure=request.url.scheme == "https", httponly=True)


def _begun(visitor: Visitor, secret: str, request: Request, response: Response, desk: Desk, door: Door) -> Session:
    earlier: Visitor | None = request.scope.get("visitor")
    if earlier is not None:
        door.sessions.end(earlier.session)
    response.set_cookie(
        cookie_name(request.url.scheme),
        secret,
        max_age=int(LONGEST.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return _session(visitor, desk, door)


def _session(visitor: Visitor | None, desk: Desk, door: Door) -> Session:
    share = visitor.share if visitor else None
    return Session(
        name=visitor.name if visitor else None,
        role=visitor.role.value if visitor else None,
        new=door.is_new(),
        sample=desk.opened.settings.sample,
        act=share.artist if share else None,
        expires=share.expires if share else None,
        with_money=share.with_money if share else None,
    )
