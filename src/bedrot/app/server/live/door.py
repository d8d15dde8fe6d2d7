"""The door to the hall: who may come in, and how much a client may send."""

from collections.abc import Callable
from time import monotonic
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

from bedrot.app.auth.roles import Visitor
from bedrot.app.auth.throttle import Throttle
from bedrot.app.server.live.hall import EVENTS, Guest, Hall
from bedrot.app.server.problems import answer_of
from bedrot.app.server.visitors import Addresses
from bedrot.model.errors import BedrotError, ForeignOrigin, LoginNeeded, NotAllowed, RequestInvalid, TooManyTries

VisitorOf = Callable[[Headers, str], Visitor | None]
"""Who asks, by the headers of a handshake and its scheme (http or https)."""

_MOST_CLIENTS = 2_000
_MESSAGES, _WITHIN_SECONDS = 60, 10.0
_POLICY_VIOLATION = 1008


class Door:
    """An ASGI application before the hall's. Socket.IO's long polling and its WebSockets both pass here."""

    def __init__(self, hall: Hall, visitor_of: VisitorOf, addresses: Addresses) -> None:
        self._hall = hall
        self._visitor_of = visitor_of
        self._addresses = addresses
        self._polls = Throttle(_MESSAGES, _WITHIN_SECONDS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            self._check(scope)
        except BedrotError as error:
            await answer_of(error)(scope, receive, send)
            return
        if scope["type"] == "websocket":
            receive = _measured(receive, send)
        try:
            await self._hall.server.handle_request(scope, receive, send)
        except (ValueError, RecursionError):
            # what the client has sent is no packet of the protocol
            await self._hall.drop(scope)

    def _check(self, scope: Scope) -> None:
        """ForeignOrigin, LoginNeeded, NotAllowed or TooManyTries for whom may not come in."""
        headers = Headers(scope=scope)
        scheme = "https" if scope["scheme"] in ("https", "wss") else "http"
        if not self._addresses.knows_host(headers.get("host", "")) or not self._addresses.is_ours(headers, scheme):
            raise ForeignOrigin
        asked = parse_qs(scope["query_string"].decode("latin-1"))
        if scope["type"] == "http" and asked.get("transport", ["polling"]) != ["polling"]:
            raise RequestInvalid("transport: this is no handshake of a WebSocket.")
        sid = asked.get("sid", [""])[0]
        if sid in self._hall.server.eio.sockets:
            # who is inside knows this secret, and is sent away when the session ends
            if scope.get("method") == "POST":
                self._polls.take(sid, monotonic())
        else:
            scope["guest"] = self._guest(headers, scheme)

    def _guest(self, headers: Headers, scheme: str) -> Guest:
        visitor = self._visitor_of(headers, scheme)
        if visitor is None:
            raise LoginNeeded
        if not all(rule.allows(visitor.role) for rule in EVENTS.values()):
            raise NotAllowed
        if self._hall.clients >= _MOST_CLIENTS:
            raise TooManyTries("More pages are open than the server can keep up to date.")
        return Guest(visitor, lambda: self._visitor_of(headers, scheme))


def _measured(receive: Receive, send: Send) -> Receive:
    """Messages of one WebSocket; one that sends too many is closed."""
    throttle = Throttle(_MESSAGES, _WITHIN_SECONDS)

    async def next_message() -> Message:
        message = await receive()
        if message["type"] == "websocket.receive":
            try:
                throttle.take("", monotonic())
            except TooManyTries:
                await send({"type": "websocket.close", "code": _POLICY_VIOLATION, "reason": "too many messages"})
                return {"type": "websocket.disconnect", "code": _POLICY_VIOLATION}
        return message

    return next_message
