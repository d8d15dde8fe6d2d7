"""Which table holds the facts of each conformed dataset, and which rollups are kept of them.

Expressions are in the one SQL dialect of :mod:`bedrot.transform`: ``p`` is the curated part, ``f`` the facts made of
it, and each kind of names the relation of that name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sqlalchemy import Table

from bedrot.warehouse.names import (
    ACCOUNT,
    ARTIST_NAME,
    DELIVERY,
    PLATFORM,
    STATEMENT,
    STORE_NAME,
    TERRITORY_NAME,
    TRACK_NAME,
    Names,
)
from bedrot.warehouse.schema import facts, rollups

_NONE: Mapping[str, Names] = MappingProxyType({})


@dataclass(frozen=True)
class Rollup:
    """Sums of the facts of one month.

    ``keys`` and ``measures``: column of ``table`` to expression. ``month``: the column that holds the month.
    ``constants``: columns with one text for all rows. ``names``: relations that the expressions use, by the fact's
    column that refers to them. ``where``: which facts are summed.
    """

    table: Table
    month: str
    keys: Mapping[str, str]
    measures: Mapping[str, str]
    names: Mapping[str, Names] = field(default_factory=lambda: MappingProxyType({}))
    where: str = "TRUE"
    constants: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Facts:
    """How the rows of a conformed dataset become facts.

    ``month``: the fact's day column that lies in the month; it is the month itself where ``columns`` does not name it.
    ``numbers``: columns filled with the number of a name. ``columns``: columns copied from a conformed one. ``rounded_within``: columns of the fact within which amounts
    finer than 1e-8 keep their exact total.
    """

    dataset: str
    table: Table
    month: str
    numbers: Mapping[str, Names]
    columns: Mapping[str, str]
    rollups: tuple[Rollup, ...] = ()
    rounded_within: tuple[str, ...] = ()


_LINEAGE_NUMBERS = {"delivery_id": DELIVERY}
_LINEAGE_COLUMNS = {"line_count": "lines"}
_COUNTS = {"fact_count": "COUNT(*)", "line_count": "SUM(f.line_count)"}


def _same(*names: str) -> Mapping[str, str]:
    return {name: name for name in names}


def _own(*names: str) -> Mapping[str, str]:
    return {name: f"f.{name}" for name in names}


def _sums(*names: str, when: str = "") -> Mapping[str, str]:
    return {name: f"SUM(f.{name}){when}" for name in names}


def _presence(dataset: str, last_day: str, account: str = "f.account_id", names: Mapping[str, Names] = _NONE) -> Rollup:
    return Rollup(
        rollups.dataset_months,
        month="month",
        keys={"account_id": account},
        measures={**_COUNTS, "last_day": f"MAX({last_day})"},
        names=names,
        constants={"dataset": dataset},
    )


_AMOUNTS = {**_sums("quantity", "net_revenue", "withheld", "recoup"), **_COUNTS}
_TERMS = {
    "tier": "store_of.tier",
    "currency": "statement_of.currency",
    "is_estimated": "f.is_estimated",
    "royalty_share": "track_of.royalty_share",
    "is_share_known": "track_of.is_share_known",
}
_BY_STATEMENT = {"statement_id": STATEMENT}
_BY_STORE = {**_BY_STATEMENT, "store_name_id": STORE_NAME}
_BY_TRACK = {**_BY_STORE, "track_name_id": TRACK_NAME}
_OUTLET = {"account_id": "statement_of.account_id", "platform_id": "store_of.platform_id"}

_ROYALTY_ROLLUPS = (
    Rollup(rollups.revenue_per_stream_history, "sale_month", {**_OUTLET, **_TERMS}, _AMOUNTS, _BY_TRACK),
    Rollup(
        rollups.artist_performance,
        "sale_month",
        {"artist_name_id": "track_of.artist_name_id", **_OUTLET, **_TERMS},
        _AMOUNTS,
        _BY_TRACK,
    ),
    Rollup(
        rollups.track_performance,
        "sale_month",
        {**_own("track_name_id"), "currency": "statement_of.currency"},
        _AMOUNTS,
        _BY_STATEMENT,
    ),
    Rollup(
        rollups.territory_performance,
        "sale_month",
        {
            "territory_id": "territory_of.territory_id",
            "platform_id": "store_of.platform_id",
            "currency": "statement_of.currency",
        },
        _AMOUNTS,
        {**_BY_STORE, "territory_name_id": TERRITORY_NAME},
    ),
    Rollup(rollups.statement_months, "sale_month", _own("statement_id"), _AMOUNTS),
    _presence(
        "royalties", "CAST(NULLIF(statement_of.report_date, '') AS DATE)", "statement_of.account_id", _BY_STATEMENT
    ),
)

_SETTLED = " FILTER (WHERE NOT f.is_provisional)"


def _settled_days(day: str) -> Mapping[str, str]:
    return {
        "day_count": f"COUNT(f.{day})",
        "settled_days": f"COUNT(f.{day}){_SETTLED}",
        "last_day": f"MAX(f.{day})",
        "last_settled_day": f"MAX(f.{day}){_SETTLED}",
    }


def _on_the_last_day(*names: str) -> Mapping[str, str]:
    return {
        name: f"MAX_BY(f.{name}, f.snapshot_date) FILTER (WHERE NOT f.is_provisional AND f.{name} IS NOT NULL)"
        for name in names
    }


_PEOPLE = ("listeners", "followers", "monthly_listeners", "monthly_active_listeners", "super_listeners")
_ACTS = ("streams", "playlist_adds", "saves", "shazams")

FACTS: tuple[Facts, ...] = (
    Facts(
        "daily_streams",
        facts.content_streams,
        month="stream_date",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, **_LINEAGE_NUMBERS},
        columns={"stream_date": "day", "stream_count": "streams", "is_provisional": "provisional", **_LINEAGE_COLUMNS},
        rollups=(
            Rollup(
                rollups.stream_months,
                month="stream_month",
                keys=_own("account_id", "platform_id"),
                measures={
                    **_sums("stream_count"),
                    "settled_count": f"SUM(f.stream_count){_SETTLED}",
                    **_settled_days("stream_date"),
                },
            ),
            _presence("daily_streams", "f.stream_date"),
        ),
    ),
    Facts(
        "royalties",
        facts.revenue_transactions,
        month="sale_month",
        numbers={
            "statement_id": STATEMENT,
            "store_name_id": STORE_NAME,
            "territory_name_id": TERRITORY_NAME,
            "track_name_id": TRACK_NAME,
            **_LINEAGE_NUMBERS,
        },
        columns={
            "is_estimated": "estimated",
            "quantity": "units",
            "net_revenue": "net",
            **_same("withheld", "recoup"),
            **_LINEAGE_COLUMNS,
        },
        rollups=_ROYALTY_ROLLUPS,
        rounded_within=("statement_id",),
    ),
    Facts(
        "discovery_fees",
        facts.discovery_fees,
        month="fee_date",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, **_LINEAGE_NUMBERS},
        columns={"fee_date": "day", "stream_count": "streams", **_same("currency", "fees"), **_LINEAGE_COLUMNS},
        rollups=(_presence("discovery_fees", "f.fee_date"),),
        rounded_within=("account_id", "platform_id", "currency"),
    ),
    Facts(
        "period_streams",
        facts.period_streams,
        month="as_of",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, **_LINEAGE_NUMBERS},
        columns={
            **_same("as_of", "dimension", "label", "isrc", "period"),
            "stream_count": "streams",
            **_LINEAGE_COLUMNS,
        },
        rollups=(_presence("period_streams", "f.as_of"),),
    ),
    Facts(
        "audience_daily",
        facts.audience_daily,
        month="snapshot_date",
        numbers={
            "account_id": ACCOUNT,
            "platform_id": PLATFORM,
            "artist_name_id": ARTIST_NAME,
            **_LINEAGE_NUMBERS,
        },
        columns={
            "snapshot_date": "day",
            **_same(*_PEOPLE, *_ACTS),
            "is_provisional": "provisional",
            **_LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.audience_months,
                month="audience_month",
                keys=_own("account_id", "platform_id", "artist_name_id"),
                measures={
                    **_sums(*_ACTS, when=_SETTLED),
                    **_on_the_last_day(*_PEOPLE),
                    **_settled_days("snapshot_date"),
                },
            ),
            _presence("audience_daily", "f.snapshot_date"),
        ),
    ),
    Facts(
        "track_daily",
        facts.track_daily,
        month="stream_date",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, "track_name_id": TRACK_NAME, **_LINEAGE_NUMBERS},
        columns={"stream_date": "day", "stream_count": "streams", "is_provisional": "provisional", **_LINEAGE_COLUMNS},
        rollups=(_presence("track_daily", "f.stream_date"),),
    ),
    Facts(
        "song_periods",
        facts.song_periods,
        month="as_of",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, "track_name_id": TRACK_NAME, **_LINEAGE_NUMBERS},
        columns={
            **_same("as_of", "period", "listeners", "streams", "saves", "canvas_views", "release_date"),
            "external_track_id": "track_id",
            **_LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.track_releases,
                month="observed_month",
                keys=_own("track_name_id"),
                measures={"release_date": "MAX(f.release_date)"},
                where="f.release_date IS NOT NULL",
            ),
            _presence("song_periods", "f.as_of"),
        ),
    ),
    Facts(
        "playlist_periods",
        facts.playlist_periods,
        month="as_of",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, "artist_name_id": ARTIST_NAME, **_LINEAGE_NUMBERS},
        columns={
            **_same("as_of", "title", "author", "period", "listeners", "streams", "date_added"),
            **_LINEAGE_COLUMNS,
        },
        rollups=(_presence("playlist_periods", "f.as_of"),),
    ),
)
"""One for each conformed dataset."""
