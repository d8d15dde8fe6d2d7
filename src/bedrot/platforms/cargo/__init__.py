"""Cargo: the statement of physical sales and their costs."""

from bedrot.platforms.cargo.connector import Cargo

__all__ = ["Cargo"]
