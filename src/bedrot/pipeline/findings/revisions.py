"""What newer deliveries replaced: how much of it, and where they say something else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bedrot.pipeline.findings.contests import Contest, both_sides, contests_of
from bedrot.pipeline.findings.finding import Figure, Finding, Kind, Severity, Sums, day_of, in_words, listed, whole
from bedrot.pipeline.findings.look import ROYALTIES, Look, Row
from bedrot.pipeline.findings.restated_ads import restated_ads
from bedrot.pipeline.winning import Source

_DAILY = ("daily_streams", "track_daily", "audience_daily")
_ADS = "ad_daily"

Sides = Mapping[tuple[int, bool], Sums]
"""What both sides of each contest amount to, by its number and whether it is the newer one."""


def revisions(look: Look) -> Iterator[Finding]:
    """For each delivery what newer ones replaced; for each statement that was replaced, what changed."""
    for source in look.sources:
        contests = contests_of(look, source)
        if not contests:
            continue
        sides = _sides(look, source, contests) if source.dataset.feeds == ROYALTIES else {}
        yield from _superseded(look, source, contests, sides)
        if source.dataset.feeds == ROYALTIES:
            yield from _restated(look, source, contests, sides)
        elif source.dataset.feeds in _DAILY:
            yield from _revised(look, source, contests)
        elif source.dataset.feeds == _ADS:
            yield from restated_ads(look, source, contests)


def _sides(look: Look, source: Source, contests: Sequence[Contest]) -> Sides:
    lines = both_sides(look, source, contests)
    rows: dict[tuple[int, bool], list[Row]] = {}
    for rank, *sums in look.engine.rows(
        f"WITH lines AS ({lines}) SELECT rank, currency, COUNT(*), SUM(units), SUM(COALESCE(net, gross)) FROM lines "
        "GROUP BY rank, currency ORDER BY rank, currency"
    ):
        rows.setdefault((whole(rank) // 2, whole(rank) % 2 == 1), []).append(tuple(sums))
    return {side: Sums.of(found) for side, found in rows.items()}


def _superseded(look: Look, source: Source, contests: Sequence[Contest], sides: Sides) -> Iterator[Finding]:
    """One finding for each delivery of which rows were replaced; with money where they are of a statement."""
    lost: dict[str, list[int]] = {}
    for number, contest in enumerate(contests):
        lost.setdefault(contest.older.delivery, []).append(number)
    for numbers in lost.values():
        some = [contests[number] for number in numbers]
        older = some[0].older
        rows = sum(contest.rows for contest in some)
        newer = look.in_files(look.whose(older), (contest.newer.delivery for contest in some)).files
        figures: dict[str, Figure] = {"rows": rows}
        if sides:
            figures |= sum((sides[number, False] for number in numbers), Sums()).figures()
        where = replace(look.whose(older), days=tuple(sorted(_days(source, {contest.key for contest in some}))))
        what = (
            f"{rows:,} rows of {where.files[0]} do not count, because they stand in {listed(newer)} too, "
            "and the newer file wins."
        )
        yield Finding(Kind.SUPERSEDED, Severity.NOTE, what, where, figures)


def _restated(look: Look, source: Source, contests: Sequence[Contest], sides: Sides) -> Iterator[Finding]:
    changed = {
        whole(row[0]): whole(row[1]) for row in look.engine.rows(_changed_statement(both_sides(look, source, contests)))
    }
    for number, contest in enumerate(contests):
        if not changed.get(number):
            continue
        before, after = sides[number, False], sides[number, True]
        days = tuple(_days(source, {contest.key}))
        place = replace(look.whose(contest.newer), days=days)
        where = look.in_files(place, (contest.older.delivery, contest.newer.delivery))
        became = (
            f"{before} became {after}"
            if str(before) != str(after)
            else f"other lines ({changed[number]:,}), the same sums"
        )
        which = f"What was reported on {in_words(days)}" if days else "The statement"
        what, severity = f"{which} differs between {listed(where.files)}: {became}.", Severity.LOOK
        if refused := contest.newer.quarantined:
            severity = Severity.BROKEN
            what += f" {refused:,} of the {contest.newer.read:,} rows of the newer file were refused."
        yield Finding(
            Kind.RESTATED,
            severity,
            what,
            where,
            {**before.figures("before"), **after.figures("after"), "changed lines": changed[number]},
            "The newer file counts. If the older one is right, take the newer one back with `bedrot withdraw`.",
        )


def _changed_statement(lines: str) -> str:
    """For each contest how many lines one side has and the other has not; texts that layouts write anew are left out."""
    return (
        f"WITH lines AS ({lines}), told AS (SELECT rank // 2 AS contest, sale_month, store, country, isrc, currency, "
        "units, COALESCE(net, gross) AS amount, COALESCE(withheld, 0) AS withheld, COALESCE(recoup, 0) AS recoup, "
        "CASE WHEN rank % 2 = 0 THEN 1 ELSE -1 END AS side FROM lines), "
        "cells AS (SELECT contest, SUM(side) AS more FROM told "
        "GROUP BY contest, sale_month, store, country, isrc, currency, units, amount, withheld, recoup) "
        "SELECT contest, GREATEST(SUM(CASE WHEN more > 0 THEN more ELSE 0 END), "
        "SUM(CASE WHEN more < 0 THEN -more ELSE 0 END)) FROM cells WHERE more <> 0 GROUP BY contest ORDER BY contest"
    )


def _revised(look: Look, source: Source, contests: Sequence[Contest]) -> Iterator[Finding]:
    """Days that a source had finished counting and counts otherwise now."""
    lines = both_sides(look, source, contests)
    changes: dict[tuple[str, str], list[Row]] = {}
    for row in look.engine.rows(_revised_statement(lines)):
        contest = contests[whole(row[0])]
        changes.setdefault((contest.older.delivery, contest.newer.delivery), []).append(row)
    for (older, newer), rows in changes.items():
        days = sorted({day_of(row[1]) for row in rows})
        before, after = sum(whole(row[2]) for row in rows), sum(whole(row[3]) for row in rows)
        promotion = next(each for each in source.promotions if each.delivery == newer)
        where = look.in_files(replace(look.whose(promotion), days=tuple(days)), (older, newer))
        what = (
            f"{len(days):,} days that had been counted to the end were counted anew in {listed(where.files)}: "
            f"{before:,} plays became {after:,} ({in_words(days)})."
        )
        figures = {"before": before, "after": after, "days": len(days)}
        todo = "The newer count wins; stores take out plays that were no listeners'."
        yield Finding(Kind.REVISED, Severity.NOTE, what, where, figures, todo)


def _revised_statement(lines: str) -> str:
    return (
        f"WITH lines AS ({lines}), days AS (SELECT rank, day, settled_until, MAX_BY(streams, newness) AS streams "
        "FROM lines WHERE streams IS NOT NULL GROUP BY rank, day, settled_until) "
        "SELECT o.rank // 2, o.day, o.streams, n.streams FROM days AS o "
        "JOIN days AS n ON n.rank = o.rank + 1 AND n.day = o.day "
        "WHERE o.rank % 2 = 0 AND o.day <= o.settled_until AND o.streams <> n.streams ORDER BY 1, 2"
    )


def _days(source: Source, keys: Iterable[tuple[str | None, ...]]) -> list[date]:
    """The days among keys: reporting dates of statements, days of series."""
    places = [place for place, name in enumerate(source.dataset.supersede_by) if name in ("report_date", "day")]
    return [date.fromisoformat(text) for key in keys for place in places if (text := key[place])]
