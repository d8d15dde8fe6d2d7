"""Everything that makes the dashboard live, begun and ended with the server."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Visitor
from bedrot.app.defects import write_report
from bedrot.app.server.live.channels import RUNS_KEPT
from bedrot.app.server.live.door import Door
from bedrot.app.server.live.hall import Hall
from bedrot.app.server.live.watching import Watcher
from bedrot.app.server.office import Office
from bedrot.app.server.shapes.runs import Run
from bedrot.app.server.visitors import Addresses, visitor_of_headers
from bedrot.app.server.work.workshop import Workshop

PATH = "/socket.io"
_ASK_AGAIN_SECONDS = 3.0
_AGAIN_AFTER_SECONDS = 60.0
_SECONDS_TO_STOP = 4.0
"""How long a job may take to come to a place where it can stop; then it ends with the process, which costs nothing."""


class Live:
    """The hall with its door, the watch over the label's files, and the workshop. ``folder``: for what it keeps."""

    def __init__(self, office: Office, gate: Gate, addresses: Addresses, folder: Path) -> None:
        self.hall = Hall(secrets.token_hex(8), self.look_soon, self._heard)
        self.door = Door(self.hall, partial(visitor_of_headers, gate=gate), addresses)
        self.workshop = Workshop(office, folder, self._tell, self.look_soon)
        self._gate = gate
        self._watcher = Watcher(office, self.hall)
        self._tasks: list[asyncio.Task[None]] = []
        self._loop: asyncio.AbstractEventLoop | None = None

    def look_soon(self) -> None:
        """Have the label looked at, from any thread; nothing happens while the server does not run."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._watcher.look_soon)

    def session_ended(self, session: str) -> None:
        """Send away the clients of a session, from any thread; ``session``: its fingerprint."""
        if self._loop is not None:
            asyncio.run_coroutine_threadsafe(self.hall.end(session), self._loop)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Go on as long as the server does. The figures are there before the first client comes."""
        self._loop = asyncio.get_running_loop()
        await self._watcher.look()
        for run in reversed(self.workshop.book.newest(0, RUNS_KEPT)[0]):
            self._tell(run)
        self.workshop.begin()
        going_on = (self._watcher.watch, self.hall.speak, self._ask_again)
        self._tasks = [self._loop.create_task(_go_on(each)) for each in going_on]
        try:
            yield
        finally:
            await asyncio.to_thread(self.workshop.end, _SECONDS_TO_STOP)
            self._loop = None
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            await self.hall.close()

    def _heard(self, visitor: Visitor, channel: str) -> None:
        self._gate.looked(visitor, f"{PATH}/{channel}")

    def _tell(self, run: Run) -> None:
        if self._loop is not None:
            state = run.with_(result=None).model_dump_json().encode()
            self._loop.call_soon_threadsafe(self.hall.runs.put, run.id, state)

    async def _ask_again(self) -> None:
        while True:
            await asyncio.sleep(_ASK_AGAIN_SECONDS)
            await self.hall.ask_again()


async def _go_on(work: Callable[[], Awaitable[None]]) -> None:
    """Do something without end; a defect that stops it is reported, and it is begun again."""
    while True:
        try:
            await work()
        except Exception as failure:  # noqa: BLE001 - pages that stay silent are worse than ones that are told late
            await asyncio.to_thread(write_report, failure, ["serve"])
            await asyncio.sleep(_AGAIN_AFTER_SECONDS)
