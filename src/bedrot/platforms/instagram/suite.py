"""Daily figures from Meta Business Suite: blocks of a title, a header, days. ``streaming_social.md`` section 9.3."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Row
from bedrot.model.errors import Place, UnreadableFile

_FIGURES = {
    "instagram reach": ("instagram", "reach"),
    "instagram views": ("instagram", "views"),
    "instagram follows": ("instagram", "follows"),
    "instagram profile visits": ("instagram", "profile_views"),
    "instagram link clicks": ("instagram", "link_clicks"),
    "instagram content interactions": ("instagram", "interactions"),
    "facebook reach": ("facebook", "reach"),
    "facebook views": ("facebook", "views"),
    "facebook follows": ("facebook", "follows"),
    "facebook visits": ("facebook", "profile_views"),
    "facebook link clicks": ("facebook", "link_clicks"),
    "facebook content interactions": ("facebook", "interactions"),
}
_SEPARATOR = re.compile(r"sep=(.)\s*$", re.IGNORECASE)
_HEADER = ("date", "primary")
_NO_NETWORK = "The block is titled {!r}, which does not say of which network it is."
_NO_DAYS = "The block has other columns than a day and its figure, so it is not read."

HEADER = ("network", "layout", "date", "value")
"""What a row of a block becomes."""


@dataclass(frozen=True)
class _Line:
    number: int
    cells: list[str]


def is_suite(file: Candidate) -> bool:
    """Whether the file begins with a block: a title alone, and ``Date``, ``Primary`` below it."""
    try:
        lines = [line.cells for line in islice(_lines(file.text), 3)]
    except csv.Error:
        return False
    return any(
        len(title) == 1 and title[0].strip() and tuple(cell.strip().casefold() for cell in below) == _HEADER
        for title, below in pairwise(lines)
    )


def rows(text: str, place: Place) -> Iterator[Row]:
    """The rows of all blocks, in order; those of a block that cannot be told are marked with the reason.

    Raises UnreadableFile where a quote is never closed.
    """
    try:
        yield from _rows(text)
    except csv.Error as damage:
        raise UnreadableFile(
            f"The file is no table ({damage}).", place=place, todo="Download it again and import the new copy."
        ) from damage


def _rows(text: str) -> Iterator[Row]:
    title, columns, problem = "", [""], None
    network, layout = "", ""
    for line in _lines(text):
        if len(line.cells) == 1:
            title, columns = line.cells[0].strip(), []
            network, layout = _FIGURES.get(title.casefold(), ("", title.casefold()))
        elif not columns:
            columns = [cell.strip().casefold() for cell in line.cells]
            is_daily = tuple(columns) == _HEADER
            problem = None if network and is_daily else _NO_NETWORK.format(title) if is_daily else _NO_DAYS
        else:
            day, value = line.cells[0].strip(), line.cells[1]
            odd = problem or (None if len(line.cells) == 2 else f"The row has {len(line.cells)} of 2 cells.")
            yield Row((network or None, layout, day, value), f"line {line.number}", odd)


def _lines(text: str) -> Iterator[_Line]:
    """The rows of a file with their physical lines; a first line ``sep=,`` names the separator and is none."""
    first = text.partition("\n")[0]
    named = _SEPARATOR.match(first.strip())
    delimiter = named[1] if named else ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    begins = 1
    for cells in reader:
        if any(cell.strip() for cell in cells) and not (begins == 1 and named):
            yield _Line(begins, cells)
        begins = reader.line_num + 1
