"""Days of advertising that were told otherwise after the platform had stopped to correct them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from bedrot.pipeline.findings.contests import Contest, both_sides
from bedrot.pipeline.findings.finding import Figure, Finding, Kind, Severity, day_of, listed, whole
from bedrot.pipeline.findings.look import Look
from bedrot.pipeline.winning import Source, settled_until

_COUNTED = ("impressions", "clicks", "purchases")
_PAID = ("spend", "purchase_value")
_TOLD = 3
_WHOLE = "campaign as a whole"

Told = Mapping[str, Decimal]
"""What was told of one advertisement on one day, by measure; what was not told is not there."""


@dataclass(frozen=True)
class _Change:
    """One advertisement's day: what was told of it first, and what newer files tell."""

    day: date
    before: Told
    after: Told

    @property
    def measures(self) -> list[str]:
        """The measures that both files tell, and differently."""
        return [name for name in self.before if name in self.after and self.before[name] != self.after[name]]

    def __str__(self) -> str:
        told = (f"{_worded(name)} {self.before[name]:f} became {self.after[name]:f}" for name in self.measures)
        return f"{self.day}: {', '.join(told)}"


def restated_ads(look: Look, source: Source, contests: Sequence[Contest]) -> Iterator[Finding]:
    """For each advertisement what a newer file changed on days that the platform corrects no more."""
    place = source.dataset.supersede_by.index("day")
    until = {
        each.delivery: settled_until(source.dataset, each, look.deliveries[each.delivery]) for each in source.promotions
    }
    settled = [each for each in contests if (each.key[place] or "9999") <= until[each.older.delivery]]
    if not settled:
        return
    changes: dict[tuple[str, str, str], list[_Change]] = {}
    for number, of, change in _changes(look, source, settled):
        contest = settled[number]
        changes.setdefault((contest.older.delivery, contest.newer.delivery, of), []).append(change)
    for (older, newer, of), found in changes.items():
        promotion = next(each for each in source.promotions if each.delivery == newer)
        days = tuple(each.day for each in found)
        where = look.in_files(replace(look.whose(promotion), title=of, days=days), (older, newer))
        told = "; ".join(map(str, found[:_TOLD])) + (f"; and {len(found) - _TOLD} more days" * (len(found) > _TOLD))
        what = (
            f"{of} is told otherwise in {listed(where.files)}, on days more than {source.dataset.settles_after} days "
            f"past: {told}."
        )
        yield Finding(Kind.REVISED, Severity.NOTE, what, where, _figures(found), "The newer file counts.")


def _changes(look: Look, source: Source, contests: Sequence[Contest]) -> Iterator[tuple[int, str, _Change]]:
    """The contest's number, the advertisement, and its day, where a measure differs; by day.

    Where both files tell a campaign's day by the same ads, each ad is compared with itself; else their sums are.
    """
    sides: dict[int, tuple[dict[str, Told], dict[str, Told]]] = {}
    days: dict[int, date] = {}
    names: dict[tuple[int, str], str] = {}
    for rank, day, of, name, campaign, *sums in look.engine.rows(_statement(both_sides(look, source, contests))):
        number, side = divmod(whole(rank), 2)
        days[number] = day_of(day)
        names |= {(number, str(of)): str(name), (number, _WHOLE): str(campaign)}
        told = zip((*_PAID, *_COUNTED), sums, strict=True)
        sides.setdefault(number, ({}, {}))[side][str(of)] = {
            measure: Decimal(str(value)).normalize() for measure, value in told if value is not None
        }
    for number, (before, after) in sorted(sides.items(), key=lambda each: days[each[0]]):
        same = before.keys() == after.keys()
        pairs = {of: (before[of], after[of]) for of in before} if same else {_WHOLE: (_sum(before), _sum(after))}
        for of, (was, now) in pairs.items():
            change = _Change(days[number], was, now)
            if change.measures:
                yield number, names[number, of], change


def _sum(told: Mapping[str, Told]) -> Told:
    """The sums of the measures that all of them tell."""
    names = set.intersection(*(set(each) for each in told.values())) if told else set()
    return {name: sum((each[name] for each in told.values()), Decimal(0)) for name in sorted(names)}


def _statement(lines: str) -> str:
    amounts = ", ".join(f"SUM({name})" for name in (*_PAID, *_COUNTED))
    named = {of: f"COALESCE({of} || ' (' || {of}_id || ')', {of}, {of}_id)" for of in ("ad", "adset", "campaign")}
    return (
        f"WITH lines AS ({lines}) SELECT rank, day, CONCAT_WS(' ', level, COALESCE(adset_id, adset), COALESCE(ad_id, ad)), "
        f"MAX(CASE level WHEN 'ad' THEN 'The ad ' || {named['ad']} WHEN 'adset' THEN 'The ad set ' || {named['adset']} "
        f"ELSE 'The campaign ' || {named['campaign']} END), MAX('The campaign ' || {named['campaign']}), {amounts} "
        "FROM lines GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    )


def _figures(changes: Sequence[_Change]) -> dict[str, Figure]:
    figures: dict[str, Figure] = {"days": len(changes)}
    for name in (*_PAID, *_COUNTED):
        some = [each for each in changes if name in each.measures]
        if some:
            before, after = (
                sum((getattr(each, side)[name] for each in some), Decimal(0)) for side in ("before", "after")
            )
            figures |= {
                f"{_worded(name)} before": _figure(name, before),
                f"{_worded(name)} after": _figure(name, after),
            }
    return figures


def _figure(name: str, value: Decimal) -> Figure:
    return int(value) if name in _COUNTED else value.normalize()


def _worded(name: str) -> str:
    return name.replace("_", " ")
