"""What a label aims at and reckons with: goals of its figures, and rates it expects, each for a time and with a source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar


@dataclass(frozen=True)
class Goal:
    """What a figure shall be: of a month where the figure is one of months, else as it stands.

    ``metric``: its id. ``unit``: as the figure's, a currency for amounts. ``first`` and ``last``: the days between
    which the goal holds, None where it is open. ``source``: who set it, or why.
    """

    metric: str
    value: Decimal
    unit: str
    first: date | None = None
    last: date | None = None
    source: str = ""

    @property
    def about(self) -> str:
        """What it is a goal of."""
        return self.metric


@dataclass(frozen=True)
class Rate:
    """What something is reckoned with: ``name`` (``payout_per_stream``) of ``of`` (a store; empty for all others).

    ``source``: whether it was measured or assumed, and by whom.
    """

    name: str
    of: str
    value: Decimal
    unit: str
    first: date | None = None
    last: date | None = None
    source: str = ""

    @property
    def about(self) -> str:
        """What it is a rate of."""
        return f"{self.name} {self.of}"


Dated = TypeVar("Dated", Goal, Rate)


@dataclass(frozen=True)
class Plans:
    """All goals and rates of a label. Without any, no figure has a goal and nothing is reckoned."""

    goals: tuple[Goal, ...] = ()
    rates: tuple[Rate, ...] = ()

    def goal(self, metric: str, day: date) -> Goal | None:
        """The goal of a metric that holds on a day; of several the one that began last."""
        return _holding((goal for goal in self.goals if goal.metric == metric), day)

    def rate(self, name: str, of: str, day: date) -> Rate | None:
        """The rate of that name that holds on a day: of ``of`` itself, else of all others."""
        named = [rate for rate in self.rates if rate.name == name]
        own = _holding((rate for rate in named if rate.of == of), day)
        return own or _holding((rate for rate in named if not rate.of), day)


def _holding(entries: Iterable[Dated], day: date) -> Dated | None:
    found = [
        entry
        for entry in entries
        if (entry.first is None or entry.first <= day) and (entry.last is None or day <= entry.last)
    ]
    return max(found, key=lambda entry: entry.first or date.min, default=None)
