"""SoundCloud: the statement of SoundCloud for Artists, and an account's tracks from the API."""

from bedrot.platforms.soundcloud.connector import SoundCloud

__all__ = ["SoundCloud"]
