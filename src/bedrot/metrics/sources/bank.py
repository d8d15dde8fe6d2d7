"""Movements on bank accounts and cards: rollup ``cash_months``, without transfers between the label's own accounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, type_coerce

from bedrot.metrics.additivity import Axis
from bedrot.metrics.calendar import Span
from bedrot.metrics.expressions import Direction, Sum
from bedrot.metrics.metric import NOT_STATED
from bedrot.metrics.sources.rollup import Rollup, Shape
from bedrot.metrics.sources.source import Number
from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import accounts
from bedrot.warehouse.schema.rollups import cash_months
from bedrot.warehouse.types import Exact


@dataclass(frozen=True)
class Bank(Rollup):
    """``bank_transactions`` through one request's filters."""

    shape = Shape(
        "bank_transactions",
        cash_months,
        cash_months.c.cash_month,
        {"amount": cash_months.c.income},
        {"amount": cash_months.c.reported_income},
    )
    axis = Axis.CATEGORY

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        if self.filters.artist or self.filters.store:
            return "Bank movements belong to no act and no store."
        return None

    def members(self, axis: Axis) -> ColumnElement[str] | None:
        """Categories and accounts."""
        category = func.coalesce(func.nullif(cash_months.c.category, ""), NOT_STATED)
        return {Axis.CATEGORY: category, Axis.ACCOUNT: accounts.c.account_name}.get(axis)

    def cells(self, what: Sum, axis: Axis, span: Span) -> Mapping[tuple[Month, str], Number]:
        """A sum for each month and member; of one direction only those that moved anything that way."""
        found = super().cells(what, axis, span)
        return {cell: value for cell, value in found.items() if value or what.direction is Direction.BOTH}

    def amount(self, what: Sum) -> ColumnElement[Any]:
        prefix = "reported_" if self.is_converted(what) else ""
        came, went = cash_months.c[f"{prefix}income"], cash_months.c[f"{prefix}expense"]
        if what.direction is Direction.BOTH:
            return type_coerce(func.coalesce(came, 0) - func.coalesce(went, 0), Exact())
        return came if what.direction is Direction.IN else went
