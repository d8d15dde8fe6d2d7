"""Spotify for Artists: what the store itself counted of an act's audience and songs."""

from bedrot.platforms.spotify.connector import SpotifyForArtists

__all__ = ["SpotifyForArtists"]
