"""What only Stem needs: months in two columns, and units in one of two."""

from datetime import date
from pathlib import Path

from bedrot.platforms.stem import Stem
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("stem-royalties.csv")


def test_year_and_month_make_the_month_of_credit_and_of_use(tmp_path: Path) -> None:
    found = staged(Stem(), tmp_path, SAMPLE)
    assert found.column("report_date", "sale_month") == [
        (date(2031, 5, 1), date(2031, 3, 1)),
        (date(2031, 5, 1), date(2031, 3, 1)),
        (date(2031, 5, 1), date(2031, 2, 1)),
    ]


def test_a_line_counts_its_downloads_or_else_its_views(tmp_path: Path) -> None:
    assert staged(Stem(), tmp_path, SAMPLE).column("units", "tier") == [(412, "stream"), (2, "download"), (9, "stream")]


def test_a_line_without_a_year_is_refused(tmp_path: Path) -> None:
    sample = tmp_path / "royalties.csv"
    sample.write_text(SAMPLE.read_text(encoding="utf-8").replace("2031,5,2031,2", ",5,2031,2"), encoding="utf-8")
    found = staged(Stem(), tmp_path, sample)
    assert len(found.stored) == 2
    assert [finding["field"] for finding in found.findings] == ["report_date"]
