"""Tracks of an account from the SoundCloud API. Format: ``streaming_social.md`` section 5."""

import re
from collections.abc import Iterator, Mapping, Sequence
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
from bedrot.model.fields import Count, Day, Key, Text
from bedrot.model.known import Known

KIND = "tracks"
_USER = re.compile(r"soundcloud\.com/([^/?#]+)/")
_LIKES = ("likes_count", "favoritings_count")

TRACKS = Dataset(
    KIND,
    family=Family.SOCIAL,
    feeds="content_snapshots",
    title="Tracks: plays, likes, reposts and comments so far",
    how_to_get="The answers of the API's users/{id}/tracks, saved as .json files, all pages of a day.",
    known_from=Known.PROGRAMS,
    limits=(
        "Totals so far, as of the day of the answer: what happened on a day follows only from an answer a day. Likes "
        "that are 0 throughout are taken as not told. The insights on the site have no file."
    ),
    supersede_by=("content_id", "as_of"),
    month="as_of",
    store="soundcloud",
    fields=[
        Key("content_id", "id"),
        Day("as_of"),
        Key("period"),
        Text("kind"),
        Text("title"),
        Text("url", "permalink_url"),
        Day("published", "created_at", needed=False),
        Count("views", "playback_count"),
        Count("likes", "likes told"),
        Count("comments", "comment_count"),
        Count("shares", "reposts_count"),
        Count("downloads", "download_count"),
    ],
)


def claim(file: Candidate) -> Match | None:
    """The claim on a list of tracks, in pages or bare; whose they are, their addresses say."""
    tracks = _tracks(file.json)
    if not tracks or not all("playback_count" in track and "title" in track for track in tracks):
        return None
    users = {found[1] for track in tracks if (found := _USER.search(text(track.get("permalink_url")) or ""))}
    account = users.pop() if len(users) == 1 else None
    match = named_match(KIND, "JSON of tracks with playback_count", file)
    return replace(match, account=account, account_needed=account is None)


def tables(file: Candidate, delivery: Delivery) -> Iterator[Table]:
    """The one table of an answer."""
    place = Place(file.name)
    if not delivery.account:
        raise AccountNeeded(place=place)
    tracks = _tracks(file.parsed_json())
    are_likes_told = any(_likes(track) not in (None, "0") for track in tracks)
    rows = [
        Record(f"[{index}]", dict(track), {"likes told": _likes(track) if are_likes_told else None})
        for index, track in enumerate(tracks)
    ]
    constants = {"as_of": delivery.observed_at.date().isoformat(), "period": "lifetime", "kind": "track"}
    yield records.table(TRACKS, ("id", "title"), rows, place, constants)


def _likes(track: Mapping[str, Json]) -> str | None:
    """Likes as written. Without the account's own login all of them come back as 0, which is no count then."""
    return next((told for name in _LIKES if (told := text(track.get(name))) is not None), None)


def _tracks(parsed: Json) -> Sequence[Mapping[str, Json]]:
    return objects(parsed) or objects(child(parsed, "collection"))
