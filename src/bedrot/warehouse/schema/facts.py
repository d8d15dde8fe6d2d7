"""Facts: one table per conformed dataset, its natural key as primary key and as the order on disk.

SQLite keeps them WITHOUT ROWID, so that sorted rows are appended to one B-tree and no second index is written.
Columns that hold what was counted may be empty: not measured is not zero.
"""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, String, Table, text
from sqlalchemy.sql.schema import SchemaItem

from bedrot.warehouse.schema.base import created, metadata, reference
from bedrot.warehouse.types import Exact


def _fact(name: str, *columns: SchemaItem, comment: str) -> Table:
    return Table(name, metadata, *columns, *_lineage(), comment=comment, sqlite_with_rowid=False)


def _lineage() -> tuple[SchemaItem, ...]:
    return (
        Column("line_count", BigInteger, nullable=False),
        reference("delivery_id", "deliveries.delivery_id"),
        reference("commit_id", "commits.commit_id"),
        created(),
    )


def _day(name: str) -> Column[object]:
    return Column(name, Date, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, String, primary_key=True)


def _account() -> Column[int]:
    return reference("account_id", "accounts.account_id", key=True)


def _platform() -> Column[int]:
    return reference("platform_id", "platforms.platform_id", key=True)


def _provisional() -> Column[bool]:
    return Column("is_provisional", Boolean, nullable=False, server_default=text("false"))


def _counted(*names: str) -> tuple[Column[int], ...]:
    return tuple(Column(name, BigInteger) for name in names)


content_streams = _fact(
    "content_streams",
    _day("stream_date"),
    _account(),
    _platform(),
    *_counted("stream_count"),
    _provisional(),
    comment="daily_streams: streams a day and store, as the distributors report them; all territories and tracks.",
)

revenue_transactions = _fact(
    "revenue_transactions",
    _day("sale_month"),
    reference("statement_id", "statements.statement_id", key=True),
    reference("store_name_id", "store_names.store_name_id", key=True),
    reference("territory_name_id", "territory_names.territory_name_id", key=True),
    reference("track_name_id", "track_names.track_name_id", key=True),
    Column("is_estimated", Boolean, primary_key=True),
    *_counted("quantity"),
    Column("net_revenue", Exact),
    Column("withheld", Exact),
    Column("recoup", Exact),
    comment="royalties: what was paid, by statement, month of use, store, country and track; refunds are negative.",
)

discovery_fees = _fact(
    "discovery_fees",
    _day("fee_date"),
    _account(),
    _platform(),
    _text("currency"),
    *_counted("stream_count"),
    Column("fees", Exact),
    comment="discovery_fees: commission already inside the royalties; never added to them.",
)

period_streams = _fact(
    "period_streams",
    _day("as_of"),
    _account(),
    _platform(),
    _text("dimension"),
    _text("label"),
    _text("isrc"),
    _text("period"),
    *_counted("stream_count"),
    comment="period_streams: streams of a whole period; periods overlap, never add them.",
)

audience_daily = _fact(
    "audience_daily",
    _day("snapshot_date"),
    _account(),
    _platform(),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    *_counted(
        "listeners",
        "streams",
        "followers",
        "monthly_listeners",
        "monthly_active_listeners",
        "super_listeners",
        "playlist_adds",
        "saves",
        "shazams",
    ),
    _provisional(),
    comment="audience_daily: what a store counted of an act's audience; listeners never add up over days.",
)

track_daily = _fact(
    "track_daily",
    _day("stream_date"),
    _account(),
    _platform(),
    reference("track_name_id", "track_names.track_name_id", key=True),
    *_counted("stream_count"),
    _provisional(),
    Index("ix_track_daily_track_name_id_stream_date", "track_name_id", "stream_date"),
    comment="track_daily: streams of one track each day, as the store counted them.",
)

song_periods = _fact(
    "song_periods",
    _day("as_of"),
    _account(),
    _platform(),
    reference("track_name_id", "track_names.track_name_id", key=True),
    _text("external_track_id"),
    _text("period"),
    *_counted("listeners", "streams", "saves", "canvas_views"),
    Column("release_date", Date),
    comment="song_periods: totals of one track over a period ending at a day; periods overlap, never add them.",
)

playlist_periods = _fact(
    "playlist_periods",
    _day("as_of"),
    _account(),
    _platform(),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    _text("title"),
    _text("author"),
    _text("period"),
    *_counted("listeners", "streams"),
    Column("date_added", Date),
    comment="playlist_periods: playlists an act was heard on over a period; periods overlap, never add them.",
)
