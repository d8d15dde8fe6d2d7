"""Cells of royalties: months of use, from the rollup that keeps what is asked for."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.cells import Cell, Number, Told
from bedrot.metrics.courses.facts import Selected, Wanted
from bedrot.metrics.courses.names import Asked, Names, is_performed, performer, told_act
from bedrot.metrics.courses.question import Member, Question
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import NOT_STATED
from bedrot.metrics.sources.royalties import Royalties, is_used
from bedrot.model.errors import RequestInvalid
from bedrot.warehouse.schema.facts import revenue_transactions
from bedrot.warehouse.schema.masters import (
    GLOBAL_TERRITORY,
    artist_names,
    artists,
    platforms,
    statements,
    store_names,
    territories,
    territory_names,
    track_artists,
    track_names,
    tracks,
)
from bedrot.warehouse.schema.rollups import (
    artist_performance,
    revenue_per_stream_history,
    territory_performance,
    track_performance,
)

_WHOLE = 1

Sums = Mapping[tuple[Any, Member], Number]


def royalties(asked: Asked) -> Told:
    """What was paid for each month of use; a month is whole once every account has reported as long as it usually does."""
    question, measure, asking, names = asked.question, asked.measure, asked.asking, asked.names
    if not isinstance(measure.of, Sum):
        raise TypeError(f"{measure.name} is a level")
    what, source = measure.of, asking.royalties
    if question.by is Axis.COUNTRY:
        found = _countries(question, what, source)
    elif question.by is Axis.TRACK:
        found = _tracks(question, what, source)
    else:
        found = _others(question, what, source, names)
    calendar = source.calendar(what)
    complete = {month.first for month, state in calendar.items() if state.is_complete}
    axes = () if question.by is None else (question.by,)
    cells = [
        Cell(month, asked.names.series(*([member] if axes else [])), value, value, whole=month in complete)
        for (month, member), value in found.items()
    ]
    currency = None if what.measure == "units" else source.currency
    notes = source.notes(what, question.span)
    return Told(axes, cells, lambda first, _: first in complete, currency, notes)


def royalties_behind(asked: Asked, wanted: Wanted) -> Selected:
    """What statements list for the months of use; of a country only what belongs to one."""
    question, measure, source = asked.question, asked.measure, asked.asking.royalties
    if not isinstance(measure.of, Sum):
        raise TypeError(f"{measure.name} is a level")
    what, table = measure.of, revenue_transactions
    conditions = [
        table.c.sale_month.between(question.span.first.first, question.span.last.first),
        *_of_stores(question, what, wanted),
        *_of_tracks(question, wanted, asked.names),
        *_of_statements(question, what, source, wanted, asked.names),
    ]
    if question.by is Axis.COUNTRY or Axis.COUNTRY in wanted.members:
        of = table.c.territory_name_id.in_(
            select(territory_names.c.territory_name_id)
            .join(territories)
            .where(
                territories.c.territory_id != GLOBAL_TERRITORY,
                *wanted.keyed(Axis.COUNTRY, territories.c.country_code),
            )
        )
        conditions.append(of)
    value = source.amount(what, table)
    if not what.after_splits:
        return Selected.from_table(table, value, *conditions)
    shared = table.join(track_names, track_names.c.track_name_id == table.c.track_name_id).join(
        tracks, tracks.c.track_id == track_names.c.track_id
    )
    return replace(Selected.from_table(table, value, *conditions, of=shared), share=tracks.c.royalty_share)


def _of_stores(question: Question, what: Sum, wanted: Wanted) -> list[ColumnElement[bool]]:
    of = [
        *([platforms.c.platform_key == question.store] if question.store else []),
        *wanted.keyed(Axis.STORE, platforms.c.platform_key),
        *is_used(what, store_names.c.tier),
    ]
    numbers = select(store_names.c.store_name_id).join(platforms).where(*of)
    return [revenue_transactions.c.store_name_id.in_(numbers)] if of else []


def _of_tracks(question: Question, wanted: Wanted, names: Names) -> list[ColumnElement[bool]]:
    of = [
        *([artists.c.artist_name == question.artist.upper()] if question.artist else []),
        *wanted.numbered(Axis.ARTIST, track_names.c.artist_name_id, names.acts),
        *wanted.keyed(Axis.TRACK, tracks.c.track_key),
    ]
    numbers = (
        select(track_names.c.track_name_id)
        .join(tracks, tracks.c.track_id == track_names.c.track_id)
        .join(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
        .where(*of)
    )
    return [revenue_transactions.c.track_name_id.in_(numbers)] if of else []


def _of_statements(
    question: Question, what: Sum, source: Royalties, wanted: Wanted, names: Names
) -> list[ColumnElement[bool]]:
    of = [
        *names.numbered(question, account=statements.c.account_id),
        *wanted.numbered(Axis.ACCOUNT, statements.c.account_id, names.accounts),
        *source.in_currency(what, statements),
        *([statements.c.reporting_date.in_(wanted.reported)] if wanted.reported else []),
    ]
    numbers = select(statements.c.statement_id).where(*of)
    return [revenue_transactions.c.statement_id.in_(numbers)] if of else []


def _others(question: Question, what: Sum, source: Royalties, names: Names) -> Sums:
    """By store, act or account, or all together."""
    of_acts = question.by is Axis.ARTIST or question.artist is not None
    table = artist_performance if of_acts else revenue_per_stream_history
    column = {
        Axis.STORE: table.c.platform_id,
        Axis.ACCOUNT: table.c.account_id,
        Axis.ARTIST: artist_performance.c.artist_name_id,
    }
    lookup: Mapping[Axis, Mapping[int, Member]] = {
        Axis.STORE: names.stores,
        Axis.ACCOUNT: names.accounts,
        Axis.ARTIST: names.acts,
    }
    by = [table.c.sale_month] if question.by is None else [table.c.sale_month, column[question.by]]
    chosen = names.numbered(question, account=table.c.account_id)
    sums: dict[tuple[Any, Member], Number] = {}
    for (month, *numbers), value in source.grouped(what, question.span, by, table, *chosen).items():
        member = lookup[question.by][numbers[0]] if question.by else Member("", "")
        sums[month, member] = sums.get((month, member), 0) + value
    return sums


def _countries(question: Question, what: Sum, source: Royalties) -> Sums:
    """By country; what belongs to no country is left out, as in the figures."""
    if question.artist or question.account:
        raise RequestInvalid("Countries are not kept by act or account.", todo="Take that filter away.")
    table = territory_performance
    conditions = [
        table.c.sale_month.between(question.span.first.first, question.span.last.first),
        territories.c.territory_id != GLOBAL_TERRITORY,
        *source.in_currency(what, table),
    ]
    if question.store:
        conditions.append(platforms.c.platform_key == question.store)
    keys = (table.c.sale_month, territories.c.country_code, territories.c.country_name)
    rows = source.connection.execute(
        select(*keys, func.sum(source.amount(what, table)))
        .select_from(table.join(territories).join(platforms, platforms.c.platform_id == table.c.platform_id))
        .where(*conditions)
        .group_by(*keys)
    )
    return {(month, Member(code, name)): value for month, code, name, value in rows if value is not None}


def _tracks(question: Question, what: Sum, source: Royalties) -> Sums:
    """By track, each with its act."""
    if question.store or question.account:
        raise RequestInvalid("Royalties of tracks are not kept by store or account.", todo="Take that filter away.")
    table = track_performance
    conditions = [
        table.c.sale_month.between(question.span.first.first, question.span.last.first),
        *source.in_currency(what, table),
    ]
    if question.artist:
        conditions.append(artists.c.artist_name == question.artist.upper())
    keys = (table.c.sale_month, tracks.c.track_key, tracks.c.title, tracks.c.royalty_share)
    performers = (
        select(track_artists.c.track_id, func.max(performer.c.display_name).label("act"))
        .join_from(track_artists, performer, performer.c.artist_id == track_artists.c.artist_id)
        .where(is_performed, *([performer.c.artist_name == question.artist.upper()] if question.artist else []))
        .group_by(track_artists.c.track_id)
        .subquery()
    )
    act = func.coalesce(func.max(performers.c.act), func.max(told_act()))
    rows = source.connection.execute(
        select(*keys, act, func.sum(source.amount(what, table)))
        .select_from(
            table.join(track_names, track_names.c.track_name_id == table.c.track_name_id)
            .join(tracks, tracks.c.track_id == track_names.c.track_id)
            .join(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id)
            .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
            .outerjoin(performers, performers.c.track_id == tracks.c.track_id)
        )
        .where(*conditions)
        .group_by(*keys)
    )
    named: dict[str, Member] = {}
    sums: dict[tuple[Any, Member], Number] = {}
    for month, key, title, share, name, value in rows:
        if value is not None:
            member = named.setdefault(key, Member(key, f"{name}: {title}" if name else title or NOT_STATED))
            part = _WHOLE if share is None else share
            sums[month, member] = value * part if what.after_splits else value
    return sums
