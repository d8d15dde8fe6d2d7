"""The quick way to SQLite and the way through SQLAlchemy store the same."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select

from bedrot.model.errors import LakeDamaged
from bedrot.warehouse.bulk import ROWS_A_STATEMENT, insert_by_core, insert_by_driver
from bedrot.warehouse.database import Warehouse
from bedrot.warehouse.schema.marketing import business_expenses
from tests.warehouse.curated import Label

COLUMNS = ["expense_id", "expense_key", "transaction_date", "description", "category", "amount", "status"]
CONSTANTS: dict[str, int | str] = {"commit_id": 1, "currency": "USD", "payment_method": "O'Card"}


def rows(count: int) -> list[tuple[object, ...]]:
    return [
        (number, f"key {number}", "2031-03-01", f"line {number}", "other", number * 7 - 40, "posted")
        for number in range(count)
    ]


@pytest.fixture
def warehouse(label: Label) -> Warehouse:
    with label.warehouse.writing() as connection:
        connection.exec_driver_sql("INSERT INTO commits (commit_id, commit_name) VALUES (1, 'c1')")
    return label.warehouse


@pytest.mark.parametrize("count", [0, 1, ROWS_A_STATEMENT - 1, ROWS_A_STATEMENT, 3 * ROWS_A_STATEMENT + 7])
def test_both_ways_store_the_same_rows(warehouse: Warehouse, count: int) -> None:
    stored = []
    for insert in (insert_by_driver, insert_by_core):
        with warehouse.writing() as connection:
            insert(connection, business_expenses, COLUMNS, iter(rows(count)), CONSTANTS)
            columns = [business_expenses.c[name] for name in (*COLUMNS, *CONSTANTS)]
            stored.append(connection.execute(select(*columns).order_by(columns[0])).all())
            connection.execute(business_expenses.delete())

    assert stored[0] == stored[1]
    assert len(stored[0]) == count
    assert all(row.transaction_date == date(2031, 3, 1) and row.payment_method == "O'Card" for row in stored[0])


def test_rows_written_the_quick_way_belong_to_the_transaction(warehouse: Warehouse) -> None:
    def broken() -> Iterator[tuple[object, ...]]:
        yield from rows(60)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), warehouse.writing() as connection:
        insert_by_driver(connection, business_expenses, COLUMNS, broken(), CONSTANTS)

    with warehouse.reading() as connection:
        assert connection.execute(select(business_expenses)).all() == []


def test_sqlalchemy_refuses_what_the_constraints_refuse(warehouse: Warehouse) -> None:
    with pytest.raises(LakeDamaged), warehouse.writing() as connection:
        insert_by_core(connection, business_expenses, COLUMNS, [*rows(1), *rows(1)], CONSTANTS)
