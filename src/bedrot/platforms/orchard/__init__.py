"""The Orchard: statements of three generations."""

from bedrot.platforms.orchard.connector import Orchard

__all__ = ["Orchard"]
