"""TikTok: the tables of Studio, follower snapshots, and the answers of its two interfaces."""

from bedrot.platforms.tiktok.connector import TikTok

__all__ = ["TikTok"]
