"""Bandsintown: how many people track an act."""

from bedrot.platforms.bandsintown.connector import Bandsintown

__all__ = ["Bandsintown"]
