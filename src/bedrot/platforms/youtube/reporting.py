"""Bulk reports of the YouTube Reporting API. Format: ``streaming_social.md`` section 8.3.

A report has a line for each day, video, country, kind of viewer and way of viewing. What belongs together is summed
here: by day, by day and video, by day and country or other part. The lines themselves stay in the landed file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from itertools import chain

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Row, Table
from bedrot.connect.days import day_in
from bedrot.connect.derive import cells_of, with_derived
from bedrot.connect.kit import named_match
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Key, Ratio, Text
from bedrot.model.known import Known
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
_DIVIDED = {"views": "views", "engaged_views": "engaged_views"}

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
    """The sums of a report, and its unreadable lines as refused rows of the sums by day."""
    header = file.header(_KEY)
    if header is None:
        raise UnreadableFile("The header of a report of the Reporting API is not there.", place=Place(file.name))
    if delivery.kind == DEMOGRAPHICS_REPORT:
        yield _demographics(file, header)
        return
    report = _summed(delimited.table(file, PART_DAYS, header, _A_DAY))
    is_reach = "video_thumbnail_impressions" in report.measures
    split = [part for part in _PARTS if part in report.columns]
    found: list[Table] = []
    if is_reach or split in ([], ["country_code"]):
        constants = {"layout": "reach" if is_reach else "basic", "period": "day", "kind": "video"}
        if len({group[1] for group in report.sums}) < 2:
            constants[ACCOUNT] = delivery.account
        found += [_table(CHANNEL_DAYS, report, _KEY[:2], constants), _table(VIDEO_DAYS, report, _KEY, constants)]
    if split and "views" in report.measures:
        found.append(_divided(report, split))
    yield from (_with_refused(table, report.refused if table is found[0] else ()) for table in found)


_A_DAY = {"period": "day"}

Group = tuple[str, ...]
"""The texts that tell lines apart, or some of them."""


@dataclass
class _Report:
    """A report's lines summed by all its parts.

    ``refused``: lines that hold no day or an odd number. ``lacking``: the days whose sums would be too small without
    them; None where it is not known of which day they are.
    """

    columns: Sequence[str]
    measures: Sequence[str]
    sums: dict[Group, list[Decimal | None]] = field(default_factory=dict)
    refused: list[Row] = field(default_factory=list)
    lacking: set[str | None] = field(default_factory=set)

    def problem(self, day: str) -> str | None:
        """Why the sums of a day cannot be taken."""
        lacks = day in self.lacking or None in self.lacking
        return "Another line of this day is damaged, so its sum would be too small." if lacks else None


def _summed(lines: Table) -> _Report:
    measures = [name for name in _MEASURES if name in lines.header]
    columns = [name for name in (*_KEY, *_PARTS) if name in lines.header]
    report = _Report(columns, measures)
    for row, cells in zip(lines.rows(), cells_of(lines), strict=True):
        read = _read({key.replace(" ", "_"): cell for key, cell in cells.items()}, columns, measures)
        if row.problem is not None or read is None:
            report.refused.append(replace(row, problem=row.problem or "The line holds no day, or an odd number."))
            day = day_in(cells["date"] or "")
            if any((cell or "").strip() for cell in row.values):  # a line of blanks takes nothing from any sum
                report.lacking.add(day.isoformat() if day is not None else None)
            continue
        key, values = read
        before = report.sums.get(key)
        report.sums[key] = values if before is None else list(map(_plus, before, values))
    return report


def _read(
    cells: Mapping[str, str | None], columns: Sequence[str], measures: Sequence[str]
) -> tuple[Group, list[Decimal | None]] | None:
    day = day_in(cells["date"] or "")
    try:
        values = [Decimal(cells[name] or "") if (cells[name] or "").strip() else None for name in measures]
    except InvalidOperation:
        return None
    if day is None or not all(value is None or value.is_finite() for value in values):
        return None
    return (day.isoformat(), *((cells[name] or "").strip() for name in columns[1:])), values


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return one if other is None else other if one is None else one + other


def _grouped(report: _Report, columns: Iterable[str]) -> dict[Group, list[Decimal | None]]:
    positions = [report.columns.index(column) for column in columns]
    sums: dict[Group, list[Decimal | None]] = {}
    for key, values in report.sums.items():
        short = tuple(key[position] for position in positions)
        sums[short] = list(map(_plus, sums[short], values)) if short in sums else values
    return sums


def _table(dataset: Dataset, report: _Report, key: Sequence[str], constants: Mapping[str, str]) -> Table:
    header = (*key, *report.measures, "net subscribers")
    rows = [
        Row(
            (*group, *map(_text, values), _net(report, values)), f"lines of {' '.join(group)}", report.problem(group[0])
        )
        for group, values in sorted(_grouped(report, key).items())
    ]
    return Table(dataset.name, header, lambda: rows, constants)


def _with_refused(table: Table, refused: Sequence[Row]) -> Table:
    """The table with the lines that could not be summed behind its rows."""
    beyond = [replace(row, values=(None,) * len(table.header)) for row in refused]
    rows = table.rows
    return replace(table, rows=lambda: chain(rows(), beyond)) if beyond else table


def _net(report: _Report, values: Sequence[Decimal | None]) -> str | None:
    by_name = dict(zip(report.measures, values, strict=True))
    gained, lost = by_name.get("subscribers_gained"), by_name.get("subscribers_lost")
    return None if gained is None or lost is None else _text(gained - lost)


def _divided(report: _Report, split: Sequence[str]) -> Table:
    """Views by each part of the split: a table of countries and another of devices where a report has both."""
    rows: list[Row] = []
    for part in split:
        for group, values in sorted(_grouped(report, ("date", "channel_id", part)).items()):
            by_name = dict(zip(report.measures, values, strict=True))
            for name, metric in _DIVIDED.items():
                if by_name.get(name) is not None:
                    where = f"lines of {' '.join(group)}"
                    row = (*group[:2], _PARTS[part], metric, group[2], _text(by_name[name]))
                    rows.append(Row(row, where, report.problem(group[0])))
    header = ("date", "channel_id", "dimension", "metric", "label", "value")
    return Table(PART_DAYS.name, header, lambda: rows, _A_DAY)


def _demographics(file: Candidate, header: Header) -> Table:
    """Percentages cannot be summed: each line stays, and its label names the whole slice it is a share of."""
    table = delimited.table(file, DEMOGRAPHICS, header, {"period": "day", "metric": "viewers"})
    there = [name for name in _SLICE if name in header.cells]

    def label(cells: Mapping[str, str | None]) -> Sequence[str]:
        return [" / ".join((cells[name.replace("_", " ")] or "").strip() for name in there), "+".join(there)]

    return with_derived(table, ("label", "dimension"), label)


def _text(value: Decimal | None) -> str | None:
    return None if value is None else format(value.normalize(), "f")
