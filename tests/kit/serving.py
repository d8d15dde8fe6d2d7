"""A real server on this machine, and clients that speak to it as a browser or a program would."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from argon2 import PasswordHasher
from starlette.types import ASGIApp, Receive, Scope, Send

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Role, Visitor
from bedrot.app.server.application import make_application
from bedrot.app.server.office import Office
from bedrot.app.server.serving import configured

PASSWORD = "seven lanterns over the harbour"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Passwords of tests, hashed as all are, at the least cost."""

NOON = datetime(2031, 6, 15, 12, tzinfo=UTC)

PATIENCE = 30.0
"""So many seconds a test waits for an answer or a page, unless it says otherwise: a busy machine is slow, not wrong."""

_TRUSTS_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Nothing here is encrypted; without it, every client would first read the certificates of the whole world: 20 ms."""


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Served:
    """A label's server: where it is, and what it works with."""

    address: str
    office: Office
    gate: Gate
    clock: Clock
    _open: list[httpx.Client] = field(default_factory=list)

    def browser(self) -> httpx.Client:
        """A browser that has one of our pages open, and nobody logged in."""
        return self.client(headers={"Origin": self.address, "Sec-Fetch-Site": "same-origin"})

    def logged_in(self, role: Role = Role.ADMIN, name: str = "Ada") -> httpx.Client:
        """A browser in which somebody of that role is logged in."""
        browser = self.browser()
        secret = self.gate.people.invite(role, self.clock())
        answer = browser.post("/api/v1/session/accept", json={"secret": secret, "name": name, "password": PASSWORD})
        answer.raise_for_status()
        return browser

    def artist(self, act: str = "NOVA SEVEN", *, with_money: bool = True) -> httpx.Client:
        """A browser in which a link to an act's figures was opened."""
        browser = self.browser()
        _, secret = self.gate.share(act, 30, "Ada", "here", with_money=with_money)
        browser.post("/api/v1/session/share", json={"secret": secret}).raise_for_status()
        return browser

    def program(self, name: str = "sheet") -> httpx.Client:
        """A program with a token."""
        token = self.gate.sessions.new_token(name, "Ada", self.clock())
        return self.client(headers={"Authorization": f"Bearer {token}"})

    def client(self, **options: Any) -> httpx.Client:
        """Anybody; closed with the server."""
        self._open.append(httpx.Client(base_url=self.address, verify=_TRUSTS_NOBODY, timeout=PATIENCE, **options))
        return self._open[-1]

    def close(self) -> None:
        for client in self._open:
            client.close()


@contextmanager
def served(folder: Path, clock: Clock | None = None, port: int = 0) -> Iterator[Served]:
    """Serve the label in a folder, on a free port by default, until the block ends."""
    clock = clock or Clock()
    with (
        closing(Office(folder, clock)) as office,
        closing(Gate(folder / "private", clock, QUICK)) as gate,
        listening(make_application(office, gate), port) as address,
        closing(Served(address, office, gate, clock)) as running,
    ):
        yield running


def settled(client: httpx.Client, path: str, **asked: str) -> Any:
    """The answer of a path that is looked at in the background, once it is of the data as they are now."""
    until = time.monotonic() + 60
    while not (answer := client.get(path, params=asked).json())["current"]:
        assert time.monotonic() < until, "it is still being looked at"
        time.sleep(0.05)
    return answer


@contextmanager
def listening(application: ASGIApp, port: int = 0) -> Iterator[str]:
    """Run an application, on a free port by default; its address."""
    server = uvicorn.Server(configured(application, port=port, timeout_graceful_shutdown=2))
    failed: list[BaseException] = []
    thread = threading.Thread(target=_run, args=(server.run, failed), daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
        if not thread.is_alive():
            raise RuntimeError("the server did not start") from (failed[0] if failed else None)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)


def _run(run: Callable[[], None], failed: list[BaseException]) -> None:
    try:
        run()
    except BaseException as failure:  # noqa: BLE001 - handed to the thread that waits
        failed.append(failure)


def as_visitor(application: ASGIApp, role: Role | None, name: str = "Ada") -> ASGIApp:
    """The application as it looks to a visitor of that role (None: to nobody we know)."""

    async def with_visitor(scope: Scope, receive: Receive, send: Send) -> None:
        scope["visitor"] = None if role is None else Visitor(name, role, "test")
        await application(scope, receive, send)

    return with_visitor
