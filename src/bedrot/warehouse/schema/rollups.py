"""Sums by month that the loader keeps beside the facts, so that no KPI has to read the facts.

A rollup row is always the sum of facts of one month; ``line_count`` counts source lines, ``fact_count`` facts.
"""

from sqlalchemy import BigInteger, Boolean, Column, Date, String, Table
from sqlalchemy.sql.schema import SchemaItem

from bedrot.warehouse.schema.base import created, metadata, reference
from bedrot.warehouse.types import Exact


def _rollup(name: str, *columns: SchemaItem, comment: str) -> Table:
    return Table(name, metadata, *columns, created(), comment=comment, sqlite_with_rowid=False)


def _month(name: str = "sale_month") -> Column[object]:
    return Column(name, Date, primary_key=True)


def _account() -> Column[int]:
    return reference("account_id", "accounts.account_id", key=True)


def _platform() -> Column[int]:
    return reference("platform_id", "platforms.platform_id", key=True)


def _terms() -> tuple[SchemaItem, ...]:
    """What money must be kept apart by: kind of use, currency, whether estimated, and the label's share of it."""
    return (
        Column("tier", String, primary_key=True),
        Column("currency", String, primary_key=True),
        Column("is_estimated", Boolean, primary_key=True),
        Column("royalty_share", Exact, primary_key=True, autoincrement=False),
        Column("is_share_known", Boolean, primary_key=True),
    )


def _amounts() -> tuple[SchemaItem, ...]:
    return (
        Column("quantity", BigInteger),
        Column("net_revenue", Exact),
        Column("withheld", Exact),
        Column("recoup", Exact),
        Column("fact_count", BigInteger, nullable=False),
        Column("line_count", BigInteger, nullable=False),
    )


revenue_per_stream_history = _rollup(
    "revenue_per_stream_history",
    _month(),
    _account(),
    _platform(),
    *_terms(),
    *_amounts(),
    comment="Royalties by month of use, account and store.",
)

artist_performance = _rollup(
    "artist_performance",
    _month(),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    _account(),
    _platform(),
    *_terms(),
    *_amounts(),
    comment="Royalties by month of use, act, account and store.",
)

track_performance = _rollup(
    "track_performance",
    _month(),
    reference("track_name_id", "track_names.track_name_id", key=True),
    Column("currency", String, primary_key=True),
    *_amounts(),
    comment="Royalties by month of use and track.",
)

territory_performance = _rollup(
    "territory_performance",
    _month(),
    reference("territory_id", "territories.territory_id", key=True),
    _platform(),
    Column("currency", String, primary_key=True),
    *_amounts(),
    comment="Royalties by month of use, country and store.",
)

statement_months = _rollup(
    "statement_months",
    _month(),
    reference("statement_id", "statements.statement_id", key=True, index=True),
    *_amounts(),
    comment="Royalties by month of use and statement: totals, and how long payment takes.",
)

stream_months = _rollup(
    "stream_months",
    _month("stream_month"),
    _account(),
    _platform(),
    Column("stream_count", BigInteger),
    Column("settled_count", BigInteger),
    Column("day_count", BigInteger, nullable=False),
    Column("settled_days", BigInteger, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("last_settled_day", Date),
    comment="Distributor streams by month, account and store; settled ones leave provisional days out.",
)

audience_months = _rollup(
    "audience_months",
    _month("audience_month"),
    _account(),
    _platform(),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    Column("streams", BigInteger),
    Column("playlist_adds", BigInteger),
    Column("saves", BigInteger),
    Column("shazams", BigInteger),
    Column("listeners", BigInteger),
    Column("followers", BigInteger),
    Column("monthly_listeners", BigInteger),
    Column("monthly_active_listeners", BigInteger),
    Column("super_listeners", BigInteger),
    Column("day_count", BigInteger, nullable=False),
    Column("settled_days", BigInteger, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("last_settled_day", Date),
    comment="Audience by month and act: settled streams, adds, saves and shazams summed; people on the last settled day.",
)

track_releases = _rollup(
    "track_releases",
    _month("observed_month"),
    reference("track_name_id", "track_names.track_name_id", key=True),
    Column("release_date", Date, nullable=False, index=True),
    comment="Release dates that stores state for recordings.",
)

dataset_months = _rollup(
    "dataset_months",
    Column("dataset", String, primary_key=True),
    Column("month", Date, primary_key=True),
    _account(),
    Column("fact_count", BigInteger, nullable=False),
    Column("line_count", BigInteger, nullable=False),
    Column("last_day", Date),
    comment="How many facts each source has brought for each month, and its newest day.",
)
