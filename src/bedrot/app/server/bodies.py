"""What requests bring: never more than the server holds in memory, and nobody sends on for long after the answer."""

from collections.abc import Collection, Mapping

import anyio
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LARGEST = 16 * 1024**2
"""Bytes of a request of somebody who has logged in: a table of the label with twenty thousand rows has fewer."""

_LARGEST_OF_STRANGERS = 64 * 1024
_SMALL = 64 * 1024
"""A body that says it is no longer than this is here before anybody has thought of an answer."""

_PARTING_SECONDS = 15.0
_CONTENT_TOO_LARGE = 413
_LENGTH, _ENCODING = b"content-length", b"transfer-encoding"


class Bodies:
    """Middleware around everything. ``files``: paths whose route writes down what comes and measures it by itself.

    An answer that is given while a large body still comes ends the connection: browsers read it only when they have sent
    everything, and without end whoever was refused could go on sending. What comes in the meantime is let go by, because a
    connection that is cut with bytes unread may take its answer with it.
    """

    def __init__(self, app: ASGIApp, files: Collection[str]) -> None:
        self.app = app
        self._files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        told = _told(scope) if scope["type"] == "http" else {}
        if not told or told.get(_LENGTH) == 0:
            await self.app(scope, receive, send)
            return
        body = _Body(scope, receive, send, told.get(_LENGTH))
        await self.app(scope, body.receive if scope["path"] in self._files else body.receive_measured, body.send)


class _Body:
    """The body of one request; ``told``: how long it is, where the request says so."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, told: int | None) -> None:
        self._scope = scope
        self._receive = receive
        self._send = send
        self._told = told
        self._size = 0
        self._refused = False
        self._is_over = told is not None and told <= _SMALL

    async def receive(self) -> Message:
        """The next piece."""
        message = await self._receive()
        self._is_over = self._is_over or not message.get("more_body", False)
        self._size += len(message.get("body", b""))
        return message

    async def receive_measured(self) -> Message:
        """The next piece; HTTPException as soon as it is clear that there are too many."""
        if self._told is not None:
            self._check(self._told)
        message = await self.receive()
        self._check(self._size)
        return message

    async def send(self, message: Message) -> None:
        """A part of the answer."""
        if message["type"] == "http.response.start" and not self._is_over:
            message["headers"] = [*message.get("headers", []), (b"connection", b"close")]
        elif message["type"] == "http.response.body" and not message.get("more_body", False) and not self._is_over:
            await self._send({**message, "more_body": True})
            with anyio.move_on_after(_PARTING_SECONDS):
                while not self._is_over:
                    await self.receive()
            message = {"type": "http.response.body", "body": b""}
        await self._send(message)

    def _check(self, size: int) -> None:
        largest = _LARGEST if self._scope.get("visitor") else _LARGEST_OF_STRANGERS
        if size > largest and not self._refused:
            self._refused = True
            raise HTTPException(_CONTENT_TOO_LARGE, f"A request may bring no more than {largest:,} bytes here.")


def _told(scope: Scope) -> Mapping[bytes, int | None]:
    """What the headers say of a body; nothing where there is none."""
    return {
        name: int(value) if name == _LENGTH and value.isdigit() else None
        for name, value in scope["headers"]
        if name in (_LENGTH, _ENCODING)
    }
