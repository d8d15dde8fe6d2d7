"""Rollups: sums by month."""

import sqlalchemy as sa
from alembic import op

from bedrot.warehouse.types import Exact

revision = "0003"
down_revision: str | None = "0002"


def upgrade() -> None:
    """Make the tables."""
    _territory_performance()
    _artist_performance()
    _audience_months()
    _dataset_months()
    _revenue_per_stream_history()
    _stream_months()
    _statement_months()
    _track_performance()
    _track_releases()


def _territory_performance() -> None:
    op.create_table(
        "territory_performance",
        sa.Column("sale_month", sa.Date(), nullable=False),
        sa.Column("territory_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_territory_performance_platform_id")
        ),
        sa.ForeignKeyConstraint(
            ["territory_id"], ["territories.territory_id"], name=op.f("fk_territory_performance_territory_id")
        ),
        sa.PrimaryKeyConstraint(
            "sale_month", "territory_id", "platform_id", "currency", name=op.f("pk_territory_performance")
        ),
        comment="Royalties by month of use, country and store.",
        sqlite_with_rowid=False,
    )


def _artist_performance() -> None:
    op.create_table(
        "artist_performance",
        sa.Column("sale_month", sa.Date(), nullable=False),
        sa.Column("artist_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("is_estimated", sa.Boolean(), nullable=False),
        sa.Column("royalty_share", Exact(), autoincrement=False, nullable=False),
        sa.Column("is_share_known", sa.Boolean(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_artist_performance_account_id")),
        sa.ForeignKeyConstraint(
            ["artist_name_id"], ["artist_names.artist_name_id"], name=op.f("fk_artist_performance_artist_name_id")
        ),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_artist_performance_platform_id")
        ),
        sa.PrimaryKeyConstraint(
            "sale_month",
            "artist_name_id",
            "account_id",
            "platform_id",
            "tier",
            "currency",
            "is_estimated",
            "royalty_share",
            "is_share_known",
            name=op.f("pk_artist_performance"),
        ),
        comment="Royalties by month of use, act, account and store.",
        sqlite_with_rowid=False,
    )


def _audience_months() -> None:
    op.create_table(
        "audience_months",
        sa.Column("audience_month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("streams", sa.BigInteger(), nullable=True),
        sa.Column("playlist_adds", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("shazams", sa.BigInteger(), nullable=True),
        sa.Column("listeners", sa.BigInteger(), nullable=True),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("monthly_listeners", sa.BigInteger(), nullable=True),
        sa.Column("monthly_active_listeners", sa.BigInteger(), nullable=True),
        sa.Column("super_listeners", sa.BigInteger(), nullable=True),
        sa.Column("day_count", sa.BigInteger(), nullable=False),
        sa.Column("settled_days", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("last_settled_day", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_audience_months_account_id")),
        sa.ForeignKeyConstraint(
            ["artist_name_id"], ["artist_names.artist_name_id"], name=op.f("fk_audience_months_artist_name_id")
        ),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_audience_months_platform_id")
        ),
        sa.PrimaryKeyConstraint(
            "audience_month", "account_id", "platform_id", "artist_name_id", name=op.f("pk_audience_months")
        ),
        comment="Audience by month and act: settled streams, adds, saves and shazams summed; people on the last settled day.",
        sqlite_with_rowid=False,
    )


def _dataset_months() -> None:
    op.create_table(
        "dataset_months",
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_dataset_months_account_id")),
        sa.PrimaryKeyConstraint("dataset", "month", "account_id", name=op.f("pk_dataset_months")),
        comment="How many facts each source has brought for each month, and its newest day.",
        sqlite_with_rowid=False,
    )


def _revenue_per_stream_history() -> None:
    op.create_table(
        "revenue_per_stream_history",
        sa.Column("sale_month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("is_estimated", sa.Boolean(), nullable=False),
        sa.Column("royalty_share", Exact(), autoincrement=False, nullable=False),
        sa.Column("is_share_known", sa.Boolean(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.account_id"], name=op.f("fk_revenue_per_stream_history_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_revenue_per_stream_history_platform_id")
        ),
        sa.PrimaryKeyConstraint(
            "sale_month",
            "account_id",
            "platform_id",
            "tier",
            "currency",
            "is_estimated",
            "royalty_share",
            "is_share_known",
            name=op.f("pk_revenue_per_stream_history"),
        ),
        comment="Royalties by month of use, account and store.",
        sqlite_with_rowid=False,
    )


def _stream_months() -> None:
    op.create_table(
        "stream_months",
        sa.Column("stream_month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stream_count", sa.BigInteger(), nullable=True),
        sa.Column("settled_count", sa.BigInteger(), nullable=True),
        sa.Column("day_count", sa.BigInteger(), nullable=False),
        sa.Column("settled_days", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("last_settled_day", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_stream_months_account_id")),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_stream_months_platform_id")),
        sa.PrimaryKeyConstraint("stream_month", "account_id", "platform_id", name=op.f("pk_stream_months")),
        comment="Distributor streams by month, account and store; settled ones leave provisional days out.",
        sqlite_with_rowid=False,
    )


def _statement_months() -> None:
    op.create_table(
        "statement_months",
        sa.Column("sale_month", sa.Date(), nullable=False),
        sa.Column("statement_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.statement_id"], name=op.f("fk_statement_months_statement_id")
        ),
        sa.PrimaryKeyConstraint("sale_month", "statement_id", name=op.f("pk_statement_months")),
        comment="Royalties by month of use and statement: totals, and how long payment takes.",
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_statement_months_statement_id"), "statement_months", ["statement_id"], unique=False)


def _track_performance() -> None:
    op.create_table(
        "track_performance",
        sa.Column("sale_month", sa.Date(), nullable=False),
        sa.Column("track_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["track_name_id"], ["track_names.track_name_id"], name=op.f("fk_track_performance_track_name_id")
        ),
        sa.PrimaryKeyConstraint("sale_month", "track_name_id", "currency", name=op.f("pk_track_performance")),
        comment="Royalties by month of use and track.",
        sqlite_with_rowid=False,
    )


def _track_releases() -> None:
    op.create_table(
        "track_releases",
        sa.Column("observed_month", sa.Date(), nullable=False),
        sa.Column("track_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("release_date", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["track_name_id"], ["track_names.track_name_id"], name=op.f("fk_track_releases_track_name_id")
        ),
        sa.PrimaryKeyConstraint("observed_month", "track_name_id", name=op.f("pk_track_releases")),
        comment="Release dates that stores state for recordings.",
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_track_releases_release_date"), "track_releases", ["release_date"], unique=False)
