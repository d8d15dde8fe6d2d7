"""What explains a bend in a course: releases, and days from which a network counts differently."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import ColumnElement, Connection, case, func, select

from bedrot.metrics.courses.names import is_performed, performer, told_act
from bedrot.metrics.courses.question import Member
from bedrot.model.shifts import shifts_of
from bedrot.warehouse.schema.masters import artist_names, artists, track_artists, track_names, tracks
from bedrot.warehouse.schema.rollups import track_releases

MOST_RELEASES = 60


class MarkKind(Enum):
    """What happened."""

    RELEASE = "release"
    SHIFT = "shift"


@dataclass(frozen=True)
class Mark:
    """What happened on a day, for people."""

    day: date
    kind: MarkKind
    text: str


@dataclass(frozen=True)
class Release:
    """A recording that came out on a day. ``key``: its ISRC, or what else it is known by."""

    number: int
    key: str
    isrc: str | None
    upc: str | None
    act: str
    title: str
    day: date

    @property
    def name(self) -> str:
        """Act and title."""
        return f"{self.act}: {self.title}" if self.act else self.title


def releases(connection: Connection, first: date, last: date, artist: str | None, most: int) -> list[Release]:
    """The newest releases between two days, of one act or all: by the catalog's day, else the one a store states.

    Of one act all are named after it, whoever else performs them.
    """
    act = _act_of_all() if artist is None else _own_act(artist)
    day = func.coalesce(tracks.c.release_date, func.max(track_releases.c.release_date))
    query = (
        select(tracks.c.track_id, tracks.c.track_key, tracks.c.isrc, tracks.c.upc, act, tracks.c.title, day)
        .select_from(
            tracks.outerjoin(track_names, track_names.c.track_id == tracks.c.track_id)
            .outerjoin(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id)
            .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
            .outerjoin(track_artists, (track_artists.c.track_id == tracks.c.track_id) & is_performed)
            .outerjoin(performer, performer.c.artist_id == track_artists.c.artist_id)
            .outerjoin(track_releases, track_releases.c.track_name_id == track_names.c.track_name_id)
        )
        .where(tracks.c.release_date.between(first, last) | track_releases.c.release_date.between(first, last))
        .group_by(
            tracks.c.track_id,
            tracks.c.track_key,
            tracks.c.isrc,
            tracks.c.upc,
            tracks.c.title,
            tracks.c.release_date,
        )
        .having(day.between(first, last))
        .order_by(day.desc(), tracks.c.title, tracks.c.track_key)
        .limit(most)
    )
    if artist is not None:
        query = query.where((artists.c.artist_name == artist.upper()) | (performer.c.artist_name == artist.upper()))
    return [
        Release(number, key, isrc, upc, name or "", title, on)
        for number, key, isrc, upc, name, title, on in connection.execute(query)
    ]


def _act_of_all() -> ColumnElement[str | None]:
    return func.coalesce(func.max(performer.c.display_name), func.max(told_act()))


def _own_act(artist: str) -> ColumnElement[str | None]:
    is_own = performer.c.artist_name == artist.upper()
    return func.max(case((is_own, performer.c.display_name), else_=artists.c.display_name))


def marks_of(
    connection: Connection, first: date, last: date, artist: str | None, measure: str, networks: Iterable[Member]
) -> tuple[list[Mark], str | None]:
    """Marks between two days, oldest first; a text where there were too many releases to mark them all."""
    out = releases(connection, first, last, artist, MOST_RELEASES + 1)
    found = [Mark(release.day, MarkKind.RELEASE, release.name) for release in out[:MOST_RELEASES]]
    found += [
        Mark(shift.day, MarkKind.SHIFT, shift.reason)
        for network in networks
        for shift in shifts_of(network.key, measure)
        if first <= shift.day <= last
    ]
    cut = f"Only the newest {MOST_RELEASES} releases are marked." if len(out) > MOST_RELEASES else None
    return sorted(found, key=lambda mark: (mark.day, mark.kind.value, mark.text)), cut
