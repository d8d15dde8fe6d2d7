"""Bulk reports of the YouTube Reporting API. Format: ``streaming_social.md`` section 8.3.

A report has a line for each day, video, country, kind of viewer and way of viewing. What belongs together is summed
here: by day, by day and video, by day and country or other part. The lines themselves stay in the landed file.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Cells, Match, Table, Texts
from bedrot.connect.days import day_in
from bedrot.connect.derive import with_derived, with_told
from bedrot.connect.gathering import gathered, statement_in
from bedrot.connect.kit import named_match
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Key, Ratio, Text
from bedrot.model.known import Known
from bedrot.model.names import header_key
from bedrot.platforms.youtube.measures import ACCOUNT, DAYS_TO_SETTLE, VIEWS_SINCE_2025, WATCHED, content, daily

REPORT, DEMOGRAPHICS_REPORT = "report", "demographics_report"
KINDS = (REPORT, DEMOGRAPHICS_REPORT)
_HOW = "The Reporting API's job of the type {}: download its reports and import them as they are."
_LIMITS = f"Begins 30 days before the job was set up; a report can be downloaded for 60 days. {VIEWS_SINCE_2025}"
_, _IN_MINUTES = WATCHED
_KEY = ("date", "channel_id", "video_id")
_MEASURES = (
    *("views", "engaged_views", "video_thumbnail_impressions", "likes", "dislikes", "comments", "shares"),
    *("subscribers_gained", "subscribers_lost", "watch_time_minutes"),
)
_PARTS = {
    "country_code": "country",
    "traffic_source_type": "traffic_source",
    "playback_location_type": "playback_location",
    "device_type": "device",
    "operating_system": "operating_system",
    "province_code": "province",
    "subtitle_language": "subtitles",
}

CHANNEL_DAYS = Dataset(
    "report_days",
    family=Family.SOCIAL,
    feeds="social_daily",
    title="Reporting API: figures of the channel, a day (Pacific time)",
    how_to_get=_HOW.format("channel_basic_a3 or channel_reach_basic_a1"),
    known_from=Known.PROGRAMS,
    limits=_LIMITS,
    supersede_by=("day", "layout", "channel"),
    month="day",
    store="youtube",
    settles_after=DAYS_TO_SETTLE,
    fields=[*daily(_IN_MINUTES, "date"), Text("channel", "channel_id")],
)
VIDEO_DAYS = Dataset(
    "report_videos",
    family=Family.SOCIAL,
    feeds="content_snapshots",
    title="Reporting API: figures of each video, a day (Pacific time)",
    how_to_get=_HOW.format("channel_basic_a3 or channel_reach_basic_a1"),
    known_from=Known.PROGRAMS,
    limits=_LIMITS,
    supersede_by=("as_of", "layout", "channel"),
    month="as_of",
    store="youtube",
    fields=[*content(_IN_MINUTES, "video_id", "date"), Text("channel", "channel_id")],
)
PART_DAYS = Dataset(
    "report_parts",
    family=Family.SOCIAL,
    feeds="social_breakdowns",
    title="Reporting API: views a day by country, traffic source, device …",
    how_to_get=_HOW.format("channel_basic_a3, channel_traffic_source_a3, channel_device_os_a3 …"),
    known_from=Known.PROGRAMS,
    limits=(
        "Views and engaged views only. The columns of other splits than by country are understood by their names. "
        f"{VIEWS_SINCE_2025}"
    ),
    supersede_by=("as_of", "dimension", "metric", "channel"),
    month="as_of",
    store="youtube",
    fields=[
        Day("as_of", "date"),
        Text("channel", "channel_id"),
        Text("period"),
        Text("dimension"),
        Text("metric"),
        Text("label"),
        Count("value"),
    ],
)
DEMOGRAPHICS = Dataset(
    "report_demographics",
    family=Family.SOCIAL,
    feeds="social_breakdowns",
    title="Reporting API: viewers of each video a day by country, age, gender, in percent",
    how_to_get=_HOW.format("channel_demographics_a1"),
    known_from=Known.PROGRAMS,
    limits="Shares only, of each slice by itself: they cannot be added up.",
    supersede_by=("as_of", "channel"),
    month="as_of",
    store="youtube",
    fields=[
        Day("as_of", "date", orders=("ymd", "compact")),
        Text("channel", "channel_id"),
        Text("period"),
        Text("dimension"),
        Text("metric"),
        Text("label"),
        Key("content_id", "video_id"),
        Ratio("share", "views_percentage"),
    ],
)
_SLICE = ("country_code", "subscribed_status", "live_or_on_demand", "age_group", "gender")


def claim(file: Candidate) -> Match | None:
    """The claim on a report; whose it is, the channel's id says."""
    header = file.header(_KEY)
    if header is None:
        return None
    keys = {cell.strip() for cell in header.cells}
    if {"age_group", "views_percentage"} <= keys:
        kind = DEMOGRAPHICS_REPORT
    elif keys & {"views", "video_thumbnail_impressions"} and keys & {*_PARTS, "video_thumbnail_impressions"}:
        kind = REPORT
    else:
        return None
    below = file.below(header)
    position = header.cells.index("channel_id") if "channel_id" in header.cells else 0
    account = below[0][position].strip() if below and len(below[0]) > position else None
    match = named_match(kind, f"columns {', '.join(_KEY)}", file)
    return replace(match, account=account or None)


def tables(file: Candidate, delivery: Delivery) -> Iterator[Table]:
    """The sums of a report, and behind those of its first table its unreadable lines as refused rows."""
    header = file.header(_KEY)
    if header is None:
        raise UnreadableFile("The header of a report of the Reporting API is not there.", place=Place(file.name))
    if delivery.kind == DEMOGRAPHICS_REPORT:
        yield _demographics(file, header)
        return
    lines = with_derived(delimited.table(file, PART_DAYS, header, _A_DAY), (_DAY,), _day)
    there = set(map(header_key, header.cells))
    measures = [name for name in _MEASURES if header_key(name) in there]
    split = [name for column, name in _PARTS.items() if header_key(column) in there]
    is_reach = "video_thumbnail_impressions" in measures
    has_days = is_reach or split in ([], ["country"])
    if has_days:
        constants = {"layout": "reach" if is_reach else "basic", "period": "day", "kind": "video"}
        yield _with_account(_sums(CHANNEL_DAYS, lines, measures, _KEY[1:2], constants), delivery)
        yield _with_account(_sums(VIDEO_DAYS, lines, measures, _KEY[1:], constants), delivery)
    if split and "views" in measures:
        yield _divided(lines, split, is_first=not has_days)


_A_DAY = {"period": "day"}
_DAY = "day (understood)"


def _day(cells: Cells) -> Sequence[str | None]:
    day = day_in(cells["date"] or "")
    return (None if day is None else day.isoformat(),)


def _sums(
    dataset: Dataset, lines: Table, measures: Sequence[str], key: Sequence[str], constants: Mapping[str, str]
) -> Table:
    """The sums by day and the columns ``key``, with the refused lines where these are the channel alone."""
    statement = _statement(
        "report_sums",
        key=", ".join(key),
        named=", ".join(f"NULLIF({name}, '')" for name in key),
        figures=", ".join(measures),
        is_first=dataset is CHANNEL_DAYS,
    )
    header = ("date", *key, *measures, "net subscribers")
    return gathered(lines, _SEEN, statement, dataset=dataset.name, header=header, constants=constants)


def _divided(lines: Table, split: Sequence[str], *, is_first: bool) -> Table:
    """Views by each part of the split: a table of countries and another of devices where a report has both."""
    in_order = ", ".join(f"'{name}'" for name in split)
    statement = _statement("report_parts", parts=", ".join(split), in_order=in_order, is_first=is_first)
    header = ("date", "channel_id", "dimension", "metric", "label", "value")
    return gathered(lines, _SEEN, statement, dataset=PART_DAYS.name, header=header, constants=_A_DAY)


_SEEN = {
    "day": _DAY,
    **{name: name for name in _KEY},
    **{f"part_{name}": column for column, name in _PARTS.items()},
    **{f"figure_{name}": name for name in _MEASURES},
}
"""What the statements call the columns of a report."""


def _statement(name: str, **filled: object) -> str:
    """A statement over the lines of a report, with what it leaves open filled in."""
    lines, of_them = (statement_in("bedrot.platforms.youtube", each) for each in ("report_lines", name))
    return lines + of_them.format(**filled)


def _with_account(table: Table, delivery: Delivery) -> Table:
    """The table for its delivery's account, unless its lines are of several channels, which then tell for themselves."""

    def account(texts: Texts) -> Mapping[str, str]:
        return {ACCOUNT: delivery.account} if len(set(texts("channel_id")) - {""}) < 2 else {}

    return with_told(table, account)


def _demographics(file: Candidate, header: Header) -> Table:
    """Percentages cannot be summed: each line stays, and its label names the whole slice it is a share of."""
    table = delimited.table(file, DEMOGRAPHICS, header, {"period": "day", "metric": "viewers"})
    there = [name for name in _SLICE if name in header.cells]

    def label(cells: Mapping[str, str | None]) -> Sequence[str]:
        return [" / ".join((cells[name.replace("_", " ")] or "").strip() for name in there), "+".join(there)]

    return with_derived(table, ("label", "dimension"), label)
