"""The label's accounts on social networks, and what happened on each of them day by day.

Views follow the plays of the ledger; whoever comes to follow an account is told by the difference of two days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from bedrot.demo.modelled import Label
from bedrot.demo.roster import COLLABORATION, PIG, ZONE
from bedrot.demo.stores import STORES


@dataclass(frozen=True)
class Profile:
    """An account. ``name`` and ``number``: as the network writes it. ``acts``: whose music is heard there.

    ``stores``: ids of the stores whose plays its views follow, ``views``: how many there are to a play. ``followers``:
    where they began.
    """

    network: str
    act: str
    name: str
    number: str
    acts: tuple[str, ...]
    stores: tuple[str, ...]
    views: float
    followers: int


_PIG_PLAYS, _ZONE_PLAYS = (PIG,), (ZONE, COLLABORATION)

TIKTOK = (
    Profile("tiktok", PIG, "pig1987", "", _PIG_PLAYS, ("tiktok",), 9.0, 620),
    Profile("tiktok", ZONE, "zone.a0", "", _ZONE_PLAYS, ("tiktok",), 6.0, 410),
)
YOUTUBE = (
    Profile("youtube", PIG, "pig1987", "UCpig1987DemoChannel00001", _PIG_PLAYS, ("youtube",), 1.3, 240),
    Profile("youtube", ZONE, "ZONE A0", "UCzoneA0DemoChannel000002", _ZONE_PLAYS, ("youtube",), 1.2, 310),
)
INSTAGRAM = (
    Profile("instagram", PIG, "pig1987", "17841400000001987", _PIG_PLAYS, ("meta",), 5.0, 830),
    Profile("instagram", ZONE, "zonea0.music", "17841400000000002", _ZONE_PLAYS, ("meta",), 4.0, 540),
)


class ProfileDay(NamedTuple):
    """An account on one day; ``followers`` as the day ends."""

    day: date
    views: int
    profile_views: int
    likes: int
    comments: int
    shares: int
    new_followers: int
    followers: int


def days_of(profile: Profile, label: Label) -> tuple[ProfileDay, ...]:
    """Every day from the label's first to its last."""
    random = label.random(f"followers {profile.network} {profile.name}")
    stores = [store for store in STORES if store.id in profile.stores]
    codes = [track.isrc for track in label.tracks if track.act in profile.acts]
    days, followers = [], profile.followers
    for offset in range(label.timeline.days):
        day = label.timeline.first + timedelta(days=offset)
        plays = sum(label.ledger.on(isrc, store, day) for isrc in codes for store in stores)
        views = int(plays * profile.views * random.uniform(0.9, 1.1)) + random.randint(20, 60)
        likes = int(views * random.uniform(0.035, 0.055))
        new = int(views * random.uniform(0.0006, 0.0022) + random.random()) - (random.random() < 0.1)
        followers += new
        days.append(
            ProfileDay(
                day=day,
                views=views,
                profile_views=int(views * random.uniform(0.010, 0.016)),
                likes=likes,
                comments=int(likes * random.uniform(0.05, 0.09)),
                shares=int(likes * random.uniform(0.03, 0.06)),
                new_followers=new,
                followers=followers,
            )
        )
    return tuple(days)


def by_day(days: tuple[ProfileDay, ...]) -> Mapping[date, ProfileDay]:
    """Days by their date."""
    return {each.day: each for each in days}
