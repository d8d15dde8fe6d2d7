"""The songs and playlists tables of Spotify for Artists and the answer behind its songs page."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Cells, Derive, Row, Table
from bedrot.connect.derive import with_derived
from bedrot.connect.jsontext import Json, parse_json
from bedrot.connect.records import Record, records_of
from bedrot.model.errors import Place, UnreadableFile
from bedrot.model.names import fold, header_key

_KNOWN_KEYS = {"id", "trackName", "trackUri", "releaseDate", "numStreams", "numListeners", "numSavers"}
_PERIOD = re.compile(r"[?&]time-filter=([0-9a-z]+)")
_ARTIST = re.compile(r"/artist/([0-9A-Za-z]{22})\b")


@dataclass(frozen=True)
class SongsAnswer:
    """The answer behind the songs page. ``at``: when it was captured (UTC), where the wrapper says so."""

    songs: list[Json]
    where: str
    period: str | None
    artist: str | None
    at: datetime | None


def songs_answer(file: Candidate) -> SongsAnswer | None:
    """The answer that a JSON file holds, in the extractor's wrapper or bare; None for any other JSON."""
    if not isinstance(file.json, dict):
        return None
    data = file.json.get("data", file.json)
    if isinstance(data, str):
        data = _payload(data, file)
    if not isinstance(data, dict):
        return None
    songs = data.get("songs")
    if not isinstance(songs, list) or not all(_is_song(song) for song in songs[:1]):
        return None
    url = str(file.json.get("url", ""))
    period, artist = _PERIOD.search(url), _ARTIST.search(url)
    return SongsAnswer(
        songs=songs,
        where="songs" if data is file.json else "data.songs",
        period=period.group(1) if period else None,
        artist=artist.group(1) if artist else None,
        at=_moment(file.json.get("timestamp")),
    )


def song_records(answer: SongsAnswer, place: Place) -> list[Record]:
    """One record per song."""
    return records_of(answer.where, answer.songs, place)


def with_unknown(table: Table, unknown: Mapping[str, Sequence[str]]) -> Table:
    """The table with texts that stand for *unknown* left empty, by column; beside it the column as it was seen."""
    for column in table.header:
        if (key := header_key(column)) in unknown:
            table = with_derived(table, (column, f"{column} as seen"), _without(key, unknown[key]))
    return table


def _without(key: str, unknown: Sequence[str]) -> Derive:
    """A cell, empty where its text stands for *unknown*, and as it was seen."""

    def told(cells: Cells) -> tuple[str | None, str | None]:
        seen = cells[key]
        return (None if (seen or "").strip().casefold() in unknown else seen), seen

    return told


def with_total_marked(table: Table, artist: str) -> Table:
    """The table with its totals row marked: the one that bears the act's name and adds up all the others."""
    position = {header_key(column): index for index, column in enumerate(table.header)}
    song, streams = position["song"], position["streams"]
    total = _totals_row(table.rows(), song, streams, artist)
    if total is None:
        return table

    def rows() -> Iterator[Row]:
        for row in table.rows():
            yield replace(row, problem="A totals row, not a song.") if row.where == total else row

    return replace(table, rows=rows, delimited=None, shape=None)


def _totals_row(rows: Iterable[Row], song: int, streams: int, artist: str) -> str | None:
    """Where the row stands whose streams are the sum of all others'; an act may well have a song of its own name.

    Where another row is damaged, the sum may lack it. A row that stands there twice is in it once.
    """
    distinct = {row.values: row for row in rows}
    counts = {values: _count(values[streams]) for values in distinct}
    whole = sum(counts.values())
    is_damaged = any(row.problem or not _count(values[streams]) for values, row in distinct.items())
    for values, row in distinct.items():
        count = counts[values]
        is_sum = count * 2 == whole or (is_damaged and count * 2 > whole)
        if fold(values[song] or "") == fold(artist) and len(distinct) > 1 and count and is_sum:
            return row.where
    return None


def _count(text: str | None) -> int:
    digits = (text or "").replace(",", "").strip()
    return int(digits) if digits.isdecimal() and len(digits) < 20 else 0


def _is_song(value: Json) -> bool:
    return isinstance(value, dict) and len(_KNOWN_KEYS & value.keys()) > 2


def _payload(text: str, file: Candidate) -> Json:
    try:
        return parse_json(text, Place(file.name))
    except UnreadableFile:
        return None


def _moment(text: Json) -> datetime | None:
    """A time as the wrapper writes it: ISO 8601, without a zone in practice, then taken as UTC."""
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
