"""Chase: cards and checking accounts."""

from bedrot.platforms.chase.connector import Chase

__all__ = ["Chase"]
