"""What a label gets from TikTok. Formats: ``streaming_social.md`` section 7, ``tiktok.md`` section 2."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bedrot.connect import records
from bedrot.connect.answers import child
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.kit import DelimitedConnector, named_match
from bedrot.connect.records import Record, records_of
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import AccountNeeded, Place
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Day, Key, Ratio, Seconds, Text
from bedrot.model.known import Known
from bedrot.platforms.tiktok import answers, studio
from bedrot.platforms.tiktok.names import download_in

_DAYS_TO_SETTLE = 3
_HOW_STUDIO = "TikTok Studio, Analytics, {}, the longest range offered, Download data, CSV. Keep the zip and its name."
_YEARLESS = "Days come without a year, which follows from the zip's name."
_HOW_API = "The answer of TikTok's {}, saved as a .json file."
_OVERVIEW = ("Video Views", "Profile Views", "Likes", "Comments", "Shares")
_VIEWERS = ("Total Viewers", "New Viewers", "Returning Viewers")


def _count(name: str, column: str, *, signed: bool = False) -> Count:
    return Count(name, studio.MEASURED.format(column), column, present=True, signed=signed)


def _day(name: str, column: str) -> Day:
    return Day(name, studio.DATED.format(column), column)


class TikTok(DelimitedConnector):
    """Days come without a year and tables without a name: what the zip is called says whose they are and of when."""

    platform = "tiktok"
    title = "TikTok"

    overview = Dataset(
        "overview",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Overview: video views, profile views, likes, comments and shares, a day",
        how_to_get=_HOW_STUDIO.format("Overview"),
        known_from=Known.FILE,
        limits=f"{_YEARLESS} The newest two or three days are incomplete. In which time zone a day ends is not told.",
        signature=("Date", "Video Views", "Profile Views"),
        supersede_by=("day",),
        month="day",
        store="tiktok",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            _day("day", "Date"),
            Artist("artist", "account"),
            _count("views", "Video Views"),
            _count("profile_views", "Profile Views"),
            _count("likes", "Likes"),
            _count("comments", "Comments", signed=True),
            _count("shares", "Shares"),
        ],
    )
    viewers = Dataset(
        "viewers",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Viewers, new and returning, a day",
        how_to_get=_HOW_STUDIO.format("Viewers"),
        known_from=Known.FILE,
        limits=f"{_YEARLESS} Days that TikTok has not measured are left empty.",
        signature=("Date", *_VIEWERS),
        supersede_by=("day",),
        month="day",
        store="tiktok",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            _day("day", "Date"),
            Artist("artist", "account"),
            _count("viewers", "Total Viewers"),
            _count("new_viewers", "New Viewers"),
            _count("returning_viewers", "Returning Viewers"),
        ],
    )
    followers = Dataset(
        "followers",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Followers, and how many were won or lost, a day",
        how_to_get=_HOW_STUDIO.format("Followers"),
        known_from=Known.FILE,
        limits=f"{_YEARLESS} Differences are computed from the followers: TikTok's own column is not trusted.",
        signature=("Date", "Followers", "Difference in followers from previous day"),
        supersede_by=("day", "part"),
        month="day",
        store="tiktok",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            _day("day", "Date"),
            Artist("artist", "account"),
            Text("part"),
            _count("followers", "Followers"),
            Count("new_followers", studio.NEW_FOLLOWERS, signed=True),
        ],
    )
    activity = Dataset(
        "activity",
        family=Family.SOCIAL,
        feeds="social_breakdowns",
        title="Active followers by hour, of the last seven days",
        how_to_get=_HOW_STUDIO.format("Followers"),
        known_from=Known.FILE,
        limits="The last seven days only, without history: keep every download.",
        signature=("Date", "Hour", "Active followers"),
        supersede_by=("as_of",),
        month="as_of",
        store="tiktok",
        fields=[
            _day("as_of", "Date"),
            Key("metric"),
            Key("dimension"),
            Key("label", "Hour"),
            Key("period"),
            _count("value", "Active followers"),
        ],
    )
    gender = Dataset(
        "gender",
        family=Family.SOCIAL,
        feeds="social_breakdowns",
        title="Followers by gender",
        how_to_get=_HOW_STUDIO.format("Followers"),
        known_from=Known.FILE,
        limits="Shares only, as of the day of the download, without history.",
        signature=("Gender", "Distribution"),
        supersede_by=("as_of", "dimension"),
        month="as_of",
        store="tiktok",
        fields=[
            Day("as_of"),
            Key("metric"),
            Key("dimension"),
            Key("label", "Gender"),
            Key("period"),
            Ratio("share", studio.MEASURED.format("Distribution"), "Distribution", unit="fraction"),
        ],
    )
    territories = Dataset(
        "territories",
        family=Family.SOCIAL,
        feeds="social_breakdowns",
        title="Followers by country",
        how_to_get=_HOW_STUDIO.format("Followers"),
        known_from=Known.FILE,
        limits="Shares only, of the largest countries, as of the day of the download, without history.",
        signature=("Top territories", "Distribution"),
        supersede_by=("as_of", "dimension"),
        month="as_of",
        store="tiktok",
        fields=[
            Day("as_of"),
            Key("metric"),
            Key("dimension"),
            Key("label", "Top territories"),
            Key("period"),
            Ratio("share", studio.MEASURED.format("Distribution"), "Distribution", unit="fraction"),
        ],
    )
    content = Dataset(
        "content",
        family=Family.SOCIAL,
        feeds="content_snapshots",
        title="Videos: their totals so far; Studio lists some of them only",
        how_to_get=_HOW_STUDIO.format("Content"),
        known_from=Known.FILE,
        limits=(
            "Totals so far, as of the day of the download; often only some of the videos. Times watched are not read. "
            "Answers of the Display API (video/list) are known from its documentation only."
        ),
        signature=("Time", "Video title", "Video link", "Post time", "Total views"),
        supersede_by=("content_id", "as_of"),
        month="as_of",
        store="tiktok",
        fields=[
            Key("content_id", studio.VIDEO, "Video link", "id"),
            Day("as_of", studio.DATED.format("Time"), "Time", "as_of"),
            Key("period"),
            Text("title", "Video title"),
            Text("url", "Video link", "share_url"),
            Text("kind"),
            Day("published", studio.PUBLISHED, needed=False),
            Seconds("duration_seconds", "duration"),
            Count("views", "Total views", "view_count").unstated(studio.UNDEFINED),
            Count("likes", "Total likes", "like_count").unstated(studio.UNDEFINED),
            Count("comments", "Total comments", "comment_count").unstated(studio.UNDEFINED),
            Count("shares", "Total shares", "share_count").unstated(studio.UNDEFINED),
            Count("saves", "Add to favorites").unstated(studio.UNDEFINED),
        ],
    )
    follower_count = Dataset(
        "follower_count",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Followers on a day, as a page or an interface told them",
        how_to_get=_HOW_API.format("Display API (user/info) or Business API (business/get), or a captured page"),
        known_from=Known.DOCUMENTS,
        limits="One day for each answer, no history: ask regularly.",
        supersede_by=("day",),
        month="day",
        store="tiktok",
        fields=[
            Day("day"),
            Artist("artist", "account"),
            Count("followers", "count", "follower_count", "followers_count", present=True),
        ],
    )
    business = Dataset(
        "business",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="Figures a day of a business account; its daily followers are kept, not counted: their meaning varies",
        how_to_get=_HOW_API.format("Business API (business/get)"),
        known_from=Known.DOCUMENTS,
        limits=(
            "About 60 days back. Its daily followers are not counted: whether they are a total or a change is not "
            "settled."
        ),
        supersede_by=("day",),
        month="day",
        store="tiktok",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            Day("day", "date"),
            Artist("artist", "account"),
            Count("views", "video_views"),
            Count("profile_views"),
            Count("likes"),
            Count("comments", signed=True),
            Count("shares"),
        ],
    )
    audience = Dataset(
        "audience",
        family=Family.SOCIAL,
        feeds="social_breakdowns",
        title="Followers of a business account by country, gender and hour",
        how_to_get=_HOW_API.format("Business API (business/get)"),
        known_from=Known.DOCUMENTS,
        limits="Countries and genders as of the day of the answer, in shares, without history.",
        supersede_by=("as_of", "dimension"),
        month="as_of",
        store="tiktok",
        fields=[
            Day("as_of", "day"),
            Text("metric"),
            Text("dimension"),
            Key("label"),
            Text("period"),
            Ratio("share", "percentage", unit="fraction"),
            Count("value", "count"),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        answer = answers.answer_of(file.json)
        if answer is None:
            return super().identify(file)
        match = named_match(answer.kind, f"JSON of TikTok's {answer.kind}", file)
        match = match if answers.error_in(file.json) else _of(answer.handle, match)
        return match if answer.at is None else replace(match, observed_at=answer.at, observed_from="content")

    def accepts(self, dataset: Dataset, header: Header) -> bool:
        # two columns of such common names are TikTok's only where they are alone
        alone = dataset in (self.gender, self.territories)
        return super().accepts(dataset, header) and not (alone and len(header.cells) != len(dataset.signature))

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        match = super().match(file, dataset, header)
        download = download_in(file.names)
        if download is None:
            return _of(None, match)
        return replace(_of(download.handle, match), observed_at=download.made_at, observed_from="name")

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        if answers.answer_of(file.json) is not None:
            answers.refuse_error(file.json, Place(file.name))
        if not delivery.account:
            raise AccountNeeded(place=Place(file.name))
        if answers.answer_of(file.json) is not None:
            yield from self._answered(file, delivery)
            return
        for table in super().read(file, delivery):
            yield self._completed(table, file, delivery)

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        if dataset in (self.overview, self.viewers, self.followers):
            return {"account": delivery.account}
        if dataset is self.activity:
            return {"metric": "active_followers", "dimension": "hour", "period": "day"}
        as_of = {"as_of": delivery.observed_at.date().isoformat(), "period": "lifetime"}
        if dataset is self.content:
            return {"period": "lifetime", "kind": "video"}
        return {**as_of, "metric": "followers", "dimension": "gender" if dataset is self.gender else "country"}

    def _completed(self, table: Table, file: Candidate, delivery: Delivery) -> Table:
        """A table of Studio with years, empty cells for what was not measured, and differences."""
        exported = delivery.observed_at.date()
        if table.dataset in (self.gender.name, self.territories.name):
            return studio.with_measured(table, ["Distribution"])
        if table.dataset == self.content.name:
            return studio.with_video_facts(table, exported)
        download = download_in(file.names)
        first = download.first if download and table.dataset != self.activity.name else None
        dated = studio.with_days(table, exported, Place(file.name), first)
        if table.dataset == self.overview.name:
            return studio.with_measured(dated, _OVERVIEW)
        if table.dataset == self.viewers.name:
            return studio.with_measured(dated, _VIEWERS, together=True)
        if table.dataset == self.activity.name:
            return studio.with_measured(dated, ["Active followers"])
        return studio.with_new_followers(studio.with_measured(dated, ["Followers"]))

    def _answered(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        parsed, place = file.parsed_json(), Place(file.name)
        day = delivery.observed_at.date().isoformat()
        whose = {"day": day, "account": delivery.account}
        if delivery.kind == answers.FOLLOWER_COUNT:
            yield records.table(self.follower_count, (), [Record("count", parsed, {})], place, whose)
        elif delivery.kind == answers.USER:
            user = [Record("data.user", child(parsed, "data", "user"), {})]
            yield records.table(self.follower_count, (), user, place, whose)
        elif delivery.kind == answers.VIDEOS:
            stands = {"as_of": day, "period": "lifetime", "kind": "video"}
            yield records.table(self.content, ("id",), answers.videos(parsed), place, stands)
        else:
            data = [Record("data", child(parsed, "data"), {})]
            if child(parsed, "data", "followers_count") is not None:
                yield records.table(self.follower_count, (), data, place, whose)
            metrics = records_of("data.metrics", child(parsed, "data", "metrics") or [], place)
            yield records.table(self.business, ("date",), metrics, place, {"account": delivery.account})
            yield records.table(self.audience, ("label",), answers.breakdowns(parsed, day), place)


def _of(handle: str | None, match: Match) -> Match:
    return replace(match, account=handle, account_needed=handle is None)
