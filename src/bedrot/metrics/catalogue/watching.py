"""The sources themselves."""

from bedrot.metrics.expressions import Freshness, Health, Quality
from bedrot.metrics.metric import Metric

_FRESHNESS, _HEALTH, _QUALITY = Freshness(), Health(), Quality()

WATCHING = (
    Metric(
        "data_freshness",
        "K-39",
        "Data freshness",
        "Hours since the newest settled day of the account furthest behind, less what the source itself needs: 48 h and "
        "its provisional days where it tells each day, else its usual silence, or its source_delay in catalog/rates.csv. "
        "An account on which nothing may happen is as fresh as its newest export. The label allows itself 12 h more "
        "(freshness_budget).",
        "h",
        _FRESHNESS,
        _FRESHNESS.families,
        less_is_better=True,
    ),
    Metric(
        "pipeline_health",
        "K-40",
        "Pipeline health",
        "The mean of all accounts: each has 100 points and loses 5, 15, 30 or 40 when its newest settled day is more than "
        "1, 3, 7 or 14 days later than the source itself needs, and 10 for each dataset with days missing in the newest "
        "whole month, times its weight (health_weight in catalog/rates.csv). Logins are not part of it.",
        "points",
        _HEALTH,
        _HEALTH.families,
    ),
    Metric(
        "data_quality",
        "K-41",
        "Data quality",
        "The weighted mean of completeness, accuracy, timeliness, consistency and validity, 0 to 100, as last examined.",
        "points",
        _QUALITY,
        _QUALITY.families,
    ),
)
