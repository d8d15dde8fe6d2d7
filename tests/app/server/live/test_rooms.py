"""What clients of the hall are told, how often, and what they cannot do to others."""

import asyncio
import logging
from time import monotonic

import aiohttp
import pytest

from bedrot.app.server.live.packets import LivePacket
from tests.app.server.live.conftest import Told
from tests.kit.listening import listening_to

HANDSHAKE = "/socket.io/?EIO=4&transport=websocket"
MASKED_TEXT, MASK = b"\x81\xff", bytes(4)
"The head of a message of a WebSocket whose length stands in eight bytes, and what ends that head (RFC 6455, 5.2)."


def test_a_change_is_told_and_what_stays_is_not(told: Told) -> None:
    async def listen() -> None:
        async with listening_to(told.address) as page:
            await page.call("subscribe", {"channel": "kpis"})
            await asyncio.to_thread(told.put, "streams", b"1")
            assert (await page.next("kpi:update"))["figures"] == [1]
            await asyncio.to_thread(told.put, "streams", b"1")
            await asyncio.to_thread(told.put, "revenue", b"7")
            update = await page.next("kpi:update")
            assert update == {"epoch": "today", "sequence": 2, "complete": False, "figures": [7]}

    asyncio.run(listen())


def test_a_card_that_changes_all_the_time_is_told_once_a_second_and_in_the_end_as_it_is(told: Told) -> None:
    async def listen() -> None:
        async with listening_to(told.address) as page:
            await page.call("subscribe", {"channel": "kpis"})
            began = monotonic()
            for number in range(1, 101):
                await asyncio.to_thread(told.put, "streams", str(number).encode())
                await asyncio.sleep(0.01)
            while (await page.next("kpi:update"))["figures"] != [100]:
                continue
            seconds = monotonic() - began
            assert len(page.heard["kpi:update"]) <= seconds + 1

    asyncio.run(listen())


def test_a_client_is_told_only_what_it_subscribed_to(told: Told) -> None:
    async def listen() -> None:
        async with listening_to(told.address) as first, listening_to(told.address) as second:
            await first.call("subscribe", {"channel": "kpis"})
            await second.call("subscribe", {"channel": "runs"})
            await asyncio.to_thread(told.put, "streams", b"1")
            await first.next("kpi:update")
            await asyncio.to_thread(lambda: told.do(lambda: told.hall.runs.put("000001", b'{"id":"000001"}')))
            assert (await second.next("run:progress"))["runs"] == [{"id": "000001"}]
            assert (first.heard["run:progress"], second.heard["kpi:update"]) == ([], [])

    asyncio.run(listen())


def test_whoever_unsubscribes_is_told_no_more(told: Told) -> None:
    async def listen() -> None:
        async with listening_to(told.address) as first, listening_to(told.address) as second:
            for page in (first, second):
                await page.call("subscribe", {"channel": "kpis"})
            await first.call("unsubscribe", {"channel": "kpis"})
            await asyncio.to_thread(told.put, "streams", b"1")
            await second.next("kpi:update")
            await first.call("unsubscribe")
            assert first.heard["kpi:update"] == []

    asyncio.run(listen())


def test_a_message_is_written_once_however_many_listen(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    class Counted(LivePacket):
        def encode(self) -> str:
            text = str(super().encode())
            written.append(text)
            return text

    monkeypatch.setattr(told.hall.server, "packet_class", Counted)

    async def listen() -> None:
        async with listening_to(told.address) as first, listening_to(told.address) as second:
            pages = (first, second)
            for page in pages:
                await page.call("subscribe", {"channel": "kpis"})
            await asyncio.to_thread(told.put, "streams", b"1")
            for page in pages:
                await page.next("kpi:update")

    asyncio.run(listen())
    assert sum('"kpi:update"' in text for text in written) == 1


def test_how_many_listen_is_told(told: Told) -> None:
    async def listen() -> None:
        async with listening_to(told.address) as first:
            assert (await first.call("subscribe", {"channel": "connection"}))["clients"] == 1
            async with listening_to(told.address):
                while (await first.next("connection:status"))["clients"] != 2:
                    continue
            while (await first.next("connection:status"))["clients"] != 1:
                continue

    asyncio.run(listen())


def test_older_clients_name_single_figures(told: Told) -> None:
    told.put("streams", b"1")
    told.put("revenue", b"7")

    async def listen() -> None:
        async with listening_to(told.address) as page:
            assert (await page.call("subscribe", {"metrics": ["revenue"]}))["figures"] == [7]
            await asyncio.to_thread(told.put, "streams", b"2")
            await asyncio.to_thread(told.put, "revenue", b"8")
            while (await page.next("update"))["figures"] != [8]:
                continue
            assert (page.heard["kpi:update"], page.heard["kpi_update"]) == ([], [])
            assert (await page.next("status"))["clients"] == 1

    asyncio.run(listen())


@pytest.mark.parametrize("asked", [("refresh_data", None), ("refresh", {"force": True})])
def test_older_clients_ask_again_and_are_told_from_then_on(told: Told, asked: tuple[str, object]) -> None:
    told.put("streams", b"1")

    async def listen() -> None:
        async with listening_to(told.address) as page:
            await page.call(*asked)
            assert (await page.next("kpi_update"))["figures"] == [1]
            await asyncio.to_thread(told.put, "streams", b"2")
            assert (await page.next("kpi_update"))["figures"] == [2]

    asyncio.run(listen())
    assert len(told.looks) == (asked[0] == "refresh")


@pytest.mark.parametrize(
    "asked",
    [
        {"channel": "secrets"},
        {"channel": "kpis", "since": -1},
        {"channel": "kpis", "since": "1"},
        {"channel": "kpis", "epoch": "x" * 65},
        {"metrics": ["no_such_figure"]},
        {"metrics": "streams"},
        {"more": True},
        ["kpis"],
        "kpis",
        7,
    ],
)
def test_what_cannot_be_understood_is_answered_with_what_is_wrong(told: Told, asked: object) -> None:
    async def listen() -> None:
        async with listening_to(told.address) as page:
            answer = await page.call("subscribe", asked)
            assert set(answer) == {"error"}
            assert (await page.next("error")) == answer["error"]
            assert (await page.call("subscribe"))["epoch"] == "today"

    asyncio.run(listen())


def test_a_message_of_a_megabyte_is_refused(told: Told) -> None:
    async def send() -> None:
        async with listening_to(told.address) as other, aiohttp.ClientSession() as session:
            await other.call("subscribe", {"channel": "kpis"})
            async with session.ws_connect(told.address + HANDSHAKE) as socket:
                await socket.receive()
                # only its head, in which it says how long it is: whoever is cut while sending may not hear the reason
                connection = socket._conn
                assert connection is not None
                assert connection.transport is not None
                connection.transport.write(MASKED_TEXT + (1_000_000).to_bytes(8) + MASK)
                assert (await closing(socket)).data == 1009
            await asyncio.to_thread(told.put, "streams", b"1")
            await other.next("kpi:update")

    asyncio.run(send())


def test_whoever_floods_is_sent_away_and_others_go_on(told: Told) -> None:
    async def send() -> None:
        async with listening_to(told.address) as other, aiohttp.ClientSession() as session:
            await other.call("subscribe", {"channel": "kpis"})
            async with session.ws_connect(told.address + HANDSHAKE) as socket:
                await socket.receive()
                await socket.send_str("40")
                for _ in range(200):
                    await socket.send_str('42["refresh_data"]')
                assert (await closing(socket)).data == 1008
            await asyncio.to_thread(told.put, "streams", b"1")
            await other.next("kpi:update")

    asyncio.run(send())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4",
        "4x",
        "9",
        "x",
        "42{",
        "42[]",
        "42[7]",
        '42["subscribe",1,2,3]',
        "451-[1]",
        '42["disconnect"]',
        "4" + "[" * 60_000,
    ],
)
def test_what_is_no_message_harms_nobody(told: Told, caplog: pytest.LogCaptureFixture, text: str) -> None:
    async def send() -> None:
        async with listening_to(told.address) as other, aiohttp.ClientSession() as session:
            await other.call("subscribe", {"channel": "connection"})
            async with session.ws_connect(told.address + HANDSHAKE) as socket:
                await socket.receive()
                await socket.send_str("40")
                await socket.receive()
                await socket.send_str(text)
                await socket.send_str("3")
            while (await other.call("subscribe", {"channel": "connection"}))["clients"] != 1:  # noqa: ASYNC110
                await asyncio.sleep(0.1)

    asyncio.run(send())
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_a_frozen_client_is_cut_and_others_go_on(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bedrot.app.server.live.sockets.PATIENCE_SECONDS", 0.2)

    async def listen() -> None:
        async with aiohttp.ClientSession() as session, listening_to(told.address) as other:
            await other.call("subscribe", {"channel": "kpis"})
            frozen = await session.ws_connect(told.address + HANDSHAKE)
            await frozen.receive()
            await frozen.send_str("40")
            await frozen.receive()
            await frozen.send_str('420["subscribe"]')
            await frozen.receive()
            transport = frozen.get_extra_info("socket")
            assert transport is not None
            frozen._conn.transport.pause_reading()  # type: ignore[union-attr]
            number = 0
            while told.hall.clients == 2:
                number += 1
                await asyncio.to_thread(told.put, "streams", b'"' + str(number).encode() * 2_000_000 + b'"')
                await other.next("kpi:update")
            assert told.hall.clients == 1
            frozen._conn.transport.abort()  # type: ignore[union-attr]

    asyncio.run(listen())


async def closing(socket: aiohttp.ClientWebSocketResponse) -> aiohttp.WSMessage:
    """The message with which the server closes."""
    while (message := await socket.receive(timeout=20)).type is not aiohttp.WSMsgType.CLOSE:
        assert not socket.closed, "the connection was cut without a word"
    return message
