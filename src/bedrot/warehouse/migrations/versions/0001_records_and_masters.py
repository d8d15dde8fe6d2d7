"""Commits, deliveries and loads; acts, recordings, platforms, territories and their names."""

import sqlalchemy as sa
from alembic import op

from bedrot.warehouse.types import Exact

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Make the tables."""
    _artists()
    _commits()
    _deliveries()
    _platforms()
    _territories()
    _tracks()
    _accounts()
    _artist_aliases()
    _artist_members()
    _artist_names()
    _loads()
    _store_names()
    _territory_names()
    _track_artists()
    _statements()
    _track_names()


def _artists() -> None:
    op.create_table(
        "artists",
        sa.Column("artist_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_name", sa.String(), nullable=False),
        sa.Column("display_name", sa.String(), nullable=False),
        sa.Column("spotify_id", sa.String(), nullable=True),
        sa.Column("status", sa.String(), server_default="unlisted", nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint("status IN ('active', 'inactive', 'archived', 'unlisted')", name=op.f("ck_artists_status")),
        sa.CheckConstraint("artist_name = upper(artist_name)", name=op.f("ck_artists_upper_case")),
        sa.PrimaryKeyConstraint("artist_id", name=op.f("pk_artists")),
        sa.UniqueConstraint("artist_name", name=op.f("uq_artists_artist_name")),
        comment="Acts. Unlisted ones occur in the data and not in the catalog.",
    )


def _commits() -> None:
    op.create_table(
        "commits",
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_name", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.PrimaryKeyConstraint("commit_id", name=op.f("pk_commits")),
        sa.UniqueConstraint("commit_name", name=op.f("uq_commits_commit_name")),
        comment="Loads of curated data; each was one transaction.",
    )


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("delivery_name", sa.String(), nullable=False),
        sa.Column("platform", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("account", sa.String(), nullable=True),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("observed_at", sa.DateTime(), nullable=True),
        sa.Column("landed_at", sa.DateTime(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.PrimaryKeyConstraint("delivery_id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("delivery_name", name=op.f("uq_deliveries_delivery_name")),
        comment="Landed files that facts come from; delivery_name is the one the lake uses.",
    )


def _platforms() -> None:
    op.create_table(
        "platforms",
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_key", sa.String(), nullable=False),
        sa.Column("platform_name", sa.String(), nullable=False),
        sa.Column("platform_type", sa.String(), nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint(
            "platform_type IN ('streaming', 'social', 'advertising', 'distribution', 'other')",
            name=op.f("ck_platforms_type"),
        ),
        sa.PrimaryKeyConstraint("platform_id", name=op.f("pk_platforms")),
        sa.UniqueConstraint("platform_key", name=op.f("uq_platforms_platform_key")),
        sa.UniqueConstraint("platform_name", name=op.f("uq_platforms_platform_name")),
        comment="Stores, networks and distributors; platform_key is the name used in the lake.",
    )


def _territories() -> None:
    op.create_table(
        "territories",
        sa.Column("territory_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("country_code", sa.String(), nullable=False),
        sa.Column("country_name", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=True),
        sa.Column("currency_code", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint(
            "(territory_id = 1) = (country_code = 'GLOBAL')", name=op.f("ck_territories_global_is_first")
        ),
        sa.PrimaryKeyConstraint("territory_id", name=op.f("pk_territories")),
        sa.UniqueConstraint("country_code", name=op.f("uq_territories_country_code")),
        comment="Countries by ISO code; number 1 stands for the world, or a country not stated.",
    )


def _tracks() -> None:
    op.create_table(
        "tracks",
        sa.Column("track_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("track_key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("isrc", sa.String(), nullable=True),
        sa.Column("upc", sa.String(), nullable=True),
        sa.Column("release_date", sa.Date(), nullable=True),
        sa.Column("release_type", sa.String(), nullable=True),
        sa.Column("genre", sa.String(), nullable=True),
        sa.Column("duration_seconds", sa.Integer(), nullable=True),
        sa.Column("royalty_share", Exact(), nullable=True),
        sa.Column("is_listed", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint("release_type IN ('single', 'ep', 'album')", name=op.f("ck_tracks_release_type")),
        sa.CheckConstraint("royalty_share >= 0", name=op.f("ck_tracks_royalty_share")),
        sa.PrimaryKeyConstraint("track_id", name=op.f("pk_tracks")),
        sa.UniqueConstraint("isrc", name=op.f("uq_tracks_isrc")),
        sa.UniqueConstraint("track_key", name=op.f("uq_tracks_track_key")),
        comment="Recordings by ISRC, or by act and title where none is known. royalty_share: the label's part, 0 to 1.",
    )
    op.create_index(op.f("ix_tracks_release_date"), "tracks", ["release_date"], unique=False)


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_name", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["platforms.platform_id"], name=op.f("fk_accounts_source_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("source_id", "account_name", name=op.f("uq_accounts_source_id_account_name")),
        comment="Whose figures a source holds.",
    )


def _artist_aliases() -> None:
    op.create_table(
        "artist_aliases",
        sa.Column("alias_name", sa.String(), nullable=False),
        sa.Column("source_system", sa.String(), server_default="", nullable=False),
        sa.Column("artist_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("is_primary", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["artist_id"], ["artists.artist_id"], name=op.f("fk_artist_aliases_artist_id")),
        sa.PrimaryKeyConstraint("alias_name", "source_system", name=op.f("pk_artist_aliases")),
        comment="Names an act goes by; source_system is empty where any source may write it so.",
    )
    op.create_index(op.f("ix_artist_aliases_artist_id"), "artist_aliases", ["artist_id"], unique=False)


def _artist_members() -> None:
    op.create_table(
        "artist_members",
        sa.Column("artist_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["artist_id"], ["artists.artist_id"], name=op.f("fk_artist_members_artist_id")),
        sa.ForeignKeyConstraint(["member_id"], ["artists.artist_id"], name=op.f("fk_artist_members_member_id")),
        sa.PrimaryKeyConstraint("artist_id", "member_id", name=op.f("pk_artist_members")),
        comment="Which acts a collaboration consists of.",
    )
    op.create_index(op.f("ix_artist_members_member_id"), "artist_members", ["member_id"], unique=False)


def _artist_names() -> None:
    op.create_table(
        "artist_names",
        sa.Column("artist_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("printed_name", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["artist_id"], ["artists.artist_id"], name=op.f("fk_artist_names_artist_id")),
        sa.PrimaryKeyConstraint("artist_name_id", name=op.f("pk_artist_names")),
        sa.UniqueConstraint("artist_id", "printed_name", name=op.f("uq_artist_names_artist_id_printed_name")),
        comment="Acts as sources write them; empty where a source names none.",
    )
    op.create_index(
        "uq_artist_names_unknown",
        "artist_names",
        ["printed_name"],
        unique=True,
        sqlite_where=sa.text("artist_id IS NULL"),
        postgresql_where=sa.text("artist_id IS NULL"),
    )


def _loads() -> None:
    op.create_table(
        "loads",
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("part_name", sa.String(), nullable=False),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint("fact_count >= 0", name=op.f("ck_loads_counted")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_loads_commit_id")),
        sa.PrimaryKeyConstraint("dataset", "month", name=op.f("pk_loads")),
        comment="Which curated part each month's facts come from; parts are named after their content.",
    )


def _store_names() -> None:
    op.create_table(
        "store_names",
        sa.Column("store_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("printed_name", sa.String(), nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.platform_id"], name=op.f("fk_store_names_platform_id")),
        sa.PrimaryKeyConstraint("store_name_id", name=op.f("pk_store_names")),
        sa.UniqueConstraint(
            "platform_id", "printed_name", "tier", name=op.f("uq_store_names_platform_id_printed_name_tier")
        ),
        comment="Stores as statements write them, with the kind of use.",
    )


def _territory_names() -> None:
    op.create_table(
        "territory_names",
        sa.Column("territory_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("territory_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("printed_name", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["territory_id"], ["territories.territory_id"], name=op.f("fk_territory_names_territory_id")
        ),
        sa.PrimaryKeyConstraint("territory_name_id", name=op.f("pk_territory_names")),
        sa.UniqueConstraint("territory_id", "printed_name", name=op.f("uq_territory_names_territory_id_printed_name")),
        comment="Countries as statements write them.",
    )


def _track_artists() -> None:
    op.create_table(
        "track_artists",
        sa.Column("track_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("role_type", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint(
            "role_type IN ('primary', 'featured', 'producer', 'writer')", name=op.f("ck_track_artists_role")
        ),
        sa.ForeignKeyConstraint(["artist_id"], ["artists.artist_id"], name=op.f("fk_track_artists_artist_id")),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.track_id"], name=op.f("fk_track_artists_track_id")),
        sa.PrimaryKeyConstraint("track_id", "artist_id", "role_type", name=op.f("pk_track_artists")),
        comment="Who performs a recording.",
    )
    op.create_index(op.f("ix_track_artists_artist_id"), "track_artists", ["artist_id"], unique=False)


def _statements() -> None:
    op.create_table(
        "statements",
        sa.Column("statement_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reporting_date", sa.Date(), nullable=True),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_statements_account_id")),
        sa.PrimaryKeyConstraint("statement_id", name=op.f("pk_statements")),
        sa.UniqueConstraint(
            "account_id", "reporting_date", "currency", name=op.f("uq_statements_account_id_reporting_date_currency")
        ),
        comment="What a distributor reported on one day to one account in one currency.",
    )
    op.create_index(
        "uq_statements_undated",
        "statements",
        ["account_id", "currency"],
        unique=True,
        sqlite_where=sa.text("reporting_date IS NULL"),
        postgresql_where=sa.text("reporting_date IS NULL"),
    )


def _track_names() -> None:
    op.create_table(
        "track_names",
        sa.Column("track_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("artist_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("isrc", sa.String(), nullable=False),
        sa.Column("upc", sa.String(), nullable=False),
        sa.Column("track_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["artist_name_id"], ["artist_names.artist_name_id"], name=op.f("fk_track_names_artist_name_id")
        ),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.track_id"], name=op.f("fk_track_names_track_id")),
        sa.PrimaryKeyConstraint("track_name_id", name=op.f("pk_track_names")),
        sa.UniqueConstraint(
            "artist_name_id",
            "title",
            "item",
            "isrc",
            "upc",
            name=op.f("uq_track_names_artist_name_id_title_item_isrc_upc"),
        ),
        comment="Recordings and releases as sources write them; empty where a source is silent.",
    )
    op.create_index(op.f("ix_track_names_track_id"), "track_names", ["track_id"], unique=False)
