"""TuneCore: the sales report of each month of posting."""

from bedrot.platforms.tunecore.connector import TuneCore

__all__ = ["TuneCore"]
