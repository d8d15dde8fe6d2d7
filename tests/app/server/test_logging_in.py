"""The first person comes in by a printed link, all others by a name and a password."""

from pathlib import Path

import httpx
import pytest

from bedrot.app.auth.database import Database
from bedrot.app.auth.passwords import Passwords
from bedrot.app.auth.people import People
from bedrot.app.auth.roles import Role
from tests.kit.serving import PASSWORD, Served, served


def code(answer: httpx.Response) -> str:
    return str(answer.json()["error"]["code"])


def test_nobody_can_log_in_at_first_and_the_pages_learn_so(server: Served) -> None:
    browser = server.browser()
    nobody = dict.fromkeys(("name", "role", "act", "expires", "with_money"))
    assert browser.get("/api/v1/session").json() == {**nobody, "new": True, "sample": False}
    answer = browser.post("/api/v1/session", json={"name": "admin", "password": "admin"})
    assert (answer.status_code, code(answer)) == (401, "B801")


def test_the_first_link_makes_an_admin_once(server: Served) -> None:
    secret = server.gate.first_link()
    wish = {"secret": secret, "name": "Ada", "password": PASSWORD}
    browser = server.browser()
    assert browser.post("/api/v1/session/accept", json=wish).json()["role"] == "admin"
    assert browser.get("/api/v1/label").status_code == 200
    replayed = server.browser().post("/api/v1/session/accept", json={**wish, "name": "Eve"})
    assert (replayed.status_code, code(replayed)) == (401, "B801")


def test_a_link_dies_after_fifteen_minutes(server: Served) -> None:
    secret = server.gate.first_link()
    server.clock.pass_by(minutes=15, seconds=1)
    browser = server.browser()
    wish = {"secret": secret, "name": "Ada", "password": PASSWORD}
    assert browser.post("/api/v1/session/accept", json=wish).status_code == 401


@pytest.mark.parametrize("password", ["short", "password1234", "aaaaaaaaaaaaaaaa", "qwertyuiop123"])
def test_an_easy_password_is_refused_and_the_link_stays_good(server: Served, password: str) -> None:
    wish = {"secret": server.gate.first_link(), "name": "Ada", "password": password}
    browser = server.browser()
    refused = browser.post("/api/v1/session/accept", json=wish)
    assert (refused.status_code, code(refused)) == (422, "B803")
    assert browser.post("/api/v1/session/accept", json={**wish, "password": PASSWORD}).status_code == 200


def test_name_and_password_open_a_session_and_logging_out_closes_it(server: Served) -> None:
    server.logged_in(name="Ada")
    browser = server.browser()
    assert browser.post("/api/v1/session", json={"name": "ada", "password": PASSWORD}).json()["name"] == "Ada"
    cookie = browser.cookies.jar
    kept = {each.name: str(each.value) for each in cookie}
    assert browser.delete("/api/v1/session").status_code == 204
    browser.cookies.update(kept)
    assert browser.get("/api/v1/label").status_code == 401


def test_whether_the_name_or_the_password_is_wrong_cannot_be_told(server: Served) -> None:
    server.logged_in(name="Ada")
    browser = server.browser()
    wrong = browser.post("/api/v1/session", json={"name": "Ada", "password": "wrong horse entirely"})
    unknown = browser.post("/api/v1/session", json={"name": "Bob", "password": "wrong horse entirely"})
    assert (wrong.status_code, wrong.json()) == (unknown.status_code, unknown.json())


def test_a_sixth_try_within_a_minute_is_refused_even_if_right(server: Served) -> None:
    server.logged_in(name="Ada")
    browser = server.browser()
    tries = [browser.post("/api/v1/session", json={"name": "Ada", "password": f"guess {n}"}) for n in range(5)]
    right = browser.post("/api/v1/session", json={"name": "Ada", "password": PASSWORD})
    assert {each.status_code for each in tries} == {401}
    assert (right.status_code, code(right)) == (429, "B805")


def test_the_cookie_is_hidden_from_scripts_and_new_with_each_login(server: Served) -> None:
    browser = server.logged_in(name="Ada")
    first = browser.cookies["bedrot"]
    answer = browser.post("/api/v1/session", json={"name": "Ada", "password": PASSWORD})
    said = answer.headers["set-cookie"]
    assert "HttpOnly" in said
    assert "SameSite=lax" in said
    assert browser.cookies["bedrot"] != first
    thief = server.client(cookies={"bedrot": first})
    assert thief.get("/api/v1/label").status_code == 401


def test_behind_tls_the_cookie_is_secure_and_bound_to_the_host(server: Served) -> None:
    wish = {"secret": server.gate.first_link(), "name": "Ada", "password": PASSWORD}
    answer = server.client().post("/api/v1/session/accept", json=wish, headers={"X-Forwarded-Proto": "https"})
    assert answer.headers["set-cookie"].startswith("__Host-bedrot=")
    assert "Secure" in answer.headers["set-cookie"]
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_a_session_ends_after_a_week_unused_and_after_a_month_at_most(server: Served) -> None:
    browser = server.logged_in()
    server.clock.pass_by(days=6)
    assert browser.get("/api/v1/label").status_code == 200
    for _ in range(4):
        server.clock.pass_by(days=6)
        assert browser.get("/api/v1/label").status_code == 200
    server.clock.pass_by(days=1)
    assert browser.get("/api/v1/label").status_code == 401


def test_an_idle_session_ends(server: Served) -> None:
    browser = server.logged_in()
    server.clock.pass_by(days=7, seconds=1)
    assert browser.get("/api/v1/label").status_code == 401


def test_sessions_outlive_a_restart_of_the_server(home: Path) -> None:
    with served(home) as before:
        cookies = dict(before.logged_in().cookies)
    with served(home) as after:
        assert after.client(cookies=cookies).get("/api/v1/session").json()["name"] == "Ada"


def test_no_secret_is_kept_as_it_is(server: Served) -> None:
    browser = server.logged_in()
    token = server.program().headers["authorization"].removeprefix("Bearer ")
    server.gate.people.invite(Role.ANALYST, server.clock())
    kept = b"".join(file.read_bytes() for file in (server.office.folder / "private").glob("server.db*"))
    for secret in (browser.cookies["bedrot"], token, PASSWORD):
        assert secret.encode() not in kept


def test_somebody_removed_is_out_at_once(server: Served) -> None:
    ada, bob = server.logged_in(name="Ada"), server.logged_in(Role.ANALYST, "Bob")
    assert ada.delete("/api/v1/people/Bob").status_code == 204
    assert bob.get("/api/v1/label").status_code == 401


def test_somebody_removed_by_a_command_is_out_within_a_minute(server: Served) -> None:
    bob = server.logged_in(Role.ANALYST, "Bob")
    server.logged_in(name="Ada")
    People(Database(server.office.folder / "private" / "server.db"), Passwords()).remove("Bob")
    server.clock.pass_by(seconds=61)
    assert bob.get("/api/v1/label").status_code == 401


def test_the_last_admin_stays(server: Served) -> None:
    ada = server.logged_in(name="Ada")
    for refused in (ada.delete("/api/v1/people/Ada"), ada.put("/api/v1/people/Ada", json={"role": "analyst"})):
        assert (refused.status_code, code(refused)) == (422, "B803")


def test_a_forgotten_password_is_chosen_anew_with_an_invitation(server: Served) -> None:
    ada = server.logged_in(name="Ada")
    server.logged_in(Role.ANALYST, "Bob")
    path = ada.post("/api/v1/people/invitations", json={"role": "analyst", "name": "Bob"}).json()["path"]
    wish = {"secret": path.partition("#")[2], "name": "Bob", "password": "another sentence for the evening"}
    browser = server.browser()
    assert browser.post("/api/v1/session/accept", json=wish).json()["role"] == "analyst"
    old = browser.post("/api/v1/session", json={"name": "Bob", "password": PASSWORD})
    assert old.status_code == 401


def test_an_invitation_for_bob_is_not_one_for_ada(server: Served) -> None:
    ada = server.logged_in(name="Ada")
    server.logged_in(Role.ANALYST, "Bob")
    path = ada.post("/api/v1/people/invitations", json={"role": "analyst", "name": "Bob"}).json()["path"]
    wish = {"secret": path.partition("#")[2], "name": "Ada", "password": "another sentence for the evening"}
    browser = server.browser()
    assert browser.post("/api/v1/session/accept", json=wish).status_code == 422
    assert ada.get("/api/v1/label").status_code == 200
