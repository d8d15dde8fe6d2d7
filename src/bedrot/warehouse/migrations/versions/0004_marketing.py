"""Expenses, advertising and social networks."""

import sqlalchemy as sa
from alembic import op

from bedrot.warehouse.types import Exact

revision = "0004"
down_revision: str | None = "0003"


def upgrade() -> None:
    """Make the tables."""
    _business_expenses()
    _campaigns()
    _tiktok_metrics()
    _ad_performance_daily()
    _conversion_events()
    _linktree_metrics()


def _business_expenses() -> None:
    op.create_table(
        "business_expenses",
        sa.Column("expense_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("expense_key", sa.String(), nullable=False),
        sa.Column("transaction_date", sa.Date(), nullable=False),
        sa.Column("posted_date", sa.Date(), nullable=True),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("amount", Exact(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("payment_method", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint(
            "category IN ('advertising', 'software', 'equipment', 'distribution', 'other')",
            name=op.f("ck_business_expenses_category"),
        ),
        sa.CheckConstraint("status IN ('posted', 'pending', 'refunded')", name=op.f("ck_business_expenses_status")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_business_expenses_commit_id")),
        sa.PrimaryKeyConstraint("expense_id", name=op.f("pk_business_expenses")),
        sa.UniqueConstraint("expense_key", name=op.f("uq_business_expenses_expense_key")),
        comment="Money spent; a positive amount is an expense. expense_key tells equal purchases apart.",
    )
    op.create_index(
        op.f("ix_business_expenses_transaction_date"), "business_expenses", ["transaction_date"], unique=False
    )


def _campaigns() -> None:
    op.create_table(
        "campaigns",
        sa.Column("campaign_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("campaign_name", sa.String(), nullable=False),
        sa.Column("external_campaign_id", sa.String(), nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("primary_track_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("parsed_artist", sa.String(), nullable=True),
        sa.Column("parsed_track", sa.String(), nullable=True),
        sa.Column("parsed_targeting", sa.String(), nullable=True),
        sa.Column("start_date", sa.Date(), nullable=True),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("budget", Exact(), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint("status IN ('active', 'paused', 'completed')", name=op.f("ck_campaigns_status")),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_campaigns_platform_id")),
        sa.ForeignKeyConstraint(["primary_track_id"], ["tracks.track_id"], name=op.f("fk_campaigns_primary_track_id")),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_campaigns")),
        sa.UniqueConstraint(
            "platform_id", "external_campaign_id", name=op.f("uq_campaigns_platform_id_external_campaign_id")
        ),
    )
    op.create_index(op.f("ix_campaigns_primary_track_id"), "campaigns", ["primary_track_id"], unique=False)


def _tiktok_metrics() -> None:
    op.create_table(
        "tiktok_metrics",
        sa.Column("metrics_date", sa.Date(), nullable=False),
        sa.Column("account_handle", sa.String(), nullable=False),
        sa.Column("artist_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("video_views", sa.BigInteger(), nullable=True),
        sa.Column("profile_views", sa.BigInteger(), nullable=True),
        sa.Column("likes_received", sa.BigInteger(), nullable=True),
        sa.Column("comments_received", sa.BigInteger(), nullable=True),
        sa.Column("shares", sa.BigInteger(), nullable=True),
        sa.Column("new_followers", sa.BigInteger(), nullable=True),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["artist_id"], ["artists.artist_id"], name=op.f("fk_tiktok_metrics_artist_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_tiktok_metrics_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_tiktok_metrics_delivery_id")
        ),
        sa.PrimaryKeyConstraint("metrics_date", "account_handle", name=op.f("pk_tiktok_metrics")),
        comment="new_followers may be negative; the engagement rate is a ratio of these columns.",
    )
    op.create_index(op.f("ix_tiktok_metrics_artist_id"), "tiktok_metrics", ["artist_id"], unique=False)


def _ad_performance_daily() -> None:
    op.create_table(
        "ad_performance_daily",
        sa.Column("performance_date", sa.Date(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("impressions", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("spend", Exact(), nullable=True),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("is_provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.campaign_id"], name=op.f("fk_ad_performance_daily_campaign_id")
        ),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_ad_performance_daily_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_ad_performance_daily_delivery_id")
        ),
        sa.PrimaryKeyConstraint("performance_date", "campaign_id", name=op.f("pk_ad_performance_daily")),
        comment="CPM, CPC and CTR are ratios of these columns and are not stored.",
    )
    op.create_index(op.f("ix_ad_performance_daily_campaign_id"), "ad_performance_daily", ["campaign_id"], unique=False)


def _conversion_events() -> None:
    op.create_table(
        "conversion_events",
        sa.Column("platform_event_id", sa.String(), nullable=False),
        sa.Column("event_timestamp", sa.DateTime(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("track_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("conversion_type", sa.String(), nullable=False),
        sa.Column("conversion_value", Exact(), nullable=True),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint(
            "conversion_type IN ('stream', 'follow', 'save', 'purchase')", name=op.f("ck_conversion_events_type")
        ),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.campaign_id"], name=op.f("fk_conversion_events_campaign_id")
        ),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_conversion_events_commit_id")),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.track_id"], name=op.f("fk_conversion_events_track_id")),
        sa.PrimaryKeyConstraint("platform_event_id", name=op.f("pk_conversion_events")),
    )
    op.create_index(op.f("ix_conversion_events_campaign_id"), "conversion_events", ["campaign_id"], unique=False)
    op.create_index(
        op.f("ix_conversion_events_event_timestamp"), "conversion_events", ["event_timestamp"], unique=False
    )
    op.create_index(op.f("ix_conversion_events_track_id"), "conversion_events", ["track_id"], unique=False)


def _linktree_metrics() -> None:
    op.create_table(
        "linktree_metrics",
        sa.Column("analytics_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("total_views", sa.BigInteger(), nullable=True),
        sa.Column("unique_views", sa.BigInteger(), nullable=True),
        sa.Column("total_clicks", sa.BigInteger(), nullable=True),
        sa.Column("unique_clicks", sa.BigInteger(), nullable=True),
        sa.Column("top_link", sa.String(), nullable=True),
        sa.Column("top_link_clicks", sa.BigInteger(), nullable=True),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_linktree_metrics_account_id")),
        sa.ForeignKeyConstraint(["artist_id"], ["artists.artist_id"], name=op.f("fk_linktree_metrics_artist_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_linktree_metrics_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_linktree_metrics_delivery_id")
        ),
        sa.PrimaryKeyConstraint("analytics_date", "account_id", name=op.f("pk_linktree_metrics")),
        comment="The click-through rate is a ratio of these columns.",
    )
    op.create_index(op.f("ix_linktree_metrics_artist_id"), "linktree_metrics", ["artist_id"], unique=False)
