"""The modelled label: its calendar, tracks, promotion, plays and payments, before anything is written or spoilt."""

from dataclasses import dataclass
from datetime import date
from random import Random

from bedrot.demo.ledger import Ledger, build_ledger
from bedrot.demo.promotion import Promotion, promote
from bedrot.demo.roster import MOVED_TITLE, Track, roster
from bedrot.demo.statements import Line, Rates, build_lines, build_rates
from bedrot.demo.timeline import Timeline


@dataclass(frozen=True)
class Label:
    """The truth from which every file derives."""

    seed: int
    timeline: Timeline
    tracks: tuple[Track, ...]
    promotion: Promotion
    ledger: Ledger
    rates: Rates
    lines: tuple[Line, ...]

    @property
    def moved(self) -> Track:
        """The track that changes its distributor."""
        return next(track for track in self.tracks if track.title == MOVED_TITLE)

    def random(self, subject: str) -> Random:
        """Chance for one subject, so that one kind of file does not change another."""
        return chance(self.seed, subject)


def chance(seed: int, subject: str) -> Random:
    """A generator that gives the same numbers for the same seed and subject everywhere."""
    return Random(f"{seed} {subject}")


def model(today: date, seed: int) -> Label:
    """The label as it stands on ``today``."""
    timeline = Timeline(today)
    tracks = roster(timeline)
    promotion = promote(tracks, timeline, chance(seed, "promotion"))
    ledger = build_ledger(tracks, timeline, promotion.lift, chance(seed, "plays"))
    rates = build_rates(timeline, chance(seed, "rates"))
    lines = build_lines(tracks, ledger, rates, timeline, chance(seed, "statements"))
    return Label(seed, timeline, tracks, promotion, ledger, rates, tuple(lines))
