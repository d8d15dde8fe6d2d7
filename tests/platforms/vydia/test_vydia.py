"""What only Vydia needs: a list of credits, each with a day of its own."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.vydia import Vydia
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("transactions.csv")


def test_each_day_of_credits_is_a_statement(tmp_path: Path) -> None:
    found = staged(Vydia(), tmp_path, SAMPLE)
    assert Vydia.transactions.supersede_by == ("report_date",)
    assert found.column("report_date") == [date(2031, 5, 21), date(2031, 5, 21), date(2031, 6, 20)]


def test_thousands_are_understood_and_negatives_stay_negative(tmp_path: Path) -> None:
    assert staged(Vydia(), tmp_path, SAMPLE).column("net") == [Decimal("1.40"), Decimal("-0.12"), Decimal("1204.55")]
