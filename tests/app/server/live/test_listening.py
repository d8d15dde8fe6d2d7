"""A label's server, and pages that listen to it."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest

from bedrot.app.auth.roles import Role
from bedrot.metrics.catalogue import METRICS
from tests.app.terminal import Terminal
from tests.kit.listening import Listener, as_browser, as_program, listening_to
from tests.kit.serving import Served, served
from tests.kit.statements import BankLine, bank_statement


def statement_of(net: str) -> str:
    return bank_statement([BankLine(net=net, reported="2031-05-21", sold="2031-03")])


async def figures_at(client: httpx.Client) -> list[dict[str, Any]]:
    """The figures as any program can ask for them."""
    answer = await asyncio.to_thread(client.get, "/api/v1/kpis")
    return list(answer.json()["figures"])


def values(figures: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {figure["id"]: figure["value"] for figure in figures}


def test_a_page_gets_every_card_when_it_subscribes(server: Served, admin: httpx.Client) -> None:
    async def listen() -> None:
        async with listening_to(server.address, as_browser(admin)) as page:
            answer = await page.call("subscribe", {"channel": "kpis"})
            assert answer["complete"]
            assert answer["figures"] == await figures_at(admin)
            assert len(answer["figures"]) == len(METRICS)

    asyncio.run(listen())


def test_a_file_in_the_inbox_changes_the_cards(server: Served, admin: httpx.Client, home: Path) -> None:
    async def listen() -> None:
        async with listening_to(server.address, as_browser(admin)) as page:
            before = await page.call("subscribe", {"channel": "kpis"})
            await page.call("subscribe", {"channel": "data"})
            (home / "inbox" / "May.tsv").write_text(statement_of("250.5"), encoding="utf-8")
            update = await page.next("kpi:update")
            changed = await page.next("data:changed")
            assert update["epoch"] == before["epoch"]
            assert update["sequence"] == before["sequence"] + len(update["figures"])
            now = values(await figures_at(admin))
            assert {**values(before["figures"]), **values(update["figures"])} == now
            assert now != values(before["figures"])
            assert changed["state"] == server.office.state

    asyncio.run(listen())


def test_what_another_process_imports_is_noticed(
    server: Served, admin: httpx.Client, label: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "May.tsv").write_text(statement_of("99.25"), encoding="utf-8")

    async def listen() -> None:
        async with listening_to(server.address, as_browser(admin)) as page:
            await page.call("subscribe", {"channel": "kpis"})
            await asyncio.to_thread(label.done, "import", str(tmp_path / "May.tsv"))
            assert (await page.next("kpi:update"))["figures"]

    asyncio.run(listen())


def test_a_goal_that_is_written_is_noticed(server: Served, admin: httpx.Client, home: Path) -> None:
    goals = home / "catalog" / "goals.csv"

    async def listen() -> None:
        async with listening_to(server.address, as_browser(admin)) as page:
            cards = await page.call("subscribe", {"channel": "kpis"})
            first = next(each for each in cards["figures"] if isinstance(each["value"], int))
            goals.write_text(f"metric,value\n{first['id']},1000000\n", encoding="utf-8")
            update = await page.next("kpi:update")
            assert [(each["id"], each["goal"]["target"]) for each in update["figures"]] == [(first["id"], "1000000")]

    asyncio.run(listen())


def test_a_table_that_cannot_be_read_is_told_and_its_mending_too(
    server: Served, admin: httpx.Client, home: Path
) -> None:
    goals = home / "catalog" / "goals.csv"
    sound = goals.read_text(encoding="utf-8")

    async def listen() -> None:
        async with listening_to(server.address, as_browser(admin)) as page:
            await page.call("subscribe", {"channel": "connection"})
            goals.write_text("metric,value\nno_such_metric,5\n", encoding="utf-8")
            assert (await until_problem(page, told=True))["problem"]["code"] == "B103"
            goals.write_text(sound, encoding="utf-8")
            assert (await until_problem(page, told=False))["problem"] is None

    asyncio.run(listen())


async def until_problem(page: Listener, *, told: bool) -> dict[str, Any]:
    while True:
        status = await page.next("connection:status")
        if (status["problem"] is not None) is told:
            return status


def test_a_page_that_comes_back_gets_what_it_missed(
    server: Served, admin: httpx.Client, label: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "May.tsv").write_text(statement_of("31.75"), encoding="utf-8")

    async def listen() -> None:
        async with listening_to(server.address, as_browser(admin)) as page:
            before = await page.call("subscribe", {"channel": "kpis"})
        async with listening_to(server.address, as_browser(admin)) as witness:
            await witness.call("subscribe", {"channel": "kpis"})
            await asyncio.to_thread(label.done, "import", str(tmp_path / "May.tsv"))
            told = await witness.next("kpi:update")
        async with listening_to(server.address, as_browser(admin)) as page:
            seen = {"epoch": before["epoch"], "since": before["sequence"]}
            missed = await page.call("subscribe", {"channel": "kpis", **seen})
            assert not missed["complete"]
            assert missed["figures"] == told["figures"]
            seen = {"epoch": missed["epoch"], "since": missed["sequence"]}
            assert (await page.call("subscribe", {"channel": "kpis", **seen}))["figures"] == []

    asyncio.run(listen())


def test_after_a_restart_a_page_gets_everything(home: Path) -> None:
    async def numbers(running: Served, seen: Mapping[str, Any]) -> dict[str, Any]:
        async with listening_to(running.address, as_browser(running.logged_in(Role.ANALYST, running.address))) as page:
            return await page.call("subscribe", {"channel": "kpis", **seen})

    with served(home) as running:
        before = asyncio.run(numbers(running, {}))
    with served(home) as running:
        after = asyncio.run(numbers(running, {"epoch": before["epoch"], "since": before["sequence"]}))
    assert after["epoch"] != before["epoch"]
    assert after["complete"]
    assert after["figures"] == before["figures"]


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_both_ways_of_the_protocol_are_spoken(server: Served, transport: str) -> None:
    program = server.program()

    async def listen() -> None:
        async with listening_to(server.address, as_program(program), transport) as page:
            assert (await page.call("subscribe", {"channel": "connection"}))["clients"] == 1

    asyncio.run(listen())
