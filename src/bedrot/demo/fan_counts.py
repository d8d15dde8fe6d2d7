"""Counts that public interfaces tell: fans on Deezer, tracks on SoundCloud (``formats/streaming_social.md`` 4 and 5)."""

from collections.abc import Mapping
from datetime import date, timedelta

from bedrot.demo.downloads import Download, json_bytes
from bedrot.demo.modelled import Label
from bedrot.demo.roster import ACTS, Act
from bedrot.demo.stores import store_named
from bedrot.demo.timeline import moment, stamp

_DEEZER_IDS: Mapping[str, int] = {act.name: 198700201 + number for number, act in enumerate(ACTS)}
_SOUNDCLOUD = "bedrot-sounds"
_PLAYS_A_FAN, _PLAYS_A_LIKE = 160, 38


def fan_counts(label: Label) -> list[Download]:
    """As they are now."""
    today = label.timeline.today
    return [*(_fans(act, label, today) for act in ACTS), _tracks(label, today)]


def fans_of(act: Act, label: Label, day: date) -> int:
    """An act's fans on Deezer: so many for each play there until the day."""
    deezer = store_named("Deezer")
    own = [track.isrc for track in label.tracks if track.act == act.name]
    return 12 + sum(label.ledger.between(isrc, deezer, label.timeline.first, day) for isrc in own) // _PLAYS_A_FAN


def _fans(act: Act, label: Label, day: date) -> Download:
    taken = moment(day, 5, 3)
    number = _DEEZER_IDS[act.name]
    answer = {"id": number, "name": act.name, "nb_album": 4, "nb_fan": fans_of(act, label, day), "type": "artist"}
    name = f"deezer_{number}_{stamp(taken)}.json"
    return Download(name, json_bytes(answer), taken, "deezer", "fans", rows={"fans": 1})


def _tracks(label: Label, day: date) -> Download:
    """The label's uploads; as many plays there as Tidal has, a store of the same size."""
    tidal, taken = store_named("Tidal"), moment(day, 5, 4)
    tracks = []
    for number, track in enumerate(track for track in label.tracks if track.released < day):
        plays = label.ledger.between(track.isrc, tidal, label.timeline.first, day - timedelta(days=1))
        tracks.append(
            {
                "id": 1_987_000_000 + number,
                "title": track.title,
                "permalink_url": f"https://soundcloud.com/{_SOUNDCLOUD}/track-{number}",
                "created_at": f"{track.released:%Y/%m/%d} 06:00:00 +0000",
                "playback_count": plays,
                "likes_count": plays // _PLAYS_A_LIKE,
                "reposts_count": plays // (4 * _PLAYS_A_LIKE),
                "comment_count": plays // (9 * _PLAYS_A_LIKE),
                "download_count": 0,
            }
        )
    name = f"soundcloud_tracks_{stamp(taken)}.json"
    content = json_bytes({"collection": tracks})
    return Download(name, content, taken, "soundcloud", "tracks", rows={"tracks": len(tracks)})
