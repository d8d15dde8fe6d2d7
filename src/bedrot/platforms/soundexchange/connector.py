"""What a label gets from SoundExchange. Format: ``distributors.md`` section 6."""

from collections.abc import Iterator, Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.days import days_in
from bedrot.connect.derive import Texts, with_told
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Day, Isrc, Money, Month, Store, Text
from bedrot.model.known import Known
from bedrot.model.periods import Month as CalendarMonth

_ORDERS = ("ymd", "mdy")


class SoundExchange(DelimitedConnector):
    """Neighbouring rights by recording. The last month of broadcast stands for the statement."""

    platform = "soundexchange"
    title = "SoundExchange"

    statement = Dataset(
        "statement",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Statement: neighbouring rights by licensee and recording",
        how_to_get="SoundExchange Direct, Payments, choose the payment, download the detail as CSV.",
        known_from=Known.PROGRAMS,
        limits=(
            "No report date: the last month of broadcast stands for it. No country; of the other columns only some "
            "are known. No currency: US dollars."
        ),
        signature=("Royalty Item SXID", "Track Name", "Broadcast Start Date", "Your Payment Amount"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "last day of use", present=False),
            Month("sale_month", "Broadcast Start Date", orders=_ORDERS),
            Month("sale_end", "Broadcast End Date", needed=False, orders=_ORDERS),
            Store("store", "Licensee Name", "Licensee").otherwise("society"),
            Artist("artist", "Artist Name", present=True),
            Text("title", "Track Name", present=True),
            Isrc("isrc", "ISRC", present=True),
            Text("royalty_item", "Royalty Item SXID"),
            Choice("tier", "right", means={"neighbouring": "neighbouring"}),
            Count("units", "Performances", "Plays", signed=True, whole=False),
            Money("net", "Your Payment Amount", needed=True, loose=True),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"society": self.title, "right": "neighbouring"}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        def told(texts: Texts) -> Mapping[str, str]:
            last = max(days_in(texts("Broadcast Start Date")), default=delivery.observed_at.date())
            return {"last day of use": CalendarMonth.of(last).last.isoformat()}

        for table in super().read(file, delivery):
            yield with_told(table, told)
