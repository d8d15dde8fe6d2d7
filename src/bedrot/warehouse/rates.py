"""Rates of exchange: what an amount of a day is in the label's reporting currency."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from typing import Literal

from sqlalchemy import Connection, select

from bedrot.warehouse.schema.masters import accounts, platforms
from bedrot.warehouse.schema.reference import exchange_rates

OLDEST_DAYS = 10
"""A rate may be so many days old; banks close for a long weekend, not longer."""

PLACES = 12
"""Decimals of a rate; amounts are multiplied with what is stored."""

_FIRST_BASE = "EUR"

Source = Literal["day", "same"]


@dataclass(frozen=True)
class Rate:
    """What one unit of a currency is in the reporting currency. ``source``: of a ``day``, or the ``same`` currency."""

    value: Decimal
    source: Source

    @property
    def text(self) -> str:
        """As it is stored: exact, without zeros at the end."""
        return f"{self.value.normalize():f}"


@dataclass(frozen=True)
class _Series:
    days: tuple[date, ...]
    values: tuple[Decimal, ...]

    def on(self, day: date) -> Decimal | None:
        """The last value on the day or up to :data:`OLDEST_DAYS` before it."""
        place = bisect_right(self.days, day) - 1
        return self.values[place] if place >= 0 and (day - self.days[place]).days <= OLDEST_DAYS else None


class Rates:
    """All rates known, to one reporting currency. Nothing is guessed: a day without a rate has none."""

    def __init__(self, reporting: str, quotes: Iterable[tuple[date, str, str, Decimal]]) -> None:
        """``quotes``: day, base, currency, and what a unit of the base costs in it; of equal ones the last counts."""
        self.reporting = reporting
        found: dict[tuple[str, str], dict[date, Decimal]] = {}
        for day, base, currency, rate in quotes:
            if rate > 0:
                found.setdefault((base, currency), {})[day] = rate
        self._series: Mapping[tuple[str, str], _Series] = {
            pair: _Series(tuple(sorted(values)), tuple(values[day] for day in sorted(values)))
            for pair, values in found.items()
        }
        self._bases = sorted({base for base, _ in found}, key=lambda base: (base != _FIRST_BASE, base))

    @classmethod
    def loaded(cls, connection: Connection, reporting: str) -> "Rates":
        """The rates that the warehouse holds."""
        table = exchange_rates
        rows = connection.execute(
            select(table.c.rate_date, table.c.base, table.c.currency, table.c.rate)
            .select_from(table.join(accounts).join(platforms, platforms.c.platform_id == accounts.c.source_id))
            .where(table.c.rate.is_not(None))
            .order_by(platforms.c.platform_key, accounts.c.account_name)
        )
        return cls(reporting, ((row.rate_date, row.base, row.currency, row.rate) for row in rows))

    def of(self, currency: str, day: date | None) -> Rate | None:
        """The rate of a currency on a day, through the base where neither is one; None when there is none."""
        if currency == self.reporting:
            return Rate(Decimal(1), "same")
        if day is None:
            return None
        for base in self._bases:
            given, wanted = self._cost(base, currency, day), self._cost(base, self.reporting, day)
            if given is not None and wanted is not None:
                with localcontext(prec=50):
                    value = (wanted / given).quantize(Decimal(1).scaleb(-PLACES), rounding=ROUND_HALF_EVEN)
                return Rate(value, "day") if value else None
        return None

    def _cost(self, base: str, currency: str, day: date) -> Decimal | None:
        if currency == base:
            return Decimal(1)
        series = self._series.get((base, currency))
        return series.on(day) if series else None
