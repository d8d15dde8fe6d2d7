"""YouTube: revenue reports of Content ID, Studio's downloads, the answers and reports of its interfaces."""

from bedrot.platforms.youtube.connector import YouTube

__all__ = ["YouTube"]
