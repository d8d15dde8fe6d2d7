"""Who may do what: three roles, and the rule that every route names."""

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What a visitor is to the label."""

    ADMIN = "admin"
    ANALYST = "analyst"
    API = "api"


class Rule(Enum):
    """Who may use a route. ``ANYONE`` needs no login; the others are for those that ``allows`` names."""

    ANYONE = "anyone"
    READ = "read"
    WRITE = "write"
    PERSON = "person"
    """Somebody who has logged in: a person's own session, not a program's token."""

    def allows(self, role: Role | None) -> bool:
        """Whether a visitor of that role (None: not logged in) may use what stands under this rule."""
        return self is Rule.ANYONE or role in _ALLOWED[self]


_ALLOWED = {
    Rule.READ: frozenset({Role.ADMIN, Role.ANALYST, Role.API}),
    Rule.WRITE: frozenset({Role.ADMIN}),
    Rule.PERSON: frozenset({Role.ADMIN, Role.ANALYST}),
}


@dataclass(frozen=True)
class Visitor:
    """Who asks. ``name``: of the user, or of the token. ``session``: a fingerprint of what let the visitor in."""

    name: str
    role: Role
    session: str
