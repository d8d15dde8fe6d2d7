"""The label's own nouns: acts, recordings, platforms, territories; and accounts at a source."""

from sqlalchemy import CheckConstraint, Column, Date, Index, Integer, String, Table, UniqueConstraint, text
from sqlalchemy.types import Boolean

from bedrot.warehouse.schema.base import created, metadata, number, reference, updated
from bedrot.warehouse.types import Exact

GLOBAL_TERRITORY = 1

artists = Table(
    "artists",
    metadata,
    number("artist_id"),
    Column("artist_name", String, nullable=False, unique=True),
    Column("display_name", String, nullable=False),
    Column("spotify_id", String),
    Column("status", String, nullable=False, server_default="unlisted"),
    created(),
    updated(),
    CheckConstraint("artist_name = upper(artist_name)", name="upper_case"),
    CheckConstraint("status IN ('active', 'inactive', 'archived', 'unlisted')", name="status"),
    comment="Acts. Unlisted ones occur in the data and not in the catalog.",
)

artist_members = Table(
    "artist_members",
    metadata,
    reference("artist_id", "artists.artist_id", key=True),
    reference("member_id", "artists.artist_id", key=True, index=True),
    created(),
    comment="Which acts a collaboration consists of.",
)

artist_aliases = Table(
    "artist_aliases",
    metadata,
    Column("alias_name", String, primary_key=True),
    Column("source_system", String, primary_key=True, server_default=""),
    reference("artist_id", "artists.artist_id", index=True),
    Column("is_primary", Boolean, nullable=False, server_default=text("false")),
    created(),
    comment="Names an act goes by; source_system is empty where any source may write it so.",
)

tracks = Table(
    "tracks",
    metadata,
    number("track_id"),
    Column("track_key", String, nullable=False, unique=True),
    Column("title", String, nullable=False),
    Column("isrc", String, unique=True),
    Column("upc", String),
    Column("release_date", Date, index=True),
    Column("release_type", String),
    Column("genre", String),
    Column("duration_seconds", Integer),
    Column("royalty_share", Exact),
    Column("is_listed", Boolean, nullable=False, server_default=text("false")),
    created(),
    updated(),
    CheckConstraint("release_type IN ('single', 'ep', 'album')", name="release_type"),
    CheckConstraint("royalty_share >= 0", name="royalty_share"),
    comment="Recordings by ISRC, or by act and title where none is known. royalty_share: the label's part, 0 to 1.",
)

track_artists = Table(
    "track_artists",
    metadata,
    reference("track_id", "tracks.track_id", key=True),
    reference("artist_id", "artists.artist_id", key=True, index=True),
    Column("role_type", String, primary_key=True),
    created(),
    CheckConstraint("role_type IN ('primary', 'featured', 'producer', 'writer')", name="role"),
    comment="Who performs a recording.",
)

platforms = Table(
    "platforms",
    metadata,
    number("platform_id"),
    Column("platform_key", String, nullable=False, unique=True),
    Column("platform_name", String, nullable=False, unique=True),
    Column("platform_type", String, nullable=False),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    created(),
    updated(),
    CheckConstraint("platform_type IN ('streaming', 'social', 'advertising', 'distribution', 'other')", name="type"),
    comment="Stores, networks and distributors; platform_key is the name used in the lake.",
)

territories = Table(
    "territories",
    metadata,
    number("territory_id"),
    Column("country_code", String, nullable=False, unique=True),
    Column("country_name", String, nullable=False),
    Column("region", String),
    Column("currency_code", String),
    created(),
    updated(),
    CheckConstraint("(territory_id = 1) = (country_code = 'GLOBAL')", name="global_is_first"),
    comment="Countries by ISO code; number 1 stands for the world, or a country not stated.",
)

accounts = Table(
    "accounts",
    metadata,
    number("account_id"),
    reference("source_id", "platforms.platform_id"),
    Column("account_name", String, nullable=False),
    created(),
    UniqueConstraint("source_id", "account_name"),
    comment="Whose figures a source holds.",
)

artist_names = Table(
    "artist_names",
    metadata,
    number("artist_name_id"),
    reference("artist_id", "artists.artist_id", nullable=True),
    Column("printed_name", String, nullable=False),
    created(),
    UniqueConstraint("artist_id", "printed_name"),
    Index(
        "uq_artist_names_unknown",
        "printed_name",
        unique=True,
        sqlite_where=text("artist_id IS NULL"),
        postgresql_where=text("artist_id IS NULL"),
    ),
    comment="Acts as sources write them; empty where a source names none.",
)

track_names = Table(
    "track_names",
    metadata,
    number("track_name_id"),
    reference("artist_name_id", "artist_names.artist_name_id"),
    Column("title", String, nullable=False),
    Column("item", String, nullable=False),
    Column("isrc", String, nullable=False),
    Column("upc", String, nullable=False),
    reference("track_id", "tracks.track_id", index=True),
    created(),
    UniqueConstraint("artist_name_id", "title", "item", "isrc", "upc"),
    comment="Recordings and releases as sources write them; empty where a source is silent.",
)

store_names = Table(
    "store_names",
    metadata,
    number("store_name_id"),
    reference("platform_id", "platforms.platform_id"),
    Column("printed_name", String, nullable=False),
    Column("tier", String, nullable=False),
    created(),
    UniqueConstraint("platform_id", "printed_name", "tier"),
    comment="Stores as statements write them, with the kind of use.",
)

territory_names = Table(
    "territory_names",
    metadata,
    number("territory_name_id"),
    reference("territory_id", "territories.territory_id"),
    Column("printed_name", String, nullable=False),
    created(),
    UniqueConstraint("territory_id", "printed_name"),
    comment="Countries as statements write them.",
)

statements = Table(
    "statements",
    metadata,
    number("statement_id"),
    reference("account_id", "accounts.account_id"),
    Column("reporting_date", Date),
    Column("currency", String, nullable=False),
    created(),
    UniqueConstraint("account_id", "reporting_date", "currency"),
    Index(
        "uq_statements_undated",
        "account_id",
        "currency",
        unique=True,
        sqlite_where=text("reporting_date IS NULL"),
        postgresql_where=text("reporting_date IS NULL"),
    ),
    comment="What a distributor reported on one day to one account in one currency.",
)

payee_names = Table(
    "payee_names",
    metadata,
    number("payee_name_id"),
    Column("description", String, nullable=False),
    Column("category", String, nullable=False),
    Column("payee", String, nullable=False),
    created(),
    UniqueConstraint("description", "category", "payee"),
    comment="Bank movements as statements describe them, and what the label says they are; empty where it does not.",
)
