"""People, invitations, tokens and the audit trail."""

from typing import Annotated

from fastapi import APIRouter, Path

from bedrot.app.auth.roles import Role
from bedrot.app.server.access import PERSON, WRITE, Asked
from bedrot.app.server.asking import Desk, Paged
from bedrot.app.server.routes.session import Door
from bedrot.app.server.shapes.people import (
    AuditEntry,
    AuditPage,
    Invitation,
    InvitationWish,
    Look,
    LookPage,
    NewToken,
    PersonShape,
    RoleWish,
    TokenShape,
    TokenWish,
)

router = APIRouter(prefix="/api/v1", tags=["people"])

Called = Annotated[str, Path(min_length=1, max_length=80, examples=["Ada"])]


@router.get("/people", dependencies=[PERSON])
def people(door: Door) -> list[PersonShape]:
    """Everybody who may log in."""
    return [PersonShape(name=each.name, role=each.role.value, since=each.since) for each in door.people.all()]


@router.post("/people/invitations", dependencies=[WRITE])
def invite(wish: InvitationWish, desk: Desk, door: Door) -> Invitation:
    """Invite somebody, or let somebody choose a new password."""
    secret = door.people.invite(Role(wish.role), desk.clock(), wish.name)
    return Invitation(path=f"/setup/#{secret}")


@router.put("/people/{name}", dependencies=[WRITE], status_code=204)
def change_role(name: Called, wish: RoleWish, door: Door) -> None:
    """Give somebody another role; what they have open ends."""
    door.people.give(name, Role(wish.role))
    door.sessions.end_all_of(name)


@router.delete("/people/{name}", dependencies=[WRITE], status_code=204)
def remove(name: Called, door: Door) -> None:
    """Let somebody in no more; what they have open ends."""
    door.people.remove(name)
    door.sessions.end_all_of(name)


@router.get("/tokens", dependencies=[PERSON])
def tokens(door: Door) -> list[TokenShape]:
    """The programs that may read."""
    return [
        TokenShape(name=each.name, made_by=each.made_by, since=each.since, used=each.used)
        for each in door.sessions.tokens()
    ]


@router.post("/tokens", dependencies=[WRITE])
def new_token(wish: TokenWish, desk: Desk, door: Door, visitor: Asked) -> NewToken:
    """Let a program read, with a token that is shown this once."""
    return NewToken(name=wish.name, secret=door.sessions.new_token(wish.name, visitor.name, desk.clock()))


@router.delete("/tokens/{name}", dependencies=[WRITE], status_code=204)
def remove_token(name: Called, door: Door) -> None:
    """Let a program read no more."""
    door.sessions.remove_token(name)


@router.get("/audit", dependencies=[WRITE])
def audit(door: Door, paged: Paged) -> AuditPage:
    """Who came in and who changed what."""
    entries, total = door.audit.entries(paged.first, paged.size)
    rows = [AuditEntry(**vars(each)) for each in entries]
    return AuditPage(rows=rows, total=total, page=paged.page, size=paged.size)


@router.get("/audit/looks", dependencies=[WRITE])
def looks(door: Door, paged: Paged) -> LookPage:
    """Who looked at what, and how often."""
    found, total = door.audit.looks(paged.first, paged.size)
    rows = [Look(day=day, who=who, path=path, times=times) for day, who, path, times in found]
    return LookPage(rows=rows, total=total, page=paged.page, size=paged.size)
