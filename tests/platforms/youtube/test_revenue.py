"""What only YouTube's revenue reports need: parts that sum to a total, adjustments, headers in three spellings."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.platforms.youtube import YouTube
from bedrot.platforms.youtube.revenue import ADS
from tests.platforms.reading import claim
from tests.platforms.typed import staged

HERE = Path(__file__).parent
RAW = HERE / "YouTube_TinLantern_M_20310301_20310331_asset_raw_v1-1.csv"
HEADER = RAW.read_text(encoding="utf-8").splitlines()[0]


def test_only_the_total_counts_and_adjustments_keep_their_sign_and_month(tmp_path: Path) -> None:
    assert staged(YouTube(), tmp_path, RAW).column("tier", "units", "net", "sale_month") == [
        ("ads", 512, Decimal("0.25"), date(2031, 3, 1)),
        ("ads", 0, Decimal("0.01"), date(2031, 3, 1)),
        ("adjustment", -40, Decimal("-0.02"), date(2031, 2, 1)),
    ]


def test_a_line_under_a_title_and_months_for_days(tmp_path: Path) -> None:
    found = staged(YouTube(), tmp_path, HERE / "red-label.csv")
    assert found.column("tier", "units", "net", "sale_month") == [
        ("subscription", 295, Decimal("1.4"), date(2031, 3, 1)),
        (None, 12, Decimal("0.04"), date(2031, 3, 1)),
    ]
    assert found.findings == []


def test_headers_of_the_reporting_interface_and_amounts_saved_again_by_a_spreadsheet(tmp_path: Path) -> None:
    found = staged(YouTube(), tmp_path, HERE / "content_owner_asset_ad_revenue.csv")
    assert found.column("net", "units", "asset_id") == [(Decimal("0.03"), 77, "A000000000000001")]


def test_raw_and_summary_of_one_month_are_one_report(tmp_path: Path) -> None:
    summary = tmp_path / "summary.csv"
    header, *lines = RAW.read_text(encoding="utf-8").splitlines()
    without = [line.partition(",")[2].partition(",")[2] for line in (header, lines[0])]
    summary.write_text("\n".join(without), encoding="utf-8")
    name = "YouTube_TinLantern_M_20310301_20310331_asset_summary_v1-1.csv"
    found = staged(YouTube(), tmp_path, summary, name=name)
    assert found.column(*ADS.supersede_by) == [(date(2031, 3, 31), "ads")]
    assert found.column("sale_month") == [date(2031, 3, 1)]
    assert (date(2031, 3, 31), "ads") in staged(YouTube(), tmp_path, RAW).column(*ADS.supersede_by)


@pytest.mark.parametrize("name", [RAW.name, "report.csv"])
def test_the_month_of_the_report_is_in_its_name_or_its_days(name: str, tmp_path: Path) -> None:
    assert set(staged(YouTube(), tmp_path, RAW, name=name).column("report_date")) == {date(2031, 3, 31)}


def test_an_unknown_adjustment_is_kept_and_flagged(tmp_path: Path) -> None:
    sample = tmp_path / "new.csv"
    sample.write_text(RAW.read_text(encoding="utf-8").replace("Spam Adjustment", "Goodwill"), encoding="utf-8")
    found = staged(YouTube(), tmp_path, sample)
    assert found.column("tier", "net")[2] == (None, Decimal("-0.02"))
    assert [finding["severity"] for finding in found.findings] == ["flagged"]


def test_the_owner_is_the_account(tmp_path: Path) -> None:
    assert claim(YouTube(), tmp_path, RAW.name, HEADER)[1].account == "TinLantern"
