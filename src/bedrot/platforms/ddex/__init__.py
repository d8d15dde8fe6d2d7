"""DDEX."""

from bedrot.platforms.ddex.connector import Ddex

__all__ = ["Ddex"]
