"""Every table of the warehouse. Third normal form; each fact has a natural key, and what it came from."""

from bedrot.warehouse.schema import facts, marketing, masters, records, rollups
from bedrot.warehouse.schema.base import metadata

__all__ = ["facts", "marketing", "masters", "metadata", "records", "rollups"]
