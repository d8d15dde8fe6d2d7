"""What a label downloads from Symphonic. Format: ``distributors.md`` section 4.10."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known


class Symphonic(DelimitedConnector):
    """One report a month, a quarter until 2017. A void takes its units back; its amount carries a sign already."""

    platform = "symphonic"
    title = "Symphonic"

    report = Dataset(
        "report",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Royalty report: what was paid, by service, territory and track",
        how_to_get="Royalties, Reports, choose the period, Download CSV; import it unopened.",
        known_from=Known.PROGRAMS,
        limits=(
            "Months, until 2017 quarters of report. Balances carried forward are kept and never counted. All amounts "
            "in US dollars."
        ),
        signature=("Reporting Period", "Digital Service Provider", "ISRC Code", "Royalty ($US)"),
        supersede_by=("report_date",),
        month="sale_month",
        control={"store": ("Balance Forwarded", "Balance Carried Forward")},
        fields=[
            Month("report_date", "Reporting Period", end=True, dayless=True),
            Month("sale_month", "Activity Period", dayless=True),
            Store("store", "Digital Service Provider"),
            Artist("artist", "Track Artists", present=True).otherwise("Release Artists"),
            Text("title", "Track Title", present=True).otherwise("Release Name"),
            Isrc("isrc", "ISRC Code"),
            Upc("upc", "UPC Code", present=True),
            Country("country", "Territory", present=True),
            Choice(
                "tier",
                "Delivery",
                means={
                    "Premium": "subscription",
                    "Stream": "stream",
                    "Download": "download",
                    "Video": "video",
                    "Ringtone": "other",
                },
            ).otherwise("Content Type"),
            Count("units", "Count", present=True, signed=True).negative_where("Sale or Void", "Void"),
            Money("net", "Royalty ($US)", needed=True),
        ],
    )
