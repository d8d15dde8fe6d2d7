"""Opening a warehouse: new, older, newer, damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from bedrot.model.errors import LakeBusy, LakeDamaged, WarehouseOutdated
from bedrot.warehouse import database
from bedrot.warehouse.database import Warehouse
from bedrot.warehouse.schema import metadata


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'w.db'}"


@pytest.fixture
def opened(url: str) -> Iterator[Warehouse]:
    warehouse = Warehouse.open(url)
    yield warehouse
    warehouse.close()


def test_the_revisions_make_exactly_the_declared_tables(opened: Warehouse) -> None:
    with opened.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_revisions_write_the_same_definitions_as_the_declarations(opened: Warehouse) -> None:
    declared = create_engine("sqlite://")
    metadata.create_all(declared)
    with opened.reading() as connection, declared.connect() as other:
        assert definitions(connection) == definitions(other)
    declared.dispose()


def definitions(connection: object) -> dict[str, frozenset[str]]:
    found = connection.exec_driver_sql(  # type: ignore[attr-defined]
        "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL "
        "AND name <> 'alembic_version'"
    )
    return {name: frozenset(line.strip().rstrip(",") for line in sql.splitlines()) for name, sql in found}


def test_opening_again_keeps_what_is_there(url: str) -> None:
    first = Warehouse.open(url)
    with first.writing() as connection:
        connection.exec_driver_sql("INSERT INTO commits (commit_id, commit_name) VALUES (1, 'c1')")
    first.close()

    second = Warehouse.open(url)

    with second.reading() as connection:
        assert connection.exec_driver_sql("SELECT commit_name FROM commits").scalar() == "c1"
    second.close()


def test_an_older_warehouse_is_brought_forward(tmp_path: Path, url: str) -> None:
    Warehouse.open(url).close()
    with closing(sqlite3.connect(tmp_path / "w.db")) as connection:
        for table in metadata.sorted_tables[::-1]:
            if table.name in {"linktree_metrics", "tiktok_metrics", "conversion_events", "ad_performance_daily"}:
                connection.execute(f"DROP TABLE {table.name}")
        connection.execute("DROP VIEW financial_transactions")
        connection.execute("DROP TABLE campaigns")
        connection.execute("DROP TABLE business_expenses")
        connection.execute("UPDATE alembic_version SET version_num = '0003'")
        connection.commit()

    warehouse = Warehouse.open(url)

    with warehouse.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM financial_transactions").scalar() == 0
    warehouse.close()


def test_a_newer_warehouse_is_refused_and_rebuilt_on_demand(tmp_path: Path, url: str) -> None:
    Warehouse.open(url).close()
    with closing(sqlite3.connect(tmp_path / "w.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("CREATE TABLE from_the_future (x)")
        connection.commit()

    with pytest.raises(WarehouseOutdated, match="bedrot warehouse rebuild"):
        Warehouse.open(url)

    warehouse = Warehouse.open(url, anew=True)
    with warehouse.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    warehouse.close()


def test_a_file_that_is_no_database_is_named_as_damaged(tmp_path: Path, url: str) -> None:
    (tmp_path / "w.db").write_bytes(b"Reporting Date\tSale Month\n" * 400)

    with pytest.raises(LakeDamaged, match="bedrot warehouse rebuild"):
        Warehouse.open(url)


def test_a_second_writer_waits_and_then_is_told_to_come_back(
    opened: Warehouse, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PATIENCE_SECONDS", 0.05)
    other = Warehouse.open(url)
    with opened.writing(), pytest.raises(LakeBusy, match="writing to the warehouse"), other.writing():
        pass
    other.close()


def test_readers_see_the_old_state_until_the_writer_is_done(opened: Warehouse, url: str) -> None:
    other = Warehouse.open(url)
    with opened.writing() as writing:
        writing.exec_driver_sql("INSERT INTO commits (commit_id, commit_name) VALUES (1, 'c1')")
        with other.reading() as reading:
            assert reading.exec_driver_sql("SELECT COUNT(*) FROM commits").scalar() == 0
    with other.reading() as reading:
        assert reading.exec_driver_sql("SELECT COUNT(*) FROM commits").scalar() == 1
    other.close()
