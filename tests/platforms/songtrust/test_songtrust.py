"""What only Songtrust needs: two amounts, of which one was received."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.songtrust import Songtrust
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("royalties.csv")


def test_what_was_received_counts(tmp_path: Path) -> None:
    assert staged(Songtrust(), tmp_path, SAMPLE).column("tier", "net", "gross") == [
        ("performance", Decimal("0.31"), Decimal("0.3647")),
        ("mechanical", Decimal("0.17"), Decimal("0.20")),
    ]


def test_half_a_year_stays_half_a_year(tmp_path: Path) -> None:
    found = staged(Songtrust(), tmp_path, SAMPLE)
    assert found.column("sale_month", "sale_end")[1] == (date(2030, 7, 1), date(2030, 12, 1))
    assert set(found.column("report_date")) == {date(2030, 12, 31)}
