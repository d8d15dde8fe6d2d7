"""Days from which a network counts something differently. What came before is no base for what comes after.

Forecasts and the search for anomalies treat a series as a new one from such a day on. Format facts:
``streaming_social.md`` section 8.2.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class LevelShift:
    """``network`` counts ``measure`` (a column of ``social_daily`` and ``content_snapshots``) anew from ``day`` on.

    ``instead``: the measure that goes on with the old meaning, where there is one. ``reason``: for people.
    """

    network: str
    measure: str
    day: date
    reason: str
    instead: str | None = None


LEVEL_SHIFTS: tuple[LevelShift, ...] = (
    LevelShift(
        network="youtube",
        measure="views",
        day=date(2025, 4, 30),
        reason="YouTube counts a view of a Short from its first frame on; engaged views go on as views did before.",
        instead="engaged_views",
    ),
)
"""Every shift that is known."""


def shifts_of(network: str, measure: str) -> tuple[LevelShift, ...]:
    """The shifts of one measure on one network, oldest first."""
    found = (shift for shift in LEVEL_SHIFTS if (shift.network, shift.measure) == (network, measure))
    return tuple(sorted(found, key=lambda shift: shift.day))
