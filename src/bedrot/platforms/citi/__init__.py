"""Citi: cards."""

from bedrot.platforms.citi.connector import Citi

__all__ = ["Citi"]
