"""The file of people and sessions: one of an earlier version is brought up to date and keeps what is in it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Role
from bedrot.app.auth.secrets import fingerprint
from bedrot.app.auth.sessions import Sessions
from bedrot.model.errors import WarehouseOutdated

NOON = datetime(2031, 6, 15, 12, tzinfo=UTC)

VERSION_1 = """
CREATE TABLE people (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    role TEXT NOT NULL CHECK (role IN ('admin', 'analyst')),
    password TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT;
CREATE TABLE invitations (
    fingerprint TEXT PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('admin', 'analyst')),
    name TEXT COLLATE NOCASE,
    expires TEXT NOT NULL
) STRICT;
CREATE TABLE sessions (
    fingerprint TEXT PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE REFERENCES people ON DELETE CASCADE,
    since TEXT NOT NULL,
    used TEXT NOT NULL
) STRICT;
CREATE TABLE tokens (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    fingerprint TEXT NOT NULL UNIQUE,
    made_by TEXT NOT NULL,
    since TEXT NOT NULL,
    used TEXT
) STRICT;
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    outcome TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
CREATE TABLE seen (
    day TEXT NOT NULL,
    who TEXT NOT NULL,
    path TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (day, who, path)
) STRICT, WITHOUT ROWID;
PRAGMA user_version = 1;
"""
"""What the first version wrote."""


def of_version_1(folder: Path) -> None:
    """A file in which Ada and Bob are logged in, of which Bob was removed and a program has a token."""
    with closing(sqlite3.connect(folder / "server.db", isolation_level=None)) as file:
        file.executescript(VERSION_1)
        for name, role in (("Ada", "admin"), ("Bob", "analyst")):
            file.execute("INSERT INTO people VALUES (?, ?, '', '2031-06-01T00:00:00Z')", (name, role))
            times = ("2031-06-14T12:00:00Z", "2031-06-15T11:00:00Z")
            file.execute("INSERT INTO sessions VALUES (?, ?, ?, ?)", (fingerprint(f"{name}'s secret"), name, *times))
        token = ("sheet", fingerprint("bedrot_token"), "Ada", "2031-06-01T00:00:00Z")
        file.execute("INSERT INTO tokens VALUES (?, ?, ?, ?, NULL)", token)
        file.execute("INSERT INTO audit VALUES (1, '2031-06-01T00:00:00Z', 'Ada', 'log in', '', 'done', 'here')")


def test_a_file_of_version_1_keeps_everybody_and_everything(tmp_path: Path) -> None:
    of_version_1(tmp_path)
    with closing(Gate(tmp_path, lambda: NOON)) as gate:
        assert [(each.name, each.role) for each in gate.people.all()] == [("Ada", Role.ADMIN), ("Bob", Role.ANALYST)]
        ada, program = gate.visitor("Ada's secret", None), gate.visitor(None, "bedrot_token")
        assert ada is not None
        assert (ada.name, ada.role, ada.share) == ("Ada", Role.ADMIN, None)
        assert program is not None
        assert program.name == "sheet"
        assert [entry.action for entry in gate.audit.entries(0, 10)[0]] == ["log in"]


def test_in_it_an_act_can_be_shared_and_people_still_leave(tmp_path: Path) -> None:
    of_version_1(tmp_path)
    with closing(Gate(tmp_path, lambda: NOON)) as gate:
        _, secret = gate.share("NOVA SEVEN", 7, "Ada", "here", with_money=True)
        visitor, cookie = gate.open_share(secret, "there")
        assert gate.visitor(cookie, None) == visitor
        gate.people.remove("Bob")
    with closing(Gate(tmp_path, lambda: NOON)) as gate:
        assert gate.visitor("Bob's secret", None) is None
        assert gate.visitor(cookie, None) == visitor


def test_a_new_file_is_one_that_was_brought_up_to_date(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    of_version_1(tmp_path / "old")
    layouts = []
    for folder in (tmp_path / "old", tmp_path / "new"):
        Gate(folder, lambda: NOON).close()
        with closing(sqlite3.connect(folder / "server.db")) as file:
            tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            columns = {name: file.execute(f"PRAGMA table_info({name})").fetchall() for (name,) in tables}
            layouts.append((columns, file.execute("PRAGMA user_version").fetchone()))
    assert layouts[0] == layouts[1]


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "server.db")) as file:
        file.execute("PRAGMA user_version = 99")
    with pytest.raises(WarehouseOutdated, match="newer version"):
        Gate(tmp_path, lambda: NOON)


def test_taking_a_link_back_forgets_its_sessions_in_the_file_too(tmp_path: Path) -> None:
    with closing(Gate(tmp_path, lambda: NOON)) as gate:
        made, secret = gate.share("NOVA SEVEN", 7, "Ada", "here", with_money=True)
        _, cookie = gate.open_share(secret, "there")
        gate.unshare(made.id, "Ada", "here")
        assert gate.visitor(cookie, None) is None
        assert Sessions(gate._database).visitor(cookie, NOON) is None  # as another process sees it


def test_links_that_have_expired_are_forgotten_with_the_next_one(tmp_path: Path) -> None:
    now = [NOON]
    with closing(Gate(tmp_path, lambda: now[0])) as gate:
        old, _ = gate.share("NOVA SEVEN", 1, "Ada", "here", with_money=True)
        now[0] += timedelta(days=1)
        new, _ = gate.share("LUMEN", 1, "Ada", "here", with_money=True)
        assert gate.shares.all(NOON) == [new]
        assert old not in gate.shares.all(NOON)
