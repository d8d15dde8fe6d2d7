"""Advertising and mail."""

import sqlalchemy as sa
from alembic import op

from bedrot.warehouse.types import Exact

revision = "0008"
down_revision: str | None = "0007"


def upgrade() -> None:
    """Make the tables; the platform of advertising was seeded under a name that no delivery bears."""
    op.execute("UPDATE platforms SET platform_key = 'meta_ads' WHERE platform_key = 'metaads'")
    _ad_structure()
    _campaigns()
    _email_campaigns()
    _email_list_months()
    _email_lists()
    _email_months()
    _ad_events()
    _ad_months()
    _ad_performance_daily()
    _ad_periods()


def _ad_structure() -> None:
    op.create_table(
        "ad_structure",
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("parent_id", sa.String(), nullable=True),
        sa.Column("external_campaign_id", sa.String(), nullable=True),
        sa.Column("entity_name", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("objective", sa.String(), nullable=True),
        sa.Column("targeting", sa.String(), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("start_date", sa.Date(), nullable=True),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("daily_budget", Exact(), nullable=True),
        sa.Column("lifetime_budget", Exact(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_ad_structure_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_ad_structure_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_ad_structure_delivery_id")),
        sa.PrimaryKeyConstraint("as_of", "account_id", "level", "entity_id", name=op.f("pk_ad_structure")),
        comment="ad_structure: campaigns, ad sets and ads as they were set up on a day.",
        sqlite_with_rowid=False,
    )


def _campaigns() -> None:
    op.create_table(
        "campaigns",
        sa.Column("campaign_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("external_campaign_id", sa.String(), nullable=False),
        sa.Column("campaign_name", sa.String(), nullable=True),
        sa.Column("parsed_artist", sa.String(), nullable=True),
        sa.Column("parsed_track", sa.String(), nullable=True),
        sa.Column("parsed_targeting", sa.String(), nullable=True),
        sa.Column("artist_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("primary_track_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_campaigns_account_id")),
        sa.ForeignKeyConstraint(["artist_id"], ["artists.artist_id"], name=op.f("fk_campaigns_artist_id")),
        sa.ForeignKeyConstraint(["primary_track_id"], ["tracks.track_id"], name=op.f("fk_campaigns_primary_track_id")),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_campaigns")),
        sa.UniqueConstraint(
            "account_id", "external_campaign_id", name=op.f("uq_campaigns_account_id_external_campaign_id")
        ),
        comment="Campaigns, and what their newest name says of act, track and targeting; known by name where without id.",
    )
    op.create_index(op.f("ix_campaigns_artist_id"), "campaigns", ["artist_id"], unique=False)
    op.create_index(op.f("ix_campaigns_primary_track_id"), "campaigns", ["primary_track_id"], unique=False)


def _email_campaigns() -> None:
    op.create_table(
        "email_campaigns",
        sa.Column("sent_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("external_campaign_id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("list_id", sa.String(), nullable=True),
        sa.Column("list_name", sa.String(), nullable=True),
        sa.Column("sent", sa.BigInteger(), nullable=True),
        sa.Column("delivered", sa.BigInteger(), nullable=True),
        sa.Column("hard_bounces", sa.BigInteger(), nullable=True),
        sa.Column("soft_bounces", sa.BigInteger(), nullable=True),
        sa.Column("opens", sa.BigInteger(), nullable=True),
        sa.Column("unique_opens", sa.BigInteger(), nullable=True),
        sa.Column("human_opens", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("unique_clicks", sa.BigInteger(), nullable=True),
        sa.Column("unsubscribes", sa.BigInteger(), nullable=True),
        sa.Column("complaints", sa.BigInteger(), nullable=True),
        sa.Column("forwards", sa.BigInteger(), nullable=True),
        sa.Column("is_provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_email_campaigns_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_email_campaigns_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_email_campaigns_delivery_id")
        ),
        sa.PrimaryKeyConstraint("sent_date", "account_id", "external_campaign_id", name=op.f("pk_email_campaigns")),
        comment="email_campaigns: mailings and what became of them so far.",
        sqlite_with_rowid=False,
    )


def _email_list_months() -> None:
    op.create_table(
        "email_list_months",
        sa.Column("list_month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("list_id", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("joined", sa.BigInteger(), nullable=True),
        sa.Column("left_list", sa.BigInteger(), nullable=True),
        sa.Column("cleaned", sa.BigInteger(), nullable=True),
        sa.Column("members", sa.BigInteger(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_email_list_months_account_id")),
        sa.PrimaryKeyConstraint("list_month", "account_id", "list_id", "period", name=op.f("pk_email_list_months")),
        comment="Mailing lists by month; members as on the last day told.",
        sqlite_with_rowid=False,
    )


def _email_lists() -> None:
    op.create_table(
        "email_lists",
        sa.Column("list_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("list_id", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("list_name", sa.String(), nullable=True),
        sa.Column("members", sa.BigInteger(), nullable=True),
        sa.Column("joined", sa.BigInteger(), nullable=True),
        sa.Column("left_list", sa.BigInteger(), nullable=True),
        sa.Column("cleaned", sa.BigInteger(), nullable=True),
        sa.Column("sent", sa.BigInteger(), nullable=True),
        sa.Column("unique_opens", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("bounces", sa.BigInteger(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_email_lists_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_email_lists_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_email_lists_delivery_id")),
        sa.PrimaryKeyConstraint("list_date", "account_id", "list_id", "period", name=op.f("pk_email_lists")),
        comment="email_lists: a mailing list on a day, or over the month that begins on it.",
        sqlite_with_rowid=False,
    )


def _email_months() -> None:
    op.create_table(
        "email_months",
        sa.Column("email_month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("is_provisional", sa.Boolean(), nullable=False),
        sa.Column("sent", sa.BigInteger(), nullable=True),
        sa.Column("delivered", sa.BigInteger(), nullable=True),
        sa.Column("hard_bounces", sa.BigInteger(), nullable=True),
        sa.Column("soft_bounces", sa.BigInteger(), nullable=True),
        sa.Column("opens", sa.BigInteger(), nullable=True),
        sa.Column("unique_opens", sa.BigInteger(), nullable=True),
        sa.Column("human_opens", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("unique_clicks", sa.BigInteger(), nullable=True),
        sa.Column("unsubscribes", sa.BigInteger(), nullable=True),
        sa.Column("complaints", sa.BigInteger(), nullable=True),
        sa.Column("forwards", sa.BigInteger(), nullable=True),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_email_months_account_id")),
        sa.PrimaryKeyConstraint("email_month", "account_id", "is_provisional", name=op.f("pk_email_months")),
        comment="Mailings by the month they were sent in; fact_count: how many.",
        sqlite_with_rowid=False,
    )


def _ad_events() -> None:
    op.create_table(
        "ad_events",
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("adset_id", sa.String(), nullable=False),
        sa.Column("ad_id", sa.String(), nullable=False),
        sa.Column("event_type", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("event_count", sa.BigInteger(), nullable=True),
        sa.Column("event_value", Exact(), nullable=True),
        sa.Column("is_provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaigns.campaign_id"], name=op.f("fk_ad_events_campaign_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_ad_events_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_ad_events_delivery_id")),
        sa.PrimaryKeyConstraint(
            "event_date", "campaign_id", "adset_id", "ad_id", "event_type", "currency", name=op.f("pk_ad_events")
        ),
        comment="ad_events: actions after an advertisement, by type; types overlap, never add them.",
        sqlite_with_rowid=False,
    )


def _ad_months() -> None:
    op.create_table(
        "ad_months",
        sa.Column("ad_month", sa.Date(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("is_provisional", sa.Boolean(), nullable=False),
        sa.Column("campaign_name", sa.String(), nullable=True),
        sa.Column("spend", Exact(), nullable=True),
        sa.Column("purchase_value", Exact(), nullable=True),
        sa.Column("reported_spend", Exact(), nullable=True),
        sa.Column("reported_value", Exact(), nullable=True),
        sa.Column("impressions", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("link_clicks", sa.BigInteger(), nullable=True),
        sa.Column("results", sa.BigInteger(), nullable=True),
        sa.Column("landing_page_views", sa.BigInteger(), nullable=True),
        sa.Column("video_views", sa.BigInteger(), nullable=True),
        sa.Column("purchases", sa.BigInteger(), nullable=True),
        sa.Column("max_reach", sa.BigInteger(), nullable=True),
        sa.Column("unreported_count", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_ad_months_account_id")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaigns.campaign_id"], name=op.f("fk_ad_months_campaign_id")),
        sa.PrimaryKeyConstraint(
            "ad_month", "campaign_id", "account_id", "currency", "is_provisional", name=op.f("pk_ad_months")
        ),
        comment="Advertising by month and campaign, provisional days apart; max_reach: of one row, never added.",
        sqlite_with_rowid=False,
    )


def _ad_performance_daily() -> None:
    op.create_table(
        "ad_performance_daily",
        sa.Column("performance_date", sa.Date(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("adset_id", sa.String(), nullable=False),
        sa.Column("ad_id", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("campaign_name", sa.String(), nullable=True),
        sa.Column("adset_name", sa.String(), nullable=True),
        sa.Column("ad_name", sa.String(), nullable=True),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("objective", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("impressions", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("link_clicks", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("results", sa.BigInteger(), nullable=True),
        sa.Column("landing_page_views", sa.BigInteger(), nullable=True),
        sa.Column("video_views", sa.BigInteger(), nullable=True),
        sa.Column("purchases", sa.BigInteger(), nullable=True),
        sa.Column("spend", Exact(), nullable=True),
        sa.Column("purchase_value", Exact(), nullable=True),
        sa.Column("reported_spend", Exact(), nullable=True),
        sa.Column("reported_value", Exact(), nullable=True),
        sa.Column("rate", sa.String(), nullable=True),
        sa.Column("rate_source", sa.String(), nullable=True),
        sa.Column("is_provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
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
        sa.PrimaryKeyConstraint(
            "performance_date", "campaign_id", "adset_id", "ad_id", "currency", name=op.f("pk_ad_performance_daily")
        ),
        comment="ad_daily: what an advertisement cost and did. CPM, CPC and CTR are ratios and are not stored.",
        sqlite_with_rowid=False,
    )


def _ad_periods() -> None:
    op.create_table(
        "ad_periods",
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("adset_id", sa.String(), nullable=False),
        sa.Column("ad_id", sa.String(), nullable=False),
        sa.Column("first_day", sa.String(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("campaign_name", sa.String(), nullable=True),
        sa.Column("adset_name", sa.String(), nullable=True),
        sa.Column("ad_name", sa.String(), nullable=True),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("objective", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("impressions", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("link_clicks", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("results", sa.BigInteger(), nullable=True),
        sa.Column("landing_page_views", sa.BigInteger(), nullable=True),
        sa.Column("video_views", sa.BigInteger(), nullable=True),
        sa.Column("purchases", sa.BigInteger(), nullable=True),
        sa.Column("spend", Exact(), nullable=True),
        sa.Column("purchase_value", Exact(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaigns.campaign_id"], name=op.f("fk_ad_periods_campaign_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_ad_periods_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_ad_periods_delivery_id")),
        sa.PrimaryKeyConstraint(
            "as_of",
            "campaign_id",
            "adset_id",
            "ad_id",
            "first_day",
            "dimension",
            "label",
            "currency",
            name=op.f("pk_ad_periods"),
        ),
        comment="ad_periods: what an advertisement cost and did over a period; periods overlap, never add them.",
        sqlite_with_rowid=False,
    )
