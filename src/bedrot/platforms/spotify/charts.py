"""Spotify's public charts, as the site offered them until 2021 and as it does today. ``streaming_social.md`` section 1.8.

Which chart and which day it is, only the file's name says. Today's columns are those by which other programs read such
files and of which one keeps the header of a real file for its tests: rank before title, the day's or week's streams last.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from bedrot.connect.filenames import stem_of
from bedrot.model.datasets import Dataset
from bedrot.model.errors import FileSetAside, Place
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Day, Key, Text
from bedrot.model.known import Known

_NAMED = re.compile(r"regional-([a-z]{2}|global)-(daily|weekly)-(\d{4}-\d{2}-\d{2})", re.IGNORECASE)
_EVERYWHERE = "global"

CHART = Dataset(
    "chart",
    family=Family.STORE,
    feeds="chart_positions",
    title="Daily chart of a country or the world (site until 2021)",
    how_to_get="Files kept from spotifycharts.com. Country and day stand only in the file's name: keep it.",
    known_from=Known.PROGRAMS,
    limits="Country and day stand only in the file's name.",
    signature=("Position", "Track Name", "Artist", "Streams", "URL"),
    supersede_by=("chart", "country", "day"),
    month="day",
    store="spotify",
    fields=[
        Day("day"),
        Key("chart"),
        Country("country", present=False),
        Artist("artist", "Artist", present=True),
        Key("title", "Track Name"),
        Count("position", "Position", needed=True),
        Count("streams", "Streams", present=True),
        Text("url", "URL"),
    ],
)

CHART_TODAY = Dataset(
    "chart_today",
    family=Family.STORE,
    feeds="chart_positions",
    title="Daily or weekly chart of a country or the world",
    how_to_get="charts.spotify.com, log in, choose the chart and its day, Download to CSV. Keep the file's name.",
    known_from=Known.PROGRAMS,
    limits=(
        "Country and day stand only in the file's name; a week goes by its last day. A song of several acts names them "
        "all in one. Weeks on the chart are not kept, nor are viral charts read."
    ),
    signature=("rank", "uri", "artist_names", "track_name", "peak_rank", "previous_rank", "streams"),
    supersede_by=("chart", "country", "day"),
    month="day",
    store="spotify",
    fields=[
        Day("day"),
        Key("chart"),
        Country("country", present=False),
        Artist("artist", "artist_names", present=True),
        Key("title", "track_name"),
        Count("position", "rank", needed=True),
        Count("peak", "peak_rank", present=True),
        Count("previous", "previous_rank", present=True).unstated("-1", "-"),
        Count("days_on_chart"),
        Count("streams", present=True).unstated("-"),
        Text("url", "uri"),
    ],
)


def facts(names: Sequence[str]) -> Mapping[str, str]:
    """Chart, country and day as the file or its archive is named. Raises FileSetAside where no name says so."""
    for name in names:
        found = _NAMED.fullmatch(stem_of(name))
        if found and _is_day(found[3]):
            where = found[1].casefold()
            country = {} if where == _EVERYWHERE else {"country": where.upper()}
            return {"chart": f"{found[2].casefold()} {where}", "day": found[3], **country}
    raise FileSetAside(
        "Which country's chart of which day this is stands only in the file's name, and this name has neither.",
        place=Place(names[0]),
        todo="Import it again under the name it was downloaded with, such as `regional-se-daily-2019-03-01.csv`.",
    )


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True
