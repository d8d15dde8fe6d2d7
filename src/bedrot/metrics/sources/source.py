"""What every source of monthly figures can be asked."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Calendar, Span
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import Drill
from bedrot.model.periods import Month

Number = Decimal | int


class Source(Protocol):
    """A conformed dataset through one request's filters."""

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""

    @property
    def currency(self) -> str | None:
        """The currency of its amounts, where it has any."""

    @property
    def axis(self) -> Axis:
        """What its figures are best broken down by."""

    def calendar(self, what: Sum) -> Calendar:
        """Which months of a measure are complete."""

    def by_month(self, what: Sum, span: Span) -> Mapping[Month, Number]:
        """A sum for each month in which it was measured."""

    def by(self, what: Sum, axis: Axis, span: Span) -> Mapping[str, Number]:
        """A sum for each member of an axis."""

    def cells(self, what: Sum, axis: Axis, span: Span) -> Mapping[tuple[Month, str], Number]:
        """A sum for each month and member; nothing where the source does not keep it so."""

    def notes(self, what: Sum, span: Span) -> tuple[str, ...]:
        """What a person must know beside a figure."""

    def drill(self, what: Sum, span: Span) -> Drill:
        """Which curated rows a figure is made of."""
