"""One question about the course of a measure: of what, told apart by what, in which steps, when and for whom."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Span
from bedrot.metrics.metric import Filters
from bedrot.model.periods import Month


class Step(Enum):
    """How long one point of a course is. Weeks begin on Monday (ISO 8601)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    def first(self, day: date) -> date:
        """The first day of the step that a day lies in."""
        if self is Step.WEEK:
            return day - timedelta(days=day.weekday())
        return day.replace(day=1) if self is Step.MONTH else day

    def last(self, day: date) -> date:
        """The last day of the step that a day lies in."""
        if self is Step.WEEK:
            return day + timedelta(days=6 - day.weekday())
        return Month.of(day).last if self is Step.MONTH else day

    def after(self, first: date) -> date:
        """The first day of the step after the one that begins on ``first``."""
        return self.last(first) + timedelta(days=1)


class Member(NamedTuple):
    """One of those that an axis tells apart: the text to ask with, and the name people read."""

    key: str
    name: str


@dataclass(frozen=True)
class Question:
    """What is asked for. ``first`` to ``last``: whole steps, both ends included; ``by``: nothing for one line of all.

    ``artist``: an act's name. ``store``: a store's or network's name in the lake. ``account``: as an axis gives its
    key, ``source:account``. ``currency``: of amounts; without it, as the figures have it.
    """

    dataset: str
    measure: str
    step: Step
    first: date
    last: date
    by: Axis | None = None
    artist: str | None = None
    store: str | None = None
    account: str | None = None
    currency: str | None = None

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a course cannot end ({self.last}) before it begins ({self.first})")

    @property
    def span(self) -> Span:
        """The months that its days lie in."""
        return Span(Month.of(self.first), Month.of(self.last))

    @property
    def filters(self) -> Filters:
        """As the figures are filtered."""
        return Filters(self.span.first, self.span.last, self.artist, self.store, self.currency)

    @property
    def pinned(self) -> frozenset[Axis]:
        """The axes of which a filter leaves one member."""
        chosen = {
            Axis.ARTIST: self.artist,
            Axis.STORE: self.store,
            Axis.NETWORK: self.store,
            Axis.ACCOUNT: self.account,
        }
        return frozenset(axis for axis, value in chosen.items() if value is not None)
