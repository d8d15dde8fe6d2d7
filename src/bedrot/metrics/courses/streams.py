"""Cells of distributor streams, and of single tracks in stores."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, Subquery, bindparam, case, extract, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.cells import Cell, Told, shown
from bedrot.metrics.courses.facts import Selected, Wanted
from bedrot.metrics.courses.names import Asked, Names, is_performed, performer, told_act
from bedrot.metrics.courses.question import Member, Question, Step
from bedrot.metrics.metric import NOT_STATED
from bedrot.metrics.sources.flags import all_of
from bedrot.model.periods import Month
from bedrot.warehouse.schema.facts import content_streams, track_daily
from bedrot.warehouse.schema.masters import artist_names, artists, track_artists, track_names, tracks
from bedrot.warehouse.schema.rollups import stream_months

_AT_ONCE = 500


def streams(asked: Asked) -> Told:
    """Distributor streams of each account and store: months from the rollup, days from the facts by their key."""
    question, asking, names = asked.question, asked.asking, asked.names
    if question.step is Step.MONTH:
        table, day, value, told = (
            stream_months,
            stream_months.c.stream_month,
            stream_months.c.settled_count,
            stream_months.c.settled_days,
        )
    else:
        table, day, value, told = (
            content_streams,
            content_streams.c.stream_date,
            content_streams.c.stream_count,
            content_streams.c.is_provisional,
        )
    rows = asking.connection.execute(
        select(day, table.c.account_id, table.c.platform_id, value, told).where(
            day.between(question.first, question.last),
            value.is_not(None),
            *names.numbered(question, store=table.c.platform_id, account=table.c.account_id),
        )
    )
    cells = []
    for on, account, store, count, state in rows.all():
        series = names.series(names.accounts[account], names.stores[store])
        if question.step is Step.MONTH:
            cells.append(Cell(on, series, count, count, whole=state == Month.of(on).last.day))
        else:
            cells.append(shown(on, series, count, provisional=state))
    return Told((Axis.ACCOUNT, Axis.STORE), cells)


def streams_behind(asked: Asked, wanted: Wanted) -> Selected:
    """Days of accounts and stores; of longer steps the settled ones, as the rollup adds them up."""
    question, names, table = asked.question, asked.names, content_streams
    return Selected.from_table(
        table,
        table.c.stream_count,
        table.c.stream_date.between(question.first, question.last),
        *names.numbered(question, store=table.c.platform_id, account=table.c.account_id),
        *wanted.numbered(Axis.STORE, table.c.platform_id, names.stores),
        *wanted.numbered(Axis.ACCOUNT, table.c.account_id, names.accounts),
        *([table.c.is_provisional.is_(False)] if wanted.settled else []),
    )


def track_streams(asked: Asked) -> Told:
    """Streams of each track in each store; of several exports of one store's figures, the highest of each day."""
    question, names = asked.question, asked.names
    rows = (_track_months if question.step is Step.MONTH else _track_days)(asked, _highest(question, names))
    performed = _performed(asked.asking.connection, {row[2] for row in rows})
    series = {
        (store, number): names.series(names.stores[store], *performed[number])
        for store, number in {row[1:3] for row in rows}
    }
    # stores seldom say who performs a track: whom the catalog names is who is asked for
    asked_for = question.artist.upper() if question.artist else None
    cells = [
        Cell(day, series[store, number], value, counted, whole=whole)
        for day, store, number, value, counted, whole in rows
        if asked_for is None or performed[number][0].key.upper() == asked_for
    ]
    axes = (Axis.STORE, Axis.ARTIST, Axis.TRACK)
    return Told(axes, cells, by_step=question.step is Step.MONTH)


def tracks_behind(asked: Asked, wanted: Wanted) -> Selected:
    """Of each day, store and track the fact that counts: the highest that any export tells."""
    question, names, table = asked.question, asked.names, track_daily
    same = (table.c.stream_date, table.c.platform_id, track_names.c.track_id)
    key = list(table.primary_key.columns)
    told = (
        select(
            *key,
            table.c.stream_count,
            track_names.c.track_id,
            func.row_number().over(partition_by=same, order_by=(table.c.stream_count.desc(), *key)).label("place"),
            all_of(table.c.is_provisional).over(partition_by=same).label("is_provisional"),
        )
        .join_from(table, track_names, track_names.c.track_name_id == table.c.track_name_id)
        .where(*_told(question, names), *wanted.numbered(Axis.STORE, table.c.platform_id, names.stores))
        .subquery()
    )
    conditions = [told.c.place == 1, *([told.c.is_provisional == 0] if wanted.settled else [])]
    if question.artist is not None or wanted.members.keys() & {Axis.ARTIST, Axis.TRACK}:
        numbers = set(asked.asking.connection.scalars(select(told.c.track_id).distinct()))
        chosen = _tracks_of(asked, wanted, numbers)
        conditions.append(told.c.track_id.in_(bindparam("tracks", chosen, expanding=True, literal_execute=True)))
    return Selected([told.c[column.name] for column in key], told.c.stream_count, conditions, told)


def _tracks_of(asked: Asked, wanted: Wanted, numbers: set[int]) -> list[int]:
    """Of some tracks those of the acts and keys that are asked for."""
    artist = asked.question.artist
    return sorted(
        number
        for number, (act, track) in _performed(asked.asking.connection, numbers).items()
        if (artist is None or act.key.upper() == artist.upper())
        and wanted.has(Axis.ARTIST, act)
        and wanted.has(Axis.TRACK, track)
    )


TrackRow = tuple[date, int, int, int, int | None, bool]
"""Day or month, store and track by number, and the rest of a cell."""


def _highest(question: Question, names: Names) -> Subquery:
    """The highest figure of each day, store and track."""
    table = track_daily
    keys = (table.c.stream_date, table.c.platform_id, track_names.c.track_id)
    return (
        select(
            *keys,
            func.max(table.c.stream_count).label("streams"),
            all_of(table.c.is_provisional).label("is_provisional"),
        )
        .join_from(table, track_names, track_names.c.track_name_id == table.c.track_name_id)
        .where(*_told(question, names))
        .group_by(*keys)
        .subquery()
    )


def _told(question: Question, names: Names) -> list[ColumnElement[bool]]:
    """Which facts of tracks are in a question."""
    table = track_daily
    return [
        table.c.stream_date.between(question.first, question.last),
        table.c.stream_count.is_not(None),
        *names.numbered(question, store=table.c.platform_id),
    ]


def _track_days(asked: Asked, of: Subquery) -> list[TrackRow]:
    found = asked.asking.connection.execute(select(of)).all()
    return [
        (day, store, number, streams, None if provisional else streams, not provisional)
        for day, store, number, streams, provisional in found
    ]


def _track_months(asked: Asked, of: Subquery) -> list[TrackRow]:
    """The settled figures of each month, added up by the database: there may be many tracks."""
    keys = (
        extract("year", of.c.stream_date),
        extract("month", of.c.stream_date),
        of.c.platform_id,
        of.c.track_id,
    )
    settled = of.c.is_provisional == 0
    found = asked.asking.connection.execute(
        select(*keys, func.sum(case((settled, of.c.streams))), func.sum(case((settled, 1), else_=0))).group_by(*keys)
    )
    rows = [(Month(int(year), int(month)), *rest) for year, month, *rest in found]
    return [
        (month.first, store, number, int(streams), int(streams), days == month.last.day)
        for month, store, number, streams, days in rows
        if streams is not None
    ]


def _performed(connection: Connection, wanted: set[int]) -> Mapping[int, tuple[Member, Member]]:
    """The act and the name of each track of these numbers."""
    numbers: Sequence[int] = sorted(wanted)
    act = func.coalesce(func.max(performer.c.display_name), func.max(told_act()))
    found = {}
    for begin in range(0, len(numbers), _AT_ONCE):
        rows = connection.execute(
            select(tracks.c.track_id, tracks.c.track_key, tracks.c.title, act)
            .select_from(
                tracks.join(track_names, track_names.c.track_id == tracks.c.track_id)
                .join(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id)
                .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
                .outerjoin(track_artists, (track_artists.c.track_id == tracks.c.track_id) & is_performed)
                .outerjoin(performer, performer.c.artist_id == track_artists.c.artist_id)
            )
            .where(tracks.c.track_id.in_(numbers[begin : begin + _AT_ONCE]))
            .group_by(tracks.c.track_id, tracks.c.track_key, tracks.c.title)
        )
        for number, key, title, name in rows:
            who = name or NOT_STATED
            found[number] = (Member(who, who), Member(key, f"{who}: {title}" if name else title))
    return found
