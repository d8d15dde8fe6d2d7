"""Proof that the warehouse holds what curated holds: rows, lines, counts and amounts by dataset and month."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bedrot.model.conformed import CONFORMED
from bedrot.model.money import from_units, to_units
from bedrot.pipeline import fact_sql
from bedrot.pipeline.load import Part, give_rates
from bedrot.transform.engine import Engine
from bedrot.warehouse.audit import Sums, facts_of_month, rollups_that_differ
from bedrot.warehouse.database import Warehouse
from bedrot.warehouse.mapping import FACTS, Facts
from bedrot.warehouse.rates import Rates
from bedrot.warehouse.writer import PartKey, loaded_parts, reporting_currency


@dataclass(frozen=True)
class Difference:
    """Two zones that should agree and do not.

    ``what``: ``rows``, ``part``, a column of the warehouse's table, or ``rollup`` and its name. ``curated`` and
    ``warehouse``: what each says; amounts in the statement's currency, never rounded further than they are stored.
    """

    dataset: str
    month: date
    what: str
    curated: Decimal | int | str | None
    warehouse: Decimal | int | str | None


def reconcile(warehouse: Warehouse, engine: Engine, parts: Sequence[Part]) -> list[Difference]:
    """Compare all curated ``parts`` with the warehouse; no difference means that they agree to the last unit."""
    found: list[Difference] = []
    wanted = {part.key: part for part in parts}
    with warehouse.reading() as connection:
        there = loaded_parts(connection)
        rates = Rates.loaded(connection, reporting_currency(connection) or "")
        for facts in FACTS:
            keys = sorted({key for key in (*wanted, *there) if key.dataset == facts.dataset})
            for key in keys:
                part = wanted.get(key)
                found += _compare_part_names(key, part, there.get(key))
                curated = curated_sums(engine, facts, part, rates) if part else Sums.nothing()
                found += _compare_sums(key, curated, facts_of_month(connection, facts, key.month))
                found += [
                    Difference(key.dataset, key.month, f"rollup {name}", in_facts, in_rollup)
                    for name, in_facts, in_rollup in rollups_that_differ(connection, facts, key.month)
                ]
    return found


def curated_sums(engine: Engine, facts: Facts, part: Part, rates: Rates) -> Sums:
    """Rows, counts and amounts of a curated part, the amounts converted and rounded as the load does it."""
    engine.read(fact_sql.PART, [part.file], CONFORMED[facts.dataset].columns)
    rows = 0
    sums: dict[str, Decimal | int] = defaultdict(int)
    columns = fact_sql.summed_columns(facts)
    for group in engine.rows(fact_sql.sums_of_part(facts)):
        rows += int(str(group[0]))
        for (name, is_amount), value in zip(columns.items(), group[1:], strict=True):
            exact = Decimal(str(value or 0))
            sums[name] += from_units(to_units(exact)) if is_amount else int(exact)
    reported = _reported_sums(engine, facts, rates)
    return Sums(rows, {name: sums[name] for name in columns} | reported)


def _reported_sums(engine: Engine, facts: Facts, rates: Rates) -> dict[str, Decimal | int]:
    if facts.reported is None:
        return {}
    give_rates(engine, facts, rates)
    sums: dict[str, Decimal | int] = defaultdict(int)
    for group in engine.rows(fact_sql.reported_sums_of_part(facts, facts.reported)):
        for name, exact, units in zip(facts.reported.amounts, group[::2], group[1::2], strict=True):
            sums[name] += from_units(to_units(Decimal(str(exact or 0))) + int(str(units or 0)))
    return sums


def _compare_part_names(key: PartKey, part: Part | None, loaded: str | None) -> list[Difference]:
    name = part.name if part else None
    return [] if name == loaded else [Difference(key.dataset, key.month, "part", name, loaded)]


def _compare_sums(key: PartKey, curated: Sums, warehouse: Sums) -> list[Difference]:
    names: Mapping[str, None] = dict.fromkeys([*curated.columns, *warehouse.columns])
    pairs = [("rows", curated.rows, warehouse.rows)] + [
        (name, curated.columns.get(name, 0), warehouse.columns.get(name, 0)) for name in names
    ]
    return [Difference(key.dataset, key.month, what, ours, theirs) for what, ours, theirs in pairs if ours != theirs]
