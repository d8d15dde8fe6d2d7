"""What many, rude and long-lasting listeners do to the server and to each other.

    python benchmarks/load.py frozen [MINUTES]    # 10 unless said otherwise
    python benchmarks/load.py flood
    python benchmarks/load.py logout
    python benchmarks/load.py soak [MINUTES]      # 20

frozen   500 clients of which 100 take nothing for a minute, go, come back and take nothing again; 59 cards of 2 kB each
         second. Beside it, for a fifth of the time, the 400 others alone
flood    200 clients, 59 cards each second; then the same while one more sends 1,000 messages a second of the kind that is
         answered with all cards, and comes back whenever it is sent away
logout   50 people log out: until what each listens with is closed
soak     `bedrot serve` with 50 clients and a statement of 1,000 lines in its inbox every six seconds; then, for two minutes, a new
         server with the same data, because data that grow take more memory too

Memory is what the process holds at the end of each minute.
"""

import asyncio
import multiprocessing
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from statistics import median

import httpx
import psutil
from live import BEDROT, Used, come, gone, halled, missed_by, of, served, tell
from live_clients import Client, Crowd, entered, flood
from statement import write_statement
from websockets.exceptions import ConnectionClosed

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Role
from bedrot.app.server.office import now_utc
from bedrot.app.server.visitors import PLAIN_COOKIE

CARDS, CARD_BYTES = 59, 1_900
ASLEEP_SECONDS = 60.0
IMPORTS_A_MINUTE = 10
REST_SECONDS = 20.0
"""After as long as this, threads that libraries keep for what comes next have ended."""

FLOOD_A_SECOND = 1_000


def main(part: str, minutes: int | None) -> None:
    known: dict[str, Callable[[], None]] = {
        "frozen": lambda: frozen(minutes or 10),
        "flood": flooded,
        "logout": logout,
        "soak": lambda: soak(minutes or 20),
    }
    known[part]()


def frozen(minutes: int, clients: int = 400, asleep: int = 100) -> None:
    for count, length in ((0, max(1, minutes // 5)), (asleep, minutes)):
        print(f"{clients} clients beside {count} frozen ones, {length} minutes", flush=True)
        with halled(CARDS, CARD_BYTES) as (server, url):
            asyncio.run(_by_minutes(server, url, clients, count, length))


async def _by_minutes(server: int, url: str, clients: int, asleep: int, minutes: int) -> None:
    seen = Crowd()
    everybody = [Client(url, seen) for _ in range(clients)]
    tasks = await come(everybody)
    tasks += await come([Client(url, Crowd(), asleep=ASLEEP_SECONDS) for _ in range(asleep)], wait=False)
    seen.measured = True
    for minute in range(1, minutes + 1):
        used, before = Used(server), len(seen.late)
        await asyncio.sleep(60)
        used.note()
        late = seen.late[before:]
        memory = f"{used.memory_now:.0f} MB, {open_files(server)} open files, {used.cpu:.2f} CPU s a second"
        tell(f"  minute {minute}", f"p50 {of(late, 50)}, p95 {of(late, 95)}, longest {of(late, 100)}; {memory}", "")
    seen.measured = False
    missed = missed_by(everybody)
    tell("  all", f"p95 {of(seen.late, 95)}, {missed} missed, {seen.dropped} dropped, {used.memory} MB at most", "")
    await gone(tasks)


def flooded(clients: int = 200, seconds: int = 30) -> None:
    for rude in (False, True):
        with halled(CARDS, CARD_BYTES) as (server, url):
            asyncio.run(_beside_a_flood(server, url, clients, seconds, rude=rude))


async def _beside_a_flood(server: int, url: str, clients: int, seconds: int, *, rude: bool) -> None:
    seen = Crowd()
    everybody = [Client(url, seen) for _ in range(clients)]
    tasks = await come(everybody)
    said: multiprocessing.Queue[tuple[int, int]] = multiprocessing.Queue()
    flooder = multiprocessing.Process(target=_flood, args=(url, seconds, said))
    if rude:
        flooder.start()
    await asyncio.sleep(1)
    used = Used(server)
    seen.measured = True
    await asyncio.sleep(seconds - 2)
    seen.measured = False
    used.note()
    who = "beside a flood" if rude else "without a flood"
    tell(
        f"{clients} clients {who}",
        f"p50 {of(seen.late, 50)}, p95 {of(seen.late, 95)}, longest {of(seen.late, 100)}",
        "",
    )
    found = f"{used.memory} MB at most, {used.cpu:.2f} CPU s a second, {missed_by(everybody)} updates missed"
    tell("  server", found, "others at most 200 ms later")
    if rude:
        sent, visits = await asyncio.to_thread(said.get)
        tell("  the flood", f"{sent / seconds:,.0f} messages a second in {visits} connections, each one closed", "")
        flooder.join()
    await gone(tasks)


def _flood(url: str, seconds: int, said: "multiprocessing.Queue[tuple[int, int]]") -> None:
    said.put(asyncio.run(flood(url, '42["refresh_data"]', FLOOD_A_SECOND, seconds)))


def logout(people: int = 50) -> None:
    with tempfile.TemporaryDirectory() as folder:
        label = Path(folder)
        subprocess.run([BEDROT, "init", "--name", "Benchmark", "--quiet"], cwd=label, check=True)
        with served(label) as (port, _, _):
            waits = asyncio.run(_log_out(port, list(sessions(label, people))))
    tell(f"{people} people log out", f"closed after p50 {of(waits, 50)}, longest {of(waits, 100)}", "5 s")


def sessions(label: Path, people: int, role: Role = Role.ANALYST) -> Iterator[str]:
    """The secrets of people who have logged in."""
    gate = Gate(label / "private", now_utc)
    person = gate.people.accept(gate.people.invite(role, now_utc()), "Ada", "seven lanterns", now_utc())
    for _ in range(people):
        yield gate.sessions.begin(person, now_utc())
    gate.close()


async def _log_out(port: int, secrets: list[str]) -> list[float]:
    here = f"http://127.0.0.1:{port}"

    async def wait(secret: str) -> float:
        headers = {"Cookie": f"{PLAIN_COOKIE}={secret}", "Origin": here}
        url = f"{here.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket"
        async with entered(url, headers) as socket:
            began = time.monotonic()
            (await browser.delete("/api/v1/session", headers=headers)).raise_for_status()
            with suppress(ConnectionClosed):
                while True:
                    await socket.recv()
            return time.monotonic() - began

    async with httpx.AsyncClient(base_url=here) as browser:
        return list(await asyncio.gather(*map(wait, secrets)))


def soak(minutes: int, clients: int = 50) -> None:
    with tempfile.TemporaryDirectory() as folder:
        label = Path(folder)
        subprocess.run([BEDROT, "init", "--name", "Benchmark", "--quiet"], cwd=label, check=True)
        held = _soaked(label, 1, minutes, clients)
        tell(f"{minutes} minutes, {clients} clients", _done(label), "none waiting")
        fresh = _soaked(label, minutes + 1, 2, clients)
        told = f"{median(held[2:5]):.0f} MB after 4 minutes, {median(held[-3:]):.0f} MB at the end; a new server {fresh[-1]:.0f} MB"
        tell("  memory", told, "within 5 % of a new server with the same data")


def _soaked(label: Path, first: int, minutes: int, clients: int) -> list[float]:
    with served(label) as (port, token, server):
        return asyncio.run(_soak(label, port, token, server, range(first, first + minutes), clients))


async def _soak(label: Path, port: int, token: str, server: int, minutes: range, clients: int) -> list[float]:
    """Import for some minutes; MB held at the end of each."""
    seen = Crowd()
    url = f"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"
    everybody = [Client(url, seen, headers={"Authorization": f"Bearer {token}"}) for _ in range(clients)]
    tasks = await come(everybody)
    held = []
    for minute in minutes:
        for number in range(IMPORTS_A_MINUTE):
            began = time.monotonic()
            await asyncio.to_thread(_drop, label, minute * IMPORTS_A_MINUTE + number)
            await asyncio.sleep(began + 60 / IMPORTS_A_MINUTE - time.monotonic())
        held.append(psutil.Process(server).memory_info().rss / 1024**2)
        tell(f"  minute {minute}", _state(server), "")
    await asyncio.sleep(REST_SECONDS)
    tell("  at rest", _state(server), "")
    await gone(tasks)
    return held


def _done(label: Path) -> str:
    waiting, kept = (len(list((label / "inbox" / each).glob("*.tsv"))) for each in (".", "_imported"))
    return f"{kept} files imported, {waiting} waiting"


def _state(server: int) -> str:
    told = psutil.Process(server)
    sockets = sum(each.raddr != () for each in told.net_connections("tcp"))
    memory = f"{told.memory_info().rss / 1024**2:.0f} MB"
    return f"{memory}, {open_files(server)} open files, {sockets} sockets, {told.num_threads()} threads, {len(told.children())} processes"


def _drop(label: Path, number: int) -> None:
    """A new statement of one of twelve months into the inbox, where it is seen as a whole."""
    aside = label / "ready.tsv"
    write_statement(1_000 + number, aside, first=f"2029-{number % 12 + 1:02}", months=1)
    aside.rename(label / "inbox" / f"{number}.tsv")


def open_files(process: int) -> int:
    return psutil.Process(process).num_fds()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None)
