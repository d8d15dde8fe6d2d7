"""Acts with their names and members, and whatever a word may mean."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import Connection, func, select

from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.sources.ads import campaign_name
from bedrot.metrics.sources.source import Number
from bedrot.metrics.tables.keys import row_key
from bedrot.metrics.tables.tracks import Recording
from bedrot.model.names import fold
from bedrot.warehouse.schema.marketing import campaigns
from bedrot.warehouse.schema.masters import artist_aliases, artist_members, artists

MOST_FOUND = 20


@dataclass(frozen=True)
class Act:
    """An act. ``aliases``: other names of it, each with the source that writes it so. ``unlisted``: not in the catalog.

    ``row``: what to ask for the facts of its earnings with.
    """

    row: str
    name: str
    status: str
    spotify_id: str | None
    members: tuple[str, ...]
    aliases: tuple[tuple[str, str | None], ...]
    tracks: int
    revenue: Number | None
    units: Number | None


def act_list(connection: Connection, recordings: Sequence[Recording]) -> list[Act]:
    """All acts: those of the catalog first, each with what its recordings earned."""
    rows = connection.execute(
        select(artists).order_by(artists.c.status == "unlisted", artists.c.artist_name)
    ).mappings()
    names = {row["artist_id"]: row for row in rows}
    members: dict[int, list[str]] = defaultdict(list)
    for act, member in connection.execute(select(artist_members.c.artist_id, artist_members.c.member_id)):
        members[act].append(names[member]["display_name"])
    aliases: dict[int, list[tuple[str, str | None]]] = defaultdict(list)
    for alias, source, act in connection.execute(
        select(artist_aliases.c.alias_name, artist_aliases.c.source_system, artist_aliases.c.artist_id).where(
            artist_aliases.c.is_primary.is_(False)
        )
    ):
        aliases[act].append((alias, source or None))
    own = _by_act(recordings)
    return [
        Act(
            row_key(row["display_name"]),
            row["display_name"],
            row["status"],
            row["spotify_id"],
            tuple(sorted(members[number])),
            tuple(sorted(aliases[number], key=lambda each: (each[0], each[1] or ""))),
            len(own.get(row["artist_name"], ())),
            _sum(each.revenue for each in own.get(row["artist_name"], ())),
            _sum(each.units for each in own.get(row["artist_name"], ())),
        )
        for number, row in names.items()
    ]


def _by_act(recordings: Sequence[Recording]) -> Mapping[str, list[Recording]]:
    """Recordings by their first act, so that none counts for two."""
    found: dict[str, list[Recording]] = defaultdict(list)
    for recording in recordings:
        if recording.acts:
            found[recording.acts[0].upper()].append(recording)
    return found


def _sum(values: Iterator[Number | None]) -> Number | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


class FoundKind(Enum):
    """What was found."""

    METRIC = "kpi"
    ARTIST = "artist"
    TRACK = "track"
    CAMPAIGN = "campaign"


@dataclass(frozen=True)
class Found:
    """Something that a word may mean. ``key``: what to ask with; ``detail``: what tells it from others of its name."""

    kind: FoundKind
    key: str
    name: str
    detail: str


def search(connection: Connection, text: str, recordings: Sequence[Recording]) -> tuple[list[Found], int]:
    """Metrics, acts, recordings and campaigns in whose names a text occurs: at most 20, and how many there are.

    Names that begin with it come first.
    """
    wanted = fold(text)
    found = [
        each for each in _everything(connection, recordings) if wanted in fold(f"{each.name} {each.detail} {each.key}")
    ]
    order = list(FoundKind)
    found.sort(
        key=lambda each: (not fold(each.name).startswith(wanted), wanted not in fold(each.name), order.index(each.kind))
    )
    return found[:MOST_FOUND], len(found)


def _everything(connection: Connection, recordings: Sequence[Recording]) -> Iterator[Found]:
    for metric in METRICS.values():
        yield Found(FoundKind.METRIC, metric.id, metric.title, metric.kpi)
    for name, status in connection.execute(
        select(artists.c.display_name, artists.c.status).order_by(artists.c.artist_name)
    ):
        yield Found(FoundKind.ARTIST, name, name, status)
    for each in recordings:
        yield Found(FoundKind.TRACK, each.key, each.title, ", ".join(each.acts))
    key = func.coalesce(func.nullif(campaigns.c.external_campaign_id, ""), campaign_name())
    for own, name in connection.execute(select(key, campaign_name()).distinct().order_by(campaign_name())):
        yield Found(FoundKind.CAMPAIGN, own, name, own)
