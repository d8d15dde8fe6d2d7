"""Linktree: views and clicks of a link page."""

from bedrot.platforms.linktree.connector import Linktree

__all__ = ["Linktree"]
