"""DistroKid: the bank statement and the two statistics pages."""

from bedrot.platforms.distrokid.connector import DistroKid

__all__ = ["DistroKid"]
