"""What only Sonosuite needs: an e-mail address on each line, amounts in a currency it does not name."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.connect.personal import hiding
from bedrot.platforms.sonosuite import Sonosuite
from tests.platforms.reading import tables
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent


@pytest.mark.parametrize(("sample", "column"), [("sales.csv", "user_email"), ("Royalties (2).csv", "user")])
def test_the_user_stays_in_landing(sample: str, column: str, tmp_path: Path) -> None:
    (table,) = tables(Sonosuite(), tmp_path, sample, (SAMPLES / sample).read_bytes()).values()
    assert hiding(Sonosuite.sales, table.header).left_out == (column,)


def test_amounts_are_taken_in_the_currency_that_is_named(tmp_path: Path) -> None:
    found = staged(Sonosuite(), tmp_path, SAMPLES / "sales.csv")
    assert found.column("net", "currency")[:2] == [(Decimal("0.0396"), "EUR"), (Decimal(-5), "USD")]


def test_net_is_gross_less_costs_and_taxes(tmp_path: Path) -> None:
    for row in staged(Sonosuite(), tmp_path, SAMPLES / "sales.csv").stored:
        assert row["net"] == row["gross"] - row["fees"] - row["tax"]


def test_other_names_of_the_columns_are_known(tmp_path: Path) -> None:
    (row,) = staged(Sonosuite(), tmp_path, SAMPLES / "Royalties (2).csv").stored
    assert (row["artist"], row["title"]) == ("LUMEN", "Low Tide")
    assert (row["report_date"], row["sale_month"]) == (date(2031, 6, 15), date(2031, 4, 1))
