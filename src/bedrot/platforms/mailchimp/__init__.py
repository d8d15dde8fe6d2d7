"""Mailchimp: mailings and the lists they go to."""

from bedrot.platforms.mailchimp.connector import Mailchimp

__all__ = ["Mailchimp"]
