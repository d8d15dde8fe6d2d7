"""Linktree's answers as a browser captured them (``formats/linktree.md`` section 2): a year of days each."""

from collections.abc import Sequence
from datetime import timedelta

from bedrot.demo.downloads import Download, json_bytes
from bedrot.demo.modelled import Label
from bedrot.demo.promotion import LinkDay
from bedrot.demo.timeline import WINDOW_DAYS, moment, stamp

PLATFORM, KIND = "linktree", "graphql"
_LINKS = ((198701, "Listen everywhere", 61), (198702, "Merch", 24), (198703, "Newsletter", 15))
"""Number, title and percent of the clicks of each link on the page."""


def link_pages(label: Label) -> list[Download]:
    """One answer for each time the page was opened."""
    downloads = []
    for day in label.timeline.windows:
        since = day - timedelta(days=WINDOW_DAYS)
        days = [each for each in label.promotion.links if since <= each.day < day]
        taken = moment(day, 5, 16)
        name = f"graphql_{stamp(taken)}_198700.json"
        rows = {"page": len(days), "socials": 0, "parts": 2 * len(_LINKS) + 1}
        downloads.append(Download(name, json_bytes(_answer(days)), taken, PLATFORM, KIND, rows=rows))
    return downloads


def _answer(days: Sequence[LinkDay]) -> dict[str, object]:
    clicks = sum(each.clicks for each in days)
    views = sum(each.views for each in days)
    analytics = {
        "overview": {
            "totalViews": views,
            "totalClicks": clicks,
            "timeseries": [
                {
                    "date": each.day.isoformat(),
                    "totalViews": each.views,
                    "uniqueViews": each.unique_views,
                    "totalClicks": each.clicks,
                    "uniqueClicks": each.unique_clicks,
                    "clickThroughRate": round(each.clicks / each.views, 4) if each.views else 0,
                    "__typename": "AnalyticsPoint",
                }
                for each in days
            ],
            "__typename": "Overview",
        },
        "links": [
            {"id": str(number), "clicks": {"total": clicks * percent // 100}, "views": {"total": views}}
            for number, _, percent in _LINKS
        ],
    }
    titles = {f"link{number}": {"id": str(number), "title": title} for number, title, _ in _LINKS}
    return {"data": {"getAccountAnalytics": analytics, **titles}}
