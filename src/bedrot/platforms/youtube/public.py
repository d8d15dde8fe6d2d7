"""Statistics from the YouTube Data API v3. Format: ``streaming_social.md`` section 8.4."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bedrot.connect import records
from bedrot.connect.answers import child, objects, text
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Match, Table
from bedrot.connect.jsontext import Json
from bedrot.connect.kit import named_match
from bedrot.connect.records import Record
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import AccountNeeded, Place
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Day
from bedrot.model.known import Known
from bedrot.platforms.youtube.measures import ACCOUNT, WATCHED, content

CHANNEL, VIDEO_LIST = "channel_statistics", "video_statistics"
KINDS = (CHANNEL, VIDEO_LIST)
_OF = {"youtube#channelListResponse": CHANNEL, "youtube#videoListResponse": VIDEO_LIST}
_HOW = "The answer of the Data API's {} with part=snippet,statistics, saved as a .json file."

SUBSCRIBERS = Dataset(
    "subscribers",
    family=Family.SOCIAL,
    feeds="social_daily",
    title="Data API: subscribers on a day, rounded by YouTube to three digits",
    how_to_get=_HOW.format("channels.list"),
    known_from=Known.DOCUMENTS,
    limits="Rounded by YouTube to three digits. One day for each answer, no history: ask regularly.",
    supersede_by=("day",),
    month="day",
    store="youtube",
    fields=[Day("day"), Artist("artist", ACCOUNT), Count("followers", "subscriberCount")],
)
STATISTICS = Dataset(
    "video_statistics",
    family=Family.SOCIAL,
    feeds="content_snapshots",
    title="Data API: how videos stand, over their lifetime",
    how_to_get=_HOW.format("videos.list"),
    known_from=Known.DOCUMENTS,
    limits="Totals so far, as of the day of the answer: what happened on a day follows only from an answer a day.",
    supersede_by=("content_id", "as_of"),
    month="as_of",
    store="youtube",
    fields=content(WATCHED[0], "id", "as of"),
)


def claim(file: Candidate) -> Match | None:
    """The claim on a list of channels or videos with statistics; whose it is, the channel's id says."""
    kind = _OF.get(text(child(file.json, "kind")) or "")
    items = objects(child(file.json, "items"))
    if kind is None or not any(isinstance(item.get("statistics"), dict) for item in items):
        return None
    whose = {text(item.get("id") if kind == CHANNEL else child(dict(item), "snippet", "channelId")) for item in items}
    account = whose.pop() if len(whose) == 1 else None
    match = named_match(kind, f"JSON of kind {text(child(file.json, 'kind'))}", file)
    return replace(match, account=account, account_needed=account is None)


def tables(file: Candidate, delivery: Delivery) -> Iterator[Table]:
    """The one table of an answer."""
    answer, place = file.parsed_json(), Place(file.name)
    if not delivery.account:
        raise AccountNeeded(place=place)
    today = delivery.observed_at.date().isoformat()
    rows = [Record(f"items[{index}]", _flat(item), {}) for index, item in enumerate(objects(child(answer, "items")))]
    if delivery.kind == CHANNEL:
        yield records.table(SUBSCRIBERS, ("id",), rows, place, {ACCOUNT: delivery.account, "day": today})
    else:
        constants = {"as of": today, "period": "lifetime", "kind": "video"}
        yield records.table(STATISTICS, ("id",), rows, place, constants)


def _flat(item: Mapping[str, Json]) -> Json:
    """An item with what counts in it side by side. A hidden number of subscribers is not told, not zero."""
    flat: dict[str, Json] = {"id": item.get("id")}
    snippet, statistics = item.get("snippet"), item.get("statistics")
    if isinstance(snippet, dict):
        flat |= {key: snippet[key] for key in ("title", "publishedAt") if key in snippet}
    if isinstance(statistics, dict):
        flat |= statistics
    if flat.get("hiddenSubscriberCount") is True:
        flat["subscriberCount"] = None
    return flat
