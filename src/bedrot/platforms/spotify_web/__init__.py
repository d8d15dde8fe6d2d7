"""Spotify Web API: how many followers an act has."""

from bedrot.platforms.spotify_web.connector import SpotifyWeb

__all__ = ["SpotifyWeb"]
