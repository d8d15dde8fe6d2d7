"""What only public charts need: country and day from the file's name."""

from datetime import date
from pathlib import Path

import pytest

from bedrot.model.errors import FileSetAside
from bedrot.platforms.spotify import SpotifyForArtists
from bedrot.platforms.spotify.charts import facts
from tests.platforms.reading import tables
from tests.platforms.typed import staged, staged_table

SAMPLE = Path(__file__).parent / "regional-se-daily-2019-03-01.csv"
TODAY = Path(__file__).parent / "regional-se-weekly-2031-03-06.csv"


def test_a_note_above_the_header_is_no_row(tmp_path: Path) -> None:
    found = staged(SpotifyForArtists(), tmp_path, SAMPLE)
    assert found.column("position", "artist", "title", "streams", "country", "day") == [
        (1, "LUMEN", "Low Tide, live", 41200, "SE", date(2019, 3, 1)),
        (2, "NOVA SEVEN", "Glass Harbor", 39001, "SE", date(2019, 3, 1)),
    ]


def test_a_song_that_is_new_on_the_chart_had_no_place_before(tmp_path: Path) -> None:
    found = staged(SpotifyForArtists(), tmp_path, TODAY)
    assert found.column("chart", "position", "peak", "previous", "streams", "artist", "country", "day") == [
        ("weekly se", 1, 1, 2, 410200, "LUMEN", "SE", date(2031, 3, 6)),
        ("weekly se", 2, 2, None, 390010, "NOVA SEVEN, LUMEN", "SE", date(2031, 3, 6)),
    ]
    assert found.findings == []


def test_days_on_the_chart_are_told_by_daily_ones_only(tmp_path: Path) -> None:
    daily = TODAY.read_bytes().replace(b"weeks_on_chart", b"days_on_chart")
    (table,) = tables(SpotifyForArtists(), tmp_path, "regional-global-daily-2031-03-06.csv", daily).values()
    rows = staged_table(SpotifyForArtists(), table)
    assert rows.column("chart", "days_on_chart", "country") == [("daily global", 9, None), ("daily global", 1, None)]


def test_the_chart_of_the_world_has_no_country() -> None:
    assert facts(["regional-global-daily-2019-03-01 (1).csv"]) == {"chart": "daily global", "day": "2019-03-01"}


@pytest.mark.parametrize("name", ["chart.csv", "regional-se-daily-2019-02-30.csv", "regional-se-daily.csv"])
def test_a_chart_without_country_and_day_is_set_aside(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileSetAside, match="stands only in the file's name"):
        tables(SpotifyForArtists(), tmp_path, name, SAMPLE.read_bytes())
