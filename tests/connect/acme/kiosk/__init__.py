"""A whole connector as somebody else would write it: nothing but field tables."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc


class Kiosk(DelimitedConnector):
    """The statements of an invented distributor: semicolons, a preamble, totals at the end."""

    platform = "kiosk"
    title = "Kiosk"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        signature=("Statement Date", "Usage Month", "Shop", "Net (USD)"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "Statement Date"),
            Month("sale_month", "Usage Month"),
            Store("store", "Shop"),
            Country("country", "Territory"),
            Artist("artist", "Act", present=True),
            Text("title", "Track", present=True),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "Barcode"),
            Count("units", "Units", signed=True, present=True),
            Money("net", "Net (USD)", needed=True),
        ],
    )
