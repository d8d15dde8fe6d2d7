"""What only SoundOn needs: ranges of days, publishing beside recordings."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.soundon import SoundOn
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent
STATEMENT = SAMPLES / "SoundOn_royalty_monthly_statement_2031_05_My Royalty.csv"


def test_a_range_of_days_is_its_months(tmp_path: Path) -> None:
    found = staged(SoundOn(), tmp_path, STATEMENT)
    assert found.column("sale_month", "sale_end") == [
        (date(2031, 3, 1), date(2031, 3, 1)),
        (date(2031, 3, 1), date(2031, 3, 1)),
        (date(2031, 1, 1), date(2031, 3, 1)),
        (date(2031, 3, 1), date(2031, 3, 1)),
    ]


def test_units_of_publishing_are_not_plays_again(tmp_path: Path) -> None:
    found = staged(SoundOn(), tmp_path, STATEMENT)
    assert found.column("item", "tier", "units")[:2] == [("RECORDING", "ugc", 100), ("PUBLISHING", "mechanical", 100)]


def test_the_finest_kind_of_use_is_told(tmp_path: Path) -> None:
    assert staged(SoundOn(), tmp_path, STATEMENT).column("tier") == ["ugc", "mechanical", "stream", "ugc"]


def test_the_final_royalty_is_paid(tmp_path: Path) -> None:
    found = staged(SoundOn(), tmp_path, STATEMENT)
    assert found.column("net", "gross")[2:] == [
        (Decimal("0.64"), Decimal("0.80")),
        (Decimal("-0.02"), Decimal("-0.02")),
    ]
