"""What a label gets from ASCAP. Formats: ``distributors.md`` section 6."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Derive, Table, Texts
from bedrot.connect.days import day_in
from bedrot.connect.derive import Cells, with_derived, with_derived_by
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Field, Member, Money, Month, Store, Text
from bedrot.model.known import Known

_HOW = "Member Access, Statements, choose the distribution, download the {} statement as CSV."
_DAY_FIRST = re.compile(r"(1[3-9]|2\d|3[01])[-/.]")
_DAYS = {
    "distributed": "distribution date",
    "used from": "performance start date",
    "used until": "performance end date",
}
_ORDERS = ("ymd", "mdy")
_WORK: tuple[Field, ...] = (
    Member("party", "Party ID", "Statement Recipient ID"),
    Text("title", "Work Title", present=True),
    Text("work_id", "Work ID"),
    Text("program", "Program Name"),
    Choice("tier", "right", means={"performance": "performance"}),
    Text("adjustment", "Adjustment Indicator"),
)


class Ascap(DelimitedConnector):
    """Performances of works at home and abroad; each party of an account has statements of its own.

    Where the days of use are not told, the quarter of use stands for them, else the distribution.
    """

    platform = "ascap"
    title = "ASCAP"

    domestic = Dataset(
        "domestic",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Domestic statement: performances by music user and work",
        how_to_get=_HOW.format("domestic"),
        known_from=Known.FILE,
        limits=(
            "The days of use are mostly empty: the quarter of use stands for them. Works, not recordings, so no ISRC. "
            "Premium dollars are kept beside the royalty and not added to it."
        ),
        signature=(
            "DistributionYear",
            "Distribution Quarter",
            "Music User",
            "Work Title",
            "Number of Plays",
            "Dollars",
        ),
        supersede_by=("report_date", "party"),
        month="sale_month",
        fields=[
            Month("report_date", "distributed", present=False, end=True),
            Month("sale_month", "Performance Start Date", present=False, orders=_ORDERS).otherwise(
                "Performance Quarter", "distributed"
            ),
            Month("sale_end", "Performance End Date", needed=False, orders=_ORDERS, end=True).otherwise(
                "Performance Quarter", "distributed"
            ),
            Store("store", "Music User").otherwise("society"),
            *_WORK,
            Artist("artist", "Performing Artist"),
            Country("country", "Territory"),
            Count("units", "Number of Plays", present=True, signed=True, whole=False),
            Money("net", "Dollars", needed=True, loose=True),
            Money("premium", "Premium Dollars", loose=True),
        ],
    )
    international = Dataset(
        "international",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="International statement: performances abroad by country and work",
        how_to_get=_HOW.format("international"),
        known_from=Known.FILE,
        limits=(
            "Whether day or month comes first in its dates is not settled: the month, unless a day of distribution "
            "past the 12th says otherwise. Works, not recordings. No number of plays."
        ),
        signature=("Distribution Date", "Work Title", "Revenue Class Description", "$ Amount"),
        supersede_by=("report_date", "party"),
        month="sale_month",
        fields=[
            Day("report_date", "distributed", present=False),
            Month("sale_month", "used from", present=False).otherwise("distributed"),
            Month("sale_end", "used until", needed=False).otherwise("used from", "distributed"),
            Store("store", "society"),
            *_WORK,
            Country("country", "Country Name", "Territory"),
            Text("revenue_class", "Revenue Class Description"),
            Money("net", "$ Amount", needed=True, loose=True),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"society": self.title, "right": "performance"}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            if table.dataset == self.domestic.name:
                yield with_derived(table, ("distributed",), _quarter)
            else:
                yield with_derived_by(table, tuple(_DAYS), _days_of)


def _quarter(cells: Cells) -> Sequence[str | None]:
    """The quarter of distribution, for the field to judge."""
    year, number = ((cells[name] or "").strip() for name in ("distributionyear", "distribution quarter"))
    return (f"{year}-Q{number}",)


def _days_of(texts: Texts) -> Derive:
    """Days in the order of day and month that the days of distribution show."""
    return partial(_days, month_first=not any(_DAY_FIRST.match(text) for text in texts("Distribution Date")))


def _days(cells: Cells, *, month_first: bool) -> Sequence[str | None]:
    """Days as ``YYYY-MM-DD``; what is no day stays as it is, for its field to judge.

    ``month_first``: as is usual in its country, unless a day of distribution proves the other order.
    """
    return [_iso(cells.get(name), month_first=month_first) for name in _DAYS.values()]


def _iso(text: str | None, *, month_first: bool) -> str | None:
    day = day_in(text or "", month_first=month_first)
    return text if day is None else day.isoformat()
