"""Social networks: what happened on an account each day, who its people are, how its posts and videos stand."""

from bedrot.model.conformed.shape import ACT, PROVISIONAL, RATIO, SOURCE, Conformed, counts, days, texts
from bedrot.model.families import Family

SOCIAL_DAILY = Conformed(
    "social_daily",
    Family.SOCIAL,
    "What happened on a social account each day; followers are a level, people reached never add up over days",
    grain={**SOURCE, **texts("network"), **ACT, **days("day")},
    measures=counts(
        "followers",
        "new_followers",
        "follows",
        "unfollows",
        "views",
        "engaged_views",
        "impressions",
        "reach",
        "viewers",
        "new_viewers",
        "returning_viewers",
        "profile_views",
        "link_clicks",
        "interactions",
        "likes",
        "comments",
        "shares",
        "saves",
        "posts",
        "watch_seconds",
    ),
    attributes=PROVISIONAL,
)
"""``new_followers`` is net and may be negative, as may comments. ``engaged_views``: YouTube views in the meaning they
had before 2025-04-30. ``interactions``: only where the network counts them as one figure."""

SOCIAL_BREAKDOWNS = Conformed(
    "social_breakdowns",
    Family.SOCIAL,
    "How people or views of an account divide by country, gender, hour, source …, over a period ending at a day",
    grain={**SOURCE, **texts("network", "content_id", "metric", "dimension", "label", "period"), **days("as_of")},
    measures={**counts("value"), "share": RATIO},
)
"""``metric``: what is divided (``followers``, ``views``); ``dimension``: by what (``country``). ``share`` in percent.
``content_id``: of one post or video; empty for the account. Periods overlap, never add them."""

CONTENT_SNAPSHOTS = Conformed(
    "content_snapshots",
    Family.SOCIAL,
    "How a post, video or track stood on a day: its totals over a period that ends then",
    grain={**SOURCE, **texts("network", "content_id", "period"), **days("as_of")},
    attributes={**texts("title", "url", "kind"), **days("published"), **counts("duration_seconds")},
    measures=counts(
        "views",
        "engaged_views",
        "impressions",
        "reach",
        "likes",
        "dislikes",
        "comments",
        "shares",
        "saves",
        "follows",
        "profile_visits",
        "link_clicks",
        "downloads",
        "watch_seconds",
    ),
)
"""``period``: ``lifetime``, ``day``, or the source's name of the range. Periods overlap, never add them."""

SOCIAL = (SOCIAL_DAILY, SOCIAL_BREAKDOWNS, CONTENT_SNAPSHOTS)
