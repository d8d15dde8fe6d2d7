"""One request: a connection, the day it is asked on, its filters, and the sources it has opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from sqlalchemy import Connection, func, select

from bedrot.metrics.calendar import Calendar, Span, incomplete, nameless, newest
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import Filters
from bedrot.metrics.sources.ads import Ads
from bedrot.metrics.sources.audience import Audience
from bedrot.metrics.sources.bank import Bank
from bedrot.metrics.sources.heard import Heard, heard_of
from bedrot.metrics.sources.links import Links
from bedrot.metrics.sources.mail import Mail
from bedrot.metrics.sources.rollup import Observed
from bedrot.metrics.sources.royalties import Royalties
from bedrot.metrics.sources.shop import Shop
from bedrot.metrics.sources.social import Social
from bedrot.metrics.sources.source import Number, Source
from bedrot.metrics.sources.streams import Streams
from bedrot.model.plans import Plans
from bedrot.warehouse.schema.masters import platforms
from bedrot.warehouse.schema.records import deliveries
from bedrot.warehouse.schema.rollups import dataset_months
from bedrot.warehouse.writer import reporting_currency

__all__ = ["Asking", "Number", "Source"]


@dataclass(frozen=True)
class Asking:
    """What figures are asked for, and where they are read. ``today`` is given, never taken from a clock.

    ``plans``: the label's goals, and the rates it expects.
    """

    connection: Connection
    today: date
    filters: Filters
    plans: Plans = field(default_factory=Plans)

    @cached_property
    def streams(self) -> Streams:
        """Distributor streams."""
        return Streams(self.connection, self.filters, self.today)

    @cached_property
    def royalties(self) -> Royalties:
        """Royalties."""
        return Royalties(self.connection, self.filters, self.today, self.reporting)

    @cached_property
    def audience(self) -> Audience:
        """A store's audience."""
        return Audience(self.connection, self.filters, self.today)

    @cached_property
    def social(self) -> Social:
        """Social networks."""
        return Social(self.connection, self.filters, self.today)

    @cached_property
    def reporting(self) -> str | None:
        """The currency that the label's amounts are converted to, if it has chosen one."""
        return reporting_currency(self.connection)

    def source(self, dataset: str) -> Source:
        """The source of monthly figures of a conformed dataset."""
        counted: Mapping[str, Source] = {
            "daily_streams": self.streams,
            "royalties": self.royalties,
            "audience_daily": self.audience,
            "social_daily": self.social,
        }
        return counted[dataset] if dataset in counted else self._sparse[dataset]

    def calendar(self, what: Sum) -> Calendar:
        """Which months of a measure are complete."""
        found = self.source(what.dataset).calendar(what)
        return nameless(found) if self.filters.shared else found

    def levels(self, dataset: str) -> Audience | Social:
        """The source of levels of a conformed dataset."""
        sources: Mapping[str, Audience | Social] = {"audience_daily": self.audience, "social_daily": self.social}
        return sources[dataset]

    @cached_property
    def store_keys(self) -> Mapping[str, str]:
        """The lake's name of each platform by the one people use."""
        rows = self.connection.execute(select(platforms.c.platform_name, platforms.c.platform_key))
        return {row.platform_name: row.platform_key for row in rows}

    def has(self, dataset: str) -> bool:
        """Whether anything of a dataset has been loaded."""
        some = select(dataset_months.c.month).where(dataset_months.c.dataset == dataset).limit(1)
        return self.connection.scalar(some) is not None

    def span(self, *calendars: Calendar) -> Span | None:
        """The months asked for; without any, the newest one complete in all calendars; None where there are no data."""
        if self.filters.first or self.filters.last:
            first, last = self.filters.first or self.filters.last, self.filters.last or self.filters.first
            return None if first is None or last is None else Span(first, last)
        month = newest(*calendars)
        return None if month is None else Span(month, month)

    def is_provisional(self, span: Span, *calendars: Calendar) -> bool:
        """Whether more is to come for some of the months."""
        return any(incomplete(calendar, span) for calendar in calendars)

    def freshness(self, as_of: date | None) -> int | None:
        """Hours from the end of a day to the end of today."""
        return None if as_of is None else 24 * (self.today - as_of).days

    @cached_property
    def observed(self) -> Observed:
        """The day each account was last heard of, by its newest delivery; never after the day asked on."""
        rows = self.connection.execute(
            select(deliveries.c.platform, deliveries.c.account, func.max(deliveries.c.observed_at).label("newest"))
            .where(deliveries.c.observed_at.is_not(None))
            .group_by(deliveries.c.platform, deliveries.c.account)
        )
        return {
            (row.platform, row.account): min(row.newest.date(), self.today)
            for row in rows
            if row.platform and row.account
        }

    @cached_property
    def heard(self) -> Mapping[str, Sequence[Heard]]:
        """What every account has told of every dataset, by month."""
        return heard_of(self.connection, self.today)

    @cached_property
    def _sparse(self) -> Mapping[str, Source]:
        given = (self.connection, self.filters, self.today, self.observed, self.reporting)
        return {
            "ad_daily": Ads(*given),
            "link_daily": Links(*given),
            "email_campaigns": Mail(*given),
            "bank_transactions": Bank(*given),
            "shop_sales": Shop(*given),
        }
