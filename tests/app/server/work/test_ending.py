"""A server that is told to end in the middle of its work."""

import asyncio
import signal
import subprocess
from contextlib import AsyncExitStack
from pathlib import Path

import httpx

from bedrot.app.opening import open_label
from bedrot.lake.locks import writer_lock
from tests.app.server.test_serving import first_admin, running
from tests.app.server.work.conftest import Over
from tests.kit.listening import as_browser, listening_to
from tests.kit.serving import served
from tests.kit.statements import BankLine, bank_statement

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def test_it_ends_within_ten_seconds_and_the_next_one_goes_on(home: Path, over: Over) -> None:
    with running(home) as (process, said), writer_lock(open_label(home).label.lake.store):
        with first_admin(said) as admin:
            order = send(admin, bank_statement([BankLine()]))
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
    with served(home) as next_one:
        run = over(next_one.logged_in(name="Grace"), order)
        assert (run["state"], run["counts"]["new"]) == ("done", 1)


def test_it_ends_as_soon_with_a_hundred_listening_a_browser_asking_and_an_import_under_way(
    home: Path, over: Over
) -> None:
    statement = bank_statement([BankLine(net="0.01", units=str(number)) for number in range(30_000)])
    with running(home) as (process, said), first_admin(said) as admin:
        order = asyncio.run(interrupted(process, admin, statement))
    with served(home) as next_one:
        run = over(next_one.logged_in(name="Grace"), order)
        assert (run["state"], run["counts"]["read"]) == ("done", 30_000)


async def interrupted(process: subprocess.Popen[str], admin: httpx.Client, statement: str) -> httpx.Response:
    """Everything at once, and then the signal; the answer to the order of an import."""
    async with AsyncExitStack() as stack:
        pages = [
            await stack.enter_async_context(listening_to(str(admin.base_url), as_browser(admin))) for _ in range(100)
        ]
        for page in pages:
            await page.call("subscribe", {"channel": "runs"})
        asking = asyncio.create_task(asyncio.to_thread(admin.post, "/api/v1/sql/exports", json={"statement": ENDLESS}))
        order = await asyncio.to_thread(send, admin, statement)
        assert await begun(admin, order) == "running"
        process.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(process.wait, 10) == 0
        assert (await asking).json()["error"]["what"] == "The server is ending."
    return order


async def begun(admin: httpx.Client, order: httpx.Response) -> str:
    """The state of an import as soon as it waits no more."""
    state = "waiting"
    while state == "waiting":
        run = await asyncio.to_thread(admin.get, f"/api/v1/runs/{order.json()['id']}")
        state = run.json()["state"]
    return state


def send(admin: httpx.Client, statement: str) -> httpx.Response:
    return admin.post("/api/v1/imports", params={"name": "May.tsv"}, content=statement.encode())
