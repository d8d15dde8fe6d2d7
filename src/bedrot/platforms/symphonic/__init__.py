"""Symphonic: the royalty report."""

from bedrot.platforms.symphonic.connector import Symphonic

__all__ = ["Symphonic"]
