"""The label's ``catalog/`` folder: small CSV tables for people, with comment lines beginning with ``#``."""

import re
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from bedrot.model.accounts import Accounts
from bedrot.model.catalog import Alias, Artist, Catalog, Split, Track
from bedrot.model.names import fold
from bedrot.model.plans import Plans
from bedrot.pipeline import catalog_accounts, plans
from bedrot.pipeline.catalog_tables import Illegal, Rules, day_in, entries
from bedrot.pipeline.staging2curated import Meaning, Meanings
from bedrot.transform.categories import CATEGORIES, PayeeName, Payees, payees
from bedrot.transform.countries import country_code
from bedrot.transform.stores import StoreName, Stores, stores

Entry = TypeVar("Entry", bound=Artist | Alias | Track | Split | StoreName | PayeeName)

COLUMNS = {
    "artists.csv": ("artist", "spotify_id", "members", "status"),
    "aliases.csv": ("alias", "artist", "source"),
    "tracks.csv": ("isrc", "artist", "title", "upc", "release_date", "release_type"),
    "splits.csv": ("isrc", "your_revenue_share"),
    "stores.csv": ("name", "store", "tier"),
    "categories.csv": ("words", "expense", "income", "payee"),
    catalog_accounts.FILE: catalog_accounts.COLUMNS,
    **plans.COLUMNS,
}
"""The tables and their columns; the first column may not be empty, nor those named in ``_NEEDED``."""

_NEEDED = {
    "aliases.csv": ("artist",),
    "splits.csv": ("your_revenue_share",),
    "stores.csv": ("store",),
    "categories.csv": ("expense",),
}
_BETWEEN_MEMBERS = "|"


@dataclass(frozen=True)
class LabelCatalog:
    """The label's tables together with all known store names and payees, its accounts, goals and rates."""

    catalog: Catalog
    stores: Stores
    payees: Payees
    plans: Plans = field(default_factory=Plans)
    accounts: Accounts = field(default_factory=Accounts)


def read_catalog(folder: Path) -> LabelCatalog:
    """Read the tables; a missing one is empty. :class:`CatalogInvalid` names file, line and column."""
    catalog = Catalog(
        artists=tuple(_rows(folder / "artists.csv", _artist)),
        aliases=tuple(_rows(folder / "aliases.csv", _alias)),
        tracks=tuple(_rows(folder / "tracks.csv", _track)),
        splits=tuple(_rows(folder / "splits.csv", _split)),
    )
    return LabelCatalog(
        catalog,
        stores(_rows(folder / "stores.csv", _store)),
        payees(_rows(folder / "categories.csv", _payee)),
        plans.read_plans(folder),
        catalog_accounts.read_accounts(folder),
    )


def meanings(label: LabelCatalog) -> Meanings:
    """What names in statements mean to this label. A name nobody knows stands for itself."""

    def store(name: str) -> Meaning:
        found = label.stores.find(name)
        return (name, None) if found is None else (found.store, found.tier)

    def artist(name: str) -> Meaning:
        return label.catalog.act(name) or name, None

    def country(name: str) -> Meaning:
        return country_code(name), None

    def payee(description: str) -> Meaning:
        found = label.payees.find(description)
        return (None, None, None) if found is None else (found.expense, found.income, found.payee)

    recordings = {track.isrc: track.artist for track in label.catalog.tracks if track.artist}
    return Meanings(store, artist, country, recordings, payee, label.accounts)


def _rows(path: Path, build: Callable[[dict[str, str]], Entry]) -> Iterator[Entry]:
    columns = COLUMNS[path.name]
    return entries(path, Rules(columns, (columns[0], *_NEEDED.get(path.name, ()))), build, _said)


def _said(entry: Artist | Alias | Track | Split | StoreName | PayeeName) -> tuple[str, tuple[object, ...]]:
    """Of what an entry speaks, and what it says; a figure must not depend on which of two lines is read last."""
    name, *meaning = astuple(entry)
    return fold(str(name)), tuple(meaning[:1] if isinstance(entry, Alias) else meaning)


def _artist(row: dict[str, str]) -> Artist:
    members = tuple(name.strip() for name in row.get("members", "").split(_BETWEEN_MEMBERS) if name.strip())
    return Artist(row["artist"], row.get("spotify_id") or None, members, row.get("status") or "active")


def _alias(row: dict[str, str]) -> Alias:
    return Alias(row["alias"], row["artist"], row.get("source") or None)


def _track(row: dict[str, str]) -> Track:
    return Track(
        isrc=row["isrc"].replace("-", "").upper(),
        artist=row.get("artist", ""),
        title=row.get("title", ""),
        upc=row.get("upc") or None,
        release_date=day_in(row, "release_date"),
        release_type=row.get("release_type") or None,
    )


def _split(row: dict[str, str]) -> Split:
    written = row["your_revenue_share"].removesuffix("%").strip()
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,6})?", written) or Decimal(written) > 100:
        raise Illegal("your_revenue_share", "a percentage from 0 to 100 with at most 6 decimals")
    percent = Decimal(written)
    return Split(row["isrc"].replace("-", "").upper(), percent / 100)


def _store(row: dict[str, str]) -> StoreName:
    return StoreName(row["name"], row["store"], row.get("tier") or "stream")


def _payee(row: dict[str, str]) -> PayeeName:
    for column in ("expense", "income"):
        if row.get(column) and row[column] not in CATEGORIES:
            raise Illegal(column, f"a category; there are {', '.join(CATEGORIES)}")
    return PayeeName(row["words"], row["expense"], row.get("income") or row["expense"], row.get("payee") or None)
