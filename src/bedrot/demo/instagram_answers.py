"""Instagram's Graph API: an account's followers, and its days of a month (``formats/streaming_social.md`` section 9)."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from bedrot.demo.downloads import Download, json_bytes
from bedrot.demo.followings import INSTAGRAM, Profile, ProfileDay, by_day, days_of
from bedrot.demo.modelled import Label
from bedrot.demo.timeline import moment, stamp

PLATFORM = "instagram"
_FOUR_WEEKS = timedelta(days=28)
_DAYS, _UNTIL = 29, 2


def instagram_answers(label: Label) -> list[Download]:
    """For each account its followers four weeks ago and now, and the people it reached on each day in between."""
    downloads = []
    for account in INSTAGRAM:
        days = days_of(account, label)
        downloads += [_profile(account, days, label.timeline.today - back) for back in (_FOUR_WEEKS, timedelta(0))]
        downloads.append(_insights(account, days, label.timeline.today))
    return downloads


def _profile(account: Profile, days: Sequence[ProfileDay], day: date) -> Download:
    yesterday = by_day(tuple(days))[day - timedelta(days=1)]
    answer = {
        "username": account.name,
        "followers_count": yesterday.followers,
        "follows_count": 88,
        "media_count": 64,
        "id": account.number,
    }
    taken = moment(day, 5, 59)
    name = f"{account.name}_profile_{stamp(taken)}.json"
    return Download(name, json_bytes(answer), taken, PLATFORM, "profile", rows={"followers": 1})


def _insights(account: Profile, days: Sequence[ProfileDay], day: date) -> Download:
    """Reach by day; what the answer calls the end of a day is the midnight after it, in California."""
    known = by_day(tuple(days))
    last = day - timedelta(days=_UNTIL)
    told = [last - timedelta(days=back) for back in range(_DAYS, -1, -1)]
    values = [
        {"value": known[each].views * 3 // 4, "end_time": f"{following}T08:00:00+0000"}
        for each, following in pairwise([*told, last + timedelta(days=1)])
    ]
    number = account.number
    figures = {
        "name": "reach",
        "period": "day",
        "values": values,
        "title": "Reach",
        "id": f"{number}/insights/reach/day",
    }
    taken = moment(day, 5, 59, 30)
    name = f"{account.name}_insights_{stamp(taken)}.json"
    rows = {"insights": len(values), "people": 0}
    return Download(name, json_bytes({"data": [figures]}), taken, PLATFORM, "account_insights", rows=rows)
