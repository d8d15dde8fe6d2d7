"""FUGA: the royalty statement of its clients."""

from bedrot.platforms.fuga.connector import Fuga

__all__ = ["Fuga"]
