"""What Deezer tells of an act. Format: ``streaming_social.md`` section 4."""

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


class Deezer(Connector):
    """Fans of an act, as the public interface tells them; an export with an established layout is not known."""

    platform = "deezer"
    title = "Deezer"

    fans = Dataset(
        "fans",
        family=Family.STORE,
        feeds="audience_daily",
        title="Fans of the act, on a day",
        how_to_get="The answer of api.deezer.com/artist/ID, saved as a .json file with the time of asking in its name.",
        known_from=Known.PROGRAMS,
        limits=(
            "One day for each answer, no history: ask regularly. No streams: of Deezer for Creators no file with a "
            "settled layout is known."
        ),
        supersede_by=("day",),
        month="day",
        store="deezer",
        fields=[Day("day"), Artist("artist", "name"), Count("followers", "nb_fan", present=True)],
    )

    def identify(self, file: Candidate) -> Match | None:
        if not _is_artist(file.json):
            return None
        match = named_match(self.fans.name, "JSON with nb_fan and nb_album", file)
        return replace(match, account=text(child(file.json, "id")))

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        place, today = Place(file.name), delivery.observed_at.date().isoformat()
        artist = [Record("nb_fan", file.parsed_json(), {})]
        yield records.table(self.fans, ("name",), artist, place, {"day": today})


def _is_artist(parsed: Json) -> bool:
    return isinstance(parsed, dict) and {"id", "name", "nb_fan", "nb_album"} <= parsed.keys()
