"""How rows of a conformed dataset become facts, and the words the mappings are written in.

Expressions are in the one SQL dialect of :mod:`bedrot.transform`: ``p`` is the curated part, ``f`` the facts made of
it, and each kind of names the relation of that name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from sqlalchemy import Table

from bedrot.warehouse.names import DELIVERY, Names
from bedrot.warehouse.schema import rollups

NONE: Mapping[str, Names] = MappingProxyType({})


@dataclass(frozen=True)
class Rollup:
    """Sums of the facts of one month.

    ``keys`` and ``measures``: column of ``table`` to expression. ``month``: the column that holds the month.
    ``constants``: columns with one text for all rows. ``names``: relations that the expressions use, by the fact's
    column that refers to them. ``where``: which facts are summed; of the facts' own columns.
    """

    table: Table
    month: str
    keys: Mapping[str, str]
    measures: Mapping[str, str]
    names: Mapping[str, Names] = field(default_factory=lambda: MappingProxyType({}))
    where: str = "TRUE"
    constants: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Reported:
    """Amounts that are kept in the label's reporting currency too.

    ``amounts``: the fact's column of the reported amount, to that of the amount. ``day``: the conformed column whose
    rate is meant; ``currency``: that of the amounts. ``stated``: the conformed columns of what a source paid in the
    original currency, amount and currency, when it may be the reporting one; best before any rate of a day.
    """

    amounts: Mapping[str, str]
    day: str
    currency: str = "currency"
    stated: tuple[str, str] | None = None


@dataclass(frozen=True)
class Facts:
    """How the rows of a conformed dataset become facts.

    ``month``: the fact's day column that lies in the month; it is the month itself where ``columns`` does not name it.
    ``numbers``: columns filled with the number of a name. ``columns``: columns copied from a conformed one.
    ``rounded_within``: columns of the fact within which amounts finer than 1e-8 keep their exact total.
    """

    dataset: str
    table: Table
    month: str
    numbers: Mapping[str, Names]
    columns: Mapping[str, str]
    rollups: tuple[Rollup, ...] = ()
    rounded_within: tuple[str, ...] = ()
    reported: Reported | None = None


LINEAGE_NUMBERS = {"delivery_id": DELIVERY}
LINEAGE_COLUMNS = {"line_count": "lines"}
COUNTS = {"fact_count": "COUNT(*)", "line_count": "SUM(f.line_count)"}
SETTLED = " FILTER (WHERE NOT f.is_provisional)"


def same(*names: str) -> Mapping[str, str]:
    """Columns of the conformed dataset under their own names."""
    return {name: name for name in names}


def own(*names: str) -> Mapping[str, str]:
    """The facts' own columns as keys."""
    return {name: f"f.{name}" for name in names}


def sums(*names: str, when: str = "") -> Mapping[str, str]:
    """Sums of the facts' own columns."""
    return {name: f"SUM(f.{name}){when}" for name in names}


def unreported(amount: str) -> Mapping[str, str]:
    """How many facts have an amount that no rate could convert."""
    return {"unreported_count": f"COUNT(*) FILTER (WHERE f.rate_source IS NULL AND f.{amount} <> 0)"}


def settled_days(day: str) -> Mapping[str, str]:
    """How many days there are, and which is the last."""
    return {
        "day_count": f"COUNT(f.{day})",
        "settled_days": f"COUNT(f.{day}){SETTLED}",
        "last_day": f"MAX(f.{day})",
        "last_settled_day": f"MAX(f.{day}){SETTLED}",
    }


def on_the_last_day(day: str, *names: str) -> Mapping[str, str]:
    """Levels as they were on the last settled day that has them."""
    return {
        name: f"MAX_BY(f.{name}, f.{day}) FILTER (WHERE NOT f.is_provisional AND f.{name} IS NOT NULL)"
        for name in names
    }


def presence(dataset: str, last_day: str, account: str = "f.account_id", names: Mapping[str, Names] = NONE) -> Rollup:
    """That there is something of a dataset, and up to which day; what it counted is settled."""
    return Rollup(
        rollups.dataset_months,
        month="month",
        keys={"account_id": account},
        measures={**COUNTS, "last_day": f"MAX({last_day})", "last_settled_day": f"MAX({last_day})"},
        names=names,
        constants={"dataset": dataset},
    )


def settling(rollup: Rollup) -> Rollup:
    """The presence of a dataset of which some days are provisional."""
    measures = {**rollup.measures, "last_settled_day": f"{rollup.measures['last_day']}{SETTLED}"}
    return replace(rollup, measures=measures)
