"""What a label gets from PRS for Music. Format: ``distributors.md`` section 6."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.derive import Cells, with_derived
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Choice, Count, Member, Money, Month, Store, Text
from bedrot.model.known import Known

_DISTRIBUTION = re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(\d)(?!\d)")


class Prs(DelimitedConnector):
    """Distributions are numbered by year, month and a count within it; that month stands for the month of use too."""

    platform = "prs"
    title = "PRS for Music"

    distribution = Dataset(
        "distribution",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Distribution statement: royalties by usage and work",
        how_to_get=(
            "Statements, choose the distribution, download as CSV. Keep the number of the distribution (2031041) in "
            "its name where the file has no such column."
        ),
        known_from=Known.DOCUMENTS,
        limits=(
            "The month of use is not told: that of the distribution stands for it. Works, not recordings, so no ISRC. "
            "No country. All amounts in pounds sterling."
        ),
        signature=("Record Number", "CAE Number", "Work Title", "Amount (performance revenue)"),
        supersede_by=("report_date", "distribution", "party"),
        month="sale_month",
        fields=[
            Month("report_date", "paid in", present=False),
            Month("sale_month", "paid in", present=False),
            Text("distribution", "paid as"),
            Member("party", "CAE Number"),
            Store("store", "Source Narrative", "Source").otherwise("society"),
            Text("title", "Work Title", present=True),
            Text("work_id", "Work Number", "Tunecode"),
            Text("iswc", "ISWC"),
            Text("writers", "IP1"),
            Text("usage", "Usage Summary", "Usage Narrative"),
            Choice("tier", "Right Type", "Right Type P/M", means={"P": "performance", "M": "mechanical"}).otherwise(
                "usual right"
            ),
            Count("units", "Number of Performances", "Usages", signed=True, whole=False),
            Money("net", "Amount (performance revenue)", currency="GBP", needed=True, loose=True),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"society": self.title, "usual right": "P"}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        named = next((found for name in file.names if (found := _DISTRIBUTION.search(name))), None)
        made = f"{delivery.observed_at:%Y-%m}"

        def number(cells: Cells) -> Sequence[str | None]:
            found = _DISTRIBUTION.fullmatch((cells.get("distribution") or "").strip()) or named
            return (f"{found[1]}-{found[2]}", found[0]) if found else (made, None)

        for table in super().read(file, delivery):
            yield with_derived(table, ("paid in", "paid as"), number)
