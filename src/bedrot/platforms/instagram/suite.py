"""Daily figures from Meta Business Suite: blocks of a title, a header, days. ``streaming_social.md`` section 9.3."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
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
_OF_EITHER = ("views", "viewers")
"""Titles that say what was counted, and not where."""

_NETWORK = re.compile(r"(?<![a-z])(?:instagram|facebook)(?![a-z])")
_SEPARATOR = re.compile(r"sep=(.)\s*$", re.IGNORECASE)
_HEADER = ("date", "primary")
_MIDNIGHT = re.compile(r"\d{4}-\d{2}-\d{2}T00:00:00")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"[\d.,\u00a0\u202f]+")
_UNKNOWN = "The block is titled {!r}, a figure that is not read."
_NO_DAYS = "The block has other columns than a day and its figure, so it is not read."

NO_NETWORK = "The title Views or Viewers does not say of which network the figure is."
"""Why rows cannot be taken that are Instagram's as well as Facebook's."""

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
        _is_title(title) and title[0].strip() and tuple(cell.strip().casefold() for cell in below) == _HEADER
        for title, below in pairwise(lines)
    )


def is_in_another_language(file: Candidate) -> bool:
    """Whether the file begins like such a block, but with words that are not English: a title, two names, a day at midnight."""
    try:
        lines = [line.cells for line in islice(_lines(file.text), 3)]
    except csv.Error:
        return False
    return (
        [len(cells) for cells in lines] == [1, 2, 2]
        and not any(_NUMBER.fullmatch(cell) for cell in lines[1])
        and _MIDNIGHT.fullmatch(lines[2][0].strip()) is not None
        and _NUMBER.fullmatch(lines[2][1].strip()) is not None
    )


def network_named(names: Sequence[str]) -> str | None:
    """The network that the names of a file say; None where they say none or both."""
    found = {network for name in names for network in _NETWORK.findall(name.casefold())}
    return found.pop() if len(found) == 1 else None


def rows(text: str, place: Place, named: str | None = None) -> Iterator[Row]:
    """The rows of all blocks, in order; those of a block that cannot be told are marked with the reason.

    ``named``: the network of blocks whose title names none. Raises UnreadableFile where a quote is never closed.
    """
    try:
        yield from _rows(text, named)
    except csv.Error as damage:
        raise UnreadableFile(
            f"The file is no table ({damage}).", place=place, todo="Download it again and import the new copy."
        ) from damage


def _rows(text: str, named: str | None) -> Iterator[Row]:
    title, columns, problem = "", [""], None
    network, layout = "", ""
    for line in _lines(text):
        if _is_title(line.cells):
            title, columns = line.cells[0].strip(), []
            network, layout = _meaning(title.casefold(), named)
        elif not columns:
            columns = [cell.strip().casefold() for cell in line.cells]
            is_daily = tuple(columns) == _HEADER
            untold = NO_NETWORK if title.casefold() in _OF_EITHER else _UNKNOWN.format(title)
            problem = _NO_DAYS if not is_daily else None if network else untold
        else:
            day, value = line.cells[0].strip(), line.cells[1]
            odd = problem or (None if len(line.cells) == 2 else f"The row has {len(line.cells)} of 2 cells.")
            yield Row((network or None, layout, day, value), f"line {line.number}", odd)


def _is_title(cells: Sequence[str]) -> bool:
    """Whether a row is a text alone; spreadsheets make all rows as long as the longest, and a day may have no figure."""
    return len(cells) == 1 or not (any(cell.strip() for cell in cells[1:]) or _DAY.match(cells[0].strip()))


def _meaning(title: str, named: str | None) -> tuple[str, str]:
    """Network and figure that a title means; the network is empty where nothing says it."""
    if title in _OF_EITHER:
        return named or "", title
    return _FIGURES.get(title, ("", title))


def _lines(text: str) -> Iterator[_Line]:
    """The rows of a file with their physical lines; a first line ``sep=,`` names the separator and is none."""
    top = text.split("\n", 3)[:3]
    named = _SEPARATOR.match(top[0].strip())
    delimiter = named[1] if named else max(",;\t", key="\n".join(top).count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    begins = 1
    for cells in reader:
        if any(cell.strip() for cell in cells) and not (begins == 1 and named):
            yield _Line(begins, cells)
        begins = reader.line_num + 1
