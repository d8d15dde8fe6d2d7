"""Answers are kept while nothing changes, and never shown to somebody with other rights."""

import httpx

from bedrot.app.auth.roles import Role
from bedrot.app.server.answers import Kept, Shelf
from tests.app.terminal import Terminal
from tests.kit.serving import Served


def test_who_has_the_answer_already_is_told_that_nothing_changed(admin: httpx.Client) -> None:
    first = admin.get("/api/v1/kpis")
    again = admin.get("/api/v1/kpis", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert admin.get("/api/v1/kpis").content == first.content


def test_another_question_has_another_answer(admin: httpx.Client) -> None:
    all_acts = admin.get("/api/v1/kpis/gross_revenue?first=2024-03")
    one_act = admin.get("/api/v1/kpis/gross_revenue?first=2024-03&artist=NOVA%20SEVEN")
    assert all_acts.headers["etag"] != one_act.headers["etag"]


def test_an_import_changes_the_answer(server: Served, admin: httpx.Client, label: Terminal) -> None:
    before = admin.get("/api/v1/kpis/gross_revenue?first=2024-03").json()
    delivery = server.office.label.lake.landing.active()[0].id
    label.done("withdraw", delivery)
    server.office.look_again()
    after = admin.get("/api/v1/kpis/gross_revenue?first=2024-03").json()
    assert (before["value"], after["value"]) == ("0.24578000", None)


def test_an_edited_table_changes_the_answer(server: Served, admin: httpx.Client) -> None:
    goals = server.office.folder / "catalog" / "goals.csv"
    goals.write_text("metric,value,unit,from,until,source\ngross_revenue,2,USD,2024-01-01,,plan\n", encoding="utf-8")
    server.office.look_again()
    goal = admin.get("/api/v1/kpis/gross_revenue?first=2024-03").json()["goal"]
    assert (goal["target"], goal["source"]) == ("2", "plan")


def test_a_day_later_the_answer_is_of_another_day(server: Served, admin: httpx.Client) -> None:
    assert admin.get("/api/v1/kpis").json()["today"] == "2031-06-15"
    server.clock.pass_by(days=1)
    server.office.look_again()
    assert admin.get("/api/v1/kpis").json()["today"] == "2031-06-16"


def test_a_kept_answer_is_not_given_to_one_who_may_not_ask(server: Served) -> None:
    etag = server.logged_in(Role.ADMIN).get("/api/v1/kpis").headers["etag"]
    answer = server.browser().get("/api/v1/kpis", headers={"If-None-Match": etag})
    assert answer.status_code == 401


def test_the_shelf_gives_up_what_was_used_least() -> None:
    shelf = Shelf(most_bytes=100)
    keys = [("state", "admin", f"/{number}", b"") for number in range(6)]
    for key in keys[:5]:
        shelf.put(key, Kept(b"", (), b"x" * 20))
    shelf.get(keys[0])
    shelf.put(keys[5], Kept(b"", (), b"x" * 20))
    assert [key for key in keys if shelf.get(key)] == [keys[0], *keys[2:]]
