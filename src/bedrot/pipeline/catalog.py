"""The label's ``catalog/`` folder: small CSV tables for people, with comment lines beginning with ``#``."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import TypeVar

from bedrot.model.catalog import Alias, Artist, Catalog, Split, Track
from bedrot.model.errors import CatalogInvalid, Place
from bedrot.model.names import fold, header_key, nearest
from bedrot.pipeline.staging2curated import Meaning, Meanings
from bedrot.transform.countries import country_code
from bedrot.transform.stores import StoreName, Stores, stores

Entry = TypeVar("Entry", bound=Artist | Alias | Track | Split | StoreName)

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

    recordings = {track.isrc: track.artist for track in label.catalog.tracks if track.artist}
    return Meanings(store, artist, country, recordings)


def _rows(path: Path, build: Callable[[dict[str, str]], Entry]) -> Iterator[Entry]:
    if not path.is_file():
        return
    header: list[str] | None = None
    said: dict[str, tuple[tuple[object, ...], int]] = {}
    for line, cells in _lines(path):
        if header is None:
            header = _header(path, cells, line)
            continue
        beyond = [cell for cell in cells[len(header) :] if cell]
        if beyond:
            raise CatalogInvalid(
                f"This line has more cells than the header: {', '.join(map(repr, beyond))}.",
                place=Place(f"catalog/{path.name}", line),
                todo="Put a text that holds a comma in double quotes.",
            )
        row = dict(zip(header, cells, strict=False))
        _check_needed(path, row, line)
        try:
            entry = build(row)
        except _Illegal as illegal:
            place = Place(f"catalog/{path.name}", line, illegal.column)
            raise CatalogInvalid(f"{row[illegal.column]!r} is not {illegal.rule}.", place=place) from illegal
        name, meaning = _said(entry)
        if said.setdefault(name, (meaning, line))[0] != meaning:
            raise CatalogInvalid(
                f"Line {said[name][1]} says something else of the same {header[0]}.",
                place=Place(f"catalog/{path.name}", line, header[0]),
                todo="Keep one of the two lines.",
            )
        yield entry


def _said(entry: Artist | Alias | Track | Split | StoreName) -> tuple[str, tuple[object, ...]]:
    """Of what an entry speaks, and what it says; a figure must not depend on which of two lines is read last."""
    name, *meaning = astuple(entry)
    return fold(str(name)), tuple(meaning[:1] if isinstance(entry, Alias) else meaning)


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines that say something, with their numbers and trimmed cells."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise CatalogInvalid(
            "This line is not UTF-8 text.",
            place=Place(f"catalog/{path.name}", line),
            todo="Save the table as CSV UTF-8 and run the command again.",
        ) from error
    reader = csv.reader(StringIO(text, newline=""))
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and not cells[0].lstrip().startswith("#"):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        place = Place(f"catalog/{path.name}", reader.line_num)
        raise CatalogInvalid(f"This line cannot be read as CSV: {error}.", place=place) from error


class _Illegal(Exception):
    """A cell that is not what its column asks for."""

    def __init__(self, column: str, rule: str) -> None:
        super().__init__(column)
        self.column = column
        self.rule = rule


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
        release_date=_day("release_date", released) if released else None,
        release_type=row.get("release_type") or None,
    )


def _split(row: dict[str, str]) -> Split:
    written = row["your_revenue_share"].removesuffix("%").strip()
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,6})?", written) or Decimal(written) > 100:
        raise _Illegal("your_revenue_share", "a percentage from 0 to 100 with at most 6 decimals")
    percent = Decimal(written)
    return Split(row["isrc"].replace("-", "").upper(), percent / 100)


def _day(column: str, written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise _Illegal(column, "a day as YYYY-MM-DD") from error


def _store(row: dict[str, str]) -> StoreName:
    return StoreName(row["name"], row["store"], row.get("tier") or "stream")
