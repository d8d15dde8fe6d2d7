"""A landed file at one place: some lines round it, as text. What belongs to a person is never among them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bedrot.connect.candidate import Candidate
from bedrot.connect.personal import without_addresses
from bedrot.lake.segments import WHERE, Segment, Segments
from bedrot.model.deliveries import Delivery, Kept
from bedrot.model.errors import NothingSuch
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.sql import identifier, literal

_LONGEST = 2_000
"""Characters of a line that are shown; what is longer is cut."""

_NUMBERED = re.compile(r"line (\d{1,12})")
_HIDDEN = "The file tells of people, so its rows are shown as they went on, without the columns about them."
_ROWS = "The file has no lines of its own; these are its rows as they were read."
_NOTHING = "The file was not read, so that nobody can tell whether it tells of people: nothing of it is shown."


@dataclass(frozen=True)
class Place:
    """What is shown of a file: a line's number (or a row's, from 1), its text, and whether it was asked for."""

    number: int
    text: str
    asked: bool


@dataclass(frozen=True)
class Extract:
    """Lines of a file round a place.

    ``header``: the columns of the rows, where rows are shown. ``total``: of rows, where that is known. ``hidden``:
    columns that belong to people. ``note``: what a reader must know.
    """

    delivery: Delivery
    header: tuple[str, ...]
    lines: tuple[Place, ...]
    total: int | None
    hidden: tuple[str, ...]
    note: str | None


def line_number(where: str) -> int | None:
    """The number in ``line 814``; None for any other place."""
    found = _NUMBERED.fullmatch(where)
    return int(found[1]) if found else None


def extract(label: Label, name: str, where: str, context: int, bench: Workbench) -> Extract:
    """The lines of a delivery round ``where``: ``line 814``, or a place such as its rows are told by.

    ``context``: how many before and after it. Raises NothingSuch for an unknown delivery or place.
    """
    delivery = label.lake.landing.find(name)
    segments = bench.lake.raw.get(delivery)
    number = line_number(where)
    if segments is None:
        return Extract(delivery, (), (), None, (), _NOTHING)
    is_open = not _tells_of_people(label, delivery)
    if is_open and number is not None:
        file = Candidate(label.lake.landing.file(delivery), delivery.name, bench.scratch, label.limits)
        if not (file.is_binary or file.is_workbook or file.is_json or file.is_html):
            lines = tuple(_text_lines(file, number, context))
            if not any(line.asked for line in lines):
                raise NothingSuch(f"{delivery.name} has no line {number}.", todo="Ask for an earlier one.")
            return Extract(delivery, (), lines, None, (), None)
    for segment in segments.tables:
        found = _rows(segments, segment, where, context, bench)
        if found is not None:
            note = _ROWS if is_open else _HIDDEN
            return Extract(delivery, segment.header, found, segment.rows, segment.left_out, note)
    raise NothingSuch(
        f"{delivery.name} has no row at {where!r}.", todo="Ask for a place that one of its rows is told by."
    )


def _tells_of_people(label: Label, delivery: Delivery) -> bool:
    """Whether the file itself stays shut: one kept in secret, one of a kind that tells of people, or all where a label keeps such files plain."""
    if delivery.kept is not Kept.PLAIN or label.personal_files is Kept.PLAIN:
        return True
    connector = label.connectors.get(delivery.platform)
    datasets = connector.datasets() if connector else {}
    of_kind = [datasets[delivery.kind]] if delivery.kind in datasets else list(datasets.values())
    return any(dataset.is_personal for dataset in of_kind)


def _text_lines(file: Candidate, number: int, context: int) -> Iterator[Place]:
    first = max(1, number - context)
    for at, text in islice(_physical(file.path, file), first - 1, number + context):
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        yield Place(at, without_addresses(shown.rstrip("\r\n")), at == number)


def _physical(path: Path, file: Candidate) -> Iterator[tuple[int, str]]:
    """The lines of a text file; of one that is too long only its beginning is kept."""
    end = "\r" if file.newline == "\r" else "\n"
    with path.open(encoding=file.encoding.name, errors="replace", newline=end) as text:
        number = 1
        while line := text.readline(_LONGEST + 1):
            rest = line
            while len(rest) > _LONGEST and not rest.endswith(end):
                rest = text.readline(_LONGEST + 1)
            yield number, line.removeprefix("\ufeff") if number == 1 else line
            number += 1


def _rows(segments: Segments, segment: Segment, where: str, context: int, bench: Workbench) -> tuple[Place, ...] | None:
    """The rows of a table round a place; None when it is not in it."""
    bench.engine.read("raw", [bench.lake.raw.file(segments, segment)], segment.columns, numbered=True)
    number = line_number(where)
    if segment.first_line is not None:
        row = -1 if number is None else number - segment.first_line
    else:
        statement = f"SELECT COALESCE(MIN(_row), -1) FROM raw WHERE {identifier(WHERE)} = {literal(where)}"
        row = int(str(next(bench.engine.rows(statement))[0]))
    if not 0 <= row < segment.rows:
        return None
    columns = ", ".join(identifier(name) for name in segment.header)
    statement = f"SELECT _row, {columns} FROM raw WHERE _row BETWEEN {row - context} AND {row + context} ORDER BY _row"
    first = 1 if segment.first_line is None else segment.first_line
    return tuple(
        Place(int(str(at)) + first, " | ".join("" if cell is None else str(cell) for cell in cells), at == row)
        for at, *cells in bench.engine.rows(statement)
    )
