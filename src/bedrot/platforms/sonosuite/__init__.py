"""Sonosuite: the sales report of its white-label distributors."""

from bedrot.platforms.sonosuite.connector import Sonosuite

__all__ = ["Sonosuite"]
