"""Printful: what the maker of merchandise charges."""

from bedrot.platforms.printful.connector import Printful

__all__ = ["Printful"]
