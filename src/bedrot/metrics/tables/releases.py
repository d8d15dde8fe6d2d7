"""Releases side by side, each from its first day on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from bedrot.metrics.courses.marks import Release, releases
from bedrot.metrics.courses.names import Names
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.sources.flags import all_of
from bedrot.warehouse.schema.facts import track_daily
from bedrot.warehouse.schema.masters import track_names

_RECENT_DAYS = 1100


@dataclass(frozen=True)
class LaunchDay:
    """Streams ``day`` days after the release, from 0."""

    day: int
    streams: int
    provisional: bool


@dataclass(frozen=True)
class Launch:
    """A release and its days. ``first_7`` and ``first_28``: streams of the first days, None unless all are settled."""

    release: Release
    days: Sequence[LaunchDay]
    first_7: int | None
    first_28: int | None


def launches(
    connection: Connection, today: date, artist: str | None, store: str | None, *, days: int, most: int
) -> list[Launch]:
    """The newest releases with their streams on days 0 to ``days``, as the stores count single tracks."""
    out = releases(connection, today - timedelta(days=_RECENT_DAYS), today, artist, most)
    names = Names(connection)
    return [_launch(release, _streams(connection, names, release, store, max(days, 27)), days) for release in out]


def _streams(
    connection: Connection, names: Names, release: Release, store: str | None, days: int
) -> dict[int, LaunchDay]:
    """By day; of several exports of one store's figures the highest, added up over stores."""
    table = track_daily
    last = release.day + timedelta(days=days)
    about = Question("track_daily", "streams", Step.DAY, release.day, last, store=store)
    by_store = (
        select(
            table.c.stream_date,
            table.c.platform_id,
            func.max(table.c.stream_count).label("streams"),
            all_of(table.c.is_provisional).label("is_provisional"),
        )
        .join_from(track_names, table, table.c.track_name_id == track_names.c.track_name_id)
        .where(
            track_names.c.track_id == release.number,
            table.c.stream_date.between(release.day, last),
            table.c.stream_count.is_not(None),
            *names.numbered(about, store=table.c.platform_id),
        )
        .group_by(table.c.stream_date, table.c.platform_id)
        .subquery()
    )
    rows = connection.execute(
        select(by_store.c.stream_date, func.sum(by_store.c.streams), func.max(by_store.c.is_provisional))
        .group_by(by_store.c.stream_date)
        .order_by(by_store.c.stream_date)
    )
    return {
        (on - release.day).days: LaunchDay((on - release.day).days, int(streams), bool(provisional))
        for on, streams, provisional in rows
    }


def _launch(release: Release, found: dict[int, LaunchDay], days: int) -> Launch:
    shown = [found[day] for day in sorted(found) if day <= days]
    return Launch(release, shown, _first(found, 7), _first(found, 28))


def _first(found: dict[int, LaunchDay], days: int) -> int | None:
    settled = [found[day].streams for day in range(days) if day in found and not found[day].provisional]
    return sum(settled) if len(settled) == days else None
