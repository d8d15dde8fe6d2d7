"""The one truth behind all files: how often each track was played, by day, store and country."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bedrot.demo.roster import COLLABORATION, PIG, ZONE, Track
from bedrot.demo.stores import STORES, Country, Store, countries_of
from bedrot.demo.timeline import Timeline
from bedrot.model.periods import Month

_WEEKDAYS = (0.93, 0.94, 0.97, 1.00, 1.12, 1.09, 0.95)
_HOME: Mapping[str, Mapping[str, float]] = {
    PIG: {"US": 1.25, "CA": 1.2},
    ZONE: {"DE": 1.5, "GB": 1.25},
    COLLABORATION: {"GB": 1.6, "IE": 1.3},
}
_GROWTH_A_YEAR = 1.8


@dataclass(frozen=True)
class Ledger:
    """Plays by day for each track and store, and how each track's plays divide over countries.

    ``plays``: (ISRC, store name) to one count a day from ``first`` on. ``borders``: (ISRC, store name) to the
    running share of the store's countries, the last of them 1.
    """

    first: date
    days: int
    plays: Mapping[tuple[str, str], Sequence[int]]
    borders: Mapping[tuple[str, str], Sequence[float]]

    def on(self, isrc: str, store: Store, day: date) -> int:
        """Plays of one track in one store on one day."""
        return self.plays[isrc, store.name][(day - self.first).days]

    def between(self, isrc: str, store: Store, first: date, last: date) -> int:
        """Plays from one day to another, both included; days outside the history count nothing."""
        begin = max((first - self.first).days, 0)
        return sum(self.plays[isrc, store.name][begin : (last - self.first).days + 1])

    def in_month(self, isrc: str, store: Store, month: Month) -> int:
        """Plays in a calendar month."""
        return self.between(isrc, store, month.first, month.last)

    def by_country(self, isrc: str, store: Store, plays: int) -> Iterator[tuple[Country, int]]:
        """So many plays divided over the store's countries; the parts add up to the whole."""
        before = 0
        for country, border in zip(countries_of(store), self.borders[isrc, store.name], strict=True):
            until = round(plays * border)
            yield country, until - before
            before = until


def build_ledger(
    tracks: Sequence[Track], timeline: Timeline, lift: Mapping[str, Mapping[date, float]], random: Random
) -> Ledger:
    """The plays of every track from its release to the last day of the timeline.

    ``lift``: plays that advertising brings besides, by ISRC and day.
    """
    mood = [random.gauss(1.0, 0.045) for _ in range(timeline.days)]
    plays: dict[tuple[str, str], Sequence[int]] = {}
    borders: dict[tuple[str, str], Sequence[float]] = {}
    for track in tracks:
        won = lift.get(track.isrc, {})
        days = [timeline.first + timedelta(days=offset) for offset in range(timeline.days)]
        expected = [
            mood[offset] * _expected(track, day, timeline) + won.get(day, 0.0) for offset, day in enumerate(days)
        ]
        for store in STORES:
            share = store.share * random.uniform(0.85, 1.15)
            plays[track.isrc, store.name] = [_whole(each * share, random) for each in expected]
            borders[track.isrc, store.name] = _borders(track, store, random)
    return Ledger(timeline.first, timeline.days, plays, borders)


def _expected(track: Track, day: date, timeline: Timeline) -> float:
    age = (day - track.released).days
    if age < 0:
        return 0.0
    curve = 1.75 * math.exp(-age / 9) + 0.70 * math.exp(-age / 120) + 0.58 * (1 - math.exp(-age / 40))
    growth = math.pow(_GROWTH_A_YEAR, (day - timeline.first).days / 365)
    return track.peak * curve * growth * _WEEKDAYS[day.weekday()]


def _whole(expected: float, random: Random) -> int:
    """A count near what is expected, such that many of them add up to it."""
    return int(expected * random.uniform(0.96, 1.04) + random.random())


def _borders(track: Track, store: Store, random: Random) -> Sequence[float]:
    home = _HOME[track.act]
    weights = [
        country.weight * home.get(country.code, 1.0) * random.uniform(0.8, 1.2) for country in countries_of(store)
    ]
    whole, running, borders = sum(weights), 0.0, []
    for weight in weights[:-1]:
        running += weight
        borders.append(running / whole)
    return (*borders, 1.0)
