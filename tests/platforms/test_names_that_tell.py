"""Files of which only the name tells something: set aside without it, read as soon as they come under a name that has it."""

from pathlib import Path

import pytest

from bedrot.connect.connector import Connector
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import State, Wishes
from bedrot.platforms.apple import Apple
from bedrot.platforms.instagram import Instagram
from bedrot.platforms.meta_ads import MetaAds
from bedrot.platforms.spotify import SpotifyForArtists
from bedrot.platforms.toolost import TooLost
from tests.kit.labels import deliver, make_label

HERE = Path(__file__).parent
CHART = "regional-se-daily-2019-03-01.csv"
SONGS = "songs_1234567890_2030-06-30_2031-03-01.csv"
SPENT = "Reporting starts,Reporting ends,Campaign name,Spend\n2031-03-01,2031-03-01,Tide,3.00\n"
VIEWS = '"Views"\n"Date","Primary"\n"2031-03-01T00:00:00","99"\n'
STREAMS = '{"streams": [{"date": "2031-03-01", "streams": "4"}]}'
CASES: list[tuple[Connector, str | bytes, str, str]] = [
    (SpotifyForArtists(), (HERE / "spotify" / CHART).read_bytes(), "chart.csv", CHART),
    (SpotifyForArtists(), "date,streams\n2031-03-01,5\n", "timeline.csv", "Low Tide-timeline.csv"),
    (SpotifyForArtists(), (HERE / "spotify" / "NOVA SEVEN-songs-28day.csv").read_bytes(), "x.csv", "x-songs-28day.csv"),
    (Apple(), (HERE / "apple" / SONGS).read_bytes(), "songs.csv", SONGS),
    (MetaAds(), SPENT, "report.csv", "report EUR.csv"),
    (Instagram(), VIEWS, "Views.csv", "Instagram views.csv"),
    (TooLost(), STREAMS, "deezer.json", "spotify.json"),
]


@pytest.fixture(scope="module")
def label(tmp_path_factory: pytest.TempPathFactory) -> Label:
    every = {each.platform: each for each, *_ in CASES}
    return make_label(tmp_path_factory.mktemp("label"), connectors=list(every.values()))


@pytest.mark.parametrize(("connector", "content", "bare", "telling"), CASES, ids=[case[2] for case in CASES])
def test_the_same_file_under_a_name_that_tells_is_read(
    connector: Connector, content: str | bytes, bare: str, telling: str, label: Label
) -> None:
    wishes = Wishes(account="nova seven")
    aside = deliver(label, bare, content, wishes=wishes)
    assert aside.state is State.SET_ASIDE
    assert " name" in str(aside.problem)
    read = deliver(label, telling, content, wishes=wishes)
    assert read.state is State.NEW
    assert read.delivery is not None
    assert read.delivery.platform == connector.platform
    assert sum(table.stored for table in read.tables) > 0
