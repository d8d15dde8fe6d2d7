"""Shopify: exported orders."""

from bedrot.platforms.shopify.connector import Shopify

__all__ = ["Shopify"]
