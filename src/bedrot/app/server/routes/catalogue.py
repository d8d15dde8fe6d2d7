"""The catalogue: recordings, acts, countries, and the search over all of it."""

from dataclasses import replace
from enum import Enum
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk, Filtered, Paged, keep
from bedrot.app.server.routes.narrowed import asking_of, parts
from bedrot.app.server.shapes.catalogue import (
    ActShape,
    ActsShape,
    AliasShape,
    CountriesShape,
    CountryShape,
    FoundShape,
    FoundsShape,
    PlaceShape,
    RecordingPlaces,
    RecordingShape,
    RecordingsShape,
)
from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.courses.ranking import newest_period, ranking
from bedrot.metrics.expressions import Sum
from bedrot.metrics.tables.catalogue import Act, act_list, search
from bedrot.metrics.tables.places import Place, placeless, places
from bedrot.metrics.tables.spans import asked_span, told_span
from bedrot.metrics.tables.tracks import Recording, recordings
from bedrot.model.errors import NothingSuch
from bedrot.model.periods import Period
from bedrot.model.regions import REGIONS

router = APIRouter(prefix="/api/v1", tags=["catalogue"], dependencies=[Depends(keep)])

_MOST_COUNTRIES = 300

Words = Annotated[str | None, Query(min_length=1, max_length=100, description="Occurs in title, act, ISRC or UPC.")]


class RecordingOrder(Enum):
    """What recordings are sorted by."""

    REVENUE = "revenue"
    TITLE = "title"
    RELEASED = "released"
    UNITS = "units"


class CountryMeasure(Enum):
    """What is known of countries."""

    REVENUE = "net"
    UNITS = "units"


@router.get("/catalogue/tracks", dependencies=[READ])
def tracks(
    desk: Desk,
    filters: Filtered,
    paged: Paged,
    *,
    q: Words = None,
    sort: Annotated[
        RecordingOrder, Query(description="Largest, newest, or first in the alphabet first.")
    ] = RecordingOrder.REVENUE,
) -> RecordingsShape:
    """The label's recordings with what they earned; of all months where none are asked for."""
    with desk.reading() as connection:
        asking = asking_of(desk, connection, filters)
        span = asked_span(filters) or told_span(connection, "royalties", desk.today)
        found = _sorted(recordings(connection, asking.royalties, span, q), sort)
        currency = asking.royalties.currency
    return RecordingsShape(
        currency=currency,
        first=str(span.first),
        last=str(span.last),
        rows=[_recording(each) for each in found[paged.first :][: paged.size]],
        total=len(found),
        page=paged.page,
        size=paged.size,
    )


@router.get("/catalogue/tracks/{key:path}", dependencies=[READ])
def track(
    key: Annotated[str, Path(max_length=300, examples=["XXBDR2400001"])], desk: Desk, filters: Filtered
) -> RecordingPlaces:
    """One recording: what it earned, and in which stores and countries; of all months where none are asked for."""
    with desk.reading() as connection:
        source = asking_of(desk, connection, replace(filters, artist=None)).royalties
        span = asked_span(filters) or told_span(connection, "royalties", desk.today)
        found = next((each for each in recordings(connection, source, span) if each.key == key), None)
        if found is None:
            raise NothingSuch(f"There is no recording {key!r}.", todo="Look for it in the catalogue.")
        where = places(connection, source, found.number, span)
        notes = source.notes(Sum("royalties", "net"), span)
    return RecordingPlaces(
        currency=source.currency,
        first=str(span.first),
        last=str(span.last),
        recording=_recording(found),
        places_first=str(where.span.first),
        places_last=str(where.span.last),
        shortened=where.shortened,
        stores=[_place(each) for each in where.stores],
        countries=[_place(each) for each in where.countries],
        elsewhere=None if where.elsewhere is None else _place(where.elsewhere),
        notes=list(notes),
    )


@router.get("/catalogue/artists", dependencies=[READ])
def artists(desk: Desk, paged: Paged, q: Words = None) -> ActsShape:
    """The label's acts with their other names and members, and what their recordings earned in all months."""
    with desk.reading() as connection:
        source = asking_of(desk, connection).royalties
        found = act_list(connection, recordings(connection, source, None))
        currency = source.currency
    wanted = (q or "").casefold()
    chosen = [each for each in found if any(wanted in name.casefold() for name in _names(each))]
    return ActsShape(
        currency=currency,
        rows=[_act(each) for each in chosen[paged.first :][: paged.size]],
        total=len(chosen),
        page=paged.page,
        size=paged.size,
    )


@router.get("/search", dependencies=[READ])
def everywhere(
    desk: Desk,
    q: Annotated[str, Query(min_length=1, max_length=100, description="A part of a name.", examples=["revenue"])],
) -> FoundsShape:
    """KPIs, acts, recordings and campaigns in whose names the words occur, at most 20."""
    with desk.reading() as connection:
        known = recordings(connection, asking_of(desk, connection).royalties, None)
        found, total = search(connection, q, known)
    return FoundsShape(rows=parts(FoundShape, found), total=total)


@router.get("/countries", dependencies=[READ])
def countries(
    desk: Desk,
    filters: Filtered,
    *,
    measure: Annotated[
        CountryMeasure, Query(description="Revenue before splits, or paid units.")
    ] = CountryMeasure.REVENUE,
) -> CountriesShape:
    """Where music was used and paid for; of the newest complete month where none is asked for."""
    with desk.reading() as connection:
        span = asked_span(filters)
        newest = newest_period(connection, desk.today, "royalties") or Period(desk.today, desk.today)
        period = newest if span is None else span.period
        currency = filters.currency or desk.opened.settings.currency
        question = Question(
            "royalties",
            measure.value,
            Step.MONTH,
            period.first,
            period.last,
            Axis.COUNTRY,
            artist=filters.artist,
            store=filters.store,
            currency=currency,
        )
        found = ranking(connection, desk.today, question, _MOST_COUNTRIES)
        source = asking_of(desk, connection, filters).royalties
        elsewhere = placeless(connection, source, measure.value, found.question.span, filters.store)
    rows = [
        CountryShape(
            code=row.member.key,
            name=row.member.name,
            region=REGIONS.get(row.member.key),
            value=row.value,
            share=row.share,
            previous=row.previous,
            change=row.change,
        )
        for row in found.rows
    ]
    return CountriesShape(
        measure=measure.value,
        title=found.measure.title,
        unit=found.unit,
        first=found.question.first,
        last=found.question.last,
        rows=rows,
        total=found.total,
        elsewhere=elsewhere,
        notes=list(found.notes),
        as_of=found.as_of,
        sources=list(found.sources),
    )


def _sorted(found: list[Recording], order: RecordingOrder) -> list[Recording]:
    """As asked for; recordings come most revenue first."""
    if order is RecordingOrder.TITLE:
        return sorted(found, key=lambda each: each.title.casefold())
    if order is RecordingOrder.RELEASED:
        return sorted(found, key=lambda each: -each.released.toordinal() if each.released else 0)
    return sorted(found, key=lambda each: -(each.units or 0)) if order is RecordingOrder.UNITS else found


def _recording(each: Recording) -> RecordingShape:
    return RecordingShape(
        key=each.key,
        title=each.title,
        acts=list(each.acts),
        isrc=each.isrc,
        upc=each.upc,
        released=each.released,
        kind=each.kind,
        listed=each.listed,
        share=each.share,
        share_known=each.share_known,
        revenue=each.revenue,
        units=None if each.units is None else int(each.units),
    )


def _place(each: Place) -> PlaceShape:
    return PlaceShape(
        key=each.member.key,
        name=each.member.name,
        revenue=each.revenue,
        units=None if each.units is None else int(each.units),
    )


def _names(each: Act) -> list[str]:
    return [each.name, *each.members, *(alias for alias, _ in each.aliases)]


def _act(each: Act) -> ActShape:
    return ActShape(
        row=each.row,
        name=each.name,
        status=each.status,
        spotify_id=each.spotify_id,
        members=list(each.members),
        aliases=[AliasShape(alias=alias, source=source) for alias, source in each.aliases],
        tracks=each.tracks,
        revenue=each.revenue,
        units=None if each.units is None else int(each.units),
    )
