"""One statement of a person's own on the warehouse: it reads, within bounds, and can do nothing else."""

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from bedrot.model.errors import RequestInvalid
from bedrot.model.names import nearest

Cell = int | float | str | bytes | Decimal | None

_MOST_BYTES = 32_000_000
"""Of an answer as a whole; what comes after is cut like rows beyond the limit."""

_CACHE_KB = 65_536
_LONGEST_VALUE = 1_000_000
_LONGEST_STATEMENT = 100_000
_STEPS = 50_000
"""Instructions of SQLite's machine between two looks at the clock."""

_NEVER = frozenset({"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "randomblob", "zeroblob"})
_OWN_TABLES = frozenset({"sqlite_master", "sqlite_schema"})
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE})
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, _LONGEST_STATEMENT),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 50),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 200),
    (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)


@dataclass(frozen=True)
class Bounds:
    """How much a statement may take: rows of its answer, and seconds."""

    rows: int
    seconds: float = 10.0


@dataclass(frozen=True)
class Result:
    """What a statement answered. ``cut``: there is more than was asked for. ``seconds``: how long it took."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    cut: bool
    seconds: float


def ask(url: str, statement: str, bounds: Bounds) -> Result:
    """Run one reading statement on the warehouse at ``url``.

    Raises RequestInvalid, with what the database says, for a statement that is none, that does more than read, that
    is more than one, or that takes longer than its bounds allow.
    """
    if not statement.strip() or "\0" in statement or len(statement) > _LONGEST_STATEMENT:
        raise RequestInvalid("There is no statement.", todo=f"Write one of at most {_LONGEST_STATEMENT:,} characters.")
    began = time.monotonic()
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        columns, rows, cut = _ask_sqlite(Path(str(address.database)), statement, bounds)
    else:
        columns, rows, cut = _ask_server(url, statement, bounds)
    return Result(columns, rows, cut, time.monotonic() - began)


Found = tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...], bool]


def _ask_sqlite(file: Path, statement: str, bounds: Bounds) -> Found:
    with closing(_reading_only(file, bounds)) as connection:
        try:
            cursor = connection.execute(statement)
            columns = tuple(each[0] for each in cursor.description or ())
            rows, cut = _bounded(cursor, bounds.rows)
        except (sqlite3.Error, sqlite3.Warning) as error:
            raise _refused(error, connection, bounds) from error
    if not columns:
        raise RequestInvalid("This reads nothing.", todo="Begin with SELECT or WITH.")
    return columns, rows, cut


def _reading_only(file: Path, bounds: Bounds) -> sqlite3.Connection:
    """A connection that cannot write, even if SQLite let a statement through that tries."""
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=5)
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = {-_CACHE_KB}")
    for limit, most in _LIMITS:
        connection.setlimit(limit, most)
    connection.create_window_function("sum", 1, ExactSum)
    connection.create_window_function("avg", 1, ExactMean)
    until = time.monotonic() + bounds.seconds
    connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
    connection.set_authorizer(_may)
    return connection


def _may(action: int, first: str | None, second: str | None, _database: str | None, _view: str | None) -> int:
    """What SQLite asks before each part of a statement: reading is allowed, and nothing else."""
    if action == sqlite3.SQLITE_READ:
        hidden = (first or "").startswith("sqlite_") and first not in _OWN_TABLES
        return sqlite3.SQLITE_DENY if hidden else sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_DENY if second in _NEVER else sqlite3.SQLITE_OK
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _refused(error: Exception, connection: sqlite3.Connection, bounds: Bounds) -> RequestInvalid:
    said = str(error)
    if "interrupted" in said:
        return RequestInvalid(
            f"It took longer than {bounds.seconds:g} seconds and was stopped.",
            todo="Ask for fewer months, or read a table of months such as statement_months instead of lines.",
        )
    if "not authorized" in said or "prohibited" in said or "readonly" in said:
        return RequestInvalid(f"Only reading is allowed here: {said}.", todo="Begin with SELECT or WITH.")
    if "one statement at a time" in said:
        return RequestInvalid("These are several statements.", todo="Ask one at a time.")
    if said.startswith("no such table: "):
        connection.set_authorizer(None)
        known = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        near = nearest(said.removeprefix("no such table: "), known)
        return RequestInvalid(f"{said}.".capitalize(), todo=f"Did you mean {near!r}?" if near else "")
    return RequestInvalid(f"The database says: {said}.", todo="Correct the statement and try again.")


def _ask_server(url: str, statement: str, bounds: Bounds) -> Found:
    """On a database server: within a transaction that may only read, and that the server ends in time."""
    engine = create_engine(url)
    try:
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")
            connection.exec_driver_sql(f"SET LOCAL statement_timeout = {int(bounds.seconds * 1000)}")
            try:
                found = connection.execution_options(stream_results=True).exec_driver_sql(statement, ())
            except DBAPIError as error:
                raise RequestInvalid(f"The database says: {str(error.orig).strip()}.") from error
            if not found.returns_rows:
                raise RequestInvalid("This reads nothing.", todo="Begin with SELECT or WITH.")
            rows, cut = _bounded((tuple(row) for row in found), bounds.rows)
            return tuple(found.keys()), rows, cut
    finally:
        engine.dispose()


def _bounded(rows: Iterable[Sequence[Any]], most: int) -> tuple[tuple[tuple[Cell, ...], ...], bool]:
    """Rows up to a number of them and of bytes; whether there are more."""
    found: list[tuple[Cell, ...]] = []
    size = 0
    for row in rows:
        if len(found) == most or size > _MOST_BYTES:
            return tuple(found), True
        cells = tuple(_cell(value) for value in row)
        size += sum(len(cell) if isinstance(cell, str | bytes) else 8 for cell in cells)
        found.append(cells)
    return tuple(found), False


def _cell(value: object) -> Cell:
    return value if isinstance(value, int | float | str | bytes | Decimal | None) else str(value)


class ExactSum:
    """``SUM`` that adds the exact decimals of our views as decimals; SQLite itself would make binary fractions of them."""

    def __init__(self) -> None:
        self._total = Decimal(0)
        self._fractions = 0.0
        self._count = self._whole = self._broken = 0

    def step(self, value: Cell) -> None:
        """Add a value."""
        self._add(value, 1)

    def inverse(self, value: Cell) -> None:
        """Take a value out that has left the window."""
        self._add(value, -1)

    def value(self) -> int | float | str | None:
        """The sum so far: whole numbers stay whole, decimals are exact text; nothing of nothing."""
        if not self._count:
            return None
        if self._broken:
            return float(self._total) + self._fractions
        if self._whole == self._count:
            return int(self._total)
        return format(self._total, "f")

    finalize = value

    def _add(self, value: Cell, sign: int) -> None:
        if value is None:
            return
        self._count += sign
        if isinstance(value, float):
            self._broken += sign
            self._fractions += sign * value
        elif isinstance(value, int):
            self._whole += sign
            self._total += sign * value
        else:
            self._total += sign * _decimal(value)


class ExactMean(ExactSum):
    """``AVG`` of exact decimals, to twelve places."""

    def value(self) -> int | float | str | None:
        """The mean so far."""
        if not self._count:
            return None
        if self._broken or self._whole == self._count:
            return (float(self._total) + self._fractions) / self._count
        return format((self._total / self._count).quantize(Decimal("1e-12")), "f")

    finalize = value


def _decimal(value: Cell) -> Decimal:
    """A text as a number; like SQLite, nothing where it is none."""
    try:
        number = Decimal(value if isinstance(value, str) else 0)
    except InvalidOperation:
        return Decimal(0)
    return number if number.is_finite() else Decimal(0)


def described(connection: Connection) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """The views, then the tables, each with its columns and their declared types."""
    found = inspect(connection)
    for name in (*sorted(found.get_view_names()), *sorted(found.get_table_names())):
        yield name, tuple((each["name"], str(each["type"])) for each in found.get_columns(name))
