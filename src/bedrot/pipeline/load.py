"""From curated to the warehouse: one transaction, exactly the months whose curated part changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.model.catalog import Catalog
from bedrot.model.conformed import CONFORMED
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import LakeDamaged
from bedrot.model.periods import Month
from bedrot.pipeline import fact_sql, rate_sql
from bedrot.transform.engine import Engine
from bedrot.warehouse.bulk import Constants, is_constant
from bedrot.warehouse.database import Warehouse
from bedrot.warehouse.mapping import BY_DATASET, FACTS, RATES_OF, Facts
from bedrot.warehouse.rates import Rates
from bedrot.warehouse.writer import PartKey, Writer, empty, loaded_parts

_LARGEST = Decimal(10) ** 10
"""A product of amount and rate may be as large; a hundred times more would not fit into the engine's decimals."""


@dataclass(frozen=True)
class Part:
    """One file of a curated table. ``month``: its partition's first day. Equal names mean equal content."""

    dataset: str
    month: date
    file: Path
    name: str

    @property
    def key(self) -> PartKey:
        """The dataset and month it holds."""
        return PartKey(self.dataset, self.month)


@dataclass(frozen=True)
class Commit:
    """What the facts are loaded under: a curated commit's name, and the deliveries its rows may come from.

    ``reporting``: the currency that amounts are kept in beside their own.
    """

    name: str
    deliveries: Sequence[Delivery] = ()
    reporting: str = "USD"


@dataclass(frozen=True)
class Loaded:
    """What a load did: months written with their facts counted, and months taken out."""

    facts: Mapping[PartKey, int]
    removed: tuple[PartKey, ...]

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return bool(self.facts or self.removed)


@dataclass(frozen=True)
class Given:
    """Rates given to the engine. ``used``: those that a change of rates could change, as currency, day and rate.

    ``converting``: whether some amount is in another currency than the reporting one.
    """

    used: Sequence[tuple[str, date, str | None]]
    converting: bool


@dataclass(frozen=True)
class _Seen:
    """Rows of a part, whether some amount is finer than the warehouse stores, and the amounts that no row has."""

    rows: int
    finer: bool
    absent: Sequence[str]


def unobserved(step: str, subject: str) -> None:
    """The observer of a load that nobody watches."""


def load(
    warehouse: Warehouse,
    engine: Engine,
    parts: Sequence[Part],
    commit: Commit,
    catalog: Catalog,
    *,
    anew: bool = False,
    observe: Callable[[str, str], None] = unobserved,
) -> Loaded:
    """Make the warehouse hold exactly the curated ``parts``: all parts there are, of all conformed datasets.

    Months that hold the same part already are left alone; ``anew`` empties everything first, in the same
    transaction. Written again are the months whose amounts were reported with rates that are others now.
    ``observe`` is told of each durable step before it happens: ``sql.begin``, then ``sql.replace`` or ``sql.remove``
    per month (``royalties 2031-03``), ``sql.commit``.

    Raises LakeDamaged when a part is not what it says it is; the warehouse is then as it was.
    """
    wanted = _by_key(parts)
    observe("sql.begin", commit.name)
    with warehouse.writing() as connection:
        if anew:
            empty(connection)
        writer = Writer(connection, commit.name, catalog)
        there = loaded_parts(connection)
        again = {PartKey("royalties", month) for month in writer.reshared_months()}
        gone = tuple(sorted(set(there) - set(wanted)))
        for key in gone:
            observe("sql.remove", _subject(key))
            writer.clear(BY_DATASET[key.dataset], key.month)
        written: dict[PartKey, int] = {}
        rates = writer.rates(commit.reporting)
        for facts in FACTS:
            changed = [
                part
                for key, part in sorted(wanted.items())
                if key.dataset == facts.dataset and (there.get(key) != part.name or key in again)
            ]
            _number_names(writer, engine, facts, changed)
            for part in changed:
                observe("sql.replace", _subject(part.key))
                written[part.key] = _replace(writer, engine, facts, part, rates)
            if facts.dataset == RATES_OF:
                rates = writer.rates(commit.reporting)
                again |= writer.rerated_months(rates)
        writer.report_in(commit.reporting)
        writer.name_campaigns()
        writer.describe(commit.deliveries)
        observe("sql.commit", commit.name)
    return Loaded(written, gone)


def _by_key(parts: Sequence[Part]) -> Mapping[PartKey, Part]:
    wanted = {part.key: part for part in parts}
    if len(wanted) != len(parts):
        raise LakeDamaged("A month of a curated table has more than one file.", todo="Run `bedrot lake verify`.")
    return wanted


def _subject(key: PartKey) -> str:
    return f"{key.dataset} {Month.of(key.month)}"


def _number_names(writer: Writer, engine: Engine, facts: Facts, parts: Sequence[Part]) -> None:
    """Give the engine the numbers of all names that occur in the parts."""
    if not parts:
        return
    engine.read(fact_sql.PART, [part.file for part in parts], CONFORMED[facts.dataset].columns)
    for kind in facts.numbers.values():
        found = [tuple(map(str, row)) for row in engine.rows(fact_sql.names_in_part(kind, facts))]
        engine.table(kind.name, kind.relation, writer.number(kind, found))


def _replace(writer: Writer, engine: Engine, facts: Facts, part: Part, rates: Rates) -> int:
    engine.read(fact_sql.PART, [part.file], CONFORMED[part.dataset].columns)
    seen = _checked(engine, facts, part)
    given = give_rates(engine, facts, rates)
    statement = fact_sql.facts_of_part(facts, carried=seen.finer, absent=seen.absent, converted=given.converting)
    if seen.rows != engine.keep(fact_sql.FACTS, statement):
        raise LakeDamaged(f"The rows of {_subject(part.key)} could not all be numbered.", todo="Please report it.")
    writer.clear(facts, part.month)
    same = in_common(engine, facts)
    columns = [name for name in fact_sql.fact_columns(facts) if name not in same]
    writer.add_facts(facts, part.month, columns, engine.rows(fact_sql.facts_for_driver(facts, columns)), same)
    for rollup in facts.rollups:
        writer.add_rollup(rollup, part.month, engine.rows(fact_sql.rollup_of_facts(rollup)))
    writer.used(part.key, given.used)
    writer.record(part.key, part.name, seen.rows)
    return seen.rows


def in_common(engine: Engine, facts: Facts) -> Constants:
    """The columns in which all facts of a month say the same, or nothing: quicker written at once than row by row.

    The first column is never one of them, so that there is something left to read.
    """
    (row,) = engine.rows(fact_sql.extremes_of_facts(facts))
    whole = row[0]
    same: dict[str, int | str | None] = {}
    for place, name in enumerate(fact_sql.fact_columns(facts)):
        count, least, largest = row[1 + 3 * place : 4 + 3 * place]
        if place and (count == 0 or (count == whole and least == largest and is_constant(least))):
            same[name] = None if least is None else least if isinstance(least, int) else str(least)
    return same


def _checked(engine: Engine, facts: Facts, part: Part) -> _Seen:
    """What there is to know of a part before it is loaded; LakeDamaged when rows lie in another month."""
    first, last = part.month.isoformat(), Month.of(part.month).last.isoformat()
    (counts,) = engine.rows(fact_sql.checks_of_part(facts, first, last))
    rows, strangers, finer, *present = (int(str(count)) for count in counts)
    if strangers:
        raise LakeDamaged(
            f"{strangers} rows of {_subject(part.key)} lie in another month.", todo="Run `bedrot lake verify`."
        )
    absent = [name for name, count in zip(fact_sql.amounts(facts), present, strict=True) if not count]
    return _Seen(rows, finer > 0, absent)


def give_rates(engine: Engine, facts: Facts, rates: Rates) -> Given:
    """Give the engine the rates of all currencies and days of the part."""
    if facts.reported is None:
        return Given([], converting=False)
    rows: list[tuple[object, ...]] = []
    used: list[tuple[str, date, str | None]] = []
    for currency, written in sorted(
        (str(c), str(d)) for c, d in engine.rows(fact_sql.days_of_part(facts, facts.reported))
    ):
        day = date.fromisoformat(written) if written else None
        rate = rates.of(currency, day)
        if rate is None:
            rows.append((currency, written, rates.reporting, None, None, None, None))
        else:
            largest = (_LARGEST / rate.value).quantize(Decimal(1))
            rows.append((currency, written, rates.reporting, rate.value, largest, rate.source, rate.text))
        if day is not None and currency != rates.reporting:
            used.append((currency, day, rate.text if rate else None))
    engine.table(rate_sql.RATE_OF, rate_sql.RATES, rows)
    return Given(used, converting=any(row[0] != rates.reporting for row in rows))
