"""Daily series: days that are missing or were never finished, and days on which too much was counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from bedrot.pipeline.findings.finding import Finding, Kind, Severity, Where, day_of, in_words, runs, whole
from bedrot.pipeline.findings.look import Look, Row

BUSY = 20
"""Plays a day on both sides of a hole from which on it is no chance that nobody played anything in it."""

TOO_MUCH_PERCENT = 5
"""Distributors and a store differ by one or two percent, because their days do not begin at the same hour."""

TOO_MUCH_PLAYS = 10
"""Of a small label a few plays are already many percent."""

TOO_LONG_DAYS = 3
"""What one day has too much for the hour it begins at, the next one lacks; three in a row are no chance."""

USUAL_DAYS = 28
"""How far on either side of a day its usual proportion is looked for: a double count that lasts longer becomes usual."""

_GRAINS: Mapping[str, Sequence[str]] = {
    "daily_streams": ("source", "account", "store"),
    "audience_daily": ("source", "store", "artist"),
    "track_daily": ("source", "store", "artist", "title"),
}
"""What makes a series. Exports of one act under two accounts are of the same people, and fill each other's holes."""


def holes(look: Look) -> Iterator[Finding]:
    """Days between the first and the last settled one that no delivery has, or that none has finished."""
    for conformed, grain in _GRAINS.items():
        look.open(conformed)
        yield from _gaps(look, conformed, grain)
        yield from _unsettled(look, conformed, grain)


def _gaps(look: Look, conformed: str, grain: Sequence[str]) -> Iterator[Finding]:
    found: dict[tuple[Row, bool], list[date]] = {}
    for row in look.engine.rows(_holes_statement(conformed, grain)):
        series, (last, following, plays) = row[: len(grain)], row[len(grain) :]
        first, end = day_of(last), day_of(following)
        days = [first + timedelta(days=number) for number in range(1, (end - first).days)]
        found.setdefault((series, whole(plays) >= BUSY), []).extend(days)
    for (series, busy), days in found.items():
        where = _where(conformed, grain, series, days)
        what = f"{len(days):,} days of {_series_in_words(look, where)} are missing: {in_words(days)}."
        if busy:
            todo = "Download a range that covers these days and import it; what is there already stays."
            yield Finding(Kind.GAP, Severity.LOOK, what, where, {"days": len(days)}, todo)
        else:
            what += " So few plays were counted around them that there may have been none."
            yield Finding(Kind.GAP, Severity.NOTE, what, where, {"days": len(days)})


def _holes_statement(conformed: str, grain: Sequence[str]) -> str:
    """Each hole's series, the days on its two sides, and how many plays the quieter of them has."""
    series = ", ".join(grain)
    return (
        f"WITH days AS (SELECT {series}, day, MAX(streams) AS streams, MIN(provisional) AS provisional "
        f"FROM {conformed} WHERE day IS NOT NULL GROUP BY {series}, day), "
        f"pairs AS (SELECT {series}, day, LEAD(day) OVER (PARTITION BY {series} ORDER BY day) AS following, "
        f"LEAST(streams, LEAD(streams) OVER (PARTITION BY {series} ORDER BY day)) AS plays, "
        f"MAX(CASE WHEN NOT provisional THEN day END) OVER (PARTITION BY {series}) AS settled FROM days) "
        f"SELECT {series}, day, following, plays FROM pairs "
        f"WHERE DATEDIFF('day', day, following) > 1 AND following <= settled ORDER BY {series}, day"
    )


def _unsettled(look: Look, conformed: str, grain: Sequence[str]) -> Iterator[Finding]:
    found: dict[Row, list[date]] = {}
    for row in look.engine.rows(_unsettled_statement(conformed, grain)):
        found.setdefault(row[:-1], []).append(day_of(row[-1]))
    for series, days in found.items():
        where = _where(conformed, grain, series, days)
        what = (
            f"{len(days):,} days of {_series_in_words(look, where)} were downloaded before they were counted to the end, "
            f"and never again: {in_words(days)}."
        )
        todo = "They stay provisional until a newer download covers them."
        yield Finding(Kind.UNSETTLED, Severity.NOTE, what, where, {"days": len(days)}, todo)


def _unsettled_statement(conformed: str, grain: Sequence[str]) -> str:
    series = ", ".join(grain)
    return (
        f"WITH days AS (SELECT {series}, day, MIN(provisional) AS provisional FROM {conformed} GROUP BY {series}, day), "
        f"told AS (SELECT {series}, day, provisional, "
        f"MAX(CASE WHEN NOT provisional THEN day END) OVER (PARTITION BY {series}) AS settled FROM days) "
        f"SELECT {series}, day FROM told WHERE provisional AND day < settled ORDER BY {series}, day"
    )


def _where(conformed: str, grain: Sequence[str], series: Row, days: Sequence[date]) -> Where:
    told = {name: None if value is None else str(value) for name, value in zip(grain, series, strict=True)}
    store = told["store"]
    return Where(
        platforms=(str(told["source"]),),
        dataset=conformed,
        account=told.get("account"),
        stores=() if store is None else (store,),
        artist=told.get("artist"),
        title=told.get("title"),
        days=tuple(days),
    )


def _series_in_words(look: Look, where: Where) -> str:
    subject = next((name for name in (where.title, where.artist) if name), "plays")
    account = f" ({where.account})" if where.account else ""
    return f"{subject} on {', '.join(where.stores)} from {look.title(where.platforms[0])}{account}"


@dataclass(frozen=True)
class _Counts:
    """What was counted in one store on one day: by the distributors together, and by the store itself."""

    day: date
    distributors: int
    store: int


def excesses(look: Look) -> Iterator[Finding]:
    """Stretches on which two distributors together count clearly more than the store itself.

    Daily streams carry no recording, so that this is all they can tell of a track that two distributors count.
    """
    look.open("daily_streams")
    look.open("audience_daily")
    stores: dict[str, list[_Counts]] = {}
    for store, day, distributors, counted in look.engine.rows(_BOTH_COUNTS):
        stores.setdefault(str(store), []).append(_Counts(day_of(day), whole(distributors), whole(counted)))
    for store, counts in stores.items():
        by_day = {each.day: each for each in _beyond(counts)}
        for first, last in runs(list(by_day)):
            days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
            if len(days) >= TOO_LONG_DAYS:
                yield _excess(store, [by_day[day] for day in days])


def _excess(store: str, counts: Sequence[_Counts]) -> Finding:
    ours, theirs = sum(each.distributors for each in counts), sum(each.store for each in counts)
    days = [each.day for each in counts]
    what = (
        f"From {days[0]} to {days[-1]} the distributors together count {ours:,} plays on {store}, "
        f"{ours - theirs:,} more than the store itself."
    )
    todo = "A track may have been delivered by two of them on these days: see which recordings both were paid for."
    figures = {"distributors": ours, "store": theirs, "excess": ours - theirs, "days": len(days)}
    where = Where(dataset="daily_streams", stores=(store,), days=tuple(days))
    return Finding(Kind.EXCESS, Severity.LOOK, what, where, figures, todo)


def _beyond(counts: Sequence[_Counts]) -> Iterator[_Counts]:
    """The days with too much, against the store and against the usual proportion around them (not all acts may be known)."""
    for place, each in enumerate(counts):
        around = counts[max(place - USUAL_DAYS, 0) : place + USUAL_DAYS + 1]
        usual = max(median(other.distributors * 100 / other.store for other in around), 100)
        excess = each.distributors - each.store * usual / 100
        if excess >= TOO_MUCH_PLAYS and excess * 100 > TOO_MUCH_PERCENT * each.store:
            yield each


_BOTH_COUNTS = """
WITH distributors AS (
    SELECT store, day, SUM(streams) AS streams
    FROM daily_streams
    WHERE NOT provisional AND streams IS NOT NULL
    GROUP BY store, day
    HAVING COUNT(DISTINCT source) > 1
),
acts AS (
    SELECT store, artist, day, MAX(streams) AS streams
    FROM audience_daily
    WHERE NOT provisional AND streams IS NOT NULL
    GROUP BY store, artist, day
),
stores AS (SELECT store, day, SUM(streams) AS streams FROM acts GROUP BY store, day)
SELECT d.store, d.day, d.streams, s.streams
FROM distributors AS d
JOIN stores AS s ON s.store = d.store AND s.day = d.day
WHERE s.streams > 0
ORDER BY 1, 2
"""
