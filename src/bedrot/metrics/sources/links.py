"""Link pages: rollup ``link_months``. The figures of a page contain those of its links and are never added to them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Span
from bedrot.metrics.expressions import Level, Sum
from bedrot.metrics.metric import Drill
from bedrot.metrics.sources.months import months_at_hand, over_months
from bedrot.metrics.sources.rollup import Rollup, Shape, origin
from bedrot.metrics.sources.source import Number
from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import accounts
from bedrot.warehouse.schema.rollups import link_months


@dataclass(frozen=True)
class Links(Rollup):
    """``link_daily`` through one request's filters.

    What a page's own row tells counts for it; where it tells nothing, its links are added up, and where these tell
    nothing, the services that their clicks led to. ``store`` asks for the clicks that led to one service.
    """

    shape = Shape(
        "link_daily",
        link_months,
        link_months.c.link_month,
        {name: link_months.c[name] for name in ("views", "clicks", "presaves", "conversions")},
    )
    axis = Axis.LINK

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return "Links are not told apart by act." if self.filters.artist else None

    def members(self, axis: Axis) -> ColumnElement[str] | None:
        """None of its axes is a column alone."""
        return None

    def by_month(self, what: Sum, span: Span) -> Mapping[Month, Number]:
        """A sum for each month in which it was measured."""
        return over_months(self.cells(what, Axis.ACCOUNT, span))

    def cells(self, what: Sum, axis: Axis, span: Span) -> Mapping[tuple[Month, str], Number]:
        """A sum for each month and page, or each month and link."""
        sums: dict[tuple[Month, str], Number] = defaultdict(int)
        for (month, page), rows in self.rows.items():
            if not span.first <= month <= span.last:
                continue
            told = [row for row in rows if row[what.measure] is not None]
            if axis is Axis.LINK:
                for row in counting([row for row in told if row["link"]]):
                    sums[month, row["link"]] += row[what.measure]
            else:
                whole = counting(told)
                if whole:
                    sums[month, page] += sum(row[what.measure] for row in whole)
        return dict(sums)

    def drill(self, what: Sum | Level, span: Span) -> Drill:
        """Which curated rows a figure is made of."""
        where: dict[str, object] = {"provisional": False}
        if self.filters.store:
            where["service"] = self.filters.store
        return Drill(what.dataset, what.measure, span.first, span.last, where)

    @cached_property
    def rows(self) -> Mapping[tuple[Month, str], Sequence[RowMapping]]:
        """The rows of each month and page."""
        month = link_months.c.link_month
        rows = self.connection.execute(
            select(link_months, accounts.c.account_name, origin.c.platform_name)
            .select_from(self.of())
            .where(month.between(*months_at_hand(self.filters, self.today)), *self._services())
        ).mappings()
        found: dict[tuple[Month, str], list[RowMapping]] = defaultdict(list)
        for row in rows:
            found[Month.of(row["link_month"]), f"{row['platform_name']} ({row['account_name']})"].append(row)
        return found

    def _services(self) -> list[ColumnElement[Any]]:
        return [link_months.c.service == self.filters.store] if self.filters.store else []


def counting(rows: Sequence[RowMapping]) -> Sequence[RowMapping]:
    """Those rows that together are the whole, each click once: the page's, else its links', else their services'."""
    for link, service in ((False, False), (True, False), (False, True), (True, True)):
        found = [row for row in rows if bool(row["link"]) == link and bool(row["service"]) == service]
        if found:
            return found
    return ()
