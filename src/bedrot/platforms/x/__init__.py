"""X: the three tables of its analytics page."""

from bedrot.platforms.x.connector import X

__all__ = ["X"]
