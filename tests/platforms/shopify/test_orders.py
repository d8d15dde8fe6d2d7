"""What only orders need: totals once for each order, and nothing of who bought."""

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bedrot.connect.connector import Row, Table
from bedrot.connect.ledger import decimal_of, written
from bedrot.pipeline.gathering import Gathering
from bedrot.platforms.shopify import Shopify
from bedrot.platforms.shopify.connector import BUYER
from bedrot.platforms.shopify.orders import COLUMNS
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.platforms.reading import tables

HEADER = (
    "Name,Email,Financial Status,Currency,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,"
    "Lineitem name,Lineitem price,Lineitem sku,Billing Name,Cancelled at,Refunded Amount,Lineitem discount"
)
FIRST = (
    "{name},mo@example.com,{status},{currency},5.00,9.55,{total},0.00,2031-03-01 10:02:41 +0100,1,LP,"
    '"{price}",LP-01,Mo,{cancelled},{refunded},0.00'
)
MORE = "{name},,,,,,,,2031-03-01 10:02:41 +0100,{units},Sticker,{price},ST-01,,,,"


def order(
    name: str = "#1",
    status: str = "paid",
    currency: str = "EUR",
    total: str = "45.00",
    cancelled: str = "",
    refunded: str = "0.00",
    price: str = "30.00",
) -> str:
    return FIRST.format(
        name=name,
        status=status,
        currency=currency,
        total=total,
        cancelled=cancelled,
        refunded=refunded,
        price=price,
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


ANOTHER = "Another row of this order is damaged, so its total cannot be divided."
NOT_THERE = "The first row of this order, with its status and total, is not in the file."


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        ((order(total=""), more(units="x")), [NOT_THERE] * 2),
        ((order(status=""), order("#2")), [NOT_THERE, None, None]),
        ((order(total="much"), more(units="x", price="y")), ["Lineitem quantity of this order is no amount."] * 2),
        ((order(total="much", refunded="all"),), ["Total of this order is no amount."]),
        ((order(refunded="1e3"), more()), ["Refunded Amount of this order is no amount."] * 2),
        ((order(price="12345678901.00"),), ["Lineitem price of this order is no amount."]),
        ((order(price="0.123456789"),), ["Lineitem price of this order is no amount."]),
        ((order(), more(units="1000000", price="1000000.00")), ["Lineitem price of this order is no amount."] * 2),
    ],
)
def test_an_order_whose_total_cannot_be_divided_exactly_is_refused_as_a_whole(
    tmp_path: Path, lines: tuple[str, ...], problems: list[str | None]
) -> None:
    found = list(read(tmp_path, *lines).rows())
    assert [row.problem for row in found] == problems
    assert all(row.problem is None or set(row.values) == {None} for row in found)


def test_a_damaged_article_says_so_and_the_others_of_its_order_that_it_is(tmp_path: Path) -> None:
    torn, other, *_ = read(tmp_path, order().rsplit(",", 1)[0], more(), order("#2")).rows()
    assert (torn.where, other.where, other.problem) == ("line 2", "line 3", ANOTHER)
    assert torn.problem not in (None, ANOTHER)


def test_an_order_may_come_twice_in_a_file(tmp_path: Path) -> None:
    found = read(tmp_path, order(), order("#2"), order())
    assert [cell(row, "Line") for row in found.rows()] == ["1", "order"] * 3


def test_cells_may_have_blanks_around_them(tmp_path: Path) -> None:
    found = list(read(tmp_path, order(status=" Paid\u00a0", price="\t7.5 "), more(name="#1\u3000")).rows())
    assert [cell(row, "Line") for row in found] == ["1", "2", "order"]
    assert [cell(found[0], column) for column in ("Status", "Gross")] == ["paid", "7.50"]


def test_an_engine_that_reads_a_long_export_leaves_its_rows_in_their_order(tmp_path: Path) -> None:
    lines = [line for number in range(3_000) for line in (order(f"#{number}"), more(f"#{number}"))]
    lines[4_000] = order("#2000", total="x")
    table, target = read(tmp_path, *lines), tmp_path / "rows.parquet"
    engine = DuckDBEngine(tmp_path)
    assert table.gathered is not None
    Gathering(engine).write(table, table.gathered, target)
    engine.close()
    rows = duckdb.execute(f"SELECT * FROM read_parquet('{target}')").fetchall()
    assert rows == [(*row.values, row.where, row.problem) for row in table.rows()]
    assert [row[1:3] for row in rows[:3]] == [("#0", "1"), ("#0", "2"), ("#0", "order")]


AMOUNT = st.text("0123456789.,$()+-eE ", min_size=1, max_size=8).filter(lambda text: not re.search(r",[ $]*[+-]", text))


@pytest.mark.property
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(AMOUNT | st.sampled_from(["$1,234.50", "(12.34)", "+.5", "1.5000000000", "5."]), min_size=1))
def test_what_is_an_amount_is_one_wherever_amounts_are_read(tmp_path: Path, prices: list[str]) -> None:
    found = read(tmp_path, *(order(f"#{number}", price=price) for number, price in enumerate(prices)))
    gross = [cell(row, "Gross") for row in found.rows() if cell(row, "Line") != "order"]
    amounts = [decimal_of(price.strip()) if price.strip() else Decimal(0) for price in prices]
    assert gross == [None if amount is None else written(amount) for amount in amounts]


@dataclass(frozen=True)
class Sale:
    """An order as it was, and on which of its lines what is wrong with it."""

    status: str
    cancelled: bool
    total: int
    refunded: int
    articles: list[tuple[int, int]]
    flaw: str
    at: int

    def lines(self, name: str) -> list[str]:
        total, refunded = f"{self.total / 100:.2f}", f"{self.refunded / 100:.2f}"
        cancelled = "2031-03-03 12:00:00 +0100" if self.cancelled else ""
        first = order(name, self.status, total=total, cancelled=cancelled, refunded=refunded)
        lines = [first, *(more(name, str(units), f"{price / 100:.2f}") for units, price in self.articles)]
        place = self.at % len(lines)
        match self.flaw:
            case "torn":
                lines[place] = lines[place].rsplit(",", 1)[0]
            case "odd":
                lines[place] = lines[place].replace("+0100,", "+0100,x", 1)
            case "headless":
                lines = [more(name), *lines[1:]]
        return lines

    @property
    def kept(self) -> int | None:
        """What the label keeps of it, in cents; None where it counts nothing yet, or is refused."""
        is_paid = self.status in ("paid", "partially_refunded", "refunded") and not self.cancelled
        return self.total - self.refunded if is_paid and not self.flaw else None


SALES = st.builds(
    Sale,
    status=st.sampled_from(["paid", "partially_refunded", "refunded", "pending", "authorized", "voided"]),
    cancelled=st.sampled_from([False, False, False, True]),
    total=st.integers(0, 100_000),
    refunded=st.integers(0, 5_000),
    articles=st.lists(st.tuples(st.integers(0, 9), st.integers(-99, 9_999)), max_size=3),
    flaw=st.sampled_from(["", "", "", "", "torn", "odd", "headless"]),
    at=st.integers(0, 3),
)


@pytest.mark.property
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SALES, min_size=1, max_size=5))
def test_each_order_adds_up_to_its_total_less_refunds_or_is_refused_as_a_whole(
    tmp_path: Path, sales: list[Sale]
) -> None:
    lines = {f"#{number}": sale.lines(f"#{number}") for number, sale in enumerate(sales)}
    rows = iter(read(tmp_path, *(line for several in lines.values() for line in several)).rows())
    for (name, several), sale in zip(lines.items(), sales, strict=True):
        own = [next(rows) for _ in range(len(several) + (not sale.flaw))]
        net = [Decimal(text) for row in own if (text := cell(row, "Net")) is not None]
        assert (sum(net) * 100 if net else None) == sale.kept
        if sale.flaw:
            assert all(row.problem and set(row.values) == {None} for row in own)
        else:
            assert [cell(row, "Line") for row in own] == [*map(str, range(1, len(own))), "order"]
            assert {(cell(row, "Order"), row.problem) for row in own} == {(name, None)}
    assert next(rows, None) is None
