"""The quick way to SQLite and the way through SQLAlchemy store the same."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select

from bedrot.model.errors import LakeDamaged
from bedrot.warehouse.bulk import LONGEST_CONSTANT, ROWS_A_STATEMENT, insert_by_core, insert_by_driver, is_constant
from bedrot.warehouse.database import Warehouse
from bedrot.warehouse.schema.rollups import cash_months
from tests.warehouse.curated import Label

COLUMNS = ["cash_month", "category", "income", "fact_count", "line_count"]
CONSTANTS: dict[str, int | str | None] = {"account_id": 1, "currency": "O'Card", "expense": None}


def rows(count: int) -> list[tuple[object, ...]]:
    return [("2031-03-01", f"line {number}", number * 7 - 40, number, number) for number in range(count)]


@pytest.fixture
def warehouse(label: Label) -> Warehouse:
    with label.warehouse.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO platforms (platform_id, platform_key, platform_name, platform_type) "
            "VALUES (1, 'acme', 'Acme', 'other')"
        )
        connection.exec_driver_sql("INSERT INTO accounts (account_id, source_id, account_name) VALUES (1, 1, 'main')")
    return label.warehouse


@pytest.mark.parametrize("count", [0, 1, ROWS_A_STATEMENT - 1, ROWS_A_STATEMENT, 3 * ROWS_A_STATEMENT + 7])
def test_both_ways_store_the_same_rows(warehouse: Warehouse, count: int) -> None:
    stored = []
    for insert in (insert_by_driver, insert_by_core):
        with warehouse.writing() as connection:
            insert(connection, cash_months, COLUMNS, iter(rows(count)), CONSTANTS)
            columns = [cash_months.c[name] for name in (*COLUMNS, *CONSTANTS)]
            stored.append(connection.execute(select(*columns).order_by(columns[1])).all())
            connection.execute(cash_months.delete())

    assert stored[0] == stored[1]
    assert len(stored[0]) == count
    assert all(row.cash_month == date(2031, 3, 1) and row.currency == "O'Card" for row in stored[0])
    assert all(row.expense is None for row in stored[0])


@pytest.mark.parametrize(
    ("value", "may"),
    [
        (None, True),
        (7, True),
        ("O'Card ?", True),
        ("two\nlines", False),
        ("nothing\0 else", False),
        ("x" * (LONGEST_CONSTANT + 1), False),
        (1.5, False),
    ],
)
def test_only_short_and_printable_texts_stand_in_a_statement(value: object, *, may: bool) -> None:
    assert is_constant(value) is may


def test_rows_written_the_quick_way_belong_to_the_transaction(warehouse: Warehouse) -> None:
    def broken() -> Iterator[tuple[object, ...]]:
        yield from rows(60)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), warehouse.writing() as connection:
        insert_by_driver(connection, cash_months, COLUMNS, broken(), CONSTANTS)

    with warehouse.reading() as connection:
        assert connection.execute(select(cash_months)).all() == []


def test_sqlalchemy_refuses_what_the_constraints_refuse(warehouse: Warehouse) -> None:
    with pytest.raises(LakeDamaged), warehouse.writing() as connection:
        insert_by_core(connection, cash_months, COLUMNS, [*rows(1), *rows(1)], CONSTANTS)
