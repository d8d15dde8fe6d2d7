"""Figures of the newest period, read by their key: songs, places in charts, people reached by advertisements."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, FromClause, Table, func, select

from bedrot.metrics.metric import Filters
from bedrot.metrics.sources.ads import campaign_name
from bedrot.warehouse.schema.facts import chart_positions, song_periods
from bedrot.warehouse.schema.marketing import ad_periods, campaigns
from bedrot.warehouse.schema.masters import artist_names, artists, platforms, track_names, tracks
from bedrot.warehouse.schema.rollups import ad_months, dataset_months

CHART_DAYS = 7
"""For so many days a place in a chart is current."""


@dataclass(frozen=True)
class Song:
    """What a store counted of one song over a period."""

    store: str
    store_key: str
    period: str
    as_of: date
    title: str
    value: int


@dataclass(frozen=True)
class Place:
    """A song's place in a chart on the newest day it was in it, and its place before."""

    store_key: str
    chart: str
    song: str
    as_of: date
    position: int
    previous: int | None


@dataclass(frozen=True)
class Reach:
    """How many people a campaign reached over a period, and how often they saw it all together.

    ``level``: 0 for an account, 1 for a campaign, 2 for a part of one.
    """

    campaign: str
    first: date | None
    as_of: date
    reach: int
    impressions: int | None
    level: int


def songs(connection: Connection, filters: Filters, today: date, measure: str) -> list[Song]:
    """What each account told newest of each song; the same song told by two accounts of a store on a day counts once."""
    table = song_periods
    names = (platforms.c.platform_name, platforms.c.platform_key, table.c.period, table.c.as_of)
    query = (
        select(*names, tracks.c.title, tracks.c.track_id, table.c[measure])
        .select_from(_songs(table))
        .where(table.c[measure].is_not(None), *_filtered(filters))
    )
    found: dict[tuple[object, ...], Song] = {}
    for account, day in newest_days(connection, "song_periods", today):
        for row in connection.execute(query.where(table.c.as_of == day, table.c.account_id == account)):
            store, key, period, as_of, title, track, value = row
            song = (key, period, as_of, track)
            if song not in found or found[song].value < value:
                found[song] = Song(store, key, period, as_of, title, value)
    return list(found.values())


def places(connection: Connection, filters: Filters, today: date) -> list[Place]:
    """Where songs of the label's listed acts stand in charts, the best first. Charts hold everybody's songs."""
    table = chart_positions
    day = table.c.chart_date
    query = (
        select(
            platforms.c.platform_name,
            platforms.c.platform_key,
            table.c.chart,
            table.c.country,
            artists.c.display_name,
            tracks.c.title,
            day,
            table.c.position,
            table.c.previous,
        )
        .select_from(_songs(table))
        .where(artists.c.status != "unlisted", table.c.position.is_not(None), *_filtered(filters))
        .order_by(day)
    )
    found: dict[tuple[str, str, str], Place] = {}
    for account, newest in newest_days(connection, "chart_positions", today):
        since = newest - timedelta(days=CHART_DAYS - 1)
        for row in connection.execute(query.where(day.between(since, newest), table.c.account_id == account)):
            store, key, chart, country, act, title, on, position, previous = row
            name = " ".join(part for part in (store, chart, country) if part)
            found[key, name, f"{act}: {title}"] = Place(key, name, f"{act}: {title}", on, position, previous)
    return sorted(found.values(), key=lambda place: (place.position, place.chart, place.song))


def reaches(connection: Connection, filters: Filters, today: date) -> list[Reach]:
    """People reached over the newest and longest period each account has told: of the account, else of campaigns."""
    table = ad_periods
    query = (
        select(
            campaign_name(),
            table.c.first_day,
            table.c.as_of,
            table.c.reach,
            table.c.impressions,
            campaigns.c.external_campaign_id,
            table.c.adset_id,
            table.c.ad_id,
        )
        .select_from(_advertised(table))
        .where(table.c.dimension == "", table.c.reach > 0, *_advertised_by(filters))
    )
    found: list[Reach] = []
    for account, day in newest_days(connection, "ad_periods", today):
        rows = connection.execute(query.where(table.c.as_of == day, campaigns.c.account_id == account)).all()
        first = min((row.first_day for row in rows), default="")
        own = [
            Reach(
                row[0],
                date.fromisoformat(first) if first else None,
                row.as_of,
                row.reach,
                row.impressions,
                0 if not row.external_campaign_id else 2 if row.adset_id or row.ad_id else 1,
            )
            for row in rows
            if row.first_day == first
        ]
        widest = min((each.level for each in own), default=0)
        found += [each for each in own if each.level == widest]
    return sorted(found, key=lambda each: (-each.reach, each.campaign))


def best_days(connection: Connection, filters: Filters, today: date) -> list[Reach]:
    """The most people that one row of the newest month of advertising reached, by campaign."""
    table = ad_months
    newest = connection.scalar(select(func.max(table.c.ad_month)).where(table.c.ad_month <= today))
    if newest is None:
        return []
    rows = connection.execute(
        select(campaign_name(), func.max(table.c.last_day), func.max(table.c.max_reach))
        .select_from(_advertised(table))
        .where(table.c.ad_month == newest, table.c.max_reach > 0, *_advertised_by(filters))
        .group_by(campaign_name())
    )
    return [Reach(name, None, day, reach, None, 1) for name, day, reach in rows]


def newest_days(connection: Connection, dataset: str, today: date) -> list[tuple[int, date]]:
    """Each account with the newest day it has told of a dataset."""
    table = dataset_months
    rows = connection.execute(
        select(table.c.account_id, func.max(table.c.last_day))
        .where(table.c.dataset == dataset, table.c.last_day <= today)
        .group_by(table.c.account_id)
        .order_by(table.c.account_id)
    )
    return [(account, day) for account, day in rows]


def _songs(table: Table) -> FromClause:
    return (
        table.join(platforms, platforms.c.platform_id == table.c.platform_id)
        .join(track_names, track_names.c.track_name_id == table.c.track_name_id)
        .join(tracks, tracks.c.track_id == track_names.c.track_id)
        .join(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
    )


def _filtered(filters: Filters) -> list[ColumnElement[bool]]:
    conditions = [platforms.c.platform_key == filters.store] if filters.store else []
    return [*conditions, artists.c.artist_name == filters.artist.upper()] if filters.artist else conditions


def _advertised(table: Table) -> FromClause:
    return table.join(campaigns, campaigns.c.campaign_id == table.c.campaign_id).outerjoin(
        artists, artists.c.artist_id == campaigns.c.artist_id
    )


def _advertised_by(filters: Filters) -> list[ColumnElement[bool]]:
    return [artists.c.artist_name == filters.artist.upper()] if filters.artist else []
