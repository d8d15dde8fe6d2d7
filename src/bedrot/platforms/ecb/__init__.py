"""The European Central Bank's rates of exchange."""

from bedrot.platforms.ecb.connector import Ecb

__all__ = ["Ecb"]
