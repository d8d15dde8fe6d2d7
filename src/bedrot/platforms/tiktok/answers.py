"""Answers of TikTok's interfaces and the captured follower count. ``streaming_social.md`` 7.2 and 7.3, ``tiktok.md`` 2."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bedrot.connect.answers import child, figure, iso_time, objects, text, unix_time
from bedrot.connect.jsontext import Json
from bedrot.connect.records import Record
from bedrot.model.errors import Place, UnreadableFile

FOLLOWER_COUNT, USER, VIDEOS, BUSINESS = "follower_count", "user_info", "video_list", "business_account"

_HANDLE = re.compile(r"tiktok\.com/@([\w.]+)/")
_BUSINESS_MARKS = {"followers_count", "metrics", "audience_countries", "audience_genders"}


@dataclass(frozen=True)
class Answer:
    """``kind``: which answer it is. ``handle``, ``at``: whose it is and when it was captured, where it says so."""

    kind: str
    handle: str | None
    at: datetime | None = None


def answer_of(parsed: Json) -> Answer | None:
    """Which answer of TikTok's a JSON file holds, errors among them; None when none."""
    if not isinstance(parsed, dict):
        return None
    source = text(parsed.get("source_url")) or ""
    if "tiktok.com/" in source and "count" in parsed:
        return Answer(FOLLOWER_COUNT, text(parsed.get("artist")), iso_time(parsed.get("timestamp")))
    data = parsed.get("data")
    if not isinstance(data, dict):
        return None
    if text(child(parsed, "error", "code")) and "log_id" in _keys(parsed.get("error")):
        return _display(data)
    if text(parsed.get("code")) and "request_id" in parsed and _BUSINESS_MARKS & data.keys():
        return Answer(BUSINESS, text(data.get("username")))
    return None


def error_in(parsed: Json) -> str | None:
    """The code of the error that an answer is; None when all is well."""
    code = text(child(parsed, "error", "code")) or text(child(parsed, "code")) or "ok"
    return None if code in ("ok", "0") else code


def refuse_error(parsed: Json, place: Place) -> None:
    """Raise UnreadableFile when an answer is an error, which both interfaces send as if all were well."""
    if code := error_in(parsed):
        said = text(child(parsed, "error", "message")) or text(child(parsed, "message")) or ""
        raise UnreadableFile(
            f"TikTok answered with the error {code!r}{f' ({said})' if said else ''}, so there are no figures in it.",
            place=place,
            todo="Log in again where the login has expired, and ask once more.",
        )


def videos(parsed: Json) -> list[Record]:
    """The videos of an answer, the Unix time of publishing as a day; one that is none stays, for its field to refuse."""
    found = objects(child(parsed, "data", "videos"))
    times = [video.get("create_time") for video in found]
    return [
        Record(f"data.videos[{index}]", dict(video), {"published": _day(unix_time(written)) or figure(written)})
        for index, (video, written) in enumerate(zip(found, times, strict=True))
    ]


def breakdowns(parsed: Json, today: str) -> list[Record]:
    """Followers by country and gender as they stood on ``today``, and active ones by hour of each day."""
    return [
        *_shares(parsed, "audience_countries", "country", today),
        *_shares(parsed, "audience_genders", "gender", today),
        *_hours(parsed),
    ]


def _shares(parsed: Json, key: str, dimension: str, today: str) -> Iterator[Record]:
    for index, part in enumerate(objects(child(parsed, "data", key))):
        said = {
            "metric": "followers",
            "dimension": dimension,
            "label": text(part.get(dimension)),
            "period": "lifetime",
            "day": today,
        }
        yield Record(f"data.{key}[{index}]", dict(part), said)


def _hours(parsed: Json) -> Iterator[Record]:
    for number, day in enumerate(objects(child(parsed, "data", "metrics"))):
        for index, part in enumerate(objects(day.get("audience_activity"))):
            said = {
                "metric": "active_followers",
                "dimension": "hour",
                "label": text(part.get("hour")),
                "period": "day",
                "day": text(day.get("date")),
            }
            yield Record(f"data.metrics[{number}].audience_activity[{index}]", dict(part), said)


def _display(data: Mapping[str, Json]) -> Answer | None:
    if isinstance(data.get("user"), dict):
        return Answer(USER, text(child(data.get("user"), "username")))
    if isinstance(data.get("videos"), list):
        links = (_HANDLE.search(text(video.get("share_url")) or "") for video in objects(data.get("videos")))
        handles = {found[1] for found in links if found}
        return Answer(VIDEOS, handles.pop() if len(handles) == 1 else None)
    return None


def _keys(value: Json) -> set[str]:
    return set(value) if isinstance(value, dict) else set()


def _day(moment: datetime | None) -> str | None:
    return None if moment is None else moment.date().isoformat()
