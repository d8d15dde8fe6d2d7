"""What only SoundExchange needs: licensees that are not always told."""

from datetime import date
from pathlib import Path

from bedrot.platforms.soundexchange import SoundExchange
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("statement.csv")


def test_the_society_stands_for_a_licensee_that_is_not_told(tmp_path: Path) -> None:
    found = staged(SoundExchange(), tmp_path, SAMPLE)
    assert found.column("store", "tier") == [("Sirius XM", "neighbouring"), ("SoundExchange", "neighbouring")]


def test_the_last_month_of_broadcast_stands_for_the_statement(tmp_path: Path) -> None:
    assert set(staged(SoundExchange(), tmp_path, SAMPLE).column("report_date")) == {date(2031, 2, 28)}
