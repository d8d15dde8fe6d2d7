"""Advertising: rollup ``ad_months``. Days that the platform may still restate are in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, FromClause, func

from bedrot.metrics.additivity import Axis
from bedrot.metrics.metric import NOT_STATED
from bedrot.metrics.sources.rollup import Rollup, Shape
from bedrot.warehouse.schema.marketing import campaigns
from bedrot.warehouse.schema.masters import accounts, artists
from bedrot.warehouse.schema.rollups import ad_months

_COUNTS = ("impressions", "clicks", "link_clicks", "results", "landing_page_views", "video_views", "purchases")


@dataclass(frozen=True)
class Ads(Rollup):
    """``ad_daily`` through one request's filters."""

    shape = Shape(
        "ad_daily",
        ad_months,
        ad_months.c.ad_month,
        {name: ad_months.c[name] for name in (*_COUNTS, "spend", "purchase_value")},
        {"spend": ad_months.c.reported_spend, "purchase_value": ad_months.c.reported_value},
    )
    axis = Axis.CAMPAIGN

    @property
    def refuses(self) -> str | None:
        """Why the filters cannot be applied, for people."""
        return "Advertising is not told apart by store." if self.filters.store else None

    def members(self, axis: Axis) -> ColumnElement[str] | None:
        """Campaigns and accounts."""
        return {Axis.CAMPAIGN: campaign_name(), Axis.ACCOUNT: accounts.c.account_name}.get(axis)

    def of(self) -> FromClause:
        """The rollup with its campaigns, and the acts that these name."""
        return (
            super()
            .of()
            .join(campaigns, campaigns.c.campaign_id == ad_months.c.campaign_id)
            .outerjoin(artists, artists.c.artist_id == campaigns.c.artist_id)
        )

    def chosen(self) -> Sequence[ColumnElement[bool]]:
        """Campaigns that name the act asked for."""
        return [artists.c.artist_name == self.filters.artist.upper()] if self.filters.artist else ()


def campaign_name() -> ColumnElement[str]:
    """What people call a campaign: its newest name, else its number."""
    return func.coalesce(
        func.nullif(campaigns.c.campaign_name, ""), func.nullif(campaigns.c.external_campaign_id, ""), NOT_STATED
    )
