"""What only Cargo needs: blank rows above the header, negatives in brackets, costs between sales."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.model.fields import Money
from bedrot.platforms.cargo import Cargo
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("physical.csv")


def test_costs_and_returns_are_negative_in_pounds(tmp_path: Path) -> None:
    found = staged(Cargo(), tmp_path, SAMPLE)
    assert found.column("tier", "units", "net") == [
        ("physical", 12, Decimal("776.16")),
        ("physical", -2, Decimal("-12.94")),
        ("fee", 0, Decimal("-9.60")),
    ]
    (net,) = (field for field in Cargo.physical.fields if field.name == "net")
    assert isinstance(net, Money)
    assert net.currency == "GBP"


def test_the_invoice_of_a_cost_is_no_act(tmp_path: Path) -> None:
    assert staged(Cargo(), tmp_path, SAMPLE).column("artist") == ["Ada Quill", "Ada Quill", None]


def test_months_stay_apart_and_the_last_stands_for_the_statement(tmp_path: Path) -> None:
    assert staged(Cargo(), tmp_path, SAMPLE).column("report_date", "sale_month") == [
        (date(2031, 3, 31), date(2031, month, 1)) for month in (1, 2, 3)
    ]
