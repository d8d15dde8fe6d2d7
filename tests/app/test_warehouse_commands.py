"""`bedrot warehouse`: load, rebuild, and the proof that it agrees with the lake."""

import sqlite3
from contextlib import closing

import pytest

from tests.app.terminal import Terminal


@pytest.fixture
def filled(imported: Terminal) -> Terminal:
    return imported


def change(label: Terminal, statement: str) -> None:
    with closing(sqlite3.connect(label.here / "data_warehouse" / "bedrot_analytics.db")) as connection:
        connection.execute(statement)
        connection.commit()


def test_after_an_import_there_is_nothing_to_load(filled: Terminal) -> None:
    assert filled.done("warehouse", "load", "--dry-run", "--json").json == {
        "loaded": [],
        "removed": [],
        "dry_run": True,
    }
    assert filled.done("warehouse", "load").out == "No figure changed.\n"
    assert filled.done("warehouse", "reconcile").out.startswith("The warehouse holds what the lake holds")


def test_a_lost_warehouse_is_loaded_again(filled: Terminal) -> None:
    for file in (filled.here / "data_warehouse").iterdir():
        file.unlink()
    assert "would load royalties 2024-03" in filled.done("warehouse", "load", "--dry-run").out
    assert "3 facts of 2 months loaded" in filled.done("warehouse", "load").out
    assert filled.done("warehouse", "reconcile", "--json").json == {"differences": []}


def test_a_changed_amount_is_found_and_rebuilt(filled: Terminal) -> None:
    change(filled, "UPDATE revenue_transactions SET net_revenue = net_revenue + 1")
    answer = filled("warehouse", "reconcile")
    assert answer.code == 5
    assert "net_revenue" in answer.out
    assert "bedrot warehouse rebuild" in answer.err
    assert "2 months" in filled.done("warehouse", "rebuild", "--dry-run").out
    filled.done("warehouse", "rebuild", "--yes")
    assert filled.done("warehouse", "reconcile", "--json").json == {"differences": []}


def test_a_warehouse_of_a_newer_version_is_told_and_can_be_rebuilt(filled: Terminal) -> None:
    change(filled, "UPDATE alembic_version SET version_num = '9999'")
    answer = filled("kpis")
    assert answer.code == 5
    assert "written by another version" in answer.err
    filled.done("warehouse", "rebuild", "--yes")
    filled.done("kpis")
