"""Names and kinds of the platforms of the trade, by the name the lake uses; others are called as they come."""

from collections.abc import Mapping
from types import MappingProxyType

UNKNOWN_STORE = "unknown"

_NAMES = {
    "amazon_mp3": "Amazon MP3",
    "applemusic": "Apple Music",
    "awa": "AWA",
    "claro_musica": "Claro Música",
    "distrokid": "DistroKid",
    "iheartradio": "iHeartRadio",
    "itunes": "iTunes",
    "itunes_match": "iTunes Match",
    "jiosaavn": "JioSaavn",
    "kkbox": "KKBOX",
    "line_music": "LINE Music",
    "linktree": "Linktree",
    "medianet": "MediaNet",
    "metaads": "Meta Ads",
    "netease": "NetEase",
    "none": "No store",
    "siriusxm": "SiriusXM",
    "soundcloud": "SoundCloud",
    "tdc_play": "TDC Play",
    "tiktok": "TikTok",
    "tiktok_ads": "TikTok Ads",
    "toolost": "TooLost",
    UNKNOWN_STORE: "Unknown store",
    "vk_music": "VK Music",
    "youtube": "YouTube",
    "youtube_content_id": "YouTube Content ID",
    "youtube_music": "YouTube Music",
    "youtube_shorts": "YouTube Shorts",
}

_TYPES = {
    **dict.fromkeys(("tiktok", "instagram", "facebook", "meta", "snapchat", "linktree", "youtube_shorts"), "social"),
    **dict.fromkeys(("metaads", "google_ads", "tiktok_ads"), "advertising"),
    **dict.fromkeys(("distrokid", "toolost"), "distribution"),
    **dict.fromkeys(("none", UNKNOWN_STORE, "physical"), "other"),
}

SEEDS = (
    "spotify",
    "apple_music",
    "youtube_music",
    "soundcloud",
    "bandcamp",
    "tiktok",
    "instagram",
    "youtube",
    "linktree",
    "metaads",
    "google_ads",
    "tiktok_ads",
    "distrokid",
    "toolost",
)
"""Platforms that are there before any data."""

TYPES: Mapping[str, str] = MappingProxyType(_TYPES)
"""The type of each platform that is not a streaming store."""


def platform_name(key: str) -> str:
    """What people call a platform: ``apple_music`` is Apple Music; a name the lake could not place stays itself."""
    if key in _NAMES:
        return _NAMES[key]
    return key.replace("_", " ").title() if key.islower() and " " not in key else key
