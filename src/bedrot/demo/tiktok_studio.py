"""TikTok Studio's zips: days without a year, the handle in the name (``formats/streaming_social.md`` section 7.1)."""

from collections.abc import Sequence
from datetime import date, timedelta

from bedrot.demo.downloads import Download
from bedrot.demo.followings import TIKTOK, Profile, ProfileDay, days_of
from bedrot.demo.modelled import Label
from bedrot.demo.timeline import WINDOW_DAYS, moment

PLATFORM = "tiktok"
_OVERVIEW = ("Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares")
_FOLLOWERS = ("Date", "Followers", "Difference in followers from previous day")


def tiktok_files(label: Label, missing: Sequence[date]) -> list[Download]:
    """For each account two years of days, as :func:`spans` divides them."""
    downloads = []
    for account, first, day in spans(label, missing):
        told = [each for each in days_of(account, label) if first <= each.day < day]
        downloads += [_overview(account, told, day), _followers(account, told, day)]
    return downloads


def spans(label: Label, missing: Sequence[date]) -> list[tuple[Profile, date, date]]:
    """Account, first day and day of each download, which tells everything before it.

    ``missing``: days of the second account that lie between its downloads, of which the older one came too early.
    """
    older, newest = label.timeline.windows
    a_year = timedelta(days=WINDOW_DAYS)
    early = missing[0] if missing else older
    first, second = TIKTOK
    return [
        (first, older - a_year, older),
        (first, newest - a_year, newest),
        (second, early - a_year, early),
        (second, newest - a_year, newest),
    ]


def _overview(account: Profile, days: Sequence[ProfileDay], day: date) -> Download:
    rows = [(each.views, each.profile_views, each.likes, each.comments, each.shares) for each in days]
    return _zip("Overview", _OVERVIEW, account, days, rows, day)


def _followers(account: Profile, days: Sequence[ProfileDay], day: date) -> Download:
    """The column of differences holds nothing but zeros, as it does in real downloads."""
    return _zip("Followers", _FOLLOWERS, account, days, [(each.followers, 0) for each in days], day)


def _zip(
    table: str,
    header: Sequence[str],
    account: Profile,
    days: Sequence[ProfileDay],
    rows: Sequence[Sequence[int]],
    day: date,
) -> Download:
    lines = [header, *([_without_year(each.day), *map(str, row)] for each, row in zip(days, rows, strict=True))]
    text = "".join(",".join(f'"{cell}"' for cell in line) + "\n" for line in lines)
    taken = moment(day, 5, 7, 40)
    container = f"{table}_{days[0].day}_{int(taken.timestamp())}_{account.name}.zip"
    kind = table.casefold()
    content = text.encode("utf-8-sig")
    return Download(f"{table}.csv", content, taken, PLATFORM, kind, container, {kind: len(days)})


def _without_year(day: date) -> str:
    return f"{day:%B} {day.day}"
