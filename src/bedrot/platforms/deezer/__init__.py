"""Deezer: how many fans an act has."""

from bedrot.platforms.deezer.connector import Deezer

__all__ = ["Deezer"]
