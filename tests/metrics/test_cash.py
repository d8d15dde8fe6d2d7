"""Bank accounts, cards and shops: cash of one month, transfers left out."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bedrot.metrics.metric import Filters
from tests.metrics.figures import Row, ask, shown
from tests.warehouse.curated import Label

TODAY = date(2031, 6, 20)


def moved(day: date, amount: str, category: str | None, **columns: Any) -> Row:
    return {
        "source": "capitalone",
        "day": day,
        "description": f"{category} {amount}",
        "entry": f"{amount}#1",
        "currency": "USD",
        "category": category,
        "transfer": False,
        "amount": Decimal(amount),
        **columns,
    }


@pytest.fixture
def banking(label: Label) -> Label:
    label.curate(
        "bank_transactions",
        [
            moved(date(2031, 4, 10), "-50", "advertising"),
            moved(date(2031, 4, 20), "100", "streaming_revenue"),
            moved(date(2031, 5, 10), "-12.34", "advertising"),
            moved(date(2031, 5, 11), "-7.66", "software"),
            moved(date(2031, 5, 12), "-5", None),
            moved(date(2031, 5, 20), "100", "streaming_revenue"),
            moved(date(2031, 5, 21), "-300", "transfer", transfer=True),
            moved(date(2031, 6, 1), "-1", "software"),
        ],
    )
    label.load()
    return label


def test_expenses_are_positive_by_category_and_without_transfers(banking: Label) -> None:
    found = ask(banking, "expenses", TODAY)

    assert (found.value, found.unit, found.previous) == (Decimal("25.00"), "USD", Decimal(50))
    assert found.change == -50
    assert shown(found.breakdown) == {
        "advertising": Decimal("12.34"),
        "software": Decimal("7.66"),
        "(not stated)": Decimal(5),
    }


def test_income_counts_what_came_in(banking: Label) -> None:
    assert ask(banking, "income", TODAY).value == Decimal(100)


def test_the_profit_margin_is_of_income_and_of_one_family(banking: Label) -> None:
    found = ask(banking, "profit_margin", TODAY)

    assert (found.value, found.unit, found.previous) == (Decimal(75), "%", Decimal(50))
    assert [family.value for family in found.metric.families] == ["bank"]


def test_without_income_there_is_no_margin(label: Label) -> None:
    label.curate("bank_transactions", [moved(date(2031, day, 10), "-5", "software") for day in (5, 6)])
    label.load()

    assert ask(label, "profit_margin", TODAY).reason == "There is nothing to divide by: no income in this period."


def test_bank_movements_belong_to_no_act(banking: Label) -> None:
    assert ask(banking, "expenses", TODAY, Filters(artist="LUMEN")).reason == (
        "Bank movements belong to no act and no store."
    )


def test_shop_revenue_is_what_the_label_keeps_of_its_orders(label: Label) -> None:
    label.curate(
        "shop_sales",
        [
            {
                "source": "shopify",
                "day": day,
                "order_id": str(number),
                "line": "1",
                "currency": "USD",
                "units": 1,
                "net": Decimal(net),
            }
            for number, (day, net) in enumerate(
                [(date(2031, 5, 1), "25.50"), (date(2031, 5, 9), "-4.50"), (date(2031, 6, 1), "1")]
            )
        ],
    )
    label.load()

    assert ask(label, "shop_revenue", TODAY).value == Decimal("21.00")
