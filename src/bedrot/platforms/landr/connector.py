"""What a label downloads from LANDR. Format: ``distributors.md`` section 4.11."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Count, Country, Day, Isrc, Money, Month, Ratio, Store, Text, Upc
from bedrot.model.known import Known


class Landr(DelimitedConnector):
    """One earnings report a month. It names tracks and no acts: the label's own list of tracks says whose they are."""

    platform = "landr"
    title = "LANDR"

    earnings = Dataset(
        "earnings",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Earnings report: what was paid, by store, country and track",
        how_to_get="Distribution, Earnings, Download report; import it unopened.",
        known_from=Known.PROGRAMS,
        limits=(
            "No act: your list of tracks says whose they are. Streams and downloads are told apart by the store's "
            "name only. The share stands only in files of payments since March 2022."
        ),
        signature=("Payment Date", "Store service", "Country of sale or stream", "Quantity of sales or streams"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "Payment Date"),
            Month("sale_month", "Start of reporting period"),
            Month("sale_end", "End of reporting period", needed=False),
            Store("store", "Store service").otherwise("Store"),
            Text("title", "Track", present=True).otherwise("Album"),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "UPC", present=True),
            Country("country", "Country of sale or stream"),
            Count("units", "Quantity of sales or streams", signed=True),
            Money("net", "Net earnings (USD)", "Earnings generated (USD)", needed=True),
            Money("gross", "Gross earnings (USD)"),
            Ratio("share_pct", "Share %"),
        ],
    )
