"""The three tables of a download from YouTube Studio's advanced mode. Format: ``streaming_social.md`` section 8.1."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Advice, Match, Table
from bedrot.connect.derive import Cells, melted, with_refused
from bedrot.connect.filenames import stem_of
from bedrot.model.datasets import CONTROL_TOTAL, Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import AccountNeeded, Place, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Key, Text
from bedrot.model.known import Known
from bedrot.model.names import header_key
from bedrot.platforms.youtube.measures import (
    ACCOUNT,
    DAYS_TO_SETTLE,
    SPLIT_MEASURES,
    VIEWS_SINCE_2025,
    WATCHED,
    content,
    daily,
)

_HOW = "YouTube Studio in English, Analytics, Advanced mode, choose {}, download icon, CSV. Keep the zip and its name."
_ENGLISH_ONLY = "Headers in English only."
_IN_HOURS, _ = WATCHED
_SPLITS = {
    "geography": "country",
    "traffic source": "traffic_source",
    "viewer age": "age",
    "device type": "device",
    "subscription status": "subscription",
}
"""The first header of a table of parts, and what they are parts by."""

_VIDEO = {"content", "video title", "video publish time", "duration"}
_AMBIGUOUS = {"views", "subscribers", "likes", "shares", "impressions"}
"""Metrics of which a table of days alone could be anybody's."""

_METRICS = _AMBIGUOUS | {
    *("engaged views", "watch time (hours)", "subscribers gained", "subscribers lost", "dislikes"),
    *("likes (vs. dislikes) (%)", "comments added", "impressions click-through rate (%)", "average view duration"),
    *("average percentage viewed (%)", "unique viewers", "new viewers", "returning viewers", "casual viewers"),
    *("regular viewers", "average views per viewer", "stayed to watch (%)", "shown in feed"),
    *("viewed (vs. swiped away) (%)", "youtube premium views"),
}
_SPELT_ALIKE = {"impressions"}
"""Metrics that are called so in other languages too."""

_MONEY = re.compile(r"(your estimated revenue|rpm|cpm) \([a-z]{3}\)")
_TOTALS = "Totals.csv"
_VIDEO_ID = re.compile(r"[\w-]{11}", re.ASCII)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_IN_ENGLISH = Advice(
    "This reads as a download from YouTube Studio in another language than English, whose words are not known.",
    "Change the language of Studio to English (your picture, Language), download it again and import the new zip.",
)
_NAMED = re.compile(r".*?(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})(?: (.+))?")

DAYS = Dataset(
    "studio_days",
    family=Family.SOCIAL,
    feeds="social_daily",
    title="Studio: the charted figure of the channel, a day; one download for each figure",
    how_to_get=_HOW.format("the figure and the longest range"),
    known_from=Known.FILE,
    limits=f"One figure a day for each download. Revenue is not read. {_ENGLISH_ONLY} {VIEWS_SINCE_2025}",
    supersede_by=("day", "layout"),
    month="day",
    store="youtube",
    settles_after=DAYS_TO_SETTLE,
    fields=daily(_IN_HOURS, "Date"),
)
VIDEOS = Dataset(
    "studio_videos",
    family=Family.SOCIAL,
    feeds="content_snapshots",
    title="Studio: videos over the range, and the charted ones a day",
    how_to_get=_HOW.format("Content and the range"),
    known_from=Known.FILE,
    limits=(
        "Totals of the range in the zip's name; without it the range is unknown. Revenue is not read. "
        f"{_ENGLISH_ONLY} {VIEWS_SINCE_2025}"
    ),
    supersede_by=("content_id", "as_of", "period", "layout"),
    month="as_of",
    store="youtube",
    fields=content(_IN_HOURS, "Content", "Date", "as of"),
)
PARTS = Dataset(
    "studio_parts",
    family=Family.SOCIAL,
    feeds="social_breakdowns",
    title="Studio: views by country, traffic source, age, device or subscription",
    how_to_get=_HOW.format("Geography, Traffic source … and the range"),
    known_from=Known.FILE,
    limits=(
        "Of the splits only that by country has been seen in a file. Totals of the range in the zip's name. "
        f"{_ENGLISH_ONLY} {VIEWS_SINCE_2025}"
    ),
    supersede_by=("as_of", "period", "dimension", "metric"),
    month="as_of",
    store="youtube",
    fields=[
        Day("as_of", "Date", "as of", orders=("ymd", "dmy", "mdy")),
        Text("period"),
        Text("dimension"),
        Text("metric"),
        Key("label", "Geography", "Traffic source", "Viewer age", "Device type", "Subscription status"),
        Count("value", signed=True),
    ],
)
KINDS = {dataset.name: dataset for dataset in (DAYS, VIDEOS, PARTS)}


@dataclass(frozen=True)
class _Shape:
    """Which of the tables it is. ``dimension``: what it divides by; ``is_daily``: a row for each day of each part.

    ``file``: where it stands, the file itself or a sheet of it.
    """

    file: Candidate
    dataset: Dataset
    header: Header
    dimension: str | None
    is_daily: bool


def claim(file: Candidate) -> Match | None:
    """The claim on a table of Studio's; None for any other file."""
    shape = _shape_of(file)
    if shape is None:
        return None
    named = _named(file)
    account = named[2] if named else None
    reason = f"columns {', '.join(shape.header.cells[:3])}"
    return Match(shape.dataset.name, reason, account=account, account_needed=account is None)


def advice(file: Candidate) -> Advice | None:
    """What to tell of a table of Studio's whose headers are in another language: its words are not known."""
    archived = any(_NAMED.fullmatch(stem_of(name)) for name in file.names[1:])
    for part in file.sheets or (file,):
        for rows in filter(None, part.tops.values()):
            header, below = rows[0][1], [cells for _, cells in rows[1:]]
            keys = {header_key(cell) for cell in header}
            if keys & (_METRICS - _SPELT_ALIKE | {"video title"}):
                return None
            if _is_of_videos(below) or (archived and _is_of_days(below)):
                return _IN_ENGLISH
    return None


def _is_of_videos(below: Sequence[tuple[str, ...]]) -> bool:
    """Whether rows name videos: first in all but the total, or behind the day."""
    firsts = [cells[0] for cells in below[1:]]
    behind = [cells[1] for cells in below if len(cells) > 1 and _ISO_DAY.fullmatch(cells[0])]
    return any(
        named
        and all(_VIDEO_ID.fullmatch(each) for each in named)
        and any(re.search("[a-z]", each) and re.search("[A-Z]", each) and re.search(r"\d", each) for each in named)
        for named in (firsts, behind if len(behind) == len(below) else [])
    )


def _is_of_days(below: Sequence[tuple[str, ...]]) -> bool:
    return bool(below) and all(_ISO_DAY.fullmatch(cells[0]) for cells in below)


def tables(file: Candidate, delivery: Delivery) -> Iterator[Table]:
    """The one table in the file. Its own totals are marked and not counted, parts stand once for each figure."""
    shape, place = _shape_of(file), Place(file.name)
    if shape is None:
        raise UnreadableFile("The header of a table of YouTube Studio is not there.", place=place)
    if not delivery.account:
        raise AccountNeeded(place=place)
    named = _named(file)
    period = f"{named[0]}_{named[1]}" if named else "unknown"
    until = named[1] if named else delivery.observed_at.date()
    constants = {
        ACCOUNT: delivery.account,
        "layout": "+".join(sorted(key for key in shape.header.keys if _is_metric(key))),
        "as of": until.isoformat(),
        "period": "day" if shape.is_daily else period,
        "dimension": shape.dimension or "",
        "kind": "video",
    }
    table = delimited.table(shape.file, shape.dataset, shape.header, constants)
    first = header_key(shape.header.cells[0])
    table = with_refused(table, CONTROL_TOTAL, lambda cells: _is_total(cells, first))
    yield melted(table, SPLIT_MEASURES) if shape.dataset is PARTS else table


def _shape_of(file: Candidate) -> _Shape | None:
    for part, first in product(file.sheets or (file,), ("Date", "Content", *_SPLITS)):
        header = part.header((first,))
        if header is not None and header_key(header.cells[0]) == header_key(first):
            found = _by_day(part, header) if first == "Date" else _by_part(part, header)
            if found is not None:
                return found
    return None


def _by_day(file: Candidate, header: Header) -> _Shape | None:
    others = [header_key(cell) for cell in header.cells[1:]]
    metrics = [key for key in others if _is_metric(key)]
    parts = set(others) - set(metrics)
    if len(metrics) == 1 and {"content", "video title"} <= parts <= _VIDEO:
        return _Shape(file, VIDEOS, header, None, is_daily=True)
    if len(metrics) == 1 and len(parts) == 1 and parts <= _SPLITS.keys():
        return _Shape(file, PARTS, header, _SPLITS[parts.pop()], is_daily=True)
    if parts or not metrics:
        return None
    from_studio = file.container is not None and file.name.casefold() == _TOTALS.casefold()
    if len(metrics) == 1 and (from_studio or metrics[0] not in _AMBIGUOUS):
        return _Shape(file, DAYS, header, None, is_daily=True)
    return _Shape(file, DAYS, header, None, is_daily=True) if len(metrics) > 1 and _has_total(file, header) else None


def _by_part(file: Candidate, header: Header) -> _Shape | None:
    first = header_key(header.cells[0])
    if not any(map(_is_metric, header.keys)) or not _has_total(file, header):
        return None
    if first == "content":
        return _Shape(file, VIDEOS, header, None, is_daily=False) if "video title" in header.keys else None
    return _Shape(file, PARTS, header, _SPLITS[first], is_daily=False)


def _has_total(file: Candidate, header: Header) -> bool:
    """Whether the row below the header is the table's own total."""
    below = file.below(header)
    return bool(below) and below[0][0].strip() == "Total"


def _is_total(cells: Cells, first: str) -> bool:
    return (cells.get(first) or "").strip() == "Total"


def _is_metric(key: str) -> bool:
    return key in _METRICS or _MONEY.fullmatch(key) is not None


def _named(file: Candidate) -> tuple[date, date, str | None] | None:
    """First and last day and the channel, as the download is named; None where no name says so."""
    for name in file.names:
        found = _NAMED.fullmatch(stem_of(name))
        try:
            if found:
                return date.fromisoformat(found[1]), date.fromisoformat(found[2]), found[3]
        except ValueError:
            continue
    return None
