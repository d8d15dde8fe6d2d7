"""Facts: a table for each conformed dataset."""

import sqlalchemy as sa
from alembic import op

from bedrot.warehouse.types import Exact

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    """Make the tables."""
    _audience_daily()
    _content_streams()
    _discovery_fees()
    _period_streams()
    _playlist_periods()
    _revenue_transactions()
    _song_periods()
    _track_daily()


def _audience_daily() -> None:
    op.create_table(
        "audience_daily",
        sa.Column("snapshot_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("listeners", sa.BigInteger(), nullable=True),
        sa.Column("streams", sa.BigInteger(), nullable=True),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("monthly_listeners", sa.BigInteger(), nullable=True),
        sa.Column("monthly_active_listeners", sa.BigInteger(), nullable=True),
        sa.Column("super_listeners", sa.BigInteger(), nullable=True),
        sa.Column("playlist_adds", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("shazams", sa.BigInteger(), nullable=True),
        sa.Column("is_provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_audience_daily_account_id")),
        sa.ForeignKeyConstraint(
            ["artist_name_id"], ["artist_names.artist_name_id"], name=op.f("fk_audience_daily_artist_name_id")
        ),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_audience_daily_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_audience_daily_delivery_id")
        ),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_audience_daily_platform_id")),
        sa.PrimaryKeyConstraint(
            "snapshot_date", "account_id", "platform_id", "artist_name_id", name=op.f("pk_audience_daily")
        ),
        comment="audience_daily: what a store counted of an act's audience; listeners never add up over days.",
        sqlite_with_rowid=False,
    )


def _content_streams() -> None:
    op.create_table(
        "content_streams",
        sa.Column("stream_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stream_count", sa.BigInteger(), nullable=True),
        sa.Column("is_provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_content_streams_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_content_streams_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_content_streams_delivery_id")
        ),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_content_streams_platform_id")
        ),
        sa.PrimaryKeyConstraint("stream_date", "account_id", "platform_id", name=op.f("pk_content_streams")),
        comment="daily_streams: streams a day and store, as the distributors report them; all territories and tracks.",
        sqlite_with_rowid=False,
    )


def _discovery_fees() -> None:
    op.create_table(
        "discovery_fees",
        sa.Column("fee_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("stream_count", sa.BigInteger(), nullable=True),
        sa.Column("fees", Exact(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_discovery_fees_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_discovery_fees_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_discovery_fees_delivery_id")
        ),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_discovery_fees_platform_id")),
        sa.PrimaryKeyConstraint("fee_date", "account_id", "platform_id", "currency", name=op.f("pk_discovery_fees")),
        comment="discovery_fees: commission already inside the royalties; never added to them.",
        sqlite_with_rowid=False,
    )


def _period_streams() -> None:
    op.create_table(
        "period_streams",
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("isrc", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("stream_count", sa.BigInteger(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_period_streams_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_period_streams_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_period_streams_delivery_id")
        ),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_period_streams_platform_id")),
        sa.PrimaryKeyConstraint(
            "as_of", "account_id", "platform_id", "dimension", "label", "isrc", "period", name=op.f("pk_period_streams")
        ),
        comment="period_streams: streams of a whole period; periods overlap, never add them.",
        sqlite_with_rowid=False,
    )


def _playlist_periods() -> None:
    op.create_table(
        "playlist_periods",
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("listeners", sa.BigInteger(), nullable=True),
        sa.Column("streams", sa.BigInteger(), nullable=True),
        sa.Column("date_added", sa.Date(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_playlist_periods_account_id")),
        sa.ForeignKeyConstraint(
            ["artist_name_id"], ["artist_names.artist_name_id"], name=op.f("fk_playlist_periods_artist_name_id")
        ),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_playlist_periods_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_playlist_periods_delivery_id")
        ),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_playlist_periods_platform_id")
        ),
        sa.PrimaryKeyConstraint(
            "as_of",
            "account_id",
            "platform_id",
            "artist_name_id",
            "title",
            "author",
            "period",
            name=op.f("pk_playlist_periods"),
        ),
        comment="playlist_periods: playlists an act was heard on over a period; periods overlap, never add them.",
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
        sa.Column("is_estimated", sa.Boolean(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("net_revenue", Exact(), nullable=True),
        sa.Column("withheld", Exact(), nullable=True),
        sa.Column("recoup", Exact(), nullable=True),
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


def _track_daily() -> None:
    op.create_table(
        "track_daily",
        sa.Column("stream_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("track_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stream_count", sa.BigInteger(), nullable=True),
        sa.Column("is_provisional", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_track_daily_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_track_daily_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_track_daily_delivery_id")),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_track_daily_platform_id")),
        sa.ForeignKeyConstraint(
            ["track_name_id"], ["track_names.track_name_id"], name=op.f("fk_track_daily_track_name_id")
        ),
        sa.PrimaryKeyConstraint(
            "stream_date", "account_id", "platform_id", "track_name_id", name=op.f("pk_track_daily")
        ),
        comment="track_daily: streams of one track each day, as the store counted them.",
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_track_daily_track_name_id_stream_date", "track_daily", ["track_name_id", "stream_date"], unique=False
    )
