"""What only Beatport needs: two shares, what is withheld from them, and lines that are one sale each."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.beatport import Beatport
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("statement.csv")


def test_both_shares_less_what_is_withheld_are_credited(tmp_path: Path) -> None:
    found = staged(Beatport(), tmp_path, SAMPLE)
    assert found.column("net", "withheld", "tax") == [
        (Decimal("0.894") + Decimal("0.375") - Decimal("0.224"), Decimal("0.224"), Decimal(0)),
        (Decimal("0.894") - Decimal("0.2682"), Decimal(0), Decimal("0.2682")),
        (Decimal("-2.994") + Decimal("0.499"), Decimal("-0.499"), Decimal(0)),
    ]


def test_a_line_is_one_sale_however_many_tracks_a_release_has(tmp_path: Path) -> None:
    assert staged(Beatport(), tmp_path, SAMPLE).column("units") == [1, 1, -1]


def test_without_the_sum_the_parts_are_withheld(tmp_path: Path) -> None:
    older = tmp_path / "older.csv"
    older.write_text(SAMPLE.read_text(encoding="utf-8").replace("WITHHELD_AMOUNT", "COMPLIANCY"), encoding="utf-8")
    assert staged(Beatport(), tmp_path, older).column("net") == staged(Beatport(), tmp_path, SAMPLE).column("net")


def test_the_last_month_sold_stands_for_the_statement(tmp_path: Path) -> None:
    assert set(staged(Beatport(), tmp_path, SAMPLE).column("report_date")) == {date(2031, 3, 31)}


def test_a_share_that_is_no_amount_costs_its_line(tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.csv"
    spoilt.write_text(SAMPLE.read_text(encoding="utf-8").replace("0.894,0.375", "n/a,0.375"), encoding="utf-8")
    found = staged(Beatport(), tmp_path, spoilt)
    assert len(found.stored) == 2
    assert [(finding["field"], finding["text"]) for finding in found.findings] == [("net", "n/a")]
