"""A hall on its own, behind its door, with whoever may come in."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.routing import Mount

from bedrot.app.auth.roles import Role, Visitor
from bedrot.app.server.live.door import Door
from bedrot.app.server.live.hall import Hall
from bedrot.app.server.live.live import PATH
from bedrot.app.server.visitors import Addresses
from tests.kit.serving import listening


@dataclass
class Told:
    """A server with nothing but the hall. ``looks``: how often somebody asked for a look at the data."""

    hall: Hall
    address: str
    loop: asyncio.AbstractEventLoop
    looks: list[None] = field(default_factory=list)

    def put(self, figure: str, state: bytes) -> None:
        """Change a card."""
        self.do(lambda: self.hall.kpis.put(figure, state))

    def do(self, work: Callable[[], object]) -> None:
        """Do something in the server's loop, and wait until it is done."""

        async def done() -> None:
            work()

        asyncio.run_coroutine_threadsafe(done(), self.loop).result(10)


@pytest.fixture
def told() -> Iterator[Told]:
    """A hall that lets everybody in."""
    looks: list[None] = []
    hall = Hall("today", lambda: looks.append(None), lambda visitor, channel: None)
    loops: list[asyncio.AbstractEventLoop] = []

    def anybody(_headers: Headers, _scheme: str) -> Visitor:
        return Visitor("Ada", Role.ANALYST, "one session")

    @asynccontextmanager
    async def speaking(_app: Starlette) -> AsyncIterator[None]:
        loops.append(asyncio.get_running_loop())
        speech = asyncio.create_task(hall.speak())
        yield
        speech.cancel()
        await asyncio.gather(speech, return_exceptions=True)
        await hall.close()

    door = Door(hall, anybody, Addresses())
    with listening(Starlette(routes=[Mount(PATH, door)], lifespan=speaking)) as address:
        yield Told(hall, address, loops[0], looks)
