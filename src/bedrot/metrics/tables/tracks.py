"""Recordings with what they earned: the catalogue's list, and how earnings are shared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from bedrot.metrics.calendar import Span
from bedrot.metrics.expressions import Sum
from bedrot.metrics.sources.royalties import Royalties
from bedrot.metrics.sources.source import Number
from bedrot.model.names import fold
from bedrot.warehouse.schema.masters import artist_names, artists, track_artists, track_names, tracks
from bedrot.warehouse.schema.rollups import catalog_releases, track_performance, track_releases

_NET = Sum("royalties", "net")
_UNITS = Sum("royalties", "units")
_WHOLE = Decimal(1)


@dataclass(frozen=True)
class Recording:
    """A recording. ``acts``: who performs it, by the catalog, else as sources write it.

    ``share``: the label's part of its earnings, 0 to 1; ``share_known`` is false where nobody has said it, so that
    earnings count whole. ``listed``: it is in the label's catalog. ``revenue``: before splits, of one currency.
    """

    number: int
    key: str
    title: str
    acts: tuple[str, ...]
    isrc: str | None
    upc: str | None
    released: date | None
    kind: str | None
    listed: bool
    share: Decimal
    share_known: bool
    revenue: Number | None
    units: Number | None

    @property
    def after_splits(self) -> Number | None:
        """What stays with the label."""
        return None if self.revenue is None else self.revenue * self.share

    def is_called(self, folded: str) -> bool:
        """Whether a folded text occurs in its title, its acts or its numbers."""
        return any(folded in fold(text) for text in (self.title, *self.acts, self.isrc or "", self.upc or ""))


def recordings(
    connection: Connection, source: Royalties, span: Span | None, text: str | None = None
) -> list[Recording]:
    """All recordings of the label, or of one act, or those in which ``text`` occurs, most revenue first.

    ``source``: royalties through the request's filters, of which act and currency are used. ``span``: the months whose
    earnings count; all without.
    """
    earned = _earned(connection, source, span)
    performed = _acts(connection)
    released = _released(connection)
    wanted = source.filters.artist.upper() if source.filters.artist else None
    folded = fold(text) if text else ""
    found = []
    for row in connection.execute(select(tracks)).mappings():
        number = row["track_id"]
        acts, revenue_units = performed.get(number, ()), earned.get(number, (None, None))
        recording = Recording(
            number,
            row["track_key"],
            row["title"],
            acts,
            row["isrc"],
            row["upc"],
            row["release_date"] or released.get(number),
            row["release_type"],
            row["is_listed"],
            _WHOLE if row["royalty_share"] is None else row["royalty_share"],
            row["is_listed"] or row["royalty_share"] is not None,
            *revenue_units,
        )
        if (wanted is None or wanted in {act.upper() for act in acts}) and recording.is_called(folded):
            found.append(recording)
    return sorted(found, key=lambda each: (-(each.revenue or 0), each.title, each.key))


def _earned(
    connection: Connection, source: Royalties, span: Span | None
) -> Mapping[int, tuple[Number | None, Number | None]]:
    """Revenue before splits and units by recording."""
    table = track_performance
    within = [] if span is None else [table.c.sale_month.between(span.first.first, span.last.first)]
    sums: list[Mapping[int, Number]] = []
    for what in (_NET, _UNITS):
        rows = connection.execute(
            select(track_names.c.track_id, func.sum(source.amount(what, table)))
            .join_from(table, track_names, track_names.c.track_name_id == table.c.track_name_id)
            .where(*within, *source.in_currency(what, table))
            .group_by(track_names.c.track_id)
        )
        sums.append({number: value for number, value in rows if value is not None})
    revenue, units = sums
    return {number: (revenue.get(number), units.get(number)) for number in {*revenue, *units}}


def _acts(connection: Connection) -> Mapping[int, tuple[str, ...]]:
    """Who performs each recording: the catalog's acts, first of all the primary one, else those of its sources."""
    listed = connection.execute(
        select(track_artists.c.track_id, artists.c.display_name)
        .join_from(track_artists, artists, artists.c.artist_id == track_artists.c.artist_id)
        .where(track_artists.c.role_type.in_(("primary", "featured")))
        .order_by(track_artists.c.role_type.desc(), artists.c.display_name)
    ).all()
    told = connection.execute(
        select(
            track_names.c.track_id,
            func.coalesce(artists.c.display_name, func.nullif(artist_names.c.printed_name, "")).label("act"),
        )
        .select_from(
            track_names.join(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id).outerjoin(
                artists, artists.c.artist_id == artist_names.c.artist_id
            )
        )
        .distinct()
        .order_by("act")
    ).all()
    known = {number for number, _ in listed}
    found: dict[int, tuple[str, ...]] = {}
    for number, act in [*listed, *(row for row in told if row[0] not in known)]:
        if act:
            found[number] = tuple(dict.fromkeys((*found.get(number, ()), act)))
    return found


def _released(connection: Connection) -> Mapping[int, date]:
    """The day a store or an export states, where the catalog is silent."""
    found: dict[int, date] = {}
    for table in (track_releases, catalog_releases):
        rows = connection.execute(
            select(track_names.c.track_id, func.max(table.c.release_date))
            .join_from(table, track_names, track_names.c.track_name_id == table.c.track_name_id)
            .group_by(track_names.c.track_id)
        )
        found |= {row[0]: row[1] for row in rows}
    return found


def unshared(found: Sequence[Recording]) -> Number:
    """How much of the revenue is of recordings whose share nobody has said."""
    return sum(each.revenue or 0 for each in found if not each.share_known)
