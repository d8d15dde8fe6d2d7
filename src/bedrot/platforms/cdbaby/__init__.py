"""CD Baby: the sales report."""

from bedrot.platforms.cdbaby.connector import CDBaby

__all__ = ["CDBaby"]
