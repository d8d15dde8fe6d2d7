"""Jobs that write: one after the other, told live, and never forgotten."""

import asyncio
import json
import threading
from pathlib import Path

import httpx
import pytest

from bedrot.app.auth.roles import Role
from bedrot.app.server.shapes.runs import Order, RunKind
from bedrot.app.server.work.book import Book
from bedrot.lake.locks import writer_lock
from bedrot.model.errors import NothingSuch
from tests.app.server.work.conftest import Over, Run
from tests.app.terminal import Terminal
from tests.kit.listening import Listener, as_browser, listening_to
from tests.kit.serving import NOON, Served, served
from tests.kit.statements import BankLine, bank_statement


def statement(net: str) -> bytes:
    return bank_statement([BankLine(net=net)]).encode()


def send(client: httpx.Client, net: str) -> httpx.Response:
    return client.post("/api/v1/imports", params={"name": f"{net}.tsv"}, content=statement(net))


def revenue(client: httpx.Client) -> object:
    return [each["value"] for each in client.get("/api/v1/kpis").json()["figures"]]


def test_an_import_can_be_taken_back_and_allowed_again(admin: httpx.Client, over: Over) -> None:
    empty = revenue(admin)
    delivery = over(admin, send(admin, "1.5"))["result"]["files"][0]["delivery"]
    full = revenue(admin)
    taken = over(admin, admin.post(f"/api/v1/deliveries/{delivery}/withdraw"))
    assert (taken["state"], taken["order"]["subjects"]) == ("done", [delivery])
    assert revenue(admin) == empty != full
    over(admin, admin.post(f"/api/v1/deliveries/{delivery[:6]}/restore"))
    assert revenue(admin) == full


def test_what_was_not_withdrawn_cannot_be_restored(admin: httpx.Client, over: Over) -> None:
    delivery = over(admin, send(admin, "1.5"))["result"]["files"][0]["delivery"]
    run = over(admin, admin.post(f"/api/v1/deliveries/{delivery}/restore"))
    assert (run["state"], run["problem"]["code"], run["result"]) == ("failed", "B401", None)
    assert over(admin, send(admin, "2.5"))["state"] == "done"


@pytest.mark.parametrize("what", ["withdraw", "restore"])
def test_what_there_is_not_cannot_be_taken_back(admin: httpx.Client, what: str) -> None:
    answer = admin.post(f"/api/v1/deliveries/0123456789abcdef/{what}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "B401")
    assert admin.get("/api/v1/runs").json()["total"] == 0


def test_a_run_brings_everything_up_to_date(admin: httpx.Client, over: Over) -> None:
    run = over(admin, admin.post("/api/v1/runs"))
    assert (run["state"], run["order"]["kind"], run["counts"]["files"]) == ("done", "run", 0)


def test_the_inbox_is_emptied_by_itself(server: Served, admin: httpx.Client, home: Path) -> None:
    async def listen() -> None:
        async with listening_to(server.address, as_browser(admin)) as page:
            await page.call("subscribe", {"channel": "runs"})
            (home / "inbox" / "May.tsv").write_bytes(statement("1.5"))
            run = await until_over(page)
            assert (run["state"], run["order"]["kind"], run["order"]["who"]) == ("done", "inbox", "inbox")
            told = await asyncio.to_thread(admin.get, f"/api/v1/imports/{run['id']}")
            assert told.json()["result"]["moved"] == {"May.tsv": "_imported/May.tsv"}

    asyncio.run(listen())
    assert (home / "inbox" / "_imported" / "May.tsv").is_file()


async def until_over(page: Listener) -> Run:
    while True:
        run: Run = (await page.next("run:progress"))["runs"][-1]
        if run["state"] == "done":
            return run


def test_progress_is_told_while_it_goes_on(server: Served, admin: httpx.Client) -> None:
    async def listen() -> None:
        async with listening_to(server.address, as_browser(admin)) as page:
            await page.call("subscribe", {"channel": "runs"})
            with writer_lock(server.office.label.lake.store):
                await asyncio.to_thread(send, admin, "1.5")
                while (run := (await page.next("run:progress"))["runs"][-1])["progress"] is None:
                    continue
                assert (run["state"], run["progress"]["step"]) == ("running", "waiting")
            assert (await until_over(page))["result"] is None

    asyncio.run(listen())


@pytest.mark.usefixtures("server")
def test_while_nothing_is_done_a_terminal_can_write(label: Terminal, tmp_path: Path) -> None:
    (tmp_path / "May.tsv").write_bytes(statement("1.5"))
    label.done("import", str(tmp_path / "May.tsv"))


def test_jobs_are_done_in_the_order_they_were_asked_for(server: Served, admin: httpx.Client, over: Over) -> None:
    with writer_lock(server.office.label.lake.store):
        orders = [send(admin, f"{number}.5") for number in range(4)]
        assert [each.json()["state"] for each in orders] == ["waiting"] * 4
    runs = [over(admin, order) for order in orders]
    assert [run["state"] for run in runs] == ["done"] * 4
    ids = [run["id"] for run in runs]
    assert ids == sorted(ids)
    newest = admin.get("/api/v1/runs", params={"size": 3}).json()
    assert ([run["id"] for run in newest["rows"]], newest["total"]) == (ids[:0:-1], 4)
    assert [run["id"] for run in admin.get("/api/v1/runs?size=3&page=2").json()["rows"]] == ids[:1]


def test_a_restart_forgets_nothing_and_goes_on(home: Path, over: Over) -> None:
    with served(home) as running:
        admin = running.logged_in()
        done = over(admin, send(admin, "1.5"))
        held = threading.Event()
        let_go = threading.Event()
        holder = threading.Thread(target=hold, args=(running, held, let_go))
        holder.start()
        held.wait(10)
        waiting = send(admin, "2.5").json()["id"]
    let_go.set()
    holder.join()
    with served(home) as running:
        admin = running.logged_in(name="Grace")
        assert admin.get(f"/api/v1/runs/{done['id']}").json() == done
        again = over(admin, httpx.Response(202, json={"id": waiting}))
        assert (again["state"], again["counts"]["new"]) == ("done", 1)


def hold(running: Served, held: threading.Event, let_go: threading.Event) -> None:
    with writer_lock(running.office.label.lake.store):
        held.set()
        let_go.wait(60)


@pytest.mark.parametrize("path", ["/api/v1/runs", "/api/v1/deliveries/0123456789abcdef/withdraw"])
def test_only_an_admin_may_order(server: Served, path: str) -> None:
    assert server.logged_in(Role.ANALYST).post(path).status_code == 403
    assert server.program().post(path).status_code == 403
    assert server.browser().post(path).status_code == 401


def test_a_run_that_there_is_not_is_said_so(admin: httpx.Client) -> None:
    for path in ("runs", "imports"):
        assert admin.get(f"/api/v1/{path}/000009").json()["error"]["code"] == "B401"
    assert admin.get("/api/v1/runs/..%2f..%2fpasswd").status_code in (404, 422)


def test_the_book_remembers_and_numbers_go_on(tmp_path: Path) -> None:
    order = Order(kind=RunKind.RUN, subjects=[], who="Ada")
    first = Book(tmp_path).begin(order, NOON)
    again = Book(tmp_path)
    assert again.get(first.id) == first
    assert again.begin(order, NOON).id == "000002"
    assert json.loads((tmp_path / "000001.json").read_text(encoding="utf-8"))["order"]["who"] == "Ada"
    with pytest.raises(NothingSuch):
        again.get("000003")
