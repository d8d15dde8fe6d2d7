"""What an act downloads from Spotify for Artists. Formats: ``streaming_social.md`` section 1, ``spotify.md`` section 2."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bedrot.connect import records
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.filenames import stem_of
from bedrot.connect.kit import DelimitedConnector, named_match, untold
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import AccountNeeded, FileSetAside, Place
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Day, Key, Text
from bedrot.model.known import Known
from bedrot.model.names import header_key
from bedrot.platforms.spotify import charts
from bedrot.platforms.spotify.names import artist_in, period_in, title_in
from bedrot.platforms.spotify.songs import song_records, songs_answer, with_total_marked, with_unknown

_DAYS_TO_SETTLE = 2
_UNKNOWN_DATES = ("n/a", "-")
_ZERO = ("0",)


class SpotifyForArtists(DelimitedConnector):
    """Whose figures a file holds, which song and which period often stand only in its name: keep the names."""

    platform = "spotify"
    title = "Spotify for Artists"

    audience = Dataset(
        "audience",
        family=Family.STORE,
        feeds="audience_daily",
        title="Audience timeline: listeners, streams, followers and more, a day",
        how_to_get="Audience, choose 12 months, download icon. Keep the file's name.",
        known_from=Known.FILE,
        limits=(
            "Listeners are people and are never added over days. Whose figures they are, only the file's name says. "
            "Monthly listeners, saves and playlist adds come in newer exports only, known from other programs."
        ),
        signature=("date", "listeners", "streams", "followers"),
        supersede_by=("day", "layout"),
        month="day",
        store="spotify",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            Day("day", "date"),
            Artist("artist", present=True),
            Key("layout"),
            Count("listeners", present=True),
            Count("streams", present=True),
            Count("followers", present=True),
            Count("monthly_listeners"),
            Count("monthly_active_listeners"),
            Count("super_listeners"),
            Count("playlist_adds"),
            Count("saves"),
        ],
    )
    track = Dataset(
        "track",
        family=Family.STORE,
        feeds="track_daily",
        title="Track timeline: streams of one song, a day",
        how_to_get="Music, open a song, download icon. The song stands only in the file's name: keep it.",
        known_from=Known.FILE,
        limits=(
            "Which song it is, only the file's name says, with _ for ? and /; the act comes from the catalog. Days "
            "before the release stand in it as zeros."
        ),
        signature=("date", "streams"),
        supersede_by=("title", "day"),
        month="day",
        store="spotify",
        settles_after=_DAYS_TO_SETTLE,
        # whose song it is, neither file nor name tells: the catalog does
        fields=[Day("day", "date"), Key("title"), Count("streams", present=True)],
    )
    songs = Dataset(
        "songs",
        family=Family.STORE,
        feeds="song_periods",
        title="Songs: totals over a period",
        how_to_get="Music, choose the period, download icon. The period stands only in the file's name: keep it.",
        known_from=Known.FILE,
        limits=(
            "Totals of periods that overlap, never added. Which period it is, only the file's name says. Over all "
            "time Spotify counts no listeners and saves: they are left empty."
        ),
        signature=("song", "listeners", "streams", "saves", "release_date"),
        supersede_by=("as_of", "period"),
        month="as_of",
        store="spotify",
        fields=[
            Key("title", "song", "trackName"),
            Text("track_id", "id"),
            Artist("artist", present=True),
            Key("period"),
            Day("as_of"),
            Count("listeners", "listeners", "numListeners", present=True),
            Count("streams", "streams", "numStreams", present=True),
            Count("saves", "saves", "numSavers", present=True),
            Count("canvas_views", "numCanvasViews"),
            Day("release_date", "release_date", "releaseDate", needed=False, present=True),
        ],
    )
    playlists = Dataset(
        "playlists",
        family=Family.STORE,
        feeds="playlist_periods",
        title="Playlists the act was heard on over a period",
        how_to_get="Music, Playlists, choose the period, download icon. Keep the file's name.",
        known_from=Known.PROGRAMS,
        limits="Totals of a period, which only the file's name says; without it the period is unknown.",
        signature=("title", "author", "listeners", "streams", "date_added"),
        supersede_by=("as_of", "period"),
        month="as_of",
        store="spotify",
        fields=[
            Key("title"),
            Text("author", present=True),
            Artist("artist", present=True),
            Key("period"),
            Day("as_of"),
            Count("listeners", present=True),
            Count("streams", present=True),
            Day("date_added", needed=False, present=True),
        ],
    )

    chart = charts.CHART
    chart_today = charts.CHART_TODAY

    def accepts(self, dataset: Dataset, header: Header) -> bool:
        # a date and streams alone are a track; with anything beside them they are something else
        return dataset is not self.track or len(header.cells) == len(self.track.signature)

    def identify(self, file: Candidate) -> Match | None:
        answer = songs_answer(file)
        if answer is None:
            return super().identify(file)
        match = self._with_account(named_match(self.songs.name, "JSON with songs", file), answer.artist, file)
        return match if answer.at is None else replace(match, observed_at=answer.at, observed_from="content")

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        match = super().match(file, dataset, header)
        if dataset in (self.chart, self.chart_today):
            return replace(match, untold=untold(lambda: charts.facts(file.names)))
        if dataset is self.track:
            return replace(match, untold=untold(lambda: _title(file.name)))
        match = self._with_account(match, None, file)
        return replace(match, untold=untold(lambda: _period(file.name))) if dataset is self.songs else match

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        answer = songs_answer(file)
        if answer is not None:
            place = Place(file.name)
            constants = self._period_constants(delivery, answer.period, self._artist(delivery, answer.artist))
            yield records.table(self.songs, ("id", "trackName"), song_records(answer, place), place, constants)
            return
        for table in super().read(file, delivery):
            yield self._with_unknowns(table)

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        if dataset is self.audience:
            measures = sorted(header.keys - {header_key("date")})
            return {"artist": self._artist(delivery, None), "layout": "+".join(measures)}
        if dataset is self.track:
            return {"title": _title(delivery.name)}
        if dataset in (self.chart, self.chart_today):
            return charts.facts(file.names)
        return self._period_constants(delivery, None, self._artist(delivery, None), dataset)

    @staticmethod
    def _with_account(match: Match, artist: str | None, file: Candidate) -> Match:
        account = artist or artist_in(file.name)
        return replace(match, account=account, account_needed=account is None)

    @staticmethod
    def _artist(delivery: Delivery, artist: str | None) -> str:
        """Whose figures these are: what the person said, else what the file or its name says."""
        found = delivery.account or artist or artist_in(delivery.name)
        if not found:
            raise AccountNeeded(place=Place(delivery.name))
        return found

    def _period_constants(
        self, delivery: Delivery, period: str | None, artist: str, dataset: Dataset | None = None
    ) -> Mapping[str, str]:
        if period is None and dataset is self.playlists:
            period = period_in(delivery.name) or "unknown"
        as_of = delivery.observed_at.date().isoformat()
        return {"artist": artist, "period": period or _period(delivery.name), "as_of": as_of}

    def _with_unknowns(self, table: Table) -> Table:
        if table.dataset == self.playlists.name:
            return with_unknown(table, {"date added": _UNKNOWN_DATES})
        if table.dataset != self.songs.name:
            return table
        table = with_total_marked(table, table.constants["artist"])
        # over all time the export writes zeros for what it has not counted
        is_all_time = table.constants["period"] == "all"
        return with_unknown(table, {"listeners": _ZERO, "saves": _ZERO}) if is_all_time else table


def _period(name: str) -> str:
    found = period_in(name)
    if found is None:
        raise FileSetAside(
            "Which period the songs were counted over stands only in the file's name, and this name has none.",
            place=Place(name),
            todo="Import it again under the name it was downloaded with, such as `NOVA SEVEN-songs-28day.csv`.",
        )
    return found


def _title(name: str) -> str:
    title = title_in(name)
    if title is None:
        raise FileSetAside(
            f"Which song this is stands only in the file's name, and {stem_of(name)!r} names none.",
            place=Place(name),
            todo="Name the file after the song, such as `Low Tide-timeline.csv`, and import it again.",
        )
    return title
