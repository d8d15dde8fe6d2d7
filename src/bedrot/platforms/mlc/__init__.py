"""The MLC: royalty detail and work summary."""

from bedrot.platforms.mlc.connector import Mlc

__all__ = ["Mlc"]
