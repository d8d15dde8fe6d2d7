"""A label's table of its tracks, as it is kept by hand. Format: ``distrokid.md`` section 3."""

from collections.abc import Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Day, Isrc, Key, Ratio, Seconds, Text, Upc
from bedrot.model.known import Known


class TrackCatalog(DelimitedConnector):
    """One table of tracks; a newer one replaces the older one as a whole."""

    platform = "track_catalog"
    title = "Track catalogue"

    tracks = Dataset(
        "tracks",
        family=Family.REFERENCE,
        feeds="catalog",
        title="Tracks with their release and the label's share",
        how_to_get="Save your table of tracks as CSV with the columns artist, title, isrc, upc, royalty_percentage.",
        known_from=Known.PROGRAMS,
        limits="Your own table: as right as it is kept.",
        signature=(
            "artist",
            "title",
            "isrc",
            "upc",
            "release_date",
            "release_type",
            "royalty_percentage",
            "your_revenue_share",
        ),
        supersede_by=(),
        month="as_of",
        fields=[
            Artist("artist"),
            Key("title"),
            Isrc("isrc", present=True),
            Upc("upc", present=True),
            Day("as_of"),
            Day("release_date", needed=False, orders=("ymd", "mdy", "words")),
            Text("release_type"),
            Text("label"),
            Text("genre"),
            Ratio("royalty_percentage"),
            Seconds("duration_seconds", "duration", "duration_seconds"),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"as_of": delivery.observed_at.date().isoformat()}
