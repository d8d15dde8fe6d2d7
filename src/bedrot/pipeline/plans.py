"""The label's goals and expected rates: ``catalog/goals.csv`` and ``catalog/rates.csv``."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from bedrot.model.plans import Goal, Plans, Rate
from bedrot.pipeline.catalog_tables import Illegal, Rules, Said, day_in, entries, number_in

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "goals.csv": ("metric", "value", "unit", "from", "until", "source"),
        "rates.csv": ("rate", "of", "value", "unit", "from", "until", "source"),
    }
)
"""The tables and their columns; a goal and a rate need a name and a value."""


def read_plans(folder: Path) -> Plans:
    """Read both tables; a missing one is empty. Raises CatalogInvalid, which names file, line and column."""
    goals, rates = folder / "goals.csv", folder / "rates.csv"
    return Plans(
        tuple(entries(goals, Rules(COLUMNS["goals.csv"], ("metric", "value")), _goal, _said)),
        tuple(entries(rates, Rules(COLUMNS["rates.csv"], ("rate", "value")), _rate, _said)),
    )


def _goal(row: dict[str, str]) -> Goal:
    first, last = day_in(row, "from"), day_in(row, "until")
    if first and last and last < first:
        raise Illegal("until", f"a day after {first}")
    return Goal(row["metric"], number_in(row, "value"), row.get("unit", ""), first, last, row.get("source", ""))


def _rate(row: dict[str, str]) -> Rate:
    first, last = day_in(row, "from"), day_in(row, "until")
    if first and last and last < first:
        raise Illegal("until", f"a day after {first}")
    of, unit, source = row.get("of", ""), row.get("unit", ""), row.get("source", "")
    return Rate(row["rate"], of, number_in(row, "value"), unit, first, last, source)


def _said(entry: Goal | Rate) -> Said:
    """Two lines of one goal may begin on different days, not on the same."""
    return (entry.about, entry.first), entry
