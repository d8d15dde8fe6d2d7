"""Links by which artists see one act's figures: made by admins, opened as often as they hold, taken back at once."""

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from socketio.exceptions import ConnectionError as Refused  # type: ignore[import-untyped]

from bedrot.app.auth.gate import GUEST
from bedrot.app.auth.roles import Role
from bedrot.app.auth.shares import Shares
from bedrot.app.server.live.live import PATH
from tests.kit.listening import as_browser, listening_to
from tests.kit.serving import Served, served


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, str(answer.json()["error"]["code"])


def share(admin: httpx.Client, **wish: Any) -> dict[str, Any]:
    answer = admin.post("/api/v1/shares", json={"artist": "NOVA SEVEN", **wish})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def secret_of(made: dict[str, Any]) -> str:
    path, _, secret = str(made["path"]).partition("#")
    assert path == "/shared/"
    return secret


def opened(server: Served, made: dict[str, Any]) -> httpx.Client:
    """A browser in which the link was opened."""
    browser = server.browser()
    browser.post("/api/v1/session/share", json={"secret": secret_of(made)}).raise_for_status()
    return browser


def test_an_admin_shares_an_act_and_the_artist_sees_who_shares_what_until_when(
    server: Served, admin: httpx.Client
) -> None:
    made = share(admin, days=7, with_money=False)
    assert {**made, "id": "", "path": ""} == {
        "id": "",
        "artist": "NOVA SEVEN",
        "with_money": False,
        "made_by": "Ada",
        "since": "2031-06-15T12:00:00Z",
        "expires": "2031-06-22T12:00:00Z",
        "used": None,
        "path": "",
    }
    assert opened(server, made).get("/api/v1/session").json() == {
        "name": f"NOVA SEVEN (link {made['id']})",
        "role": "artist",
        "new": False,
        "sample": False,
        "act": "NOVA SEVEN",
        "expires": "2031-06-22T12:00:00Z",
        "with_money": False,
    }


def test_without_further_words_it_is_with_money_for_thirty_days(admin: httpx.Client) -> None:
    made = share(admin)
    assert (made["with_money"], made["expires"]) == (True, "2031-07-15T12:00:00Z")


def test_the_act_may_be_written_in_any_case_and_must_be_one(admin: httpx.Client) -> None:
    assert share(admin, artist="nova seven")["artist"] == "NOVA SEVEN"
    unknown = admin.post("/api/v1/shares", json={"artist": "NOVA SEVN"})
    assert code(unknown) == (404, "B401")
    assert "NOVA SEVEN" in unknown.json()["error"]["todo"]


@pytest.mark.parametrize("days", [0, 367, -1])
def test_a_link_holds_for_a_day_to_a_year(admin: httpx.Client, days: int) -> None:
    assert code(admin.post("/api/v1/shares", json={"artist": "NOVA SEVEN", "days": days})) == (422, "B803")


def test_links_are_listed_without_their_secrets_and_say_when_they_were_opened(
    server: Served, admin: httpx.Client
) -> None:
    made, other = share(admin), share(admin, days=2)
    server.clock.pass_by(days=1)
    opened(server, made)
    answer = admin.get("/api/v1/shares")
    assert [(row["id"], row["used"]) for row in answer.json()["rows"]] == [
        (made["id"], "2031-06-16T12:00:00Z"),
        (other["id"], None),
    ]
    assert secret_of(made) not in answer.text


def test_one_link_opens_in_several_browsers_and_again(server: Served, admin: httpx.Client) -> None:
    made = share(admin)
    browsers = [opened(server, made) for _ in range(8)]
    assert {browser.get("/api/v1/kpis").status_code for browser in browsers} == {200}
    assert len({browser.cookies["bedrot"] for browser in browsers}) == 8


def test_a_link_that_was_taken_back_is_closed_at_once_and_others_stay(server: Served, admin: httpx.Client) -> None:
    made, other = share(admin), share(admin)
    leaving, staying = opened(server, made), opened(server, other)
    assert leaving.get("/api/v1/label").status_code == 200
    assert admin.delete(f"/api/v1/shares/{made['id']}").status_code == 204
    assert code(leaving.get("/api/v1/label")) == (401, "B801")
    assert leaving.get("/api/v1/session").json()["role"] is None
    assert staying.get("/api/v1/label").status_code == 200
    again = server.browser().post("/api/v1/session/share", json={"secret": secret_of(made)})
    assert code(again) == (401, "B801")
    assert code(admin.delete(f"/api/v1/shares/{made['id']}")) == (404, "B401")


def test_whoever_listens_for_the_end_of_sessions_is_told_of_each(server: Served, admin: httpx.Client) -> None:
    ended: list[str] = []
    made = share(admin, days=1)
    browsers = [opened(server, made) for _ in range(2)]
    for browser in browsers:
        browser.get("/api/v1/label")
    server.gate.sessions.when_ended(ended.append)
    admin.delete(f"/api/v1/shares/{made['id']}")
    assert len(set(ended)) == 2


def test_a_link_that_was_taken_back_by_a_command_is_closed_within_a_minute(server: Served, admin: httpx.Client) -> None:
    from bedrot.app.auth.database import Database

    made = share(admin)
    artist = opened(server, made)
    artist.get("/api/v1/label")
    Shares(Database(server.office.folder / "private" / "server.db")).remove(made["id"])
    server.clock.pass_by(seconds=61)
    assert artist.get("/api/v1/label").status_code == 401


def test_an_expired_link_opens_nothing_and_its_sessions_end_with_it(server: Served, admin: httpx.Client) -> None:
    made = share(admin, days=1)
    artist = opened(server, made)
    server.clock.pass_by(hours=23, minutes=59)
    assert artist.get("/api/v1/kpis").status_code == 200
    server.clock.pass_by(minutes=1)
    assert artist.get("/api/v1/kpis").status_code == 401
    late = server.browser().post("/api/v1/session/share", json={"secret": secret_of(made)})
    assert code(late) == (401, "B801")
    assert "Ask the label" in late.json()["error"]["todo"]
    assert admin.get("/api/v1/shares").json()["rows"] == []


def test_a_session_by_a_link_that_is_not_used_ends_and_the_link_opens_again(
    server: Served, admin: httpx.Client
) -> None:
    made = share(admin)
    artist = opened(server, made)
    server.clock.pass_by(days=7, seconds=1)
    assert artist.get("/api/v1/label").status_code == 401
    assert opened(server, made).get("/api/v1/label").status_code == 200


def test_a_secret_that_was_tampered_with_opens_nothing(server: Served, admin: httpx.Client) -> None:
    right = secret_of(share(admin))
    token = server.program().headers["authorization"].removeprefix("Bearer ")
    for wrong in (right[:-1], right + "a", right.swapcase(), right[::-1], token, "x"):
        answer = server.browser().post("/api/v1/session/share", json={"secret": wrong})
        assert code(answer) == (401, "B801")
        assert "set-cookie" not in answer.headers
    for path in ("/api/v1/session/accept", "/api/v1/session/enter"):
        wish = {"secret": right, "name": "Eve", "password": "seven lanterns over the harbour"}
        assert server.browser().post(path, json=wish).status_code in (401, 404, 422)
    as_token = server.client(headers={"Authorization": f"Bearer {right}"})
    assert as_token.get("/api/v1/label").status_code == 401
    as_cookie = server.client(cookies={"bedrot": right})
    assert as_cookie.get("/api/v1/label").status_code == 401


def test_guessing_is_slowed_down(server: Served) -> None:
    tries = [
        server.browser().post("/api/v1/session/share", json={"secret": f"guess {number}"}).status_code
        for number in range(21)
    ]
    assert tries == [401] * 20 + [429]


def test_no_page_of_another_site_can_open_a_link(server: Served, admin: httpx.Client) -> None:
    wish = {"secret": secret_of(share(admin))}
    foreign = server.client(headers={"Origin": "https://evil.example"})
    assert code(foreign.post("/api/v1/session/share", json=wish)) == (403, "B806")


def test_no_secret_of_a_link_is_kept_as_it_is(server: Served, admin: httpx.Client) -> None:
    made = share(admin)
    artist = opened(server, made)
    kept = b"".join(file.read_bytes() for file in (server.office.folder / "private").glob("server.db*"))
    assert secret_of(made).encode() not in kept
    assert artist.cookies["bedrot"].encode() not in kept


def test_only_admins_share(server: Served, admin: httpx.Client) -> None:
    made = share(admin)
    for other in (server.logged_in(Role.ANALYST, "Bob"), server.program(), opened(server, made)):
        assert other.get("/api/v1/shares").status_code == 403
        assert other.post("/api/v1/shares", json={"artist": "NOVA SEVEN"}).status_code == 403
        assert other.delete(f"/api/v1/shares/{made['id']}").status_code == 403


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_what_goes_on_at_the_label_is_not_told_to_artists(server: Served, admin: httpx.Client, transport: str) -> None:
    artist = opened(server, share(admin))

    async def come() -> None:
        async with listening_to(server.address, as_browser(artist), transport):
            pass

    with pytest.raises(Refused):
        asyncio.run(come())
    polled = artist.get(f"{PATH}/", params={"EIO": "4", "transport": "polling"})
    assert code(polled) == (403, "B802")


def test_health_tells_an_artist_what_it_tells_anybody(server: Served, admin: httpx.Client) -> None:
    artist = opened(server, share(admin))
    assert artist.get("/health").json()["parts"] is None


def test_who_shared_what_and_who_opened_it_is_written_down(server: Served, admin: httpx.Client) -> None:
    made = share(admin, days=7, with_money=False)
    opened(server, made).get("/api/v1/kpis")
    admin.delete(f"/api/v1/shares/{made['id']}")
    link = f"NOVA SEVEN (link {made['id']})"
    told = [
        (row["who"], row["action"], row["subject"])
        for row in admin.get("/api/v1/audit").json()["rows"]
        if not row["action"].startswith(("POST", "DELETE"))
    ]
    assert told[:3] == [
        ("Ada", "take a link back", link),
        (link, "open a link", ""),
        ("Ada", "share with an artist", f"{link}, until 2031-06-22, plays only"),
    ]
    looks = admin.get("/api/v1/audit/looks").json()["rows"]
    assert {"day": "2031-06-15", "who": link, "path": "/api/v1/kpis", "times": 1} in looks


def test_the_sample_label_is_shared_by_its_guest(home: Path) -> None:
    settings = home / "bedrot.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + "sample = true\n", encoding="utf-8")
    with served(home) as server:
        guest = server.browser()
        secret = server.gate.guest_link()
        guest.post("/api/v1/session/enter", json={"secret": secret}).raise_for_status()
        made = share(guest)
        assert made["made_by"] == GUEST
        assert opened(server, made).get("/api/v1/session").json()["sample"] is True
