"""Smart links: clicks on links that lead to many stores, from any service."""

from bedrot.platforms.smartlink.connector import SmartLink

__all__ = ["SmartLink"]
