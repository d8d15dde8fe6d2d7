"""Who asks, and whether the request comes from a page of ours.

A person's browser shows a cookie; a program shows a token. A request that changes something and comes with a cookie
must come from our own pages: its Origin, or Sec-Fetch-Site where there is none, says so. The Host that a browser
believes to speak to must be one of ours as well, so that a foreign name that points here gets nothing.
"""

from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Visitor
from bedrot.app.server.problems import answer_of
from bedrot.model.errors import ForeignOrigin

PLAIN_COOKIE, _SECURE_COOKIE = "bedrot", "__Host-bedrot"
LOOKS = ("GET", "HEAD", "OPTIONS")
"""The methods that change nothing."""

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_BEARER = "bearer "


@dataclass(frozen=True)
class Addresses:
    """Where the dashboard may be found: on this machine, and at ``public`` (an https address) where one is set."""

    public: str | None = None

    def knows_host(self, host: str) -> bool:
        """Whether a Host header names us."""
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
        return name.lower() in _LOOPBACK or (self.public is not None and host.lower() == urlsplit(self.public).netloc)

    def is_ours(self, headers: Headers, scheme: str) -> bool:
        """Whether a request comes from one of our own pages, or from no page at all."""
        origin = headers.get("origin")
        if origin is not None:
            return origin.lower() in {f"{scheme}://{headers.get('host', '').lower()}", (self.public or "").lower()} - {
                ""
            }
        return headers.get("sec-fetch-site", "none") in ("same-origin", "none")


def cookie_name(scheme: str) -> str:
    """The name of the session's cookie; behind TLS one that browsers accept from this very host only."""
    return _SECURE_COOKIE if scheme == "https" else PLAIN_COOKIE


def visitor_of_headers(headers: Headers, scheme: str, gate: Gate) -> Visitor | None:
    """Who asks, by the headers of a request or a handshake. Who shows a token is taken for nobody else."""
    said = headers.get("authorization")
    if said is None:
        return gate.visitor(session_secret(headers, scheme), None)
    return gate.visitor(None, said[len(_BEARER) :].strip()) if said.lower().startswith(_BEARER) else None


def session_secret(headers: Headers, scheme: str) -> str | None:
    """The secret in the session's cookie."""
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load(headers.get("cookie", ""))
    except CookieError:
        return None
    found = cookies.get(cookie_name(scheme))
    return None if found is None else found.value


class Visitors:
    """Middleware before everything that looks at who asks."""

    def __init__(self, app: ASGIApp, gate: Gate, addresses: Addresses) -> None:
        self.app = app
        self._gate = gate
        self._addresses = addresses

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if not self._addresses.knows_host(headers.get("host", "")):
            refusal = ForeignOrigin(f"This server is not {headers.get('host', '')[:100]!r}.")
            await answer_of(refusal)(scope, receive, send)
            return
        by_token = "authorization" in headers
        if scope["method"] not in LOOKS and not by_token and not self._addresses.is_ours(headers, scope["scheme"]):
            await answer_of(ForeignOrigin())(scope, receive, send)
            return
        scope["visitor"] = visitor_of_headers(headers, scope["scheme"], self._gate)
        await self.app(scope, receive, send)
