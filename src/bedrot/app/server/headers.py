"""What every answer tells the browser: run only our own scripts, show us in no frame, guess no types."""

from collections.abc import Iterable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
"""Styles may stand in elements, because charts place their parts so; scripts may not."""

_ALWAYS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
)
_STRICT_TRANSPORT = (b"strict-transport-security", b"max-age=31536000")
_NEVER_CHANGES = "/_next/static/"


class Headers:
    """Middleware around everything: it adds these headers, and how long an answer may be kept where no route says so."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_more(scope, message)]
            await send(message)

        await self.app(scope, receive, with_headers)


def _more(scope: Scope, message: Message) -> Iterable[tuple[bytes, bytes]]:
    yield from _ALWAYS
    if scope["scheme"] == "https":
        yield _STRICT_TRANSPORT
    if not any(name == b"cache-control" for name, _ in message["headers"]):
        path: str = scope["path"]
        if path.startswith("/api/") or message["status"] >= 400:
            yield b"cache-control", b"no-store"
        elif path.startswith(_NEVER_CHANGES):
            yield b"cache-control", b"public, max-age=31536000, immutable"
        else:
            yield b"cache-control", b"no-cache"
