"""Every table of the warehouse. Third normal form; each fact has a natural key, and what it came from."""

from bedrot.warehouse.schema import earnings, facts, marketing, masters, quality, records, reference, rollups, social
from bedrot.warehouse.schema.base import metadata

__all__ = [
    "earnings",
    "facts",
    "marketing",
    "masters",
    "metadata",
    "quality",
    "records",
    "reference",
    "rollups",
    "social",
]
