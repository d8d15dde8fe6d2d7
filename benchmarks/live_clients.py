"""Clients as light as can be, so that a thousand of them fit beside the server that they measure.

They speak as much of Socket.IO over a WebSocket as a page does: come in, subscribe to ``kpis``, answer pings, and, when the
connection breaks, come back as socket.io-client does and say what they have seen.
"""

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

_WAITS = (0.5, 5.0)
"""Seconds before a client comes back: the first time, and at most; each half as long again or half as short."""


@dataclass
class Crowd:
    """What all clients have seen. ``late``: seconds from a card's change to its client; ``dropped``: connections."""

    late: list[float] = field(default_factory=list)
    dropped: int = 0
    measured: bool = False


@dataclass
class Client:
    """One client. ``numbers``: of its cards, the last it has seen; ``epoch``: of the server that it has seen.

    ``asleep``: for how many seconds it takes nothing, each time it has come in; then it goes and comes back. ``headers``: of
    its handshake.
    """

    url: str
    crowd: Crowd
    asleep: float = 0.0
    headers: Mapping[str, str] = field(default_factory=dict)
    epoch: str | None = None
    sequence: int | None = None
    numbers: dict[str, int] = field(default_factory=dict)
    complete_at: float = 0.0
    told: int = 0

    async def run(self) -> None:
        wait = _WAITS[0]
        while True:
            try:
                async with entered(self.url, self.headers) as socket:
                    wait = _WAITS[0]
                    await self._listen(socket)
            except (ConnectionClosed, OSError, InvalidHandshake, TimeoutError, EOFError):
                self.crowd.dropped += self.crowd.measured
            await asyncio.sleep(wait * random.uniform(0.5, 1.5))
            wait = min(wait * 2, _WAITS[1])

    async def _listen(self, socket: ClientConnection) -> None:
        asked = {"channel": "kpis", "epoch": self.epoch, "since": self.sequence}
        await socket.send("420" + json.dumps(["subscribe", asked]))
        if self.asleep:
            socket.transport.pause_reading()
            await asyncio.sleep(self.asleep)
            socket.transport.abort()
            return
        async for text in socket:
            now = time.monotonic()
            if text == "2":
                await socket.send("3")
            elif str(text).startswith("430"):
                self._caught_up(json.loads(text[3:])[0], now)
            elif str(text).startswith("42"):
                self._told(json.loads(text[2:])[1], now)

    def _caught_up(self, answer: dict[str, Any], now: float) -> None:
        if answer["complete"]:
            self.numbers = {}
        self._take(answer)
        self.complete_at = now

    def _told(self, update: dict[str, Any], now: float) -> None:
        if self.crowd.measured:
            self.crowd.late.append(now - max(card["at"] for card in update["figures"]))
            self.told += 1
        self._take(update)

    def _take(self, news: dict[str, Any]) -> None:
        self.epoch, self.sequence = news["epoch"], news["sequence"]
        for card in news["figures"]:
            self.numbers[card["id"]] = card.get("number", 0)


@asynccontextmanager
async def entered(url: str, headers: Mapping[str, str] | None = None) -> AsyncIterator[ClientConnection]:
    """A connection over which Socket.IO has been begun; whoever comes in says nothing else yet."""
    async with connect(
        url, additional_headers=headers, compression=None, ping_interval=None, max_size=None, open_timeout=30
    ) as socket:
        await socket.recv()
        await socket.send("40")
        await socket.recv()
        yield socket


@asynccontextmanager
async def reading(socket: ClientConnection) -> AsyncIterator[None]:
    """Everything that comes is read and forgotten."""

    async def read() -> None:
        async for _ in socket:
            pass

    task = asyncio.create_task(read())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def flood(url: str, text: str, a_second: int, seconds: float) -> tuple[int, int]:
    """Send a message again and again, and come back whenever it is sent away; how many it sent, and in how many visits."""
    began, sent, visits = time.monotonic(), 0, 0
    while time.monotonic() < began + seconds:
        visits += 1
        with suppress(ConnectionClosed, OSError, InvalidHandshake, TimeoutError, EOFError):
            async with entered(url) as socket, reading(socket):
                while time.monotonic() < began + seconds:
                    await socket.send(text)
                    sent += 1
                    await asyncio.sleep(max(0.0, began + sent / a_second - time.monotonic()))
    return sent, visits


async def requests_a_second(port: int, request: bytes, seconds: float, connections: int = 8) -> tuple[float, int, int]:
    """How many answers a second a route gives, the status and the length of an answer."""
    until = time.monotonic() + seconds
    counts = [0] * connections
    seen = (0, 0)

    async def ask(place: int) -> None:
        nonlocal seen
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
        while time.monotonic() < until:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            lines = head.lower().split(b"\r\n")
            length = next((int(line[15:]) for line in lines if line.startswith(b"content-length:")), 0)
            await reader.readexactly(length)
            seen = int(lines[0].split()[1]), length
            counts[place] += 1
        writer.close()

    began = time.monotonic()
    await asyncio.gather(*(ask(place) for place in range(connections)))
    return sum(counts) / (time.monotonic() - began), *seen
