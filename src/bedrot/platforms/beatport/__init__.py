"""Beatport: the statement export of its Baseware portal."""

from bedrot.platforms.beatport.connector import Beatport

__all__ = ["Beatport"]
