"""What only Smart Rights needs: amounts twice, in the currency of the report and at the label's rate."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.smartrights import SmartRights
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("sales.csv")


def test_the_amount_in_the_currency_of_the_report_counts(tmp_path: Path) -> None:
    found = staged(SmartRights(), tmp_path, SAMPLE)
    assert found.column("net", "currency") == [(Decimal("0.8075"), "USD"), (Decimal("0.1615"), "USD")]


def test_a_quarter_stays_a_quarter(tmp_path: Path) -> None:
    found = staged(SmartRights(), tmp_path, SAMPLE)
    assert found.column("sale_month", "sale_end")[1] == (date(2031, 1, 1), date(2031, 3, 1))
