"""Bandcamp: the sales report."""

from bedrot.platforms.bandcamp.connector import Bandcamp

__all__ = ["Bandcamp"]
