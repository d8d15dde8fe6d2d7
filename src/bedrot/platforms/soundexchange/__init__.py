"""SoundExchange: the statement of neighbouring rights."""

from bedrot.platforms.soundexchange.connector import SoundExchange

__all__ = ["SoundExchange"]
