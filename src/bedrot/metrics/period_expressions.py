"""What a metric of periods is read from: totals over ranges of days that overlap each other and are never added."""

from dataclasses import dataclass
from typing import ClassVar

from bedrot.metrics.additivity import Axis
from bedrot.metrics.expressions import Expression, axes_of
from bedrot.model.errors import DoubleCount


@dataclass(frozen=True)
class OfPeriods(Expression):
    """A figure of the newest period that a source has told; periods overlap and are never added."""

    only: ClassVar[frozenset[str]] = frozenset()

    dataset: str
    measure: str

    def __post_init__(self) -> None:
        axes_of(self.dataset, self.measure)
        if self.dataset not in self.only:
            raise ValueError(f"{type(self).__name__} is made of {', '.join(sorted(self.only))}, not of {self.dataset}")

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        return ((self.dataset, self.measure),)

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


@dataclass(frozen=True)
class Mix(OfPeriods):
    """How a period's total divides by a ``dimension``: the part of one ``label`` in percent, else of the largest one.

    ``of``: what is divided, where the source tells several things (``views``).
    """

    only = frozenset({"period_streams", "social_breakdowns"})

    dimension: str
    label: str | None = None
    of: str | None = None


@dataclass(frozen=True)
class OverSongs(OfPeriods):
    """A count over the newest period, added up over its songs."""

    only = frozenset({"song_periods"})
    of_acts = True

    def __post_init__(self) -> None:
        super().__post_init__()
        if Axis.TRACK not in self.additive:
            raise DoubleCount(f"{self.measure} of {self.dataset} does not add up by {Axis.TRACK.value}.")

    @property
    def additive(self) -> frozenset[Axis]:
        return axes_of(self.dataset, self.measure)


@dataclass(frozen=True)
class Best(OfPeriods):
    """The smallest number, a place in a chart, on the newest day."""

    only = frozenset({"chart_positions"})
    of_acts = True


@dataclass(frozen=True)
class Widest(OfPeriods):
    """People an advertisement reached over a period, as the platform told them: those of the largest campaign.

    Without any such period the best single day stands in. ``per``: how often each of them saw something, instead of how
    many they are; a day says nothing of that.
    """

    only = frozenset({"ad_periods"})
    reads_several = True
    of_acts = True

    per: str | None = None

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        other = (self.dataset, self.per) if self.per else ("ad_daily", self.measure)
        return ((self.dataset, self.measure), other)
