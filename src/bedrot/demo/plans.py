"""What the label aims at and reckons with, as its tables of goals and rates hold it."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

RATES: Mapping[str, Decimal] = MappingProxyType({"spotify": Decimal("0.0035"), "apple_music": Decimal("0.0056")})
"""Dollars that a stream is expected to pay, by store."""

GOALS = (
    ("monthly_streams", "600000", "streams"),
    ("gross_revenue", "2000", "USD"),
    ("ad_spend", "600", "USD"),
    ("followers", "10000", "followers"),
)
"""Metric, value and unit of each goal."""
