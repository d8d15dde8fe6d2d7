"""What the answers in the envelope of an earlier dashboard are made of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from sqlalchemy import Connection

from bedrot.app.figures import plans_of
from bedrot.app.server.office import Office
from bedrot.app.server.shapes.earlier import Envelope, Metadata
from bedrot.metrics import earlier
from bedrot.metrics.earlier import Day
from bedrot.metrics.metric import Filters
from bedrot.metrics.scope import scope_of
from bedrot.model.money import UNIT

Data = TypeVar("Data")


def told(desk: Office, data: Data, sources: Sequence[str], notes: Sequence[str] = ()) -> Envelope[Data]:
    """Data in their envelope. ``sources``: datasets they are of; ``notes``: their limitations."""
    return Envelope[Data](success=True, data=data, metadata=_metadata(desk, sources, notes))


def nothing(desk: Office, sources: Sequence[str], why: str) -> Envelope[Data]:
    """An envelope without data, and why."""
    return Envelope[Data](success=False, data=None, metadata=_metadata(desk, sources, ()), error=why)


def _metadata(desk: Office, sources: Sequence[str], notes: Sequence[str]) -> Metadata:
    with desk.reading() as connection:
        updated = scope_of(connection).updated
    return Metadata(sources=list(sources), last_updated=updated, limitations=list(notes))


def currency(desk: Office, connection: Connection) -> tuple[str, list[str]]:
    """The currency that amounts are told in, and which others are left out."""
    known = earlier.currencies(connection)
    chosen = desk.opened.settings.currency or (known[0] if known else desk.label.reporting)
    others = [each for each in known if each != chosen]
    left_out = [f"Amounts in {', '.join(others)} are left out."] if others else []
    return chosen, [f"Amounts are in {chosen}.", *left_out]


def ratio(amount: Decimal, count: int) -> Decimal | None:
    """An amount by a count, to the unit that amounts are kept in; None of nothing."""
    return (amount / count).quantize(UNIT) if count else None


def stores(days: Sequence[Day]) -> Counter[str]:
    """Streams by store."""
    counted: Counter[str] = Counter()
    for day in days:
        counted[day.store] += day.streams
    return counted


def settled(days: Sequence[Day]) -> dict[date, Counter[str]]:
    """Streams by store of the days of which nothing is provisional."""
    open_days = {day.day for day in days if day.provisional}
    found: dict[date, Counter[str]] = {}
    for day in days:
        if day.day not in open_days:
            found.setdefault(day.day, Counter())[day.store] += day.streams
    return found


def estimates(desk: Office, days: Sequence[Day]) -> dict[str, Decimal | None]:
    """What each distributor's streams are expected to earn; None where no rate holds for any of them."""
    units = [rate.unit for rate in plans_of(desk.label).rates if rate.name == "payout_per_stream"]
    by_distributor: dict[str, list[Day]] = {}
    for day in days:
        by_distributor.setdefault(day.distributor, []).append(day)
    return {name: expected(desk, own, units[0] if units else "") for name, own in by_distributor.items()}


def expected(desk: Office, days: Sequence[Day], currency: str) -> Decimal | None:
    """What streams are expected to earn by the label's own rates in a currency; None where none holds."""
    plans = plans_of(desk.label)
    found: Decimal | None = None
    for day in days:
        rate = plans.rate("payout_per_stream", day.store, day.day.replace(day=1))
        if rate is not None and rate.unit == currency:
            found = (found or Decimal(0)) + day.streams * rate.value
    return found


def values(desk: Office, filters: Filters, *metrics: str) -> Mapping[str, Decimal | int | None]:
    """Figures of the newest complete month, by the ids of metrics."""
    found = desk.figures(filters, list(metrics))
    return {each.metric.id: None if isinstance(each.value, str) else each.value for each in found}


def clicked(desk: Office) -> Decimal | int | None:
    """Clicks on advertisements in that month: what stands above the line of their click-through rate."""
    (rate,) = desk.figures(Filters(), ["ctr"])
    return rate.operands[0].value if rate.operands else None
