"""The demo label's invented acts and their releases."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bedrot.demo.timeline import Timeline

DISTROKID, TOOLOST = "distrokid", "toolost"


@dataclass(frozen=True)
class Act:
    """An act, its Spotify id, the acts it is made of, and where its followers began."""

    name: str
    spotify_id: str
    members: tuple[str, ...]
    followers: int


@dataclass(frozen=True)
class Track:
    """A recording.

    ``peak``: streams a day when new, at the label's first size. ``distributor``: who delivers it; ``moved``: since
    when another one does. ``share``: percent of the earnings that are the label's own.
    """

    isrc: str
    act: str
    title: str
    release: str
    upc: str
    released: date
    release_type: str
    peak: float
    distributor: str
    share: Decimal
    moved: date | None = None

    def distributor_on(self, day: date) -> str:
        """Who delivers it to the stores on a day."""
        return TOOLOST if self.moved is not None and day >= self.moved else self.distributor


PIG, ZONE = "pig1987", "ZONE A0"
COLLABORATION = "ZONE A0 & Sxnctuary"
GUEST = "Sxnctuary"

ACTS = (
    Act(PIG, "1pig1987Demo0000000001", (), 410),
    Act(ZONE, "2zoneA0Demo00000000002", (), 260),
    Act(COLLABORATION, "3zoneSxnDemo0000000003", (ZONE, GUEST), 40),
)

OLDER_SPELLING = {ZONE: "ZONEA0"}
"""How DistroKid's first statements write an act; the label's table of aliases knows it."""

# act, title, release, type, months after the start, peak, distributor, own share in percent
_RELEASES: tuple[tuple[str, str, str, str, int, int, str, str], ...] = (
    (PIG, "SALT ENGINE", "SALT ENGINE", "single", 0, 620, DISTROKID, "100"),
    (ZONE, "COLD HARBOUR", "COLD HARBOUR", "single", 0, 540, DISTROKID, "100"),
    (PIG, "PAPER ORBIT", "PAPER ORBIT", "single", 1, 410, DISTROKID, "100"),
    (ZONE, "ULTRAVIOLET ROOM", "ULTRAVIOLET ROOM", "single", 2, 520, DISTROKID, "100"),
    (PIG, "NIGHT SHIFT SAINTS", "NIGHT SHIFT", "ep", 4, 560, DISTROKID, "100"),
    (PIG, "VELVET ALARM (feat. LUMEN)", "NIGHT SHIFT", "ep", 4, 330, DISTROKID, "80"),
    (PIG, "HELLO, STATIC", "NIGHT SHIFT", "ep", 4, 260, DISTROKID, "100"),
    (COLLABORATION, "TWO MIRRORS", "TWO MIRRORS", "single", 5, 470, TOOLOST, "50"),
    (ZONE, "GRAVITY LOAN", "GRAVITY LOAN", "single", 6, 480, DISTROKID, "100"),
    (PIG, "BRICK LULLABY", "BRICK LULLABY", "single", 8, 500, DISTROKID, "100"),
    (ZONE, "TIN HALO", "TIN HALO", "single", 9, 430, TOOLOST, "100"),
    (COLLABORATION, "AFTERGLOW TAX", "AFTERGLOW TAX", "single", 11, 460, DISTROKID, "50"),
    (ZONE, "SLEEPWALK CITY", "SLEEPWALK CITY", "album", 12, 560, DISTROKID, "100"),
    (ZONE, "GLASS ELEVATOR", "SLEEPWALK CITY", "album", 12, 350, DISTROKID, "100"),
    (ZONE, "LOW BATTERY HYMN", "SLEEPWALK CITY", "album", 12, 290, DISTROKID, "100"),
    (PIG, "RUST PARADE", "RUST PARADE", "single", 14, 520, DISTROKID, "100"),
    (PIG, "CHROME ORCHARD", "CHROME ORCHARD", "single", 16, 480, DISTROKID, "100"),
    (COLLABORATION, "BORROWED WEATHER", "BORROWED WEATHER", "single", 18, 480, TOOLOST, "50"),
    (ZONE, "SECOND SUN", "SECOND SUN", "single", 20, 520, TOOLOST, "100"),
    (PIG, "KEROSENE CHOIR", "KEROSENE CHOIR", "single", 22, 560, DISTROKID, "75"),
)

MOVED_TITLE = "ULTRAVIOLET ROOM"


def roster(timeline: Timeline) -> tuple[Track, ...]:
    """The label's tracks, oldest release first; each comes out on a Friday."""
    upcs: dict[str, str] = {}
    tracks = []
    for number, (act, title, release, kind, months, peak, distributor, share) in enumerate(_RELEASES, start=1):
        upcs.setdefault(release, _upc(len(upcs) + 1))
        released = _friday_from(timeline.months[months].first + timedelta(days=(months * 5) % 12))
        tracks.append(
            Track(
                isrc=f"XXBDR{released:%y}{number:05d}",
                act=act,
                title=title,
                release=release,
                upc=upcs[release],
                released=released,
                release_type=kind,
                peak=float(peak),
                distributor=distributor,
                share=Decimal(share),
                moved=timeline.moved if title == MOVED_TITLE else None,
            )
        )
    return tuple(tracks)


def by_isrc(tracks: tuple[Track, ...]) -> Mapping[str, Track]:
    """Tracks by their code."""
    return {track.isrc: track for track in tracks}


def _friday_from(day: date) -> date:
    return day + timedelta(days=(4 - day.weekday()) % 7)


def _upc(number: int) -> str:
    body = f"00001987{number:03d}"
    odd, even = sum(map(int, body[0::2])), sum(map(int, body[1::2]))
    return f"{body}{(-(3 * odd + even)) % 10}"
