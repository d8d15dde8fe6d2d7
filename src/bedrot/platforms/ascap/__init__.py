"""ASCAP: domestic and international performance statements."""

from bedrot.platforms.ascap.connector import Ascap

__all__ = ["Ascap"]
