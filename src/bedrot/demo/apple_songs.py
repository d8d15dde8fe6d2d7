"""Apple Music for Artists: the songs table over a range that stands in the name (``formats/streaming_social.md`` 2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bedrot.demo.downloads import Download, csv_bytes
from bedrot.demo.modelled import Label
from bedrot.demo.roster import ACTS, Act, Track
from bedrot.demo.stores import APPLE_MUSIC
from bedrot.demo.timeline import moment

PLATFORM, KIND = "apple", "songs"
APPLE_IDS: Mapping[str, str] = {act.name: f"198700100{number}" for number, act in enumerate(ACTS, start=1)}
"""The number under which Apple has an act; its exports name nothing else."""

_HEADER = ("Song", "Plays", "Avg. Daily Listeners", "Shazams", "Radio Spins", "Song Purchases")
_RANGES = (28, 364)
_UNTIL = timedelta(days=2)
_PLAYS_A_SHAZAM, _PLAYS_A_SPIN, _PLAYS_A_LISTENER, _TENTH = 23, 900, Decimal("1.7"), Decimal("0.1")


@dataclass(frozen=True)
class AppleSong:
    """One track over a range."""

    track: Track
    plays: int
    listeners: Decimal
    shazams: int
    spins: int


def apple_songs(label: Label) -> list[Download]:
    """For each act the last four weeks and the last year, the year downloaded before."""
    downloads = []
    for act in ACTS:
        for days in _RANGES:
            first, last = span(label, days)
            songs = songs_of(act, label, first, last)
            cells = [
                (song.track.title, f"{song.plays:,}", f"{song.listeners}", f"{song.shazams}", f"{song.spins}", "0")
                for song in songs
            ]
            name = f"songs_{APPLE_IDS[act.name]}_{first}_{last}.csv"
            taken = moment(label.timeline.today, 5, 2, 59 if days == _RANGES[0] else 10)
            content = csv_bytes([_HEADER, *cells])
            downloads.append(Download(name, content, taken, PLATFORM, KIND, rows={KIND: len(songs)}))
    return downloads


def span(label: Label, days: int) -> tuple[date, date]:
    """The first and last day of a range of so many days."""
    last = label.timeline.today - _UNTIL
    return last - timedelta(days=days - 1), last


def songs_of(act: Act, label: Label, first: date, last: date) -> list[AppleSong]:
    """An act's tracks over a range, the most played first."""
    random = label.random(f"apple songs {act.name} {first}")
    days, songs = (last - first).days + 1, []
    for track in label.tracks:
        if track.act == act.name and track.released <= last:
            plays = label.ledger.between(track.isrc, APPLE_MUSIC, first, last)
            listeners = (Decimal(plays) / days / _PLAYS_A_LISTENER).quantize(_TENTH)
            shazams = int(plays / _PLAYS_A_SHAZAM * random.uniform(0.6, 1.4))
            songs.append(AppleSong(track, plays, listeners, shazams, int(plays / _PLAYS_A_SPIN)))
    return sorted(songs, key=lambda song: -song.plays)
