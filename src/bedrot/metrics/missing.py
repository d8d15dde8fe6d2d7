"""Which file brings a figure of which nothing is there yet."""

from collections.abc import Mapping
from types import MappingProxyType

_BRINGS: Mapping[str, str] = MappingProxyType(
    {
        "daily_streams": "a distributor's daily streams bring",
        "royalties": "a distributor's statement brings",
        "audience_daily": "the audience export of Spotify for Artists, or of another store, brings",
        "track_daily": "a store's streams of single songs bring",
        "social_daily": "an export of TikTok, YouTube, Instagram or X brings",
        "ad_daily": "an export of Meta Ads brings",
        "link_daily": "an export of Linktree, or of another link page, brings",
        "email_campaigns": "a report of Mailchimp brings",
        "bank_transactions": "an export of the bank or of a card brings",
        "shop_sales": "the orders of a shop bring",
    }
)


def not_imported(dataset: str) -> str:
    """Why a figure of a conformed dataset cannot be computed while nothing of it was imported."""
    return f"Not imported yet: {_BRINGS.get(dataset, f'a file of {dataset} brings')} this."
