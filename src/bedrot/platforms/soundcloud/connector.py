"""What an act gets from SoundCloud. Formats: ``distributors.md`` section 4.5, ``streaming_social.md`` section 5."""

from collections.abc import Iterator
from dataclasses import replace

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Isrc, Money, Month, Ratio, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.platforms.soundcloud import api

_ACCOUNT = "Account ID"


class SoundCloud(DelimitedConnector):
    """The statement of SoundCloud for Artists, which distributes to other stores as well.

    Every export repeats all months so far; the newest has each of them. Above the table stands the account.
    """

    platform = "soundcloud"
    title = "SoundCloud"

    statement = Dataset(
        "statement",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Lifetime statement of SoundCloud for Artists: what was paid, by store, country and track",
        how_to_get="SoundCloud for Artists, Revenue, Download statements.",
        known_from=Known.PROGRAMS,
        limits="Months only. The revenue is taken as net after both shares, which the file does not say.",
        signature=("Partner", "Units", "Revenue (USD)", "Revenue Share (%)", "Split Pay Share (%)"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Month("report_date", "Accounting Period"),
            Month("sale_month", "Reporting Period"),
            Store("store", "Partner"),
            Artist("artist", "Artist(s)", present=True),
            Text("title", "Track", present=True).otherwise("Release"),
            Isrc("isrc", "ISRC"),
            Upc("upc", "UPC"),
            Country("country", "Country", present=True),
            Choice(
                "tier",
                "Type",
                means={
                    "Stream": "stream",
                    "Streaming": "stream",
                    "Download": "download",
                    "Video": "video",
                    "UGC": "ugc",
                    "User Generated Content": "ugc",
                },
            ),
            Count("units", "Units", present=True, signed=True),
            Money("net", "Revenue (USD)", needed=True),
            Ratio("share_pct", "Split Pay Share (%)"),
        ],
    )

    tracks = api.TRACKS

    def identify(self, file: Candidate) -> Match | None:
        return api.claim(file) or super().identify(file)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        return api.tables(file, delivery) if delivery.kind == api.KIND else super().read(file, delivery)

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        """The claim, for the account that the lines above the table name."""
        return replace(super().match(file, dataset, header), account=_account(file, header))


def _account(file: Candidate, header: Header) -> str | None:
    above = [cells[0].strip() for line, cells in file.tops.get(header.delimiter, ()) if line < header.line]
    return above[1] or None if len(above) == 2 and above[0] == _ACCOUNT else None
