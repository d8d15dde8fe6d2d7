"""Secretly Distribution: digital and physical statements."""

from bedrot.platforms.secretly.connector import Secretly

__all__ = ["Secretly"]
