"""Advertising, links and mail."""

from bedrot.warehouse.mapping.shape import (
    COUNTS,
    LINEAGE_COLUMNS,
    LINEAGE_NUMBERS,
    SETTLED,
    Facts,
    Reported,
    Rollup,
    own,
    presence,
    same,
    settled_days,
    settling,
    sums,
    unreported,
)
from bedrot.warehouse.names import ACCOUNT, CAMPAIGN
from bedrot.warehouse.schema import marketing, rollups

_AD = {"campaign_id": CAMPAIGN, **LINEAGE_NUMBERS}
_AD_ACTS = ("impressions", "clicks", "link_clicks", "results", "landing_page_views", "video_views", "purchases")
_AD_COLUMNS = {
    "campaign_name": "campaign",
    "adset_name": "adset",
    "ad_name": "ad",
    **same("adset_id", "ad_id", "currency", "level", "objective", "status"),
    **same(*_AD_ACTS, "reach", "spend", "purchase_value"),
    **LINEAGE_COLUMNS,
}
_MAIL = (
    "sent",
    "delivered",
    "hard_bounces",
    "soft_bounces",
    "opens",
    "unique_opens",
    "human_opens",
    "clicks",
    "unique_clicks",
    "unsubscribes",
    "complaints",
    "forwards",
)

ADS: tuple[Facts, ...] = (
    Facts(
        "ad_daily",
        marketing.ad_performance_daily,
        month="performance_date",
        numbers=_AD,
        columns={"performance_date": "day", "is_provisional": "provisional", **_AD_COLUMNS},
        rollups=(
            Rollup(
                rollups.ad_months,
                month="ad_month",
                keys={**own("campaign_id", "currency", "is_provisional"), "account_id": "campaign_of.account_id"},
                measures={
                    "campaign_name": "MAX_BY(f.campaign_name, CAST(f.performance_date AS VARCHAR) || f.campaign_name)",
                    **sums("spend", "purchase_value", "reported_spend", "reported_value", *_AD_ACTS),
                    "max_reach": "MAX(f.reach)",
                    **unreported("spend"),
                    "first_day": "MIN(f.performance_date)",
                    "last_day": "MAX(f.performance_date)",
                    **COUNTS,
                },
                names={"campaign_id": CAMPAIGN},
            ),
            settling(presence("ad_daily", "f.performance_date", "campaign_of.account_id", {"campaign_id": CAMPAIGN})),
        ),
        rounded_within=("campaign_id", "currency"),
        reported=Reported({"reported_spend": "spend", "reported_value": "purchase_value"}, "day"),
    ),
    Facts(
        "ad_periods",
        marketing.ad_periods,
        month="as_of",
        numbers=_AD,
        columns={**same("as_of", "first_day", "dimension", "label"), **_AD_COLUMNS},
        rollups=(presence("ad_periods", "f.as_of", "campaign_of.account_id", {"campaign_id": CAMPAIGN}),),
        rounded_within=("campaign_id", "currency"),
    ),
    Facts(
        "ad_events",
        marketing.ad_events,
        month="event_date",
        numbers=_AD,
        columns={
            "event_date": "day",
            "event_type": "event",
            "event_count": "events",
            "event_value": "value",
            "is_provisional": "provisional",
            **same("adset_id", "ad_id", "currency"),
            **LINEAGE_COLUMNS,
        },
        rollups=(settling(presence("ad_events", "f.event_date", "campaign_of.account_id", {"campaign_id": CAMPAIGN})),),
        rounded_within=("campaign_id", "currency"),
    ),
    Facts(
        "ad_structure",
        marketing.ad_structure,
        month="as_of",
        numbers={"account_id": ACCOUNT, **LINEAGE_NUMBERS},
        columns={
            **same("as_of", "level", "entity_id", "parent_id", "status", "objective", "targeting", "currency"),
            "external_campaign_id": "campaign_id",
            "entity_name": "name",
            "start_date": "started",
            "end_date": "ends",
            **same("daily_budget", "lifetime_budget"),
            **LINEAGE_COLUMNS,
        },
        rollups=(presence("ad_structure", "f.as_of"),),
        rounded_within=("as_of", "account_id", "level", "entity_id"),
    ),
)

LINKS: tuple[Facts, ...] = (
    Facts(
        "link_daily",
        marketing.link_daily,
        month="analytics_date",
        numbers={"account_id": ACCOUNT, **LINEAGE_NUMBERS},
        columns={
            "analytics_date": "day",
            "is_provisional": "provisional",
            **same("link", "service", "title"),
            **same("views", "unique_views", "clicks", "unique_clicks", "presaves", "conversions"),
            **LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.link_months,
                month="link_month",
                keys=own("account_id", "link", "service"),
                measures={
                    **sums("views", "clicks", "presaves", "conversions", when=SETTLED),
                    "max_unique_views": f"MAX(f.unique_views){SETTLED}",
                    "max_unique_clicks": f"MAX(f.unique_clicks){SETTLED}",
                    **settled_days("analytics_date"),
                },
            ),
            settling(presence("link_daily", "f.analytics_date")),
        ),
    ),
    Facts(
        "link_periods",
        marketing.link_periods,
        month="as_of",
        numbers={"account_id": ACCOUNT, **LINEAGE_NUMBERS},
        columns={
            "link_name": "name",
            **same("as_of", "dimension", "label", "period", "views", "clicks", "subscribers"),
            **LINEAGE_COLUMNS,
        },
        rollups=(presence("link_periods", "f.as_of"),),
    ),
)

MAIL: tuple[Facts, ...] = (
    Facts(
        "email_campaigns",
        marketing.email_campaigns,
        month="sent_date",
        numbers={"account_id": ACCOUNT, **LINEAGE_NUMBERS},
        columns={
            "sent_date": "sent_day",
            "external_campaign_id": "campaign_id",
            "list_name": "list",
            "is_provisional": "provisional",
            **same("title", "subject", "list_id", *_MAIL),
            **LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.email_months,
                month="email_month",
                keys=own("account_id", "is_provisional"),
                measures={**sums(*_MAIL), **COUNTS},
            ),
            settling(presence("email_campaigns", "f.sent_date")),
        ),
    ),
    Facts(
        "email_lists",
        marketing.email_lists,
        month="list_date",
        numbers={"account_id": ACCOUNT, **LINEAGE_NUMBERS},
        columns={
            "list_date": "day",
            "list_name": "list",
            **same("list_id", "period", "members", "joined", "left_list", "cleaned", "sent"),
            **same("unique_opens", "clicks", "bounces"),
            **LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.email_list_months,
                month="list_month",
                keys=own("account_id", "list_id", "period"),
                measures={
                    **sums("joined", "left_list", "cleaned"),
                    "members": "MAX_BY(f.members, f.list_date) FILTER (WHERE f.members IS NOT NULL)",
                    "last_day": "MAX(f.list_date)",
                },
            ),
            presence("email_lists", "f.list_date"),
        ),
    ),
)
