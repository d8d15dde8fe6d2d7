"""Meta Ads: what advertisements on Facebook and Instagram cost and did."""

from bedrot.platforms.meta_ads.connector import MetaAds

__all__ = ["MetaAds"]
