"""Apple: financial reports of the iTunes Store, streaming royalties of Apple Music, the songs of an act."""

from bedrot.platforms.apple.connector import Apple

__all__ = ["Apple"]
