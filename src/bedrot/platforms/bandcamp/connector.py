"""What a label downloads from Bandcamp. Format: ``distributors.md`` section 4.6."""

from collections.abc import Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known

_US = ("mdy",)
_BUYER = (
    "buyer name",
    "buyer email",
    "buyer phone",
    "buyer note",
    "ship to name",
    "ship to street",
    "ship to street 2",
    "ship to city",
    "ship to state",
    "ship to zip",
    "ship to country",
    "ship to country code",
    "ship notes",
    "region/state",
    "city",
)
_NOT_STATED = ("n/a",)


class Bandcamp(DelimitedConnector):
    """Sales by transaction, in three generations of columns; each row names its currency.

    Sales are reported on the day they happen. A refund repeats the row of the sale with negative amounts.
    """

    platform = "bandcamp"
    title = "Bandcamp"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Sales report: what fans bought, by item",
        how_to_get="Tools, Sales report, choose whole days, Download; import it unopened.",
        known_from=Known.FILE,
        limits=(
            "Names, mail and addresses of buyers stay in landing. Bandcamp's revenue share is taken off the net "
            "amount but not kept by itself. The shortest layout has no country, ISRC or barcode."
        ),
        signature=("item type", "item name", "bandcamp transaction id", "net amount"),
        personal=_BUYER,
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "date", orders=_US, sure=True),
            Month("sale_month", "date", orders=_US, sure=True),
            Store("store"),
            Artist("artist", "artist", present=True),
            Text("title", "item name"),
            Text("item", "item type"),
            Choice(
                "tier",
                "item type",
                means={
                    "album": "download_album",
                    "track": "download",
                    "package": "physical",
                    "refund": "refund",
                    "reversal": "refund",
                },
            ),
            Isrc("isrc"),
            Upc("upc"),
            Country("country", "country code", "country"),
            Count("units", "quantity", present=True, signed=True).negative_where("item type", "refund", "reversal"),
            Money("net", "net amount", needed=True),
            Money("gross", "item total").unstated(*_NOT_STATED),
            Money("fees", "transaction fee").unstated(*_NOT_STATED),
            Money("tax", "tax", "seller tax").unstated(*_NOT_STATED),
            Text("currency", "currency", needed=True),
            Text("discount_code", "discount code"),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        """The store is Bandcamp itself."""
        return {"store": self.title}
