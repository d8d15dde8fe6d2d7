"""What only Soundrop needs: a report that does not say its month."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.soundrop import Soundrop
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent
REPORT = SAMPLES / "soundrop 2031-03.csv"


def test_the_month_is_that_of_the_file_s_name(tmp_path: Path) -> None:
    found = staged(Soundrop(), tmp_path, REPORT)
    assert set(found.column("report_date", "sale_month")) == {(date(2031, 3, 1), date(2031, 3, 1))}


def test_else_it_is_the_month_in_which_the_file_was_made(tmp_path: Path) -> None:
    found = staged(Soundrop(), tmp_path, REPORT, name="report (3).csv")
    assert set(found.column("report_date")) == {date(2031, 4, 1)}


def test_channels_are_kinds_of_use(tmp_path: Path) -> None:
    assert staged(Soundrop(), tmp_path, REPORT).column("tier") == ["subscription", "ads", "download", "ugc", "cloud"]


def test_formats_lose_the_blank_behind_them_and_returns_keep_their_sign(tmp_path: Path) -> None:
    found = staged(Soundrop(), tmp_path, REPORT)
    assert found.column("item", "units", "net")[2] == ("Album", -1, Decimal("-5.015"))
