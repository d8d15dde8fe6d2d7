"""What only publishing administrators need: who paid in the first place, and periods in several forms."""

from datetime import date
from pathlib import Path

from bedrot.platforms.publishing_administrator import PublishingAdministrator
from tests.platforms.typed import staged

SAMPLE = Path(__file__).with_name("earnings.csv")


def test_the_original_source_is_the_store_where_it_is_told(tmp_path: Path) -> None:
    found = staged(PublishingAdministrator(), tmp_path, SAMPLE)
    assert found.column("store", "tier") == [
        ("Spotify", "mechanical"),
        ("GEMA", "performance"),
        ("Example Films", "sync"),
    ]


def test_quarters_and_months_of_income(tmp_path: Path) -> None:
    found = staged(PublishingAdministrator(), tmp_path, SAMPLE)
    assert found.column("sale_month", "sale_end") == [
        (date(2031, 1, 1), date(2031, 3, 1)),
        (date(2030, 10, 1), date(2030, 12, 1)),
        (date(2031, 2, 1), date(2031, 2, 1)),
    ]


def test_a_work_without_an_act_takes_it_from_the_labels_tracks() -> None:
    names = {field.name for field in PublishingAdministrator.earnings.fields}
    assert "isrc" in names
    assert "artist" not in names
