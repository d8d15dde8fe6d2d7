"""People, sessions, tokens and the audit trail."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from bedrot.app.server.shapes.base import Shape

Name = Annotated[str, Field(min_length=1, max_length=80, examples=["Ada"])]
Password = Annotated[str, Field(min_length=1, max_length=256, examples=["seven lanterns over the harbour"])]
Secret = Annotated[str, Field(min_length=1, max_length=200)]


class Session(Shape):
    """Who is logged in. ``new``: nobody has a password yet. ``sample``: the label is the sample, which needs none.

    ``act``, ``expires`` and ``with_money``: what an artist with a link is shown, and how long; null for all others.
    """

    name: str | None
    role: str | None
    new: bool
    sample: bool
    act: str | None
    expires: datetime | None
    with_money: bool | None


class Login(Shape):
    """A name and its password."""

    name: Name
    password: Password


class Acceptance(Shape):
    """The secret of an invitation, and the name and password its owner chooses."""

    secret: Secret
    name: Name
    password: Password


class Entrance(Shape):
    """The secret of a link: to the sample label, or to what an artist is shown."""

    secret: Secret


class PersonShape(Shape):
    """Somebody who may log in."""

    name: str
    role: str
    since: datetime


class RoleWish(Shape):
    """The role somebody shall have."""

    role: Annotated[str, Field(pattern="^(admin|analyst)$", examples=["analyst"])]


class InvitationWish(RoleWish):
    """Whom to invite. ``name``: somebody there already, who shall choose a new password."""

    name: Name | None = None


class Invitation(Shape):
    """The path of a link that works once, for 15 minutes. It is shown this once and kept nowhere."""

    path: str


class TokenWish(Shape):
    """A new token's name: of the program that will use it."""

    name: Name


class TokenShape(Shape):
    """A program's way in."""

    name: str
    made_by: str
    since: datetime
    used: datetime | None


class NewToken(Shape):
    """A token's secret, shown this once and kept nowhere."""

    name: str
    secret: str


class AuditEntry(Shape):
    """Something somebody did."""

    at: datetime
    who: str
    action: str
    subject: str
    outcome: str
    address: str


class AuditPage(Shape):
    """Lines of the trail, the newest first."""

    rows: list[AuditEntry]
    total: int
    page: int
    size: int


class Look(Shape):
    """How often somebody looked at something on a day. ``path``: of the interface, or /socket.io/ and a channel listened to."""

    day: str
    who: str
    path: str
    times: int


class LookPage(Shape):
    """Looks, the newest day first."""

    rows: list[Look]
    total: int
    page: int
    size: int
