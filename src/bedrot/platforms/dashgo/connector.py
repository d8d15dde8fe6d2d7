"""What a label gets from Dashgo. Format: ``distributors.md`` section 4.16."""

import re
from collections.abc import Mapping, Sequence

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.filenames import stem_of
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Isrc, Money, Month, Ratio, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.model.periods import Month as CalendarMonth

_NAMED = re.compile(r"(?<!\d)(0[1-9]|1[0-2])-(\d{2})$")


class Dashgo(DelimitedConnector):
    """A statement each month. Only its name says which month that is.

    A line with a deal share of nothing repeats the money of the line that has the share.
    """

    platform = "dashgo"
    title = "Dashgo"

    statement = Dataset(
        "statement",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Monthly statement: what was paid, by track and kind of use",
        how_to_get="Reports, choose the month, download the CSV. Keep its name (landq-MM-YY.csv): it alone says the month.",
        known_from=Known.PROGRAMS,
        limits=(
            "Which month it is, only the file's name says; the month of use is not told. No act; country, store and "
            "units are not among the known columns. Lines with a share of 0 % repeat the money of others and are "
            "never counted."
        ),
        signature=("Deal Share", "Distribution Rate", "Net Revenue", "Payable", "Track Title"),
        supersede_by=("report_date",),
        month="sale_month",
        control={"share_pct": ("0.0%", "0%", "0.00%", "0", "0.0", "0.00")},
        fields=[
            Day("report_date", "last day of the month"),
            Month("sale_month", "last day of the month"),
            Store("store", "Service", "Store", "Retailer", "DSP").otherwise("sender"),
            Text("title", "Track Title", present=True),
            Text("label", "Label Name"),
            Isrc("isrc", present=True),
            Upc("upc", present=True),
            Text("use_type", "Use Type"),
            Count("units", "Quantity", "Units", signed=True),
            Ratio("share_pct", "Deal Share", present=True),
            Money("net", "Payable", needed=True, loose=True),
            Money("net_revenue", "Net Revenue", loose=True),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        month = _month_in(file.names) or CalendarMonth.of(delivery.observed_at.date())
        return {"last day of the month": month.last.isoformat(), "sender": self.title}


def _month_in(names: Sequence[str]) -> CalendarMonth | None:
    for name in names:
        found = _NAMED.search(stem_of(name))
        if found:
            return CalendarMonth(2000 + int(found[2]), int(found[1]))
    return None
