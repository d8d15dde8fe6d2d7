"""What a label gets from Smart Rights. Format: ``distributors.md`` section 4.16."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known


class SmartRights(DelimitedConnector):
    """Sales as distributors reported them to the label's account, in the currency of each report.

    The ``real_`` amounts are the same ones at the rate that the label typed in.
    """

    platform = "smartrights"
    title = "Smart Rights"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Digital sales: what distributors reported, by store, country and track",
        how_to_get="Revenue, Digital distribution, choose start and end, Sales, Export.",
        known_from=Known.DOCUMENTS,
        limits=(
            "The same sales stand in the distributors' own statements: import the one or the other. Amounts at the "
            "rate typed in by the label (real_…) are not taken."
        ),
        signature=(
            "begin_date",
            "import_date",
            "store_name",
            "sale_type",
            "net_sales",
            "currency_rate",
            "real_net_sales",
        ),
        supersede_by=("report_date", "report", "sale_month"),
        month="sale_month",
        fields=[
            Day("report_date", "import_date"),
            Month("sale_month", "begin_date"),
            Month("sale_end", "end_date", needed=False),
            Text("report", "report_id", "report_name"),
            Store("store", "store_name"),
            Artist("artist", "artist_name", present=True),
            Text("title", "track_title", present=True).otherwise("release_title"),
            Text("release", "release_title"),
            Isrc("isrc", present=True),
            Upc("upc", present=True),
            Country("country", "country_code", "country", present=True),
            Text("offer_type"),
            Text("sale_type"),
            Count("units", present=True, signed=True, whole=False),
            Money("net", "net_sales", needed=True, decimal="either"),
            Money("gross", "total_sales", decimal="either"),
            Text("currency", present=True),
            Text("distributor"),
        ],
    )
