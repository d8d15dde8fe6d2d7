"""What only TuneCore needs: two codes for everything, and amounts in two currencies."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.tunecore import TuneCore
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent


def test_the_codes_of_the_label_come_before_those_of_tunecore(tmp_path: Path) -> None:
    found = staged(TuneCore(), tmp_path, SAMPLES / "2031-06.csv")
    assert found.column("isrc", "upc") == [
        ("XXAA13100007", "000000123456"),
        ("XXTCZ3100001", "012345678905"),
        (None, "000000123456"),
        ("XXAA13100008", "000000123463"),
    ]


def test_an_identifier_of_tunecores_own_that_is_no_isrc_is_no_fault_of_the_file(tmp_path: Path) -> None:
    found = staged(TuneCore(), tmp_path, SAMPLES / "2031-06.csv")
    assert (found.column("isrc")[2], found.findings) == (None, [])


def test_what_stands_in_place_of_an_isrc_is_told(tmp_path: Path) -> None:
    statement = tmp_path / "statement.csv"
    statement.write_text((SAMPLES / "2031-06.csv").read_text(encoding="utf-8").replace(",48210,,", ",48210,XX-SEVEN,"))
    (finding,) = staged(TuneCore(), tmp_path, statement).findings
    assert (finding["field"], finding["text"], finding["severity"]) == ("isrc", "XX-SEVEN", "flagged")


def test_what_was_credited_and_what_the_store_paid_keep_their_currencies(tmp_path: Path) -> None:
    first = staged(TuneCore(), tmp_path, SAMPLES / "2031-06.csv").stored[0]
    assert (first["net"], first["currency"]) == (Decimal("0.183122"), "GBP")
    assert (first["orig_amount"], first["orig_currency"]) == (Decimal("0.2318"), "USD")


def test_an_album_is_named_by_its_release_and_a_return_keeps_its_sign(tmp_path: Path) -> None:
    album = staged(TuneCore(), tmp_path, SAMPLES / "2031-06.csv").stored[2]
    assert (album["title"], album["item"], album["tier"]) == ("Northern Quarter", "Album", "download")
    assert (album["units"], album["net"]) == (-1, Decimal("-4.977"))


def test_a_row_without_an_act_counts(tmp_path: Path) -> None:
    assert staged(TuneCore(), tmp_path, SAMPLES / "2031-06.csv").column("artist")[3] is None


def test_newer_reports_tell_the_commission(tmp_path: Path) -> None:
    found = staged(TuneCore(), tmp_path, SAMPLES / "sales (1).csv")
    assert found.column("fees", "net") == [(Decimal("0.4168"), Decimal("1.6672")), (Decimal(0), Decimal("0.93"))]
    assert found.column("report_date", "sale_month")[0] == (date(2031, 7, 1), date(2031, 4, 1))
