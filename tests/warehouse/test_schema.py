"""What holds for every table."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
import sqlglot
from sqlalchemy import Boolean, Date, Float, Numeric, Table, UniqueConstraint, make_url
from sqlalchemy.schema import CreateTable, CreateView
from sqlglot import exp

from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import LakeDamaged
from bedrot.warehouse import views
from bedrot.warehouse.mapping import FACTS, RATES_OF, Facts
from bedrot.warehouse.quality import Evidence, KeptCause, KeptCheck, KeptGate, KeptScore, QualityRun, keep
from bedrot.warehouse.schema import metadata, rollups
from tests.warehouse.curated import Label, fill

MARCH = date(2031, 3, 1)
TABLES = metadata.sorted_tables
POSTGRESQL = make_url("postgresql+psycopg://").get_dialect()()
SQLITE = make_url("sqlite://").get_dialect()()
W3 = {
    "artists",
    "tracks",
    "platforms",
    "territories",
    "track_artists",
    "content_streams",
    "revenue_transactions",
    "business_expenses",
    "campaigns",
    "ad_performance_daily",
    "conversion_events",
    "tiktok_metrics",
    "linktree_metrics",
}
W1 = {
    "financial_transactions",
    "social_media_performance",
    "advertising_performance",
    "meta_pixel_events",
    "link_analytics",
    "streaming_performance",
    "platform_comparison",
    "direct_platform_data",
    "monthly_streaming_summary",
}


def test_what_the_baseline_calls_its_tables_can_be_asked(label: Label) -> None:
    views = {name for (name,) in label.ask("SELECT name FROM sqlite_master WHERE type = 'view'")}
    assert set(metadata.tables) | views >= W3 | W1
    for name in W3 | W1:
        label.ask(f"SELECT * FROM {name}")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_can_be_made_on_postgresql_and_sqlite(table: Table) -> None:
    assert "TIMESTAMP" in str(CreateTable(table).compile(dialect=POSTGRESQL))
    assert "DATETIME" in str(CreateTable(table).compile(dialect=SQLITE))


@pytest.mark.parametrize("name", views.queries())
def test_every_view_can_be_made_on_postgresql(name: str) -> None:
    made = str(CreateView(views.queries()[name], name).compile(dialect=POSTGRESQL))
    assert "printf" not in made
    assert sqlglot.parse_one(made, read="postgres").find(exp.Create)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_says_when_it_was_written_and_no_column_is_a_float(table: Table) -> None:
    assert "created_at" in table.c
    assert not [column for column in table.c if isinstance(column.type, Float | Numeric)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_a_natural_key(table: Table) -> None:
    natural = [constraint for constraint in table.constraints if isinstance(constraint, UniqueConstraint)]
    unique = [column for column in table.c if column.unique]
    surrogate = len(table.primary_key.columns) == 1 and next(iter(table.primary_key.columns)).name.endswith("_id")
    assert natural or unique or not surrogate


@pytest.mark.parametrize("facts", FACTS, ids=lambda facts: facts.dataset)
def test_the_key_of_a_fact_is_the_grain_of_its_dataset(facts: Facts) -> None:
    key = {column.name for column in facts.table.primary_key.columns}
    told = {facts.columns[name] for name in key & set(facts.columns)} | {
        column for name in key & set(facts.numbers) for column in facts.numbers[name].columns
    }
    told |= {facts.month} if facts.month not in facts.columns else set()
    grain = set(CONFORMED[facts.dataset].grain)

    assert grain <= told
    numbered = {column for name in key & set(facts.numbers) for column in facts.numbers[name].columns}
    assert told - grain <= numbered, "a key may only be finer by what names are told by"


@pytest.mark.parametrize("facts", FACTS, ids=lambda facts: facts.dataset)
def test_every_measure_and_attribute_of_a_dataset_is_kept(facts: Facts) -> None:
    conformed = CONFORMED[facts.dataset]
    numbered = {column for kind in facts.numbers.values() for column in kind.columns}
    assert {*conformed.measures, *conformed.attributes} <= {*facts.columns.values(), *numbered}
    assert {"delivery_id", "commit_id", "line_count"} <= set(facts.table.c.keys())


@pytest.mark.parametrize("facts", FACTS, ids=lambda facts: facts.dataset)
def test_the_month_of_a_fact_leads_its_key_so_that_months_lie_together_on_disk(facts: Facts) -> None:
    first = next(iter(facts.table.primary_key.columns))
    assert first.name == facts.month
    assert isinstance(first.type, Date)
    assert facts.table.dialect_options["sqlite"]["with_rowid"] is False


def test_all_conformed_datasets_have_facts() -> None:
    assert sorted(facts.dataset for facts in FACTS) == sorted(CONFORMED)


def test_rates_are_loaded_before_what_they_convert() -> None:
    assert FACTS[0].dataset == RATES_OF
    assert {facts.dataset for facts in FACTS if facts.reported} == {
        "royalties",
        "shop_sales",
        "bank_transactions",
        "ad_daily",
    }


def test_booleans_in_keys_are_never_empty() -> None:
    flags = [column for table in TABLES for column in table.c if isinstance(column.type, Boolean)]
    assert flags
    assert not [column for column in flags if column.nullable]


def test_a_label_fills_every_table(label: Label) -> None:
    for dataset in CONFORMED:
        fill(label, dataset)
    label.curate("song_periods", [{"as_of": MARCH, "release_date": date(2031, 1, 10)}])
    label.load()

    loaded = [table.name for table in TABLES if not table.name.startswith("quality_")]  # these an examination fills
    assert {name for name in loaded if label.ask(f"SELECT COUNT(*) FROM {name}") == [(0,)]} == {"artist_aliases"}


def examine(label: Label) -> None:
    """Keep an examination in which there is something of everything."""
    moment = datetime(2031, 6, 1, tzinfo=UTC)
    cause = KeptCause("1 rows were refused.", 1, [Evidence(file="bank.tsv")])
    check = KeptCheck("distrokid", "validity", "bank", "rows", 4, 1, [cause])
    gate = KeptGate("raw2staging", "distrokid", "bank", "d1", "bank.tsv", "warned", cause.sentence)
    scores = [KeptScore("label", "overall", Decimal(75))]
    with label.warehouse.writing() as connection:
        keep(connection, QualityRun(moment, moment.date(), "s1", "test", scores, [check], [gate]))


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
