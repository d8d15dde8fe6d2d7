"""Campaigns: their newest names, and what these say of act and recording."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, func, select, update

from bedrot.model.campaigns import parse_campaign
from bedrot.model.catalog import Catalog, Track
from bedrot.model.names import fold
from bedrot.warehouse.schema.marketing import ad_periods, ad_structure, campaigns
from bedrot.warehouse.schema.masters import artists, tracks
from bedrot.warehouse.schema.rollups import ad_months

_PARSED = ("campaign_name", "parsed_artist", "parsed_track", "parsed_targeting", "artist_id", "primary_track_id")


def name_campaigns(connection: Connection, catalog: Catalog) -> None:
    """Bring the names of all campaigns up to date with the facts, and what they say with the catalog.

    Nothing is written where nothing changed. Act and track are numbered where the catalog knows exactly one; a name
    that tells only a track means the act of it, and an act that nobody knows has none of the label's tracks.
    """
    rows = connection.execute(select(campaigns)).mappings().all()
    if not rows:
        return
    names = _newest_names(connection)
    acts = {row.artist_name: row.artist_id for row in connection.execute(select(artists))}
    isrcs = {row.isrc: row.track_id for row in connection.execute(select(tracks)) if row.isrc}
    known_acts = [*(artist.name for artist in catalog.artists), *(alias.alias for alias in catalog.aliases)]
    known_tracks = [track.title for track in catalog.tracks]
    for row in rows:
        name = names.get(row["campaign_id"])
        said = parse_campaign(name or "", known_acts, known_tracks)
        named = catalog.act(said.artist) if said.artist else None
        track = None if said.artist and named is None else _recording(catalog, named, said.track)
        act = named or (track.artist if track else None)
        values = {
            "campaign_name": name,
            "parsed_artist": said.artist,
            "parsed_track": said.track,
            "parsed_targeting": said.targeting,
            "artist_id": acts.get(act.upper()) if act else None,
            "primary_track_id": isrcs.get(track.isrc) if track else None,
        }
        if any(row[column] != values[column] for column in _PARSED):
            connection.execute(update(campaigns).where(campaigns.c.campaign_id == row["campaign_id"]).values(values))


def _newest_names(connection: Connection) -> dict[int, str]:
    """The name of each campaign on the last day that tells one; days of advertising come before set-ups."""
    periods = select(ad_periods.c.campaign_id, ad_periods.c.campaign_name, func.max(ad_periods.c.as_of))
    setups = (
        select(campaigns.c.campaign_id, ad_structure.c.entity_name, func.max(ad_structure.c.as_of))
        .select_from(ad_structure)
        .join(
            campaigns,
            (campaigns.c.account_id == ad_structure.c.account_id)
            & (campaigns.c.external_campaign_id == ad_structure.c.entity_id),
        )
        .where(ad_structure.c.level == "campaign")
    )
    found: dict[int, str] = {}
    for query in (
        setups.group_by(campaigns.c.campaign_id, ad_structure.c.entity_name),
        periods.group_by(ad_periods.c.campaign_id, ad_periods.c.campaign_name),
        select(ad_months.c.campaign_id, ad_months.c.campaign_name, ad_months.c.last_day),
    ):
        found |= _latest(tuple(row) for row in connection.execute(query))
    return found


def _latest(rows: Iterable[tuple[int, str | None, date]]) -> dict[int, str]:
    latest: dict[int, tuple[date, str]] = {}
    for number, name, day in rows:
        if name:
            latest[number] = max(latest.get(number, (day, name)), (day, name))
    return {number: name for number, (_, name) in latest.items()}


def _recording(catalog: Catalog, act: str | None, title: str | None) -> Track | None:
    """The label's only recording of that title, of that act where one is named."""
    if title is None:
        return None
    found = {
        track.isrc: track
        for track in catalog.tracks
        if fold(track.title) == fold(title) and act in (None, track.artist)
    }
    return next(iter(found.values())) if len(found) == 1 else None
