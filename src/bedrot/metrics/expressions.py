"""What a metric is computed from. Nothing here can add up two datasets: such a sum is refused when it is written."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from bedrot.metrics.additivity import ADDS_UP, Axis
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import DoubleCount
from bedrot.model.families import Family
from bedrot.model.money import SQL_TYPE as MONEY_TYPE


class Expression(ABC):
    """A formula over conformed datasets.

    ``reads_several``: it may read more than one, since it adds none of them. ``of_acts``: asked for one act it is of
    that act alone, or says that it is not told so; without this it is always of the whole label.
    """

    reads_several: ClassVar[bool] = False
    of_acts: ClassVar[bool] = False

    @property
    @abstractmethod
    def measures(self) -> tuple[tuple[str, str], ...]:
        """What it reads, each once: conformed dataset and measure."""

    @property
    def datasets(self) -> tuple[str, ...]:
        """The conformed datasets it reads, each once."""
        return tuple(dict.fromkeys(dataset for dataset, _ in self.measures))

    @property
    def families(self) -> tuple[Family, ...]:
        """Who counted what it reads, each once."""
        return tuple(dict.fromkeys(CONFORMED[dataset].family for dataset in self.datasets))

    @property
    @abstractmethod
    def additive(self) -> frozenset[Axis]:
        """The axes over which two values of it may be added."""


class Direction(Enum):
    """Which movements on an account are summed: all with their sign, or those of one direction as positive amounts."""

    BOTH = "both"
    IN = "in"
    OUT = "out"


@dataclass(frozen=True)
class Sum(Expression):
    """A measure of one dataset, added up over time and whatever else it is not asked by.

    ``tiers``: only these kinds of use (royalties), ``without``: all but these; ``beside``: whatever a sum of these
    ``tiers`` leaves out. ``after_splits``: each amount times the label's share of its track.
    ``direction``: only money that came in, or went out (bank).
    """

    of_acts = True

    dataset: str
    measure: str
    tiers: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    after_splits: bool = False
    direction: Direction = Direction.BOTH

    def __post_init__(self) -> None:
        if Axis.TIME not in axes_of(self.dataset, self.measure):
            raise DoubleCount(f"{self.measure} of {self.dataset} does not add up over days.")

    def __add__(self, other: "Sum") -> "Total":
        return Total((self, other))

    def __sub__(self, other: "Sum") -> "Total":
        return Total((self,), minus=(other,))

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        return ((self.dataset, self.measure),)

    @property
    def additive(self) -> frozenset[Axis]:
        return axes_of(self.dataset, self.measure)


@dataclass(frozen=True)
class Total(Expression):
    """Sums of one dataset added to and taken from each other; of two datasets never, be they of one family or two."""

    of_acts = True

    terms: tuple[Sum, ...]
    minus: tuple[Sum, ...] = ()

    def __post_init__(self) -> None:
        if len(self.datasets) > 1:
            counted = " and ".join(f"{name} ({CONFORMED[name].family.value})" for name in self.datasets)
            raise DoubleCount(f"{counted} count the same reality and may not be added; a ratio may name both.")

    def __add__(self, other: Sum) -> "Total":
        return Total((*self.terms, other), self.minus)

    @property
    def signed(self) -> tuple[tuple[int, Sum], ...]:
        """Each sum with 1 where it is added and -1 where it is taken away."""
        return (*((1, term) for term in self.terms), *((-1, term) for term in self.minus))

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        return _each(*self.terms, *self.minus)

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset.intersection(*(term.additive for _, term in self.signed))


@dataclass(frozen=True)
class _Derived(Expression):
    """Something made of one sum that does not itself add up. ``only``: the dataset it makes sense for, if not all."""

    only: ClassVar[str | None] = None

    of: Sum

    def __post_init__(self) -> None:
        if self.only not in {None, self.of.dataset}:
            raise ValueError(f"{type(self).__name__} is made of {self.only}, not of {self.of.dataset}")

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        return self.of.measures

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


@dataclass(frozen=True)
class YearToDate(_Derived):
    """A sum from 1 January to the newest settled day, beside the same days of the year before."""

    only = "daily_streams"
    of_acts = True

    @property
    def additive(self) -> frozenset[Axis]:
        return self.of.additive - {Axis.TIME}


@dataclass(frozen=True)
class Growth(_Derived):
    """The change of a sum against the month before, in percent."""

    of_acts = True


@dataclass(frozen=True)
class Share(_Derived):
    """How a sum divides among the members of an axis; its value is the largest one's part in percent."""

    of_acts = True

    by: Axis

    def __post_init__(self) -> None:
        _must_add_over(self.of, self.by)


@dataclass(frozen=True)
class Largest(_Derived):
    """The member of an axis that has most of a sum."""

    of_acts = True

    by: Axis

    def __post_init__(self) -> None:
        _must_add_over(self.of, self.by)


@dataclass(frozen=True)
class Members(_Derived):
    """How many members of an axis have anything of a sum."""

    of_acts = True

    by: Axis


@dataclass(frozen=True)
class Launch(_Derived):
    """Streams a day in the first ``days`` of a release, releases aligned on the day they came out."""

    only = "track_daily"
    of_acts = True

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

    of_acts = True

    dataset: str
    measure: str

    def __post_init__(self) -> None:
        axes_of(self.dataset, self.measure)

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        return ((self.dataset, self.measure),)

    @property
    def additive(self) -> frozenset[Axis]:
        return axes_of(self.dataset, self.measure) - {Axis.TIME}


@dataclass(frozen=True)
class LevelGrowth(Expression):
    """The change of a level against so many ``days`` before, in percent."""

    of_acts = True

    of: Level
    days: int

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        return self.of.measures

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


@dataclass(frozen=True)
class Ratio(Expression):
    """One sum, or level, divided by another: the only place where two datasets or families meet in a figure.

    ``percent``: times 100; ``times``: times another whole number. ``by``: the axis of its breakdown, if not the one usual for its dataset. ``paired``: an axis
    whose members count only where they tell both parts; a network that tells likes and no views would spoil a rate.
    """

    reads_several = True
    of_acts = True

    top: Sum | Total | Level
    bottom: Sum | Total | Level
    percent: bool = False
    times: int = 1
    by: Axis | None = None
    paired: Axis | None = None

    def __post_init__(self) -> None:
        if isinstance(self.top, Level) != isinstance(self.bottom, Level):
            raise ValueError("a level is divided by a level only, and a sum by a sum")

    @property
    def factor(self) -> int:
        """What the quotient is multiplied with."""
        return 100 * self.times if self.percent else self.times

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        return _each(self.top, self.bottom)

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


@dataclass(frozen=True)
class SideBySide(Expression):
    """Levels that several networks count, beside each other; its value is the largest. Nothing is added over them."""

    reads_several = True
    of_acts = True

    levels: tuple[Level, ...]

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        return _each(*self.levels)

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


@dataclass(frozen=True)
class Expected(_Derived):
    """Streams times what each store is expected to pay for one: the label's own ``rate`` of that name."""

    only = "daily_streams"
    of_acts = True

    rate: str


COUNTED = tuple(name for name, conformed in CONFORMED.items() if conformed.family is not Family.REFERENCE)
"""The datasets that hold somebody's count."""


@dataclass(frozen=True)
class _Watching(Expression):
    """Something about the sources themselves. It compares days and adds no figures."""

    reads_several = True

    of: tuple[str, ...] = COUNTED

    @property
    def measures(self) -> tuple[tuple[str, str], ...]:
        return ()

    @property
    def datasets(self) -> tuple[str, ...]:
        return self.of

    @property
    def additive(self) -> frozenset[Axis]:
        return frozenset()


@dataclass(frozen=True)
class Freshness(_Watching):
    """Hours since the newest settled day each source has told about."""


@dataclass(frozen=True)
class Health(_Watching):
    """How well all sources deliver, from 0 to 100."""


@dataclass(frozen=True)
class Quality(_Watching):
    """The score of the newest examination of the data, from 0 to 100."""


def axes_of(dataset: str, measure: str) -> frozenset[Axis]:
    """Over what a measure adds up; ValueError where there is no such measure."""
    if dataset not in CONFORMED or measure not in CONFORMED[dataset].measures:
        raise ValueError(f"there is no measure {measure} of {dataset}")
    return ADDS_UP[dataset][measure]


def is_amount(dataset: str, measure: str) -> bool:
    """Whether a measure is an amount of money."""
    return CONFORMED[dataset].measures[measure] == MONEY_TYPE


def _must_add_over(of: Sum, axis: Axis) -> None:
    if axis not in of.additive:
        raise DoubleCount(f"{of.measure} of {of.dataset} does not add up by {axis.value}.")


def _each(*parts: Expression) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(measure for part in parts for measure in part.measures))
