"""Dashgo: the monthly statement."""

from bedrot.platforms.dashgo.connector import Dashgo

__all__ = ["Dashgo"]
