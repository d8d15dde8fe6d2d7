"""The label's own list of tracks with royalty splits."""

from bedrot.platforms.track_catalog.connector import TrackCatalog

__all__ = ["TrackCatalog"]
