"""SoundOn (TikTok): the royalty statement."""

from bedrot.platforms.soundon.connector import SoundOn

__all__ = ["SoundOn"]
