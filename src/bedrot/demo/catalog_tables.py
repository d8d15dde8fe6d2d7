"""The label's own tables: acts, their other spellings, tracks, splits, store names, words of the bank, goals and rates."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from types import MappingProxyType

from bedrot.demo.apple_songs import APPLE_IDS
from bedrot.demo.cash import CATEGORIES
from bedrot.demo.followings import INSTAGRAM, TIKTOK, YOUTUBE, Profile
from bedrot.demo.plans import GOALS, RATES
from bedrot.demo.roster import ACTS, GUEST, OLDER_SPELLING, PIG, Track

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
        "categories.csv": ("words,expense,income,payee", "What words on bank statements mean."),
        "goals.csv": ("metric,value,unit", "What the label aims at; a goal of a month's figure is one of each month."),
        "rates.csv": ("rate,of,value,unit,source", "What the label reckons with."),
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
            ["pig 1987", PIG, ""],
            *([number, act, "apple"] for act, number in APPLE_IDS.items()),
            *(_spelling(profile) for profile in (*TIKTOK, *INSTAGRAM) if profile.name != profile.act),
            *([profile.number, profile.act, profile.network] for profile in (*YOUTUBE, *INSTAGRAM)),
        ],
        "tracks.csv": [
            [track.isrc, track.act, track.title, track.upc, track.released.isoformat(), track.release_type]
            for track in tracks
        ],
        "splits.csv": [[track.isrc, str(track.share)] for track in tracks if track.share != 100],
        "stores.csv": [["Reels & Stories", "meta"]],
        "categories.csv": CATEGORIES,
        "goals.csv": GOALS,
        "rates.csv": [["payout_per_stream", store, str(rate), "USD", "assumed"] for store, rate in RATES.items()],
    }
    return {name: _table(name, each) for name, each in rows.items()}


def _spelling(profile: Profile) -> Sequence[str]:
    return [profile.name, profile.act, profile.network]


def _table(name: str, rows: Rows) -> str:
    header, comment = _HEADERS[name]
    text = StringIO()
    text.write(f"# {comment}\n{header}\n")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
