"""What holds for every table."""

from datetime import date

import pytest
from sqlalchemy import Boolean, Date, Float, Numeric, Table, UniqueConstraint, make_url
from sqlalchemy.schema import CreateTable

from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import LakeDamaged
from bedrot.warehouse.mapping import FACTS, Facts
from bedrot.warehouse.schema import metadata, rollups
from tests.warehouse.curated import Label

TABLES = metadata.sorted_tables
POSTGRESQL = make_url("postgresql+psycopg://").get_dialect()()
SQLITE = make_url("sqlite://").get_dialect()()
BASELINE_WITHOUT_SOURCE = {
    "business_expenses",
    "campaigns",
    "ad_performance_daily",
    "conversion_events",
    "tiktok_metrics",
    "linktree_metrics",
}
W3 = BASELINE_WITHOUT_SOURCE | {
    "artists",
    "tracks",
    "platforms",
    "territories",
    "track_artists",
    "content_streams",
    "revenue_transactions",
}


def test_the_tables_of_the_baseline_are_there() -> None:
    assert set(metadata.tables) >= W3


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_can_be_made_on_postgresql_and_sqlite(table: Table) -> None:
    assert "TIMESTAMP" in str(CreateTable(table).compile(dialect=POSTGRESQL))
    assert "DATETIME" in str(CreateTable(table).compile(dialect=SQLITE))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_says_when_it_was_written_and_no_column_is_a_float(table: Table) -> None:
    assert "created_at" in table.c
    assert not [column for column in table.c if isinstance(column.type, Float | Numeric)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_a_natural_key(table: Table) -> None:
    natural = [constraint for constraint in table.constraints if isinstance(constraint, UniqueConstraint)]
    unique = [column for column in table.c if column.unique]
    surrogate = len(table.primary_key.columns) == 1 and next(iter(table.primary_key.columns)).name.endswith("_id")
    assert natural or unique or not surrogate or table.name == "conversion_events"


@pytest.mark.parametrize("facts", FACTS, ids=lambda facts: facts.dataset)
def test_the_key_of_a_fact_is_the_grain_of_its_dataset(facts: Facts) -> None:
    key = {column.name for column in facts.table.primary_key.columns}
    told = {facts.columns[name] for name in key & set(facts.columns)} | {
        column for name in key & set(facts.numbers) for column in facts.numbers[name].columns
    }
    told |= {facts.month} if facts.month not in facts.columns else set()
    grain = set(CONFORMED[facts.dataset].grain)

    assert grain <= told
    assert told - grain <= {"item", "isrc", "upc"}, "a key may only be finer by columns the dataset does not have"


@pytest.mark.parametrize("facts", FACTS, ids=lambda facts: facts.dataset)
def test_every_measure_and_attribute_of_a_dataset_is_kept(facts: Facts) -> None:
    conformed = CONFORMED[facts.dataset]
    assert {*conformed.measures, *conformed.attributes} <= set(facts.columns.values())
    assert {"delivery_id", "commit_id", "line_count"} <= set(facts.table.c.keys())


@pytest.mark.parametrize("facts", FACTS, ids=lambda facts: facts.dataset)
def test_the_month_of_a_fact_leads_its_key_so_that_months_lie_together_on_disk(facts: Facts) -> None:
    first = next(iter(facts.table.primary_key.columns))
    assert first.name == facts.month
    assert isinstance(first.type, Date)
    assert facts.table.dialect_options["sqlite"]["with_rowid"] is False


def test_all_conformed_datasets_have_facts() -> None:
    assert [facts.dataset for facts in FACTS] == list(CONFORMED)


def test_booleans_in_keys_are_never_empty() -> None:
    flags = [column for table in TABLES for column in table.c if isinstance(column.type, Boolean)]
    assert flags
    assert not [column for column in flags if column.nullable]


def test_a_label_fills_every_table_that_has_a_source(label: Label) -> None:
    day = date(2031, 3, 1)
    label.curate("daily_streams", [{"day": day}])
    label.curate("royalties", [{"sale_month": day}])
    label.curate("discovery_fees", [{"day": day}])
    label.curate("audience_daily", [{"day": day, "listeners": 3}])
    label.curate("track_daily", [{"day": day}])
    for dataset in ("period_streams", "playlist_periods"):
        label.curate(dataset, [{"as_of": day}])
    label.curate("song_periods", [{"as_of": day, "release_date": date(2031, 1, 10)}])
    label.load()

    empty = {table.name for table in TABLES if label.ask(f"SELECT COUNT(*) FROM {table.name}") == [(0,)]}
    assert empty == BASELINE_WITHOUT_SOURCE | {"artist_aliases"}


def test_foreign_keys_are_enforced(label: Label) -> None:
    with pytest.raises(LakeDamaged), label.warehouse.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO accounts (account_id, source_id, account_name) VALUES (1, 4711, 'main')"
        )


def test_territory_one_is_the_world_and_no_other(label: Label) -> None:
    label.load()
    assert label.ask("SELECT country_code FROM territories WHERE territory_id = 1") == [("GLOBAL",)]
    with pytest.raises(LakeDamaged), label.warehouse.writing() as connection:
        connection.exec_driver_sql("UPDATE territories SET country_code = 'DE' WHERE territory_id = 1")


def test_artist_names_are_upper_case_beside_the_name_people_read(label: Label) -> None:
    label.curate("royalties", [{"sale_month": date(2031, 3, 1), "artist": "pig1987", "artist_name": "pig1987"}])
    label.load()
    assert ("PIG1987", "pig1987") in label.ask("SELECT artist_name, display_name FROM artists")
    with pytest.raises(LakeDamaged), label.warehouse.writing() as connection:
        connection.exec_driver_sql("UPDATE artists SET artist_name = 'pig1987' WHERE artist_name = 'PIG1987'")


def test_an_unknown_store_stays_itself(label: Label) -> None:
    label.curate(
        "royalties", [{"sale_month": date(2031, 3, 1), "store": "Some Shop", "store_name": "Some Shop", "tier": None}]
    )
    label.load()
    assert label.ask("SELECT store, store_as_printed, tier FROM royalty_details") == [("Some Shop", "Some Shop", "")]


def test_every_rollup_belongs_to_a_dataset() -> None:
    kept = {rollup.table.name for facts in FACTS for rollup in facts.rollups}
    assert kept == {name for name, value in vars(rollups).items() if isinstance(value, Table)}
