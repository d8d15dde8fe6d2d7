"""What only public charts need: country and day from the file's name."""

from datetime import date
from pathlib import Path

import pytest

from bedrot.model.errors import FileSetAside
from bedrot.platforms.spotify import SpotifyForArtists
from bedrot.platforms.spotify.charts import facts
from tests.platforms.reading import tables
from tests.platforms.typed import staged

SAMPLE = Path(__file__).parent / "regional-se-daily-2019-03-01.csv"


def test_a_note_above_the_header_is_no_row(tmp_path: Path) -> None:
    found = staged(SpotifyForArtists(), tmp_path, SAMPLE)
    assert found.column("position", "artist", "title", "streams", "country", "day") == [
        (1, "LUMEN", "Low Tide, live", 41200, "SE", date(2019, 3, 1)),
        (2, "NOVA SEVEN", "Glass Harbor", 39001, "SE", date(2019, 3, 1)),
    ]


def test_the_chart_of_the_world_has_no_country() -> None:
    assert facts(["regional-global-daily-2019-03-01 (1).csv"]) == {"chart": "daily global", "day": "2019-03-01"}


@pytest.mark.parametrize("name", ["chart.csv", "regional-se-daily-2019-02-30.csv", "regional-se-daily.csv"])
def test_a_chart_without_country_and_day_is_set_aside(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileSetAside, match="stands only in the file's name"):
        tables(SpotifyForArtists(), tmp_path, name, SAMPLE.read_bytes())
