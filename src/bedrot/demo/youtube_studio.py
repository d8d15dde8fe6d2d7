"""YouTube Studio's table of days, and what the channel list says (``formats/streaming_social.md`` sections 8.1, 8.4)."""

from collections.abc import Sequence
from datetime import date, timedelta

from bedrot.demo.downloads import Download, csv_bytes, json_bytes
from bedrot.demo.followings import YOUTUBE, Profile, ProfileDay, by_day, days_of
from bedrot.demo.modelled import Label
from bedrot.demo.timeline import WINDOW_DAYS, moment, stamp

PLATFORM = "youtube"
SHOWN_DIGITS = 3
"""YouTube tells its subscribers to so many digits."""

_COUNTED_AFTER = timedelta(days=2)
_HEADER = ("Date", "Views", "Subscribers", "Likes", "Comments added", "Shares")
_FOUR_WEEKS = timedelta(days=28)


def youtube_files(label: Label) -> list[Download]:
    """For each channel two years of days, and its subscribers four weeks ago and now."""
    downloads = []
    for channel in YOUTUBE:
        days = days_of(channel, label)
        downloads += [_table(channel, days, first, last) for each, first, last in spans(label) if each is channel]
        downloads += [_subscribers(channel, days, label.timeline.today - back) for back in (_FOUR_WEEKS, timedelta(0))]
    return downloads


def spans(label: Label) -> list[tuple[Profile, date, date]]:
    """Channel, first and last day of each download."""
    lasts = [day - _COUNTED_AFTER for day in label.timeline.windows]
    return [(channel, last - timedelta(days=WINDOW_DAYS - 1), last) for channel in YOUTUBE for last in lasts]


def shown_subscribers(count: int) -> int:
    """A count as YouTube tells it."""
    unit = int(10 ** max(len(str(count)) - SHOWN_DIGITS, 0))
    return count // unit * unit


def _table(channel: Profile, days: Sequence[ProfileDay], first: date, last: date) -> Download:
    told = [each for each in days if first <= each.day <= last]
    rows = [_cells(str(each.day), [each]) for each in told]
    container = f"Date {told[0].day}_{last} {channel.name}.zip"
    content = csv_bytes([_HEADER, _cells("Total", told), *rows])
    taken = moment(last + _COUNTED_AFTER, 5, 57, 20)
    rows_told = {"studio_days": len(told) + 1}
    return Download("Table data.csv", content, taken, PLATFORM, "studio_days", container, rows_told)


def _cells(name: str, days: Sequence[ProfileDay]) -> tuple[str, ...]:
    measures = ("views", "new_followers", "likes", "comments", "shares")
    return (name, *(str(sum(getattr(each, measure) for each in days)) for measure in measures))


def _subscribers(channel: Profile, days: Sequence[ProfileDay], day: date) -> Download:
    yesterday = by_day(tuple(days))[day - timedelta(days=1)]
    statistics = {
        "viewCount": str(sum(each.views for each in days if each.day < day)),
        "subscriberCount": str(shown_subscribers(yesterday.followers)),
        "hiddenSubscriberCount": False,
        "videoCount": "41",
    }
    item = {
        "kind": "youtube#channel",
        "id": channel.number,
        "snippet": {"title": channel.name},
        "statistics": statistics,
    }
    taken = moment(day, 5, 58)
    name = f"{channel.number}_{stamp(taken)}.json"
    content = json_bytes({"kind": "youtube#channelListResponse", "items": [item]})
    return Download(name, content, taken, PLATFORM, "channel_statistics", rows={"subscribers": 1})
