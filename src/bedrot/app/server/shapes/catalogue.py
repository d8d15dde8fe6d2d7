"""Recordings, acts, countries, and whatever a word may mean."""

from datetime import date

from bedrot.app.server.shapes.base import Exact, Shape
from bedrot.app.server.shapes.revenue import MonthShown
from bedrot.metrics.tables.catalogue import FoundKind


class RecordingShape(Shape):
    """A recording. ``share``: the label's part, 0 to 1; ``revenue``: before splits; ``units``: paid, of all kinds."""

    key: str
    title: str
    acts: list[str]
    isrc: str | None
    upc: str | None
    released: date | None
    kind: str | None
    listed: bool
    share: Exact
    share_known: bool
    revenue: Exact | int | None
    units: int | None


class RecordingsShape(Shape):
    """A page of recordings."""

    currency: str | None
    first: MonthShown
    last: MonthShown
    rows: list[RecordingShape]
    total: int
    page: int
    size: int


class PlaceShape(Shape):
    """A store or country by its key. ``revenue``: before splits; ``units``: of all kinds."""

    key: str
    name: str
    revenue: Exact | int | None
    units: int | None


class RecordingPlaces(Shape):
    """A recording, and where it earned from ``places_first`` to ``places_last``, most first.

    ``elsewhere``: paid for no single country. ``shortened``: there are more months than are read for one answer.
    """

    currency: str | None
    first: MonthShown
    last: MonthShown
    recording: RecordingShape
    places_first: MonthShown
    places_last: MonthShown
    shortened: bool
    stores: list[PlaceShape]
    countries: list[PlaceShape]
    elsewhere: PlaceShape | None
    notes: list[str]


class AliasShape(Shape):
    """Another name of an act; ``source``: who writes it so, null for everybody."""

    alias: str
    source: str | None


class ActShape(Shape):
    """An act; what its recordings earned before splits. A recording of several acts counts for the first of them.

    ``row``: to ask for the rows of these earnings with.
    """

    row: str
    name: str
    status: str
    spotify_id: str | None
    members: list[str]
    aliases: list[AliasShape]
    tracks: int
    revenue: Exact | int | None
    units: int | None


class ActsShape(Shape):
    """A page of acts, those of the catalog first."""

    currency: str | None
    rows: list[ActShape]
    total: int
    page: int
    size: int


class FoundShape(Shape):
    """Something that a word may mean: ``key`` to ask with, ``detail`` to tell it from others of its name."""

    kind: FoundKind
    key: str
    name: str
    detail: str


class FoundsShape(Shape):
    """At most 20; ``total``: how many there are."""

    rows: list[FoundShape]
    total: int


class CountryShape(Shape):
    """A country by its ISO 3166 code; ``share`` in percent of all that belongs to a country."""

    code: str
    name: str
    region: str | None
    value: Exact | int
    share: Exact | None
    previous: Exact | int | None
    change: Exact | None


class CountriesShape(Shape):
    """Countries, the largest first. ``elsewhere``: what belongs to none of them, worldwide use among it; in no total."""

    measure: str
    title: str
    unit: str
    first: date
    last: date
    rows: list[CountryShape]
    total: Exact | int | None
    elsewhere: Exact | int | None
    notes: list[str]
    as_of: date | None
    sources: list[str]
