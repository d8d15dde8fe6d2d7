"""What a label gets from Songtrust. Format: ``distributors.md`` section 6."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.days import days_in
from bedrot.connect.derive import Texts, with_told
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Choice, Count, Country, Day, Money, Month, Store, Text
from bedrot.model.known import Known
from bedrot.model.periods import Month as CalendarMonth

_ORDERS = ("ymd", "mdy")


class Songtrust(DelimitedConnector):
    """What societies paid for works. The last month of use stands for the statement."""

    platform = "songtrust"
    title = "Songtrust"

    royalties = Dataset(
        "royalties",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Royalties: what was received for works, by territory and kind of right",
        how_to_get="Royalties, choose the statement, Export CSV.",
        known_from=Known.PROGRAMS,
        limits=(
            "No report date: the last month of use stands for it. Works, not recordings, so no ISRC. No currency: US "
            "dollars."
        ),
        signature=("royalty_type", "song_name", "territory", "start_date", "amount_received"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "last day of use", present=False),
            Month("sale_month", "start_date", orders=_ORDERS),
            Month("sale_end", "end_date", needed=False, orders=_ORDERS),
            Store("store", "source", "society").otherwise("administrator"),
            Text("title", "song_name"),
            Text("work_id", "song_code"),
            Text("iswc"),
            Country("country", "territory"),
            Choice(
                "tier",
                "royalty_type",
                means={
                    "performance": "performance",
                    "mechanical": "mechanical",
                    "synchronization": "sync",
                    "sync": "sync",
                },
            ),
            Count("units", "units", "quantity", signed=True, whole=False),
            Money("net", "amount_received", needed=True, loose=True),
            Money("gross", "amount", loose=True),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"administrator": self.title}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            columns = [name for name in ("start_date", "end_date") if name in map(str.casefold, table.header)]
            yield with_told(table, partial(_told, columns=columns, otherwise=delivery.observed_at.date()))


def _told(texts: Texts, *, columns: Sequence[str], otherwise: date) -> Mapping[str, str]:
    """The last day of use, which stands for the statement."""
    days = [day for name in columns for day in days_in(texts(name))]
    return {"last day of use": CalendarMonth.of(max(days, default=otherwise)).last.isoformat()}
