"""Where the demo label's music is heard and what a play pays: stores, countries and their weights.

Store names are those of DistroKid's bank details and of TooLost's sales report; rates are US dollars a play, net.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Store:
    """One store.

    ``name``: as DistroKid writes it; ``channel``: as TooLost does; ``id``: the platform it belongs to. ``share``:
    its part of all plays. ``rate``: dollars a play in an average country. ``lag`` and ``day``: how many months after
    the month of use, and on which day, it is paid. ``reach``: in how many of the countries it is heard, or in which.
    """

    name: str
    channel: str
    id: str
    share: float
    rate: Decimal
    lag: int
    day: int
    reach: int | tuple[str, ...]

    def written_by(self, distributor: str) -> str:
        """Its name in the statements of a distributor."""
        return self.name if distributor == "distrokid" else self.channel


SPOTIFY = Store("Spotify", "Spotify", "spotify", 0.722, Decimal("0.00345"), 2, 21, 60)
APPLE_MUSIC = Store("Apple Music", "Apple Music", "apple_music", 0.112, Decimal("0.00560"), 2, 8, 26)
YOUTUBE_ADS = Store("YouTube (Ads)", "YouTube Ads", "youtube", 0.022, Decimal("0.00038"), 1, 25, 28)

STORES = (
    SPOTIFY,
    APPLE_MUSIC,
    YOUTUBE_ADS,
    Store("YouTube (Audio)", "YouTube Audio Tier", "youtube", 0.030, Decimal("0.00110"), 2, 24, 18),
    Store("YouTube (Red)", "YouTube Red", "youtube", 0.022, Decimal("0.00310"), 2, 24, 12),
    Store("Amazon Unlimited (Streaming)", "Amazon Unlimited", "amazon_music", 0.024, Decimal("0.00460"), 2, 24, 9),
    Store("Amazon Prime (Streaming)", "Amazon Prime", "amazon_music", 0.010, Decimal("0.00190"), 2, 24, 6),
    Store("Deezer", "Deezer", "deezer", 0.009, Decimal("0.00340"), 1, 26, 10),
    Store("Tidal", "TIDAL", "tidal", 0.005, Decimal("0.00720"), 3, 15, 7),
    Store("Pandora", "Pandora", "pandora", 0.008, Decimal("0.00140"), 1, 26, ("US",)),
    Store("Facebook", "Reels & Stories", "meta", 0.013, Decimal("0.00009"), 1, 25, 12),
    Store("TikTok", "TikTok", "tiktok", 0.017, Decimal("0.00006"), 1, 26, 10),
    Store("NetEase", "NetEase Cloud Music", "netease", 0.003, Decimal("0.00021"), 3, 15, ("CN",)),
    Store("Flo", "FLO", "flo", 0.002, Decimal("0.00280"), 3, 15, ("KR",)),
    Store("iTunes Match", "iTunes Match", "itunes_match", 0.0006, Decimal("0.00170"), 2, 8, ("US", "GB")),
    Store("iTunes Songs", "iTunes", "itunes", 0.00025, Decimal("0.63700"), 2, 8, ("US", "GB", "DE")),
)
"""Every store, the best-heard first."""


def store_named(name: str) -> Store:
    """A store by its name in DistroKid's bank details."""
    return next(store for store in STORES if store.name == name)


TOOLOST_DAY, TOOLOST_LAG = 28, 2
"""TooLost reports all stores at once, on one day two months after the month of use."""


@dataclass(frozen=True)
class Country:
    """A country, its part of all plays, and what a play there pays against the average."""

    code: str
    weight: float
    factor: Decimal


_WEIGHTS = (
    "US 330 1.14,GB 140 1.06,DE 130 1.02,CA 52 0.96,AU 42 1.01,FR 40 0.92,NL 33 0.98,SE 26 1.05,NO 20 1.20,AT 20 1.00,"
    "CH 19 1.22,DK 16 1.16,IE 12 1.03,PL 16 0.48,IT 15 0.62,ES 15 0.60,BE 11 0.88,FI 9 1.08,NZ 9 0.95,BR 18 0.34,"
    "MX 18 0.36,JP 8 0.90,PT 6 0.52,CZ 6 0.55,ZA 4 0.40,AR 4 0.22,CL 4 0.38,TR 4 0.20,IN 6 0.16,PH 4 0.18,"
    "ID 4 0.19,HU 3 0.42,GR 3 0.50,RO 3 0.40,SG 2 0.85,IL 2 0.80,CO 3 0.28,PE 2 0.26,MY 2 0.35,TH 2 0.30,"
    "TW 1.5 0.60,HK 1.2 0.82,UA 1.5 0.25,SK 1.3 0.48,BG 1.2 0.40,HR 1.2 0.45,LT 1 0.50,EE 1 0.62,LV 1 0.50,SI 1 0.58,"
    "IS 1 1.20,LU 0.8 1.10,AE 0.8 0.85,SA 0.7 0.60,EC 0.7 0.25,CR 0.7 0.30,EG 0.6 0.15,VN 0.6 0.18,CY 0.5 0.65,OU 0.9 0.70"
)

COUNTRIES = tuple(
    Country(code, float(weight), Decimal(factor))
    for code, weight, factor in (entry.split() for entry in _WEIGHTS.split(","))
)
"""Every country with Spotify plays, the strongest first; ``OU`` is how DistroKid writes an unknown one."""


def countries_of(store: Store) -> tuple[Country, ...]:
    """Where a store is heard."""
    if isinstance(store.reach, int):
        return COUNTRIES[: store.reach]
    known = {country.code: country for country in COUNTRIES}
    return tuple(known.get(code, Country(code, 1.0, Decimal(1))) for code in store.reach)
