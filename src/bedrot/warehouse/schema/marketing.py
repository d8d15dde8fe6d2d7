"""Tables for expenses, advertising and social networks, ready for the platforms that will fill them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    String,
    Table,
    UniqueConstraint,
    text,
)

from bedrot.warehouse.schema.base import created, metadata, number, reference, updated
from bedrot.warehouse.types import Exact

business_expenses = Table(
    "business_expenses",
    metadata,
    number("expense_id"),
    Column("expense_key", String, nullable=False, unique=True),
    Column("transaction_date", Date, nullable=False, index=True),
    Column("posted_date", Date),
    Column("description", String, nullable=False),
    Column("category", String, nullable=False),
    Column("amount", Exact, nullable=False),
    Column("currency", String, nullable=False),
    Column("payment_method", String),
    Column("status", String, nullable=False),
    reference("commit_id", "commits.commit_id"),
    created(),
    CheckConstraint("category IN ('advertising', 'software', 'equipment', 'distribution', 'other')", name="category"),
    CheckConstraint("status IN ('posted', 'pending', 'refunded')", name="status"),
    comment="Money spent; a positive amount is an expense. expense_key tells equal purchases apart.",
)

campaigns = Table(
    "campaigns",
    metadata,
    number("campaign_id"),
    Column("campaign_name", String, nullable=False),
    Column("external_campaign_id", String, nullable=False),
    reference("platform_id", "platforms.platform_id"),
    reference("primary_track_id", "tracks.track_id", nullable=True, index=True),
    Column("parsed_artist", String),
    Column("parsed_track", String),
    Column("parsed_targeting", String),
    Column("start_date", Date),
    Column("end_date", Date),
    Column("budget", Exact),
    Column("currency", String),
    Column("status", String, nullable=False),
    created(),
    updated(),
    UniqueConstraint("platform_id", "external_campaign_id"),
    CheckConstraint("status IN ('active', 'paused', 'completed')", name="status"),
)

ad_performance_daily = Table(
    "ad_performance_daily",
    metadata,
    Column("performance_date", Date, primary_key=True),
    reference("campaign_id", "campaigns.campaign_id", key=True, index=True),
    Column("impressions", BigInteger),
    Column("clicks", BigInteger),
    Column("reach", BigInteger),
    Column("spend", Exact),
    Column("currency", String, nullable=False),
    Column("is_provisional", Boolean, nullable=False, server_default=text("false")),
    reference("delivery_id", "deliveries.delivery_id"),
    reference("commit_id", "commits.commit_id"),
    created(),
    comment="CPM, CPC and CTR are ratios of these columns and are not stored.",
)

conversion_events = Table(
    "conversion_events",
    metadata,
    Column("platform_event_id", String, primary_key=True),
    Column("event_timestamp", DateTime, nullable=False, index=True),
    reference("campaign_id", "campaigns.campaign_id", index=True),
    reference("track_id", "tracks.track_id", nullable=True, index=True),
    Column("conversion_type", String, nullable=False),
    Column("conversion_value", Exact),
    reference("commit_id", "commits.commit_id"),
    created(),
    CheckConstraint("conversion_type IN ('stream', 'follow', 'save', 'purchase')", name="type"),
)

tiktok_metrics = Table(
    "tiktok_metrics",
    metadata,
    Column("metrics_date", Date, primary_key=True),
    Column("account_handle", String, primary_key=True),
    reference("artist_id", "artists.artist_id", nullable=True, index=True),
    Column("video_views", BigInteger),
    Column("profile_views", BigInteger),
    Column("likes_received", BigInteger),
    Column("comments_received", BigInteger),
    Column("shares", BigInteger),
    Column("new_followers", BigInteger),
    reference("delivery_id", "deliveries.delivery_id"),
    reference("commit_id", "commits.commit_id"),
    created(),
    comment="new_followers may be negative; the engagement rate is a ratio of these columns.",
)

linktree_metrics = Table(
    "linktree_metrics",
    metadata,
    Column("analytics_date", Date, primary_key=True),
    reference("account_id", "accounts.account_id", key=True),
    reference("artist_id", "artists.artist_id", nullable=True, index=True),
    Column("total_views", BigInteger),
    Column("unique_views", BigInteger),
    Column("total_clicks", BigInteger),
    Column("unique_clicks", BigInteger),
    Column("top_link", String),
    Column("top_link_clicks", BigInteger),
    reference("delivery_id", "deliveries.delivery_id"),
    reference("commit_id", "commits.commit_id"),
    created(),
    comment="The click-through rate is a ratio of these columns.",
)
