"""What only Dashgo needs: lines that repeat the money of another, and a month that only the name tells."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.dashgo import Dashgo
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("landq-03-31.csv")


def test_a_line_without_a_share_pays_nothing_and_shows_what_it_repeats(tmp_path: Path) -> None:
    found = staged(Dashgo(), tmp_path, SAMPLE)
    assert found.column("share_pct", "net", "repeated", "units")[:2] == [
        (Decimal(100), Decimal("0.93184210"), None, 412),
        (Decimal(0), Decimal(0), Decimal("0.93184210"), 0),
    ]


def test_every_line_is_stored_and_the_money_counts_once(tmp_path: Path) -> None:
    found = staged(Dashgo(), tmp_path, SAMPLE)
    assert len(found.stored) == len(SAMPLE.read_text(encoding="utf-8").splitlines()) - 1
    assert sum(found.column("net")) == Decimal("0.93184210") + Decimal("0.08984641") - Decimal("0.00484500")


def test_the_name_says_the_month(tmp_path: Path) -> None:
    found = staged(Dashgo(), tmp_path, SAMPLE, name="landq-12-30 (1).csv")
    assert set(found.column("report_date", "sale_month")) == {(date(2030, 12, 31), date(2030, 12, 1))}


def test_under_another_name_the_day_it_was_made_says_the_month(tmp_path: Path) -> None:
    found = staged(Dashgo(), tmp_path, SAMPLE, name="report.csv")
    assert set(found.column("report_date", "sale_month")) == {(date(2031, 4, 30), date(2031, 4, 1))}
