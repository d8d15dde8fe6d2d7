"""What only Spotify for Artists needs: facts from names, unknown values, totals rows, the answer behind a page."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bedrot.model.errors import AccountNeeded, FileSetAside, UnknownLayout
from bedrot.platforms.spotify import SpotifyForArtists
from tests.platforms.reading import claim, tables, values

SPOTIFY = SpotifyForArtists()
SONGS = "song,listeners,streams,saves,release_date\n"


def test_the_account_a_person_names_wins_over_the_file_name(tmp_path: Path) -> None:
    data = "date,listeners,streams,followers\n2031-03-01,1,2,3\n"
    named = tables(SPOTIFY, tmp_path, "NOVA SEVEN-audience-timeline.csv", data)
    told = tables(SPOTIFY, tmp_path, "NOVA SEVEN-audience-timeline.csv", data, account="LUMEN")
    assert named["audience"].constants["artist"] == "NOVA SEVEN"
    assert told["audience"].constants["artist"] == "LUMEN"


def test_a_date_in_the_name_is_no_artist(tmp_path: Path) -> None:
    data = "date,listeners,streams,followers\n2031-03-01,1,2,3\n"
    _, match = claim(SPOTIFY, tmp_path, "spotify_audience_20310303_061000.csv", data)
    assert match.account is None
    assert match.account_needed
    assert match.observed_at == datetime(2031, 3, 3, 6, 10, tzinfo=UTC)
    with pytest.raises(AccountNeeded, match="--account"):
        tables(SPOTIFY, tmp_path, "spotify_audience_20310303_061000.csv", data)


def test_exports_with_other_columns_have_another_layout(tmp_path: Path) -> None:
    short = tables(SPOTIFY, tmp_path, "A-audience-timeline.csv", "date,streams,listeners,followers\n")
    same = tables(SPOTIFY, tmp_path, "A-audience-timeline.csv", "followers,date,listeners,streams\n")
    long = tables(
        SPOTIFY, tmp_path, "A-audience-timeline.csv", "date,listeners,streams,followers,playlist adds,saves\n"
    )
    assert short["audience"].constants["layout"] == "followers+listeners+streams"
    assert same["audience"].constants["layout"] == short["audience"].constants["layout"]
    assert long["audience"].constants["layout"] == "followers+listeners+playlist adds+saves+streams"


def test_a_track_timeline_without_a_song_is_set_aside(tmp_path: Path) -> None:
    with pytest.raises(FileSetAside, match="Name the file after the song"):
        tables(SPOTIFY, tmp_path, "timeline.csv", "date,streams\n2031-03-01,1\n")


def test_a_date_and_streams_beside_anything_else_are_no_track(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout):
        claim(SPOTIFY, tmp_path, "Low Tide-timeline.csv", "date,streams,views\n2031-03-01,1,2\n")


def test_no_day_before_the_release_is_dropped(tmp_path: Path) -> None:
    table = tables(SPOTIFY, tmp_path, "Low Tide-timeline.csv", "date,streams\n2031-03-01,0\n2031-03-02,3\n")["track"]
    assert values(table) == [("2031-03-01", "0"), ("2031-03-02", "3")]
    assert table.constants == {"title": "Low Tide"}


def test_songs_without_a_period_in_the_name_are_set_aside(tmp_path: Path) -> None:
    with pytest.raises(FileSetAside, match="under the name it was downloaded with"):
        tables(SPOTIFY, tmp_path, "report.csv", SONGS + "A,1,2,3,2031-01-01\n", account="LUMEN")


def test_over_all_time_zero_listeners_and_saves_are_unknown(tmp_path: Path) -> None:
    data = SONGS + "A,0,0,0,2031-01-01\nB,7,2,0,2031-01-01\n"
    table = tables(SPOTIFY, tmp_path, "LUMEN-songs-all.csv", data)["songs"]
    assert table.header == (*SONGS.strip().split(","), "listeners as seen", "saves as seen")
    assert values(table) == [
        ("A", None, "0", None, "2031-01-01", "0", "0"),
        ("B", "7", "2", None, "2031-01-01", "7", "0"),
    ]


def test_over_a_shorter_time_zero_is_zero(tmp_path: Path) -> None:
    table = tables(SPOTIFY, tmp_path, "LUMEN-songs-28day.csv", SONGS + "A,0,0,0,2031-01-01\n")["songs"]
    assert values(table) == [("A", "0", "0", "0", "2031-01-01")]


def test_the_row_that_adds_up_the_act_is_no_song(tmp_path: Path) -> None:
    data = SONGS + "A,1,2000,3,\nB,1,30,3,\nlumen,2,2030,6,\n"
    rows = list(tables(SPOTIFY, tmp_path, "LUMEN-songs-28day.csv", data)["songs"].rows())
    assert [row.problem for row in rows] == [None, None, "A totals row, not a song."]


def test_a_song_of_the_acts_own_name_is_a_song(tmp_path: Path) -> None:
    data = SONGS + "A,1,2000,3,\nLUMEN,1,30,3,\n"
    table = tables(SPOTIFY, tmp_path, "LUMEN-songs-28day.csv", data)["songs"]
    assert all(row.problem is None for row in table.rows())


def test_dates_that_say_nothing_are_unknown(tmp_path: Path) -> None:
    data = "title,author,listeners,streams,date_added\nA,,1,2,n/a\nB,b,1,2,-\nC,c,1,2,2031-01-01\n"
    table = tables(SPOTIFY, tmp_path, "LUMEN-playlists.csv", data)["playlists"]
    assert [row[4:] for row in values(table)] == [(None, "n/a"), (None, "-"), ("2031-01-01", "2031-01-01")]
    assert table.constants["period"] == "unknown"


SONG = {"id": "trk1", "trackName": "A", "releaseDate": "", "numStreams": "7", "numListeners": "5", "numSavers": None}


@pytest.mark.parametrize(
    "payload",
    [{"data": {"songs": [SONG]}}, {"songs": [SONG]}, {"raw_body": True, "data": json.dumps({"songs": [SONG]})}],
)
def test_the_songs_answer_is_read_in_every_wrapper(payload: dict[str, object], tmp_path: Path) -> None:
    told = {
        **payload,
        "url": "https://generic.wg.spotify.com/catalog-view/v1/artist/4NovaSevenExample00001/songs?time-filter=7day&x=1",
        "timestamp": "2031-03-03T06:10:00+02:00",
    }
    _, match = claim(SPOTIFY, tmp_path, "answer.json", json.dumps(told))
    assert (match.kind, match.account) == ("songs", "4NovaSevenExample00001")
    assert (match.observed_at, match.observed_from) == (datetime(2031, 3, 3, 4, 10, tzinfo=UTC), "content")
    table = tables(SPOTIFY, tmp_path, "answer.json", json.dumps(told))["songs"]
    assert table.constants == {"artist": "4NovaSevenExample00001", "period": "7day", "as_of": "2031-03-03"}
    filled = SpotifyForArtists.songs.column_of([*table.header, *table.constants])
    (row,) = values(table)
    assert {name: row[table.header.index(column)] for name, column in filled.items() if column in table.header} == {
        "title": "A",
        "track_id": "trk1",
        "listeners": "5",
        "streams": "7",
        "saves": None,
        "release_date": "",
    }
