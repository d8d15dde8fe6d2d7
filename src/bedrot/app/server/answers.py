"""Answers that are kept: as long as nothing changed, a question is answered without being worked out again.

An answer is kept under the state of the data, the visitor's rights and what was asked, so that nobody is shown what was
made for somebody with other rights. Kept answers carry an ETag; who has it already gets 304. Text is kept packed too.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bedrot.app.auth.roles import Visitor
from bedrot.app.server.packing import PACKED, VARIES, is_worth_it, packed, takes_gzip

KEEP = "keep"
"""Under this name a route says in the request's scope that its answer depends on the state and the question alone."""

_MOST_BYTES = 64_000_000
_ANSWERABLE = 200

Key = tuple[str, str, str, bytes]


@dataclass(frozen=True)
class Kept:
    """An answer as it went out. ``gzip``: the same packed; None where that is not worth it."""

    etag: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    gzip: bytes | None = None

    @property
    def size(self) -> int:
        """How many bytes it takes to keep it."""
        return len(self.body) + len(self.gzip or b"")


class Shelf:
    """The answers kept, the least used go first."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._most = most_bytes
        self._size = 0

    def get(self, key: Key) -> Kept | None:
        """The answer kept under a key."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Key, kept: Kept) -> None:
        """Keep an answer; one that is larger than a fourth of the shelf is not worth it."""
        if kept.size * 4 > self._most or key in self._kept:
            return
        self._kept[key] = kept
        self._size += kept.size
        while self._size > self._most:
            _, oldest = self._kept.popitem(last=False)
            self._size -= oldest.size


class KeptAnswers:
    """Middleware before the routes: it answers what was asked before, and keeps what routes allow it to keep.

    ``state``: of everything that answers are made of.
    """

    def __init__(self, app: ASGIApp, state: Callable[[], str], shelf: Shelf) -> None:
        self.app = app
        self._state = state
        self._shelf = shelf

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        visitor: Visitor | None = scope.get("visitor") if scope["type"] == "http" else None
        if visitor is None or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        key = (self._state(), visitor.rights, scope["path"], scope["query_string"])
        kept = self._shelf.get(key)
        if kept is None:
            kept = await self._made(key, scope, receive, send)
            if kept is None:
                return
        await _answer(kept, scope, send)

    async def _made(self, key: Key, scope: Scope, receive: Receive, send: Send) -> Kept | None:
        """Let the routes answer. An answer to keep is held back and returned; any other one is sent."""
        held: list[Message] = []

        async def hold(message: Message) -> None:
            if message["type"] == "http.response.start":
                scope_keeps = scope.get(KEEP, False) and message["status"] == _ANSWERABLE
                if scope_keeps:
                    held.append(message)
                    return
            elif held:
                held.append(message)
                return
            await send(message)

        await self.app(scope, receive, hold)
        if not held:
            return None
        body = b"".join(message.get("body", b"") for message in held[1:])
        etag = f'"{hashlib.sha256(key[1].encode() + body).hexdigest()[:24]}"'.encode()
        headers = (*held[0]["headers"], VARIES, (b"cache-control", b"private, no-cache"))
        content_type = Headers(raw=held[0]["headers"]).get("content-type", "")
        small = await run_in_threadpool(packed, body) if is_worth_it(content_type, len(body)) else None
        kept = Kept(etag, headers, body, small)
        if key[0] == self._state():
            # data that changed while the answer was worked out may or may not be in it
            self._shelf.put(key, kept)
        return kept


async def _answer(kept: Kept, scope: Scope, send: Send) -> None:
    asked = Headers(scope=scope)
    known = asked.get("if-none-match", "")
    if kept.etag.decode() in {tag.strip().removeprefix("W/") for tag in known.split(",")}:
        await _send(send, 304, [*_without(kept.headers, b"content-length", b"content-type"), (b"etag", kept.etag)], b"")
    elif kept.gzip is not None and takes_gzip(asked):
        length = (b"content-length", str(len(kept.gzip)).encode())
        # a weak one, because the bytes are others than those of the same answer unpacked
        etag = (b"etag", b"W/" + kept.etag)
        await _send(send, _ANSWERABLE, [*_without(kept.headers, b"content-length"), length, PACKED, etag], kept.gzip)
    else:
        await _send(send, _ANSWERABLE, [*kept.headers, (b"etag", kept.etag)], kept.body)


def _without(headers: Iterable[tuple[bytes, bytes]], *names: bytes) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, value in headers if name not in names]


async def _send(send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
