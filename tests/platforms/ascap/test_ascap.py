"""What only ASCAP needs: quarters for days, works for recordings, and days in an order that nobody documents."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.ascap import Ascap
from tests.platforms.typed import staged

HERE = Path(__file__).parent


def test_quarters_stand_for_the_days_that_are_not_told(tmp_path: Path) -> None:
    found = staged(Ascap(), tmp_path, HERE / "domestic.csv")
    assert found.column("report_date", "sale_month", "sale_end") == [
        (date(2031, 6, 1), date(2030, 10, 1), date(2030, 12, 1)),
        (date(2031, 6, 1), date(2030, 7, 1), date(2030, 9, 1)),
    ]


def test_the_society_stands_for_a_music_user_that_is_not_told(tmp_path: Path) -> None:
    found = staged(Ascap(), tmp_path, HERE / "domestic.csv")
    assert found.column("store", "tier", "net") == [
        ("SPOTIFY", "performance", Decimal("0.31")),
        ("ASCAP", "performance", Decimal("-1.25")),
    ]


def test_the_distribution_stands_for_days_of_use_that_are_not_told(tmp_path: Path) -> None:
    found = staged(Ascap(), tmp_path, HERE / "international.csv")
    assert found.column("report_date", "sale_month", "sale_end") == [
        (date(2031, 8, 17), date(2030, 1, 1), date(2030, 6, 1)),
        (date(2031, 8, 17), date(2031, 8, 1), date(2031, 8, 1)),
    ]


def test_a_day_past_the_twelfth_proves_that_the_day_stands_first(tmp_path: Path) -> None:
    european = tmp_path / "international.csv"
    text = (HERE / "international.csv").read_text(encoding="utf-8")
    european.write_text(text.replace("08-17-2031", "17-08-2031").replace("06-30-2030", "30-06-2030"), encoding="utf-8")
    found = staged(Ascap(), tmp_path, european)
    assert found.column("report_date", "sale_end")[0] == (date(2031, 8, 17), date(2030, 6, 1))


def test_a_quarter_that_is_none_costs_its_line(tmp_path: Path) -> None:
    spoilt = tmp_path / "domestic.csv"
    spoilt.write_text(
        (HERE / "domestic.csv").read_text(encoding="utf-8-sig").replace("3Q2030", "soon"), encoding="utf-8"
    )
    found = staged(Ascap(), tmp_path, spoilt)
    assert len(found.stored) == 1
    assert {finding["text"] for finding in found.findings} == {"soon"}
