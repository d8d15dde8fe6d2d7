"""Amounts in several currencies: each keeps its own, and is reported at the statement's rate or the day's."""

from datetime import date
from decimal import Decimal

import pytest

from bedrot.pipeline.reconcile import reconcile
from bedrot.warehouse.writer import PartKey
from tests.warehouse.curated import Label

MARCH, APRIL = date(2031, 3, 1), date(2031, 4, 1)
REPORTED = date(2031, 5, 21)


def rates(label: Label, **per_euro: str) -> None:
    label.curate(
        "exchange_rates",
        [
            {"source": "ecb", "day": date(2031, 5, 20), "base": "EUR", "currency": currency, "rate": Decimal(rate)}
            for currency, rate in per_euro.items()
        ],
    )


def royalties(label: Label) -> list[tuple[object, ...]]:
    return label.ask(
        "SELECT currency, net_revenue, reported_revenue, rate, rate_source FROM revenue_transactions "
        "JOIN statements USING (statement_id) ORDER BY 1, 2"
    )


def agree(label: Label) -> bool:
    return reconcile(label.warehouse, label.engine, list(label.parts.values())) == []


def test_each_amount_says_at_which_rate_it_was_reported(label: Label) -> None:
    rates(label, USD="1.25", SEK="10")
    label.curate(
        "royalties",
        [
            {"sale_month": MARCH, "net": Decimal(2)},
            {"sale_month": MARCH, "net": Decimal(4), "currency": "EUR"},
            {"sale_month": MARCH, "net": Decimal("0.00000004"), "currency": "SEK"},
            {"sale_month": MARCH, "net": Decimal(3), "currency": "XTS"},
        ],
    )
    label.load()

    assert royalties(label) == [
        ("EUR", 4_00000000, 5_00000000, "1.25", "day"),
        ("SEK", 4, 0, "0.125", "day"),
        ("USD", 2_00000000, 2_00000000, "1", "same"),
        ("XTS", 3_00000000, None, None, None),
    ]
    assert agree(label)


@pytest.mark.parametrize(
    ("day", "reported", "rate"),
    [
        (date(2031, 3, 7), 5_00000000, "1.25"),
        (date(2031, 3, 9), 5_00000000, "1.25"),
        (date(2031, 3, 10), 4_80000000, "1.2"),
        (date(2031, 3, 21), None, None),
        (date(2031, 3, 6), None, None),
    ],
    ids=["Friday", "Sunday takes Friday's", "Monday", "long after the last rate", "before the first rate"],
)
def test_a_day_without_a_rate_takes_the_last_one_before_and_never_a_later_one(
    label: Label, day: date, reported: int | None, rate: str | None
) -> None:
    quote = {"source": "ecb", "base": "EUR", "currency": "USD"}
    label.curate(
        "exchange_rates",
        [
            {**quote, "day": date(2031, 3, 7), "rate": Decimal("1.25")},
            {**quote, "day": date(2031, 3, 10), "rate": Decimal("1.2")},
        ],
    )
    label.curate("royalties", [{"sale_month": MARCH, "report_date": day, "net": Decimal(4), "currency": "EUR"}])
    label.load()

    assert royalties(label) == [("EUR", 4_00000000, reported, rate, "day" if rate else None)]
    assert agree(label)


def test_a_half_unit_is_rounded_to_the_even_one(label: Label) -> None:
    rates(label, USD="1.25", SEK="10")
    half, more = Decimal("0.00000012"), Decimal("0.00000020")
    label.curate(
        "royalties",
        [{"sale_month": MARCH, "net": net, "currency": "SEK", "title": str(net)} for net in (half, more, -half)],
    )
    label.load()

    assert [row[2] for row in royalties(label)] == [-2, 2, 2]
    assert agree(label)


def test_the_statements_own_rate_comes_before_that_of_the_day(label: Label) -> None:
    rates(label, USD="1.25")
    line = {"sale_month": MARCH, "net": Decimal(4), "currency": "EUR"}
    label.curate(
        "royalties",
        [
            {**line, "orig_currency": "USD", "orig_amount": Decimal("4.6")},
            {**line, "orig_currency": "SEK", "orig_amount": Decimal(46)},
            {**line, "orig_currency": "USD", "orig_amount": Decimal("-4.6"), "title": "a sign that cannot be"},
        ],
    )
    label.load()

    assert sorted(row[2:] for row in royalties(label)) == [
        (4_60000000, "1.1500000000", "statement"),
        (5_00000000, "1.25", "day"),
        (5_00000000, "1.25", "day"),
    ]
    assert agree(label)


def test_amounts_finer_than_the_warehouse_keep_their_total_in_the_same_currency(label: Label) -> None:
    fine = [
        {"sale_month": MARCH, "net": Decimal("0.000000004"), "country": code, "country_name": code} for code in "ABCDE"
    ]
    label.curate("royalties", fine)
    label.load()

    assert label.ask("SELECT SUM(net_revenue), SUM(reported_revenue) FROM revenue_transactions") == [(2, 2)]
    assert agree(label)


def test_rollups_carry_reported_amounts_and_how_many_lack_one(label: Label) -> None:
    rates(label, USD="1.25")
    label.curate(
        "royalties",
        [
            {"sale_month": MARCH, "net": Decimal(4), "currency": "EUR"},
            {"sale_month": MARCH, "net": Decimal(3), "currency": "XTS"},
            {"sale_month": MARCH, "net": Decimal(0), "currency": "XTS", "title": "nothing to convert"},
        ],
    )
    label.load()

    assert label.ask(
        "SELECT currency, SUM(net_revenue), SUM(reported_revenue), SUM(unreported_count) "
        "FROM revenue_per_stream_history GROUP BY currency ORDER BY currency"
    ) == [("EUR", 4_00000000, 5_00000000, 0), ("XTS", 3_00000000, None, 1)]


def test_only_the_months_that_used_a_changed_rate_are_loaded_again(label: Label) -> None:
    rates(label, USD="1.25", SEK="10")
    label.curate(
        "royalties",
        [
            {"sale_month": MARCH, "net": Decimal(4), "currency": "EUR"},
            {"sale_month": APRIL, "net": Decimal(4)},
        ],
    )
    label.load("c1")
    rates(label, USD="1.5", SEK="10")

    loaded = label.load("c2")

    assert set(loaded.facts) == {PartKey("exchange_rates", date(2031, 5, 1)), PartKey("royalties", MARCH)}
    assert [row[2] for row in royalties(label) if row[0] == "EUR"] == [6_00000000]
    assert not label.load("c3").changed
    assert agree(label)


def test_a_rate_that_arrives_later_is_used_then(label: Label) -> None:
    label.curate("royalties", [{"sale_month": MARCH, "net": Decimal(4), "currency": "EUR"}])
    label.load("c1")
    assert [row[2] for row in royalties(label)] == [None]
    rates(label, USD="1.25")

    label.load("c2")

    assert [row[2] for row in royalties(label)] == [5_00000000]
    label.withdraw("exchange_rates", date(2031, 5, 1))
    label.load("c3")
    assert [row[2] for row in royalties(label)] == [None]


def test_another_reporting_currency_makes_every_amount_anew(label: Label) -> None:
    rates(label, USD="1.25")
    label.curate("royalties", [{"sale_month": MARCH, "net": Decimal(5)}])
    label.load("c1")
    label.reporting = "EUR"

    label.load("c2")

    assert royalties(label) == [("USD", 5_00000000, 4_00000000, "0.8", "day")]
    assert label.ask("SELECT setting_value FROM label_settings") == [("EUR",)]
    assert agree(label)


def test_an_absurd_amount_is_left_without_a_reported_one_and_stops_nothing(label: Label) -> None:
    rates(label, USD="1.25", IDR="20000")
    label.reporting = "IDR"
    huge = Decimal(9999999999)
    label.curate(
        "royalties", [{"sale_month": MARCH, "net": huge}, {"sale_month": MARCH, "net": Decimal(1), "title": "b"}]
    )

    label.load()

    assert [row[2] for row in royalties(label)] == [16000_00000000, None]
    assert agree(label)


@pytest.mark.parametrize(
    ("dataset", "rows", "rollup", "sums"),
    [
        (
            "ad_daily",
            [{"spend": Decimal(4), "purchase_value": Decimal(8), "currency": "EUR"}, {"spend": Decimal(1), "currency": "USD"}],
            "SELECT currency, spend, reported_spend, reported_value FROM ad_months ORDER BY 1",
            [("EUR", 4_00000000, 5_00000000, 10_00000000), ("USD", 1_00000000, 1_00000000, None)],
        ),
        (
            "shop_sales",
            [{"net": Decimal(4), "cost": Decimal(2), "currency": "EUR"}, {"net": Decimal(1), "currency": "XTS"}],
            "SELECT currency, net, reported_net, reported_cost, unreported_count FROM shop_months ORDER BY 1",
            [("EUR", 4_00000000, 5_00000000, 2_50000000, 0), ("XTS", 1_00000000, None, None, 1)],
        ),
        (
            "bank_transactions",
            [
                {"amount": Decimal(4), "currency": "EUR", "entry": "4#1"},
                {"amount": Decimal(-8), "currency": "EUR", "entry": "-8#1"},
                {"amount": Decimal(-8), "currency": "EUR", "entry": "-8#2", "transfer": True},
            ],
            "SELECT currency, income, expense, reported_income, reported_expense FROM cash_months",
            [("EUR", 4_00000000, 8_00000000, 5_00000000, 10_00000000)],
        ),
    ],
    ids=["advertising", "shop", "bank"],
)  # fmt: skip
def test_what_was_spent_and_sold_is_reported_too(
    label: Label, dataset: str, rows: list[dict[str, object]], rollup: str, sums: list[tuple[object, ...]]
) -> None:
    rates(label, USD="1.25")
    label.curate(dataset, [{"day": REPORTED, "campaign_id": "1", "description": "some", **row} for row in rows])
    label.load()

    assert label.ask(rollup) == sums
    assert agree(label)
