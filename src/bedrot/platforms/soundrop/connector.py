"""What a label downloads from Soundrop. Format: ``distributors.md`` section 4.16."""

from collections.abc import Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.filenames import month_in
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Money, Month, Store, Text
from bedrot.model.known import Known


class Soundrop(DelimitedConnector):
    """One report a month, which names neither its month nor that of use: the file's name does, else its day.

    The month of the report stands for the month of use.
    """

    platform = "soundrop"
    title = "Soundrop"

    report = Dataset(
        "report",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Monthly report: what was paid, by service, country and release",
        how_to_get="Earnings, choose the month, Download CSV; write the month into the file's name (soundrop 2031-03.csv).",
        known_from=Known.PROGRAMS,
        limits=(
            "Neither the month of the report nor that of use is in the file: the month in its name, else that of the "
            "download, stands for both. No ISRC or barcode, and no titles of tracks."
        ),
        signature=("Channel", "Service", "Release Title", "Amount Due in USD"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Month("report_date", "month of the report"),
            Month("sale_month", "month of the report"),
            Store("store", "Service"),
            Artist("artist", "Artist", present=True),
            Text("title", "Release Title"),
            Text("item", "Format"),
            Country("country", "Country", present=True),
            Choice(
                "tier",
                "Channel",
                means={
                    "Subscription Streaming": "subscription",
                    "Ad-Supported Streaming": "ads",
                    "Ad-Supported Radio": "ads",
                    "Locker Service": "cloud",
                    "User Generated Content": "ugc",
                    "Download": "download",
                },
            ),
            Count("units", "Quantity", present=True, signed=True),
            Money("net", "Amount Due in USD", needed=True),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        """The month that the file's name says, else that in which it was made."""
        return {"month of the report": month_in(file.name) or f"{delivery.observed_at:%Y-%m}"}
