"""What stands beside the usages: the summaries of a report, and the releases that usages are divided among.

Source: ``distributors.md``, section 7.3. Neither is ever added to the usages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import zip_longest

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Row
from bedrot.platforms.ddex.heading import Heading, Summary
from bedrot.platforms.ddex.records import Layout, Record, records_of, values

SUMMARY = (
    *("Entry", "Store", "CommercialModel", "UseType", "Tier", "Territory", "Currency"),
    *("RightsController", "Units", "Net", "Revenue"),
)
RELEASE = ("SummaryRecordId", "Store", "Territory", "DspReleaseId", "Usages")

_NET = ("FinalTotalAmountInCurrencyOfAccounting", "AllocatedRevenue")
_REVENUE = ("NetRevenueInCurrencyOfAccounting", "NetRevenue")
_USAGES = ("AllocatedUsages", "Usages", "TotalUsages", "UsagesInReportingPeriod")


@dataclass(frozen=True)
class Summaries:
    """Reads the summaries of a report."""

    heading: Heading

    def rows(self) -> Iterator[Row]:
        """One row for each summary record; several values of one cell are added up."""
        for number, record in enumerate(self.heading.records, start=1):
            layout = self.heading.layouts.get(record.type)
            if layout is not None:
                summary = self.heading.summaries[layout.text(record, "SummaryRecordId").strip()]
                yield Row(self._cells(number, record, layout, summary), f"line {record.line}", record.problem)

    @staticmethod
    def _cells(number: int, record: Record, layout: Layout, summary: Summary) -> tuple[str | None, ...]:
        place = (summary.store, summary.model, summary.use, summary.tier, summary.country, summary.currency)
        controller = layout.text(record, "RightsController")
        units, net, revenue = (_added(layout.cell(record, *names)) for names in (_USAGES, _NET, _REVENUE))
        return (f"{number}: {summary.id}", *place, controller, units, net, revenue)


@dataclass(frozen=True)
class Releases:
    """Reads what usages are divided among, such as the videos that played one recording."""

    file: Candidate
    heading: Heading

    def rows(self) -> Iterator[Row]:
        """One row for each release of the two parallel lists; lists of different length are a problem."""
        for record in records_of(self.file):
            if record.family in ("RU01", "RU02"):
                yield from self._of(record)

    def _of(self, record: Record) -> Iterator[Row]:
        layout, where = self.heading.layouts.get(record.type), f"line {record.line}"
        if layout is None:
            yield Row((None,) * len(RELEASE), where, f"Nobody says what the cells of {record.type} are.")
            return
        id_of_summary = layout.text(record, "SummaryRecordId").strip()
        summary = self.heading.summaries.get(id_of_summary)
        names, usages = values(layout.cell(record, "DspReleaseId")), values(layout.cell(record, "Usages"))
        problem = record.problem
        if summary is None:
            problem = "Its SummaryRecordId stands in no summary, so its country is unknown."
        elif len(names) != len(usages):
            problem = f"It lists {len(names)} releases and {len(usages)} numbers of usages."
        place = (summary.store, summary.country) if summary else ("", "")
        for name, used in zip_longest(names, usages):
            yield Row((id_of_summary, *place, name, used), where, problem)


def _added(cell: str) -> str:
    found = values(cell)
    if len(found) < 2:
        return "".join(found)
    try:
        return format(sum((Decimal(value) for value in found), Decimal(0)), "f")
    except InvalidOperation:
        return cell
