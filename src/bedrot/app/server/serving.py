"""Running the server: listening, saying where, and ending within ten seconds of being asked to."""

import ipaddress
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from bedrot.app.auth.gate import Gate
from bedrot.app.server.application import make_application
from bedrot.app.server.live.hall import LARGEST_MESSAGE
from bedrot.app.server.live.sockets import LiveSockets
from bedrot.app.server.office import Office
from bedrot.app.settings import ServerSettings
from bedrot.lake.secret import FOLDER as PRIVATE
from bedrot.model.errors import AccessRefused, PublicAddress

_SECONDS_TO_END = 4
_SECONDS_TO_BE_GONE = 8.0


@dataclass(frozen=True)
class Place:
    """Where the dashboard is, and the link of somebody who cannot log in yet.

    ``sentences``: both, for people.
    """

    address: str
    link: str | None
    sentences: tuple[str, ...]


def run_server(folder: Path, host: str, port: int, tell: Callable[[Place], None]) -> None:
    """Serve the label in ``folder`` until the process is told to end.

    ``tell``: is given the place once the server answers there. AccessRefused when the port is taken; PublicAddress for an
    address that others reach, where the settings name none.
    """
    with closing(Office(folder)) as office:
        settings = office.opened.settings.server
        _check_host(host, settings)
        listening = _listen(host, port)
        with closing(Gate(folder / PRIVATE, office.clock)) as gate:
            config = configured(make_application(office, gate), timeout_graceful_shutdown=_SECONDS_TO_END)
            tell(_place(office, gate, _address(host, listening, settings)))
            with _asked_to_end_once():
                _Server(config).run([listening])


def check(settings: ServerSettings, host: str, port: int) -> str:
    """Where it would be served; raises what :func:`run_server` would."""
    _check_host(host, settings)
    with closing(_listen(host, port)) as listening:
        return _address(host, listening, settings)


class _Server(uvicorn.Server):
    """A server that is gone in time once it was asked to end, whatever still goes on in its threads.

    Nothing is lost by it: questions only read, and what a job has not committed is done again.
    """

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        end = threading.Timer(_SECONDS_TO_BE_GONE, os._exit, (0,))
        end.daemon = True
        end.start()
        super().handle_exit(sig, frame)


@contextmanager
def _asked_to_end_once() -> Iterator[None]:
    """Ctrl-C and SIGTERM are the ordinary way to end a server, so that it ends with code 0.

    Uvicorn ends in peace on either and then raises the signal again for whoever else wants to know: nobody does.
    """
    before = {each: signal.signal(each, signal.SIG_IGN) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def configured(application: ASGIApp, *, port: int = 0, timeout_graceful_shutdown: int) -> uvicorn.Config:
    """How uvicorn runs the application. Socket.IO asks clients for signs of life itself.

    Messages are not compressed: each client would have every message compressed for itself, which takes as long as all
    else together, and a compressor's memory.
    """
    return uvicorn.Config(
        application,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        ws=LiveSockets,
        ws_max_size=LARGEST_MESSAGE,
        ws_per_message_deflate=False,
        ws_ping_interval=None,
        timeout_graceful_shutdown=timeout_graceful_shutdown,
    )


def _place(office: Office, gate: Gate, address: str) -> Place:
    here = f"The dashboard is at {address}/ and Ctrl-C ends it."
    if office.opened.settings.sample:
        link = f"{address}/setup/#{gate.guest_link()}"
        return Place(address, link, (here, f"Open it with this link: {link}"))
    if gate.is_new():
        link = f"{address}/setup/#{gate.first_link()}"
        once = f"Nobody has a password yet. This link works once, for 15 minutes: {link}"
        return Place(address, link, (here, once))
    return Place(address, None, (here,))


def _address(host: str, listening: socket.socket, settings: ServerSettings) -> str:
    return settings.address or f"http://{_written(host)}:{listening.getsockname()[1]}"


def _check_host(host: str, settings: ServerSettings) -> None:
    """Listen to this machine only, unless the settings name the https address of the proxy in front."""
    if settings.address is None and not _is_this_machine(host):
        raise PublicAddress(
            f"{host} can be reached from other machines, and what travels there could be read.",
            todo="Put a proxy with TLS in front and name its address in bedrot.toml: [server] address = "
            '"https://…". Or leave --host away.',
        )


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise AccessRefused(
            f"The address {host}:{port} cannot be used: {error.strerror or error}.",
            todo="Another program may use it; choose another with --port.",
        ) from error
    return listening


def _written(host: str) -> str:
    return f"[{host}]" if ":" in host else host
