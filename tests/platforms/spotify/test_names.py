"""What Spotify for Artists writes only into file names."""

import pytest

from bedrot.platforms.spotify.names import artist_in, period_in, title_in

ID = "4NovaSevenExample00001"


@pytest.mark.parametrize(
    ("name", "artist"),
    [
        ("NOVA SEVEN-audience-timeline.csv", "NOVA SEVEN"),
        ("NOVA SEVEN-audience-timeline (2).csv", "NOVA SEVEN"),
        ("A-ha-audience-timeline.csv", "A-ha"),
        ("All Saints-songs-28day.csv", "All Saints"),
        ("LUMEN-playlists-28day.csv", "LUMEN"),
        ("LUMEN-songs.csv", "LUMEN"),
        (f"spotify_audience_{ID}_20310303_061000.csv", ID),
        (f"spotify_songs_{ID}_28day_20310303_061000.json", ID),
        ("spotify_audience_20310303_061000.csv", None),
        ("audience-timeline.csv", None),
        ("report.csv", None),
    ],
)
def test_the_act(name: str, artist: str | None) -> None:
    assert artist_in(name) == artist


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("NOVA SEVEN-songs-28day.csv", "28day"),
        ("NOVA SEVEN-songs-1year (1).csv", "1year"),
        ("NOVA SEVEN-songs-all.csv", "all"),
        (f"spotify_songs_{ID}_7day_20310303_061000.json", "7day"),
        ("NOVA SEVEN-playlists-28day.csv", "28day"),
        ("All Saints-songs.csv", None),
        ("NOVA SEVEN-songs-allstars.csv", None),
    ],
)
def test_the_period(name: str, period: str | None) -> None:
    assert period_in(name) == period


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Low Tide-timeline.csv", "Low Tide"),
        ("Low Tide-timeline (1).csv", "Low Tide"),
        ("Low Tide.csv", "Low Tide"),
        ("What_-timeline.csv", "What_"),
        ("1999-timeline.csv", "1999"),
        ("timeline.csv", None),
        ("-timeline.csv", None),
        ("spotify_track_20310303_061000.csv", None),
        ("Report-timeline.csv", "Report"),
        ("report (3).csv", None),
        (".csv", None),
    ],
)
def test_the_song(name: str, title: str | None) -> None:
    assert title_in(name) == title
