"""Who may do what: four roles, and the rule that every route names."""

from dataclasses import dataclass
from enum import Enum

from bedrot.app.auth.shares import Share


class Role(Enum):
    """What a visitor is to the label."""

    ADMIN = "admin"
    ANALYST = "analyst"
    API = "api"
    ARTIST = "artist"
    """Somebody with a link to one act's figures."""


class Rule(Enum):
    """Who may use a route. ``ANYONE`` needs no login; the others are for those that ``allows`` names."""

    ANYONE = "anyone"
    READ = "read"
    WRITE = "write"
    PERSON = "person"
    """Somebody who has logged in: a person's own session, not a program's token."""

    SHOWN = "shown"
    """Whoever may read, and an artist with a link, who is shown that one act only."""

    def allows(self, role: Role | None) -> bool:
        """Whether a visitor of that role (None: not logged in) may use what stands under this rule."""
        return self is Rule.ANYONE or role in _ALLOWED[self]


_ALLOWED = {
    Rule.READ: frozenset({Role.ADMIN, Role.ANALYST, Role.API}),
    Rule.WRITE: frozenset({Role.ADMIN}),
    Rule.PERSON: frozenset({Role.ADMIN, Role.ANALYST}),
    Rule.SHOWN: frozenset({Role.ADMIN, Role.ANALYST, Role.API, Role.ARTIST}),
}


@dataclass(frozen=True)
class Visitor:
    """Who asks. ``name``: of the user, the token or the link. ``session``: a fingerprint of what let the visitor in.

    ``share``: what an artist is shown; None for all others.
    """

    name: str
    role: Role
    session: str
    share: Share | None = None

    @property
    def rights(self) -> str:
        """What the visitor may see, as a text: two with the same one are given the same answers."""
        if self.share is None:
            return self.role.value
        return f"{self.role.value} {'with' if self.share.with_money else 'without'} money {self.share.artist}"
