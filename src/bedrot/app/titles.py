"""The words by which people know files and rows."""

from collections.abc import Mapping

from bedrot.connect.connector import Connector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.fields import Month

Connectors = Mapping[str, Connector]
"""Connectors by platform."""


def what(delivery: Delivery | None, connectors: Connectors) -> str | None:
    """What a file is, in words: the platform's title and its kind's; None for one that nobody knows."""
    if delivery is None or delivery.platform not in connectors:
        return None
    connector = connectors[delivery.platform]
    dataset = connector.datasets().get(delivery.kind)
    kind = dataset.title if dataset and dataset.title else delivery.kind.replace("_", " ")
    return f"{connector.title} – {kind}"


def dataset_of(name: str, connectors: Connectors) -> Dataset | None:
    """The dataset that goes by ``platform.dataset``."""
    platform, _, dataset = name.partition(".")
    return connectors[platform].datasets().get(dataset) if platform in connectors else None


def is_monthly(dataset: Dataset) -> bool:
    """Whether its rows count for whole months (a statement) and not for days."""
    return any(field.name == dataset.month and isinstance(field, Month) for field in dataset.fields)
