"""What a metric is computed from. Nothing here can add up two datasets: such a sum is refused when it is written."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from bedrot.metrics.additivity import ADDS_UP, Axis
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import DoubleCount
from bedrot.model.families import Family


class Expression(ABC):
    """A formula over conformed datasets."""

    @property
    @abstractmethod
    def datasets(self) -> tuple[str, ...]:
        """The conformed datasets it reads, each once."""

    @property
    def families(self) -> tuple[Family, ...]:
        """Who counted what it reads, each once."""
        return tuple(dict.fromkeys(CONFORMED[dataset].family for dataset in self.datasets))

    @property
    @abstractmethod
    def additive(self) -> frozenset[Axis]:
        """The axes over which two values of it may be added."""


@dataclass(frozen=True)
class Sum(Expression):
    """A measure of one dataset, added up over time and whatever else it is not asked by.

    ``tiers``: only these kinds of use (royalties). ``after_splits``: each amount times the label's share of its track.
    """

    dataset: str
    measure: str
    tiers: tuple[str, ...] = ()
    after_splits: bool = False

    def __post_init__(self) -> None:
        if Axis.TIME not in _axes(self.dataset, self.measure):
            raise DoubleCount(f"{self.measure} of {self.dataset} does not add up over days.")

    def __add__(self, other: "Sum") -> "Total":
        return Total((self, other))

    @property
    def datasets(self) -> tuple[str, ...]:
        return (self.dataset,)

    @property
    def additive(self) -> frozenset[Axis]:
        return _axes(self.dataset, self.measure)


@dataclass(frozen=True)
class Total(Expression):
    """Sums of one dataset added to each other; of two datasets never, be they of one family or of two."""

    terms: tuple[Sum, ...]

    def __post_init__(self) -> None:
        if len(self.datasets) > 1:
            counted = " and ".join(f"{name} ({CONFORMED[name].family.value})" for name in self.datasets)
            raise DoubleCount(f"{counted} count the same reality and may not be added; a ratio may name both.")

    def __add__(self, other: Sum) -> "Total":
        return Total((*self.terms, other))

    @property
    def datasets(self) -> tuple[str, ...]:
        return _each(*self.terms)

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset.intersection(*(term.additive for term in self.terms))


@dataclass(frozen=True)
class _Derived(Expression):
    """Something made of one sum that does not itself add up. ``only``: the dataset it makes sense for, if not all."""

    only: ClassVar[str | None] = None

    of: Sum

    def __post_init__(self) -> None:
        if self.only not in {None, self.of.dataset}:
            raise ValueError(f"{type(self).__name__} is made of {self.only}, not of {self.of.dataset}")

    @property
    def datasets(self) -> tuple[str, ...]:
        return self.of.datasets

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


@dataclass(frozen=True)
class YearToDate(_Derived):
    """A sum from 1 January to the newest settled day, beside the same days of the year before."""

    only = "daily_streams"

    @property
    def additive(self) -> frozenset[Axis]:
        return self.of.additive - {Axis.TIME}


@dataclass(frozen=True)
class Growth(_Derived):
    """The change of a sum against the month before, in percent."""


@dataclass(frozen=True)
class Share(_Derived):
    """How a sum divides among the members of an axis; its value is the largest one's part in percent."""

    by: Axis

    def __post_init__(self) -> None:
        _must_add_over(self.of, self.by)


@dataclass(frozen=True)
class Largest(_Derived):
    """The member of an axis that has most of a sum."""

    by: Axis

    def __post_init__(self) -> None:
        _must_add_over(self.of, self.by)


@dataclass(frozen=True)
class Members(_Derived):
    """How many members of an axis have anything of a sum."""

    by: Axis


@dataclass(frozen=True)
class Launch(_Derived):
    """Streams a day in the first ``days`` of a release, releases aligned on the day they came out."""

    only = "track_daily"

    days: int


@dataclass(frozen=True)
class PaymentDelay(_Derived):
    """Months from use to statement."""

    only = "royalties"


@dataclass(frozen=True)
class NewestStatement(_Derived):
    """A sum over the newest statement."""

    only = "royalties"

    @property
    def additive(self) -> frozenset[Axis]:
        return self.of.additive - {Axis.TIME}


@dataclass(frozen=True)
class Level(Expression):
    """A measure as it stood on the newest settled day; added over acts only where it adds up over them."""

    dataset: str
    measure: str

    def __post_init__(self) -> None:
        _axes(self.dataset, self.measure)

    @property
    def datasets(self) -> tuple[str, ...]:
        return (self.dataset,)

    @property
    def additive(self) -> frozenset[Axis]:
        return _axes(self.dataset, self.measure) - {Axis.TIME}


@dataclass(frozen=True)
class LevelGrowth(Expression):
    """The change of a level against so many ``days`` before, in percent."""

    of: Level
    days: int

    @property
    def datasets(self) -> tuple[str, ...]:
        return self.of.datasets

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


@dataclass(frozen=True)
class Ratio(Expression):
    """One figure divided by another: the only place where two datasets or families meet."""

    top: Sum | Level
    bottom: Sum | Level

    @property
    def datasets(self) -> tuple[str, ...]:
        return _each(self.top, self.bottom)

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


@dataclass(frozen=True)
class Freshness(Expression):
    """Hours since the newest day each source has told about. It compares days and adds nothing."""

    of: tuple[str, ...] = tuple(CONFORMED)

    @property
    def datasets(self) -> tuple[str, ...]:
        return self.of

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


def _axes(dataset: str, measure: str) -> frozenset[Axis]:
    if dataset not in CONFORMED or measure not in CONFORMED[dataset].measures:
        raise ValueError(f"there is no measure {measure} of {dataset}")
    return ADDS_UP[dataset][measure]


def _must_add_over(of: Sum, axis: Axis) -> None:
    if axis not in of.additive:
        raise DoubleCount(f"{of.measure} of {of.dataset} does not add up by {axis.value}.")


def _each(*parts: Expression) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dataset for part in parts for dataset in part.datasets))
