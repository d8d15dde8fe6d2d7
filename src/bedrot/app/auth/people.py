"""People who may log in, and the links by which they come in for the first time."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from bedrot.app.auth.database import Database, moment, stamp
from bedrot.app.auth.passwords import Passwords
from bedrot.app.auth.roles import Role
from bedrot.app.auth.secrets import fingerprint, new_secret
from bedrot.model.errors import LoginNeeded, NothingSuch, RequestInvalid

GOOD_FOR = timedelta(minutes=15)
_LONGEST_NAME = 80


@dataclass(frozen=True)
class Person:
    """Somebody who may log in. ``since``: UTC."""

    name: str
    role: Role
    since: datetime


class People:
    """The people of one label."""

    def __init__(self, database: Database, passwords: Passwords) -> None:
        self._database = database
        self._passwords = passwords

    def all(self) -> list[Person]:
        """Everybody, by name."""
        rows = self._database.rows("SELECT name, role, since FROM people ORDER BY name")
        return [Person(str(name), Role(role), moment(str(since))) for name, role, since in rows]

    def find(self, name: str) -> Person:
        """The person of that name, in any case; NothingSuch for nobody."""
        found = next((each for each in self.all() if each.name.casefold() == name.casefold()), None)
        if found is None:
            raise _nobody(name)
        return found

    def invite(self, role: Role, now: datetime, name: str | None = None) -> str:
        """A secret with which one person, once and within 15 minutes, chooses a name (or takes ``name``) and a password.

        An invitation for a name that is there already lets that person choose a new password.
        """
        secret = new_secret()
        with self._database.writing() as database:
            database.change("DELETE FROM invitations WHERE expires < ?", stamp(now))
            database.change(
                "INSERT INTO invitations VALUES (?, ?, ?, ?)",
                fingerprint(secret),
                role.value,
                name,
                stamp(now + GOOD_FOR),
            )
        return secret

    def accept(self, secret: str, name: str, password: str, now: datetime) -> Person:
        """Let an invited person in. LoginNeeded when the link is used up or too old, RequestInvalid for name or password."""
        wanted = _clean(name)
        kept = self._passwords.hashed(password)
        with self._database.writing() as database:
            rows = database.rows(
                "SELECT role, name, expires FROM invitations WHERE fingerprint = ?", fingerprint(secret)
            )
            if not rows or moment(str(rows[0][2])) < now:
                raise LoginNeeded(
                    "This link was used already or is older than 15 minutes.",
                    todo="Ask for a new one; on the label's own machine `bedrot users invite` prints one.",
                )
            role, meant, _ = rows[0]
            known = database.rows("SELECT name FROM people WHERE name = ?", wanted)
            if known and (meant is None or str(meant).casefold() != wanted.casefold()):
                raise RequestInvalid(f"Somebody goes by {wanted!r} already.", todo="Choose another name.")
            database.change("DELETE FROM invitations WHERE fingerprint = ?", fingerprint(secret))
            database.change("DELETE FROM sessions WHERE name = ?", wanted)
            database.change(
                "INSERT INTO people VALUES (?1, ?2, ?3, ?4) ON CONFLICT (name) DO UPDATE SET password = ?3, role = ?2",
                wanted,
                role,
                kept,
                stamp(now),
            )
        return Person(wanted, Role(role), now)

    def guest(self, name: str, now: datetime) -> Person:
        """A person without a password, who can only come in by a link: the guest of a sample label."""
        self._database.change(
            "INSERT INTO people VALUES (?, 'admin', '', ?) ON CONFLICT (name) DO NOTHING", name, stamp(now)
        )
        return Person(name, Role.ADMIN, now)

    def check(self, name: str, password: str) -> Person:
        """The person of a name and password; LoginNeeded in the same words and time whichever is wrong."""
        rows = self._database.rows("SELECT name, role, since, password FROM people WHERE name = ?", name)
        if not self._passwords.is_right(password, str(rows[0][3]) if rows and rows[0][3] else None):
            raise LoginNeeded("Name or password is wrong.", todo="Try again, or ask an admin for a new link.")
        found, role, since, _ = rows[0]
        return Person(str(found), Role(role), moment(str(since)))

    def give(self, name: str, role: Role) -> None:
        """Give a person another role; NothingSuch for nobody, RequestInvalid when no admin would be left."""
        with self._database.writing() as database:
            self._keep_an_admin(name, role)
            if not database.change("UPDATE people SET role = ? WHERE name = ?", role.value, name):
                raise _nobody(name)

    def remove(self, name: str) -> None:
        """Let a person in no more; NothingSuch for nobody, RequestInvalid for the last admin."""
        with self._database.writing() as database:
            self._keep_an_admin(name, None)
            if not database.change("DELETE FROM people WHERE name = ?", name):
                raise _nobody(name)

    def _keep_an_admin(self, name: str, role: Role | None) -> None:
        others = self._database.rows("SELECT count(*) FROM people WHERE role = 'admin' AND name <> ?", name)
        if role is not Role.ADMIN and not others[0][0]:
            raise RequestInvalid("Somebody must remain admin.", todo="Make somebody else admin first.")


def _clean(name: str) -> str:
    cleaned = " ".join(unicodedata.normalize("NFC", name).split())
    if not 1 <= len(cleaned) <= _LONGEST_NAME or not cleaned.isprintable():
        raise RequestInvalid(f"A name has 1 to {_LONGEST_NAME} characters.", todo="Choose another name.")
    return cleaned


def _nobody(name: str) -> NothingSuch:
    return NothingSuch(f"Nobody goes by {name!r}.", todo="`bedrot users list` shows everybody.")
