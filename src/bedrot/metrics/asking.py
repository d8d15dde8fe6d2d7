"""One request: a connection, the day it is asked on, its filters, and the sources it has opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from sqlalchemy import Connection

from bedrot.metrics.calendar import Span, incomplete, newest
from bedrot.metrics.metric import Filters
from bedrot.metrics.sources.audience import Audience
from bedrot.metrics.sources.royalties import Royalties
from bedrot.metrics.sources.streams import Streams

Source = Streams | Royalties | Audience
Number = Decimal | int


@dataclass(frozen=True)
class Asking:
    """What figures are asked for, and where they are read. ``today`` is given, never taken from a clock."""

    connection: Connection
    today: date
    filters: Filters

    @cached_property
    def streams(self) -> Streams:
        """Distributor streams."""
        return Streams(self.connection, self.filters, self.today)

    @cached_property
    def royalties(self) -> Royalties:
        """Royalties."""
        return Royalties(self.connection, self.filters, self.today)

    @cached_property
    def audience(self) -> Audience:
        """A store's audience."""
        return Audience(self.connection, self.filters, self.today)

    def source(self, dataset: str) -> Source:
        """The source of monthly figures of a conformed dataset."""
        sources: Mapping[str, Source] = {
            "daily_streams": self.streams,
            "royalties": self.royalties,
            "audience_daily": self.audience,
        }
        return sources[dataset]

    def span(self, source: Source) -> Span | None:
        """The months asked for; without any, the newest complete one; None where there are no data."""
        if self.filters.first or self.filters.last:
            first, last = self.filters.first or self.filters.last, self.filters.last or self.filters.first
            return None if first is None or last is None else Span(first, last)
        month = newest(source.calendar)
        return None if month is None else Span(month, month)

    def is_provisional(self, source: Source, span: Span) -> bool:
        """Whether more is to come for some of the months."""
        return bool(incomplete(source.calendar, span))

    def freshness(self, as_of: date | None) -> int | None:
        """Hours from the end of a day to the end of today."""
        return None if as_of is None else 24 * (self.today - as_of).days
