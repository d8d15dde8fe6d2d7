"""Acme Distribution, an invented platform: the whole connector."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known


class Acme(DelimitedConnector):
    """Monthly sales reports as CSV."""

    platform = "acme"
    title = "Acme Distribution"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Sales report: what was paid, by store, country and track",
        how_to_get="Reports, choose the month, Download as CSV.",
        known_from=Known.FILE,
        limits="Months of use only, no days.",
        signature=("Statement Date", "Month of Use", "Payout (USD)"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "Statement Date"),
            Month("sale_month", "Month of Use"),
            Store("store", "Shop"),
            Artist("artist", "Act"),
            Text("title", "Track"),
            Isrc("isrc", "ISRC"),
            Upc("upc", "UPC", "EAN"),
            Count("units", "Quantity", signed=True),
            Country("country", "Territory"),
            Money("net", "Payout (USD)", currency="USD", needed=True),
        ],
    )
