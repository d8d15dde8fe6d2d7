"""Songtrust: the royalty export."""

from bedrot.platforms.songtrust.connector import Songtrust

__all__ = ["Songtrust"]
