"""Social networks: days of accounts, how their people divide, and how posts stand."""

from sqlalchemy import Index

from bedrot.warehouse.schema.base import reference
from bedrot.warehouse.schema.columns import (
    account,
    counted,
    dated,
    exact,
    fact,
    key_day,
    key_text,
    platform,
    provisional,
    told,
)

FLOWS = (
    "new_followers",
    "follows",
    "unfollows",
    "views",
    "engaged_views",
    "impressions",
    "profile_views",
    "link_clicks",
    "interactions",
    "likes",
    "comments",
    "shares",
    "saves",
    "posts",
    "watch_seconds",
)
"""What happens on an account and adds up over days."""

PEOPLE = ("followers", "reach", "viewers", "new_viewers", "returning_viewers")
"""People: a level, or people reached on a day; never added over days."""

social_daily = fact(
    "social_daily",
    key_day("metrics_date"),
    account(),
    platform(),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    *counted(*FLOWS, *PEOPLE),
    provisional(),
    comment="social_daily: what happened on a social account; new_followers may be negative.",
)

social_breakdowns = fact(
    "social_breakdowns",
    key_day("as_of"),
    account(),
    platform(),
    *key_text("content_id", "metric", "dimension", "label", "period"),
    *counted("value"),
    *exact("share"),
    Index("ix_social_breakdowns_dimension_as_of", "dimension", "as_of"),
    comment="social_breakdowns: how people or views divide over a period; share in percent; periods overlap.",
)

content_snapshots = fact(
    "content_snapshots",
    key_day("as_of"),
    account(),
    platform(),
    *key_text("content_id", "period"),
    *told("title", "url", "content_kind"),
    *dated("published"),
    *counted(
        "duration_seconds",
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
    comment="content_snapshots: a post's or video's totals over a period that ends on the day; periods overlap.",
)
