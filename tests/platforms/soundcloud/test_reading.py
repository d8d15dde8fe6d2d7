"""What only the statement of SoundCloud for Artists needs: it names the account above the table, SoundCloud nowhere."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.platforms.soundcloud import SoundCloud
from tests.platforms.reading import claim
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent
STATEMENT = SAMPLES / "lifetime_statement_00000000-0000-4000-8000-000000000000_2031-06_0a1b2c.csv"


def test_the_statement_is_for_the_account_above_the_table(tmp_path: Path) -> None:
    _, match = claim(SoundCloud(), tmp_path, "download.csv", STATEMENT.read_bytes())
    assert match.account == "00000000-0000-4000-8000-000000000000"


def test_without_those_lines_it_is_nobody_s_yet(tmp_path: Path) -> None:
    table = b"".join(STATEMENT.read_bytes().splitlines(keepends=True)[2:])
    _, match = claim(SoundCloud(), tmp_path, "download.csv", table)
    assert match.account is None


def test_months_may_be_written_as_days(tmp_path: Path) -> None:
    found = staged(SoundCloud(), tmp_path, STATEMENT)
    assert found.column("report_date", "sale_month")[2] == (date(2031, 5, 1), date(2031, 2, 1))


def test_the_store_is_the_partner_and_the_amount_is_after_both_shares(tmp_path: Path) -> None:
    found = staged(SoundCloud(), tmp_path, STATEMENT)
    assert found.column("store") == ["Spotify", "SoundCloud", "iTunes", "TikTok"]
    assert found.column("net", "share_pct")[1] == (Decimal("0.0441"), Decimal(50))
