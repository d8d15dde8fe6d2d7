"""The warehouse beside curated: whether they agree, and which months they do not share."""

from bedrot.app.figures import warehouse_of
from bedrot.app.opening import looking
from bedrot.pipeline.label import Label
from bedrot.pipeline.promote import curated_parts
from bedrot.pipeline.reconcile import Difference, reconcile
from bedrot.warehouse.writer import loaded_parts

Month = tuple[str, str]
"""A conformed dataset and a month of it."""


def differences(label: Label) -> list[Difference]:
    """Every row, count and amount that the warehouse and curated do not share; none when they agree to the last unit."""
    with warehouse_of(label) as warehouse, looking(label) as bench:
        return reconcile(warehouse, bench.engine, curated_parts(label.lake))


def months_to_load(label: Label) -> tuple[list[Month], list[Month]]:
    """The months a load would write, and those it would take out."""
    with warehouse_of(label) as warehouse, warehouse.reading() as connection:
        there = loaded_parts(connection)
    wanted = {part.key: part.name for part in curated_parts(label.lake)}
    changed = [key for key, name in sorted(wanted.items()) if there.get(key) != name]
    gone = sorted(there.keys() - wanted.keys())
    return [(key.dataset, str(key.month)[:7]) for key in changed], [(key.dataset, str(key.month)[:7]) for key in gone]
