"""Advertising, links and mail."""

from sqlalchemy import Column, String, Table, UniqueConstraint

from bedrot.warehouse.schema.base import created, metadata, number, reference, updated
from bedrot.warehouse.schema.columns import (
    account,
    campaign,
    counted,
    dated,
    exact,
    fact,
    key_day,
    key_text,
    provisional,
    reported,
    told,
)

_AD_COUNTS = (
    "impressions",
    "clicks",
    "link_clicks",
    "reach",
    "results",
    "landing_page_views",
    "video_views",
    "purchases",
)
_AD_NAMES = ("campaign_name", "adset_name", "ad_name", "level", "objective", "status")

campaigns = Table(
    "campaigns",
    metadata,
    number("campaign_id"),
    reference("account_id", "accounts.account_id"),
    Column("external_campaign_id", String, nullable=False),
    Column("campaign_name", String),
    Column("parsed_artist", String),
    Column("parsed_track", String),
    Column("parsed_targeting", String),
    reference("artist_id", "artists.artist_id", nullable=True, index=True),
    reference("primary_track_id", "tracks.track_id", nullable=True, index=True),
    created(),
    updated(),
    UniqueConstraint("account_id", "external_campaign_id"),
    comment="Campaigns, and what their newest name says of act, track and targeting; known by name where without id.",
)

ad_performance_daily = fact(
    "ad_performance_daily",
    key_day("performance_date"),
    campaign(),
    *key_text("adset_id", "ad_id", "currency"),
    *told(*_AD_NAMES),
    *counted(*_AD_COUNTS),
    *exact("spend", "purchase_value"),
    *reported("reported_spend", "reported_value"),
    provisional(),
    comment="ad_daily: what an advertisement cost and did. CPM, CPC and CTR are ratios and are not stored.",
)

ad_periods = fact(
    "ad_periods",
    key_day("as_of"),
    campaign(),
    *key_text("adset_id", "ad_id", "first_day", "dimension", "label", "currency"),
    *told(*_AD_NAMES),
    *counted(*_AD_COUNTS),
    *exact("spend", "purchase_value"),
    comment="ad_periods: what an advertisement cost and did over a period; periods overlap, never add them.",
)

ad_events = fact(
    "ad_events",
    key_day("event_date"),
    campaign(),
    *key_text("adset_id", "ad_id", "event_type", "currency"),
    *counted("event_count"),
    *exact("event_value"),
    provisional(),
    comment="ad_events: actions after an advertisement, by type; types overlap, never add them.",
)

ad_structure = fact(
    "ad_structure",
    key_day("as_of"),
    account(),
    *key_text("level", "entity_id"),
    *told("parent_id", "external_campaign_id", "entity_name", "status", "objective", "targeting", "currency"),
    *dated("start_date", "end_date"),
    *exact("daily_budget", "lifetime_budget"),
    comment="ad_structure: campaigns, ad sets and ads as they were set up on a day.",
)

link_daily = fact(
    "link_daily",
    key_day("analytics_date"),
    account(),
    *key_text("link", "service"),
    *told("title"),
    *counted("views", "unique_views", "clicks", "unique_clicks", "presaves", "conversions"),
    provisional(),
    comment="link_daily: a link page (empty link) or one link on it; the page's figures contain those of its links.",
)

link_periods = fact(
    "link_periods",
    key_day("as_of"),
    account(),
    *key_text("dimension", "label", "period"),
    *told("link_name"),
    *counted("views", "clicks", "subscribers"),
    comment="link_periods: a link page over a period by link, country, device; periods overlap, never add them.",
)

email_campaigns = fact(
    "email_campaigns",
    key_day("sent_date"),
    account(),
    *key_text("external_campaign_id"),
    *told("title", "subject", "list_id", "list_name"),
    *counted(
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
    ),
    provisional(),
    comment="email_campaigns: mailings and what became of them so far.",
)

email_lists = fact(
    "email_lists",
    key_day("list_date"),
    account(),
    *key_text("list_id", "period"),
    *told("list_name"),
    *counted("members", "joined", "left_list", "cleaned", "sent", "unique_opens", "clicks", "bounces"),
    comment="email_lists: a mailing list on a day, or over the month that begins on it.",
)
