"""Names and kinds of the platforms of the trade, by the name the lake uses; others are called as they come."""

from collections.abc import Mapping
from types import MappingProxyType

UNKNOWN_STORE = "unknown"

_ABBREVIATED = (
    *(
        "abramus",
        "acum",
        "akm",
        "cmrra",
        "ecad",
        "gema",
        "gmr",
        "gvl",
        "hfa",
        "imro",
        "iprs",
        "jasrac",
        "koda",
        "komca",
    ),
    *("mcps", "ncb", "ppca", "ppl", "sabam", "sacem", "sacm", "sadaic", "samro", "sena", "sesac", "sgae", "siae"),
    *("socan", "stemra", "stim", "suisa", "swissperform", "teosto", "tono", "ubc"),
)
"""Societies that go by the initials of their names."""

_NAMES = {
    **{society: society.upper() for society in _ABBREVIATED},
    "amazon_mp3": "Amazon MP3",
    "applemusic": "Apple Music",
    "apra_amcos": "APRA AMCOS",
    "ascap": "ASCAP",
    "awa": "AWA",
    "bmi": "BMI",
    "buma_stemra": "Buma/Stemra",
    "cdbaby": "CD Baby",
    "claro_musica": "Claro Música",
    "ddex": "DDEX",
    "distrokid": "DistroKid",
    "ecb": "European Central Bank",
    "fuga": "FUGA",
    "iheartradio": "iHeartRadio",
    "itunes": "iTunes",
    "itunes_match": "iTunes Match",
    "jiosaavn": "JioSaavn",
    "kkbox": "KKBOX",
    "landr": "LANDR",
    "line_music": "LINE Music",
    "linktree": "Linktree",
    "medianet": "MediaNet",
    "mlc": "The MLC",
    "netease": "NetEase",
    "nextone": "NexTone",
    "none": "No store",
    "ofx": "Bank (OFX)",
    "onerpm": "ONErpm",
    "orchard": "The Orchard",
    "prs": "PRS for Music",
    "recordjet": "recordJet",
    "resound": "Re:Sound",
    "siriusxm": "SiriusXM",
    "smartlink": "Smart links",
    "soundcloud": "SoundCloud",
    "soundexchange": "SoundExchange",
    "soundon": "SoundOn",
    "spotify_web": "Spotify Web",
    "tdc_play": "TDC Play",
    "tiktok": "TikTok",
    "tiktok_ads": "TikTok Ads",
    "toolost": "TooLost",
    "tunecore": "TuneCore",
    UNKNOWN_STORE: "Unknown store",
    "vk_music": "VK Music",
    "youtube": "YouTube",
    "youtube_content_id": "YouTube Content ID",
    "youtube_music": "YouTube Music",
    "youtube_shorts": "YouTube Shorts",
    "zaiks": "ZAiKS",
}

_SOCIAL = (
    "tiktok",
    "instagram",
    "facebook",
    "meta",
    "snapchat",
    "x",
    "twitch",
    "bandsintown",
    "youtube",
    "youtube_shorts",
)
_LINKS = ("linktree", "smartlink")
_DISTRIBUTION = (
    *("amuse", "believe", "cargo", "cdbaby", "dashgo", "distrokid", "fuga", "ingrooves", "landr", "onerpm", "orchard"),
    *("recordjet", "secretly", "smartrights", "sonosuite", "soundon", "soundrop", "stem", "symphonic", "toolost"),
    *("tunecore", "vydia"),
)
_SOCIETIES = (
    *("apra_amcos", "artisjus", "ascap", "bmi", "buma_stemra", "mlc", "music_reports", "nextone", "prs"),
    *("publishing_administrator", "resound", "songtrust", "soundexchange", "zaiks"),
    *_ABBREVIATED,
)
_BANKS = ("bank_of_america", "capital_one", "chase", "citi", "ofx")
_OTHERS = ("ddex", "ecb", "mailchimp", "printful", "shopify", "track_catalog", "none", "physical", UNKNOWN_STORE)

_TYPES = {
    **dict.fromkeys((*_SOCIAL, *_LINKS), "social"),
    **dict.fromkeys(("meta_ads", "google_ads", "tiktok_ads"), "advertising"),
    **dict.fromkeys(_DISTRIBUTION, "distribution"),
    **dict.fromkeys((*_SOCIETIES, *_BANKS, *_OTHERS), "other"),
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
    "meta_ads",
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
