"""Capital One: cards and 360 accounts."""

from bedrot.platforms.capital_one.connector import CapitalOne

__all__ = ["CapitalOne"]
