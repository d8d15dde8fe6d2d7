"""The charts in DistroKid's saved statistics pages. Formats: ``distrokid.md`` sections 2a and 2b."""

from dataclasses import replace

from bedrot.connect.candidate import Candidate
from bedrot.connect.htmlpages import chart_data, has_chart, variable
from bedrot.connect.jsontext import Json
from bedrot.connect.records import Record, records_of
from bedrot.model.errors import Place, UnreadableFile

DAILY_CHART = "trend365day"
DAILY_SERIES = "last365days"

_SPLITS = {
    "tracks1year": "track",
    "albums1year": "album",
    "country1year": "country",
    "devices1year": "device",
    "gender1year": "gender",
    "age1year": "age",
    "listening1year": "listening",
    "sources1year": "source",
    "offline1year": "offline",
    "types1year": "subscription",
    "playlists1year": "playlist",
}
"""Keys of the Apple page and the dimension that each splits a year's plays by."""

Read = tuple[list[Record], Place]


def is_streams_page(html: str) -> bool:
    """Whether the page is Stats, Streams."""
    return has_chart(html, DAILY_CHART)


def is_apple_page(html: str) -> bool:
    """Whether the page is Stats, Apple Music."""
    return "chartData" in html and (DAILY_SERIES in html or "tracks1year" in html)


def daily_chart(file: Candidate) -> Read:
    """The days of the streams page; the weekly, monthly and shorter charts repeat them."""
    place = Place(file.name)
    points = chart_data(file.html or "", DAILY_CHART, place)
    if points is None:
        raise _incomplete(DAILY_CHART, place)
    return records_of(DAILY_CHART, points, place), place


def daily_series(file: Candidate) -> Read:
    """The days of the Apple page, by key: other series may well be longer."""
    place = Place(file.name)
    chart = _apple_charts(file, place).get(DAILY_SERIES)
    if not isinstance(chart, dict) or "dataProvider" not in chart:
        raise _incomplete(DAILY_SERIES, place)
    return records_of(DAILY_SERIES, chart["dataProvider"], place), place


def year_splits(file: Candidate) -> Read:
    """The totals of one year in all splits of the Apple page, each with its ``dimension``."""
    place = Place(file.name)
    charts = _apple_charts(file, place)
    found: list[Record] = []
    for key, dimension in _SPLITS.items():
        chart = charts.get(key)
        if isinstance(chart, dict):
            points = records_of(key, chart.get("dataProvider", []), place)
            found += [replace(point, added={"dimension": dimension}) for point in points]
    return found, place


def _apple_charts(file: Candidate, place: Place) -> dict[str, Json]:
    charts = variable(file.html or "", "chartData", place)
    if not isinstance(charts, dict):
        raise _incomplete("chartData", place)
    return charts


def _incomplete(chart: str, place: Place) -> UnreadableFile:
    return UnreadableFile(
        f"The page does not hold the data of its chart {chart!r}.",
        place=place,
        todo="Open the page again, wait until its charts are drawn, and save it once more.",
    )
