"""Every metric. A sum over two datasets or two families cannot be declared: importing this package would fail."""

from collections.abc import Mapping
from types import MappingProxyType

from bedrot.metrics.catalogue.attention import ATTENTION
from bedrot.metrics.catalogue.listening import LISTENING
from bedrot.metrics.catalogue.marketing import MARKETING
from bedrot.metrics.catalogue.money import MONEY
from bedrot.metrics.catalogue.watching import WATCHING
from bedrot.metrics.metric import Metric

__all__ = ["METRICS"]

METRICS: Mapping[str, Metric] = MappingProxyType(
    {metric.id: metric for metric in (*LISTENING, *MONEY, *ATTENTION, *MARKETING, *WATCHING)}
)
"""Every metric by its id."""
