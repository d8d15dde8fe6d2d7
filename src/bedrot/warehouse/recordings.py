"""Acts and recordings: the catalog's, and those that occur in the data without being listed there."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from bedrot.model.catalog import Catalog
from bedrot.model.errors import CatalogInvalid
from bedrot.model.money import from_units, to_units
from bedrot.model.names import fold
from bedrot.warehouse.registers import Register
from bedrot.warehouse.schema import masters

_WHOLE = Decimal(1)


class Recordings:
    """Master tables of acts and recordings, brought in line with the catalog when made.

    ``reshared``: numbers of track names that were there before and whose share of earnings is now another.
    """

    def __init__(self, connection: Connection, catalog: Catalog) -> None:
        self._artists = Register(connection, masters.artists, "artist_name")
        self._tracks = Register(connection, masters.tracks, "track_key")
        self._artist_names = Register(connection, masters.artist_names, "artist_id", "printed_name")
        self._track_names = Register(connection, masters.track_names, "artist_name_id", "title", "item", "isrc", "upc")
        self._isrcs_by_title: dict[tuple[str, str], set[str]] = {}
        for track in catalog.tracks:
            for artist in {track.artist.upper(), ""}:
                self._isrcs_by_title.setdefault((artist, fold(track.title)), set()).add(track.isrc)
        before = self._shares_by_track_name()
        self._list_artists(catalog)
        self._list_tracks(catalog)
        self._place_names_again()
        after = self._shares_by_track_name()
        self.reshared = frozenset(number for number, share in before.items() if after[number] != share)
        self.flush()
        self._link(connection, catalog)

    def flush(self) -> None:
        """Write what is new, the referred-to before what refers."""
        for register in (self._artists, self._tracks, self._artist_names, self._track_names):
            register.flush()

    def artist_name(self, artist: str, printed: str) -> tuple[int]:
        """The number of an act's name as printed; ``artist`` is whom it means, empty when unknown."""
        artist_id = self._artist(artist) if artist else None
        return (self._artist_names.number(artist_id, printed),)

    def track_name(
        self, artist: str, printed: str, title: str, item: str, isrc: str, upc: str
    ) -> tuple[int, int, int, bool]:
        """Number of a recording as printed, of its act's name; the label's share in units, and whether it is known."""
        (artist_name_id,) = self.artist_name(artist, printed)
        key = self._key(artist, title, item, isrc)
        track_id = self._tracks.number(key, **_unlisted(title, item, isrc, upc))
        number = self._track_names.number(artist_name_id, title, item, isrc, upc, track_id=track_id)
        share, is_known = self._share(self._tracks.get(key))
        return number, artist_name_id, to_units(share), is_known

    def _key(self, artist: str, title: str, item: str, isrc: str) -> str:
        """What a recording is known by: its ISRC, as printed, else of the catalog's only track of that act and title.

        Where neither is known, act and title themselves. A source that names no act means one of the label's own.
        """
        if isrc:
            return isrc
        by_title = (artist.upper(), fold(title))
        if _is_album(item):
            return " / ".join([*by_title, "album"])
        isrcs = self._isrcs_by_title.get(by_title, set())
        return next(iter(isrcs)) if len(isrcs) == 1 else " / ".join(by_title)

    def _artist(self, name: str) -> int:
        return self._artists.number(name.upper(), display_name=name, spotify_id=None, status="unlisted")

    @staticmethod
    def _share(track: Mapping[str, Any] | None) -> tuple[Decimal, bool]:
        """The label's share of a recording; a listed one without a split is all its own, of another we do not know."""
        if track is None or track["royalty_share"] is None:
            return _WHOLE, track is not None and track["is_listed"]
        return track["royalty_share"], True

    def _shares_by_track_name(self) -> Mapping[int, tuple[Decimal, bool]]:
        shares = {row["track_id"]: self._share(row) for row in self._tracks.rows()}
        return {row["track_name_id"]: shares[row["track_id"]] for row in self._track_names.rows()}

    def _list_artists(self, catalog: Catalog) -> None:
        listed = {artist.name.upper() for artist in catalog.artists}
        for artist in catalog.artists:
            self._artist(artist.name)
            self._artists.change(
                artist.name.upper(), display_name=artist.name, spotify_id=artist.spotify_id, status=artist.status
            )
        for row in list(self._artists.rows()):
            if row["artist_name"] not in listed:
                self._artists.change(row["artist_name"], status="unlisted", spotify_id=None)

    def _list_tracks(self, catalog: Catalog) -> None:
        shares = {split.isrc: _checked(split.isrc, split.share) for split in catalog.splits}
        for isrc in shares:
            self._tracks.number(isrc, **_unlisted(isrc, "", isrc, ""))
        for track in catalog.tracks:
            self._tracks.number(track.isrc, **_unlisted(track.title, "", track.isrc, ""))
            self._tracks.change(
                track.isrc,
                title=track.title,
                upc=track.upc,
                release_date=track.release_date,
                release_type=track.release_type,
                is_listed=True,
            )
        listed = {track.isrc for track in catalog.tracks}
        for row in list(self._tracks.rows()):
            if row["is_listed"] and row["track_key"] not in listed:
                self._tracks.change(row["track_key"], is_listed=False, release_date=None)
            self._tracks.change(row["track_key"], royalty_share=shares.get(row["track_key"]))

    def _place_names_again(self) -> None:
        """A printed name without an ISRC may mean another recording now that the catalog is another."""
        acts = {row["artist_id"]: row["artist_name"] for row in self._artists.rows()}
        artists = {row["artist_name_id"]: acts.get(row["artist_id"], "") for row in self._artist_names.rows()}
        for row in list(self._track_names.rows()):
            if not row["isrc"]:
                key = self._key(artists[row["artist_name_id"]], row["title"], row["item"], "")
                track_id = self._tracks.number(key, **_unlisted(row["title"], row["item"], "", row["upc"]))
                self._track_names.change(
                    row["artist_name_id"], row["title"], row["item"], row["isrc"], row["upc"], track_id=track_id
                )

    def _link(self, connection: Connection, catalog: Catalog) -> None:
        members = {(self._artist(a.name), self._artist(member)) for a in catalog.artists for member in a.members}
        aliases = {
            (each.alias, each.source or ""): (self._artist(each.artist), each.alias == each.artist)
            for each in catalog.aliases
        }
        performers = {
            (self._tracks.number(track.isrc), self._artist(track.artist), "primary") for track in catalog.tracks
        }
        self.flush()
        _replace(connection, masters.artist_members, ("artist_id", "member_id"), members)
        _replace(
            connection,
            masters.artist_aliases,
            ("alias_name", "source_system", "artist_id", "is_primary"),
            {(*key, *meaning) for key, meaning in aliases.items()},
        )
        _replace(connection, masters.track_artists, ("track_id", "artist_id", "role_type"), performers)


def _is_album(item: str) -> bool:
    """Whether a line is about a release, as a download or by mail (``package``), and so about no recording."""
    return fold(item).startswith(("album", "package"))


def _unlisted(title: str, item: str, isrc: str, upc: str) -> Mapping[str, object]:
    """Columns of a recording that only the data knows."""
    is_album = not isrc and _is_album(item)
    return {
        "title": title,
        "isrc": isrc or None,
        "upc": upc if is_album and upc else None,
        "release_date": None,
        "release_type": "album" if is_album else None,
        "royalty_share": None,
        "is_listed": False,
    }


def _checked(isrc: str, share: Decimal) -> Decimal:
    if not 0 <= share <= 1 or from_units(to_units(share)) != share:
        raise CatalogInvalid(
            f"The share {share} of {isrc} cannot be used.", todo="Write a share from 0 to 1 with at most 8 decimals."
        )
    return share


def _replace(
    connection: Connection, table: Table, columns: tuple[str, ...], wanted: Iterable[tuple[object, ...]]
) -> None:
    """Make a small table hold exactly these rows; nothing is written when it does."""
    rows = set(wanted)
    if rows == {tuple(row) for row in connection.execute(select(*(table.c[name] for name in columns)))}:
        return
    connection.execute(delete(table))
    if rows:
        connection.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in sorted(rows, key=repr)])
