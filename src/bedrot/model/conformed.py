"""The conformed datasets: one shape for all platforms, one grain and one family each.

``grain`` names the columns that tell two rows apart; ``measures`` are what was counted. Every curated row also
carries ``LINEAGE``. Curated tables are partitioned by ``month`` (first day, DATE), the month a row counts for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bedrot.model.families import Family
from bedrot.model.money import SQL_TYPE as MONEY

Columns = Mapping[str, str]
"""Column names with their SQL types, in order."""

LINEAGE: Columns = MappingProxyType({"delivery": "VARCHAR", "observed_at": "TIMESTAMPTZ", "lines": "BIGINT"})
"""Delivery (of several: the newest), when the source produced it (UTC), and how many staged lines the row sums."""


@dataclass(frozen=True)
class Conformed:
    """One conformed dataset."""

    name: str
    family: Family
    title: str
    grain: Columns
    measures: Columns
    attributes: Columns = field(default_factory=dict)

    @property
    def columns(self) -> Columns:
        """Every column of the curated table but the partition, in order."""
        return {**self.grain, **self.attributes, **self.measures, **LINEAGE}


_TEXT, _COUNT, _DAY = "VARCHAR", "BIGINT", "DATE"

DAILY_STREAMS = Conformed(
    "daily_streams",
    Family.DISTRIBUTOR,
    "Streams a day and store, as the distributors report them",
    grain={"source": _TEXT, "account": _TEXT, "store": _TEXT, "day": _DAY},
    measures={"streams": _COUNT},
    attributes={"provisional": "BOOLEAN"},
)

ROYALTIES = Conformed(
    "royalties",
    Family.DISTRIBUTOR,
    "What was paid: units and money by statement, month of use, store, country and track",
    grain={
        "source": _TEXT,
        "account": _TEXT,
        "report_date": _DAY,
        "sale_month": _DAY,
        "store": _TEXT,
        "store_name": _TEXT,
        "tier": _TEXT,
        "country": _TEXT,
        "country_name": _TEXT,
        "artist": _TEXT,
        "artist_name": _TEXT,
        "title": _TEXT,
        "item": _TEXT,
        "isrc": _TEXT,
        "upc": _TEXT,
        "currency": _TEXT,
        "estimated": "BOOLEAN",
    },
    measures={"units": _COUNT, "net": MONEY, "withheld": MONEY, "recoup": MONEY},
)

DISCOVERY_FEES = Conformed(
    "discovery_fees",
    Family.DISTRIBUTOR,
    "Streams won and commission paid in Spotify's Discovery Mode; already inside the royalties, never added to them",
    grain={"source": _TEXT, "account": _TEXT, "store": _TEXT, "day": _DAY, "currency": _TEXT},
    measures={"streams": _COUNT, "fees": MONEY},
)

PERIOD_STREAMS = Conformed(
    "period_streams",
    Family.DISTRIBUTOR,
    "Streams of a whole period by track, country, device and other splits, as the distributors report them",
    grain={
        "source": _TEXT,
        "account": _TEXT,
        "store": _TEXT,
        "dimension": _TEXT,
        "label": _TEXT,
        "isrc": _TEXT,
        "period": _TEXT,
        "as_of": _DAY,
    },
    measures={"streams": _COUNT},
)

AUDIENCE_DAILY = Conformed(
    "audience_daily",
    Family.STORE,
    "What a store counted of an act's audience each day; listeners are people and never add up over days",
    grain={"source": _TEXT, "account": _TEXT, "store": _TEXT, "artist": _TEXT, "artist_name": _TEXT, "day": _DAY},
    measures={
        "listeners": _COUNT,
        "streams": _COUNT,
        "followers": _COUNT,
        "monthly_listeners": _COUNT,
        "monthly_active_listeners": _COUNT,
        "super_listeners": _COUNT,
        "playlist_adds": _COUNT,
        "saves": _COUNT,
        "shazams": _COUNT,
    },
    attributes={"provisional": "BOOLEAN"},
)

TRACK_DAILY = Conformed(
    "track_daily",
    Family.STORE,
    "Streams of one track each day, as the store counted them",
    grain={
        "source": _TEXT,
        "account": _TEXT,
        "store": _TEXT,
        "artist": _TEXT,
        "artist_name": _TEXT,
        "title": _TEXT,
        "day": _DAY,
    },
    measures={"streams": _COUNT},
    attributes={"provisional": "BOOLEAN"},
)

SONG_PERIODS = Conformed(
    "song_periods",
    Family.STORE,
    "Totals of one track over a period ending at a day, as the store counted them; periods overlap, never add them",
    grain={
        "source": _TEXT,
        "account": _TEXT,
        "store": _TEXT,
        "artist": _TEXT,
        "artist_name": _TEXT,
        "title": _TEXT,
        "track_id": _TEXT,
        "period": _TEXT,
        "as_of": _DAY,
    },
    measures={"listeners": _COUNT, "streams": _COUNT, "saves": _COUNT, "canvas_views": _COUNT},
    attributes={"release_date": _DAY},
)

PLAYLIST_PERIODS = Conformed(
    "playlist_periods",
    Family.STORE,
    "Playlists an act was heard on over a period ending at a day; periods overlap, never add them",
    grain={
        "source": _TEXT,
        "account": _TEXT,
        "store": _TEXT,
        "artist": _TEXT,
        "artist_name": _TEXT,
        "title": _TEXT,
        "author": _TEXT,
        "period": _TEXT,
        "as_of": _DAY,
    },
    measures={"listeners": _COUNT, "streams": _COUNT},
    attributes={"date_added": _DAY},
)

CONFORMED: Mapping[str, Conformed] = MappingProxyType(
    {
        conformed.name: conformed
        for conformed in (
            DAILY_STREAMS,
            ROYALTIES,
            DISCOVERY_FEES,
            PERIOD_STREAMS,
            AUDIENCE_DAILY,
            TRACK_DAILY,
            SONG_PERIODS,
            PLAYLIST_PERIODS,
        )
    }
)
"""Every conformed dataset by name."""
