"""Vydia: the list of transactions."""

from bedrot.platforms.vydia.connector import Vydia

__all__ = ["Vydia"]
