"""What a label gets from The MLC. Formats: ``distributors.md`` section 6."""

from collections.abc import Iterator, Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.days import days_in
from bedrot.connect.derive import Texts, with_told
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Isrc, Money, Month, Ratio, Store, Text
from bedrot.model.known import Known
from bedrot.model.periods import Month as CalendarMonth

_ORDERS = ("ymd", "mdy", "compact")


class Mlc(DelimitedConnector):
    """Royalty detail and work summary tell the same money by recording and by work.

    They are one dataset, and what covers the same months for the same payee is one distribution: the newer counts.
    A line's writers share its money; it is never multiplied by them.
    """

    platform = "mlc"
    title = "The MLC"

    distribution = Dataset(
        "distribution",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Mechanical royalties by service and recording (Royalty Detail) or work (Work Summary)",
        how_to_get="Member Portal, Royalty Statements, choose the distribution, download Royalty Detail (TSV or CSV).",
        known_from=Known.PROGRAMS,
        limits=(
            "Detail and summary tell the same money: of one payee and the same months of use the newer file counts. "
            "The summary has no report date: the last day of use stands for it."
        ),
        signature=(
            *("Work Primary Title", "DSP Name", "Usage Period Start Date", "Usage Period End Date"),
            *("Number of Usages", "Distributed Amount"),
        ),
        supersede_by=("first_use", "last_use", "party"),
        month="sale_month",
        fields=[
            Day("report_date", "Distribution Date", "last day of use", present=False, orders=_ORDERS),
            Month("first_use", "first month of use", present=False),
            Month("last_use", "last day of use", present=False),
            Month("sale_month", "Usage Period Start Date", orders=_ORDERS),
            Month("sale_end", "Usage Period End Date", needed=False, orders=_ORDERS),
            Text("party", "Payee Name"),
            Store("store", "DSP Name"),
            Text("offering", "Consumer Offering", "Use Type"),
            Artist("artist", "Recording Display Artist Name"),
            Text("title", "Work Primary Title"),
            Text("work_id", "MLC Song Code"),
            Text("iswc", "ISWC"),
            Text("writers", "Work Writer List"),
            Isrc("isrc", "ISRC"),
            Country("country", "Territory"),
            Choice("tier", "right", means={"mechanical": "mechanical"}),
            Count("units", "Number of Usages", signed=True, whole=False),
            Ratio("share_pct", "Work Payable %"),
            Money("net", "Distributed Amount", needed=True, loose=True),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"right": "mechanical"}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        def told(texts: Texts) -> Mapping[str, str]:
            made = delivery.observed_at.date()
            first = min(days_in(texts("Usage Period Start Date")), default=made)
            last = CalendarMonth.of(max(days_in(texts("Usage Period End Date")), default=made)).last
            return {"first month of use": first.isoformat(), "last day of use": last.isoformat()}

        for table in super().read(file, delivery):
            yield with_told(table, told)
