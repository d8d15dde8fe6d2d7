"""Every metric. A sum over two datasets or two families cannot be declared: importing this module would fail."""

from collections.abc import Mapping
from types import MappingProxyType

from bedrot.metrics.additivity import Axis
from bedrot.metrics.expressions import (
    Freshness,
    Growth,
    Largest,
    Launch,
    Level,
    LevelGrowth,
    Members,
    NewestStatement,
    PaymentDelay,
    Ratio,
    Share,
    Sum,
    YearToDate,
)
from bedrot.metrics.metric import Metric
from bedrot.model.families import Family

PLAYS = ("stream", "subscription", "ads", "bundle", "ugc", "audio tier")
"""Kinds of use in which a unit is a play."""

STREAMING = (*PLAYS, "adjustment")
"""Kinds of use that streaming revenue comes from: plays, and what stores take back or add for them."""

_STREAMS = Sum("daily_streams", "streams")
_UNITS = Sum("royalties", "units")
_PLAYS = Sum("royalties", "units", tiers=PLAYS)
_GROSS = Sum("royalties", "net")
_NET = Sum("royalties", "net", after_splits=True)
_STREAMING_GROSS = Sum("royalties", "net", tiers=STREAMING)
_STREAMING_NET = Sum("royalties", "net", tiers=STREAMING, after_splits=True)
_FOLLOWERS = Level("audience_daily", "followers")
_LISTENERS = Level("audience_daily", "listeners")

_DISTRIBUTOR = (Family.DISTRIBUTOR,)
_STORE = (Family.STORE,)

_ALL = (
    Metric(
        "monthly_streams",
        "K-01",
        "Monthly streams",
        "Streams of a month as the distributors report them, provisional days left out.",
        "streams",
        _STREAMS,
        _DISTRIBUTOR,
    ),
    Metric(
        "streams_ytd",
        "K-02",
        "Streams this year",
        "Distributor streams from 1 January to the newest day settled everywhere, against the same days a year before.",
        "streams",
        YearToDate(_STREAMS),
        _DISTRIBUTOR,
    ),
    Metric(
        "stream_growth",
        "K-03",
        "Stream growth",
        "Change of distributor streams from one complete month to the next, in percent.",
        "%",
        Growth(_STREAMS),
        _DISTRIBUTOR,
    ),
    Metric(
        "revenue_per_stream",
        "K-04",
        "Gross revenue per stream",
        "Streaming earnings before royalty splits, divided by the plays they were paid for.",
        "money per stream",
        Ratio(_STREAMING_GROSS, _PLAYS),
        _DISTRIBUTOR,
    ),
    Metric(
        "gross_revenue",
        "K-05",
        "Gross revenue",
        "Everything distributors paid for a month of use, before royalty splits; refunds are negative.",
        "money",
        _GROSS,
        _DISTRIBUTOR,
    ),
    Metric(
        "net_revenue",
        "K-06",
        "Net revenue",
        "What distributors paid for a month of use, each track times the label's share of it.",
        "money",
        _NET,
        _DISTRIBUTOR,
    ),
    Metric(
        "store_share",
        "K-15",
        "Store market share",
        "The largest store's part of the month's distributor streams, in percent.",
        "%",
        Share(_STREAMS, Axis.STORE),
        _DISTRIBUTOR,
    ),
    Metric(
        "release_velocity",
        "K-16",
        "Release velocity",
        "Streams a day over a release's first seven days, releases aligned on the day they came out.",
        "streams a day",
        Launch(Sum("track_daily", "streams"), days=7),
        _STORE,
    ),
    Metric(
        "countries",
        "K-17",
        "Geographic penetration",
        "Countries in which anything was used in a month, by royalty statements.",
        "countries",
        Members(_UNITS, Axis.COUNTRY),
        _DISTRIBUTOR,
    ),
    Metric(
        "audience_growth",
        "K-18",
        "Audience growth",
        "Change of followers over 28 days, in percent, between settled days.",
        "%",
        LevelGrowth(_FOLLOWERS, days=28),
        _STORE,
    ),
    Metric(
        "unique_listeners",
        "K-19",
        "Unique listeners",
        "People who listened on the newest settled day. Never added over days, acts or stores.",
        "listeners",
        _LISTENERS,
        _STORE,
    ),
    Metric(
        "saves",
        "K-20",
        "Saves",
        "Times listeners saved a track in a month, as the store counted them.",
        "saves",
        Sum("audience_daily", "saves"),
        _STORE,
    ),
    Metric(
        "playlist_adds",
        "K-22",
        "Playlist adds",
        "Times listeners put a track on a playlist in a month. No source tells removals.",
        "adds",
        Sum("audience_daily", "playlist_adds"),
        _STORE,
    ),
    Metric(
        "followers",
        "K-24",
        "Followers",
        "Follows on the newest settled day, each act's counted once; a person may follow two acts.",
        "followers",
        _FOLLOWERS,
        _STORE,
    ),
    Metric(
        "active_stores",
        "K-31",
        "Market penetration",
        "Stores in which anything was used in a month, by royalty statements.",
        "stores",
        Members(_UNITS, Axis.STORE),
        _DISTRIBUTOR,
    ),
    Metric(
        "listeners_per_stream",
        "K-32",
        "Listeners per stream",
        "Listeners divided by streams of the same act on the newest settled day.",
        "listeners per stream",
        Ratio(_LISTENERS, Level("audience_daily", "streams")),
        _STORE,
    ),
    Metric(
        "payout_per_stream",
        "K-33",
        "Net payout per stream",
        "Streaming earnings after royalty splits, divided by the plays they were paid for.",
        "money per stream",
        Ratio(_STREAMING_NET, _PLAYS),
        _DISTRIBUTOR,
    ),
    Metric(
        "top_country",
        "K-34",
        "Top country",
        "The country with most units in a month's royalty statements.",
        "country",
        Largest(_UNITS, Axis.COUNTRY),
        _DISTRIBUTOR,
    ),
    Metric(
        "data_freshness",
        "K-39",
        "Data freshness",
        "Hours since the newest day told by the source that has been silent longest.",
        "h",
        Freshness(),
        (Family.DISTRIBUTOR, Family.STORE),
    ),
    Metric(
        "payment_delay",
        "",
        "Payment delay",
        "Mean months from use to statement, weighted by statement lines.",
        "months",
        PaymentDelay(_UNITS),
        _DISTRIBUTOR,
    ),
    Metric(
        "newest_statement",
        "",
        "Newest statement",
        "Total of the newest statement, before royalty splits.",
        "money",
        NewestStatement(_GROSS),
        _DISTRIBUTOR,
    ),
)

METRICS: Mapping[str, Metric] = MappingProxyType({metric.id: metric for metric in _ALL})
"""Every metric by its id."""
