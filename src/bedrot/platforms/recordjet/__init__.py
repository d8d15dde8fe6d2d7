"""recordJet: the sales data, as CSV or JSON."""

from bedrot.platforms.recordjet.connector import RecordJet

__all__ = ["RecordJet"]
