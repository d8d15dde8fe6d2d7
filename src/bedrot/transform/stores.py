"""Stores as statements write them, and which store is meant. Whole names first, then whole-word beginnings.

The table ``stores.csv`` beside this file is built in; the label's own ``catalog/stores.csv`` comes before it.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from bedrot.model.names import fold
from bedrot.transform.countries import country_code


@dataclass(frozen=True)
class StoreName:
    """A name of a store. ``match``: ``name`` for the whole name, ``beginning`` for its first words."""

    name: str
    store: str
    tier: str
    match: str = "name"


@dataclass(frozen=True)
class Stores:
    """All known names, folded."""

    names: Mapping[str, StoreName]
    beginnings: Mapping[str, StoreName]

    def find(self, written: str) -> StoreName | None:
        """The store meant by a written name, or None: an unknown store stays itself, it never becomes another."""
        key = fold(written)
        exact = self.names.get(key) or self.names.get(_without_country(key))
        if exact is not None:
            return exact
        words = key.split()
        for length in range(len(words) - 1, 0, -1):
            found = self.beginnings.get(" ".join(words[:length]))
            if found is not None:
                downloads = found.store == "amazon_music" and {"download", "downloads", "mp3"} & set(words)
                return StoreName(written, "amazon_mp3", "download") if downloads else found
        return None


def built_in() -> list[StoreName]:
    """The names that come with the program."""
    text = files("bedrot.transform").joinpath("stores.csv").read_text(encoding="utf-8")
    return [StoreName(**row) for row in csv.DictReader(text.splitlines())]


def stores(own: Iterable[StoreName]) -> Stores:
    """The built-in names with a label's own, which win."""
    everything = [*built_in(), *own]
    names = {fold(each.name): each for each in everything if each.match == "name"}
    beginnings = {fold(each.name): each for each in everything if each.match == "beginning"}
    return Stores(names, beginnings)


def _without_country(key: str) -> str:
    """``amazon prime in`` without the country's code or name behind it."""
    head, _, last = key.rpartition(" ")
    is_country = len(last) == 2 if len(last) < 4 else country_code(last) is not None
    return head if last.isalpha() and is_country else key
