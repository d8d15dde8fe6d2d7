"""Followers and social networks."""

from bedrot.metrics.additivity import Axis
from bedrot.metrics.expressions import Level, LevelGrowth, Ratio, SideBySide, Sum
from bedrot.metrics.metric import Metric
from bedrot.metrics.period_expressions import Mix
from bedrot.model.families import Family

_VIEWS = Sum("social_daily", "views")
_FOLLOWERS = Level("social_daily", "followers")
_SOCIAL = (Family.SOCIAL,)

ATTENTION = (
    Metric(
        "followers",
        "K-24",
        "Followers",
        "Follows on the newest settled day, store by store and network by network, each act's counted once; a person "
        "may follow two acts and on two networks, so networks are never added. The value is the largest.",
        "followers",
        SideBySide((Level("audience_daily", "followers"), _FOLLOWERS)),
        (Family.STORE, Family.SOCIAL),
    ),
    Metric(
        "follower_growth",
        "",
        "Social follower growth",
        "Change of followers on the largest social network over 28 days, in percent, between settled days.",
        "%",
        LevelGrowth(_FOLLOWERS, days=28),
        _SOCIAL,
    ),
    Metric(
        "engagement_rate",
        "K-25",
        "Engagement rate",
        "Likes, comments and shares of a month in percent of its views, over the networks that tell all four.",
        "%",
        Ratio(
            Sum("social_daily", "likes") + Sum("social_daily", "comments") + Sum("social_daily", "shares"),
            _VIEWS,
            percent=True,
            paired=Axis.NETWORK,
        ),
        _SOCIAL,
    ),
    Metric(
        "social_views",
        "",
        "Social views",
        "Views of posts and videos in a month, network by network.",
        "views",
        _VIEWS,
        _SOCIAL,
    ),
    Metric(
        "social_source",
        "",
        "Social traffic sources",
        "Where views of a period came from, in percent, as the network counts them; never mixed with plays in stores.",
        "%",
        Mix("social_breakdowns", "value", dimension="traffic_source", of="views"),
        _SOCIAL,
    ),
)
