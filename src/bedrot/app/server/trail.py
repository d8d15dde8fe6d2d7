"""The audit trail of requests: each one that changes something, and who was shown what."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Visitor
from bedrot.app.server.visitors import LOOKS

_STRANGER = "nobody"


class Trail:
    """Middleware around the routes."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self.app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/api/"):
            await self.app(scope, receive, send)
            return
        visitor: Visitor | None = scope.get("visitor")
        looks = scope["method"] in LOOKS
        status = 500

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                if looks and visitor is not None and status < 400:
                    self._gate.looked(visitor, scope["path"])
            await send(message)

        try:
            await self.app(scope, receive, noted)
        finally:
            if not looks:
                outcome = "done" if status < 400 else f"refused ({status})"
                who = visitor.name if visitor else _STRANGER
                self._gate.note(who, f"{scope['method']} {scope['path']}", "", address_of(scope), outcome)


def address_of(scope: Scope) -> str:
    """Where a request comes from."""
    client = scope.get("client")
    return client[0] if client else "this machine"
