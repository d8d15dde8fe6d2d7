"""What several views are made of."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Table, func, select

from bedrot.warehouse.schema.masters import accounts, platforms
from bedrot.warehouse.types import shown

_NO_RATE = "no rate"

View = Select[Any]
sources = platforms.alias("sources")
"""Platforms once more, as those that delivered; the other ones are what was counted."""


def source(name: str = "source") -> ColumnElement[str]:
    """The name of the platform that delivered the rows."""
    return sources.c.platform_name.label(name)


def conversion(table: Table) -> ColumnElement[str]:
    """How amounts came into the label's own currency: the statement's rate or the day's, the same; else why they did not."""
    return func.coalesce(table.c.rate_source, _NO_RATE).label("conversion")


def with_account(table: Table) -> FromClause:
    """A table with the account its rows are of, and that account's platform."""
    return table.join(accounts, accounts.c.account_id == table.c.account_id).join(
        sources, sources.c.platform_id == accounts.c.source_id
    )


def amounts(table: Table) -> Sequence[ColumnElement[Any]]:
    """Sums of a rollup of royalties."""
    sums = [shown(func.sum(table.c[name])).label(name) for name in ("net_revenue", "withheld", "recoup")]
    return [func.sum(table.c.quantity).label("units"), *sums, func.sum(table.c.line_count).label("lines")]


def span(table: Table) -> Sequence[ColumnElement[Any]]:
    """First and last month of use."""
    month = table.c.sale_month
    return [func.min(month).label("first_month"), func.max(month).label("last_month")]


def grouped(columns: Sequence[ColumnElement[Any]], measures: Sequence[ColumnElement[Any]], of: FromClause) -> View:
    """Measures summed by columns."""
    return select(*columns, *measures).select_from(of).group_by(*columns)
