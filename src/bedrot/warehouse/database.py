"""Opening the warehouse: one file of SQLite by default, any database SQLAlchemy knows by URL."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from bedrot.model.errors import BedrotError, DiskFull, LakeBusy, LakeDamaged
from bedrot.warehouse import migrate
from bedrot.warehouse.quality import kept_rows, put_back
from bedrot.warehouse.views import create_views, drop_views

_PATIENCE_SECONDS = 30
_WORTH_IT = 4
_WRITER_LOCK = 4_711_031
"""Any number, as long as every writer of one PostgreSQL database asks for the same one."""


class Warehouse:
    """The label's tables. Many may read at once; one writes at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str, *, anew: bool = False) -> "Warehouse":
        """The warehouse at ``url``, brought to this version's tables; ``anew`` drops what is there.

        Examinations of the data are kept even then, because the lake cannot tell them.
        Raises :class:`~bedrot.model.errors.WarehouseOutdated` when a newer version wrote it, LakeBusy when another
        process keeps writing, LakeDamaged when the file is no database.
        """
        warehouse = cls(_engine(url))
        try:
            with warehouse.reading() as connection:
                current = not anew and migrate.is_current(connection)
            if not current:
                with warehouse.writing() as connection:
                    warehouse._bring_up_to_date(connection, anew=anew)
        except BaseException:
            warehouse.close()
            raise
        return warehouse

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the warehouse, whatever is written meanwhile."""
        with _said_clearly(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The one writer's transaction: committed as a whole at the end, or not at all.

        When it returns without error, the transaction has reached the disk.
        """
        with (
            _said_clearly(),
            self._engine.connect().execution_options(writing=True) as connection,
            connection.begin(),
        ):
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITER_LOCK})
            yield connection

    def compact(self) -> None:
        """Give the disk back what the file no longer needs, where that is a fourth of it; other databases do so themselves."""
        if self._engine.dialect.name != "sqlite":
            return
        with (
            _said_clearly(),
            closing(self._engine.raw_connection()) as connection,
            closing(connection.cursor()) as cursor,
        ):
            free, pages = (cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_count"))
            if free * _WORTH_IT >= pages:
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Give back all connections."""
        self._engine.dispose()

    @staticmethod
    def _bring_up_to_date(connection: Connection, *, anew: bool) -> None:
        drop_views(connection)
        kept = kept_rows(connection) if anew else {}
        if anew:
            _drop_everything(connection)
        migrate.upgrade(connection)
        create_views(connection)
        put_back(connection, kept)


def _drop_everything(connection: Connection) -> None:
    for name in inspect(connection).get_view_names():
        connection.execute(text(f'DROP VIEW "{name}"'))
    found = MetaData()
    found.reflect(connection)
    found.drop_all(connection)


def _engine(url: str) -> Engine:
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return create_engine(address)
    if address.database not in (None, "", ":memory:"):
        Path(str(address.database)).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(address, connect_args={"timeout": _PATIENCE_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say so, table definitions included
    cursor = connection.cursor()
    for setting in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "cache_size = -65536",
        "journal_size_limit = 67108864",
        "temp_store = MEMORY",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _said_clearly() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise _for_people(error.orig) or error from error
    except sqlite3.Error as error:
        raise _for_people(error) or error from error


def _for_people(error: BaseException | None) -> BedrotError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    return {
        sqlite3.SQLITE_BUSY: LakeBusy("Another process is writing to the warehouse.", todo="Try again later."),
        sqlite3.SQLITE_FULL: DiskFull(),
        sqlite3.SQLITE_NOTADB: _DAMAGED,
        sqlite3.SQLITE_CORRUPT: _DAMAGED,
        sqlite3.SQLITE_CONSTRAINT: LakeDamaged(
            f"The warehouse refused what curated holds ({error}).", todo="Run `bedrot lake verify`."
        ),
    }.get(code & 0xFF)


_DAMAGED = LakeDamaged("The warehouse file is damaged.", todo="Run `bedrot warehouse rebuild`.")
