"""Which measures may be added up, and over what. Whatever is not named here does not add up."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from bedrot.model.conformed import CONFORMED


class Axis(Enum):
    """Something that figures are told apart by."""

    TIME = "time"
    ACCOUNT = "account"
    STORE = "store"
    NETWORK = "network"
    ARTIST = "artist"
    TRACK = "track"
    COUNTRY = "country"
    CAMPAIGN = "campaign"
    LINK = "link"
    MAILING = "mailing"
    ITEM = "item"
    CATEGORY = "category"


Axes = frozenset[Axis]

_NOTHING: Axes = frozenset()
_PLAYS: Axes = frozenset({Axis.TIME, Axis.ACCOUNT, Axis.STORE})
_PAID: Axes = _PLAYS | {Axis.ARTIST, Axis.TRACK, Axis.COUNTRY}
_ACTS: Axes = frozenset({Axis.TIME, Axis.STORE, Axis.ARTIST})
_FOLLOWS: Axes = frozenset({Axis.STORE, Axis.ARTIST})
_SONGS: Axes = frozenset({Axis.ARTIST, Axis.TRACK})
_POSTED: Axes = frozenset({Axis.TIME, Axis.ACCOUNT, Axis.NETWORK, Axis.ARTIST})
_FOLLOWED: Axes = frozenset({Axis.ACCOUNT, Axis.ARTIST})
_ADVERTISED: Axes = frozenset({Axis.TIME, Axis.ACCOUNT, Axis.CAMPAIGN})
_CLICKED: Axes = frozenset({Axis.TIME, Axis.ACCOUNT})
_MAILED: Axes = frozenset({Axis.TIME, Axis.ACCOUNT, Axis.MAILING})
_SOLD: Axes = frozenset({Axis.TIME, Axis.ACCOUNT, Axis.ITEM, Axis.COUNTRY})
_MOVED: Axes = frozenset({Axis.TIME, Axis.ACCOUNT, Axis.CATEGORY})


def _of(dataset: str, axes: Axes, **others: Axes) -> Mapping[str, Axes]:
    """All measures of a dataset add up over ``axes``, but the ``others``."""
    return MappingProxyType({**dict.fromkeys(CONFORMED[dataset].measures, axes), **others})


ADDS_UP: Mapping[str, Mapping[str, Axes]] = MappingProxyType(
    {
        **{dataset: _of(dataset, _NOTHING) for dataset in CONFORMED},
        "daily_streams": _of("daily_streams", _PLAYS),
        "audience_daily": _of(
            "audience_daily",
            _NOTHING,
            **dict.fromkeys(("streams", "playlist_adds", "saves", "shazams"), _ACTS),
            followers=_FOLLOWS,
        ),
        "track_daily": _of("track_daily", _ACTS | {Axis.TRACK}),
        "song_periods": _of("song_periods", _SONGS, listeners=_NOTHING, average_daily_listeners=_NOTHING),
        "royalties": _of("royalties", _PAID, orig_amount=_NOTHING),
        "discovery_fees": _of("discovery_fees", _PLAYS),
        "shop_sales": _of("shop_sales", _SOLD),
        "bank_transactions": _of("bank_transactions", _MOVED, balance=_NOTHING),
        "social_daily": _of(
            "social_daily",
            _POSTED,
            **dict.fromkeys(("reach", "viewers", "new_viewers", "returning_viewers"), _NOTHING),
            followers=_FOLLOWED,
        ),
        "ad_daily": _of("ad_daily", _ADVERTISED, reach=_NOTHING),
        "link_daily": _of("link_daily", _CLICKED, unique_views=_NOTHING, unique_clicks=_NOTHING),
        "email_campaigns": _of("email_campaigns", _MAILED),
    }
)
"""By conformed dataset and measure; one that is not named adds up over nothing.

Listeners and people reached are people: the same one listens on two days, to two acts, in two stores. Follows are
counted once for each act and store, so they add up over those and never over days; those of two social networks are
often the same people and are shown side by side. Periods overlap and never add up over time; what they count of
different songs does. Amounts add up within one currency. Types of actions after an advertisement contain each other.
"""
