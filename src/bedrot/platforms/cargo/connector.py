"""What a label gets from Cargo for records and CDs. Format: ``distributors.md`` section 4.16."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Table
from bedrot.connect.days import days_in
from bedrot.connect.derive import Cells, Texts, with_derived, with_told
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Money, Month, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.model.periods import Month as CalendarMonth

_STERLING = "GBP"
_BRACKETED = re.compile(r"\((.+)\)")


class Cargo(DelimitedConnector):
    """Sales to shops, and costs as lines of their own whose amounts are negative.

    A line of costs names an invoice where a line of sales names the act. The last month stands for the statement.
    """

    platform = "cargo"
    title = "Cargo"

    physical = Dataset(
        "physical",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Physical sales and costs: what was sold to whom, what storage and manufacture cost",
        how_to_get="The workbook that comes with the quarterly statement; import it as it is.",
        known_from=Known.FILE,
        limits=(
            "No report date: the last month stands for it. Costs are lines of their own and name an invoice where "
            "sales name the act. No ISRC. All amounts in pounds sterling."
        ),
        signature=("Catalogue No.", "Sold To", "Sale / Cost", "Net Qty", "Net after fee"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "last month", present=False),
            Month("sale_month", "Period"),
            Store("store", "place of sale", present=False),
            Text("sold_to", "Sold To"),
            Choice(
                "tier",
                "Sale / Cost",
                means={"sale": "physical", "sales": "physical", "cost": "fee", "costs": "fee"},
            ),
            Text("reason", "Type / Cost Reason"),
            Artist("artist", "act"),
            Text("title", "Title / More info", present=True),
            Text("catalog_no", "Catalogue No."),
            Upc("upc", "UPC on report"),
            Text("item", "Format"),
            Country("country", "Country"),
            Count("units", "pieces", signed=True),
            Money("net", "Net after fee", currency=_STERLING, needed=True, loose=True),
            Money("gross", "Gross value", currency=_STERLING, loose=True),
            Money("cost", "Cost", currency=_STERLING, loose=True),
            Money("storage_costs", "Storage Costs", currency=_STERLING, loose=True),
            Money("distribution_fee", "Distribution fee", currency=_STERLING, loose=True),
        ],
    )

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        def told(texts: Texts) -> Mapping[str, str]:
            last = max(days_in(texts("Period")), default=delivery.observed_at.date())
            return {"last month": CalendarMonth.of(last).last.isoformat(), "place of sale": "Physical Sales"}

        for table in super().read(file, delivery):
            yield with_derived(with_told(table, told), ("act", "pieces"), _worked_out)


def _worked_out(cells: Cells) -> Sequence[str | None]:
    is_cost = (cells["sale / cost"] or "").strip().casefold().startswith("cost")
    pieces = _BRACKETED.sub(r"-\1", cells["net qty"] or "")
    return None if is_cost else cells.get("artist / invoice ref"), pieces
