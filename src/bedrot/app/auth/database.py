"""The server's own small database: people, sessions, tokens, links and the audit trail. Secrets are kept as hashes only.

It lies in the label's ``private`` folder, readable by its owner alone, and is not part of the lake or the warehouse.
"""

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bedrot.model.errors import WarehouseOutdated

FILE = "server.db"
_OWNER_ONLY = 0o600

_FIRST = """
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
"""

_WITH_SHARES = """
CREATE TABLE shares (
    id TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    artist TEXT NOT NULL,
    with_money INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    since TEXT NOT NULL,
    expires TEXT NOT NULL,
    used TEXT
) STRICT;

ALTER TABLE sessions RENAME TO sessions_of_people;

CREATE TABLE sessions (
    fingerprint TEXT PRIMARY KEY,
    name TEXT COLLATE NOCASE REFERENCES people ON DELETE CASCADE,
    share TEXT REFERENCES shares ON DELETE CASCADE,
    since TEXT NOT NULL,
    used TEXT NOT NULL,
    CHECK ((name IS NULL) <> (share IS NULL))
) STRICT;

INSERT INTO sessions SELECT fingerprint, name, NULL, since, used FROM sessions_of_people;

DROP TABLE sessions_of_people;
"""

_VERSIONS = (_FIRST, _WITH_SHARES)
"""What makes each version of the file out of the one before; the first out of nothing."""

Cell = str | int | None


class Database:
    """One connection, used by one thread at a time."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, _OWNER_ONLY))
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(file, check_same_thread=False, isolation_level=None, timeout=10)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA secure_delete = ON")
        self._make()

    @contextmanager
    def writing(self) -> Iterator["Database"]:
        """One transaction: as a whole, or not at all."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def rows(self, statement: str, *values: Cell) -> Sequence[tuple[Cell, ...]]:
        """Run one statement and return its rows."""
        with self._lock:
            return self._connection.execute(statement, values).fetchall()

    def change(self, statement: str, *values: Cell) -> int:
        """Run one statement; how many rows it changed."""
        with self._lock:
            return self._connection.execute(statement, values).rowcount

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._connection.close()

    def _make(self) -> None:
        with self.writing():
            version = self._connection.execute("PRAGMA user_version").fetchone()[0]
            if version > len(_VERSIONS):
                raise WarehouseOutdated(
                    "The people and sessions of this label were written by a newer version of BEDROT.",
                    todo="Use that version, or a newer one.",
                )
            for statements in _VERSIONS[version:]:
                for statement in statements.split(";"):
                    self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version = {len(_VERSIONS)}")


def stamp(moment: datetime) -> str:
    """A moment as it is kept: UTC, to the second, in an order that text keeps."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(text: str) -> datetime:
    """A moment that was kept."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
