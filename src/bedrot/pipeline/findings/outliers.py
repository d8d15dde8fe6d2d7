"""Days that stand out from their series: by the median of the same weekday, and how far days usually are from it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bedrot.model.shifts import shifts_of
from bedrot.pipeline.findings.finding import Finding, Kind, Severity, Where, day_of, runs, whole
from bedrot.pipeline.findings.look import Look
from bedrot.warehouse.known import platform_name

WEEKS = 8
"""How many weeks on either side of a day the same weekday is looked at."""

ENOUGH_WEEKS = 5
"""Days of the same weekday that must be known on one side before a day can stand out."""

FEW_WEEKS = 2
"""So many on the other side are enough to see that a day is as they are."""

FAR = 6
"""A day stands out when it is as many times farther from the median than days usually are."""

LEAST_PERCENT = 15
"""Days are taken to vary by at least this part of their median, however alike they are."""

LEAST_COUNT = 10
"""And by at least so many counts, because chance alone makes small counts jump."""

SPIKE_DAYS = 3
"""What lasts longer is a new level and no outlier: a release, a playlist, a campaign."""

RELEASE_DAYS = 14
"""A release explains what stands out so many days after it."""

_MAD_TO_SIGMA = (14826, 10000)
"""The median distance from the median, times this, is the standard deviation of what is normally distributed."""

_SERIES: Mapping[str, tuple[Sequence[str], Sequence[str], str]] = {
    "daily_streams": (("source", "account", "store"), ("streams",), "store"),
    "audience_daily": (("source", "store", "artist"), ("streams", "listeners", "followers"), "store"),
    "social_daily": (("source", "account", "network", "artist"), ("views", "followers", "profile_views"), "network"),
}
"""By conformed dataset: what makes a series, its measures that are judged, and the column of who counted."""


@dataclass(frozen=True)
class Outlier:
    """A day that stands out: what was counted, and what is usual for that weekday around it (half counts rounded down)."""

    day: date
    count: int
    usual: int


def outliers_of(counts: Mapping[date, int]) -> list[Outlier]:
    """The days of one series that stand out, oldest first. Exact: no float takes part. Pure.

    A day is compared with the same weekday of the :data:`WEEKS` weeks before it, and of those after it. It stands out
    when from either side it lies :data:`FAR` times as far from the median as those days do themselves (median absolute
    deviation, with a least scale). A day that is as its past or as its future belongs to a series that changed.
    """
    found = {}
    for day, count in counts.items():
        sides = [side for side in (_weekdays(counts, day, -1), _weekdays(counts, day, 1)) if len(side) >= FEW_WEEKS]
        known = max(map(len, sides), default=0)
        if known >= ENOUGH_WEEKS and all(_is_far(count, side) for side in sides):
            usual = _twice_the_median([each for side in sides for each in side]) // 2
            found[day] = Outlier(day, count, usual)
    days = [
        first + timedelta(days=number)
        for first, last in runs(list(found))
        if (last - first).days < SPIKE_DAYS
        for number in range((last - first).days + 1)
    ]
    return [found[day] for day in days]


def _weekdays(counts: Mapping[date, int], day: date, direction: int) -> list[int]:
    """What was counted on the same weekday before (-1) or after (1) a day."""
    near = (day + timedelta(weeks=direction * weeks) for weeks in range(1, WEEKS + 1))
    return [counts[other] for other in near if other in counts]


def _is_far(count: int, side: Sequence[int]) -> bool:
    """Whether a count is far from the median. Everything is compared in whole numbers: times 4, per and 100."""
    middle = _twice_the_median(side)
    spread = _twice_the_median([abs(2 * each - middle) for each in side])
    times, per = _MAD_TO_SIGMA
    scales = (spread * times * 100, middle * LEAST_PERCENT * 2 * per, LEAST_COUNT * 4 * per * 100)
    return abs(2 * count - middle) * 2 * per * 100 > FAR * max(scales)


def _twice_the_median(values: Sequence[int]) -> int:
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]


def outliers(look: Look) -> Iterator[Finding]:
    """Settled days that stand out from their series, and that no release explains.

    A known change of what a network counts parts a series in two.
    """
    for conformed, (grain, measures, counter) in _SERIES.items():
        if look.open(conformed):
            for measure in measures:
                yield from _of_measure(look, conformed, measure, grain, counter)


def _of_measure(look: Look, conformed: str, measure: str, grain: Sequence[str], counter: str) -> Iterator[Finding]:
    columns = ", ".join(grain)
    series: dict[tuple[str | None, ...], dict[date, int]] = {}
    for *key, day, count in look.engine.rows(
        f"SELECT {columns}, day, MAX({measure}) FROM {conformed} WHERE NOT provisional AND {measure} IS NOT NULL "
        f"AND day IS NOT NULL GROUP BY {columns}, day ORDER BY {columns}, day"
    ):
        name = tuple(None if cell is None else str(cell) for cell in key)
        series.setdefault(name, {})[day_of(day)] = whole(count)
    releases = _releases(look)
    for name, counts in series.items():
        told = dict(zip(grain, name, strict=True))
        own = [day for act, days in releases.items() if told.get("artist") in (None, act) for day in days]
        shifts = [each.day for each in shifts_of(str(told[counter]), measure)] if counter == "network" else []
        found = [
            each
            for part in _parted(counts, shifts)
            for each in outliers_of(part)
            if not any(0 <= (each.day - release).days < RELEASE_DAYS for release in own)
        ]
        if found:
            yield _finding(look, conformed, measure, told, found, str(told[counter]))


def _releases(look: Look) -> Mapping[str, set[date]]:
    """When each act released something; what a collaboration releases, its members have released too."""
    catalog = look.label.catalog.catalog
    members = {artist.name: artist.members for artist in catalog.artists}
    found: dict[str, set[date]] = {}
    for track in catalog.tracks:
        if track.release_date is not None:
            for act in (track.artist, *members.get(track.artist, ())):
                found.setdefault(act, set()).add(track.release_date)
    return found


def _parted(counts: Mapping[date, int], shifts: Sequence[date]) -> Iterator[Mapping[date, int]]:
    """A series in parts that were counted alike."""
    bounds = [date.min, *shifts, date.max]
    for first, end in pairwise(bounds):
        yield {day: count for day, count in counts.items() if first <= day < end}


def _finding(
    look: Look, conformed: str, measure: str, told: Mapping[str, str | None], found: Sequence[Outlier], counter: str
) -> Finding:
    days = [f"{each.day} ({each.count:,}, where {each.usual:,} are usual)" for each in found]
    more = f" and {len(days) - 3} more" if len(days) > 3 else ""
    source, account, act = str(told["source"]), told.get("account"), told.get("artist")
    place = platform_name(counter)
    whose = f"{act} on {place}" if act else place
    of = look.title(source) + (f" ({account})" if account else "")
    what = (
        f"{len(found)} days of {measure.replace('_', ' ')} of {whose} from {of} stand out: {', '.join(days[:3])}{more}."
    )
    figures = {name: figure for each in found for name, figure in _figures(each)}
    where = Where((source,), conformed, account, (counter,), artist=act, days=tuple(each.day for each in found))
    todo = "All is well where a campaign or a playlist explains them; else compare with what the source shows."
    return Finding(Kind.OUTLIER, Severity.NOTE, what, where, figures, todo)


def _figures(outlier: Outlier) -> tuple[tuple[str, int], tuple[str, int]]:
    return (str(outlier.day), outlier.count), (f"{outlier.day} usual", outlier.usual)
