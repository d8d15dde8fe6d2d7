"""Reconciliation finds every difference that is planted, and none in a sound warehouse."""

from datetime import date
from decimal import Decimal

import pytest

from bedrot.model.conformed import CONFORMED
from bedrot.pipeline import fact_sql
from bedrot.pipeline.reconcile import Difference, reconcile
from bedrot.warehouse.mapping import FACTS
from tests.warehouse.curated import Label, fill

MARCH, APRIL = date(2031, 3, 1), date(2031, 4, 1)


@pytest.fixture
def loaded(label: Label) -> Label:
    label.curate("royalties", [{"sale_month": MARCH}, {"sale_month": APRIL}])
    label.curate("daily_streams", [{"day": date(2031, 3, 5)}, {"day": date(2031, 3, 6), "provisional": True}])
    label.curate("audience_daily", [{"day": date(2031, 3, 5), "listeners": 9, "streams": 20}])
    label.load()
    return label


def differences(label: Label) -> list[Difference]:
    return reconcile(label.warehouse, label.engine, list(label.parts.values()))


def tamper(label: Label, statement: str) -> None:
    with label.warehouse.writing() as connection:
        connection.exec_driver_sql(statement)


def test_a_sound_warehouse_has_no_differences(loaded: Label) -> None:
    assert differences(loaded) == []


def test_one_unit_of_money_is_noticed_in_facts_and_against_every_rollup(loaded: Label) -> None:
    tamper(loaded, "UPDATE revenue_transactions SET net_revenue = net_revenue + 1 WHERE sale_month = '2031-03-01'")

    found = differences(loaded)

    assert found[0] == Difference("royalties", MARCH, "net_revenue", Decimal("0.02"), Decimal("0.02000001"))
    assert {each.what for each in found[1:]} == {
        f"rollup {name}.net_revenue"
        for name in (
            "revenue_per_stream_history",
            "artist_performance",
            "track_performance",
            "territory_performance",
            "statement_months",
        )
    }


def test_a_lost_fact_is_noticed(loaded: Label) -> None:
    tamper(loaded, "DELETE FROM content_streams WHERE stream_date = '2031-03-05'")

    found = differences(loaded)

    assert Difference("daily_streams", date(2031, 3, 1), "rows", 2, 1) in found
    assert Difference("daily_streams", date(2031, 3, 1), "stream_count", 200, 100) in found


def test_a_month_not_loaded_and_one_that_should_be_gone_are_noticed(loaded: Label) -> None:
    loaded.withdraw("royalties", MARCH)
    loaded.curate("royalties", [{"sale_month": date(2031, 5, 1)}])

    found = {(each.month, each.what, each.curated, each.warehouse) for each in differences(loaded)}

    assert (MARCH, "rows", 0, 1) in found
    assert (date(2031, 5, 1), "rows", 1, 0) in found


def test_a_rollup_changed_by_hand_is_noticed(loaded: Label) -> None:
    tamper(loaded, "UPDATE audience_months SET streams = 21")
    tamper(loaded, "UPDATE stream_months SET settled_days = 2")

    assert differences(loaded) == [
        Difference("daily_streams", MARCH, "rollup stream_months.settled_days", 1, 2),
        Difference("audience_daily", MARCH, "rollup audience_months.streams", 20, 21),
    ]


@pytest.fixture
def filled(label: Label) -> Label:
    for dataset in CONFORMED:
        fill(label, dataset)
    label.curate(
        "exchange_rates",
        [{"source": "ecb", "day": MARCH, "base": "USD", "currency": "EUR", "rate": Decimal("0.8")}],
    )
    label.load()
    return label


def test_every_dataset_agrees_with_what_was_loaded_of_it(filled: Label) -> None:
    assert differences(filled) == []
    assert filled.ask("SELECT DISTINCT rate FROM bank_transactions") == [("1.25",)]


def test_one_unit_is_noticed_in_every_column_of_every_dataset(filled: Label) -> None:
    changed = set()
    for facts in FACTS:
        names = [*fact_sql.summed_columns(facts), *(facts.reported.amounts if facts.reported else ())]
        tamper(filled, f"UPDATE {facts.table.name} SET " + ", ".join(f"{name} = {name} + 1" for name in names))
        changed |= {(facts.dataset, name) for name in names if told(filled, facts.table.name, name)}

    found = {(each.dataset, each.what) for each in differences(filled) if not each.what.startswith("rollup")}

    assert found == changed


def told(label: Label, table: str, column: str) -> bool:
    return label.ask(f"SELECT COUNT({column}) FROM {table}") != [(0,)]


def test_a_rollup_of_the_new_datasets_changed_by_hand_is_noticed(filled: Label) -> None:
    changed = {
        "social_months": "views",
        "ad_months": "reported_spend",
        "link_months": "clicks",
        "email_months": "opens",
        "cash_months": "income",
        "shop_months": "net",
    }
    for table, column in changed.items():
        tamper(filled, f"UPDATE {table} SET {column} = {column} + 1")

    assert {each.what for each in differences(filled)} == {
        f"rollup {table}.{column}" for table, column in changed.items()
    }
