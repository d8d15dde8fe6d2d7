"""The door: logging in and out, invitations, and telling who asks."""

import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from argon2 import PasswordHasher

from bedrot.app.auth.audit import Audit, Entry
from bedrot.app.auth.database import FILE, Database
from bedrot.app.auth.passwords import Passwords
from bedrot.app.auth.people import People, Person
from bedrot.app.auth.roles import Role, Visitor
from bedrot.app.auth.secrets import fingerprint, new_secret
from bedrot.app.auth.sessions import Sessions, artist
from bedrot.app.auth.shares import Share, Shares
from bedrot.app.auth.throttle import Throttle
from bedrot.model.errors import BedrotError, LoginNeeded

GUEST = "guest of the sample"
_TRIES_A_MINUTE = 5
_TRIES_A_MINUTE_FROM_ONE_PLACE = 20
_HASHES_AT_ONCE = 2
"""Argon2id takes 64 MiB for each."""


class Gate:
    """The door of one label. ``clock`` gives the time in UTC; ``hasher`` says what a password costs to guess.

    The sample label has no people: whoever holds the link that was printed when the server began may look around.
    """

    def __init__(self, private: Path, clock: Callable[[], datetime], hasher: PasswordHasher | None = None) -> None:
        self._database = Database(private / FILE)
        self._clock = clock
        self.people = People(self._database, Passwords(hasher))
        self.sessions = Sessions(self._database)
        self.shares = Shares(self._database)
        self.audit = Audit(self._database)
        self._by_name = Throttle(_TRIES_A_MINUTE, 60)
        self._by_address = Throttle(_TRIES_A_MINUTE_FROM_ONE_PLACE, 60)
        self._hashing = threading.Semaphore(_HASHES_AT_ONCE)
        self._pass: str | None = None

    def is_new(self) -> bool:
        """Whether nobody can log in yet."""
        return not self.people.all()

    def first_link(self) -> str:
        """The secret with which the first person, an admin, comes in."""
        return self.people.invite(Role.ADMIN, self._clock())

    def guest_link(self) -> str:
        """The secret with which a browser may look around the sample label; it holds while the server runs."""
        secret = new_secret()
        self._pass = fingerprint(secret)
        return secret

    def log_in(self, name: str, password: str, address: str) -> tuple[Visitor, str]:
        """The visitor and the secret of a new session; LoginNeeded, or TooManyTries, which a right password does not lift."""
        self._take(f"name {name.casefold()}", address)
        try:
            with self._hashing:
                person = self.people.check(name, password)
        except LoginNeeded:
            self.note(name[:80], "log in", "", address, "refused")
            raise
        self._by_name.forget(f"name {name.casefold()}")
        return self._let_in(person, "log in", address)

    def accept(self, secret: str, name: str, password: str, address: str) -> tuple[Visitor, str]:
        """Let an invited person in; errors as :meth:`People.accept`, or TooManyTries."""
        self._take("invitation", address)
        try:
            with self._hashing:
                person = self.people.accept(secret, name, password, self._clock())
        except BedrotError:
            self.note(name[:80], "accept an invitation", "", address, "refused")
            raise
        self.sessions.end_all_of(person.name)
        return self._let_in(person, "accept an invitation", address)

    def enter(self, secret: str, address: str) -> tuple[Visitor, str]:
        """Let a guest look around the sample label; LoginNeeded when the link is not the one of this server."""
        self._take("guest", address)
        if self._pass is None or fingerprint(secret) != self._pass:
            raise LoginNeeded("This link is not the one of this server.", todo="Open the link that it has printed.")
        return self._let_in(self.people.guest(GUEST, self._clock()), "enter the sample", address)

    def share(self, act: str, days: int, who: str, address: str, *, with_money: bool) -> tuple[Share, str]:
        """A new link to an act's figures, and its secret; errors as :meth:`Shares.make`."""
        share, secret = self.shares.make(act, days, self._clock(), with_money=with_money, made_by=who)
        shown = "with money" if with_money else "plays only"
        self.note(who, "share with an artist", f"{share}, until {share.expires.date()}, {shown}", address)
        return share, secret

    def unshare(self, share_id: str, who: str, address: str) -> Share:
        """Take a link back; whoever came in by it is out at once. NothingSuch where there is none."""
        share = self.shares.remove(share_id)
        self.sessions.end_all_by(share)
        self.note(who, "take a link back", str(share), address)
        return share

    def open_share(self, secret: str, address: str) -> tuple[Visitor, str]:
        """Let an artist in by a link, as often as it holds; LoginNeeded, or TooManyTries."""
        key = f"link {fingerprint(secret)}"
        self._take(key, address)
        now = self._clock()
        with self._database.writing():
            share = self.shares.open(secret, now)
            session = self.sessions.begin_by(share, now)
        self._by_name.forget(key)
        self.note(str(share), "open a link", "", address)
        return artist(share, fingerprint(session)), session

    def visitor(self, cookie: str | None, token: str | None) -> Visitor | None:
        """Who asks, by the secret of a session or by a program's token; None for nobody we know."""
        now = self._clock()
        if token is not None:
            return self.sessions.program(token, now)
        return None if cookie is None else self.sessions.visitor(cookie, now)

    def note(self, who: str, action: str, subject: str, address: str, outcome: str = "done") -> None:
        """Write a line of the audit trail."""
        self.audit.write(Entry(self._clock(), who, action, subject, outcome, address))

    def looked(self, visitor: Visitor, path: str) -> None:
        """Count a visitor's look at something."""
        self.audit.looked(visitor.name, path, self._clock())

    def close(self) -> None:
        """Write down what was counted and give the file back."""
        self.audit.flush()
        self._database.close()

    def _take(self, key: str, address: str) -> None:
        now = time.monotonic()
        self._by_address.take(address, now)
        self._by_name.take(key, now)

    def _let_in(self, person: Person, action: str, address: str) -> tuple[Visitor, str]:
        secret = self.sessions.begin(person, self._clock())
        self.note(person.name, action, "", address)
        return Visitor(person.name, person.role, fingerprint(secret)), secret
