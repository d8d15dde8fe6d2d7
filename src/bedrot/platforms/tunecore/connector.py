"""What a label downloads from TuneCore. Format: ``distributors.md`` section 4.3."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known


class TuneCore(DelimitedConnector):
    """One sales report a month; newer ones carry a commission and the videos of YouTube rows."""

    platform = "tunecore"
    title = "TuneCore"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Sales report: what was paid, by store, country and track",
        how_to_get="Money & Analytics, Sales Reports, choose the month, Export CSV; import it unopened.",
        known_from=Known.FILE,
        limits=(
            "Months only. Some lines have no act. Commission and the videos of newer files are known from other "
            "programs only."
        ),
        signature=("TC Song ID", "Optional ISRC", "Sales Period", "Total Earned"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "Posted Date"),
            Month("sale_month", "Sales Period"),
            Store("store", "Store Name"),
            Artist("artist", "Artist", present=True),
            Text("title", "Song Title", present=True).otherwise("Release Title"),
            Text("item", "Release Type"),
            Isrc("isrc", "Optional ISRC").perhaps("TC Song ID"),
            Upc("upc", "Optional UPC").otherwise("UPC"),
            Country("country", "Country Of Sale", present=True),
            Choice("tier", "Sales Type", means={"Streaming": "stream", "Download": "download"}),
            Count("units", "# Units Sold", present=True, signed=True),
            Money("net", "Total Earned", needed=True),
            Text("currency", "Currency", present=True),
            Money("orig_amount", "Net Sales"),
            Text("orig_currency", "Net Sales Currency"),
            Money("fees", "Commission"),
        ],
    )
