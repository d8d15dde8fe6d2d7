"""Files that are far too large, too many at once, or broken off: what they cost the server, its disk and everybody else.

    python benchmarks/uploads.py [GIGABYTES]      # 5 unless said otherwise; the server's limit is that of a new label, 2 GiB

Each body is real: the sender goes on until it has sent everything or the connection is closed, and then reads the answer.
Meanwhile another client asks for all figures every 20 ms. ``disk``: the most that files on their way took, looked at every
10 ms, and what is left of them at the end. As root, a disk that is full is one: a small file system in memory.
"""

import asyncio
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.synchronize import Event
from pathlib import Path

import httpx
from live import BEDROT, Used, of, served
from load import sessions
from statement import write_statement

from bedrot.app.auth.roles import Role
from bedrot.app.server.visitors import PLAIN_COOKIE

PIECE = b"x" * (1 << 18)
ASKED_EVERY, LOOKED_EVERY = 0.02, 0.01
STRANGER = ""


def main(gigabytes: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        label = Path(folder)
        subprocess.run([BEDROT, "init", "--name", "Benchmark", "--quiet"], cwd=label, check=True)
        write_statement(10_000, label / "a.tsv")
        subprocess.run([BEDROT, "import", "a.tsv", "--quiet"], cwd=label, check=True)
        (secret,) = sessions(label, 1, Role.ADMIN)
        with served(label) as (port, _, server):
            asyncio.run(_measure(Place(label, port, server, secret), gigabytes * 1024**3))
        if os.geteuid() == 0:
            with small_disk(label / "private" / "uploads"), served(label) as (port, _, server):
                asyncio.run(_full(Place(label, port, server, secret)))
        else:
            print("a full disk is shown to root only, who may mount a small one")


@dataclass(frozen=True)
class Place:
    """A server: its label, and the secret of an admin's session."""

    label: Path
    port: int
    server: int
    secret: str

    @property
    def uploads(self) -> Path:
        return self.label / "private" / "uploads"

    def head(self, path: str, *headers: str, secret: str) -> bytes:
        here = f"127.0.0.1:{self.port}"
        cookie = [f"Cookie: {PLAIN_COOKIE}={secret}"] if secret else []
        lines = [f"POST {path} HTTP/1.1", f"Host: {here}", f"Origin: http://{here}", *cookie, *headers]
        return "\r\n".join([*lines, "", ""]).encode()


@dataclass
class Seen:
    """What others saw meanwhile: how long their answers took, and the most bytes on the disk."""

    late: list[float] = field(default_factory=list)
    disk: int = 0


async def _measure(place: Place, size: int) -> None:
    imports, json_route = "/api/v1/imports?name=big.csv", "/api/v1/session"
    async with watched(place, "nothing comes"):
        await asyncio.sleep(5)
    told, chunked = f"Content-Length: {size}", "Transfer-Encoding: chunked"
    for what, path, header, secret in (
        ("length told", imports, told, place.secret),
        ("no length told", imports, chunked, place.secret),
        ("length told, by a stranger", imports, told, STRANGER),
        ("no length told, by a stranger", imports, chunked, STRANGER),
        ("a login that long", json_route, told, STRANGER),
        ("a login without a length", json_route, chunked, STRANGER),
    ):
        async with watched(place, f"{size // 1024**3} GB, {what}"):
            head = place.head(path, header, "Content-Type: application/json", secret=secret)
            print(f"  {await send(place, head, size, chunked=header == chunked)}", flush=True)
    async with watched(place, "20 files of 64 MB at once"):
        head = place.head(imports, "Content-Length: 67108864", secret=place.secret)
        answers = await asyncio.gather(*(send(place, head, 1 << 26, chunked=False) for _ in range(20)))
        print(
            f"  {sum(' 202 ' in each for each in answers)} taken, {sum(' 429 ' in each for each in answers)} told to wait"
        )
    await idle(place)
    async with watched(place, "100 files broken off in the middle, 5 at a time"):
        head = place.head(imports, "Content-Length: 9000000", secret=place.secret)
        for _ in range(20):
            await asyncio.gather(*(broken(place, head) for _ in range(5)))
        began = time.monotonic()
        await asyncio.wait_for(idle(place), 30)
        print(f"  the last one was gone {time.monotonic() - began:.1f} s after it was broken off")


async def _full(place: Place) -> None:
    async with watched(place, "a disk with 300 MB of room, 200 MB sent without a length"):
        head = place.head("/api/v1/imports?name=big.csv", "Transfer-Encoding: chunked", secret=place.secret)
        print(f"  {await send(place, head, 200 * 1024**2, chunked=True)}", flush=True)


@asynccontextmanager
async def watched(place: Place, title: str) -> AsyncIterator[None]:
    """Everything that is looked at while something comes, printed at the end."""
    print(title, flush=True)
    seen, used = Seen(), Used(place.server)
    before = used.memory_now
    most = [before]
    over = multiprocessing.Event()
    told: multiprocessing.SimpleQueue[list[float]] = multiprocessing.SimpleQueue()
    asker = multiprocessing.Process(target=_ask, args=(place, over, told))
    asker.start()
    looking = asyncio.create_task(_look(place, seen, used, most))
    await asyncio.sleep(1)
    yield
    looking.cancel()
    over.set()
    seen.late = told.get()
    asker.join()
    left = sum(1 for _ in place.uploads.iterdir())
    print(
        f"  others: {len(seen.late)} answers, p50 {of(seen.late, 50)}, p95 {of(seen.late, 95)}, longest {of(seen.late, 100)}"
    )
    memory = f"memory {before:.0f} MB before, {max(most):.0f} MB at most"
    print(f"  {memory}; disk {seen.disk / 1e6:,.0f} MB at most, {left} files left", flush=True)


def _ask(place: Place, over: Event, told: "multiprocessing.SimpleQueue[list[float]]") -> None:
    """In a process of its own: how long each answer took."""
    late = []
    headers = {"Cookie": f"{PLAIN_COOKIE}={place.secret}"}
    with httpx.Client(base_url=f"http://127.0.0.1:{place.port}", headers=headers) as client:
        while not over.wait(ASKED_EVERY):
            began = time.monotonic()
            client.get("/api/v1/kpis").raise_for_status()
            late.append(time.monotonic() - began)
    told.put(late)


async def _look(place: Place, seen: Seen, used: Used, most: list[float]) -> None:
    while True:
        most.append(used.memory_now)
        with suppress(FileNotFoundError):
            seen.disk = max(seen.disk, sum(each.stat().st_size for each in place.uploads.iterdir()))
        await asyncio.sleep(LOOKED_EVERY)


async def send(place: Place, head: bytes, size: int, *, chunked: bool) -> str:
    """Send a request with a body; how much went out, how long it took, and the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", place.port, limit=1 << 22)
    began, sent = time.monotonic(), 0
    writer.write(head)
    piece = b"%x\r\n%s\r\n" % (len(PIECE), PIECE) if chunked else PIECE
    with suppress(ConnectionError):
        while sent < size:
            writer.write(piece)
            await writer.drain()
            sent += len(PIECE)
        if chunked:
            writer.write(b"0\r\n\r\n")
            await writer.drain()
    try:
        answer = await reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line[16:]) for line in answer.decode().splitlines() if line.lower().startswith("content-length:")
        )
        body = json.loads(await reader.readexactly(length))
    except (ConnectionError, asyncio.IncompleteReadError):
        return f"cut without an answer after {sent / 1e9:.2f} GB and {time.monotonic() - began:.1f} s"
    writer.close()
    status = answer.split(b"\r\n")[0].decode()
    said = body["error"]["code"] + ": " + body["error"]["what"] if "error" in body else body["state"]
    return f"{sent / 1e9:.2f} GB sent in {time.monotonic() - began:.1f} s; {status} - {said}"


async def broken(place: Place, head: bytes) -> None:
    """Send half of a body and go."""
    _, writer = await asyncio.open_connection("127.0.0.1", place.port)
    writer.write(head + PIECE * 16)
    await writer.drain()
    writer.transport.abort()


async def idle(place: Place) -> None:
    """Wait until everything that was sent has been worked on."""
    while any(place.uploads.iterdir()):  # noqa: ASYNC110 - another process works on them
        await asyncio.sleep(0.2)


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A file system of 300 MB in memory, at a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300m", "bedrot", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
