"""What only BMI needs: quarters in several spellings, and bonuses that are parts of the royalty."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.platforms.bmi import Bmi
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("performance.csv")


@pytest.mark.parametrize("quarter", ["2030Q4", "20304", "2030-Q4", "4Q2030", "Q4 2030"])
def test_a_quarter_is_understood_however_it_is_written(quarter: str, tmp_path: Path) -> None:
    sample = tmp_path / "performance.csv"
    sample.write_text(SAMPLE.read_text(encoding="utf-8").replace("2030Q4", quarter), encoding="utf-8")
    found = staged(Bmi(), tmp_path, sample)
    assert found.column("sale_month", "sale_end")[0] == (date(2030, 10, 1), date(2030, 12, 1))


def test_bonuses_are_not_added_to_the_royalty(tmp_path: Path) -> None:
    assert staged(Bmi(), tmp_path, SAMPLE).column("net") == [Decimal("0.31"), Decimal("-0.12")]
