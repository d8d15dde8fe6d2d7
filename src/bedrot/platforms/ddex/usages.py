"""The usages of a report as rows: one for each sales transaction, or for each allocation of its money.

Source: ``distributors.md``, section 7.3. A usage takes country, currency and store from its summary, and title and
codes from its block or from itself. Nothing but the current block is kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import cast

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Row
from bedrot.platforms.ddex.ending import Ending, endings
from bedrot.platforms.ddex.heading import HEADS, Heading, Summary
from bedrot.platforms.ddex.records import NOWHERE, Counts, Layout, Record, plain, records_of, values
from bedrot.platforms.ddex.works import Block, Work, work_told

USAGE = (
    *("SalesTransactionId", "Store", "CommercialModel", "UseType", "Tier", "Territory", "Currency"),
    *("Title", "Artist", "ISRC", "ICPN", "Kind", "Units", "Net"),
)
FINANCIAL = (*USAGE, "Gross", "AmountOfTransaction", "CurrencyOfTransaction", "Month")
"""Columns of usages; those of financial reports (profile 9) tell more of their money."""

_ENDS = ("FOOT", "FFOO", "SRFO")
_UNITS = ("NetUsage", "NumberOfStreams", "Downloads", "Usages")
_MONEY = "AllocatedNetRevenueInCurrencyOfAccounting"
_USAGES = ("SU", "SR")
_PASSED_OVER = ("SY", "RU", "CU", "DE", "HE", "FH", "SR")
_NOWHERE = Summary("", "", "", "", "", "", "", "")
_NOTHING = Work()


@dataclass(frozen=True)
class Usages:
    """Reads the usages of one file, each time anew. ``financial``: with the columns of :data:`FINANCIAL`."""

    file: Candidate
    heading: Heading
    financial: bool

    def rows(self) -> Iterator[Row]:
        """The usages, the report's own totals as rows of their own, and what its footer says otherwise."""
        return _Reading(self.file, self.heading, self.financial).rows()


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where a usage record has what a row needs, found once for each record type."""

    layout: Layout
    width: int
    block: int
    summary: int
    transaction: int
    resource: int
    release: int
    by_sender: int
    units: int
    returned: int
    money: int

    @classmethod
    def of(cls, layout: Layout) -> "_Plan":
        units = layout.place(*_UNITS)
        return cls(
            layout=layout,
            width=len(layout.names) + 1,
            block=layout.place("BlockId"),
            summary=layout.place("SummaryRecordId"),
            transaction=layout.place("SalesTransactionId"),
            resource=layout.place("TransactedResource"),
            release=layout.place("TransactedRelease"),
            by_sender=layout.place("DspResourceId", "DspReleaseId"),
            units=units,
            returned=NOWHERE if units == layout.place("NetUsage") else layout.place("Returns"),
            money=layout.place(_MONEY, "NetRevenue"),
        )


_Usage = tuple[Record, _Plan, list[str]]
"""A usage with its plan and its cells, padded to the width of its type."""


@dataclass
class _Reading:
    file: Candidate
    heading: Heading
    financial: bool
    counts: Counts = field(default_factory=Counts)
    block: Block = field(default_factory=Block)
    blocks: int = 0
    waiting: bool = False
    last: _Usage | None = None
    has_money: bool = False
    plans: dict[str, _Plan | None] = field(default_factory=dict)

    @property
    def header(self) -> tuple[str, ...]:
        return FINANCIAL if self.financial else USAGE

    def rows(self) -> Iterator[Row]:
        ending: Ending | None = None
        for record in records_of(self.file, self.counts):
            family = record.type[:2]
            if family == "LI":
                yield self._allocated(record)
                continue
            if self.waiting:
                yield self._released()
            if record.type in _ENDS:
                ending = Ending.of(record, self.heading.layouts)
            elif family in _USAGES and record.type not in HEADS:
                if (row := self._usage(record)) is not None:
                    yield row
            elif family not in _PASSED_OVER:
                self._describe(record)
        if self.waiting:
            yield self._released()
        if self.has_money and self.heading.head.is_whole:
            yield from self._totals()
        yield from endings(ending, self.counts, self.blocks, self.heading, len(self.header))

    def _usage(self, record: Record) -> Row | None:
        """The row of a usage; None where the allocations of its money are still to come."""
        plan = self._plan(record.type)
        if plan is None:
            return self._broken(record, f"Nobody says what the cells of {record.type} are.")
        cells = plan.layout.padded(record.cells)
        if plan.block != NOWHERE:
            self._enter(plain(cells[plan.block]))
        if record.type.startswith("SU03"):
            self.last, self.waiting = (record, plan, cells), True
            return None
        money = cells[plan.money] if self.financial else ""
        return self._row((record, plan, cells), money, _units(plan, cells))

    def _plan(self, record_type: str) -> _Plan | None:
        if record_type not in self.plans:
            layout = self.heading.layouts.get(record_type)
            self.plans[record_type] = None if layout is None else _Plan.of(layout)
        return self.plans[record_type]

    def _released(self) -> Row:
        """The usage whose allocations have not come: its own revenue is all that is told."""
        self.waiting = False
        usage = cast("_Usage", self.last)
        _, plan, cells = usage
        return self._row(usage, cells[plan.money], _units(plan, cells))

    def _allocated(self, allocation: Record) -> Row:
        """Money allocated for the usage before it; its units stand on the first of its allocations only."""
        layout = self.heading.layouts.get(allocation.type)
        usage, is_first, self.waiting = self.last, self.waiting, False
        if layout is None or usage is None:
            return self._broken(allocation, "It allocates money of a usage that is not there.")
        controller = layout.text(allocation, "RightsController")
        represented = self.heading.head.represented
        problem = allocation.problem
        if represented and controller not in represented:
            problem = f"It allocates money to {controller!r}, whom the header does not name among those represented."
        _, plan, cells = usage
        row = self._row(usage, layout.text(allocation, "AllocatedAmount"), _units(plan, cells) if is_first else "")
        return Row(row.values, f"line {allocation.line}", problem or row.problem)

    def _row(self, usage: _Usage, money: str, units: str) -> Row:
        record, plan, cells = usage
        summary = self.heading.summaries.get(plain(cells[plan.summary]).strip(), _NOWHERE)
        work = work_told(record, plan.layout) if plan.block == NOWHERE else self._in_block(plan, cells)
        self.has_money = self.has_money or bool(money)
        shown = work or _NOTHING
        values: tuple[str | None, ...] = (
            *(plain(cells[plan.transaction]), summary.store, summary.model, summary.use, summary.tier),
            *(summary.country, summary.currency, shown.title, shown.artist, shown.isrc, shown.upc, shown.kind),
            *(units, money),
        )
        if self.financial:
            values = (*values, *_financial(record, plan.layout, summary, self.heading.head.start))
        return Row(values, f"line {record.line}", record.problem or _problem(usage, summary, work, money))

    def _in_block(self, plan: _Plan, cells: list[str]) -> Work | None:
        resource, release, sender = cells[plan.resource], cells[plan.release], cells[plan.by_sender]
        return self.block.find(plain(resource), plain(release), plain(sender))

    def _describe(self, record: Record) -> None:
        layout = self.heading.layouts.get(record.type)
        if layout is not None:
            self._enter(layout.text(record, "BlockId"))
            self.block.add(record, layout)
        elif len(record.cells) > 1:
            self._enter(record.cells[1])

    def _enter(self, block: str) -> None:
        if block != self.block.id:
            self.blocks += 1
            self.block, self.last = Block(block), None

    def _broken(self, record: Record, problem: str) -> Row:
        return Row((None,) * len(self.header), f"line {record.line}", record.problem or problem)

    def _totals(self) -> Iterator[Row]:
        """What the summaries say that the allocations add up to, as rows that count as control totals."""
        for record in self.heading.records:
            layout = self.heading.layouts.get(record.type)
            cell = layout.cell(record, _MONEY if self.financial else "AllocatedRevenue") if layout else ""
            for amount in values(cell):
                cells = dict.fromkeys(self.header) | {"Title": "Total", "Net": amount}
                yield Row(tuple(cells.values()), f"line {record.line}")


def _problem(usage: _Usage, summary: Summary, work: Work | None, money: str) -> str | None:
    record, plan, _ = usage
    if len(record.cells) > plan.width and any(record.cells[plan.width :]):
        return f"The row has {len(record.cells)} cells where {plan.width} are expected."
    if summary is _NOWHERE:
        return "Its SummaryRecordId stands in no summary, so its country and currency are unknown."
    if money and not summary.currency:
        return "Its summary names no currency, so nobody can tell what its money is."
    if work is None:
        return "It refers to a release or recording that its block does not describe."
    return None


def _units(plan: _Plan, cells: list[str]) -> str:
    """Units less returns, where a record tells both apart; the one that is no number, for its field to flag."""
    units, returned = cells[plan.units], cells[plan.returned]
    if not returned or returned == "0":
        return units
    try:
        sold = Decimal(units)
    except InvalidOperation:
        return units
    try:
        return format(sold - Decimal(returned), "f")
    except InvalidOperation:
        return returned


def _financial(record: Record, layout: Layout, summary: Summary, start: str) -> tuple[str | None, ...]:
    sold = layout.text(record, "SalesTransactionDate").strip()
    return (
        layout.text(record, "AllocatedRevenueInCurrencyOfAccounting"),
        layout.text(record, "AllocatedNetRevenueInCurrencyOfTransaction"),
        summary.orig_currency,
        sold[:7] if len(sold) > 4 else start,
    )
