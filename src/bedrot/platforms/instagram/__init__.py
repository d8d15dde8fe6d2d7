"""Instagram, and Facebook pages beside it: answers of the Graph API, exports of Business Suite."""

from bedrot.platforms.instagram.connector import Instagram

__all__ = ["Instagram"]
