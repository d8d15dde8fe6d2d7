"""What a label downloads from SoundOn. Format: ``distributors.md`` section 4.13."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known


class SoundOn(DelimitedConnector):
    """One statement a month. Publishing is paid on lines of its own, whose units are those of the recordings again."""

    platform = "soundon"
    title = "SoundOn"

    statement = Dataset(
        "statement",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Royalty statement: what was paid, by store, region and track",
        how_to_get="Royalties, Statements, choose the month, My Royalty, Download; import it unopened.",
        known_from=Known.PROGRAMS,
        limits="Months only. Lines of publishing repeat the units of the recordings.",
        signature=("Reporting Period", "Sales Period", "Units of Sold", "Final Royalty"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Month("report_date", "Reporting Period"),
            Month("sale_month", "Sales Period"),
            Month("sale_end", "Sales Period", end=True),
            Store("store", "Store Name"),
            Artist("artist", "Track Artists", present=True),
            Text("title", "Track Title", present=True).otherwise("Album Title"),
            Text("item", "Royalty Type"),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "UPC Code", present=True),
            Country("country", "Sales Region", present=True),
            Choice(
                "tier",
                "Royalty Type",
                means={
                    "PUBLISHING": "mechanical",
                    "UGC": "ugc",
                    "STREAMING": "stream",
                    "STREAM": "stream",
                    "DOWNLOAD": "download",
                    "VIDEO": "video",
                },
            ).otherwise("Sales Sub Type", "Sales Type"),
            Count("units", "Units of Sold", signed=True),
            Money("net", "Final Royalty", needed=True),
            Text("currency", "Currency", needed=True),
            Money("gross", "Gross revenue"),
        ],
    )
