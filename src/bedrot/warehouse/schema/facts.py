"""Facts of streams, audiences and royalties: one table per conformed dataset, its natural key as primary key.

The key is the order on disk: SQLite keeps facts WITHOUT ROWID, so that sorted rows are appended to one B-tree and no
second index is written. Columns that hold what was counted may be empty: not measured is not zero.
"""

from sqlalchemy import BigInteger, Boolean, Column, Index

from bedrot.warehouse.schema.base import reference
from bedrot.warehouse.schema.columns import (
    account,
    counted,
    dated,
    exact,
    fact,
    key_day,
    key_text,
    platform,
    provisional,
    reported,
    told,
)

content_streams = fact(
    "content_streams",
    key_day("stream_date"),
    account(),
    platform(),
    *counted("stream_count"),
    provisional(),
    comment="daily_streams: streams a day and store, as the distributors report them; all territories and tracks.",
)

revenue_transactions = fact(
    "revenue_transactions",
    key_day("sale_month"),
    reference("statement_id", "statements.statement_id", key=True),
    reference("store_name_id", "store_names.store_name_id", key=True),
    reference("territory_name_id", "territory_names.territory_name_id", key=True),
    reference("track_name_id", "track_names.track_name_id", key=True),
    Column("month_count", BigInteger, primary_key=True, autoincrement=False),
    *key_text("orig_currency"),
    Column("is_estimated", Boolean, primary_key=True),
    *counted("quantity"),
    *exact("net_revenue", "gross_revenue", "withheld", "recoup", "fees", "tax", "orig_amount"),
    *reported("reported_revenue"),
    comment="royalties: what was paid, by statement, month of use, store, country and track; refunds are negative.",
)

statement_totals = fact(
    "statement_totals",
    key_day("sale_month"),
    reference("statement_id", "statements.statement_id", key=True),
    platform(),
    *key_text("sale_end", "tier", "country", "entry"),
    *told("controller"),
    *counted("units"),
    *exact("net", "revenue"),
    comment="statement_totals: what statements say they add up to; never added to what they list.",
)

discovery_fees = fact(
    "discovery_fees",
    key_day("fee_date"),
    account(),
    platform(),
    *key_text("currency"),
    *counted("stream_count"),
    *exact("fees"),
    comment="discovery_fees: commission already inside the royalties; never added to them.",
)

period_streams = fact(
    "period_streams",
    key_day("as_of"),
    account(),
    platform(),
    *key_text("dimension", "label", "isrc", "period"),
    *counted("stream_count"),
    Index("ix_period_streams_dimension_as_of", "dimension", "as_of"),
    comment="period_streams: streams of a whole period; periods overlap, never add them.",
)

audience_daily = fact(
    "audience_daily",
    key_day("snapshot_date"),
    account(),
    platform(),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    *counted(
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
    provisional(),
    comment="audience_daily: what a store counted of an act's audience; listeners never add up over days.",
)

track_daily = fact(
    "track_daily",
    key_day("stream_date"),
    account(),
    platform(),
    reference("track_name_id", "track_names.track_name_id", key=True),
    *counted("stream_count"),
    provisional(),
    Index("ix_track_daily_track_name_id_stream_date", "track_name_id", "stream_date"),
    comment="track_daily: streams of one track each day, as the store counted them.",
)

song_periods = fact(
    "song_periods",
    key_day("as_of"),
    account(),
    platform(),
    reference("track_name_id", "track_names.track_name_id", key=True),
    *key_text("external_track_id", "period"),
    *counted("listeners", "streams", "saves", "canvas_views"),
    *exact("average_daily_listeners"),
    *counted("shazams", "radio_spins", "purchases"),
    *dated("release_date"),
    comment="song_periods: totals of one track over a period ending at a day; periods overlap, never add them.",
)

playlist_periods = fact(
    "playlist_periods",
    key_day("as_of"),
    account(),
    platform(),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    *key_text("title", "author", "period"),
    *counted("listeners", "streams"),
    *dated("date_added"),
    comment="playlist_periods: playlists an act was heard on over a period; periods overlap, never add them.",
)

chart_positions = fact(
    "chart_positions",
    key_day("chart_date"),
    account(),
    platform(),
    *key_text("chart", "country"),
    reference("track_name_id", "track_names.track_name_id", key=True),
    *counted("position", "peak", "previous", "days_on_chart", "stream_count"),
    comment="chart_positions: places in a store's public charts on a day.",
)
