"""Royalties, and the commission inside them."""

from bedrot.warehouse.mapping.shape import (
    COUNTS,
    LINEAGE_COLUMNS,
    LINEAGE_NUMBERS,
    Facts,
    Reported,
    Rollup,
    own,
    presence,
    same,
    sums,
    unreported,
)
from bedrot.warehouse.names import ACCOUNT, PLATFORM, STATEMENT, STORE_NAME, TERRITORY_NAME, TRACK_NAME
from bedrot.warehouse.schema import facts, rollups

_DEDUCTED = ("withheld", "recoup", "fees", "tax")
_AMOUNTS = {
    **sums("quantity", "net_revenue", "gross_revenue", *_DEDUCTED, "reported_revenue"),
    **unreported("net_revenue"),
    **COUNTS,
}
_TERMS = {
    "tier": "store_of.tier",
    "currency": "statement_of.currency",
    "is_estimated": "f.is_estimated",
    "royalty_share": "track_of.royalty_share",
    "is_share_known": "track_of.is_share_known",
    "month_count": "f.month_count",
}
_BY_STATEMENT = {"statement_id": STATEMENT}
_BY_STORE = {**_BY_STATEMENT, "store_name_id": STORE_NAME}
_BY_TRACK = {**_BY_STORE, "track_name_id": TRACK_NAME}
_REPORTED_ON = "CAST(NULLIF(statement_of.report_date, '') AS DATE)"
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
        {**own("track_name_id"), "currency": "statement_of.currency"},
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
    Rollup(rollups.statement_months, "sale_month", own("statement_id", "month_count"), _AMOUNTS),
    presence("royalties", _REPORTED_ON, "statement_of.account_id", _BY_STATEMENT),
)

ROYALTIES: tuple[Facts, ...] = (
    Facts(
        "royalties",
        facts.revenue_transactions,
        month="sale_month",
        numbers={
            "statement_id": STATEMENT,
            "store_name_id": STORE_NAME,
            "territory_name_id": TERRITORY_NAME,
            "track_name_id": TRACK_NAME,
            **LINEAGE_NUMBERS,
        },
        columns={
            "is_estimated": "estimated",
            "month_count": "months",
            "quantity": "units",
            "net_revenue": "net",
            "gross_revenue": "gross",
            **same(*_DEDUCTED, "orig_currency", "orig_amount"),
            **LINEAGE_COLUMNS,
        },
        rollups=_ROYALTY_ROLLUPS,
        rounded_within=("statement_id",),
        reported=Reported({"reported_revenue": "net_revenue"}, "report_date", stated=("orig_amount", "orig_currency")),
    ),
    Facts(
        "statement_totals",
        facts.statement_totals,
        month="sale_month",
        numbers={"statement_id": STATEMENT, "platform_id": PLATFORM, **LINEAGE_NUMBERS},
        columns={
            **same("sale_end", "tier", "country", "entry", "controller", "units", "net", "revenue"),
            **LINEAGE_COLUMNS,
        },
        rollups=(presence("statement_totals", _REPORTED_ON, "statement_of.account_id", _BY_STATEMENT),),
        rounded_within=("statement_id",),
    ),
    Facts(
        "discovery_fees",
        facts.discovery_fees,
        month="fee_date",
        numbers={"account_id": ACCOUNT, "platform_id": PLATFORM, **LINEAGE_NUMBERS},
        columns={"fee_date": "day", "stream_count": "streams", **same("currency", "fees"), **LINEAGE_COLUMNS},
        rollups=(presence("discovery_fees", "f.fee_date"),),
        rounded_within=("account_id", "platform_id", "currency"),
    ),
)
