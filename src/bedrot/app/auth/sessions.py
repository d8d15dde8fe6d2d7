"""Sessions of people and artists, and tokens of programs: secrets in, visitors out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bedrot.app.auth.database import Database, moment, stamp
from bedrot.app.auth.people import Person
from bedrot.app.auth.roles import Role, Visitor
from bedrot.app.auth.secrets import fingerprint, new_secret
from bedrot.app.auth.shares import COLUMNS, Share, share_of
from bedrot.model.errors import NothingSuch, RequestInvalid

LONGEST = timedelta(days=30)
IDLE = timedelta(days=7)
_NOTED = timedelta(minutes=10)
"""How often it is noted that a session was used."""

_LOOKED_UP = timedelta(minutes=1)
"""How long a session or token is believed without a look into the database, which another process may have changed."""

TOKEN_MARK = "bedrot_"  # noqa: S105 - what tokens begin with, so that a lost one is recognised; no secret


@dataclass(frozen=True)
class Token:
    """A program's way in, without its secret. ``since`` and ``used``: UTC; never used yet where None."""

    name: str
    made_by: str
    since: datetime
    used: datetime | None


@dataclass
class _Open:
    """A session at hand."""

    visitor: Visitor
    since: datetime
    used: datetime
    looked_up: datetime


class Sessions:
    """Who is logged in. Each is looked up once and then kept at hand, so that asking costs no query."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._open: dict[str, _Open] = {}
        self._tokens: dict[str, tuple[Visitor, datetime]] = {}
        self._when_ended: list[Callable[[str], None]] = []

    def when_ended(self, call: Callable[[str], None]) -> None:
        """Have ``call`` told the fingerprint of each session that ends before its time."""
        self._when_ended.append(call)

    def begin(self, person: Person, now: datetime) -> str:
        """Log a person in: the secret of a new session."""
        return self._begin(person.name, None, now)

    def begin_by(self, share: Share, now: datetime) -> str:
        """Let an artist in: the secret of a new session, which ends with the link at the latest."""
        return self._begin(None, share.id, now)

    def visitor(self, secret: str, now: datetime) -> Visitor | None:
        """Whose session it is; None when there is none any more."""
        mark = fingerprint(secret)
        found = self._open.get(mark)
        if found is None or found.looked_up < now - _LOOKED_UP:
            found = self._find(mark, now)
        if found is None or found.since < now - LONGEST or found.used < now - IDLE:
            return None
        if found.visitor.share is not None and not found.visitor.share.holds(now):
            self.end(mark)
            return None
        if found.used < now - _NOTED:
            found.used = now
            self._database.change("UPDATE sessions SET used = ? WHERE fingerprint = ?", stamp(now), mark)
        return found.visitor

    def end(self, mark: str) -> None:
        """End one session, by its fingerprint."""
        self._database.change("DELETE FROM sessions WHERE fingerprint = ?", mark)
        self._forget({mark})

    def end_all_of(self, name: str) -> None:
        """End what a person has open: the password, the role or the person has changed."""
        marks = {mark for mark, each in self._open.items() if each.visitor.name.casefold() == name.casefold()}
        self._database.change("DELETE FROM sessions WHERE name = ?", name)
        self._forget(marks)

    def end_all_by(self, share: Share) -> None:
        """End what artists have open by a link that was taken back."""
        marks = {mark for mark, each in self._open.items() if each.visitor.share and each.visitor.share.id == share.id}
        self._database.change("DELETE FROM sessions WHERE share = ?", share.id)
        self._forget(marks)

    def new_token(self, name: str, made_by: str, now: datetime) -> str:
        """A token for a program, told once; RequestInvalid when the name is taken."""
        secret = TOKEN_MARK + new_secret()
        if self._database.rows("SELECT 1 FROM tokens WHERE name = ?", name):
            raise RequestInvalid(f"There is a token {name!r} already.", todo="Choose another name, or remove that one.")
        self._database.change(
            "INSERT INTO tokens VALUES (?, ?, ?, ?, NULL)", name, fingerprint(secret), made_by, stamp(now)
        )
        return secret

    def tokens(self) -> list[Token]:
        """All tokens, by name."""
        rows = self._database.rows("SELECT name, made_by, since, used FROM tokens ORDER BY name")
        return [
            Token(str(name), str(made_by), moment(str(since)), None if used is None else moment(str(used)))
            for name, made_by, since, used in rows
        ]

    def program(self, secret: str, now: datetime) -> Visitor | None:
        """Which program a token belongs to; None when there is no such token."""
        mark = fingerprint(secret)
        visitor, looked_up = self._tokens.get(mark, (None, now))
        if visitor is not None and looked_up >= now - _LOOKED_UP:
            return visitor
        rows = self._database.rows("SELECT name FROM tokens WHERE fingerprint = ?", mark)
        if not rows:
            self._forget({mark} & self._tokens.keys())
            return None
        self._tokens[mark] = Visitor(str(rows[0][0]), Role.API, mark), now
        self._database.change("UPDATE tokens SET used = ? WHERE fingerprint = ?", stamp(now), mark)
        return self._tokens[mark][0]

    def remove_token(self, name: str) -> None:
        """Let a program in no more; NothingSuch when there is no such token."""
        rows = self._database.rows("SELECT fingerprint FROM tokens WHERE name = ?", name)
        if not rows:
            raise NothingSuch(f"There is no token {name!r}.", todo="The settings list all of them.")
        self._database.change("DELETE FROM tokens WHERE name = ?", name)
        self._forget({str(rows[0][0])})

    def _begin(self, name: str | None, share: str | None, now: datetime) -> str:
        secret = new_secret()
        self._database.change(
            "DELETE FROM sessions WHERE used < ? OR since < ?", stamp(now - IDLE), stamp(now - LONGEST)
        )
        self._database.change(
            "INSERT INTO sessions VALUES (?, ?, ?, ?, ?)", fingerprint(secret), name, share, stamp(now), stamp(now)
        )
        return secret

    def _find(self, mark: str, now: datetime) -> _Open | None:
        rows = self._database.rows(
            f"SELECT sessions.since, sessions.used, people.name, role, {COLUMNS} FROM sessions "
            "LEFT JOIN people USING (name) LEFT JOIN shares ON shares.id = share WHERE sessions.fingerprint = ?",
            mark,
        )
        if not rows:
            self._forget({mark} & self._open.keys())
            return None
        since, used, name, role, *shared = rows[0]
        share = None if shared[0] is None else share_of(shared)
        visitor = Visitor(str(name), Role(role), mark) if share is None else artist(share, mark)
        self._open[mark] = _Open(visitor, moment(str(since)), moment(str(used)), now)
        return self._open[mark]

    def _forget(self, marks: set[str]) -> None:
        for mark in marks:
            self._open.pop(mark, None)
            self._tokens.pop(mark, None)
        self._tell(marks)

    def _tell(self, marks: set[str]) -> None:
        for call in self._when_ended:
            for mark in marks:
                call(mark)


def artist(share: Share, session: str) -> Visitor:
    """Whoever came in by a link."""
    return Visitor(str(share), Role.ARTIST, session, share)
