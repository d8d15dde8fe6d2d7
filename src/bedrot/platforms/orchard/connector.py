"""What a label downloads from The Orchard. Format: ``distributors.md`` section 4.8."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known

_HOW = "Workstation, Accounting, Statements, choose the period, download the digital sales detail; import it unopened."
_DESCRIBED = {
    "Download Albums": "download_album",
    "Download Tracks": "download",
    "Subscription Audio Streams": "subscription",
    "Mid-Tier Subscription Audio Streams": "subscription",
    "Ad-Supported Audio Streams": "ads",
    "Non-interactive Radio": "neighbouring",
    "Cloud Match Units": "cloud",
    "Physical Sales": "physical",
}
_CODES = {
    "DA": "download_album",
    "DT": "download",
    "PS": "physical",
    "S": "stream",
    "AS": "stream",
    "SV": "video",
    "AV": "video",
}


class Orchard(DelimitedConnector):
    """Digital sales sheets, a semicolon export with decimal commas, and the current upper-case statement."""

    platform = "orchard"
    title = "The Orchard"

    digital_sales = Dataset(
        "digital_sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Digital Sales sheet: what was paid, by retailer, territory and track",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits=(
            "Months only. Where no description stands beside it, the code of the kind of sale (AS, SV …) is "
            "understood by inference. Publishing and fees are not kept by themselves."
        ),
        signature=("Period", "Activity Period", "Retailer", "Trans Type", "Label Share Net Receipts"),
        supersede_by=("report_date", "subaccount"),
        month="sale_month",
        fields=[
            Month("report_date", "Period"),
            Month("sale_month", "Activity Period"),
            Text("subaccount", "Subaccount"),
            Store("store", "Retailer"),
            Artist("artist", "Track Artist", "Artist Name").otherwise("Artist Name"),
            Text("title", "Track Name", present=True).otherwise("Product Name"),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "Manufacturer's UPC").otherwise("Orchard UPC"),
            Country("country", "Territory", present=True),
            Choice("tier", "Trans Type Description", means={**_DESCRIBED, **_CODES}).otherwise("Trans Type"),
            Count("units", "Quantity", present=True, signed=True),
            Money("net", "Label Share Net Receipts", needed=True, decimal="either", loose=True),
            Text("currency", "Preferred Currency", present=True),
        ],
    )
    export = Dataset(
        "export",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Semicolon export: what was paid, by store, territory and track",
        how_to_get=_HOW,
        known_from=Known.DOCUMENTS,
        limits="Months only. Codes of the kind of sale (AS, SV …) are understood by inference.",
        signature=("Period", "Activity Period", "DMS", "Trans Type", "Label Share Net Receipts"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Month("report_date", "Period"),
            Month("sale_month", "Activity Period"),
            Store("store", "DMS"),
            Artist("artist", "Artist Name", present=True),
            Text("title", "Track Name", present=True).otherwise("Release Name"),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "Manufacturer's UPC").otherwise("Orchard UPC"),
            Country("country", "Territory", present=True),
            Choice("tier", "Trans Type", means=_CODES),
            Count("units", "Quantity", present=True, signed=True, thousands="."),
            Money("net", "Label Share Net Receipts", needed=True, decimal=","),
            Text("currency", "Preferred Currency", present=True),
        ],
    )
    statement = Dataset(
        "statement",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Statement: what was paid, by store, country and track",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits="Months only. Tax withheld in the US is taken off outside the file.",
        signature=("STATEMENT PERIOD", "TRANSACTION DATE", "NET SHARE ACCOUNT CURRENCY", "ACCOUNT CURRENCY"),
        supersede_by=("report_date", "subaccount"),
        month="sale_month",
        fields=[
            Month("report_date", "STATEMENT PERIOD"),
            Month("sale_month", "TRANSACTION DATE"),
            Text("subaccount", "ACCOUNT ID", "ACCOUNT NAME"),
            Store("store", "STORE"),
            Artist("artist", "TRACK ARTIST", present=True).otherwise("PRODUCT ARTIST"),
            Text("title", "TRACK", present=True).otherwise("PRODUCT"),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "DISPLAY UPC", present=True),
            Country("country", "SALE COUNTRY", present=True),
            Choice("tier", "TRANSACTION TYPE", means=_DESCRIBED),
            Count("units", "QUANTITY", present=True, signed=True),
            Money("net", "NET SHARE ACCOUNT CURRENCY", needed=True, loose=True),
            Text("currency", "ACCOUNT CURRENCY", present=True),
            Money("gross", "GROSS REVENUE ACCOUNT CURRENCY", loose=True),
            Money("orig_amount", "GROSS REVENUE SALE CURRENCY", loose=True),
            Text("orig_currency", "SALE CURRENCY"),
        ],
    )
