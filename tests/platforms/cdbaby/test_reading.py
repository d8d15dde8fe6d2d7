"""What only CD Baby needs: American days, the last day of use, quotes in a file without quotes."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.cdbaby import CDBaby
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent


def test_days_are_american_even_where_none_is_past_the_twelfth(tmp_path: Path) -> None:
    found = staged(CDBaby(), tmp_path, SAMPLES / "report.txt")
    assert found.column("report_date")[-1] == date(2031, 10, 5)
    assert found.column("sale_month") == [date(2031, 7, 1), date(2031, 7, 1), date(2031, 6, 1), date(2031, 7, 1)]


def test_the_barcode_loses_its_quotes_and_titles_keep_theirs(tmp_path: Path) -> None:
    found = staged(CDBaby(), tmp_path, SAMPLES / "report.txt")
    assert set(found.column("upc")) == {"000000123456", "000000123463"}
    assert found.column("title") == ["Low Tide", 'Low Tide (12" Mix)', "Northern Quarter", '"Quiet" Hour']


def test_codes_are_upper_case_and_amounts_keep_their_last_decimal(tmp_path: Path) -> None:
    first = staged(CDBaby(), tmp_path, SAMPLES / "report.txt").stored[0]
    assert first["isrc"] == "XXAA13100007"
    assert first["net"] == Decimal("0.0123809701")
    assert (first["store"], first["country"]) == ("Amazon Prime IN", "IN")


def test_the_kind_of_use_is_told(tmp_path: Path) -> None:
    found = staged(CDBaby(), tmp_path, SAMPLES / "report.txt")
    assert found.column("tier") == ["stream", "stream", "download", "audio tier"]
