"""Amuse: the financial statement."""

from bedrot.platforms.amuse.connector import Amuse

__all__ = ["Amuse"]
