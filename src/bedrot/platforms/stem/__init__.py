"""Stem: the royalty export."""

from bedrot.platforms.stem.connector import Stem

__all__ = ["Stem"]
