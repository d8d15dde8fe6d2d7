"""Publishing administrators: the earnings statement that several of them send."""

from bedrot.platforms.publishing_administrator.connector import PublishingAdministrator

__all__ = ["PublishingAdministrator"]
