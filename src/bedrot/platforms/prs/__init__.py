"""PRS for Music: the distribution statement."""

from bedrot.platforms.prs.connector import Prs

__all__ = ["Prs"]
