"""Daily series: days that are missing, or were never finished."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bedrot.pipeline.findings.finding import Finding, Kind, Severity, Where, day_of, in_words, whole
from bedrot.pipeline.findings.look import Look, Row
from bedrot.warehouse.known import platform_name

BUSY = 20
"""Plays a day (or whatever is counted) on both sides of a hole from which on it is no chance that there was nothing in it."""


@dataclass(frozen=True)
class Series:
    """What makes a series of days.

    ``grain``: the columns that tell it from others; ``counter``: the one of who counted. ``count``: what is counted,
    in rows that fulfil ``where``.
    """

    grain: Sequence[str]
    counter: str
    count: str
    where: str = "TRUE"


SERIES: Mapping[str, Series] = {
    "daily_streams": Series(("source", "account", "store"), "store", "streams"),
    "audience_daily": Series(("source", "store", "artist"), "store", "streams", "streams IS NOT NULL"),
    "track_daily": Series(("source", "store", "artist", "title"), "store", "streams"),
    "social_daily": Series(
        ("source", "account", "network"),
        "network",
        "COALESCE(views, impressions, profile_views)",
        "COALESCE(views, impressions, profile_views) IS NOT NULL",
    ),
    "link_daily": Series(
        ("source", "account"), "source", "COALESCE(views, clicks)", "link IS NULL AND service IS NULL"
    ),
}
"""The conformed datasets in which every day between two counted ones should be there.

Exports of one act under two accounts are of the same people, and fill each other's holes. How many followers there are is
told now and then, so that days with nothing else make no series.
"""

_NOT_PLAYED = ("social_daily", "link_daily")


def holes(look: Look) -> Iterator[Finding]:
    """Days between the first and the last settled one that no delivery has, or that none has finished."""
    for conformed, series in SERIES.items():
        if look.open(conformed):
            yield from _gaps(look, conformed, series)
            yield from _unsettled(look, conformed, series)


def _gaps(look: Look, conformed: str, series: Series) -> Iterator[Finding]:
    found: dict[tuple[Row, bool], list[date]] = {}
    size = len(series.grain)
    for row in look.engine.rows(_holes_statement(conformed, series)):
        name, (last, following, plays) = row[:size], row[size:]
        first, end = day_of(last), day_of(following)
        days = [first + timedelta(days=number) for number in range(1, (end - first).days)]
        found.setdefault((name, whole(plays) >= BUSY), []).extend(days)
    for (name, busy), days in found.items():
        where = _where(conformed, series, name, days)
        are = "day of {} is" if len(days) == 1 else "days of {} are"
        what = f"{len(days):,} {are.format(_series_in_words(look, where))} missing: {in_words(days)}."
        if busy:
            todo = "Download a range that covers these days and import it; what is there already stays."
            yield Finding(Kind.GAP, Severity.LOOK, what, where, {"days": len(days)}, todo)
        else:
            what += " So little was counted around them that there may have been none."
            yield Finding(Kind.GAP, Severity.NOTE, what, where, {"days": len(days)})


def _holes_statement(conformed: str, series: Series) -> str:
    """Each hole's series, the days on its two sides, and how many plays the quieter of them has."""
    grain = ", ".join(series.grain)
    return (
        f"WITH days AS (SELECT {grain}, day, MAX({series.count}) AS plays, MIN(provisional) AS provisional "
        f"FROM {conformed} WHERE day IS NOT NULL AND {series.where} GROUP BY {grain}, day), "
        f"pairs AS (SELECT {grain}, day, LEAD(day) OVER (PARTITION BY {grain} ORDER BY day) AS following, "
        f"LEAST(plays, LEAD(plays) OVER (PARTITION BY {grain} ORDER BY day)) AS quieter, "
        f"MAX(CASE WHEN NOT provisional THEN day END) OVER (PARTITION BY {grain}) AS settled FROM days) "
        f"SELECT {grain}, day, following, quieter FROM pairs "
        f"WHERE DATEDIFF('day', day, following) > 1 AND following <= settled ORDER BY {grain}, day"
    )


def _unsettled(look: Look, conformed: str, series: Series) -> Iterator[Finding]:
    found: dict[Row, list[date]] = {}
    for row in look.engine.rows(_unsettled_statement(conformed, series)):
        found.setdefault(row[:-1], []).append(day_of(row[-1]))
    for name, days in found.items():
        where = _where(conformed, series, name, days)
        were = "day of {} was" if len(days) == 1 else "days of {} were"
        what = (
            f"{len(days):,} {were.format(_series_in_words(look, where))} downloaded before all was counted, "
            f"and never again: {in_words(days)}."
        )
        todo = "They stay provisional until a newer download covers them."
        yield Finding(Kind.UNSETTLED, Severity.NOTE, what, where, {"days": len(days)}, todo)


def _unsettled_statement(conformed: str, series: Series) -> str:
    grain = ", ".join(series.grain)
    return (
        f"WITH days AS (SELECT {grain}, day, MIN(provisional) AS provisional FROM {conformed} "
        f"WHERE {series.where} GROUP BY {grain}, day), "
        f"told AS (SELECT {grain}, day, provisional, "
        f"MAX(CASE WHEN NOT provisional THEN day END) OVER (PARTITION BY {grain}) AS settled FROM days) "
        f"SELECT {grain}, day FROM told WHERE provisional AND day < settled ORDER BY {grain}, day"
    )


def days_expected(look: Look, conformed: str) -> Mapping[str, int]:
    """By source, how many days its series would have if none were missing between the first and the last settled one."""
    series = SERIES[conformed]
    grain = ", ".join(series.grain)
    look.open(conformed)
    rows = look.engine.rows(
        f"WITH series AS (SELECT {grain}, DATEDIFF('day', MIN(day), MAX(CASE WHEN NOT provisional THEN day END)) + 1 "
        f"AS days FROM {conformed} WHERE day IS NOT NULL AND {series.where} GROUP BY {grain}) "
        "SELECT source, SUM(days) FROM series WHERE days > 0 GROUP BY source ORDER BY source"
    )
    return {str(source): whole(days) for source, days in rows}


def _where(conformed: str, series: Series, name: Row, days: Sequence[date]) -> Where:
    told = {column: None if value is None else str(value) for column, value in zip(series.grain, name, strict=True)}
    counter = told[series.counter]
    return Where(
        platforms=(str(told["source"]),),
        dataset=conformed,
        account=told.get("account"),
        stores=() if counter is None else (counter,),
        artist=told.get("artist"),
        title=told.get("title"),
        days=tuple(days),
    )


def _series_in_words(look: Look, where: Where) -> str:
    subject = next((name for name in (where.title, where.artist) if name), "plays")
    account = f" ({where.account})" if where.account else ""
    title = look.title(where.platforms[0])
    if where.dataset in _NOT_PLAYED:
        return f"{title}{account}"
    return f"{subject} on {', '.join(map(platform_name, where.stores))} from {title}{account}"
