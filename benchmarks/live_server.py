"""The servers that ``live.py`` measures, each a process of its own.

    python benchmarks/live_server.py hall PORT EPOCH CARDS BYTES     # clients listen; about each second CARDS cards change
    python benchmarks/live_server.py routes PORT LABEL               # a label's application, and an empty route beside it

The hall is the one of the product with its door; whoever comes is let in. A card is BYTES of JSON that say when it was
told, by a clock that all processes share.
"""

import asyncio
import json
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.routing import Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Role, Visitor
from bedrot.app.server.application import make_application
from bedrot.app.server.live.door import Door
from bedrot.app.server.live.hall import Hall
from bedrot.app.server.live.live import PATH
from bedrot.app.server.office import Office
from bedrot.app.server.serving import configured
from bedrot.app.server.visitors import Addresses

TICK_SECONDS = 1.02
"""A little longer than the least time between two messages, so that no change goes into the next one's message."""

VISITOR = Visitor("benchmark", Role.ANALYST, "one session")


def hall(port: int, epoch: str, cards: int, size: int) -> None:
    hall = Hall(epoch, lambda: None, lambda visitor, channel: None)

    async def tick() -> None:
        number = 0
        while True:
            number += 1
            for card in range(cards):
                state = {"id": f"card {card}", "number": number, "at": time.monotonic(), "fill": "x" * size}
                hall.kpis.put(f"card {card}", json.dumps(state).encode())
            await asyncio.sleep(TICK_SECONDS)

    @asynccontextmanager
    async def going_on(_app: Starlette) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(hall.speak()), asyncio.create_task(tick())]
        yield
        for task in tasks:
            task.cancel()

    def anybody(_headers: Headers, _scheme: str) -> Visitor:
        return VISITOR

    serve(Starlette(routes=[Mount(PATH, Door(hall, anybody, Addresses()))], lifespan=going_on), port)


def routes(port: int, label: Path) -> None:
    with closing(Office(label)) as office, closing(Gate(label / "private", office.clock)) as gate:
        app = FastAPI(openapi_url=None)
        token = gate.sessions.new_token(f"benchmark {time.time()}", "benchmark", office.clock())
        print(token, flush=True)

        @app.get("/empty")
        async def empty() -> dict[str, str]:
            return {}

        product = make_application(office, gate)
        app.mount("/product", _without_prefix(product))
        serve(app, port)


def _without_prefix(product: ASGIApp) -> ASGIApp:
    """The product, as if it stood at the root."""

    async def moved(scope: Scope, receive: Receive, send: Send) -> None:
        await product({**scope, "root_path": "", "path": scope["path"].removeprefix("/product")}, receive, send)

    return moved


def serve(application: ASGIApp, port: int) -> None:
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    uvicorn.Server(configured(application, timeout_graceful_shutdown=1)).run([listening])


if __name__ == "__main__":
    if sys.argv[1] == "hall":
        hall(int(sys.argv[2]), sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
    else:
        routes(int(sys.argv[2]), Path(sys.argv[3]))
