"""Spotify for Artists downloads (``formats/streaming_social.md`` section 1, ``formats/spotify.md`` section 2b)."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from io import StringIO

from bedrot.demo.audience import Audience, SongTotals, audience_of, song_totals
from bedrot.demo.downloads import Download
from bedrot.demo.modelled import Label
from bedrot.demo.roster import ACTS, Act
from bedrot.demo.stores import SPOTIFY
from bedrot.demo.timeline import WINDOW_DAYS, moment, stamp

PLATFORM = "spotify"
OLDER_ARCHIVE = "spotify-for-artists.zip"
PERIODS: Mapping[str, int | None] = {"28day": 28, "1year": 365, "all": None}
"""The periods of the songs table and their days; None is everything."""

_COUNTED_AFTER = timedelta(days=2)
_SHORT = ("date", "listeners", "streams", "followers")
_LONG = (
    "date",
    "listeners",
    "monthly listeners",
    "monthly active listeners",
    "super listeners",
    "streams",
    "playlist adds",
    "saves",
    "followers",
)
_PLAYLISTS = (
    ("New Noise Now", "Spotify", 0.071, 40),
    ("Late Night Drive", "Spotify", 0.052, 115),
    ("=basement tapes", "wren.okafor", 0.021, 260),
    ("Synth Garden", "Marek Duval", 0.016, 75),
    ("gym, but sad", "lottie_h", 0.009, None),
)


def artist_exports(label: Label) -> list[Download]:
    """Everything a person downloads for the label's acts: long ago in one archive, and now."""
    older, today = label.timeline.older_artist_export, label.timeline.today
    downloads: list[Download] = []
    for act in ACTS:
        audience = audience_of(act, label)
        downloads.append(_audience(act, audience, _SHORT, label.timeline.first, older, OLDER_ARCHIVE))
        downloads.append(_songs(act, label, "1year", older, OLDER_ARCHIVE))
        window = today - _COUNTED_AFTER - timedelta(days=WINDOW_DAYS - 1)
        downloads.append(_audience(act, audience, _LONG, window, today, None))
        downloads.extend(_songs(act, label, period, today, None) for period in PERIODS)
        downloads.append(_songs_answer(act, label, today))
        downloads.append(_playlists(act, label, today))
    return downloads + _track_timelines(label, today)


def _audience(
    act: Act, audience: Audience, header: Sequence[str], first: date, day: date, container: str | None
) -> Download:
    last = day - _COUNTED_AFTER
    rows = [
        [each.isoformat(), *(str(audience[column][each]) for column in header[1:])]
        for each in sorted(audience["streams"])
        if first <= each <= last
    ]
    taken = moment(day, 5, 22, 45)
    return Download(f"{act.name}-audience-timeline.csv", _csv(header, rows), taken, PLATFORM, "audience", container)


def _track_timelines(label: Label, day: date) -> list[Download]:
    """One file for each track; days before its release hold 0."""
    last = day - _COUNTED_AFTER
    taken = moment(day, 5, 31, 9)
    downloads = []
    for track in label.tracks:
        days = [
            label.timeline.first + timedelta(days=offset) for offset in range((last - label.timeline.first).days + 1)
        ]
        rows = [[each.isoformat(), str(label.ledger.on(track.isrc, SPOTIFY, each))] for each in days]
        name = f"{track.title}-timeline.csv"
        downloads.append(Download(name, _csv(("date", "streams"), rows), taken, PLATFORM, "track"))
    return downloads


def _songs(act: Act, label: Label, period: str, day: date, container: str | None) -> Download:
    """The songs table; over all time it shows neither listeners nor saves, but zeros."""
    rows = []
    for song in _totals(act, label, period, day):
        people = ["0", str(song.streams), "0"]
        if period != "all":
            people = [str(song.listeners), str(song.streams), str(song.saves)]
        rows.append([song.track.title, *people, song.track.released.isoformat()])
    content = _csv(("song", "listeners", "streams", "saves", "release_date"), rows)
    return Download(f"{act.name}-songs-{period}.csv", content, moment(day, 5, 25, 0), PLATFORM, "songs", container)


def _songs_answer(act: Act, label: Label, day: date) -> Download:
    """The songs page's own answer over 28 days, in the wrapper of the extractor."""
    taken = moment(day, 5, 10, 0)
    songs = [_song_record(song) for song in _totals(act, label, "28day", day)]
    wrapper = {
        "data": {"songs": songs},
        "url": f"https://generic.wg.spotify.com/catalog-view/v1/artist/{act.spotify_id}/songs?time-filter=28day",
        "status": 200,
        "timestamp": taken.replace(tzinfo=None).isoformat(),
    }
    name = f"spotify_songs_{act.spotify_id}_28day_{stamp(taken)}.json"
    return Download(name, json.dumps(wrapper).encode(), taken, PLATFORM, "songs")


def _song_record(song: SongTotals) -> dict[str, str | bool]:
    identity = f"trk{song.track.isrc[-7:]}"
    return {
        "id": identity,
        "trackName": song.track.title,
        "trackUri": f"spotify:track:{identity}",
        "releaseDate": song.track.released.isoformat(),
        "imageUrl": f"https://example.invalid/covers/{song.track.upc}.jpg",
        "numStreams": str(song.streams),
        "numListeners": str(song.listeners),
        "numSavers": str(song.saves),
        "numCanvasViews": str(song.canvas_views),
        "isDisabled": False,
    }


def _playlists(act: Act, label: Label, day: date) -> Download:
    streams = sum(song.streams for song in _totals(act, label, "28day", day))
    rows = []
    for title, author, share, added in _PLAYLISTS:
        plays = int(streams * share)
        since = "n/a" if added is None else (day - timedelta(days=added)).isoformat()
        rows.append([title, author, str(plays * 5 // 8), str(plays), since])
    content = _csv(("title", "author", "listeners", "streams", "date_added"), rows)
    return Download(f"{act.name}-playlists-28day.csv", content, moment(day, 5, 27, 33), PLATFORM, "playlists")


def _totals(act: Act, label: Label, period: str, day: date) -> list[SongTotals]:
    last, days = day - _COUNTED_AFTER, PERIODS[period]
    first = label.timeline.first if days is None else last - timedelta(days=days - 1)
    return song_totals(act, label, first, last)


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
