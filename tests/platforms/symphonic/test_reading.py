"""What only Symphonic needs: voids, periods of several months, rows that are no service."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.symphonic import Symphonic
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent


def test_a_void_takes_its_units_back_whether_or_not_it_bears_a_sign(tmp_path: Path) -> None:
    found = staged(Symphonic(), tmp_path, SAMPLES / "MAY-31.csv")
    assert found.column("units", "net") == [
        (240, Decimal("0.812")),
        (-12, Decimal("-0.0406")),
        (-1, Decimal("-0.63")),
    ]


def test_a_balance_carried_forward_is_no_income(tmp_path: Path) -> None:
    found = staged(Symphonic(), tmp_path, SAMPLES / "MAY-31.csv")
    assert "Balance Forwarded" not in found.column("store")
    assert [each["rule"] for each in found.findings if each["severity"] == "total"] == ["repeats money"]


def test_a_row_without_a_month_of_use_is_refused_by_name(tmp_path: Path) -> None:
    found = staged(Symphonic(), tmp_path, SAMPLES / "MAY-31.csv")
    refused = [each for each in found.findings if each["severity"] == "refused"]
    assert [(each["field"], each["text"]) for each in refused] == [("sale_month", "Various")]


def test_a_statement_of_several_months_is_dated_by_the_last(tmp_path: Path) -> None:
    dated = {name: staged(Symphonic(), tmp_path, SAMPLES / name).stored[0]["report_date"] for name in PERIODS}
    assert dated == PERIODS


PERIODS = {"MAY-31.csv": date(2031, 5, 1), "Q117.csv": date(2017, 3, 1), "JAN-FEB-18.csv": date(2018, 2, 1)}
