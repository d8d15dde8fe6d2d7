"""Smart Rights: the export of digital sales."""

from bedrot.platforms.smartrights.connector import SmartRights

__all__ = ["SmartRights"]
