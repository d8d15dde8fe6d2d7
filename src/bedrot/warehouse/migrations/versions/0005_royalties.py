"""Royalties with length of use, deductions and reported amounts; what was empty so far makes room."""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

from bedrot.warehouse.types import Exact

revision = "0005"
down_revision: str | None = "0004"

_SETTLED = "CASE WHEN dataset IN ('daily_streams', 'audience_daily', 'track_daily') THEN NULL ELSE last_day END"


def upgrade() -> None:
    """Make the tables."""
    _drop_what_was_never_filled()
    _again("territory_performance", _territory_performance, unreported_count="fact_count")
    _again("artist_performance", _artist_performance, month_count="1", unreported_count="fact_count")
    _again("dataset_months", _dataset_months, last_settled_day=_SETTLED)
    op.create_index(op.f("ix_period_streams_dimension_as_of"), "period_streams", ["dimension", "as_of"], unique=False)
    _again("revenue_per_stream_history", _revenue_per_stream_history, month_count="1", unreported_count="fact_count")
    _again("revenue_transactions", _revenue_transactions, month_count="1", orig_currency="''")
    _again("song_periods", _song_periods)
    _again("statement_months", _statement_months, month_count="1", unreported_count="fact_count")
    _again("track_performance", _track_performance, unreported_count="fact_count")


def _drop_what_was_never_filled() -> None:
    for table in (
        "linktree_metrics",
        "conversion_events",
        "ad_performance_daily",
        "tiktok_metrics",
        "campaigns",
        "business_expenses",
    ):
        op.drop_table(table)


def _again(table: str, make: Callable[[], None], **told: str) -> None:
    """Make a table anew with the rows it has; ``told``: what its new columns hold for them, where not empty."""
    kept = [column["name"] for column in sa.inspect(op.get_bind()).get_columns(table)]
    op.execute(f"CREATE TABLE before_{table} AS SELECT * FROM {table}")
    op.drop_table(table)
    make()
    columns, values = ", ".join([*kept, *told]), ", ".join([*kept, *told.values()])
    op.execute(f"INSERT INTO {table} ({columns}) SELECT {values} FROM before_{table}")
    op.drop_table(f"before_{table}")


def _territory_performance() -> None:
    op.create_table(
        "territory_performance",
        sa.Column("sale_month", sa.Date(), nullable=False),
        sa.Column("territory_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("gross_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fees", Exact(), nullable=True),
        sa.Column("tax", Exact(), nullable=True),
        sa.Column("reported_revenue", Exact(), nullable=True),
        sa.Column("unreported_count", sa.BigInteger(), server_default="0", nullable=False),
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
        sa.Column("month_count", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("gross_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fees", Exact(), nullable=True),
        sa.Column("tax", Exact(), nullable=True),
        sa.Column("reported_revenue", Exact(), nullable=True),
        sa.Column("unreported_count", sa.BigInteger(), server_default="0", nullable=False),
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
            "month_count",
            name=op.f("pk_artist_performance"),
        ),
        comment="Royalties by month of use, act, account and store.",
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
        sa.Column("last_settled_day", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_dataset_months_account_id")),
        sa.PrimaryKeyConstraint("dataset", "month", "account_id", name=op.f("pk_dataset_months")),
        comment="How many facts each source has brought for each month, its newest day and its newest settled one.",
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
        sa.Column("month_count", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("gross_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fees", Exact(), nullable=True),
        sa.Column("tax", Exact(), nullable=True),
        sa.Column("reported_revenue", Exact(), nullable=True),
        sa.Column("unreported_count", sa.BigInteger(), server_default="0", nullable=False),
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
            "month_count",
            name=op.f("pk_revenue_per_stream_history"),
        ),
        comment="Royalties by month of use, account and store.",
        sqlite_with_rowid=False,
    )


def _revenue_transactions() -> None:
    op.create_table(
        "revenue_transactions",
        sa.Column("sale_month", sa.Date(), nullable=False),
        sa.Column("statement_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("store_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("territory_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("track_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("month_count", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("orig_currency", sa.String(), nullable=False),
        sa.Column("is_estimated", sa.Boolean(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("gross_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fees", Exact(), nullable=True),
        sa.Column("tax", Exact(), nullable=True),
        sa.Column("orig_amount", Exact(), nullable=True),
        sa.Column("reported_revenue", Exact(), nullable=True),
        sa.Column("rate", sa.String(), nullable=True),
        sa.Column("rate_source", sa.String(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_revenue_transactions_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_revenue_transactions_delivery_id")
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.statement_id"], name=op.f("fk_revenue_transactions_statement_id")
        ),
        sa.ForeignKeyConstraint(
            ["store_name_id"], ["store_names.store_name_id"], name=op.f("fk_revenue_transactions_store_name_id")
        ),
        sa.ForeignKeyConstraint(
            ["territory_name_id"],
            ["territory_names.territory_name_id"],
            name=op.f("fk_revenue_transactions_territory_name_id"),
        ),
        sa.ForeignKeyConstraint(
            ["track_name_id"], ["track_names.track_name_id"], name=op.f("fk_revenue_transactions_track_name_id")
        ),
        sa.PrimaryKeyConstraint(
            "sale_month",
            "statement_id",
            "store_name_id",
            "territory_name_id",
            "track_name_id",
            "month_count",
            "orig_currency",
            "is_estimated",
            name=op.f("pk_revenue_transactions"),
        ),
        comment="royalties: what was paid, by statement, month of use, store, country and track; refunds are negative.",
        sqlite_with_rowid=False,
    )


def _song_periods() -> None:
    op.create_table(
        "song_periods",
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("track_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("external_track_id", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("listeners", sa.BigInteger(), nullable=True),
        sa.Column("streams", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("canvas_views", sa.BigInteger(), nullable=True),
        sa.Column("average_daily_listeners", Exact(), nullable=True),
        sa.Column("shazams", sa.BigInteger(), nullable=True),
        sa.Column("radio_spins", sa.BigInteger(), nullable=True),
        sa.Column("purchases", sa.BigInteger(), nullable=True),
        sa.Column("release_date", sa.Date(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_song_periods_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_song_periods_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_song_periods_delivery_id")),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_song_periods_platform_id")),
        sa.ForeignKeyConstraint(
            ["track_name_id"], ["track_names.track_name_id"], name=op.f("fk_song_periods_track_name_id")
        ),
        sa.PrimaryKeyConstraint(
            "as_of",
            "account_id",
            "platform_id",
            "track_name_id",
            "external_track_id",
            "period",
            name=op.f("pk_song_periods"),
        ),
        comment="song_periods: totals of one track over a period ending at a day; periods overlap, never add them.",
        sqlite_with_rowid=False,
    )


def _statement_months() -> None:
    op.create_table(
        "statement_months",
        sa.Column("sale_month", sa.Date(), nullable=False),
        sa.Column("statement_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("month_count", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("gross_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fees", Exact(), nullable=True),
        sa.Column("tax", Exact(), nullable=True),
        sa.Column("reported_revenue", Exact(), nullable=True),
        sa.Column("unreported_count", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.statement_id"], name=op.f("fk_statement_months_statement_id")
        ),
        sa.PrimaryKeyConstraint("sale_month", "statement_id", "month_count", name=op.f("pk_statement_months")),
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
        sa.Column("gross_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
        sa.Column("fees", Exact(), nullable=True),
        sa.Column("tax", Exact(), nullable=True),
        sa.Column("reported_revenue", Exact(), nullable=True),
        sa.Column("unreported_count", sa.BigInteger(), server_default="0", nullable=False),
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
