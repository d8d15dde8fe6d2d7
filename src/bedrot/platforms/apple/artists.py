"""The songs table of Apple Music for Artists, in any interface language seen. ``streaming_social.md`` section 2.

Which headers the export has in which language is known from few files, so a table is recognised by what its columns
mean; the act and the range stand only in the file's name.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.filenames import stem_of
from bedrot.connect.kit import named_match, untold
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import AccountNeeded, FileSetAside, Place, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Average, Count, Day, Key
from bedrot.model.known import Known
from bedrot.model.names import header_key

KIND = "songs"
_SONG = ("Song", "Title", "Song Title", "Morceau")
_PLAYS = ("Plays", "Écoutes")
_SHAZAMS = ("Shazams", "Shazam Count", "Nombre de Shazam")
_SPINS = ("Radio Spins",)
_PURCHASES = ("Song Purchases", "Purchases", "Achats")
_LISTENERS = (
    "Avg. Daily Listeners",
    "Average Daily Listeners",
    "Moy. d'auditeurs journalière",
    "Moy. d’auditeurs journalière",
)
_NAMED = re.compile(r"songs_(\d+)_(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})", re.IGNORECASE)

SONGS = Dataset(
    KIND,
    family=Family.STORE,
    feeds="song_periods",
    title="Apple Music for Artists: songs over a period, with Shazams, radio spins and purchases",
    how_to_get="Apple Music for Artists, Songs, See all, choose the range, export. Keep the file's name: it has the range.",
    known_from=Known.PROGRAMS,
    limits=(
        "Totals of a range, never days; the range stands only in the file's name. The headers in English have not "
        "been seen in a file."
    ),
    supersede_by=("as_of", "period"),
    month="as_of",
    store="apple_music",
    fields=[
        Key("title", *_SONG),
        Artist("artist", "account"),
        Key("period"),
        Day("as_of"),
        Count("streams", *_PLAYS, present=True),
        Average("average_daily_listeners", *_LISTENERS),
        Count("shazams", *_SHAZAMS),
        Count("radio_spins", *_SPINS),
        Count("purchases", *_PURCHASES),
    ],
)


def claim(file: Candidate) -> Match | None:
    """The claim on a songs table; None for any other file."""
    found = _header(file)
    if found is None:
        return None
    named = _named(file)
    match = named_match(KIND, f"columns {', '.join(found[1].cells[:3])}", file)
    account = named[0] if named else None
    return replace(match, account=account, account_needed=named is None, untold=untold(lambda: _range(file)))


def tables(file: Candidate, delivery: Delivery) -> Iterator[Table]:
    """The one table in the file. Raises FileSetAside where no name tells the range."""
    found, place = _header(file), Place(file.name)
    if found is None:
        raise UnreadableFile("The header of a songs table is not there.", place=place)
    if not delivery.account:
        raise AccountNeeded(place=place)
    first, last = _range(file)
    constants = {"account": delivery.account, "period": f"{first}_{last}", "as_of": last.isoformat()}
    part, header = found
    yield delimited.table(part, SONGS, header, constants)


def _header(file: Candidate) -> tuple[Candidate, Header] | None:
    """The file or sheet, and its header, with a song, its plays, what only Apple counts beside them, and no day."""
    for part, song, plays in product(file.sheets or (file,), _SONG, _PLAYS):
        header = part.header((song, plays))
        if header is not None and _has(header, *_SHAZAMS, *_SPINS, *_PURCHASES) and "date" not in header.keys:
            return part, header
    return None


def _has(header: Header, *names: str) -> bool:
    return not header.keys.isdisjoint(map(header_key, names))


def _range(file: Candidate) -> tuple[date, date]:
    """The first and the last day that the songs were counted over. Raises FileSetAside where no name tells them."""
    named = _named(file)
    if named is None:
        raise FileSetAside(
            "Which period the songs were counted over stands only in the file's name, and this name has none.",
            place=Place(file.name),
            todo="Import it again under the name it was downloaded with, such as `songs_1234567890_2031-01-01_2031-03-01.csv`.",
        )
    return named[1:]


def _named(file: Candidate) -> tuple[str, date, date] | None:
    """The act's id, the first and the last day, as the file is named."""
    for name in file.names:
        found = _NAMED.fullmatch(stem_of(name))
        try:
            if found:
                return found[1], date.fromisoformat(found[2]), date.fromisoformat(found[3])
        except ValueError:
            continue
    return None
