"""What YouTube counts, under the names that Studio, the Analytics API and the Reporting API have for it.

Views of Shorts count from the first frame since 2025-04-30, ``engaged_views`` as views did before: both are kept.
"""

from collections.abc import Sequence

from bedrot.model.fields import Artist, Count, Day, Field, Key, Seconds, Text

DAYS_TO_SETTLE = 3
ACCOUNT = "account"

VIEWS_SINCE_2025 = "Since 30 April 2025 views of Shorts count from the first frame: earlier ones are lower, engaged views go on as before."
"""What people have to know who compare views over the years."""

WATCHED: Sequence[Seconds] = (
    Seconds("watch_seconds", "Watch time (hours)", unit="hours"),
    Seconds("watch_seconds", "watch_time_minutes", "estimatedMinutesWatched", unit="minutes"),
)
"""How long was watched: as Studio says it, as the interfaces do."""

_BOTH: Sequence[Field] = (
    Count("views", "Views", "viewCount"),
    Count("engaged_views", "Engaged views", "engagedViews"),
    Count("impressions", "Impressions", "video_thumbnail_impressions"),
    Count("likes", "Likes", "likeCount", signed=True),
    Count("comments", "Comments added", "comments", "commentCount", signed=True),
    Count("shares", "Shares", signed=True),
)

SPLIT_MEASURES = {
    "Views": "views",
    "Engaged views": "engaged_views",
    "engagedViews": "engaged_views",
    "Impressions": "impressions",
    "Unique viewers": "viewers",
}
"""Headers of what splits divide, and what it is called."""


def daily(watched: Seconds, *day: str) -> list[Field]:
    """Fields of a channel's figures of one day; ``day``: the headers of the day."""
    return [
        Day("day", *day, orders=("ymd", "dmy", "mdy", "compact")),
        Artist("artist", ACCOUNT, "channel_id"),
        Text("layout"),
        *_BOTH,
        watched,
        Count("new_followers", "Subscribers", "net subscribers", signed=True),
        Count("follows", "Subscribers gained", "subscribersGained"),
        Count("unfollows", "Subscribers lost", "subscribersLost"),
        Count("viewers", "Unique viewers"),
        Count("new_viewers", "New viewers"),
        Count("returning_viewers", "Returning viewers"),
    ]


def content(watched: Seconds, video: str, *day: str) -> list[Field]:
    """Fields of a video's figures over a period that ends on a day; ``video``: the header of its id."""
    return [
        Key("content_id", video),
        Day("as_of", *day, orders=("ymd", "dmy", "mdy", "compact")),
        Text("period"),
        Text("layout"),
        Text("kind"),
        Text("title", "Video title", "title"),
        Day("published", "Video publish time", "publishedAt", needed=False, orders=("words", "ymd")),
        Seconds("duration_seconds", "Duration"),
        *_BOTH,
        Count("dislikes", "Dislikes", signed=True),
        Count("follows", "Subscribers gained", "subscribersGained"),
        watched,
    ]
