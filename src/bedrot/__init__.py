"""BEDROT: the data platform of the independent music label."""

__version__ = "0.1.0"
