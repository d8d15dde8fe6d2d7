"""What a label downloads from CD Baby. Format: ``distributors.md`` section 4.4."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known

_US = ("mdy",)


class CDBaby(DelimitedConnector):
    """Tab-separated text. A line names the last day of the time of use; amounts are what was credited, in USD."""

    platform = "cdbaby"
    title = "CD Baby"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Sales report: what was paid, by store, country and track",
        how_to_get="Accounting, choose the pay period, download the tab-separated .txt file; import it unopened.",
        known_from=Known.FILE,
        limits=(
            "A line tells only the last day of its period of use, and counts for that day's month. No currency: US "
            "dollars."
        ),
        signature=("CDBabySku", "Partner Name", "Subtotal"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "Report Date", orders=_US, sure=True),
            Month("sale_month", "Sales Date", orders=_US, sure=True),
            Store("store", "Partner Name"),
            Artist("artist", "Artist Name", present=True),
            Text("title", "Track Name", present=True).otherwise("Album Name"),
            Isrc("isrc", "Isrc", present=True),
            Upc("upc", "Barcode", present=True),
            Country("country", "Delivery Country", present=True),
            Choice(
                "tier",
                "Transaction Type",
                means={
                    "Stream": "stream",
                    "Download": "download",
                    "YouTube audio tier": "audio tier",
                    "royalty": "other",
                },
            ),
            Count("units", "Quantity", present=True, signed=True),
            Money("net", "Subtotal", needed=True),
        ],
    )
