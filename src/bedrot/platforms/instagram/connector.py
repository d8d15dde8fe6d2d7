"""What a label gets from Instagram and Facebook pages. Formats: ``streaming_social.md`` section 9."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from bedrot.connect import records
from bedrot.connect.answers import iso_time, objects
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Advice, Match, Row, Table
from bedrot.connect.derive import Cells, with_derived
from bedrot.connect.kit import DelimitedConnector, named_match, untold
from bedrot.connect.records import Record, records_of
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import AccountNeeded, MissingColumn, Place
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Day, Key, Seconds, Text
from bedrot.model.known import Known
from bedrot.model.names import header_key
from bedrot.platforms.instagram import graph, posts, suite

SUITE = "suite_days"
_DAYS_TO_SETTLE = 2
_HOW_API = "The answer of the Graph API's {}, saved as a .json file."
_HOW_SUITE = "Meta Business Suite in English, {}, Export, CSV; import it unopened."
_IN_ENGLISH = Advice(
    "This reads as an export from Meta Business Suite in another language than English, whose words are not known.",
    "Change your language to English in the settings of your account there, export it again and import the new file.",
)
_EXPORTED = (
    Count("views", "Views"),
    Count("impressions", "Impressions"),
    Count("reach", "Reach"),
    Count("comments", "Comments"),
    Count("shares", "Shares"),
    Count("saves", "Saves"),
    Count("follows", "Follows"),
)
_POST = (
    Key("content_id", "Post ID"),
    Day("as_of", "as of", present=False),
    Text("period", "counted over"),
    Text("url", "Permalink"),
    Text("kind", "Post type"),
    Day("published", "Publish time", needed=False, orders=("mdy", "ymd"), sure=True),
    Seconds("duration_seconds", "Duration (sec)"),
)


class Instagram(DelimitedConnector):
    """A day of Meta's is a day in California; what an answer calls the end of a day is the midnight after it."""

    platform = "instagram"
    title = "Instagram"

    insights = Dataset(
        "insights",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Figures of the account, a day",
        how_to_get=_HOW_API.format("insights with period=day"),
        known_from=Known.DOCUMENTS,
        limits=(
            "Days are those of California. Likes, comments, views and the like come as one total for each answer: ask "
            "for one day at a time. New followers only for the last 30 days, and only from 100 followers on."
        ),
        supersede_by=("day", "layout"),
        month="day",
        store="instagram",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            Day("day"),
            Text("layout"),
            Artist("artist", "account"),
            Count("reach"),
            Count("views"),
            Count("impressions"),
            Count("follows"),
            Count("profile_views"),
            Count("likes", signed=True),
            Count("comments", signed=True),
            Count("shares", signed=True),
            Count("saves", signed=True),
            Count("interactions", signed=True),
            Count("link_clicks"),
        ],
    )
    people = Dataset(
        "people",
        family=Family.SOCIAL,
        feeds="social_breakdowns",
        title="Followers by country, city, age and gender; figures of a day in parts",
        how_to_get=_HOW_API.format("insights with metric_type=total_value and a breakdown"),
        known_from=Known.DOCUMENTS,
        limits=(
            "No history: as it stands on the day of the answer. The 45 largest parts at most, and only from 100 "
            "followers on."
        ),
        supersede_by=("as_of", "period", "metric", "dimension"),
        month="as_of",
        store="instagram",
        fields=[
            Day("as_of", "as of"),
            Text("period"),
            Text("metric"),
            Text("dimension"),
            Text("label"),
            Count("value", signed=True),
        ],
    )
    media = Dataset(
        "media",
        family=Family.SOCIAL,
        feeds="content_snapshots",
        title="Posts, reels and stories: how they stand, over their lifetime",
        how_to_get=_HOW_API.format("media list, or of a post's insights"),
        known_from=Known.DOCUMENTS,
        limits=(
            "Totals so far, as of the day of the answer: what happened on a day follows only from an answer a day. "
            "Figures that Instagram has ended, such as plays, are not read."
        ),
        supersede_by=("content_id", "as_of", "layout"),
        month="as_of",
        store="instagram",
        fields=[
            Key("content_id", "media id", "id"),
            Day("as_of", "as of"),
            Text("period"),
            Text("layout"),
            Text("title", "caption"),
            Text("url", "permalink"),
            Text("kind", "media_product_type", "media_type"),
            Day("published", needed=False),
            Count("views"),
            Count("impressions"),
            Count("reach"),
            Count("likes", "likes", "like_count"),
            Count("comments", "comments", "comments_count"),
            Count("shares"),
            Count("saves", "saved"),
            Count("follows"),
            Count("profile_visits"),
            Seconds("watch_seconds", "ig_reels_video_view_total_time", unit="milliseconds"),
        ],
    )
    followers = Dataset(
        "followers",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Followers on a day",
        how_to_get=_HOW_API.format("account with fields=username,followers_count,follows_count,media_count"),
        known_from=Known.DOCUMENTS,
        limits="One day for each answer, no history: ask regularly.",
        supersede_by=("day",),
        month="day",
        store="instagram",
        fields=[Day("day"), Artist("artist", "account"), Count("followers", "followers_count", present=True)],
    )
    suite_days = Dataset(
        "suite_days",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Business Suite: one figure of Instagram or Facebook, a day",
        how_to_get=_HOW_SUITE.format("Insights, Results"),
        known_from=Known.PROGRAMS,
        limits=(
            "One figure for each file. A file titled only Views or Viewers does not say of which network it is: write "
            "Instagram or Facebook into its name. Headers in English only."
        ),
        supersede_by=("network", "day", "layout"),
        month="day",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            Day("day", "date"),
            Key("network"),
            Text("layout"),
            Artist("artist", "account"),
            Count("reach"),
            Count("views"),
            Count("viewers"),
            Count("follows"),
            Count("profile_views"),
            Count("link_clicks"),
            Count("interactions", signed=True),
        ],
    )
    suite_posts = Dataset(
        "suite_posts",
        family=Family.SOCIAL,
        feeds="content_snapshots",
        title="Business Suite: posts, reels and stories of Instagram",
        how_to_get=_HOW_SUITE.format("Insights, Content"),
        known_from=Known.PROGRAMS,
        limits=(
            "Totals so far, unless it was exported by day. Times of publishing are those of California. Headers in "
            "English only."
        ),
        signature=("Post ID", "Account ID", "Account username", "Publish time", "Post type"),
        supersede_by=("content_id", "as_of", "period"),
        month="as_of",
        store="instagram",
        fields=[*_POST, Text("title", "Description"), Count("likes", "Likes"), *_EXPORTED],
    )
    suite_page_posts = Dataset(
        "suite_page_posts",
        family=Family.SOCIAL,
        feeds="content_snapshots",
        title="Business Suite: posts of a Facebook page",
        how_to_get=_HOW_SUITE.format("Insights, Content"),
        known_from=Known.PROGRAMS,
        limits=(
            "All reactions count as likes. The export of videos (Video asset ID) is not read. Headers in English only."
        ),
        signature=("Post ID", "Page ID", "Page name", "Reactions"),
        supersede_by=("content_id", "as_of", "period"),
        month="as_of",
        store="facebook",
        fields=[*_POST, Text("title", "Title").otherwise("Description"), Count("likes", "Reactions"), *_EXPORTED],
    )

    def identify(self, file: Candidate) -> Match | None:
        answer = graph.answer_of(file.json)
        if answer is not None:
            match = named_match(answer.kind, f"JSON of the Graph API's {answer.kind}", file)
            match = replace(match, account=answer.account, account_needed=answer.account is None)
            return match if answer.at is None else replace(match, observed_at=answer.at, observed_from="content")
        if not file.is_json and suite.is_suite(file):
            match = named_match(SUITE, "a title above Date, Primary", file)
            return replace(match, account_needed=True, untold=untold(lambda: _require_network(file)))
        return super().identify(file)

    def advice(self, file: Candidate) -> Advice | None:
        return _IN_ENGLISH if suite.is_in_another_language(file) or posts.are_in_another_language(file) else None

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        match = super().match(file, dataset, header)
        account = _only(file, header, "account username" if dataset is self.suite_posts else "page name")
        return replace(match, account=account, account_needed=account is None)

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {} if "date" in header.keys else {"as of": _today(delivery), "counted over": "lifetime"}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        if not delivery.account:
            raise AccountNeeded(place=Place(file.name))
        if delivery.kind == SUITE:
            _require_network(file)
            yield _suite_table(file, delivery)
            return
        answer = graph.answer_of(file.json)
        if answer is not None:
            yield from self._answered(answer, delivery, Place(file.name))
            return
        for table in super().read(file, delivery):
            has_days = "date" in {header_key(cell) for cell in table.header}
            yield _with_periods(table, _today(delivery)) if has_days else table

    def _answered(self, answer: graph.Answer, delivery: Delivery, place: Place) -> Iterator[Table]:
        today, whose = _today(delivery), {"account": delivery.account}
        stands = {"as of": today, "period": "lifetime"}
        if answer.kind == graph.PROFILE:
            profile = [Record("followers_count", dict(answer.body), {})]
            yield records.table(self.followers, (), profile, place, {**whose, "day": today})
        elif answer.kind == graph.MEDIA:
            figures = {**stands, "layout": "insights"}
            yield records.table(self.media, ("media id",), graph.media(answer), place, figures)
        elif answer.kind == graph.MEDIA_LIST:
            posts = [
                replace(post, added={"published": _published(post)})
                for post in records_of("data", list(map(dict, objects(answer.body["data"]))), place)
            ]
            yield records.table(self.media, ("id",), posts, place, {**stands, "layout": "list"})
        else:
            yield records.table(self.insights, ("day", "layout"), graph.daily(answer, place), place, whose)
            parts = graph.breakdowns(answer, delivery.observed_at.date(), place)
            yield records.table(self.people, ("as of", "label", "value"), parts, place)


def _require_network(file: Candidate) -> None:
    """Raise MissingColumn where a figure may be of either network, so that a person can say it in the file's name."""
    place = Place(file.name)
    untold = {row.problem for row in suite.rows(file.whole_text(), place, suite.network_named(file.names))}
    if suite.NO_NETWORK in untold:
        raise MissingColumn(
            suite.NO_NETWORK, place=place, todo="Write Instagram or Facebook into the file's name and import it again."
        )


def _suite_table(file: Candidate, delivery: Delivery) -> Table:
    read = partial(suite.rows, file.whole_text(), Place(file.name), suite.network_named(file.names))
    layouts = dict.fromkeys(row.values[1] for row in read() if row.values[1])
    header = (*suite.HEADER[:3], *layouts)

    def rows() -> Iterator[Row]:
        for row in read():
            *told, value = row.values
            yield replace(row, values=(*told, *(value if layout == told[1] else None for layout in layouts)))

    return Table(SUITE, header, rows, {"account": delivery.account})


def _with_periods(table: Table, today: str) -> Table:
    """The table with the day a post stood so, and over what it was counted: that day, or its lifetime."""

    def periods(cells: Cells) -> tuple[str, str]:
        written = (cells.get("date") or "").strip()
        if written.casefold() in ("", "lifetime"):
            return today, "lifetime"
        day = iso_time(written)
        return written if day is None else day.date().isoformat(), "day"

    return with_derived(table, ("as of", "counted over"), periods)


def _only(file: Candidate, header: Header, column: str) -> str | None:
    """The text that stands in a column in all the first rows; None where they differ."""
    position = [header_key(cell) for cell in header.cells].index(column)
    found = {cells[position].strip() for cells in file.below(header) if len(cells) > position}
    return (found.pop() or None) if len(found) == 1 else None


def _published(post: Record) -> str | None:
    moment = iso_time(post.value.get("timestamp")) if isinstance(post.value, dict) else None
    return None if moment is None else moment.date().isoformat()


def _today(delivery: Delivery) -> str:
    return delivery.observed_at.date().isoformat()
