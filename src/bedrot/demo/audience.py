"""What Spotify counts of an act's audience: streams from the ledger, people estimated from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bedrot.demo.modelled import Label
from bedrot.demo.roster import Act, Track
from bedrot.demo.stores import SPOTIFY

Audience = Mapping[str, Mapping[date, int]]
"""Columns of the audience timeline, each by day."""

_MONTH_DAYS = 28


@dataclass(frozen=True)
class SongTotals:
    """One track's totals over a period."""

    track: Track
    streams: int
    listeners: int
    saves: int
    canvas_views: int


def streams_of(act: Act, label: Label) -> Mapping[date, int]:
    """An act's Spotify streams by day, from its first release to the last day."""
    own = [track for track in label.tracks if track.act == act.name]
    first = min(track.released for track in own)
    days = (first + timedelta(days=offset) for offset in range((label.timeline.today - first).days + 1))
    return {day: sum(label.ledger.on(track.isrc, SPOTIFY, day) for track in own) for day in days}


def audience_of(act: Act, label: Label) -> Audience:
    """Every column of the audience timeline; listeners never exceed streams."""
    random = label.random(f"audience {act.name}")
    streams = streams_of(act, label)
    columns: dict[str, dict[date, int]] = {"streams": dict(streams)}
    followers, recent = act.followers, list[int]()
    for day, plays in streams.items():
        listeners = int(plays / random.uniform(1.55, 1.85))
        recent = [*recent[-(_MONTH_DAYS - 1) :], listeners]
        monthly = int(sum(recent) * random.uniform(0.50, 0.54))
        followers += int(listeners * random.uniform(0.001, 0.003) + random.random())
        row = {
            "listeners": listeners,
            "monthly listeners": max(monthly, listeners),
            "monthly active listeners": int(monthly * 0.34),
            "super listeners": int(monthly * 0.021),
            "playlist adds": int(plays * random.uniform(0.010, 0.018)),
            "saves": int(plays * random.uniform(0.012, 0.022)),
            "followers": followers,
        }
        for column, value in row.items():
            columns.setdefault(column, {})[day] = value
    return columns


def song_totals(act: Act, label: Label, first: date, last: date) -> list[SongTotals]:
    """Totals of an act's tracks over a period, the most played first; tracks not yet out are left out."""
    random = label.random(f"songs {act.name} {first} {last}")
    totals = []
    for track in label.tracks:
        if track.act == act.name and track.released <= last:
            streams = label.ledger.between(track.isrc, SPOTIFY, first, last)
            listeners = int(streams / random.uniform(1.9, 2.3))
            saves = int(listeners * random.uniform(0.03, 0.05))
            totals.append(SongTotals(track, streams, listeners, saves, int(streams * random.uniform(0.2, 0.3))))
    return sorted(totals, key=lambda song: -song.streams)
