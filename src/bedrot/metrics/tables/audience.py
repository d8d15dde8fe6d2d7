"""People on networks and in stores, songs, playlists and posts: the newest of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import and_, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.askable import ASKABLE
from bedrot.metrics.courses.names import Names
from bedrot.metrics.courses.question import Member, Question, Step
from bedrot.metrics.courses.reading import told_of
from bedrot.metrics.metric import NOT_STATED, percent_change
from bedrot.metrics.sources.months import act_name
from bedrot.metrics.sources.newest import newest_days
from bedrot.metrics.tables.keys import row_key
from bedrot.model.conformed import CONFORMED
from bedrot.model.families import Family
from bedrot.warehouse.schema.facts import playlist_periods, song_periods
from bedrot.warehouse.schema.masters import artist_names, artists, platforms, track_names, tracks
from bedrot.warehouse.schema.social import content_snapshots

_BACK = timedelta(days=28)
_WINDOW = timedelta(days=92)
_RECENT = timedelta(days=400)
_PEOPLE = {"social_daily": ("followers", "reach"), "audience_daily": ("followers", "listeners")}


@dataclass(frozen=True)
class Crowd:
    """The people of one account, or of one act in a store, who are added to nobody else's.

    ``reached``: people reached (a network) or listening (a store) on a day. ``before``: followers 28 days before
    ``day``.
    """

    family: Family
    network: Member
    account: str | None
    act: str
    followers: int | None
    day: date | None
    before: int | None
    reached: int | None
    reached_day: date | None

    @property
    def change(self) -> Decimal | None:
        """By how many percent followers changed over these 28 days."""
        if self.followers is None or self.before is None:
            return None
        return percent_change(self.followers, self.before)


def crowds(asking: Asking, newest: date) -> list[Crowd]:
    """Each account's and each act's people on their newest settled days up to ``newest``, most followers first."""
    found = [crowd for dataset in _PEOPLE for crowd in _crowds(asking, dataset, newest)]
    return sorted(found, key=lambda each: (-(each.followers or 0), each.network, each.account or "", each.act))


def _crowds(asking: Asking, dataset: str, newest: date) -> list[Crowd]:
    level, reach = (_settled(asking, dataset, measure, newest) for measure in _PEOPLE[dataset])
    found = []
    for series in {*level, *reach}:
        network, *others = series
        by_day, reached = level.get(series, {}), reach.get(series, {})
        day, reached_day = max(by_day, default=None), max(reached, default=None)
        found.append(
            Crowd(
                CONFORMED[dataset].family,
                network,
                others[0].name.removesuffix(f" on {network.name}") if len(others) > 1 else None,
                others[-1].name,
                None if day is None else by_day[day],
                day,
                None if day is None else by_day.get(day - _BACK),
                None if reached_day is None else reached[reached_day],
                reached_day,
            )
        )
    return found


def _settled(
    asking: Asking, dataset: str, measure: str, newest: date
) -> Mapping[tuple[Member, ...], Mapping[date, int]]:
    """Settled values of the last three months by series and day."""
    filters = asking.filters
    by = Axis.NETWORK if dataset == "social_daily" else Axis.STORE
    question = Question(
        dataset, measure, Step.DAY, newest - _WINDOW, newest, by, artist=filters.artist, store=filters.store
    )
    found: dict[tuple[Member, ...], dict[date, int]] = {}
    for cell in told_of(question, ASKABLE[dataset].measures[measure], asking).cells:
        if cell.whole:
            found.setdefault(cell.series.members, {})[cell.day] = int(cell.value)
    return found


@dataclass(frozen=True)
class SongPeriod:
    """What a store counted of a song over a period that ends on ``as_of``; periods overlap and are never added.

    ``row``: what to ask for its facts with.
    """

    row: str
    store: Member
    act: str
    title: str
    isrc: str | None
    period: str
    as_of: date
    counts: Mapping[str, int | None]


SONG_COUNTS = ("listeners", "streams", "saves", "canvas_views", "shazams", "radio_spins", "purchases")


def song_list(asking: Asking) -> list[SongPeriod]:
    """What each account has told newest of each song, most streams first; one that two accounts tell counts once."""
    table, accounts = song_periods, Names(asking.connection).accounts
    query = select(
        platforms.c.platform_key,
        platforms.c.platform_name,
        act_name().label("act"),
        tracks.c.track_id,
        tracks.c.track_key,
        tracks.c.title,
        tracks.c.isrc,
        table.c.period,
        table.c.as_of,
        *(table.c[name] for name in SONG_COUNTS),
    ).select_from(
        table.join(platforms, platforms.c.platform_id == table.c.platform_id)
        .join(track_names, track_names.c.track_name_id == table.c.track_name_id)
        .join(tracks, tracks.c.track_id == track_names.c.track_id)
        .join(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
    )
    if asking.filters.store:
        query = query.where(platforms.c.platform_key == asking.filters.store)
    if asking.filters.artist:
        query = query.where(artists.c.artist_name == asking.filters.artist.upper())
    found: dict[tuple[str, str, date, int], SongPeriod] = {}
    for account, day in newest_days(asking.connection, "song_periods", asking.today):
        rows = asking.connection.execute(query.where(table.c.as_of == day, table.c.account_id == account)).mappings()
        for row in rows:
            song = SongPeriod(
                row_key(day, accounts[account].key, row["platform_key"], row["track_key"], row["period"]),
                Member(row["platform_key"], row["platform_name"]),
                row["act"],
                row["title"],
                row["isrc"],
                row["period"],
                row["as_of"],
                {name: row[name] for name in SONG_COUNTS},
            )
            key = (song.store.key, song.period, song.as_of, row["track_id"])
            if key not in found or _streams_of(song) > _streams_of(found[key]):
                found[key] = song
    return sorted(found.values(), key=lambda song: (-_streams_of(song), song.act, song.title, song.store, song.period))


def _streams_of(song: SongPeriod) -> int:
    return song.counts["streams"] or song.counts["shazams"] or 0


@dataclass(frozen=True)
class Playlist:
    """A playlist that an act was heard on over a period. ``row``: what to ask for its facts with."""

    row: str
    store: Member
    act: str
    title: str
    author: str
    period: str
    as_of: date
    listeners: int | None
    streams: int | None
    added: date | None


def playlist_list(asking: Asking) -> list[Playlist]:
    """What each account has told newest of playlists, most streams first."""
    table = playlist_periods
    names = Names(asking.connection)
    about = Question(
        "audience_daily",
        "streams",
        Step.DAY,
        asking.today,
        asking.today,
        artist=asking.filters.artist,
        store=asking.filters.store,
    )
    chosen = names.numbered(about, store=table.c.platform_id, act=table.c.artist_name_id)
    query = select(table, artist_names.c.printed_name).join(
        artist_names, artist_names.c.artist_name_id == table.c.artist_name_id
    )
    found = []
    for account, day in newest_days(asking.connection, "playlist_periods", asking.today):
        rows = asking.connection.execute(
            query.where(table.c.as_of == day, table.c.account_id == account, *chosen)
        ).mappings()
        found += [
            Playlist(
                row_key(
                    day,
                    names.accounts[account].key,
                    names.stores[row["platform_id"]].key,
                    names.acts[row["artist_name_id"]].name,
                    *(row[name] for name in ("printed_name", "title", "author", "period")),
                ),
                names.stores[row["platform_id"]],
                names.acts[row["artist_name_id"]].name,
                row["title"],
                row["author"],
                row["period"],
                row["as_of"],
                row["listeners"],
                row["streams"],
                row["date_added"],
            )
            for row in rows
        ]
    return sorted(found, key=lambda each: (-(each.streams or 0), each.title, each.author, each.act, each.period))


@dataclass(frozen=True)
class Post:
    """How a post or video stood when it was looked at last; totals over ``period``. ``row``: to ask for its facts with."""

    row: str
    network: Member
    account: str
    key: str
    title: str
    url: str | None
    kind: str | None
    published: date | None
    period: str
    as_of: date
    counts: Mapping[str, int | None]


POST_COUNTS = (
    "views",
    "engaged_views",
    "impressions",
    "reach",
    "likes",
    "comments",
    "shares",
    "saves",
    "follows",
    "link_clicks",
    "watch_seconds",
)


def post_list(asking: Asking) -> list[Post]:
    """Each post as it stood last within 400 days, most views first."""
    table = content_snapshots
    names = Names(asking.connection)
    keys = ("account_id", "platform_id", "content_id", "period")
    since = asking.today - _RECENT
    columns = [table.c[name] for name in keys]
    newest = (
        select(*columns, func.max(table.c.as_of).label("as_of"))
        .where(table.c.as_of.between(since, asking.today))
        .group_by(*columns)
        .subquery()
    )
    about = Question("social_daily", "views", Step.DAY, asking.today, asking.today, store=asking.filters.store)
    rows = asking.connection.execute(
        select(table)
        .join(newest, and_(*(table.c[name] == newest.c[name] for name in (*keys, "as_of"))))
        .where(*names.numbered(about, store=table.c.platform_id))
    ).mappings()
    found = [
        Post(
            row_key(
                row["as_of"],
                names.accounts[row["account_id"]].key,
                names.stores[row["platform_id"]].key,
                row["content_id"],
                row["period"],
            ),
            names.stores[row["platform_id"]],
            names.account_names[row["account_id"]],
            row["content_id"],
            row["title"] or row["content_id"] or NOT_STATED,
            row["url"],
            row["content_kind"],
            row["published"],
            row["period"],
            row["as_of"],
            {name: row[name] for name in POST_COUNTS},
        )
        for row in rows
    ]
    return sorted(found, key=lambda post: (-(post.counts["views"] or 0), post.network, post.key, post.period))
