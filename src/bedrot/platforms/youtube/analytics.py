"""Answers of the YouTube Analytics API, ``reports.query``. Format: ``streaming_social.md`` section 8.2."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bedrot.connect import records
from bedrot.connect.answers import objects, text
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Match, Table
from bedrot.connect.jsontext import Json
from bedrot.connect.kit import named_match
from bedrot.connect.records import Record, records_of
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import AccountNeeded, Place, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Ratio, Text
from bedrot.model.known import Known
from bedrot.platforms.youtube.measures import ACCOUNT, DAYS_TO_SETTLE, VIEWS_SINCE_2025, WATCHED, content, daily

KIND = "analytics"
KINDS = (KIND,)
_TABLE = "youtubeAnalytics#resultTable"
_, _IN_MINUTES = WATCHED
_HOW = "The answer of reports.query with dimensions={} and no filters, saved as a .json file."
_LIMITS = f"Which period an answer without days covers, it does not say. {VIEWS_SINCE_2025}"
_SHARE = "viewerPercentage"
_COUNTED = {"views": "views", "engagedViews": "engaged_views"}

DAYS = Dataset(
    "analytics_days",
    family=Family.SOCIAL,
    feeds="social_daily",
    title="Analytics API: figures of the channel, a day",
    how_to_get=_HOW.format("day"),
    known_from=Known.DOCUMENTS,
    limits=f"The newest days are missing. Impressions are not told here. {VIEWS_SINCE_2025}",
    supersede_by=("day", "layout"),
    month="day",
    store="youtube",
    settles_after=DAYS_TO_SETTLE,
    fields=daily(_IN_MINUTES, "day"),
)
VIDEOS = Dataset(
    "analytics_videos",
    family=Family.SOCIAL,
    feeds="content_snapshots",
    title="Analytics API: figures of each video, over a period or a day",
    how_to_get=_HOW.format("video or day,video"),
    known_from=Known.DOCUMENTS,
    limits=_LIMITS,
    supersede_by=("content_id", "as_of", "period", "layout"),
    month="as_of",
    store="youtube",
    fields=content(_IN_MINUTES, "video", "day", "as of"),
)
PARTS = Dataset(
    "analytics_parts",
    family=Family.SOCIAL,
    feeds="social_breakdowns",
    title="Analytics API: views by country, age, gender, traffic source …",
    how_to_get=_HOW.format("country, ageGroup,gender …, with or without day"),
    known_from=Known.DOCUMENTS,
    limits=_LIMITS,
    supersede_by=("as_of", "period", "dimension", "metric"),
    month="as_of",
    store="youtube",
    fields=[
        Day("as_of", "day", "as of"),
        Text("period"),
        Text("content_id", "video"),
        Text("dimension"),
        Text("metric"),
        Text("label"),
        Count("value"),
        Ratio("share"),
    ],
)


def claim(file: Candidate) -> Match | None:
    """The claim on an answer; it never says whose it is, as everybody asks for ``channel==MINE``."""
    if not isinstance(file.json, dict) or file.json.get("kind") != _TABLE:
        return None
    return replace(named_match(KIND, f"JSON of kind {_TABLE}", file), account_needed=True)


def tables(file: Candidate, delivery: Delivery) -> Iterator[Table]:
    """The one table of an answer; which one, its dimensions say. An answer without ``rows`` has no data, not zeros."""
    answer, place = file.parsed_json(), Place(file.name)
    if not isinstance(answer, dict):
        raise UnreadableFile("The answer is not an object.", place=place)
    if not delivery.account:
        raise AccountNeeded(place=place)
    columns = objects(answer.get("columnHeaders"))
    names = [text(column.get("name")) or "" for column in columns]
    split = [name for name, column in zip(names, columns, strict=True) if column.get("columnType") == "DIMENSION"]
    rows = [_record(row, names) for row in records_of("rows", answer.get("rows", []), place)]
    constants = {
        ACCOUNT: delivery.account,
        "as of": delivery.observed_at.date().isoformat(),
        "period": "day" if "day" in split else "unknown",
        "layout": "+".join(sorted(set(names) - set(split))),
    }
    parts = [name for name in split if name not in ("day", "video")]
    if not split or "month" in split:
        raise UnreadableFile(
            "The answer has no day and no parts, so it is one figure of a period that it does not name.",
            place=place,
            todo="Ask once more with dimensions=day.",
        )
    if parts:
        melted = [each for row in rows for each in _melted(row, parts)]
        yield records.table(PARTS, ("metric",), melted, place, {**constants, "dimension": "+".join(parts)})
    elif "video" in split:
        yield records.table(VIDEOS, names, rows, place, {**constants, "kind": "video"})
    else:
        yield records.table(DAYS, (*names, "net subscribers"), list(map(_with_net, rows)), place, constants)


def _record(row: Record, names: Sequence[str]) -> Record:
    """A row, which is a list, as an object; one of another length stays as it is and is refused."""
    cells = row.value
    if not isinstance(cells, list) or len(cells) != len(names):
        return row
    return Record(row.where, dict(zip(names, cells, strict=True)), row.added)


def _with_net(row: Record) -> Record:
    cells = row.value if isinstance(row.value, dict) else {}
    gained, lost = (text(cells.get(name)) or "" for name in ("subscribersGained", "subscribersLost"))
    net = str(int(gained) - int(lost)) if gained.isdecimal() and lost.isdecimal() else None
    return Record(row.where, row.value, {"net subscribers": net})


def _melted(row: Record, parts: Sequence[str]) -> Iterator[Record]:
    """The row once for each figure in it that is a count or a share."""
    if not isinstance(row.value, dict):
        yield row
        return
    label = " / ".join(text(row.value.get(part)) or "" for part in parts)
    for name, metric in _COUNTED.items():
        if name in row.value:
            yield Record(row.where, row.value, _added(label, metric, value=row.value[name]))
    if _SHARE in row.value:
        yield Record(row.where, row.value, _added(label, "viewers", share=row.value[_SHARE]))


def _added(label: str, metric: str, value: Json = None, share: Json = None) -> Mapping[str, str | None]:
    return {"label": label, "metric": metric, "value": text(value), "share": text(share)}
