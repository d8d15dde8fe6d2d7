"""Which measures may be added up, and over what. Whatever is not named here does not add up."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType


class Axis(Enum):
    """Something that figures are told apart by."""

    TIME = "time"
    ACCOUNT = "account"
    STORE = "store"
    ARTIST = "artist"
    TRACK = "track"
    COUNTRY = "country"


_PLAYS = frozenset({Axis.TIME, Axis.ACCOUNT, Axis.STORE})
_PAID = frozenset(Axis)
_ACTS = frozenset({Axis.TIME, Axis.STORE, Axis.ARTIST})
_FOLLOWS = frozenset({Axis.STORE, Axis.ARTIST})
_NOTHING: frozenset[Axis] = frozenset()

ADDS_UP: Mapping[str, Mapping[str, frozenset[Axis]]] = MappingProxyType(
    {
        "daily_streams": {"streams": _PLAYS},
        "royalties": dict.fromkeys(("units", "net", "withheld", "recoup"), _PAID),
        "discovery_fees": dict.fromkeys(("streams", "fees"), _PLAYS),
        "period_streams": {"streams": _NOTHING},
        "audience_daily": {
            **dict.fromkeys(("streams", "playlist_adds", "saves", "shazams"), _ACTS),
            "followers": _FOLLOWS,
            **dict.fromkeys(
                ("listeners", "monthly_listeners", "monthly_active_listeners", "super_listeners"), _NOTHING
            ),
        },
        "track_daily": {"streams": _ACTS | {Axis.TRACK}},
        "song_periods": dict.fromkeys(("listeners", "streams", "saves", "canvas_views"), _NOTHING),
        "playlist_periods": dict.fromkeys(("listeners", "streams"), _NOTHING),
    }
)
"""By conformed dataset and measure.

Listeners are people: the same one listens on two days, to two acts, in two stores. Follows are counted once for each
act and store, so they add up over those and never over days. Periods overlap and never add up at all.
"""
