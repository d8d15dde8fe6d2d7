"""Whoever asks, in whatever order: an answer is the one made for these rights, of that state, to that question."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.types import Message, Receive, Scope, Send

from bedrot.app.auth.roles import Role, Visitor
from bedrot.app.auth.shares import Share
from bedrot.app.server.answers import KEEP, KeptAnswers, Shelf

pytestmark = pytest.mark.property

Question = tuple[Visitor | None, str, bytes, bool]


def artist(act: str, *, with_money: bool) -> Visitor:
    """Somebody with a link; two links to the same are shown the same."""
    noon = datetime(2031, 6, 15, 12, tzinfo=UTC)
    share = Share(f"{act}{with_money}", act, with_money, "Ada", noon, noon, None)
    return Visitor(str(share), Role.ARTIST, f"session by {share.id}", share)


ADMIN = Visitor("Ada", Role.ADMIN, "session of Ada")
VISITORS = [
    *(Visitor("somebody", role, "session") for role in Role if role is not Role.ARTIST),
    *(
        artist(act, with_money=with_money)
        for act in ("LUMEN", "NOVA SEVEN", "money LUMEN")
        for with_money in (True, False)
    ),
    None,
]
QUESTIONS = st.tuples(
    st.sampled_from(VISITORS),
    st.sampled_from(["/kpis", "/label"]),
    st.sampled_from([b"", b"artist=LUMEN"]),
    st.booleans(),
)
ACTS = st.lists(st.one_of(QUESTIONS, st.just("the data change")), min_size=1, max_size=12)


@dataclass
class Routes:
    """Routes whose answer names who asked, what, and of which state; nobody unknown is answered."""

    state: str = "0"
    made: list[str] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        visitor: Visitor | None = scope["visitor"]
        said = told(visitor, scope["path"], scope["query_string"], self.state)
        self.made.append(said)
        scope[KEEP] = scope["keeps"]
        await send({"type": "http.response.start", "status": 200 if visitor else 401, "headers": []})
        await send({"type": "http.response.body", "body": said.encode()})


def told(visitor: Visitor | None, path: str, query: bytes, state: str) -> str:
    share = visitor.share if visitor else None
    shown = (share.artist, share.with_money) if share else None
    return f"{visitor.role if visitor else None} {shown} {path} {query.decode()} {state}"


async def ask(app: KeptAnswers, visitor: Visitor | None, path: str, query: bytes, *, keeps: bool) -> tuple[int, str]:
    scope: Scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query,
        "headers": [],
        "visitor": visitor,
        "keeps": keeps,
    }
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    await app(scope, receive, send)
    return sent[0]["status"], b"".join(each.get("body", b"") for each in sent[1:]).decode()


@given(acts=ACTS)
@settings(max_examples=1000)
def test_nobody_is_given_what_was_made_for_other_rights_or_another_state(acts: list[Question | str]) -> None:
    async def play() -> None:
        routes = Routes()
        app = KeptAnswers(routes, lambda: routes.state, Shelf())
        for act in acts:
            if isinstance(act, str):
                routes.state = str(int(routes.state) + 1)
                continue
            visitor, path, query, keeps = act
            status, said = await ask(app, visitor, path, query, keeps=keeps)
            assert (status, said) == (401 if visitor is None else 200, told(visitor, path, query, routes.state))

    asyncio.run(play())


def test_what_was_kept_is_not_made_again() -> None:
    async def play() -> None:
        routes = Routes()
        app = KeptAnswers(routes, lambda: routes.state, Shelf())
        first = await ask(app, ADMIN, "/kpis", b"", keeps=True)
        assert await ask(app, ADMIN, "/kpis", b"", keeps=True) == first
        assert len(routes.made) == 1

    asyncio.run(play())
