"""What Bandsintown tells of an act. Format: ``streaming_social.md`` section 11."""

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


class Bandsintown(Connector):
    """How many people track an act, as the public interface tells it; there is no history."""

    platform = "bandsintown"
    title = "Bandsintown"

    trackers = Dataset(
        "trackers",
        family=Family.SOCIAL,
        feeds="social_daily",
        title="People who track the act, on a day; its concerts have no dataset and are not read",
        how_to_get="The answer of rest.bandsintown.com/artists/NAME?app_id=KEY, saved as a .json file with the time of asking in its name.",
        known_from=Known.DOCUMENTS,
        limits="One day for each answer, no history: ask regularly. Concerts are not read.",
        supersede_by=("day",),
        month="day",
        store="bandsintown",
        fields=[Day("day"), Artist("artist", "name"), Count("followers", "tracker_count", present=True)],
    )

    def identify(self, file: Candidate) -> Match | None:
        if not _is_artist(file.json):
            return None
        match = named_match(self.trackers.name, "JSON with tracker_count", file)
        return replace(match, account=text(child(file.json, "id")))

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        place, today = Place(file.name), delivery.observed_at.date().isoformat()
        artist = [Record("tracker_count", file.parsed_json(), {})]
        yield records.table(self.trackers, ("name",), artist, place, {"day": today})


def _is_artist(parsed: Json) -> bool:
    return isinstance(parsed, dict) and {"id", "name", "tracker_count", "upcoming_event_count"} <= parsed.keys()
