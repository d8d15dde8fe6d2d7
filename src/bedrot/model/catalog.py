"""What the label knows about itself: its acts, the names they go by, its recordings and how they are shared.

Read from the label's ``catalog/`` folder. A figure never depends on the order of the entries.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bedrot.model.names import fold


@dataclass(frozen=True)
class Artist:
    """An act. A collaboration is an act of its own; ``members`` names the acts it consists of.

    ``status``: ``active``, ``inactive`` or ``archived``.
    """

    name: str
    spotify_id: str | None = None
    members: tuple[str, ...] = ()
    status: str = "active"


@dataclass(frozen=True)
class Alias:
    """Another name of ``artist``; ``source`` is the platform that writes it so, None when any may."""

    alias: str
    artist: str
    source: str | None = None


@dataclass(frozen=True)
class Track:
    """A recording. ``release_type``: ``single``, ``ep`` or ``album``."""

    isrc: str
    artist: str
    title: str
    upc: str | None = None
    release_date: date | None = None
    release_type: str | None = None


@dataclass(frozen=True)
class Split:
    """The part of a recording's earnings that stays with the label, from 0 to 1; at most 8 decimals."""

    isrc: str
    share: Decimal


@dataclass(frozen=True)
class Catalog:
    """All of it. Empty tables are legal: names then stand for themselves and are listed as unknown."""

    artists: tuple[Artist, ...] = ()
    aliases: tuple[Alias, ...] = ()
    tracks: tuple[Track, ...] = ()
    splits: tuple[Split, ...] = ()
    _acts: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_acts", dict(self._names()))

    def act(self, written: str) -> str | None:
        """The act that a written name means: equal after folding, or an alias, or a Spotify id; else None.

        Nothing is split at ``&`` and nothing is found inside a longer name.
        """
        return self._acts.get(fold(written))

    def _names(self) -> Iterator[tuple[str, str]]:
        for alias in self.aliases:
            yield fold(alias.alias), alias.artist
        for artist in self.artists:
            if artist.spotify_id:
                yield fold(artist.spotify_id), artist.name
            yield fold(artist.name), artist.name
