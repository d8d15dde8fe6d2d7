"""What only PRS needs: distributions numbered by month, rights by letter, pounds."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.prs import Prs
from tests.platforms.typed import staged

HERE = Path(__file__).parent


def test_a_distribution_is_year_month_and_a_number(tmp_path: Path) -> None:
    found = staged(Prs(), tmp_path, HERE / "statement-2031041.csv")
    assert set(found.column("report_date", "distribution")) == {(date(2031, 4, 1), "2031041")}


def test_rights_are_told_by_letter(tmp_path: Path) -> None:
    found = staged(Prs(), tmp_path, HERE / "statement-2031041.csv")
    assert found.column("store", "tier", "net") == [
        ("Spotify UK", "performance", Decimal("0.016")),
        ("PRS for Music", "mechanical", Decimal("0.072")),
        ("BBC Radio 6", "performance", Decimal("-0.005")),
    ]


def test_a_reduced_file_takes_its_distribution_from_its_name(tmp_path: Path) -> None:
    found = staged(Prs(), tmp_path, HERE / "prs-2031071-reduced.csv")
    assert set(found.column("report_date", "distribution")) == {(date(2031, 7, 1), "2031071")}


def test_without_a_name_the_day_it_was_made_tells_the_month(tmp_path: Path) -> None:
    found = staged(Prs(), tmp_path, HERE / "prs-2031071-reduced.csv", name="prs.csv")
    assert set(found.column("report_date", "distribution")) == {(date(2031, 4, 1), None)}
