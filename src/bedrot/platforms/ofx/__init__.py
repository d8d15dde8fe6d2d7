"""OFX and QFX: the files that most banks offer for bookkeeping programs."""

from bedrot.platforms.ofx.connector import Ofx

__all__ = ["Ofx"]
