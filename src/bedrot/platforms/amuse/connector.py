"""What a label downloads from Amuse. Format: ``distributors.md`` section 4.15."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Day, Isrc, Money, Month, Ratio, Store, Text, Upc
from bedrot.model.known import Known


class Amuse(DelimitedConnector):
    """The movements of a wallet: credits are royalties, debits are payouts of them and are kept, never counted.

    The range chosen for an export is one of months of use, so each of them is a part of its own.
    """

    platform = "amuse"
    title = "Amuse"

    statement = Dataset(
        "statement",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Financial statement: what was paid, by service and track, after splits",
        how_to_get="Wallet, Financial statements, choose whole months, open the link in the mail within 24 hours.",
        known_from=Known.DOCUMENTS,
        limits=(
            "No country. The currency is not stated: amounts are taken as US dollars. Withdrawals are kept and never "
            "counted."
        ),
        signature=("Transaction date", "Royalty Date", "Service", "Split", "Total"),
        supersede_by=("report_date", "sale_month"),
        month="sale_month",
        control={"entry": ("debit",)},
        fields=[
            Day("report_date", "Transaction date"),
            Month("sale_month", "Royalty Date"),
            Text("entry", "Type", present=True),
            Store("store", "Service"),
            Artist("artist", "Artist", present=True),
            Text("title", "Track", present=True).otherwise("Release"),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "UPC", present=True),
            Count("units", "Quantity", present=True, signed=True),
            Money("net", "Total", needed=True),
            Money("gross", "Amount", present=True),
            Ratio("share_pct", "Split"),
        ],
    )
