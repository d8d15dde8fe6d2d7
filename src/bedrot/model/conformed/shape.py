"""The shape of a conformed dataset: what tells its rows apart, what was counted, and what else is known of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bedrot.model.families import Family
from bedrot.model.money import SQL_TYPE as MONEY

Columns = Mapping[str, str]
"""Column names with their SQL types, in order."""

TEXT, COUNT, DAY, FLAG, RATIO = "VARCHAR", "BIGINT", "DATE", "BOOLEAN", "DECIMAL(18, 9)"
AVERAGE = "DECIMAL(18, 8)"
"""Column types; amounts are of :data:`MONEY`."""

LINEAGE: Columns = MappingProxyType({"delivery": TEXT, "observed_at": "TIMESTAMPTZ", "lines": COUNT})
"""Delivery (of several: the newest), when the source produced it (UTC), and how many staged lines the row sums."""

SOURCE: Columns = MappingProxyType({"source": TEXT, "account": TEXT})
"""The platform a row was delivered by, and whose account there it is."""

ACT: Columns = MappingProxyType({"artist": TEXT, "artist_name": TEXT})
"""The act that the catalog knows, and the name that the source writes."""

PROVISIONAL: Columns = MappingProxyType({"provisional": FLAG})
"""Whether the source may still change the day."""


@dataclass(frozen=True)
class Conformed:
    """One conformed dataset: one shape for all platforms, one grain and one family.

    ``grain`` names the columns that tell two rows apart; ``measures`` are what was counted; ``attributes`` are
    further facts. Rows of one grain from several deliveries become one row: unless ``transform/models`` holds a
    statement of its own for the dataset, each measure and attribute comes from the newest line that has it.
    """

    name: str
    family: Family
    title: str
    grain: Columns
    measures: Columns
    attributes: Columns = field(default_factory=dict)

    @property
    def columns(self) -> Columns:
        """Every column of the curated table but the partition, in order."""
        return {**self.grain, **self.attributes, **self.measures, **LINEAGE}


def counts(*names: str) -> Columns:
    """Columns of things counted."""
    return dict.fromkeys(names, COUNT)


def texts(*names: str) -> Columns:
    """Columns of text."""
    return dict.fromkeys(names, TEXT)


def days(*names: str) -> Columns:
    """Columns of calendar days."""
    return dict.fromkeys(names, DAY)


def amounts(*names: str) -> Columns:
    """Columns of exact amounts in the row's currency."""
    return dict.fromkeys(names, MONEY)
