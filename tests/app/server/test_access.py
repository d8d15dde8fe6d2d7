"""Who may use which route, and from where."""

from pathlib import Path

import httpx
import pytest
from fastapi import APIRouter
from fastapi.params import Depends

from bedrot.app.auth.roles import Role, Rule
from bedrot.app.server.access import READ, SHOWN, WRITE, rules
from bedrot.app.server.application import ROUTERS
from bedrot.app.server.serving import run_server
from bedrot.model.errors import PublicAddress
from tests.kit.serving import PASSWORD, Served

ROUTES = [
    (method, route.path, rule)
    for route, rule in rules(ROUTERS)
    for method in sorted((route.methods or set()) - {"HEAD", "OPTIONS"})
]
MAY = {
    None: {Rule.ANYONE},
    Role.ARTIST: {Rule.ANYONE, Rule.SHOWN},
    Role.API: {Rule.ANYONE, Rule.SHOWN, Rule.READ},
    Role.ANALYST: {Rule.ANYONE, Rule.SHOWN, Rule.READ, Rule.PERSON},
    Role.ADMIN: set(Rule),
}


@pytest.fixture
def clients(server: Served) -> dict[Role | None, httpx.Client]:
    """A client of each role, and one that nobody knows."""
    return {
        Role.ADMIN: server.logged_in(Role.ADMIN, "Ada"),
        Role.ANALYST: server.logged_in(Role.ANALYST, "Bob"),
        Role.API: server.program(),
        Role.ARTIST: server.artist(),
        None: server.browser(),
    }


def test_every_route_refuses_exactly_those_whom_its_rule_does_not_name(
    clients: dict[Role | None, httpx.Client],
) -> None:
    wrong = []
    assert clients.keys() == MAY.keys() == {*Role, None}
    for role in (None, Role.ARTIST, Role.API, Role.ANALYST):
        for method, path, rule in ROUTES:
            may = rule in MAY[role]
            if may and method != "GET":
                continue  # what it does then is for other tests
            status = clients[role].request(method, path.replace("{", "").replace("}", "")).status_code
            refused = status == (401 if role is None else 403)
            if may == refused:
                wrong.append((role, method, path, status))
    assert wrong == []


@pytest.mark.parametrize("dependencies", [[], [READ, WRITE]])
def test_a_route_without_exactly_one_rule_does_not_start(dependencies: list[Depends]) -> None:
    router = APIRouter()
    router.add_api_route("/secret", lambda: None, dependencies=dependencies)
    with pytest.raises(TypeError, match="/secret must name one rule"):
        list(rules([router]))


def test_a_route_that_is_shown_to_artists_and_does_not_ask_what_they_are_shown_does_not_start() -> None:
    router = APIRouter()
    router.add_api_route("/everything", lambda: None, dependencies=[SHOWN])
    with pytest.raises(TypeError, match="/everything is shown to artists"):
        list(rules([router]))


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Origin": "http://localhost.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_page_of_another_site_cannot_change_anything(server: Served, headers: dict[str, str]) -> None:
    cookies = dict(server.logged_in().cookies)
    forged = server.client(cookies=cookies, headers=headers)
    for method, path, _ in ROUTES:
        if method not in ("GET", "HEAD"):
            answer = forged.request(method, path.replace("{", "").replace("}", ""))
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "B806"), path
    assert server.gate.sessions.visitor(cookies["bedrot"], server.clock()) is not None


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8000", ""])
def test_a_foreign_name_that_points_here_is_shown_nothing(server: Served, host: str) -> None:
    cookies = dict(server.logged_in().cookies)
    rebound = server.client(cookies=cookies, headers={"Host": host})
    assert rebound.get("/api/v1/label").status_code == 403


def test_a_program_reads_with_its_token_until_it_is_taken_away(server: Served) -> None:
    ada = server.logged_in()
    made = ada.post("/api/v1/tokens", json={"name": "sheet"}).json()
    program = server.client(headers={"Authorization": f"Bearer {made['secret']}"})
    assert program.get("/api/v1/label").status_code == 200
    assert program.post("/api/v1/tokens", json={"name": "more"}).status_code == 403
    assert [each["name"] for each in ada.get("/api/v1/tokens").json()] == ["sheet"]
    assert ada.delete("/api/v1/tokens/sheet").status_code == 204
    assert program.get("/api/v1/label").status_code == 401


def test_every_answer_carries_the_headers_that_keep_a_browser_safe(server: Served) -> None:
    for path in ("/", "/api/v1/session", "/api/v1/kpis", "/api/v1/nothing", "/../../etc/passwd"):
        headers = server.browser().get(path).headers
        assert "script-src 'self';" in headers["content-security-policy"], path
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "cache-control" in headers


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "label.example"])
def test_an_address_that_others_reach_needs_a_proxy_with_tls(home: Path, host: str) -> None:
    with pytest.raises(PublicAddress, match=r"bedrot\.toml"):
        run_server(home, host, 0, lambda place: None)


def test_what_is_changed_is_written_down_and_so_is_who_looked(server: Served) -> None:
    ada = server.logged_in(name="Ada")
    ada.get("/api/v1/kpis")
    ada.get("/api/v1/kpis")
    ada.post("/api/v1/tokens", json={"name": "sheet"})
    server.browser().post("/api/v1/session", json={"name": "Eve", "password": PASSWORD})
    rows = ada.get("/api/v1/audit").json()["rows"]
    told = [(row["who"], row["action"], row["outcome"]) for row in rows]
    assert told == [
        ("nobody", "POST /api/v1/session", "refused (401)"),
        ("Eve", "log in", "refused"),
        ("Ada", "POST /api/v1/tokens", "done"),
        ("nobody", "POST /api/v1/session/accept", "done"),
        ("Ada", "accept an invitation", "done"),
    ]
    looks = ada.get("/api/v1/audit/looks").json()["rows"]
    assert {"day": "2031-06-15", "who": "Ada", "path": "/api/v1/kpis", "times": 2} in looks
