"""What only Ingrooves needs: one column under three names, and a file for each label."""

from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.platforms.ingrooves import Ingrooves
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("Tin_Lantern_203105_DSR.csv")


@pytest.mark.parametrize("name", ["Net Dollars after Fees", "US$ After Fees", "Amount after Fees"])
def test_the_net_has_three_names(name: str) -> None:
    header = ["Period", "Retailer", "UPC/EAN", "Territory", "Sales Classification", "Net Amount", name]
    assert Ingrooves.sales.column_of(header)["net"] == name


def test_the_row_of_totals_is_a_control_total(tmp_path: Path) -> None:
    found = staged(Ingrooves(), tmp_path, SAMPLE)
    assert [finding["severity"] for finding in found.findings] == ["total"]
    assert sum(found.column("net")) == Decimal("0.33684210")


def test_a_month_holds_a_statement_for_each_label() -> None:
    assert Ingrooves.sales.supersede_by == ("report_date", "label")
