"""The label's own tables: acts, their other spellings, tracks, splits and store names."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from types import MappingProxyType

from bedrot.demo.roster import ACTS, GUEST, OLDER_SPELLING, PIG, ZONE, Track

Rows = Iterable[Sequence[str]]

_HEADERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "artists.csv": (
            "artist,spotify_id,status,members",
            "One act a line; a collaboration is an act with members, who are listed too.",
        ),
        "aliases.csv": ("alias,artist,source", "Other spellings of an act; source: who writes it so, empty for all."),
        "tracks.csv": ("isrc,artist,title,upc,release_date,release_type", "One recording a line, known by its ISRC."),
        "splits.csv": ("isrc,your_revenue_share", "Your part of the earnings in percent; 100 where not listed."),
        "stores.csv": ("name,store", "Stores that statements write in a way of their own."),
    }
)


def catalog_tables(tracks: Sequence[Track]) -> Mapping[str, str]:
    """The text of each table by its file name."""
    rows: Mapping[str, Rows] = {
        "artists.csv": [
            *([act.name, act.spotify_id, "active", " | ".join(act.members)] for act in ACTS),
            [GUEST, "", "inactive", ""],
        ],
        "aliases.csv": [
            *([spelling, act, "distrokid"] for act, spelling in OLDER_SPELLING.items()),
            ["zone.a0", ZONE, "tiktok"],
            ["pig 1987", PIG, ""],
        ],
        "tracks.csv": [
            [track.isrc, track.act, track.title, track.upc, track.released.isoformat(), track.release_type]
            for track in tracks
        ],
        "splits.csv": [[track.isrc, str(track.share)] for track in tracks if track.share != 100],
        "stores.csv": [["Reels & Stories", "meta"]],
    }
    return {name: _table(name, each) for name, each in rows.items()}


def _table(name: str, rows: Rows) -> str:
    header, comment = _HEADERS[name]
    text = StringIO()
    text.write(f"# {comment}\n{header}\n")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
