"""Streams and audiences."""

from bedrot.warehouse.mapping.shape import (
    LINEAGE_COLUMNS,
    LINEAGE_NUMBERS,
    SETTLED,
    Facts,
    Rollup,
    on_the_last_day,
    own,
    presence,
    same,
    settled_days,
    settling,
    sums,
)
from bedrot.warehouse.names import ACCOUNT, ARTIST_NAME, PLATFORM, TRACK_NAME
from bedrot.warehouse.schema import facts, rollups

_SONG_COUNTS = (
    "listeners",
    "streams",
    "saves",
    "canvas_views",
    "average_daily_listeners",
    "shazams",
    "radio_spins",
    "purchases",
)
_PEOPLE = ("listeners", "followers", "monthly_listeners", "monthly_active_listeners", "super_listeners")
_ACTS = ("streams", "playlist_adds", "saves", "shazams")

LISTENING: tuple[Facts, ...] = (
    Facts(
        "daily_streams",
        facts.content_streams,
        month="stream_date",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, **LINEAGE_NUMBERS},
        columns={"stream_date": "day", "stream_count": "streams", "is_provisional": "provisional", **LINEAGE_COLUMNS},
        rollups=(
            Rollup(
                rollups.stream_months,
                month="stream_month",
                keys=own("account_id", "platform_id"),
                measures={
                    **sums("stream_count"),
                    "settled_count": f"SUM(f.stream_count){SETTLED}",
                    **settled_days("stream_date"),
                },
            ),
            settling(presence("daily_streams", "f.stream_date")),
        ),
    ),
    Facts(
        "period_streams",
        facts.period_streams,
        month="as_of",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, **LINEAGE_NUMBERS},
        columns={
            **same("as_of", "dimension", "label", "isrc", "period"),
            "stream_count": "streams",
            **LINEAGE_COLUMNS,
        },
        rollups=(presence("period_streams", "f.as_of"),),
    ),
    Facts(
        "audience_daily",
        facts.audience_daily,
        month="snapshot_date",
        numbers={
            "account_id": ACCOUNT,
            "platform_id": PLATFORM,
            "artist_name_id": ARTIST_NAME,
            **LINEAGE_NUMBERS,
        },
        columns={
            "snapshot_date": "day",
            **same(*_PEOPLE, *_ACTS),
            "is_provisional": "provisional",
            **LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.audience_months,
                month="audience_month",
                keys=own("account_id", "platform_id", "artist_name_id"),
                measures={
                    **sums(*_ACTS, when=SETTLED),
                    **on_the_last_day("snapshot_date", *_PEOPLE),
                    **settled_days("snapshot_date"),
                },
            ),
            settling(presence("audience_daily", "f.snapshot_date")),
        ),
    ),
    Facts(
        "track_daily",
        facts.track_daily,
        month="stream_date",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, "track_name_id": TRACK_NAME, **LINEAGE_NUMBERS},
        columns={"stream_date": "day", "stream_count": "streams", "is_provisional": "provisional", **LINEAGE_COLUMNS},
        rollups=(settling(presence("track_daily", "f.stream_date")),),
    ),
    Facts(
        "song_periods",
        facts.song_periods,
        month="as_of",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, "track_name_id": TRACK_NAME, **LINEAGE_NUMBERS},
        columns={
            **same("as_of", "period", *_SONG_COUNTS, "release_date"),
            "external_track_id": "track_id",
            **LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.track_releases,
                month="observed_month",
                keys=own("track_name_id"),
                measures={"release_date": "MAX(f.release_date)"},
                where="f.release_date IS NOT NULL",
            ),
            presence("song_periods", "f.as_of"),
        ),
    ),
    Facts(
        "playlist_periods",
        facts.playlist_periods,
        month="as_of",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, "artist_name_id": ARTIST_NAME, **LINEAGE_NUMBERS},
        columns={
            **same("as_of", "title", "author", "period", "listeners", "streams", "date_added"),
            **LINEAGE_COLUMNS,
        },
        rollups=(presence("playlist_periods", "f.as_of"),),
    ),
    Facts(
        "chart_positions",
        facts.chart_positions,
        month="chart_date",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, "track_name_id": TRACK_NAME, **LINEAGE_NUMBERS},
        columns={
            "chart_date": "day",
            **same("chart", "country", "position", "peak", "previous", "days_on_chart"),
            "stream_count": "streams",
            **LINEAGE_COLUMNS,
        },
        rollups=(presence("chart_positions", "f.chart_date"),),
    ),
)
