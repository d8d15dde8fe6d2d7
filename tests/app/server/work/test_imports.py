"""Files sent to the server: imported as on the command line, under safe names, and never too large."""

import asyncio
import os
import resource
import socket
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from bedrot.app.auth.roles import Role
from bedrot.app.server.work.uploads import Uploads, safe_name
from bedrot.model.errors import DiskFull, RequestInvalid
from tests.app.server.test_serving import first_admin, running
from tests.app.server.work.conftest import Over
from tests.app.terminal import Terminal
from tests.kit.serving import Served, served
from tests.kit.statements import BankLine, bank_statement

STATEMENT = bank_statement([BankLine(net="1.5"), BankLine(net="2.25", units="12O")]).encode()


def send(client: httpx.Client, content: bytes = STATEMENT, **told: str) -> httpx.Response:
    return client.post("/api/v1/imports", params={"name": "May.tsv", **told}, content=content)


def waiting(server: Served) -> list[str]:
    """Files of ours that wait to be imported, or come just now."""
    folder = server.office.folder / "private" / "uploads"
    return [path.name for path in folder.iterdir()]


def test_the_result_is_what_the_command_line_gives(
    admin: httpx.Client, over: Over, label: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = over(admin, send(admin, modified="2031-06-01T12:00:00Z"))
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    label("init", "--name", "Nova Records")
    (tmp_path / "other" / "catalog" / "artists.csv").write_text("artist\nNOVA SEVEN\n", encoding="utf-8")
    file = tmp_path / "May.tsv"
    file.write_bytes(STATEMENT)
    downloaded = datetime(2031, 6, 1, 12, tzinfo=UTC).timestamp()
    os.utime(file, (downloaded, downloaded))
    assert run["result"] == {**label.done("import", str(file), "--json").json, "moved": None}


def test_a_run_is_told_from_the_order_to_the_counts(server: Served, admin: httpx.Client, over: Over) -> None:
    run = over(admin, send(admin, account="nova"))
    assert (run["state"], run["problem"]) == ("done", None)
    assert (run["order"]["kind"], run["order"]["subjects"], run["order"]["who"]) == ("import", ["May.tsv"], "Ada")
    assert run["counts"] == {
        "files": 1,
        "new": 1,
        "set_aside": 0,
        "read": 2,
        "stored": 1,
        "quarantined": 1,
        "superseded": 0,
    }
    assert run["result"]["files"][0]["account"] == "nova"
    assert admin.get(f"/api/v1/imports/{run['id']}").json() == run
    listed = admin.get("/api/v1/runs").json()
    assert (listed["total"], listed["rows"]) == (1, [{**run, "result": None}])
    assert waiting(server) == []


def test_the_figures_are_those_of_the_file(admin: httpx.Client, over: Over) -> None:
    over(admin, send(admin))
    figures = {each["kpi"]: each for each in admin.get("/api/v1/kpis", params={"first": "2031-03"}).json()["figures"]}
    assert "1.5" in {each["value"].rstrip("0") for each in figures.values() if isinstance(each["value"], str)}


def test_a_file_that_nobody_knows_is_set_aside_and_said_so(admin: httpx.Client, over: Over) -> None:
    run = over(admin, send(admin, b"what,when\nbread,today\n", name="todo.csv"))
    assert (run["state"], run["counts"]["set_aside"]) == ("done", 1)
    assert run["result"]["files"][0]["problem"]["code"] == "B201"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("May.tsv", "May.tsv"),
        (".hidden", "hidden"),
        ("..May..tsv ", "May..tsv"),
        ("x" * 500 + ".csv", "x" * 196 + ".csv"),
        ("Übersicht – März (2).csv", "Übersicht – März (2).csv"),
    ],
)
def test_a_name_is_kept_as_far_as_it_can_be(sent: str, kept: str) -> None:
    assert safe_name(sent) == kept


@pytest.mark.parametrize(
    "sent",
    [
        "../../etc/passwd",
        "..\\..\\autoexec.bat",
        "/May.tsv",
        "C:\\Downloads\\May.tsv",
        "a\u202evst.exe",
        "new\nline.csv",
        "nul\x00.csv",
        "..",
        ".",
        "/",
        "\\",
        "   ",
        "",
    ],
)
def test_a_path_and_what_is_no_name_are_refused(sent: str) -> None:
    with pytest.raises(RequestInvalid):
        safe_name(sent)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "../"},
        {"name": ""},
        {"name": "x" * 1_001},
        {"as": "no layout"},
        {"account": ""},
        {"modified": "yesterday"},
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_kept(
    server: Served, admin: httpx.Client, wrong: dict[str, str]
) -> None:
    answer = admin.post("/api/v1/imports", params={"name": "May.tsv", **wrong}, content=STATEMENT)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "B803")
    assert (waiting(server), admin.get("/api/v1/runs").json()["total"]) == ([], 0)


def test_a_date_of_a_wrong_clock_is_not_believed(admin: httpx.Client, over: Over) -> None:
    run = over(admin, send(admin, modified="0001-01-01T00:00:00+14:00"))
    assert run["order"]["modified"] is None
    assert run["result"]["files"][0]["observed_at"].startswith("2031-06-15T12:00:00")


def test_an_empty_file_is_refused(server: Served, admin: httpx.Client) -> None:
    assert send(admin, b"").json()["error"]["code"] == "B803"
    assert waiting(server) == []


@pytest.fixture
def small(home: Path) -> Iterator[Served]:
    """A server that takes no more than a thousand bytes."""
    settings = home / "bedrot.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\n[server]\nupload_bytes = 1000\n", encoding="utf-8")
    with served(home) as running:
        yield running


def test_a_file_that_says_it_is_too_large_is_refused_at_once(small: Served) -> None:
    with sending(small, small.logged_in(), f"Content-Length: {5 * 1024**3}") as connection:
        answer = connection.recv(4096).decode()
        while "B804" not in answer:
            answer += connection.recv(4096).decode()
    assert " 413 " in answer.split("\r\n")[0]
    assert waiting(small) == []


def test_a_file_that_does_not_say_so_is_refused_while_it_comes(small: Served) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(50):
            yield b"x" * 100

    admin = small.logged_in()
    answer = admin.post("/api/v1/imports", params={"name": "big.csv"}, content=endless())
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "B804")
    assert waiting(small) == []


def test_a_file_that_stops_halfway_leaves_nothing(server: Served, admin: httpx.Client) -> None:
    def broken() -> Iterator[bytes]:
        yield b"x" * 100
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        admin.post("/api/v1/imports", params={"name": "May.tsv"}, content=broken())
    assert admin.get("/api/v1/runs").json()["total"] == 0
    until(lambda: waiting(server) == [])


def test_more_than_eight_at_once_are_told_to_wait_and_nobody_else_is(
    server: Served, admin: httpx.Client, over: Over
) -> None:
    with ExitStack() as stack:
        for _ in range(8):
            half = stack.enter_context(sending(server, admin, f"Content-Length: {len(STATEMENT) * 2}"))
            half.sendall(STATEMENT)
        until(lambda: len(waiting(server)) == 8)
        answer = send(admin)
        assert (answer.status_code, answer.json()["error"]["code"]) == (429, "B805")
        assert admin.get("/api/v1/kpis").status_code == 200
    until(lambda: waiting(server) == [])
    assert over(admin, send(admin))["state"] == "done"


def test_a_file_takes_the_last_room_of_no_disk(tmp_path: Path) -> None:
    left = 200 * 1024**2 + 3_000_000

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(4):
            yield b"x" * (1 << 20)

    def free(folder: Path) -> int:
        return left - sum(each.stat().st_size for each in folder.iterdir())

    folder = tmp_path / "uploads"
    uploads = Uploads(folder, free)
    for told in (4 << 20, None):
        with pytest.raises(DiskFull, match="no room"):
            asyncio.run(uploads.receive(pieces(), told, 1 << 30))
        assert list(folder.iterdir()) == []


def test_a_disk_that_refuses_in_the_middle_leaves_nothing_and_the_server_goes_on(home: Path) -> None:
    with running(home) as (process, said), first_admin(said) as admin:
        _, most = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (1_500_000, most))
        answer = send(admin, b"x" * 4_000_000)
        assert (answer.status_code, answer.json()["error"]["code"]) == (500, "B702")
        assert list((home / "private" / "uploads").iterdir()) == []
        assert send(admin).status_code == 202


@contextmanager
def sending(server: Served, admin: httpx.Client, *headers: str) -> Iterator[socket.socket]:
    """A connection on which an admin has begun to send a file."""
    host, port = server.address.removeprefix("http://").split(":")
    cookies = "; ".join(f"{name}={value}" for name, value in admin.cookies.items())
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        lines = [
            "POST /api/v1/imports?name=big.csv HTTP/1.1",
            f"Host: {host}:{port}",
            f"Origin: {server.address}",
            f"Cookie: {cookies}",
            *headers,
        ]
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        yield connection


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.02)


@pytest.mark.parametrize("who", ["analyst", "program", "nobody"])
def test_only_an_admin_may_send(server: Served, who: str) -> None:
    visitors = {
        "analyst": lambda: server.logged_in(Role.ANALYST),
        "program": server.program,
        "nobody": server.browser,
    }
    answer = send(visitors[who]())
    assert answer.status_code == (401 if who == "nobody" else 403)
    assert waiting(server) == []


def test_a_sample_label_takes_no_file_of_others(home: Path) -> None:
    settings = home / "bedrot.toml"
    settings.write_text("sample = true\n" + settings.read_text(encoding="utf-8"), encoding="utf-8")
    with served(home) as running:
        answer = send(running.logged_in())
        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "B104")
