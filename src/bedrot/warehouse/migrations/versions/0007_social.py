"""Social networks and links."""

import sqlalchemy as sa
from alembic import op

from bedrot.warehouse.types import Exact

revision = "0007"
down_revision: str | None = "0006"


def upgrade() -> None:
    """Make the tables."""
    _content_snapshots()
    _link_daily()
    _link_months()
    _link_periods()
    _social_breakdowns()
    _social_daily()
    _social_months()


def _content_snapshots() -> None:
    op.create_table(
        "content_snapshots",
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content_id", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("content_kind", sa.String(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("duration_seconds", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("engaged_views", sa.BigInteger(), nullable=True),
        sa.Column("impressions", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("likes", sa.BigInteger(), nullable=True),
        sa.Column("dislikes", sa.BigInteger(), nullable=True),
        sa.Column("comments", sa.BigInteger(), nullable=True),
        sa.Column("shares", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("follows", sa.BigInteger(), nullable=True),
        sa.Column("profile_visits", sa.BigInteger(), nullable=True),
        sa.Column("link_clicks", sa.BigInteger(), nullable=True),
        sa.Column("downloads", sa.BigInteger(), nullable=True),
        sa.Column("watch_seconds", sa.BigInteger(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_content_snapshots_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_content_snapshots_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_content_snapshots_delivery_id")
        ),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_content_snapshots_platform_id")
        ),
        sa.PrimaryKeyConstraint(
            "as_of", "account_id", "platform_id", "content_id", "period", name=op.f("pk_content_snapshots")
        ),
        comment="content_snapshots: a post's or video's totals over a period that ends on the day; periods overlap.",
        sqlite_with_rowid=False,
    )


def _link_daily() -> None:
    op.create_table(
        "link_daily",
        sa.Column("analytics_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("unique_views", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("unique_clicks", sa.BigInteger(), nullable=True),
        sa.Column("presaves", sa.BigInteger(), nullable=True),
        sa.Column("conversions", sa.BigInteger(), nullable=True),
        sa.Column("is_provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_link_daily_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_link_daily_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_link_daily_delivery_id")),
        sa.PrimaryKeyConstraint("analytics_date", "account_id", "link", "service", name=op.f("pk_link_daily")),
        comment="link_daily: a link page (empty link) or one link on it; the page's figures contain those of its links.",
        sqlite_with_rowid=False,
    )


def _link_months() -> None:
    op.create_table(
        "link_months",
        sa.Column("link_month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("presaves", sa.BigInteger(), nullable=True),
        sa.Column("conversions", sa.BigInteger(), nullable=True),
        sa.Column("max_unique_views", sa.BigInteger(), nullable=True),
        sa.Column("max_unique_clicks", sa.BigInteger(), nullable=True),
        sa.Column("day_count", sa.BigInteger(), nullable=False),
        sa.Column("settled_days", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("last_settled_day", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_link_months_account_id")),
        sa.PrimaryKeyConstraint("link_month", "account_id", "link", "service", name=op.f("pk_link_months")),
        comment="Links by month: settled views and clicks summed; unique ones of the best settled day. Empty link: the page.",
        sqlite_with_rowid=False,
    )


def _link_periods() -> None:
    op.create_table(
        "link_periods",
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("link_name", sa.String(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("subscribers", sa.BigInteger(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_link_periods_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_link_periods_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_link_periods_delivery_id")),
        sa.PrimaryKeyConstraint("as_of", "account_id", "dimension", "label", "period", name=op.f("pk_link_periods")),
        comment="link_periods: a link page over a period by link, country, device; periods overlap, never add them.",
        sqlite_with_rowid=False,
    )


def _social_breakdowns() -> None:
    op.create_table(
        "social_breakdowns",
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content_id", sa.String(), nullable=False),
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("share", Exact(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_social_breakdowns_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_social_breakdowns_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_social_breakdowns_delivery_id")
        ),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_social_breakdowns_platform_id")
        ),
        sa.PrimaryKeyConstraint(
            "as_of",
            "account_id",
            "platform_id",
            "content_id",
            "metric",
            "dimension",
            "label",
            "period",
            name=op.f("pk_social_breakdowns"),
        ),
        comment="social_breakdowns: how people or views divide over a period; share in percent; periods overlap.",
        sqlite_with_rowid=False,
    )
    op.create_index("ix_social_breakdowns_dimension_as_of", "social_breakdowns", ["dimension", "as_of"], unique=False)


def _social_daily() -> None:
    op.create_table(
        "social_daily",
        sa.Column("metrics_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("new_followers", sa.BigInteger(), nullable=True),
        sa.Column("follows", sa.BigInteger(), nullable=True),
        sa.Column("unfollows", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("engaged_views", sa.BigInteger(), nullable=True),
        sa.Column("impressions", sa.BigInteger(), nullable=True),
        sa.Column("profile_views", sa.BigInteger(), nullable=True),
        sa.Column("link_clicks", sa.BigInteger(), nullable=True),
        sa.Column("interactions", sa.BigInteger(), nullable=True),
        sa.Column("likes", sa.BigInteger(), nullable=True),
        sa.Column("comments", sa.BigInteger(), nullable=True),
        sa.Column("shares", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("posts", sa.BigInteger(), nullable=True),
        sa.Column("watch_seconds", sa.BigInteger(), nullable=True),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("viewers", sa.BigInteger(), nullable=True),
        sa.Column("new_viewers", sa.BigInteger(), nullable=True),
        sa.Column("returning_viewers", sa.BigInteger(), nullable=True),
        sa.Column("is_provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_social_daily_account_id")),
        sa.ForeignKeyConstraint(
            ["artist_name_id"], ["artist_names.artist_name_id"], name=op.f("fk_social_daily_artist_name_id")
        ),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_social_daily_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_social_daily_delivery_id")),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_social_daily_platform_id")),
        sa.PrimaryKeyConstraint(
            "metrics_date", "account_id", "platform_id", "artist_name_id", name=op.f("pk_social_daily")
        ),
        comment="social_daily: what happened on a social account; new_followers may be negative.",
        sqlite_with_rowid=False,
    )


def _social_months() -> None:
    op.create_table(
        "social_months",
        sa.Column("social_month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("new_followers", sa.BigInteger(), nullable=True),
        sa.Column("follows", sa.BigInteger(), nullable=True),
        sa.Column("unfollows", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("engaged_views", sa.BigInteger(), nullable=True),
        sa.Column("impressions", sa.BigInteger(), nullable=True),
        sa.Column("profile_views", sa.BigInteger(), nullable=True),
        sa.Column("link_clicks", sa.BigInteger(), nullable=True),
        sa.Column("interactions", sa.BigInteger(), nullable=True),
        sa.Column("likes", sa.BigInteger(), nullable=True),
        sa.Column("comments", sa.BigInteger(), nullable=True),
        sa.Column("shares", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("posts", sa.BigInteger(), nullable=True),
        sa.Column("watch_seconds", sa.BigInteger(), nullable=True),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("viewers", sa.BigInteger(), nullable=True),
        sa.Column("new_viewers", sa.BigInteger(), nullable=True),
        sa.Column("returning_viewers", sa.BigInteger(), nullable=True),
        sa.Column("day_count", sa.BigInteger(), nullable=False),
        sa.Column("settled_days", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("last_settled_day", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_social_months_account_id")),
        sa.ForeignKeyConstraint(
            ["artist_name_id"], ["artist_names.artist_name_id"], name=op.f("fk_social_months_artist_name_id")
        ),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_social_months_platform_id")),
        sa.PrimaryKeyConstraint(
            "social_month", "account_id", "platform_id", "artist_name_id", name=op.f("pk_social_months")
        ),
        comment="Social accounts by month and act: settled flows summed; people as on the last settled day that has them.",
        sqlite_with_rowid=False,
    )
