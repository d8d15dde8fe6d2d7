"""What only Apple's financial reports need: fiscal months, sums below the lines, a vendor in the name."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.platforms.apple import Apple
from bedrot.platforms.apple.reports import fiscal_month
from tests.platforms.reading import claim
from tests.platforms.typed import staged

HERE = Path(__file__).parent
NEWEST = HERE / "S1_80000001_0331_US.txt"


@pytest.mark.parametrize(
    ("begin", "end", "month"),
    [
        ("03/02/2031", "03/29/2031", "2031-03"),
        ("03/30/2031", "05/03/2031", "2031-04"),
        ("12/29/2030", "02/01/2031", "2031-01"),
        ("2031-03-02", "2031-03-29", "2031-03"),
        ("", "05/03/2031", "2031-04"),
        ("", "03/31/2031", "2031-03"),
        ("03/02/2031", "", None),
    ],
)
def test_a_fiscal_month_is_the_month_of_its_middle(begin: str, end: str, month: str | None) -> None:
    assert fiscal_month(begin, end) == month


def test_returns_are_negative_refunds(tmp_path: Path) -> None:
    found = staged(Apple(), tmp_path, NEWEST)
    assert found.column("tier", "units", "net", "currency") == [
        ("download", 2, Decimal("1.40"), "USD"),
        ("refund", -1, Decimal("-0.70"), "USD"),
    ]


def test_the_sums_below_the_lines_are_no_sales(tmp_path: Path) -> None:
    found = staged(Apple(), tmp_path, NEWEST)
    assert (len(found.stored), found.findings) == (2, [])
    assert set(found.column("report_date", "sale_month")) == {(date(2031, 5, 3), date(2031, 4, 1))}


def test_the_earlier_layout_tells_the_share_of_one_unit(tmp_path: Path) -> None:
    found = staged(Apple(), tmp_path, HERE / "financial-2019.txt")
    assert found.column("net", "currency", "country") == [
        (Decimal("1.86"), "EUR", "FR"),
        (Decimal("0.62"), "EUR", "DE"),
    ]


def test_streaming_royalties_are_of_apple_music_in_the_currency_of_each_storefront(tmp_path: Path) -> None:
    found = staged(Apple(), tmp_path, HERE / "apple-music.txt")
    assert found.column("store", "units", "net", "currency") == [
        ("Apple Music", 412, Decimal("2.10944"), "USD"),
        ("Apple Music", 88, Decimal("0.43824"), "EUR"),
    ]


def test_dates_above_the_header_hold_for_all_lines(tmp_path: Path) -> None:
    lines = NEWEST.read_text(encoding="utf-8").splitlines()[:3]
    bare = "\n".join("\t".join(line.split("\t")[2:]) for line in lines)
    above = "Vendor Name\tTin Lantern\nStart Date\t03/30/2031\nEnd Date\t05/03/2031\n"
    sample = tmp_path / "report.txt"
    sample.write_text(above + bare, encoding="utf-8")
    found = staged(Apple(), tmp_path, sample)
    assert set(found.column("report_date", "sale_month")) == {(date(2031, 5, 3), date(2031, 4, 1))}


@pytest.mark.parametrize(("name", "vendor"), [(NEWEST.name, "80000001"), ("report (3).txt", None)])
def test_the_name_tells_whose_report_it_is(name: str, vendor: str | None, tmp_path: Path) -> None:
    assert claim(Apple(), tmp_path, name, NEWEST.read_bytes())[1].account == vendor
