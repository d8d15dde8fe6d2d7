"""`bedrot doctor`: every planted fault of set-up is found and its mending named; a healthy label has none."""

import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bedrot.app.doctor.examine import Result, examine
from bedrot.app.doctor.machine import memory_in_bytes
from bedrot.app.doctor.patient import Machine
from bedrot.lake import documents
from bedrot.lake.lake import Lake
from bedrot.lake.landing import Status
from tests.app.terminal import Terminal
from tests.kit.statements import BankLine, bank_statement

Plant = Callable[[Path, Machine], Machine | None]
"""Puts a fault into a label's folder, or into the machine, which it then returns."""


@pytest.fixture
def healthy(imported: Terminal) -> Terminal:
    return imported


def this() -> Machine:
    return replace(Machine.this(), environment={}, free=lambda folder: 10**12, memory=16 * 10**9)


def results(folder: Path, machine: Machine | None = None) -> dict[str, Result]:
    return {result.check: result for result in examine(folder, machine or this())}


def database(folder: Path) -> Path:
    return folder / "data_warehouse" / "bedrot_analytics.db"


def change(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(database(folder))) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def one(folder: Path, pattern: str) -> Path:
    return next(path for path in sorted(folder.rglob(pattern)) if path.is_file())


def keyed(folder: Path) -> Path:
    """The label's key for personal data, made by its first use."""
    secret = Lake(folder / "data_lake").secret
    secret.pseudonym("ana@example.com")
    return secret.file


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def old_inbox_file(folder: Path, machine: Machine) -> None:
    write(folder, "inbox/forgotten.tsv", "x")
    long_ago = (machine.now - timedelta(days=3)).timestamp()
    os.utime(folder / "inbox" / "forgotten.tsv", (long_ago, long_ago))


def left_lock(folder: Path, _machine: Machine) -> None:
    """A claim of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    locks = folder / "data_lake" / ".locks"
    (newest,) = locks.iterdir()
    claim = documents.decode(newest.read_bytes(), newest.name)
    newest.write_bytes(documents.encode({**claim, "process": ended.pid, "released": False}))


def too_many_boards(folder: Path, _machine: Machine) -> None:
    for number in range(52):
        write(folder, f"boards/b{number}.toml", 'title = "M"\n')


def unloaded(folder: Path, _machine: Machine) -> None:
    change(folder, "DELETE FROM loads WHERE dataset = 'royalties'")


def unpromoted(folder: Path, _machine: Machine) -> None:
    one(folder / "data_lake" / "3_staging", "_promotions/*.json").unlink()


def unsealed(folder: Path, _machine: Machine) -> None:
    one(folder / "data_lake" / "4_curated", "_seals/*.json").unlink()


def torn(folder: Path, _machine: Machine) -> None:
    entry = one(folder / "data_lake" / "4_curated", "_delta_log/*.json")
    entry.write_bytes(entry.read_bytes()[:-9])
    unsealed(folder, _machine)


def unreadable(folder: Path, machine: Machine) -> None:
    from bedrot.app.opening import open_label

    landing = open_label(folder).label.lake.landing
    landing.set_status(landing.deliveries()[0], Status.UNREADABLE, machine.now, "cut off at line 9")


def held(folder: Path, machine: Machine) -> None:
    from bedrot.app.opening import open_label
    from bedrot.pipeline import runs
    from bedrot.pipeline.land import Wishes, incoming

    label = open_label(folder).label
    write(folder, "more.tsv", bank_statement([BankLine(reported="2024-09-21", sold="2024-08")]))
    runs.import_files(label, list(incoming([folder / "more.tsv"])), Wishes(), machine.now)
    runs.rollback(label, "royalties", None, machine.now)


def foreign_platform(folder: Path, _machine: Machine) -> None:
    """A delivery of a platform whose connector was removed afterwards."""
    landing = folder / "data_lake" / "1_landing"
    (landing / "distrokid").rename(landing / "acme")
    for path in (landing / "acme").rglob("*"):
        if path.name.endswith((".delivery.json", "_hashes.json")):
            content = documents.decode(path.read_bytes(), path.name)
            moved = {key: str(value).replace("1_landing/distrokid", "1_landing/acme") if key == "path" else value
                     for key, value in content.items()}  # fmt: skip
            if "files" in content:
                moved["files"] = {sha: key.replace("/distrokid/", "/acme/") for sha, key in content["files"].items()}
            else:
                moved["platform"] = "acme"
            path.write_bytes(documents.encode(moved))


def corrupt_database(folder: Path, _machine: Machine) -> None:
    change(folder, "PRAGMA wal_checkpoint(TRUNCATE)")
    file = database(folder)
    data = bytearray(file.read_bytes())
    data[4096 * 3 : 4096 * 3 + 64] = b"\xff" * 64
    file.write_bytes(data)


@dataclass(frozen=True)
class Fault:
    """Which check must find it, how grave it is, and a word of what must be said."""

    check: str
    state: str
    said: str
    plant: Plant


FAULTS = [
    Fault("python", "problem", "Python is 3.10", lambda folder, machine: replace(machine, python=(3, 10))),
    Fault("disk", "problem", "95 MB are left", lambda folder, machine: replace(machine, free=lambda place: 10**8)),
    Fault("disk", "warning", "953 MB are left", lambda folder, machine: replace(machine, free=lambda place: 10**9)),
    Fault("encoding", "problem", "PYTHONUTF8=1", lambda folder, machine: replace(machine, encoding="cp1252")),
    Fault("memory", "problem", "`memory` in bedrot.toml", lambda folder, machine: replace(machine, memory=512 * 10**6)),
    Fault("passwords", "warning", "TOOLOST_PASSWORD is set",
          lambda folder, machine: replace(machine, environment={"TOOLOST_PASSWORD": "x"})),
    Fault("path_length", "problem", "longer than Windows takes", lambda folder, machine: replace(machine, windows=True)),
    Fault("letter_case", "warning", "one file on Windows and macOS",
          lambda folder, machine: write(folder, "catalog/Artists.csv", "artist\n")),
    Fault("settings", "problem", "line 1, field 'memry'", lambda folder, machine: write(folder, "bedrot.toml", "memry = 1")),
    Fault("nested", "warning", "inside the label", lambda folder, machine: write(folder.parent, "bedrot.toml", "")),
    Fault("inbox", "warning", "no inbox", lambda folder, machine: shutil.rmtree(folder / "inbox")),
    Fault("inbox_is_emptied", "warning", "more than a day", old_inbox_file),
    Fault("catalog", "problem", "catalog/splits.csv, line 2",
          lambda folder, machine: write(folder, "catalog/splits.csv", "isrc,your_revenue_share\nXXAA13100001,half\n")),
    Fault("boards", "warning", "boards/monday.toml, line 2, field 'tiles[0].kind'",
          lambda folder, machine: write(folder, "boards/monday.toml", 'title = "M"\n[[tiles]]\nkind = "figur"\n')),
    Fault("boards", "warning", "'Monday Morning.toml'",
          lambda folder, machine: write(folder, "boards/Monday Morning.toml", 'title = "M"\n')),
    Fault("boards", "warning", "2 boards more than the 50", too_many_boards),
    Fault("acts", "warning", "lists no acts", lambda folder, machine: write(folder, "catalog/artists.csv", "artist\n")),
    Fault("catalog_names", "warning", "'LUMEN'",
          lambda folder, machine: write(folder, "catalog/aliases.csv", "alias,artist\nlumen.x,LUMEN\n")),
    Fault("account_names", "warning", "'me@lable'",
          lambda folder, machine: write(folder, "catalog/accounts.csv", "name,platform,account\nme@lable,distrokid,main\n")),
    Fault("connectors", "problem", "nowhere", lambda folder, machine: write(folder, "connectors/acme.py", "import nowhere")),
    Fault("layout", "problem", "both 2_raw and raw", lambda folder, machine: (folder / "data_lake" / "raw").mkdir()),
    Fault("layout", "problem", "is a file where a zone", lambda folder, machine: write(folder, "data_lake/archive", "")),
    Fault("lock", "warning", "was stopped while it wrote", left_lock),
    Fault("leftovers", "warning", "unfinished files",
          lambda folder, machine: write(folder, "data_lake/1_landing/x.csv.0f3a.tmp", "")),
    Fault("registry", "problem", "_hashes.json",
          lambda folder, machine: one(folder / "data_lake" / "1_landing", "_hashes.json").unlink()),
    Fault("registry", "problem", "_hashes.json",
          lambda folder, machine: write(folder, "data_lake/1_landing/distrokid/_hashes.json", "{}")),
    Fault("key", "problem", "personal.key is gone", lambda folder, machine: keyed(folder).unlink()),
    Fault("key", "problem", "is not the key", lambda folder, machine: write(keyed(folder).parent, "personal.key", "0" * 64)),
    Fault("key", "warning", "chmod 600", lambda folder, machine: keyed(folder).chmod(0o644)),
    Fault("landing_pairs", "problem", "Restore the file from a backup",
          lambda folder, machine: one(folder / "data_lake" / "1_landing", "*.tsv").unlink()),
    Fault("landing_pairs", "problem", "has no document beside it",
          lambda folder, machine: write(folder, "data_lake/1_landing/distrokid/bank/x.tsv", "x")),
    Fault("log_entries", "warning", "is not sealed", unsealed),
    Fault("log_entries", "problem", "is torn", torn),
    Fault("pending", "problem", "1 landed files are not promoted", unpromoted),
    Fault("unreadable", "warning", "cut off at line 9", unreadable),
    Fault("absent_connectors", "problem", "connectors/acme", foreign_platform),
    Fault("held", "warning", "bedrot lake release royalties", held),
    Fault("clock", "problem", "Set the clock right",
          lambda folder, machine: replace(machine, now=datetime(2020, 1, 1, tzinfo=UTC))),
    Fault("intact", "problem", "bedrot warehouse rebuild", corrupt_database),
    Fault("intact", "problem", "refer to rows that are not there",
          lambda folder, machine: change(folder, "PRAGMA foreign_keys = OFF", "DELETE FROM commits")),
    Fault("current", "problem", "newer version",
          lambda folder, machine: change(folder, "UPDATE alembic_version SET version_num = '9999'")),
    Fault("current", "warning", "older version",
          lambda folder, machine: change(folder, "UPDATE alembic_version SET version_num = '0001'")),
    Fault("loaded", "problem", "lacks 2 months", unloaded),
    Fault("loaded", "problem", "no warehouse yet", lambda folder, machine: shutil.rmtree(folder / "data_warehouse")),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.check}: {fault.said}")
def test_a_planted_fault_is_found_and_its_mending_named(fault: Fault, healthy: Terminal) -> None:
    machine = this()
    planted = fault.plant(healthy.here, machine)
    found = results(healthy.here, planted if isinstance(planted, Machine) else machine)[fault.check]
    assert found.state == fault.state
    assert any(fault.said in f"{each.what} {each.fix}" for each in found.findings)
    assert all(each.fix for each in found.findings)


def test_every_check_has_a_planted_fault() -> None:
    by_other_means = {"there", "writable", "links", "synced"}
    assert {fault.check for fault in FAULTS} | by_other_means == set(results(Path.cwd()))


def test_a_healthy_label_has_no_findings(healthy: Terminal) -> None:
    found = results(healthy.here)
    assert {check: result.findings for check, result in found.items() if result.state != "ok"} == {}


def test_without_a_label_the_rest_is_skipped(tmp_path: Path) -> None:
    found = results(tmp_path)
    assert found["there"].state == "problem"
    assert "bedrot init" in found["there"].findings[0].fix
    assert found["python"].state == "ok"
    assert found["loaded"].state == "skipped"


@pytest.mark.parametrize("cloud", ["OneDrive - Nova", "Dropbox", "Google Drive", "iCloud Drive"])
def test_a_folder_that_another_program_synchronises_is_told(cloud: str, terminal: Terminal) -> None:
    terminal.done("init", f"{cloud}/nova")
    found = results(terminal.here / cloud / "nova")["synced"]
    assert (found.state, cloud in found.findings[0].what) == ("warning", True)


def test_a_folder_that_cannot_be_written_to_is_told(healthy: Terminal) -> None:
    """A folder's name taken by a file refuses writing for every user, whatever the rights."""
    warehouse = healthy.here / "data_warehouse"
    shutil.rmtree(warehouse)
    warehouse.write_text("", encoding="utf-8")
    found = results(healthy.here)["writable"]
    assert found.state == "problem"
    assert "data_warehouse cannot be written to" in found.findings[0].what


def test_the_command_says_what_is_wrong_and_how_to_mend_it(healthy: Terminal) -> None:
    (healthy.here / "inbox").rmdir()
    one(healthy.here / "data_lake" / "1_landing", "_hashes.json").unlink()
    answer = healthy("doctor")
    assert answer.code == 1
    assert "problem  1_landing/distrokid/_hashes.json is missing" in answer.out
    assert "warning  The label has no inbox." in answer.out
    assert "    Run `bedrot init` again" in answer.out
    healthy.done("run")
    assert healthy.done("doctor").out.endswith("1 warning.\n")


def test_the_command_lists_what_is_in_order_when_asked(healthy: Terminal) -> None:
    assert "ok  Every connector works." in healthy.done("doctor", "--verbose").out
    checks = healthy.done("doctor", "--json").json["checks"]
    assert all(set(check) == {"check", "title", "state", "findings"} for check in checks)
    assert len(checks) >= 20


def test_outside_of_a_label_the_command_still_examines_the_machine(terminal: Terminal) -> None:
    answer = terminal("doctor", "--json")
    states = {check["check"]: check["state"] for check in answer.json["checks"]}
    assert (answer.code, states["there"], states["python"]) == (1, "problem", "ok")


@pytest.mark.parametrize(
    ("size", "number"), [("640MB", 640 * 10**6), ("2 GB", 2 * 10**9), ("1.5GiB", 1_500_000_000), ("900kb", 900_000)]
)
def test_sizes_are_read(size: str, number: int) -> None:
    assert memory_in_bytes(size) == number


def test_a_damaged_archive_elsewhere_in_the_label_is_no_business_of_the_doctor(healthy: Terminal) -> None:
    with zipfile.ZipFile(healthy.here / "old.zip", "w") as archive:
        archive.writestr("x", "y")
    assert results(healthy.here)["landing_pairs"].state == "ok"
