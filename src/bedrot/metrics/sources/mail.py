"""Mailings: rollup ``email_months``, by the month they were sent in."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement

from bedrot.metrics.additivity import ADDS_UP, Axis
from bedrot.metrics.sources.rollup import Rollup, Shape
from bedrot.warehouse.schema.masters import accounts
from bedrot.warehouse.schema.rollups import email_months


@dataclass(frozen=True)
class Mail(Rollup):
    """``email_campaigns`` through one request's filters."""

    shape = Shape(
        "email_campaigns",
        email_months,
        email_months.c.email_month,
        {name: email_months.c[name] for name in ADDS_UP["email_campaigns"]},
    )
    axis = Axis.ACCOUNT

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return "Mailings are not told apart by act or store." if self.filters.artist or self.filters.store else None

    def members(self, axis: Axis) -> ColumnElement[str] | None:
        """Whose mailings they are."""
        return accounts.c.account_name if axis is Axis.ACCOUNT else None
