"""Orders of shops: rollup ``shop_months``."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement

from bedrot.metrics.additivity import Axis
from bedrot.metrics.sources.rollup import Rollup, Shape, origin
from bedrot.warehouse.schema.rollups import shop_months

_AMOUNTS = ("gross", "discount", "shipping", "tax", "refunded")


@dataclass(frozen=True)
class Shop(Rollup):
    """``shop_sales`` through one request's filters."""

    shape = Shape(
        "shop_sales",
        shop_months,
        shop_months.c.shop_month,
        {name: shop_months.c[name] for name in ("units", *_AMOUNTS, "net", "cost")},
        {"net": shop_months.c.reported_net, "cost": shop_months.c.reported_cost},
    )
    axis = Axis.ACCOUNT

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return "Orders are not told apart by act or store." if self.filters.artist or self.filters.store else None

    def members(self, axis: Axis) -> ColumnElement[str] | None:
        """The shops."""
        return origin.c.platform_name if axis is Axis.ACCOUNT else None
