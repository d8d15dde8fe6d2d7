"""Names in statements that neither the label's catalog nor the built-in lists know: they stand for themselves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bedrot.lake.promotions import Promotion
from bedrot.model.names import nearest
from bedrot.pipeline.catalog import LabelCatalog

_TABLES = {"store": "catalog/stores.csv", "artist": "catalog/aliases.csv"}


@dataclass(frozen=True)
class UnknownName:
    """A name as written, by whom, the known name most like it, and the table in which to say what it means."""

    field: str
    name: str
    platforms: tuple[str, ...]
    nearest: str | None
    table: str


def unknown_names(promotions: Iterable[Promotion], catalog: LabelCatalog) -> list[UnknownName]:
    """The names of stores and acts that nobody knows, in the tables of deliveries that count."""
    writers: dict[tuple[str, str], set[str]] = {}
    for promotion in promotions:
        for field, name in _names(promotion.names):
            if not _is_known(field, name, catalog):
                writers.setdefault((field, name), set()).add(promotion.platform)
    known = {
        "store": sorted({each.name for each in catalog.stores.names.values()}),
        "artist": sorted({each.name for each in catalog.catalog.artists}),
    }
    return [
        UnknownName(field, name, tuple(sorted(platforms)), nearest(name, known[field]), _TABLES[field])
        for (field, name), platforms in sorted(writers.items())
    ]


def _names(names: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    for field in _TABLES:
        for name in names.get(field, ()):
            yield field, name


def _is_known(field: str, name: str, catalog: LabelCatalog) -> bool:
    return catalog.stores.find(name) is not None if field == "store" else catalog.catalog.act(name) is not None
