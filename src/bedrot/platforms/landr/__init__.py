"""LANDR: the earnings report."""

from bedrot.platforms.landr.connector import Landr

__all__ = ["Landr"]
