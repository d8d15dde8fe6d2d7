"""The same paths of an earlier dashboard: streams, published files, and what needs a person.

What it promised and never had answers ``success: false`` and says where the same is to be found.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query

from bedrot.app.attention import attention
from bedrot.app.opening import looking
from bedrot.app.published import Published, published, rows_of
from bedrot.app.schemas import schema
from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk
from bedrot.app.server.backroom import Back
from bedrot.app.server.envelope import nothing, settled, stores, told
from bedrot.app.server.routes.attention import quality_news
from bedrot.app.server.shapes import earlier as shapes
from bedrot.app.server.shapes.earlier import Envelope
from bedrot.metrics import earlier
from bedrot.metrics.earlier import APPLE, SPOTIFY, Day
from bedrot.metrics.metric import percent_change
from bedrot.model.conformed import CONFORMED
from bedrot.model.periods import Month

router = APIRouter(prefix="/api", tags=["earlier"])

_MOST_AUDIENCE_DAYS = 1_000
_PERIODS = 12
_STREAMS = "daily_streams"
_THERE = "/api/v1/courses, /api/v1/revenue/months and /api/v1/audience/networks"


@router.get("/kpis/alerts", dependencies=[READ])
async def alerts(desk: Desk, back: Back) -> Envelope[list[shapes.Alert]]:
    """What needs a person, the most urgent first."""
    held, _ = await back.survey()
    found = [
        shapes.Alert(type=item.kind, severity=item.severity.value, message=item.what, timestamp=item.since)
        for item in attention(held.result, quality_news(desk))[:200]
    ]
    return told(desk, found, sorted(CONFORMED))


@router.get("/streaming/daily", dependencies=[READ])
def streams_by_day(
    desk: Desk, days: Annotated[int, Query(ge=1, le=365, description="How many days, up to the newest.")] = 30
) -> Envelope[list[shapes.StreamDay]]:
    """Streams of the newest days, by distributor."""
    with desk.reading() as connection:
        found = earlier.daily(connection)
    last = max((day.day for day in found), default=desk.today)
    rows: dict[tuple[date, str], list[Day]] = {}
    for day in found:
        if day.day > last - timedelta(days=days):
            rows.setdefault((day.day, day.distributor), []).append(day)
    data = []
    for (day_of, distributor), own in sorted(rows.items()):
        counted = stores(own)
        data.append(
            shapes.StreamDay(
                date=day_of,
                source=distributor,
                spotify_streams=counted[SPOTIFY],
                apple_streams=counted[APPLE],
                combined_streams=counted.total(),
                provisional=any(day.provisional for day in own),
            )
        )
    return told(desk, data, [_STREAMS])


@router.get("/streaming/summary", dependencies=[READ])
def stream_summary(desk: Desk) -> Envelope[shapes.StreamSummary]:
    """All streams that distributors report."""
    with desk.reading() as connection:
        found = earlier.daily(connection)
    if not found:
        return nothing(desk, [_STREAMS], "No streams were imported.")
    first, last = found[0].day, found[-1].day
    counted, days = stores(found), (last - first).days + 1
    by_distributor = {}
    for name in sorted({day.distributor for day in found}):
        own = [day for day in found if day.distributor == name]
        each = stores(own)
        by_distributor[name] = shapes.DistributorTotals(
            spotify=each[SPOTIFY], apple=each[APPLE], total=each.total(), days=len({day.day for day in own})
        )
    data = shapes.StreamSummary(
        total_streams=shapes.StreamTotals(spotify=counted[SPOTIFY], apple=counted[APPLE], combined=counted.total()),
        by_distributor=by_distributor,
        date_range=shapes.DateRange(start=first, end=last, days=days),
        daily_average=shapes.DailyAverage(
            spotify=Decimal(counted[SPOTIFY]) / days,
            apple=Decimal(counted[APPLE]) / days,
            combined=Decimal(counted.total()) / days,
        ),
    )
    return told(desk, data, [_STREAMS], ["A track at two distributors may be in both."])


@router.get("/streaming/growth", dependencies=[READ])
def stream_growth(
    desk: Desk, period: Literal["daily", "weekly", "monthly"] = "monthly"
) -> Envelope[list[shapes.GrowthPeriod]]:
    """The newest twelve whole and settled periods, each against the one before."""
    with desk.reading() as connection:
        days = settled(earlier.daily(connection))
    begin: dict[str, Callable[[date], date]] = {
        "daily": lambda day: day,
        "weekly": lambda day: day - timedelta(days=day.weekday()),
        "monthly": lambda day: day.replace(day=1),
    }
    found: dict[date, list[Counter[str]]] = {}
    for day, counted in days.items():
        found.setdefault(begin[period](day), []).append(counted)
    whole = {
        start: sum(each, Counter[str]()) for start, each in sorted(found.items()) if len(each) == _length(start, period)
    }
    rows = []
    for start, counted in list(whole.items())[-_PERIODS:]:
        before = whole.get(begin[period](start - timedelta(days=1)), Counter[str]())
        rows.append(
            shapes.GrowthPeriod(
                period=str(start)[:7] if period == "monthly" else str(start),
                spotify_streams=counted[SPOTIFY],
                apple_streams=counted[APPLE],
                total_streams=counted.total(),
                growth=shapes.Growth(
                    spotify=percent_change(counted[SPOTIFY], before[SPOTIFY]),
                    apple=percent_change(counted[APPLE], before[APPLE]),
                    total=percent_change(counted.total(), before.total()),
                ),
            )
        )
    return told(desk, rows, [_STREAMS], ["Only periods of which every day is settled are compared."])


@router.get("/streaming/spotify-audience", dependencies=[READ])
def spotify_audience(desk: Desk) -> Envelope[list[shapes.AudienceDay]]:
    """Spotify's own counts, the newest days first."""
    with desk.reading() as connection:
        rows = earlier.audiences(connection, _MOST_AUDIENCE_DAYS)
    notes = ["Listeners are people and never add up.", f"The newest {_MOST_AUDIENCE_DAYS:,} rows at most."]
    return told(desk, [shapes.AudienceDay(**row) for row in rows], ["audience_daily"], notes)


@router.get("/data/files", dependencies=[READ])
async def files(desk: Desk, back: Back) -> Envelope[list[shapes.DataFile]]:
    """The published files of the lake."""

    def found() -> list[shapes.DataFile]:
        with looking(desk.label) as bench:
            return [_file(each) for each in published(desk.label, bench)]

    return told(desk, await back.look(found), [])


@router.get("/data/file/{filename}", dependencies=[READ])
async def file_rows(
    filename: Annotated[str, Path(min_length=1, max_length=200, examples=["tidy_daily_streams.csv"])],
    desk: Desk,
    back: Back,
    limit: Annotated[int, Query(ge=1, le=1_000)] = 100,
    offset: Annotated[int, Query(ge=0, le=100_000_000)] = 0,
) -> Envelope[shapes.FileRows]:
    """Some rows of a published file."""

    def found() -> shapes.FileRows:
        with looking(desk.label) as bench:
            file, rows = rows_of(desk.label, filename, offset, limit, bench)
        told = [dict(zip(file.columns, row, strict=False)) for row in rows]
        return shapes.FileRows(rows=told, total_rows=file.rows, returned_rows=len(told))

    return told(desk, await back.look(found), [filename])


@router.get("/data/metadata/{filename}", dependencies=[READ])
async def file_metadata(
    filename: Annotated[str, Path(min_length=1, max_length=200, examples=["tidy_daily_streams.csv"])],
    desk: Desk,
    back: Back,
) -> Envelope[shapes.DataFile]:
    """What a published file is."""

    def found() -> shapes.DataFile:
        with looking(desk.label) as bench:
            return _file(rows_of(desk.label, filename, 0, 0, bench)[0])

    return told(desk, await back.look(found), [filename])


@router.get("/data/schema", dependencies=[READ])
def schemas(desk: Desk) -> Envelope[dict[str, dict[str, object]]]:
    """The columns of every conformed dataset, as JSON Schema."""
    return told(desk, {name: dict(schema(name)) for name in CONFORMED}, sorted(CONFORMED))


@router.post("/data/reload-cache", dependencies=[READ])
@router.post("/refresh", dependencies=[READ])
def reload_cache(desk: Desk) -> Envelope[shapes.Reloaded]:
    """Look whether anything changed; answers are never kept longer than the data are the same."""
    changed = desk.look_again()
    return told(desk, shapes.Reloaded(files_reloaded=int(changed)), [])


@router.get("/streaming", dependencies=[READ])
@router.get("/financial", dependencies=[READ])
@router.get("/social", dependencies=[READ])
@router.get("/distributor/revenue-summary", dependencies=[READ])
@router.get("/distributor/payment-calendar", dependencies=[READ])
def promised(desk: Desk) -> Envelope[None]:
    """What was announced and never made; it says where the same is to be found."""
    return nothing(desk, [], f"This was never made. {_THERE} have what it was to tell.")


@router.get("/distributor/reconciliation/{month}", dependencies=[READ])
def reconciliation(
    month: Annotated[str, Path(pattern=r"^\d{4}-(0[1-9]|1[0-2])$", examples=["2031-03"])], desk: Desk
) -> Envelope[None]:
    """The same of a month's reconciliation."""
    return nothing(desk, [], f"This was never made. /api/v1/revenue/payouts has the payouts around {month}.")


@router.post("/semantic/query", dependencies=[READ])
def semantic_query(desk: Desk) -> Envelope[None]:
    """The same of questions in plain language."""
    return nothing(desk, [], "Questions in plain language are not answered here. /api/v1/sql takes statements.")


def _length(start: date, period: str) -> int:
    if period == "daily":
        return 1
    return 7 if period == "weekly" else Month.of(start).last.day


def _file(file: Published) -> shapes.DataFile:
    return shapes.DataFile(
        filename=file.name,
        path=file.path,
        size_bytes=file.size,
        modified=file.modified.isoformat(),
        row_count=file.rows,
        column_count=len(file.columns),
        columns=list(file.columns),
    )
