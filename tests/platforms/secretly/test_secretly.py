"""What only Secretly Distribution needs: a month hidden in a description, and fees in two columns."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.secretly import Secretly
from tests.platforms.typed import staged

HERE = Path(__file__).parent


def test_the_month_of_use_is_in_the_description_else_it_was_paid_then(tmp_path: Path) -> None:
    found = staged(Secretly(), tmp_path, HERE / "sddigital.csv")
    assert found.column("sale_month") == [date(2030, 8, 1), date(2030, 8, 1), date(2031, 1, 1)]
    assert set(found.column("report_date")) == {date(2031, 1, 31)}


def test_a_line_without_a_service_is_the_distributors_own(tmp_path: Path) -> None:
    found = staged(Secretly(), tmp_path, HERE / "sddigital.csv")
    assert found.column("store", "net")[2] == ("Secretly Distribution", Decimal(-10))


def test_returns_of_records_are_negative_and_both_fees_are_fees(tmp_path: Path) -> None:
    found = staged(Secretly(), tmp_path, HERE / "sdphysical.csv")
    assert found.column("units", "fees", "net") == [
        (3, Decimal("7.2"), Decimal("28.8")),
        (-1, Decimal("-2.4"), Decimal("-9.6")),
    ]
