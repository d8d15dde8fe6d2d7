"""Audience: people on networks and in stores, songs, playlists and posts."""

from fastapi import APIRouter, Depends

from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk, Filtered, Paged, keep
from bedrot.app.server.routes.narrowed import asking_of, parts
from bedrot.app.server.shapes.audience import (
    CrowdShape,
    CrowdsShape,
    PlaylistShape,
    PlaylistsShape,
    PostShape,
    PostsShape,
    SongShape,
    SongsShape,
)
from bedrot.metrics.calendar import Span
from bedrot.metrics.tables.audience import crowds, playlist_list, post_list, song_list
from bedrot.model.errors import RequestInvalid
from bedrot.model.periods import Month

router = APIRouter(prefix="/api/v1/audience", tags=["audience"], dependencies=[Depends(keep)])

_MOST_CROWDS = 200
_NEVER_ADDED = "The same people may follow in several places: each stands for itself."


@router.get("/networks", dependencies=[READ])
def networks(desk: Desk, filters: Filtered) -> CrowdsShape:
    """Followers and people reached of each account and audience, as of its newest settled day."""
    newest = min(filters.last.last, desk.today) if filters.last else desk.today
    span = Span(Month.of(newest).plus(-3), Month.of(newest))
    with desk.reading() as connection:
        found = crowds(asking_of(desk, connection, filters, span), newest)
    hidden = len(found) - _MOST_CROWDS
    return CrowdsShape(
        rows=parts(CrowdShape, found[:_MOST_CROWDS]),
        notes=[_NEVER_ADDED] if len(found) > 1 else [],
        cut=f"{hidden:,} smaller ones are not shown." if hidden > 0 else None,
    )


@router.get("/songs", dependencies=[READ])
def songs(desk: Desk, filters: Filtered, paged: Paged) -> SongsShape:
    """What stores counted of each song over the newest period they told, most streams first."""
    with desk.reading() as connection:
        found = song_list(asking_of(desk, connection, filters))
    rows = parts(SongShape, found[paged.first :][: paged.size])
    return SongsShape(rows=rows, total=len(found), page=paged.page, size=paged.size)


@router.get("/playlists", dependencies=[READ])
def playlists(desk: Desk, filters: Filtered, paged: Paged) -> PlaylistsShape:
    """Playlists that acts were heard on over the newest period told, most streams first."""
    with desk.reading() as connection:
        found = playlist_list(asking_of(desk, connection, filters))
    rows = parts(PlaylistShape, found[paged.first :][: paged.size])
    return PlaylistsShape(rows=rows, total=len(found), page=paged.page, size=paged.size)


@router.get("/posts", dependencies=[READ])
def posts(desk: Desk, filters: Filtered, paged: Paged) -> PostsShape:
    """Posts and videos as they stood when they were looked at last, most views first; ``store``: a network's key."""
    if filters.artist:
        raise RequestInvalid("Posts are told by account, not by act.", todo="Take that filter away.")
    with desk.reading() as connection:
        found = post_list(asking_of(desk, connection, filters))
    rows = parts(PostShape, found[paged.first :][: paged.size])
    return PostsShape(rows=rows, total=len(found), page=paged.page, size=paged.size)
