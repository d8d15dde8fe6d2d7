"""What only orders need: totals once for each order, and nothing of who bought."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bedrot.connect.connector import Row, Table
from bedrot.platforms.shopify import Shopify
from bedrot.platforms.shopify.connector import BUYER
from bedrot.platforms.shopify.orders import COLUMNS
from tests.platforms.reading import tables

HEADER = (
    "Name,Email,Financial Status,Currency,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,"
    "Lineitem name,Lineitem price,Lineitem sku,Billing Name,Cancelled at,Refunded Amount,Lineitem discount"
)
FIRST = "{name},mo@example.com,{status},{currency},5.00,9.55,{total},0.00,2031-03-01 10:02:41 +0100,1,LP,30.00,LP-01,Mo,{cancelled},{refunded},0.00"
MORE = "{name},,,,,,,,2031-03-01 10:02:41 +0100,{units},Sticker,{price},ST-01,,,,"


def order(
    name: str = "#1",
    status: str = "paid",
    currency: str = "EUR",
    total: str = "45.00",
    cancelled: str = "",
    refunded: str = "0.00",
) -> str:
    return FIRST.format(
        name=name, status=status, currency=currency, total=total, cancelled=cancelled, refunded=refunded
    )


def more(name: str = "#1", units: str = "2", price: str = "5.00") -> str:
    return MORE.format(name=name, units=units, price=price)


def read(folder: Path, *lines: str) -> Table:
    return tables(Shopify(), folder, "orders_export.csv", "\n".join([HEADER, *lines, ""]))["orders"]


def cell(row: Row, column: str) -> str | None:
    return row.values[COLUMNS.index(column)]


def added(table: Table, column: str) -> Decimal:
    return sum((Decimal(text) for row in table.rows() if (text := cell(row, column))), Decimal(0))


def test_three_articles_count_the_total_of_their_order_once(tmp_path: Path) -> None:
    found = read(tmp_path, order(total="55.00"), more(), more(price="2.50"))
    assert [cell(row, "Line") for row in found.rows()] == ["1", "2", "3", "order"]
    assert added(found, "Net") == 55
    assert added(found, "Shipping") == 5
    assert added(found, "Units") == 5


def test_continuations_take_day_currency_and_status_from_their_order(tmp_path: Path) -> None:
    blank = "#1,,,,,,,,,1,Sticker,5.00,ST-01,,,,"
    _, continuation, _ = read(tmp_path, order(), blank).rows()
    assert cell(continuation, "Created at") == "2031-03-01 10:02:41 +0100"
    assert (cell(continuation, "Currency"), cell(continuation, "Status")) == ("EUR", "paid")


def test_a_refund_lowers_what_is_kept_and_not_what_was_sold(tmp_path: Path) -> None:
    found = read(tmp_path, order(status="partially_refunded", refunded="15.00"))
    assert [added(found, column) for column in ("Net", "Refunded Amount", "Units")] == [30, 15, 1]


@pytest.mark.parametrize("kind", [{"cancelled": "2031-03-03 12:00:00 +0100"}, {"status": "voided"}])
def test_a_cancelled_order_stays_visible_and_counts_nothing(tmp_path: Path, kind: dict[str, str]) -> None:
    found = read(tmp_path, order(**kind), more())
    assert [cell(row, "Line") for row in found.rows()] == ["1", "2", "order"]
    assert all(cell(row, column) is None for row in found.rows() for column in COLUMNS[8:])


def test_an_unpaid_order_was_sold_but_earned_nothing_yet(tmp_path: Path) -> None:
    found = read(tmp_path, order(status="pending"))
    assert added(found, "Units") == 1
    assert all(cell(row, "Net") is None for row in found.rows())


def test_orders_of_two_currencies_keep_theirs(tmp_path: Path) -> None:
    found = read(tmp_path, order(), order(name="#2", currency="USD"))
    assert {(cell(row, "Order"), cell(row, "Currency")) for row in found.rows()} == {("#1", "EUR"), ("#2", "USD")}


def test_articles_whose_order_is_not_in_the_file_are_refused(tmp_path: Path) -> None:
    found = read(tmp_path, more(name="#0"), order())
    assert [row.problem is None for row in found.rows()] == [False, True, True]


def test_nothing_of_the_buyer_is_handed_on(tmp_path: Path) -> None:
    found = read(tmp_path, order(), more())
    assert not set(found.header) & set(BUYER)
    assert not any("mo@example.com" in row.values or "Mo" in row.values for row in found.rows())
    assert Shopify.orders.is_personal


@pytest.mark.property
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.integers(0, 100_000),
            st.integers(0, 5_000),
            st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9_999)), max_size=3),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_all_rows_of_an_export_add_up_to_totals_less_refunds(
    tmp_path: Path, orders: list[tuple[int, int, list[tuple[int, int]]]]
) -> None:
    lines = []
    for number, (total, refunded, articles) in enumerate(orders):
        lines.append(order(name=f"#{number}", total=f"{total / 100:.2f}", refunded=f"{refunded / 100:.2f}"))
        lines += [more(f"#{number}", str(units), f"{price / 100:.2f}") for units, price in articles]
    kept = sum(total - refunded for total, refunded, _ in orders)
    assert added(read(tmp_path, *lines), "Net") * 100 == kept
