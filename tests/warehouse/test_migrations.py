"""Opening a warehouse: new, older, newer, damaged."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from bedrot.model.errors import LakeBusy, LakeDamaged, WarehouseOutdated
from bedrot.warehouse import database, migrate
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


def test_the_newest_revision_known_without_alembic_is_the_one_alembic_finds() -> None:
    with as_file(files("bedrot.warehouse") / "migrations") as folder:
        script = ScriptDirectory(str(folder))
        known = [revision.revision for revision in script.walk_revisions()]
    assert migrate.revisions() == known[::-1]
    assert migrate.revisions()[-1] == script.get_current_head()


@pytest.mark.usefixtures("opened")
def test_a_warehouse_that_needs_no_migration_is_opened_without_alembic(url: str) -> None:
    program = (
        "import sys; from bedrot.warehouse.database import Warehouse\n"
        f"warehouse = Warehouse.open({url!r})\n"
        "with warehouse.writing() as connection: connection.exec_driver_sql('SELECT COUNT(*) FROM loads')\n"
        "warehouse.close(); print('alembic' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def older(path: Path, revision: str) -> sqlite3.Connection:
    """A warehouse as an older version left it."""
    engine = create_engine(f"sqlite:///{path}")
    with as_file(files("bedrot.warehouse") / "migrations") as folder, engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(folder))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()
    return sqlite3.connect(path)


OLD_ROWS = """
    INSERT INTO commits (commit_id, commit_name) VALUES (1, 'c1');
    INSERT INTO deliveries (delivery_id, delivery_name) VALUES (1, 'd1');
    INSERT INTO platforms (platform_id, platform_key, platform_name, platform_type)
        VALUES (1, 'spotify', 'Spotify', 'streaming'), (2, 'distrokid', 'DistroKid', 'distribution');
    INSERT INTO territories (territory_id, country_code, country_name) VALUES (1, 'GLOBAL', 'Global');
    INSERT INTO tracks (track_id, track_key, title) VALUES (1, 'XXAA13100001', 'GLASS HARBOR');
    INSERT INTO accounts (account_id, source_id, account_name) VALUES (1, 2, 'main');
    INSERT INTO artist_names (artist_name_id, printed_name) VALUES (1, 'NOVA SEVEN');
    INSERT INTO store_names (store_name_id, platform_id, printed_name, tier) VALUES (1, 1, 'Spotify', 'stream');
    INSERT INTO territory_names (territory_name_id, territory_id, printed_name) VALUES (1, 1, '');
    INSERT INTO track_names (track_name_id, artist_name_id, title, item, isrc, upc, track_id)
        VALUES (1, 1, 'GLASS HARBOR', '', 'XXAA13100001', '', 1);
    INSERT INTO statements (statement_id, account_id, reporting_date, currency) VALUES (1, 1, '2031-05-21', 'USD');
    INSERT INTO revenue_transactions (sale_month, statement_id, store_name_id, territory_name_id, track_name_id,
        is_estimated, quantity, net_revenue, line_count, delivery_id, commit_id)
        VALUES ('2031-03-01', 1, 1, 1, 1, 0, 120, 27288000, 2, 1, 1);
    INSERT INTO statement_months (sale_month, statement_id, quantity, net_revenue, fact_count, line_count)
        VALUES ('2031-03-01', 1, 120, 27288000, 1, 2);
    INSERT INTO dataset_months (dataset, month, account_id, fact_count, line_count, last_day)
        VALUES ('royalties', '2031-03-01', 1, 1, 2, '2031-05-21');
    INSERT INTO loads (dataset, month, part_name, fact_count, commit_id) VALUES ('royalties', '2031-03-01', 'p', 1, 1);
"""


def test_an_older_warehouse_is_brought_forward_with_its_rows(tmp_path: Path, url: str) -> None:
    with closing(older(tmp_path / "w.db", "0004")) as connection:
        connection.executescript(OLD_ROWS)

    warehouse = Warehouse.open(url)

    with warehouse.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        told = connection.exec_driver_sql("SELECT sale_month, units, net_revenue, lines FROM royalty_details")
        assert told.all() == [("2031-03-01", 120, "0.27288000", 2)]
        told = connection.exec_driver_sql("SELECT category, amount FROM financial_transactions")
        assert told.all() == [("streaming_revenue", "0.27288000")]
    warehouse.close()


def test_a_first_version_is_brought_forward(tmp_path: Path, url: str) -> None:
    older(tmp_path / "w.db", "0003").close()

    warehouse = Warehouse.open(url)

    with warehouse.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
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
