"""Pretzel: the royalty report."""

from bedrot.platforms.pretzel.connector import Pretzel

__all__ = ["Pretzel"]
