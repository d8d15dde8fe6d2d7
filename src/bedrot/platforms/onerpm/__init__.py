"""ONErpm (and OFFstep): the royalty workbook and its sheets as tables."""

from bedrot.platforms.onerpm.connector import ONErpm

__all__ = ["ONErpm"]
