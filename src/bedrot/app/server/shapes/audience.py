"""People on networks and in stores, songs, playlists and posts: the newest of each."""

from datetime import date

from bedrot.app.server.shapes.base import Exact, Shape
from bedrot.app.server.shapes.label import Choice
from bedrot.model.families import Family


class CrowdShape(Shape):
    """The people of one account or audience, who are added to nobody else's.

    ``before``: followers 28 days before ``day``, ``change`` in percent since. ``reached``: people reached on a day (a
    network), or listeners of a day (a store).
    """

    family: Family
    network: Choice
    account: str | None
    act: str
    followers: int | None
    day: date | None
    before: int | None
    change: Exact | None
    reached: int | None
    reached_day: date | None


class CrowdsShape(Shape):
    """Side by side, most followers first. ``cut``: what is not shown."""

    rows: list[CrowdShape]
    notes: list[str]
    cut: str | None


class SongShape(Shape):
    """What a store counted of a song over a period that ends on ``as_of``. ``row``: to ask for its rows with."""

    row: str
    store: Choice
    act: str
    title: str
    isrc: str | None
    period: str
    as_of: date
    counts: dict[str, int | None]


class SongsShape(Shape):
    """A page of songs, most streams first; periods overlap and are never added."""

    rows: list[SongShape]
    total: int
    page: int
    size: int


class PlaylistShape(Shape):
    """A playlist that an act was heard on over a period. ``row``: to ask for its rows with."""

    row: str
    store: Choice
    act: str
    title: str
    author: str
    period: str
    as_of: date
    listeners: int | None
    streams: int | None
    added: date | None


class PlaylistsShape(Shape):
    """A page of playlists, most streams first."""

    rows: list[PlaylistShape]
    total: int
    page: int
    size: int


class PostShape(Shape):
    """How a post or video stood when it was looked at last; totals over ``period``. ``row``: to ask for its rows with."""

    row: str
    network: Choice
    account: str
    key: str
    title: str
    url: str | None
    kind: str | None
    published: date | None
    period: str
    as_of: date
    counts: dict[str, int | None]


class PostsShape(Shape):
    """A page of posts, most views first."""

    rows: list[PostShape]
    total: int
    page: int
    size: int
