"""Ingrooves: the digital sales details."""

from bedrot.platforms.ingrooves.connector import Ingrooves

__all__ = ["Ingrooves"]
