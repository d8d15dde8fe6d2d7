"""What only Dashgo needs: lines that repeat the money of another, and a month that only the name tells."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.dashgo import Dashgo
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("landq-03-31.csv")


def test_a_line_without_a_share_repeats_the_money_of_another_and_does_not_count(tmp_path: Path) -> None:
    found = staged(Dashgo(), tmp_path, SAMPLE)
    assert found.column("share_pct", "net", "units")[0] == (Decimal(100), Decimal("0.93184210"), 412)
    assert [(row["_row"], row["rule"]) for row in found.findings] == [(1, "repeats money")]
    assert len(found.stored) == 3
    assert sum(found.column("net")) == Decimal("0.93184210") + Decimal("0.08984641") - Decimal("0.00484500")


def test_the_name_says_the_month(tmp_path: Path) -> None:
    found = staged(Dashgo(), tmp_path, SAMPLE, name="landq-12-30 (1).csv")
    assert set(found.column("report_date", "sale_month")) == {(date(2030, 12, 31), date(2030, 12, 1))}


def test_under_another_name_the_day_it_was_made_says_the_month(tmp_path: Path) -> None:
    found = staged(Dashgo(), tmp_path, SAMPLE, name="report.csv")
    assert set(found.column("report_date", "sale_month")) == {(date(2031, 4, 30), date(2031, 4, 1))}
