"""Answers of the Instagram Graph API. Format: ``streaming_social.md`` sections 9.1 and 9.2."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from bedrot.connect.answers import child, iso_time, objects, text, unix_time
from bedrot.connect.jsontext import Json
from bedrot.connect.records import Record
from bedrot.model.errors import Place, UnreadableFile

DAYS, MEDIA, MEDIA_LIST, PROFILE = "account_insights", "media_insights", "media_list", "profile"

PACIFIC = ZoneInfo("America/Los_Angeles")
"""Where Meta's days begin and end."""

_DAILY = {
    "reach": "reach",
    "views": "views",
    "impressions": "impressions",
    "follower_count": "follows",
    "profile_views": "profile_views",
    "likes": "likes",
    "comments": "comments",
    "shares": "shares",
    "saves": "saves",
    "total_interactions": "interactions",
    "profile_links_taps": "link_clicks",
    "website_clicks": "link_clicks",
}
_PEOPLE = {"follower_demographics": "followers", "engaged_audience_demographics": "engaged_audience"}
_A_DAY_AND_AN_HOUR = timedelta(hours=25)


@dataclass(frozen=True)
class Answer:
    """An answer as it came, or in a wrapper that says what was asked (``url``) and when (``at``).

    ``account``: the id or name of whose it is, where it says so.
    """

    kind: str
    body: Mapping[str, Json]
    account: str | None = None
    url: str | None = None
    at: datetime | None = None


def answer_of(parsed: Json) -> Answer | None:
    """Which answer of the Graph API a JSON file holds; None when none."""
    if not isinstance(parsed, dict):
        return None
    inner = parsed.get("data")
    if isinstance(inner, dict) and "url" in parsed:
        found = answer_of(inner)
        url, at = text(parsed["url"]), iso_time(parsed.get("timestamp"))
        return None if found is None else replace(found, url=url, at=at)
    if "followers_count" in parsed and "username" in parsed and parsed.keys() & {"media_count", "follows_count"}:
        return Answer(PROFILE, parsed, text(parsed["username"]))
    return _listed(parsed, objects(inner))


def _listed(parsed: Mapping[str, Json], items: Sequence[Mapping[str, Json]]) -> Answer | None:
    """Which answer a list of insights or posts is; an empty one is nobody's."""
    if items and all(_is_insight(item) for item in items):
        is_media = all("values" in item and item.get("period") == "lifetime" for item in items)
        return Answer(MEDIA, parsed) if is_media else Answer(DAYS, parsed, _only({_owner(item) for item in items}))
    if items and all("media_type" in item and "timestamp" in item for item in items):
        return Answer(MEDIA_LIST, parsed, _only({text(item.get("username")) for item in items}))
    return None


def _only(names: set[str | None]) -> str | None:
    return names.pop() if len(names) == 1 else None


def daily(answer: Answer, place: Place) -> list[Record]:
    """Figures of an account by day, one record for each figure and day.

    Raises UnreadableFile for totals of a period that the answer does not name.
    """
    found: list[Record] = []
    for number, item in enumerate(objects(answer.body.get("data"))):
        name, where = text(item.get("name")) or "", f"data[{number}]"
        measure = _DAILY.get(name)
        if measure is None or item.get("period") != "day":
            continue
        for index, value in enumerate(objects(item.get("values"))):
            day = _measured(iso_time(value.get("end_time")))
            found.append(_figure(f"{where}.values[{index}]", name, measure, value.get("value"), day))
        total = child(item.get("total_value"), "value")
        if total is not None:
            found.append(_figure(f"{where}.total_value", name, measure, total, _day_asked_for(answer, place)))
    return found


def breakdowns(answer: Answer, today: date, place: Place) -> list[Record]:
    """Parts of a total: of a day, or of all people over the account's lifetime as they stand ``today``."""
    found: list[Record] = []
    for number, item in enumerate(objects(answer.body.get("data"))):
        is_day = item.get("period") == "day"
        for index, split in enumerate(objects(child(item.get("total_value"), "breakdowns"))):
            day = _day_asked_for(answer, place) if is_day else today
            where = f"data[{number}].total_value.breakdowns[{index}]"
            found += _parts(split, where, text(item.get("name")) or "", "day" if is_day else "lifetime", day)
    return found


def media(answer: Answer) -> list[Record]:
    """Figures of posts over their lifetime, all of one post side by side."""
    posts: dict[str, dict[str, Json]] = {}
    for item in objects(answer.body.get("data")):
        values = objects(item.get("values"))
        post = posts.setdefault(_owner(item) or "", {})
        post[text(item.get("name")) or ""] = values[0].get("value") if values else None
    return [Record(f"data of {post}", figures, {"media id": post}) for post, figures in posts.items()]


def _parts(split: Mapping[str, Json], where: str, name: str, period: str, day: date) -> Iterator[Record]:
    keys = _texts(split.get("dimension_keys"))
    for index, result in enumerate(objects(split.get("results"))):
        said: dict[str, str | None] = {
            "metric": _PEOPLE.get(name, name),
            "dimension": "+".join(keys),
            "label": " / ".join(_texts(result.get("dimension_values"))),
            "period": period,
            "as of": day.isoformat(),
        }
        yield Record(f"{where}.results[{index}]", {"value": result.get("value")}, said)


def _figure(where: str, name: str, measure: str, value: Json, day: date | None) -> Record:
    said = {"layout": name, "day": day.isoformat() if day else None}
    return Record(where, {measure: value}, said)


def _measured(end: datetime | None) -> date | None:
    """The day that ends at a moment: ``end_time`` is the midnight after it."""
    return None if end is None else (end - timedelta(seconds=1)).astimezone(PACIFIC).date()


def _day_asked_for(answer: Answer, place: Place) -> date:
    """The one day that a total is of; the answer itself does not say, only the address that was asked does."""
    asked = parse_qs(urlsplit(answer.url or "").query)
    since, until = (_moment(asked.get(name, [""])[0]) for name in ("since", "until"))
    if since is None or until is None or not timedelta(0) <= until - since <= _A_DAY_AND_AN_HOUR:
        raise UnreadableFile(
            "These are totals, and the answer does not say of which one day.",
            place=place,
            todo="Ask for one day at a time, and keep the address asked for beside the answer, as "
            '{"url": "https://graph…&since=…&until=…", "data": the answer}.',
        )
    return since.date()


def _moment(written: str) -> datetime | None:
    """A moment in Pacific time, from Unix seconds or a day."""
    moment = unix_time(written)
    if moment is not None:
        return moment.astimezone(PACIFIC)
    found = iso_time(written)
    return None if found is None else found.replace(tzinfo=PACIFIC)


def _is_insight(item: Mapping[str, Json]) -> bool:
    has_value = isinstance(item.get("values"), list) or isinstance(item.get("total_value"), dict)
    return has_value and "/insights/" in (text(item.get("id")) or "") and text(item.get("name")) is not None


def _owner(item: Mapping[str, Json]) -> str | None:
    """Whose insight it is: its id begins with that of the account or the post."""
    return (text(item.get("id")) or "").partition("/")[0] or None


def _texts(value: Json) -> Sequence[str]:
    return [text(each) or "" for each in value] if isinstance(value, list) else []
