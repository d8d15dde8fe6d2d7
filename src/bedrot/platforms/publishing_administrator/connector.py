"""The earnings statement of publishing administrators. Format: ``distributors.md`` section 6."""

from collections.abc import Iterator, Mapping, Sequence

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.days import quarter_in
from bedrot.connect.derive import Cells, with_derived
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Choice, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known

_ORDERS = ("ymd", "mdy", "dmy", "words")
_RIGHTS = {
    **dict.fromkeys(("Mechanical", "Mechanicals"), "mechanical"),
    **dict.fromkeys(("Performance", "Performances", "Performing"), "performance"),
    **dict.fromkeys(("Synchronisation", "Synchronization", "Synch", "Sync"), "sync"),
    **dict.fromkeys(("Print", "Other"), "other"),
}


class PublishingAdministrator(DelimitedConnector):
    """One layout that several administrators send without naming themselves; import each with an account of its own."""

    platform = "publishing_administrator"
    title = "Publishing administrator"

    earnings = Dataset(
        "earnings",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Publishing earnings: what was collected for works, by source, country and kind of right",
        how_to_get="The administrator's portal, Statements, download the earnings as CSV; name the account on import.",
        known_from=Known.PROGRAMS,
        limits="The file does not name the administrator. Where no column names a currency: US dollars.",
        signature=(
            *("Song Title", "Composers", "Publisher Name", "Source Name", "Main Income Type Name", "Units"),
            *("Income Period", "Royalty Country Code", "Royalty Payable"),
        ),
        supersede_by=("report_date", "statement"),
        month="sale_month",
        fields=[
            Day("report_date", "Date", "day of receipt", orders=_ORDERS),
            Text("statement", "Statement ID Number"),
            Month("sale_month", "earned in", present=False, orders=_ORDERS),
            Month("sale_end", "earned in", needed=False, orders=_ORDERS, end=True),
            Store("store", "Original Source (Received)").otherwise("Source Name", "administrator"),
            Text("title", "Song Title"),
            Text("work_id", "Song Code"),
            Text("writers", "Composers"),
            Isrc("isrc"),
            Upc("upc", "Release UPC"),
            Country("country", "Royalty Country Code"),
            Choice("tier", "Main Income Type Name", means=_RIGHTS),
            Count("units", "Units", signed=True, whole=False),
            Money("net", "Royalty Payable", needed=True, loose=True),
            Text("currency", "Currency", "usual currency"),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        made = delivery.observed_at.date().isoformat()
        return {"day of receipt": made, "usual currency": "USD", "administrator": self.title}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            yield with_derived(table, ("earned in",), _period)


def _period(cells: Cells) -> Sequence[str | None]:
    """The period of income, a quarter in one form."""
    earned = cells["income period"] or ""
    return (quarter_in(earned) or earned,)
