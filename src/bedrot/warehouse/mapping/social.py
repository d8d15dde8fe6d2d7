"""Social networks."""

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
from bedrot.warehouse.names import ACCOUNT, ARTIST_NAME, NETWORK
from bedrot.warehouse.schema import rollups, social

_CONTENT = (
    "duration_seconds",
    "views",
    "engaged_views",
    "impressions",
    "reach",
    "likes",
    "dislikes",
    "comments",
    "shares",
    "saves",
    "follows",
    "profile_visits",
    "link_clicks",
    "downloads",
    "watch_seconds",
)

SOCIAL: tuple[Facts, ...] = (
    Facts(
        "social_daily",
        social.social_daily,
        month="metrics_date",
        numbers={"account_id": ACCOUNT, "platform_id": NETWORK, "artist_name_id": ARTIST_NAME, **LINEAGE_NUMBERS},
        columns={
            "metrics_date": "day",
            **same(*social.FLOWS, *social.PEOPLE),
            "is_provisional": "provisional",
            **LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.social_months,
                month="social_month",
                keys=own("account_id", "platform_id", "artist_name_id"),
                measures={
                    **sums(*social.FLOWS, when=SETTLED),
                    **on_the_last_day("metrics_date", *social.PEOPLE),
                    **settled_days("metrics_date"),
                },
            ),
            settling(presence("social_daily", "f.metrics_date")),
        ),
    ),
    Facts(
        "social_breakdowns",
        social.social_breakdowns,
        month="as_of",
        numbers={"account_id": ACCOUNT, "platform_id": NETWORK, **LINEAGE_NUMBERS},
        columns={
            **same("as_of", "content_id", "metric", "dimension", "label", "period", "value", "share"),
            **LINEAGE_COLUMNS,
        },
        rollups=(presence("social_breakdowns", "f.as_of"),),
        rounded_within=(
            "as_of",
            "account_id",
            "platform_id",
            "content_id",
            "metric",
            "dimension",
            "label",
            "period",
        ),
    ),
    Facts(
        "content_snapshots",
        social.content_snapshots,
        month="as_of",
        numbers={"account_id": ACCOUNT, "platform_id": NETWORK, **LINEAGE_NUMBERS},
        columns={
            **same("as_of", "content_id", "period", "title", "url", "published", *_CONTENT),
            "content_kind": "kind",
            **LINEAGE_COLUMNS,
        },
        rollups=(presence("content_snapshots", "f.as_of"),),
    ),
)
