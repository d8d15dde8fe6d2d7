"""Twelve faults of a running server: each shows within moments at /health and in what Prometheus reads."""

import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from bedrot.app.auth.gate import Gate
from bedrot.app.making import make, missing_parts
from bedrot.app.opening import open_label
from bedrot.app.server.application import make_api
from bedrot.app.server.live.live import Live
from bedrot.app.server.office import Office
from bedrot.app.server.visitors import Addresses, Visitors
from bedrot.pipeline.land import Wishes, incoming
from bedrot.pipeline.runs import import_files
from tests.kit.serving import NOON, QUICK, Clock, Served, listening, settled
from tests.kit.statements import BankLine, bank_statement

SECONDS = 30
SOUND = bank_statement([BankLine(net="1.5", reported="2031-05-21", sold="2031-03")]).encode()
REFUSED = bank_statement([BankLine(net="1.5"), BankLine(units="12O")]).encode()


class Space(NamedTuple):
    """As ``shutil.disk_usage`` tells it."""

    total: int
    used: int
    free: int


@dataclass
class Running:
    """A server whose parts a test can break. ``label``: its folder."""

    label: Path
    served: Served
    live: Live
    admin: httpx.Client
    patch: pytest.MonkeyPatch

    def send(self, content: bytes, name: str = "May.tsv") -> None:
        """Import a file."""
        self.admin.post("/api/v1/imports", params={"name": name}, content=content).raise_for_status()

    def word(self, check: str) -> str:
        """What the server says of a check."""
        return str(self.admin.get("/health").json()["checks"].get(check))

    def measured(self, check: str) -> float | None:
        """What Prometheus reads of it."""
        lines = self.admin.get("/metrics").text.splitlines()
        found = [line for line in lines if line.startswith(f'bedrot_health{{check="{check}"}}')]
        return float(found[0].split()[1]) if found else None


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a label with one sound statement; copied before anything is done to it."""
    folder = tmp_path_factory.mktemp("sound") / "label"
    make(missing_parts(folder, "Nova Records"))
    (folder / "inbox" / "May.tsv").write_bytes(SOUND)
    import_files(open_label(folder).label, list(incoming([folder / "inbox" / "May.tsv"])), Wishes(), NOON)
    (folder / "inbox" / "May.tsv").unlink()
    return folder


@pytest.fixture
def running(sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """That label's server, of which every check says ok."""
    clock, addresses = Clock(), Addresses()
    folder = tmp_path / "label"
    shutil.copytree(sound, folder)
    with closing(Office(folder, clock)) as office, closing(Gate(folder / "private", clock, QUICK)) as gate:
        live = Live(office, gate, addresses, folder / "private")
        with (
            listening(Visitors(make_api(office, gate, live), gate, addresses)) as address,
            closing(Served(address, office, gate, clock)) as served,
        ):
            it = Running(folder, served, live, served.logged_in(), monkeypatch)
            settled(it.admin, "/api/v1/attention")
            yield it


def lose_warehouse(running: Running) -> None:
    (running.label / "data_warehouse" / "bedrot_analytics.db").unlink()


def spoil_warehouse(running: Running) -> None:
    (running.label / "data_warehouse" / "bedrot_analytics.db").write_bytes(b"nonsense" * 1_000)


def drop_table(running: Running) -> None:
    with sqlite3.connect(running.label / "data_warehouse" / "bedrot_analytics.db") as connection:
        connection.execute("DROP TABLE commits")


def lose_zone(running: Running) -> None:
    shutil.rmtree(running.label / "data_lake" / "1_landing")


def fill_disk(running: Running) -> None:
    running.patch.setattr(shutil, "disk_usage", lambda _folder: Space(10**12, 10**12 - 10**6, 10**6))


def nearly_fill_disk(running: Running) -> None:
    running.patch.setattr(shutil, "disk_usage", lambda _folder: Space(10**12, 10**12 - 10**9, 10**9))


def lose_disk(running: Running) -> None:
    def gone(_folder: Path) -> Space:
        raise OSError(5, "Input/output error")

    running.patch.setattr(shutil, "disk_usage", gone)


def end_worker(running: Running) -> None:
    running.live.workshop.end(5)


def grow_stale(running: Running) -> None:
    running.served.clock.pass_by(days=400)
    running.admin = running.served.program()


def send_what_nobody_knows(running: Running) -> None:
    running.send(b"this is\nno statement\n", "strange.csv")


def send_a_wrong_row(running: Running) -> None:
    running.send(REFUSED, "June.tsv")


def order_what_cannot_be_done(running: Running) -> None:
    delivery = running.admin.get("/api/v1/deliveries").json()["rows"][0]["id"]
    running.admin.post(f"/api/v1/deliveries/{delivery}/restore").raise_for_status()


FAULTS: dict[str, tuple[Callable[[Running], None], str, str]] = {
    "the warehouse is gone": (lose_warehouse, "database", "broken"),
    "the warehouse is no database": (spoil_warehouse, "database", "broken"),
    "the warehouse lacks a table": (drop_table, "database", "broken"),
    "a zone is gone": (lose_zone, "data_lake", "broken"),
    "the disk is full": (fill_disk, "disk", "broken"),
    "the disk is nearly full": (nearly_fill_disk, "disk", "degraded"),
    "the disk is gone": (lose_disk, "disk", "broken"),
    "the worker is dead": (end_worker, "worker", "broken"),
    "a source is stale": (grow_stale, "sources", "degraded"),
    "a file is set aside": (send_what_nobody_knows, "files", "degraded"),
    "a row is refused": (send_a_wrong_row, "quarantine", "degraded"),
    "runs fail": (order_what_cannot_be_done, "error_rate", "degraded"),
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_shows_at_both_places_within_half_a_minute(running: Running, what: str) -> None:
    break_it, check, word = FAULTS[what]
    assert (running.word(check), running.measured(check)) == ("ok", 0)
    break_it(running)
    within(lambda: running.word(check) == word)
    within(lambda: running.measured(check) == {"degraded": 1, "broken": 2}[word])


def within(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < until, f"it does not show within {SECONDS} seconds"
        time.sleep(0.05)
