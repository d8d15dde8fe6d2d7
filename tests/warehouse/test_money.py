"""Amounts survive to the last stored unit, and finer ones keep the exact total of their statement and month."""

import tempfile
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, insert, make_url, select

from bedrot.model.money import from_units, to_units
from bedrot.pipeline.reconcile import reconcile
from bedrot.warehouse.types import Exact, shown
from tests.warehouse.curated import Label, empty_label

MARCH = date(2031, 3, 1)
units = st.integers(-(2**62), 2**62)
fine_amounts = st.integers(-(10**17), 10**17).map(lambda whole: Decimal(whole).scaleb(-15))


@pytest.fixture
def table() -> Table:
    return Table("amounts", MetaData(), Column("number", Integer, primary_key=True), Column("amount", Exact))


@pytest.mark.property
@given(st.lists(units, min_size=1, max_size=50))
def test_amounts_survive_the_round_trip_through_the_database(wholes: list[int]) -> None:
    table = Table("amounts", MetaData(), Column("number", Integer, primary_key=True), Column("amount", Exact))
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        amounts = [from_units(whole) for whole in wholes]
        connection.execute(insert(table), [{"amount": amount} for amount in amounts])
        assert list(connection.scalars(select(table.c.amount).order_by(table.c.number))) == amounts
        texts = connection.scalars(select(shown(table.c.amount)).order_by(table.c.number))
        assert [Decimal(text) for text in texts] == amounts
    engine.dispose()


@pytest.mark.parametrize(
    ("amount", "text"),
    [("0.27288000", "0.27288000"), ("-0.00000001", "-0.00000001"), ("-12.5", "-12.50000000"), ("0", "0.00000000")],
)
def test_amounts_are_shown_as_decimals(table: Table, amount: str, text: str) -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(insert(table), {"amount": Decimal(amount)})
        assert connection.scalar(select(shown(table.c.amount))) == text
    engine.dispose()


@pytest.mark.parametrize("url", ["sqlite://", "postgresql+psycopg://"])
def test_an_amount_finer_than_the_column_is_refused_not_rounded(url: str) -> None:
    with pytest.raises(ValueError, match="finer than"):
        Exact().process_bind_param(Decimal("0.000000001"), make_url(url).get_dialect()())


def test_postgresql_is_given_decimals_and_gives_decimals() -> None:
    dialect = make_url("postgresql+psycopg://").get_dialect()()
    amount = Decimal("-0.02710000")
    assert Exact().process_bind_param(amount, dialect) == amount
    assert Exact().process_result_value(amount, dialect) == amount


@pytest.mark.property
@given(st.lists(st.tuples(st.integers(0, 1), fine_amounts), min_size=1, max_size=30))
@settings(max_examples=30)
def test_finer_amounts_keep_the_exact_total_of_statement_and_month(lines: list[tuple[int, Decimal]]) -> None:
    with tempfile.TemporaryDirectory() as folder, empty_label(Path(folder)) as label:
        reports = (date(2031, 4, 21), date(2031, 5, 21))
        label.curate(
            "royalties",
            [
                {"sale_month": MARCH, "report_date": reports[report], "country_name": f"line {number}", "net": net}
                for number, (report, net) in enumerate(lines)
            ],
        )
        label.load()

        stored: dict[str, int] = dict(
            label.ask(
                "SELECT reporting_date, SUM(net_revenue) FROM revenue_transactions JOIN statements USING (statement_id) "
                "GROUP BY 1"
            )
        )
        exact: dict[str, Decimal] = defaultdict(Decimal)
        for report, net in lines:
            exact[str(reports[report])] += net
        assert stored == {report: to_units(total) for report, total in exact.items()}
        assert furthest_from_exact(label, lines) < from_units(1)
        assert reconcile(label.warehouse, label.engine, list(label.parts.values())) == []


def furthest_from_exact(label: Label, lines: list[tuple[int, Decimal]]) -> Decimal:
    stored = dict(
        label.ask(
            "SELECT printed_name, net_revenue FROM revenue_transactions JOIN territory_names USING (territory_name_id)"
        )
    )
    return max(abs(from_units(stored[f"line {number}"]) - net) for number, (_, net) in enumerate(lines))


def test_without_finer_amounts_every_fact_is_exact(label: Label) -> None:
    amounts = [from_units(whole) for whole in (1, -1, 3, 27_288_000, -2_710_000)]
    label.curate(
        "royalties",
        [{"sale_month": MARCH, "country_name": str(number), "net": net} for number, net in enumerate(amounts)],
    )
    label.load()

    assert sorted(row[0] for row in label.ask("SELECT net_revenue FROM revenue_transactions")) == sorted(
        to_units(amount) for amount in amounts
    )
