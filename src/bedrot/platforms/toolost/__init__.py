"""TooLost: the two analytics answers and the monthly sales report."""

from bedrot.platforms.toolost.connector import TooLost

__all__ = ["TooLost"]
