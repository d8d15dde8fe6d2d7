"""Soundrop: the monthly report."""

from bedrot.platforms.soundrop.connector import Soundrop

__all__ = ["Soundrop"]
