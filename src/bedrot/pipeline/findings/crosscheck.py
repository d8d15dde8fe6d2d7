"""Distributors against stores: both count the same plays, so that their counts can be held against each other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import median

from bedrot.model.money import rounded
from bedrot.model.periods import Month
from bedrot.pipeline.findings.coverage import coverage
from bedrot.pipeline.findings.finding import Figure, Finding, Kind, Severity, Where, day_of, listed, runs, whole
from bedrot.pipeline.findings.look import Look
from bedrot.warehouse.known import platform_name

VARIANCE_PERCENT = 5
"""Counts that differ by more than this are told; one or two percent come of days that begin at another hour."""

TOO_MUCH_PLAYS = 10
"""Of a small label a few plays are already many percent."""

TOO_LONG_DAYS = 3
"""What one day has too much for the hour it begins at, the next one lacks; three in a row are no chance."""

USUAL_DAYS = 28
"""How far on either side of a day its usual proportion is looked for: a double count that lasts longer becomes usual."""

ENOUGH_DAYS = 7
"""Days of a month that both must have counted before they are compared."""


STILL_COUNTS_DAYS = 31
"""A distributor whose newest day is not older than this, against that of the others, has not left: more is to come."""


@dataclass(frozen=True)
class Counts:
    """What was counted in one store on one settled day: by each distributor, and by the store itself, act by act."""

    day: date
    by_source: Mapping[str, int]
    by_act: Mapping[str, int]

    @property
    def distributors(self) -> int:
        """What the distributors count together."""
        return sum(self.by_source.values())

    @property
    def store(self) -> int:
        """What the store counts of all acts."""
        return sum(self.by_act.values())


def differ(ours: int, theirs: int) -> bool:
    """Whether a count differs from the store's own by more than :data:`VARIANCE_PERCENT` of it. Exact, and never divides.

    Of a store that counted nothing every play is too much.
    """
    return abs(ours - theirs) * 100 > VARIANCE_PERCENT * theirs


def variance(ours: int, theirs: int) -> Decimal | None:
    """By how many percent of the store's own count another one differs from it; None where the store counted nothing."""
    return Decimal(ours - theirs) * 100 / theirs if theirs else None


def compared(look: Look) -> Mapping[str, Sequence[Counts]]:
    """By store, the settled days that the store itself and all its distributors have counted, oldest first.

    A day that lies in a hole of one distributor, or after the last day of one that still counts, compares with nothing.
    """
    if not (look.open("daily_streams") and look.open("audience_daily")):
        return {}
    ours: dict[str, dict[date, dict[str, int]]] = {}
    theirs: dict[tuple[str, date], dict[str, int]] = {}
    for store, day, act, counted in look.engine.rows(_STORES_COUNTS):
        theirs.setdefault((str(store), day_of(day)), {})[str(act or "")] = whole(counted)
    for store, day, source, streams in look.engine.rows(_DISTRIBUTORS_COUNTS):
        if (str(store), day_of(day)) in theirs:
            ours.setdefault(str(store), {}).setdefault(day_of(day), {})[str(source)] = whole(streams)
    return {
        store: [Counts(day, days[day], theirs[store, day]) for day in _whole_days(days)] for store, days in ours.items()
    }


def _whole_days(days: Mapping[date, Mapping[str, int]]) -> Iterator[date]:
    """The days on which nobody is missing of those who count at that time."""
    first: dict[str, date] = {}
    last: dict[str, date] = {}
    for day, sources in days.items():
        for source in sources:
            first.setdefault(source, day)
            last[source] = day
    newest = max(last.values())
    end = min(day for day in last.values() if newest - day <= timedelta(days=STILL_COUNTS_DAYS))
    for day, sources in days.items():
        if day <= end and all(source in sources for source in last if first[source] <= day <= last[source]):
            yield day


def variances(look: Look) -> Iterator[Finding]:
    """Months in which the distributors together and the store itself differ clearly, whoever has more.

    Where statements say which acts were paid for, only days that the store has counted all of them on are compared,
    and acts that no distributor was paid for are left out.
    """
    known = coverage(look)
    for store, counts in compared(look).items():
        by_month: dict[Month, list[Counts]] = {}
        missing: set[str] = set()
        foreign: set[str] = set()
        for each in counts:
            paid = known.of(store, each.day, each.by_source)
            lacks = known.missing(paid, each.by_act) if paid else frozenset()
            others = known.foreign(paid, each.by_act) if paid else frozenset()
            missing, foreign = missing | lacks, foreign | others
            if not lacks:
                both = {act: plays for act, plays in each.by_act.items() if act not in others}
                by_month.setdefault(Month.of(each.day), []).append(replace(each, by_act=both))
        months = {month: days for month, days in by_month.items() if len(days) >= ENOUGH_DAYS}
        apart = {month: days for month, days in months.items() if _are_apart(days)}
        if apart:
            yield _variance(look, store, len(months), apart, _left_out(sorted(missing), sorted(foreign)))


def _are_apart(counts: Sequence[Counts]) -> bool:
    ours, theirs = _sums(counts)
    return abs(ours - theirs) >= TOO_MUCH_PLAYS and differ(ours, theirs)


def _sums(counts: Sequence[Counts]) -> tuple[int, int]:
    return sum(each.distributors for each in counts), sum(each.store for each in counts)


def _left_out(missing: Sequence[str], foreign: Sequence[str]) -> str:
    """What was not compared, in sentences that begin with a blank."""
    said = ""
    if missing:
        said += f" Left out are days without the store's own counts of {listed(missing)}."
    if foreign:
        said += f" Left out is {listed(foreign)}, for whom no distributor was paid there."
    return said


def _variance(look: Look, store: str, months: int, apart: Mapping[Month, Sequence[Counts]], left_out: str) -> Finding:
    told: list[str] = []
    figures: dict[str, Figure] = {}
    for month, counts in apart.items():
        ours, theirs = _sums(counts)
        figures |= {f"{month} distributors": ours, f"{month} store": theirs, f"{month} days": len(counts)}
        told.append(f"{month.in_words} ({ours:,} against {theirs:,}{_by_how_much(variance(ours, theirs))})")
    more = f" and {len(told) - 3} more" if len(told) > 3 else ""
    sources = sorted({source for counts in apart.values() for each in counts for source in each.by_source})
    who = listed(look.title(source) for source in sources)
    what = (
        f"In {len(apart)} of {months} months, on the days that both have counted, {who} and "
        f"{platform_name(store)} itself differ by more than {VARIANCE_PERCENT} %: {', '.join(told[:3])}{more}. {_compared_acts(apart)}{left_out}"
    )
    todo = (
        "Where the distributors have more, an act's own export is missing or a track is counted twice; where the store "
        "has more, another distributor delivers there too, or days of a distributor are incomplete."
    )
    days = tuple(each.day for counts in apart.values() for each in counts)
    where = Where(tuple(sources), "daily_streams", stores=(store,), months=tuple(apart), days=days)
    return Finding(Kind.VARIANCE, Severity.LOOK, what, where, figures, todo)


def _compared_acts(apart: Mapping[Month, Sequence[Counts]]) -> str:
    acts = sorted({act for counts in apart.values() for each in counts for act in each.by_act if act})
    return f"Of the store it is what it counts of {listed(acts)}." if acts else "The store names no act."


def _by_how_much(percent: Decimal | None) -> str:
    if percent is None:
        return ""
    return f", {rounded(abs(percent), 1)} % {'more' if percent > 0 else 'less'}"


def excesses(look: Look) -> Iterator[Finding]:
    """Stretches on which two distributors together count clearly more than the store itself.

    Daily streams carry no recording, so that this is all they can tell of a track that two distributors count.
    """
    for store, counts in compared(look).items():
        by_day = {each.day: each for each in _beyond([each for each in counts if len(each.by_source) > 1])}
        for first, last in runs(list(by_day)):
            days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
            if len(days) >= TOO_LONG_DAYS:
                yield _excess(store, [by_day[day] for day in days])


def _excess(store: str, counts: Sequence[Counts]) -> Finding:
    ours, theirs = _sums(counts)
    days = [each.day for each in counts]
    what = (
        f"From {days[0]} to {days[-1]} the distributors together count {ours:,} plays on {platform_name(store)}, "
        f"{ours - theirs:,} more than the store itself."
    )
    todo = "A track may have been delivered by two of them on these days: see which recordings both were paid for."
    figures = {"distributors": ours, "store": theirs, "excess": ours - theirs, "days": len(days)}
    sources = sorted({source for each in counts for source in each.by_source})
    where = Where(tuple(sources), "daily_streams", stores=(store,), days=tuple(days))
    return Finding(Kind.EXCESS, Severity.LOOK, what, where, figures, todo)


def _beyond(counts: Sequence[Counts]) -> Iterator[Counts]:
    """The days with too much, against the store and against the usual proportion around them (not all acts may be known)."""
    proportions = [Fraction(each.distributors, each.store) if each.store else None for each in counts]
    for place, each in enumerate(counts):
        around = proportions[max(place - USUAL_DAYS, 0) : place + USUAL_DAYS + 1]
        known = [proportion for proportion in around if proportion is not None]
        usual = max(median(known), Fraction(1)) if known else Fraction(1)
        excess = each.distributors - each.store * usual
        if excess >= TOO_MUCH_PLAYS and excess * 100 > VARIANCE_PERCENT * each.store:
            yield each


_DISTRIBUTORS_COUNTS = """
SELECT store, day, source, SUM(streams)
FROM daily_streams
WHERE NOT provisional AND streams IS NOT NULL
GROUP BY store, day, source
ORDER BY 1, 2, 3
"""
_STORES_COUNTS = """
SELECT store, day, artist, MAX(streams)
FROM audience_daily
WHERE NOT provisional AND streams IS NOT NULL
GROUP BY store, day, artist
ORDER BY 1, 2, 3
"""
