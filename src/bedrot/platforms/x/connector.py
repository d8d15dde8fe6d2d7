"""What an account downloads from X analytics. Format: ``streaming_social.md`` section 10."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.derive import Cells, with_derived
from bedrot.connect.filenames import stem_of
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import AccountNeeded, Place
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Day, Key, Seconds, Text
from bedrot.model.known import Known
from bedrot.model.names import header_key

_DAYS_TO_SETTLE = 2
_ORDERS = ("words", "ymd")
_NET = "net follows"
_HANDLE = re.compile(r"(?:twitter|x)\.com/(\w{1,15})/status/")
_RANGE = re.compile(r"(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})")


class X(DelimitedConnector):
    """Tables run from the newest day to the oldest and name no account; links to posts do."""

    platform = "x"
    title = "X (Twitter)"

    overview = Dataset(
        "overview",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Account overview: impressions, likes, follows and more, a day; X tells no total of followers",
        how_to_get="Premium, Analytics, Overview, choose the range, download icon.",
        known_from=Known.PROGRAMS,
        limits=(
            "X tells who came and who went a day, and no total of followers: the difference is kept, a total would need "
            "one that is known of some day, which no file has. The file does not name the account."
        ),
        signature=("Date", "Impressions", "Engagements", "New follows", "Unfollows"),
        supersede_by=("day",),
        month="day",
        store="x",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            Day("day", "Date", orders=_ORDERS),
            Artist("artist", "account"),
            Count("impressions", "Impressions", present=True),
            Count("likes", "Likes", present=True),
            Count("interactions", "Engagements", present=True),
            Count("saves", "Bookmarks"),
            Count("shares", "Shares"),
            Count("follows", "New follows", present=True),
            Count("unfollows", "Unfollows", present=True),
            Count("new_followers", _NET, signed=True),
            Count("comments", "Replies"),
            Count("profile_views", "Profile visits"),
            Count("posts", "Create Post"),
            Count("views", "Video views"),
        ],
    )
    content = Dataset(
        "content",
        family=Family.SOCIAL,
        feeds="content_snapshots",
        title="Content: each post's figures over the range",
        how_to_get="Premium, Analytics, Content, choose the range, download icon. The range stands in the name: keep it.",
        known_from=Known.PROGRAMS,
        limits="Totals over a range, which only the file's name says.",
        signature=("Post id", "Date", "Post text", "Post Link", "Impressions"),
        supersede_by=("content_id", "as_of", "period"),
        month="as_of",
        store="x",
        fields=[
            Key("content_id", "Post id"),
            Day("as_of"),
            Key("period"),
            Text("kind"),
            Text("title", "Post text"),
            Text("url", "Post Link"),
            Day("published", "Date", needed=False, orders=_ORDERS),
            Count("impressions", "Impressions", present=True),
            Count("likes", "Likes"),
            Count("saves", "Bookmarks"),
            Count("shares", "Shares"),
            Count("follows", "New follows"),
            Count("comments", "Replies"),
            Count("profile_visits", "Profile visits"),
            Count("link_clicks", "URL Clicks"),
        ],
    )
    video = Dataset(
        "video",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Video overview: views and time watched, a day",
        how_to_get="Premium, Analytics, Video, choose the range, download icon.",
        known_from=Known.PROGRAMS,
        limits="The file does not name the account. Estimated revenue is not read.",
        signature=("Date", "Views", "Watch Time (ms)", "Completion Rate"),
        supersede_by=("day",),
        month="day",
        store="x",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            Day("day", "Date", orders=_ORDERS),
            Artist("artist", "account"),
            Count("views", "Views", present=True),
            Seconds("watch_seconds", "Watch Time (ms)", unit="milliseconds"),
        ],
    )

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        account = _account(file, header) if dataset is self.content else None
        return replace(super().match(file, dataset, header), account=account, account_needed=account is None)

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        if dataset is not self.content:
            return {"account": delivery.account}
        ranges = (_RANGE.search(stem_of(name)) for name in file.names)
        named = next((found for found in ranges if found), None)
        until = named[2] if named else delivery.observed_at.date().isoformat()
        return {"period": named[0] if named else "unknown", "as_of": until, "kind": "post"}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        if not delivery.account:
            raise AccountNeeded(place=Place(file.name))
        for table in super().read(file, delivery):
            yield with_derived(table, (_NET,), _net) if table.dataset == self.overview.name else table


def _net(cells: Cells) -> tuple[str | None]:
    """New followers less those lost; unknown where either is."""
    won, lost = ((cells.get(key) or "").replace(",", "").strip() for key in ("new follows", "unfollows"))
    return (str(int(won) - int(lost)) if won.isdecimal() and lost.isdecimal() else None,)


def _account(file: Candidate, header: Header) -> str | None:
    """The one account that the links to the first posts lead to."""
    position = [header_key(cell) for cell in header.cells].index("post link")
    below = file.below(header)
    found = {match[1] for cells in below if len(cells) > position and (match := _HANDLE.search(cells[position]))}
    return found.pop() if len(found) == 1 else None
