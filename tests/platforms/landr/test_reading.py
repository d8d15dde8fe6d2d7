"""What only LANDR needs: no acts, services within stores, older reports with one amount."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.landr import Landr
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent


def test_the_service_is_finer_than_the_store_and_may_be_blank(tmp_path: Path) -> None:
    found = staged(Landr(), tmp_path, SAMPLES / "earnings-report-2031-5.csv")
    assert found.column("store") == ["Spotify Premium", "Deezer", "iTunes"]


def test_a_quarter_of_use_stays_a_quarter(tmp_path: Path) -> None:
    found = staged(Landr(), tmp_path, SAMPLES / "earnings-report-2031-5.csv")
    assert found.column("sale_month", "sale_end")[1] == (date(2031, 1, 1), date(2031, 3, 1))


def test_older_reports_have_one_amount_and_no_share(tmp_path: Path) -> None:
    (row,) = staged(Landr(), tmp_path, SAMPLES / "earnings-report-2021-11.csv").stored
    assert (row["net"], row["gross"], row["share_pct"]) == (Decimal("0.1134"), None, None)


def test_the_newer_ones_are_paid_net(tmp_path: Path) -> None:
    found = staged(Landr(), tmp_path, SAMPLES / "earnings-report-2031-5.csv")
    assert found.column("net", "gross")[2] == (Decimal("-0.595"), Decimal("-0.7"))
