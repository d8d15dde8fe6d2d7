"""A finding, and the words and sums that findings are made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from bedrot.model.periods import Month

Figure = Decimal | int
"""An amount, exact and never rounded, or a count."""


class Severity(Enum):
    """How grave a finding is.

    ``broken``: figures are missing or wrong until somebody acts. ``look``: they may be, and only a person can tell.
    ``note``: all is as it should be, and worth knowing.
    """

    BROKEN = "broken"
    LOOK = "look"
    NOTE = "note"


class Kind(Enum):
    """What was found."""

    SET_ASIDE = "set aside"
    REFUSED = "refused"
    FLAGGED = "flagged"
    CONTROL_TOTAL = "control total"
    SUPERSEDED = "superseded"
    RESTATED = "restated"
    REVISED = "revised"
    GAP = "gap"
    UNSETTLED = "unsettled"
    EXCESS = "excess"
    VARIANCE = "variance"
    OUTLIER = "outlier"
    SCHEMA_DRIFT = "schema drift"
    OVERLAP = "overlap"
    TWICE = "counted twice"
    MISSING_STATEMENT = "missing statement"
    MISSING_PART = "missing part"
    LATE = "late"
    PAID = "paid"
    PAYOUT_DIFFERS = "payout differs"
    UNPAID = "unpaid"
    RETURNED = "returned"
    ADJUSTED = "adjusted"
    UNKNOWN_STORE = "unknown store"
    UNKNOWN_ARTIST = "unknown artist"
    UNKNOWN_COUNTRY = "unknown country"
    UNKNOWN_PAYEE = "unknown payee"


@dataclass(frozen=True)
class Where:
    """What a finding is about; what does not apply is empty.

    ``platforms``: who delivered it. ``dataset``: of that platform, or the conformed one. ``files``: names as
    received; ``deliveries``: their ids, in the same order.
    """

    platforms: tuple[str, ...] = ()
    dataset: str | None = None
    account: str | None = None
    stores: tuple[str, ...] = ()
    artist: str | None = None
    title: str | None = None
    isrc: str | None = None
    months: tuple[Month, ...] = ()
    days: tuple[date, ...] = ()
    files: tuple[str, ...] = ()
    deliveries: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One thing found. ``what``: one sentence for a person; ``figures``: by name, exact; ``todo``: empty when nothing."""

    kind: Kind
    severity: Severity
    what: str
    where: Where
    figures: Mapping[str, Figure] = field(default_factory=lambda: MappingProxyType({}))
    todo: str = ""


@dataclass(frozen=True)
class Sums:
    """Statement lines added up; ``net`` by currency, because amounts of two currencies have no sum."""

    lines: int = 0
    units: int = 0
    net: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, rows: Iterable[Sequence[object]]) -> "Sums":
        """Of rows (currency, lines, units, amount)."""
        lines, units, net = 0, 0, dict[str, Decimal]()
        for currency, counted, used, amount in rows:
            lines, units = lines + whole(counted), units + whole(used)
            net[str(currency)] = net.get(str(currency), Decimal(0)) + Decimal(str(amount or 0))
        return cls(lines, units, net)

    def __add__(self, other: "Sums") -> "Sums":
        net = dict(self.net)
        for currency, amount in other.net.items():
            net[currency] = net.get(currency, Decimal(0)) + amount
        return Sums(self.lines + other.lines, self.units + other.units, net)

    def figures(self, name: str = "") -> dict[str, Figure]:
        """``lines``, ``units`` and ``net USD``, each behind a name when one is given."""
        prefix = f"{name} " if name else ""
        amounts = {f"{prefix}net {currency}": amount for currency, amount in sorted(self.net.items())}
        return {f"{prefix}lines": self.lines, f"{prefix}units": self.units, **amounts}

    def __str__(self) -> str:
        amounts = " and ".join(f"{amount.normalize():f} {currency}" for currency, amount in sorted(self.net.items()))
        return f"{self.units:,} units, {amounts or 'no money'}"


def whole(value: object) -> int:
    """A count from a query; none is zero."""
    return int(str(value or 0))


def day_of(value: object) -> date:
    """A day from a query."""
    return date.fromisoformat(str(value))


def in_words(days: Sequence[date]) -> str:
    """Days as stretches: ``2031-03-01 to 2031-03-04, 2031-03-09``, at most three of them."""
    told = [str(first) if first == last else f"{first} to {last}" for first, last in runs(days)]
    more = f" and {len(told) - 3} more" if len(told) > 3 else ""
    return ", ".join(told[:3]) + more


def runs(days: Sequence[date]) -> list[tuple[date, date]]:
    """Stretches of days that follow each other, as first and last day."""
    found: list[tuple[date, date]] = []
    for day in sorted(days):
        if found and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def possessive(name: str) -> str:
    """``Too Lost's``, ``Ingrooves'``."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def listed(words: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
