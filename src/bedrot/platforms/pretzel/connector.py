"""What a label gets from Pretzel. Format: ``distributors.md`` section 4.16."""

from collections.abc import Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known


class Pretzel(DelimitedConnector):
    """Totals by recording and disbursement. The month of use is not told; that of the disbursement stands for it."""

    platform = "pretzel"
    title = "Pretzel"

    royalties = Dataset(
        "royalties",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Royalties: what was paid for licences to streamers, by recording",
        how_to_get="Earnings, download the royalty report as CSV.",
        known_from=Known.PROGRAMS,
        limits=(
            "The month of use is not told: that of the disbursement stands for it. No act, country or units. No "
            "currency: US dollars."
        ),
        signature=("disbursement", "isrc", "total_revenue"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Month("report_date", "disbursement", dayless=True),
            Month("sale_month", "disbursement", dayless=True),
            Store("store", "sender"),
            Text("title", "title", "track", "track_title"),
            Isrc("isrc", present=True),
            Upc("upc"),
            Money("net", "total_revenue", needed=True, loose=True),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"sender": self.title}
