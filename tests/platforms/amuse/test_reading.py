"""What only Amuse needs: payouts among the royalties, exports of some months of use only."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.amuse import Amuse
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent


def test_a_payout_is_no_income_and_not_lost_either(tmp_path: Path) -> None:
    found = staged(Amuse(), tmp_path, SAMPLES / "statement.csv")
    assert found.column("net") == [Decimal("0.13"), Decimal("-0.7"), Decimal("0.02")]
    assert [(each["rule"], each["severity"]) for each in found.findings] == [("repeats money", "total")]


def test_the_workbook_gives_what_the_text_gives(tmp_path: Path) -> None:
    text, book = (staged(Amuse(), tmp_path, SAMPLES / name) for name in ("statement.csv", "Financial statement.xlsx"))
    assert text.stored == book.stored


def test_an_export_of_other_months_of_use_does_not_replace_what_is_there(tmp_path: Path) -> None:
    found = staged(Amuse(), tmp_path, SAMPLES / "statement.csv")
    assert Amuse.statement.supersede_by == ("report_date", "sale_month")
    assert set(found.column(*Amuse.statement.supersede_by)) == {
        (date(2031, 5, 28), date(2031, 3, 1)),
        (date(2031, 5, 28), date(2031, 2, 1)),
    }


def test_the_total_is_after_the_split_and_the_amount_before_it(tmp_path: Path) -> None:
    first = staged(Amuse(), tmp_path, SAMPLES / "statement.csv").stored[0]
    assert (first["gross"], first["share_pct"], first["net"]) == (Decimal("0.26"), Decimal(50), Decimal("0.13"))
