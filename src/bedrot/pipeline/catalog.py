"""The label's ``catalog/`` folder: small CSV tables for people, with comment lines beginning with ``#``."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from bedrot.model.catalog import Alias, Artist, Catalog, Split, Track
from bedrot.model.errors import CatalogInvalid, Place
from bedrot.model.names import header_key, nearest
from bedrot.pipeline.staging2curated import Meaning, Meanings
from bedrot.transform.countries import country_code
from bedrot.transform.stores import StoreName, Stores, stores

T = TypeVar("T")

COLUMNS = {
    "artists.csv": ("artist", "spotify_id", "members", "status"),
    "aliases.csv": ("alias", "artist", "source"),
    "tracks.csv": ("isrc", "artist", "title", "upc", "release_date", "release_type"),
    "splits.csv": ("isrc", "your_revenue_share"),
    "stores.csv": ("name", "store", "tier"),
}
"""The tables and their columns; the first column may not be empty, nor those named in ``_NEEDED``."""

_NEEDED = {"aliases.csv": ("artist",), "splits.csv": ("your_revenue_share",), "stores.csv": ("store",)}
_BETWEEN_MEMBERS = "|"


@dataclass(frozen=True)
class LabelCatalog:
    """The label's tables together with all known store names."""

    catalog: Catalog
    stores: Stores


def read_catalog(folder: Path) -> LabelCatalog:
    """Read the tables; a missing one is empty. :class:`CatalogInvalid` names file, line and column."""
    catalog = Catalog(
        artists=tuple(_rows(folder / "artists.csv", _artist)),
        aliases=tuple(_rows(folder / "aliases.csv", _alias)),
        tracks=tuple(_rows(folder / "tracks.csv", _track)),
        splits=tuple(_rows(folder / "splits.csv", _split)),
    )
    return LabelCatalog(catalog, stores(_rows(folder / "stores.csv", _store)))


def meanings(label: LabelCatalog) -> Meanings:
    """What names in statements mean to this label. A name nobody knows stands for itself."""

    def store(name: str) -> Meaning:
        found = label.stores.find(name)
        return (name, None) if found is None else (found.store, found.tier)

    def artist(name: str) -> Meaning:
        return label.catalog.act(name) or name, None

    def country(name: str) -> Meaning:
        return country_code(name), None

    return Meanings(store, artist, country)


def _rows(path: Path, build: Callable[[dict[str, str]], T]) -> Iterator[T]:
    if not path.is_file():
        return
    header: list[str] | None = None
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        for cells in reader:
            if not any(cell.strip() for cell in cells) or cells[0].lstrip().startswith("#"):
                continue
            if header is None:
                header = _header(path, cells, reader.line_num)
                continue
            row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
            _check_needed(path, row, reader.line_num)
            try:
                yield build(row)
            except (ValueError, InvalidOperation) as error:
                raise CatalogInvalid(f"{error}.", place=Place(f"catalog/{path.name}", reader.line_num)) from error


def _header(path: Path, cells: list[str], line: int) -> list[str]:
    known = COLUMNS[path.name]
    names = [header_key(cell).replace(" ", "_") for cell in cells]
    for name in names:
        if name not in known:
            near = nearest(name, known)
            raise CatalogInvalid(
                f"There is no column {name!r} in this table.",
                place=Place(f"catalog/{path.name}", line),
                todo=f"Did you mean {near!r}?" if near else f"Its columns are {', '.join(known)}.",
            )
    return names


def _check_needed(path: Path, row: dict[str, str], line: int) -> None:
    for name in (COLUMNS[path.name][0], *_NEEDED.get(path.name, ())):
        if not row.get(name):
            raise CatalogInvalid("This cell may not be empty.", place=Place(f"catalog/{path.name}", line, name))


def _artist(row: dict[str, str]) -> Artist:
    members = tuple(name.strip() for name in row.get("members", "").split(_BETWEEN_MEMBERS) if name.strip())
    return Artist(row["artist"], row.get("spotify_id") or None, members, row.get("status") or "active")


def _alias(row: dict[str, str]) -> Alias:
    return Alias(row["alias"], row["artist"], row.get("source") or None)


def _track(row: dict[str, str]) -> Track:
    released = row.get("release_date")
    return Track(
        isrc=row["isrc"].replace("-", "").upper(),
        artist=row.get("artist", ""),
        title=row.get("title", ""),
        upc=row.get("upc") or None,
        release_date=date.fromisoformat(released) if released else None,
        release_type=row.get("release_type") or None,
    )


def _split(row: dict[str, str]) -> Split:
    percent = Decimal(row["your_revenue_share"].removesuffix("%").strip())
    if not 0 <= percent <= 100:
        raise ValueError(f"A share lies between 0 and 100 percent, not {percent}")
    return Split(row["isrc"].replace("-", "").upper(), percent / 100)


def _store(row: dict[str, str]) -> StoreName:
    return StoreName(row["name"], row["store"], row.get("tier") or "stream")
