"""Who may listen: somebody who has logged in, from one of our own pages, as long as the session lasts."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

import httpx
import pytest
from socketio.exceptions import ConnectionError as Refused  # type: ignore[import-untyped]

from bedrot.app.auth.roles import Role, Rule
from bedrot.app.server.live.hall import EVENTS, Hall
from tests.app.terminal import Terminal
from tests.kit.listening import as_browser, as_program, listening_to
from tests.kit.serving import Served

EVIL = "https://evil.example"
WAYS = pytest.mark.parametrize("transport", ["websocket", "polling"])


@pytest.fixture
def home(label: Terminal) -> Path:
    """A label without any data, which is enough for who may come in."""
    return label.here


def comes_in(server: Served, headers: Mapping[str, str], transport: str = "websocket") -> bool:
    async def come() -> bool:
        try:
            async with listening_to(server.address, headers, transport) as page:
                await page.call("subscribe", {"channel": "kpis"})
        except Refused:
            return False
        return True

    return asyncio.run(come())


@WAYS
def test_nobody_without_a_login(server: Served, transport: str) -> None:
    assert not comes_in(server, {}, transport)


@pytest.mark.parametrize("role", [Role.ADMIN, Role.ANALYST])
@WAYS
def test_people_who_have_logged_in(server: Served, role: Role, transport: str) -> None:
    assert comes_in(server, as_browser(server.logged_in(role)), transport)


@WAYS
def test_programs_with_a_token(server: Served, transport: str) -> None:
    assert comes_in(server, as_program(server.program()), transport)


@WAYS
@pytest.mark.parametrize(
    "foreign",
    [
        {"Origin": EVIL},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://127.0.0.1.evil.example"},
        {"Host": "evil.example", "Origin": "http://evil.example"},
    ],
)
def test_no_foreign_page(server: Served, admin: httpx.Client, foreign: dict[str, str], transport: str) -> None:
    assert not comes_in(server, {**as_browser(admin), **foreign}, transport)


def test_no_page_of_another_site_that_hides_its_origin(server: Served, admin: httpx.Client) -> None:
    headers = {"Cookie": as_browser(admin)["Cookie"], "Sec-Fetch-Site": "cross-site"}
    assert not comes_in(server, headers)


def test_a_handshake_that_is_refused_is_answered_as_any_other_request(server: Served) -> None:
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "x3JJHMbDL1EzLkh9GBhXDw==",
    }
    path = "/socket.io/?EIO=4&transport=websocket"
    answer = server.client().get(path, headers=upgrade)
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "B801")
    answer = server.client().get(path, headers={**upgrade, "Origin": EVIL})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "B806")


def test_a_handshake_without_an_upgrade_is_refused(admin: httpx.Client) -> None:
    answer = admin.get("/socket.io/?EIO=4&transport=websocket", headers={"Upgrade": "websocket"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "B803")


@WAYS
def test_logging_out_closes_what_the_session_listens_to_and_nothing_else(server: Served, transport: str) -> None:
    leaving, staying = server.logged_in(name="Ada"), server.logged_in(name="Grace")

    async def listen() -> None:
        async with (
            listening_to(server.address, as_browser(leaving), transport) as page,
            listening_to(server.address, as_browser(staying), transport) as other,
        ):
            await page.call("subscribe", {"channel": "kpis"})
            (await asyncio.to_thread(leaving.delete, "/api/v1/session")).raise_for_status()
            await page.end()
            assert (await other.call("subscribe", {"channel": "connection"}))["clients"] == 1

    asyncio.run(listen())


def test_a_session_that_ends_by_itself_closes_what_it_listens_to(server: Served, admin: httpx.Client) -> None:
    async def listen() -> None:
        async with listening_to(server.address, as_browser(admin)) as page:
            server.clock.pass_by(days=40)
            await page.end()

    asyncio.run(listen())


def test_who_listened_to_what_is_counted_once_for_each_connection_and_channel(
    server: Served, admin: httpx.Client
) -> None:
    sheet = as_program(server.program("sheet"))

    async def listen() -> None:
        for _ in range(2):
            async with listening_to(server.address, sheet) as page:
                for channel in ("kpis", "runs", "kpis"):
                    await page.call("subscribe", {"channel": channel})
                await page.call("refresh", {"force": True})
                await page.call("subscribe", {"channel": "secrets"})

    asyncio.run(listen())
    looks = admin.get("/api/v1/audit/looks").json()["rows"]
    assert [look for look in looks if look["who"] == "sheet"] == [
        {"day": "2031-06-15", "who": "sheet", "path": "/socket.io/kpis", "times": 2},
        {"day": "2031-06-15", "who": "sheet", "path": "/socket.io/runs", "times": 2},
    ]


def test_every_event_has_a_rule_that_needs_a_login() -> None:
    handled = set(Hall("today", lambda: None, lambda visitor, channel: None).server.handlers["/"]) - {
        "connect",
        "disconnect",
    }
    assert handled == set(EVENTS)
    assert all(rule is not Rule.ANYONE for rule in EVENTS.values())
