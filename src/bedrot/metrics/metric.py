"""A KPI as a declaration, and what comes out when it is evaluated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from bedrot.metrics.additivity import Axis
from bedrot.metrics.expressions import Expression, is_amount
from bedrot.model.errors import DoubleCount
from bedrot.model.families import Family
from bedrot.model.periods import Month, Period

NOT_STATED = "(not stated)"
"""The member of a breakdown that figures without an act belong to."""

MONEY = "money"
"""What stands for a currency in the unit of a metric or measure."""

Value = Decimal | int | str
"""An amount or ratio (exact, never rounded here), a count, or a name."""


@dataclass(frozen=True)
class Metric:
    """One KPI.

    ``id``: its name in commands and addresses. ``kpi``: its number in the list of requirements, empty for further
    ones. ``formula``: in words. ``unit``: of the value; ``money`` stands for the currency that was asked for, and
    ``money per stream`` for an amount of it. ``families``: who counted the figures; a ratio across families names both.
    ``less_is_better``: a cost, a delay.
    """

    id: str
    kpi: str
    title: str
    formula: str
    unit: str
    expression: Expression
    families: tuple[Family, ...]
    less_is_better: bool = False

    def __post_init__(self) -> None:
        names = ", ".join(family.value for family in self.expression.families)
        if set(self.families) != set(self.expression.families):
            raise DoubleCount(f"{self.id} reads figures of {names} and must name exactly these families.")
        if len(self.datasets) > 1 and not self.expression.reads_several:
            raise DoubleCount(f"{self.id} mixes {', '.join(self.datasets)}; only a ratio may read two datasets.")

    @property
    def datasets(self) -> tuple[str, ...]:
        """The conformed datasets it reads."""
        return self.expression.datasets

    @property
    def additive(self) -> frozenset[Axis]:
        """The axes over which its values may be added."""
        return self.expression.additive

    @property
    def tells_money(self) -> bool:
        """Whether it is an amount, or made of amounts."""
        return MONEY in self.unit or any(is_amount(*each) for each in self.expression.measures)


@dataclass(frozen=True)
class Filters:
    """What a figure is asked for. Nothing means everything, and the newest complete month.

    ``first`` and ``last``: whole months. ``artist``: an act's name. ``store``: a platform's name in the lake
    (``apple_music``). ``currency``: of amounts; without it, the one with most facts. ``shared``: whoever asks is shown
    this one act and nothing else of the label: what is not told by act has no value, and nobody's accounts are named.
    """

    first: Month | None = None
    last: Month | None = None
    artist: str | None = None
    store: str | None = None
    currency: str | None = None
    shared: bool = False

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"a period cannot end ({self.last}) before it begins ({self.first})")
        if self.shared and not self.artist:
            raise ValueError("only an act can be shared")


@dataclass(frozen=True)
class Row:
    """One line of a breakdown; ``share`` is its part of the whole in percent, where that makes sense."""

    label: str
    value: Value
    share: Decimal | None = None


@dataclass(frozen=True)
class Point:
    """One point of a series: a day, or a month by its first day. ``provisional``: not all of it is known yet."""

    day: date
    value: Decimal | int
    provisional: bool = False


@dataclass(frozen=True)
class Drill:
    """Which curated rows a figure was made of: months first to last, and equal values (a tuple: one of these)."""

    dataset: str
    measure: str
    first: Month
    last: Month
    where: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Teller:
    """An account that told a figure, and its source by the name that people use.

    ``until``: the newest day in the figure's period that it told for good; of royalties the end of the newest month of
    use that was reported. None where nothing is for good yet.
    """

    source: str
    account: str
    until: date | None


@dataclass(frozen=True)
class Operand:
    """What a figure is reckoned from, by its own name and unit: then and now.

    ``previous`` and ``change`` (percent) are there only where both periods are complete, and where there was anything.
    """

    title: str
    unit: str
    value: Decimal | int | None
    previous: Decimal | int | None
    change: Decimal | None


class Progress(Enum):
    """How a figure stands to its goal: there, at least three quarters of the way, at least half of it, or less."""

    REACHED = "reached"
    ON_TRACK = "on track"
    BEHIND = "behind"
    AT_RISK = "at risk"


@dataclass(frozen=True)
class Aim:
    """A goal and how far a figure has come: ``ratio`` in percent of the target, exact and never capped.

    ``target``: for the whole period. ``source``: who set it, or why.
    """

    target: Decimal
    ratio: Decimal | None
    progress: Progress
    source: str = ""


@dataclass(frozen=True)
class Evaluation:
    """One KPI, evaluated.

    ``value`` is None where it cannot be computed, and ``reason`` says why. ``subject``: what the value belongs to,
    where it is not the whole label (an act, a country). ``previous`` and ``change`` (percent) are there only where
    both periods are complete; else ``notes`` say what is missing. ``as_of``: the newest day in the value.
    ``provisional``: more is to come for its period. ``freshness``: hours between ``as_of`` and today. ``goal``: how it
    stands to the label's goal, where there is one. ``counted_in``: the unit of the breakdown, where it is not the value's. ``tellers``: who told what is in the value.
    ``operands``: of a ratio what stands above and below its line, of a growth what has grown.
    """

    metric: Metric
    unit: str
    value: Value | None = None
    subject: str | None = None
    previous: Value | None = None
    change: Decimal | None = None
    period: Period | None = None
    compared: Period | None = None
    as_of: date | None = None
    provisional: bool = False
    freshness: int | None = None
    reason: str | None = None
    notes: tuple[str, ...] = ()
    breakdown: tuple[Row, ...] = ()
    series: tuple[Point, ...] = ()
    drills: tuple[Drill, ...] = ()
    goal: Aim | None = None
    counted_in: str | None = None
    tellers: tuple[Teller, ...] = ()
    operands: tuple[Operand, ...] = ()

    @property
    def breakdown_unit(self) -> str:
        """The unit of the breakdown."""
        return self.counted_in or self.unit


def percent_change(value: Decimal | int, previous: Decimal | int) -> Decimal | None:
    """By how many percent ``value`` differs from ``previous``; None against zero."""
    return None if previous == 0 else (Decimal(value) - Decimal(previous)) / abs(Decimal(previous)) * 100


def percent_of(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """``part`` in percent of ``whole``; None of zero."""
    return None if whole == 0 else Decimal(part) / Decimal(whole) * 100


def divided(top: Decimal | int | None, bottom: Decimal | int | None, times: int = 1) -> Decimal | None:
    """An exact ratio; None where a part is unknown or the divisor zero."""
    return None if top is None or not bottom else Decimal(top) * times / Decimal(bottom)
