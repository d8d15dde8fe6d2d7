"""How live the dashboard is: each figure beside its goal.

    python benchmarks/live.py [PART]...      # inbox crowd whole restart cache; all of them without a name

inbox    a file of 10,000 lines into the inbox of a served label, until a client has the changed cards; and the time from the
         commit in the warehouse until then. The goals are those of the whole way to a browser's screen
crowd    1,000 clients on one process, one card of 3 kB changed each second for half a minute
whole    the same, with all of 59 cards of 2 kB changed each second
restart  the server is killed with 500 clients, and another one is started: until all are back and complete
cache    requests a second of all figures from cache, of an unchanged ETag, and of an empty route of FastAPI beside them

Clients and servers share the machine. On one that others use as well, the CPU seconds of the server say more than waits.
"""

import asyncio
import os
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import socketio
from live_clients import Client, Crowd, requests_a_second
from machine import rested
from statement import write_statement

from bedrot.app.auth.gate import Gate
from bedrot.app.server.office import now_utc

HERE = Path(__file__).parent
PYTHON = sys.executable
BEDROT = str(Path(sys.executable).with_name("bedrot"))
LINES = 10_000


def main(parts: list[str]) -> None:
    known: dict[str, Callable[[], None]] = {
        "inbox": inbox,
        "crowd": lambda: crowd("1,000 clients, one card a second", 1_000, cards=1, size=3_000),
        "whole": lambda: crowd("1,000 clients, all cards a second", 1_000, cards=59, size=1_900),
        "restart": restart,
        "cache": cache,
    }
    print(rested())
    for part in parts or known:
        known[part]()


def inbox(rounds: int = 12) -> None:
    with tempfile.TemporaryDirectory() as folder:
        label = Path(folder)
        subprocess.run([BEDROT, "init", "--name", "Benchmark", "--quiet"], cwd=label, check=True)
        for number in range(rounds + 1):
            month = f"20{25 + number // 12}-{number % 12 + 1:02}"
            write_statement(LINES, label / "ready" / f"{number}.tsv", first=month, months=1)
        with served(label) as (port, token, _):
            waits = asyncio.run(_drop(label, port, token, rounds))
    whole, after = ([wait[place] for wait in waits[1:]] for place in (0, 1))
    tell(
        "file in the inbox to changed cards",
        f"p50 {of(whole, 50)}, p95 {of(whole, 95)}",
        "p95 under 2 s, browser included",
    )
    tell("commit to changed cards", f"p50 {of(after, 50)}, p95 {of(after, 95)}", "200 ms")


async def _drop(label: Path, port: int, token: str, rounds: int) -> list[tuple[float, float]]:
    client = socketio.AsyncClient()
    told: asyncio.Queue[float] = asyncio.Queue()
    client.on("kpi:update", lambda _message: told.put_nowait(time.monotonic()))
    await client.connect(
        f"http://127.0.0.1:{port}", headers={"Authorization": f"Bearer {token}"}, transports=["websocket"]
    )
    await client.call("subscribe", {"channel": "kpis"})
    waits = []
    with commits(label) as committed:
        for number in range(rounds + 1):
            shutil.copy(label / "ready" / f"{number}.tsv", label / "inbox" / f"{number}.tsv.part")
            (label / "inbox" / f"{number}.tsv.part").rename(label / "inbox" / f"{number}.tsv")
            began = time.monotonic()
            first = await asyncio.wait_for(told.get(), 60)
            waits.append((first - began, first - committed[-1]))
            await asyncio.sleep(3)
            while not told.empty():
                told.get_nowait()
    await client.disconnect()
    return waits


@contextmanager
def commits(label: Path) -> Iterator[list[float]]:
    """When the warehouse was committed to, looked at every other millisecond."""
    seen = [0.0]
    done = threading.Event()

    def look() -> None:
        connection = sqlite3.connect(label / "data_warehouse" / "bedrot_analytics.db")
        version = None
        while not done.wait(0.002):
            (now,) = connection.execute("PRAGMA data_version").fetchone()
            if version not in (None, now):
                seen.append(time.monotonic())
            version = now
        connection.close()

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield seen
    finally:
        done.set()
        thread.join()


def crowd(title: str, clients: int, *, cards: int, size: int, seconds: int = 30) -> None:
    with halled(cards, size) as (server, url):
        seen, used, missed = asyncio.run(_listen(server, url, clients, seconds))
    tell(title, f"p50 {of(seen.late, 50)}, p95 {of(seen.late, 95)}, longest {of(seen.late, 100)}", "p95 under 500 ms")
    tell(
        "  updates",
        f"{len(seen.late):,} told, {missed} missed, {seen.dropped} connections dropped",
        "none dropped",
    )
    tell("  server", f"{used.memory} MB at most, {used.cpu:.2f} CPU s a second", "400 MB")


class Used:
    """What a process uses: its memory, now and at most, and its CPU seconds since this was made."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._cpu = self._seconds()
        self._began = time.monotonic()
        self.cpu = 0.0
        self.memory = 0

    def note(self) -> None:
        self.cpu = (self._seconds() - self._cpu) / (time.monotonic() - self._began)
        self.memory = self._kilobytes("VmHWM") // 1024

    @property
    def memory_now(self) -> float:
        """In MB."""
        return self._kilobytes("VmRSS") / 1024

    def _kilobytes(self, what: str) -> int:
        status = Path(f"/proc/{self._process}/status").read_text(encoding="utf-8")
        return int(next(line for line in status.splitlines() if line.startswith(what)).split()[1])

    def _seconds(self) -> float:
        fields = Path(f"/proc/{self._process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _listen(server: int, url: str, clients: int, seconds: int) -> tuple[Crowd, Used, int]:
    seen = Crowd()
    everybody = [Client(url, seen) for _ in range(clients)]
    tasks = await come(everybody)
    await asyncio.sleep(2)
    used = Used(server)
    seen.measured = True
    await asyncio.sleep(seconds)
    seen.measured = False
    missed = missed_by(everybody)
    used.note()
    await gone(tasks)
    return seen, used, missed


async def come(clients: list[Client], *, wait: bool = True) -> list[asyncio.Task[None]]:
    """Let clients in, some after the others; their tasks."""
    tasks = []
    for place in range(0, len(clients), 20):
        tasks += [asyncio.create_task(client.run()) for client in clients[place : place + 20]]
        await asyncio.sleep(0.05)
    while wait and not all(client.complete_at for client in clients):  # noqa: ASYNC110 - a look at many
        await asyncio.sleep(0.1)
    return tasks


async def gone(tasks: list[asyncio.Task[None]]) -> None:
    """Send all clients home."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def missed_by(clients: list[Client]) -> int:
    """Updates that some have been told and others not; one may be under way."""
    most = max(client.told for client in clients)
    return sum(max(0, most - 1 - client.told) for client in clients)


def restart(clients: int = 500) -> None:
    port = free_port()
    url = f"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"

    async def run() -> tuple[float, int]:
        everybody = [Client(url, Crowd()) for _ in range(clients)]
        with halled(59, 1_900, port=port, epoch="before") as (server, _):
            tasks = await come(everybody)
            os.kill(server, signal.SIGKILL)
        began = time.monotonic()
        with halled(59, 1_900, port=port, epoch="after"):
            while any(client.epoch != "after" for client in everybody) and time.monotonic() < began + 120:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
            back = max(client.complete_at for client in everybody) - began
            stale = sum(client.epoch != "after" or len(client.numbers) != 59 for client in everybody)
            await gone(tasks)
        return back, stale

    back, stale = asyncio.run(run())
    tell(f"restart with {clients} clients", f"all back after {back:.1f} s, {stale} with old cards", "15 s, none")


def cache(seconds: float = 4.0, rounds: int = 3) -> None:
    with tempfile.TemporaryDirectory() as folder:
        label = Path(folder)
        subprocess.run([BEDROT, "init", "--name", "Benchmark", "--quiet"], cwd=label, check=True)
        write_statement(100_000, label / "a.tsv")
        subprocess.run([BEDROT, "import", "a.tsv", "--quiet"], cwd=label, check=True)
        port = free_port()
        with started("routes", str(port), str(label), heard=True) as process:
            assert process.stdout is not None
            token = process.stdout.readline().strip()
            await_port(port, process)
            asyncio.run(_ask(port, token, process.pid, seconds, rounds))


async def _ask(port: int, token: str, server: int, seconds: float, rounds: int) -> None:
    def request(path: str, *headers: str) -> bytes:
        lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Authorization: Bearer {token}", *headers]
        return "\r\n".join([*lines, "", ""]).encode()

    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
    writer.write(request("/product/api/v1/kpis"))
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    etag = next(line.split(": ", 1)[1] for line in head.splitlines() if line.lower().startswith("etag"))
    writer.close()
    asked = {
        "an empty route": request("/empty"),
        "one figure from cache": request("/product/api/v1/kpis/monthly_streams"),
        "all figures from cache": request("/product/api/v1/kpis"),
        "unchanged ETag": request("/product/api/v1/kpis", f"If-None-Match: {etag}"),
    }
    rates: dict[str, list[float]] = {name: [] for name in asked}
    said: dict[str, str] = {}
    for _ in range(rounds):
        for name, text in asked.items():
            used = Used(server)
            rate, status, length = await requests_a_second(port, text, seconds)
            used.note()
            rates[name].append(rate)
            said[name] = f"status {status}, {length:,} bytes, {used.cpu / rate * 1e6:.0f} µs of CPU each"
    empty = statistics.median(rates["an empty route"])
    for name, found in rates.items():
        rate = statistics.median(found)
        goal = "" if name == "an empty route" else "60 % of the empty route"
        tell(name, f"{rate:,.0f} requests a second ({rate / empty:.0%}); {said[name]}", goal)


@contextmanager
def served(label: Path) -> Iterator[tuple[int, str, int]]:
    """A label served as people serve it; its port, a program's token, and the number of its process."""
    gate = Gate(label / "private", now_utc)
    token = gate.sessions.new_token(f"benchmark {time.time()}", "benchmark", now_utc())
    gate.close()
    port = free_port()
    process = subprocess.Popen([BEDROT, "serve", "--port", str(port), "--quiet"], cwd=label, text=True)
    try:
        await_port(port, process)
        yield port, token, process.pid
    finally:
        process.terminate()
        process.wait()


@contextmanager
def halled(cards: int, size: int, *, port: int | None = None, epoch: str = "now") -> Iterator[tuple[int, str]]:
    """The hall as a process: its number, and where clients come in."""
    port = port or free_port()
    with started("hall", str(port), epoch, str(cards), str(size)) as process:
        await_port(port, process)
        yield process.pid, f"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"


@contextmanager
def started(*arguments: str, heard: bool = False) -> Iterator[subprocess.Popen[str]]:
    output = subprocess.PIPE if heard else None
    process = subprocess.Popen([PYTHON, str(HERE / "live_server.py"), *arguments], stdout=output, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def await_port(port: int, process: subprocess.Popen[str]) -> None:
    while process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.02)
    raise SystemExit("the server has ended")


def of(seconds: list[float], percent: int) -> str:
    """A percentile, in words."""
    ordered = sorted(seconds)
    value = ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
    return f"{value * 1000:,.0f} ms"


def tell(what: str, found: str, goal: str) -> None:
    print(f"{what:<42} {found}{f'; goal: {goal}' if goal else ''}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
