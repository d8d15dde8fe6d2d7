"""A client of Socket.IO that hears what a server tells."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import httpx
import socketio  # type: ignore[import-untyped]

EVENTS = (
    "kpi:update",
    "run:progress",
    "data:changed",
    "connection:status",
    "kpi_update",
    "update",
    "status",
    "error",
)
_PATIENCE = 20.0

Message = dict[str, Any]


class Listener:
    """What was heard, by event. ``socket``: the client itself."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.socket = socketio.AsyncClient(reconnection=False, http_session=session)
        self.heard: dict[str, list[Message]] = {event: [] for event in EVENTS}
        self.ended = asyncio.Event()
        self._something = asyncio.Event()
        self._read: dict[str, int] = dict.fromkeys(EVENTS, 0)
        for event in EVENTS:
            self.socket.on(event, self._hears(event))
        self.socket.on("disconnect", self._end)

    async def call(self, event: str, asked: object = None) -> Message:
        """Ask, and return the answer."""
        answer: Message = await self.socket.call(event, asked, timeout=_PATIENCE)
        return answer

    async def next(self, event: str) -> Message:
        """The next message of an event that this was not called for before; TimeoutError when none comes."""
        async with asyncio.timeout(_PATIENCE):
            while self._read[event] == len(self.heard[event]):
                self._something.clear()
                await self._something.wait()
        self._read[event] += 1
        return self.heard[event][self._read[event] - 1]

    async def end(self) -> None:
        """Wait until the server has closed the connection."""
        async with asyncio.timeout(_PATIENCE):
            await self.ended.wait()

    def _hears(self, event: str) -> Any:
        async def hear(message: Message) -> None:
            self.heard[event].append(message)
            self._something.set()

        return hear

    async def _end(self, *_reason: object) -> None:
        self.ended.set()


@asynccontextmanager
async def listening_to(
    address: str, headers: Mapping[str, str] | None = None, transport: str = "websocket"
) -> AsyncIterator[Listener]:
    """A client of the server at an address; socketio's ConnectionError when it is not let in."""
    async with aiohttp.ClientSession() as session:
        listener = Listener(session)
        await listener.socket.connect(address, headers=dict(headers or {}), transports=[transport])
        try:
            yield listener
        finally:
            # one that polls would wait until its last question is answered, half a minute
            await listener.socket.eio.disconnect(abort=transport == "polling")


def as_browser(client: httpx.Client) -> dict[str, str]:
    """What the browser of a client would send with a handshake."""
    cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    return {"Cookie": cookies, "Origin": str(client.base_url).rstrip("/")}


def as_program(client: httpx.Client) -> dict[str, str]:
    """What a program would send with a handshake."""
    return {"Authorization": client.headers["Authorization"]}
