"""Which acts both sides of a comparison cover: a store's own counts are there for those acts only whose export came.

A distributor's daily streams name no act. Which acts are in them, its statement of the month says.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bedrot.model.catalog import Catalog
from bedrot.model.periods import Month
from bedrot.pipeline.findings.finding import day_of, whole
from bedrot.pipeline.findings.look import ROYALTIES, Look

MATTERS_PERCENT = 1
"""Acts that together have no more than this of the plays that were paid for change no comparison."""


@dataclass(frozen=True)
class Paid:
    """Who was paid for in a store in a month: plays by act, and the distributors that report there."""

    acts: Mapping[str, int]
    sources: frozenset[str]


@dataclass(frozen=True)
class Coverage:
    """``paid``: by store and month; months in which a statement names no act are not there.

    ``members``: of the acts that are collaborations. A collaboration is counted among the streams of each of its members.
    """

    paid: Mapping[tuple[str, Month], Paid]
    members: Mapping[str, Sequence[str]]

    def of(self, store: str, day: date, sources: Iterable[str]) -> Paid | None:
        """Who was paid for in the month of a day; None where not all of its distributors have said."""
        paid = self.paid.get((store, Month.of(day)))
        return paid if paid is not None and set(sources) <= paid.sources else None

    def missing(self, paid: Paid, counted: Iterable[str]) -> frozenset[str]:
        """The acts that were paid for and that the store has not counted; none where theirs are a handful of plays."""
        known = set(counted)
        acts = {act for act in paid.acts if known.isdisjoint({act, *self.members.get(act, ())})}
        plays = sum(paid.acts[act] for act in acts)
        return frozenset(acts) if plays * 100 > MATTERS_PERCENT * sum(paid.acts.values()) else frozenset()

    def foreign(self, paid: Paid, counted: Iterable[str]) -> frozenset[str]:
        """The acts that the store has counted and no distributor was paid for."""
        ours = {name for act in paid.acts for name in (act, *self.members.get(act, ()))}
        return frozenset(counted) - ours


def coverage(look: Look) -> Coverage:
    """What the statements say, and the collaborations that the catalog knows."""
    look.open(ROYALTIES)
    paid: dict[tuple[str, Month], Paid] = {}
    unnamed: set[tuple[str, Month]] = set()
    for store, month, source, act, plays in look.engine.rows(_PAID):
        key, name = (str(store), Month.of(day_of(month))), str(act or "")
        before = paid.get(key, Paid({}, frozenset()))
        acts = {**before.acts, name: before.acts.get(name, 0) + whole(plays)}
        paid[key] = Paid(acts, before.sources | {str(source)})
        unnamed |= set() if act else {key}
    named = {key: each for key, each in paid.items() if key not in unnamed}
    return Coverage(named, _members(look.label.catalog.catalog))


def _members(catalog: Catalog) -> Mapping[str, Sequence[str]]:
    return {
        artist.name: [catalog.act(name) or name for name in artist.members]
        for artist in catalog.artists
        if artist.members
    }


_PAID = """
SELECT store, sale_month, source, COALESCE(artist, artist_name), SUM(units)
FROM royalties
WHERE units > 0 AND COALESCE(months, 1) = 1 AND COALESCE(tier, '') IN ('stream', 'subscription', 'ads', 'bundle', 'ugc', 'audio tier')
GROUP BY 1, 2, 3, 4
ORDER BY 1, 2, 3, 4
"""
