"""Believe (Backstage): the royalty report, in English and in Russian."""

from bedrot.platforms.believe.connector import Believe

__all__ = ["Believe"]
