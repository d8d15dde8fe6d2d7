"""What Spotify's public interface tells of an act. Format: ``streaming_social.md`` section 1.7."""

from collections.abc import Iterator
from dataclasses import replace

from bedrot.connect import records
from bedrot.connect.answers import child, text
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Table
from bedrot.connect.jsontext import Json
from bedrot.connect.kit import named_match
from bedrot.connect.records import Record
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Day
from bedrot.model.known import Known


class SpotifyWeb(Connector):
    """Followers of an act, as the public interface tells them; it has no streams."""

    platform = "spotify_web"
    title = "Spotify Web API"

    followers = Dataset(
        "followers",
        family=Family.STORE,
        feeds="audience_daily",
        title="Followers of the act, on a day",
        how_to_get="The answer of api.spotify.com/v1/artists/ID, saved as a .json file with the time of asking in its name.",
        known_from=Known.DOCUMENTS,
        limits="One day for each answer, no history: ask regularly. No streams. Popularity is not kept.",
        supersede_by=("day",),
        month="day",
        store="spotify",
        fields=[Day("day"), Artist("artist", "name"), Count("followers", "followers total", present=True)],
    )

    def identify(self, file: Candidate) -> Match | None:
        if not _is_artist(file.json):
            return None
        match = named_match(self.followers.name, "JSON of an artist with followers.total", file)
        return replace(match, account=text(child(file.json, "id")))

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        place, today = Place(file.name), delivery.observed_at.date().isoformat()
        answer = file.parsed_json()
        total = text(child(answer, "followers", "total"))
        artist = [Record("followers.total", answer, {"followers total": total})]
        yield records.table(self.followers, ("name",), artist, place, {"day": today})


def _is_artist(parsed: Json) -> bool:
    return child(parsed, "type") == "artist" and text(child(parsed, "followers", "total")) is not None
