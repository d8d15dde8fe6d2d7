"""The dashboard's own server for one look at it by one browser of ours, which ends with the look."""

import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from bedrot.app.auth.gate import Gate
from bedrot.app.server.application import make_application
from bedrot.app.server.office import Office
from bedrot.model.errors import ReportNotDrawn

_SECONDS_TO_END = 2
_WHO, _HERE = "report", "this machine"


@dataclass(frozen=True)
class Look:
    """Where the pages are, and what lets their only visitor in: headers of its requests, or a session."""

    address: str
    headers: Mapping[str, str]
    session: str | None


@contextmanager
def looked_at(office: Office, act: str | None) -> Iterator[Look]:
    """Serve the pages of a label on a free port of this machine until the block ends.

    Nothing else begins with it: no import, no watch over the inbox, nothing live. The visitor comes with a program's token,
    which can only read; of one act with a link that shows that act alone. Both are known to this server and never to that
    of the label, whose people may go on working.
    """
    with (
        tempfile.TemporaryDirectory(prefix="bedrot-") as folder,
        closing(Gate(Path(folder), office.clock)) as gate,
        _listening(office, gate) as address,
    ):
        if act is None:
            token = gate.sessions.new_token(_WHO, _WHO, office.clock())
            yield Look(address, {"Authorization": f"Bearer {token}"}, None)
        else:
            _, secret = gate.share(act, 1, _WHO, _HERE, with_money=True)
            yield Look(address, {}, gate.open_share(secret, _HERE)[1])


@contextmanager
def _listening(office: Office, gate: Gate) -> Iterator[str]:
    config = uvicorn.Config(
        make_application(office, gate),
        port=0,
        lifespan="off",
        ws="none",
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_SECONDS_TO_END,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="report", daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
        if not thread.is_alive():
            raise ReportNotDrawn("The pages could not be served on this machine.")
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(2 * _SECONDS_TO_END)
