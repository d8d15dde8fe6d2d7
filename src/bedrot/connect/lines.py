"""Physical lines of a text file and the rows made of them, one at a time and never longer than the limits allow."""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bedrot.connect.limits import Limits


@dataclass(frozen=True)
class Text:
    """A text file as it can be read: UTF-8, one kind of row end throughout; stray bytes become surrogates."""

    path: Path
    newline: str


@dataclass(slots=True)
class Line:
    """A physical line with its row end, 1-based. ``cut``: it is longer than the limit and was cut there."""

    number: int
    text: str
    cut: bool


@dataclass(slots=True)
class Cells:
    """A row: the line it begins on, its cells, and why it cannot be taken as it is."""

    number: int
    values: list[str]
    problem: str | None = None


def lines_of(text: Text, limits: Limits) -> Iterator[Line]:
    """The lines of a file; of a line that is too long only the beginning is kept in memory."""
    # a CRLF file is split at LF: the CR stays with the line and counts as part of its end
    newline = "\r" if text.newline == "\r" else "\n"
    with text.path.open(encoding="utf-8", errors="surrogateescape", newline=newline) as stream:
        number = 0
        while line := stream.readline(limits.line_chars):
            number += 1
            cut = len(line) >= limits.line_chars and not line.endswith(newline)
            yield Line(number, line, cut)
            while cut and (rest := stream.readline(limits.line_chars)):
                cut = not rest.endswith(newline)


def plain_rows(text: Text, limits: Limits, delimiter: str) -> Iterator[Cells]:
    """Rows of a file whose cells never stand in quotes; blank lines are not rows."""
    for line in lines_of(text, limits):
        if (row := plain_row(line, limits, delimiter)) is not None:
            yield row


def plain_row(line: Line, limits: Limits, delimiter: str) -> Cells | None:
    """The row of one line without quotes; None where it is blank."""
    values = line.text.removesuffix("\n").removesuffix("\r").split(delimiter)
    if line.cut:
        return Cells(line.number, values, _too_long(limits))
    return Cells(line.number, values) if len(values) > 1 or values[0].strip() else None


def quoted_rows(text: Text, limits: Limits, delimiter: str, *, padded: bool) -> Iterator[Cells]:
    """Rows of a file whose cells may stand in double quotes; blank lines are not rows.

    ``padded``: blanks may stand between a delimiter and a quote. A quote that is never closed costs the line it
    stands on; reading goes on with the line after it.
    """
    lines = _Rewindable(lines_of(text, limits), limits)
    reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=padded)
    while True:
        lines.begin_row()
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as damage:
            yield _damaged(lines.rewind(), damage, limits, delimiter)
            continue
        if len(values) > 1 or (values and values[0].strip()):
            yield Cells(lines.first, values)


def quoted_row(lines: Iterator[Line], limits: Limits, delimiter: str) -> Cells | None:
    """The row that begins with the first of some lines, as :func:`quoted_rows` reads it; None where that is blank.

    A row with a problem takes up its first line and no other, though more of them were looked at.
    """
    rewindable = _Rewindable(lines, limits)
    try:
        values = next(csv.reader(rewindable, delimiter=delimiter, strict=True))
    except csv.Error as damage:
        return _damaged(rewindable.rewind(), damage, limits, delimiter)
    return Cells(rewindable.first, values) if len(values) > 1 or (values and values[0].strip()) else None


class _Rewindable:
    """Lines for the CSV reader that can be read again from the second line of the current row."""

    def __init__(self, lines: Iterator[Line], limits: Limits) -> None:
        self._lines = lines
        self._limits = limits
        self._again: deque[Line] = deque()
        self._row: list[Line] = []

    def __iter__(self) -> "_Rewindable":
        return self

    def __next__(self) -> str:
        if len(self._row) >= self._limits.row_lines:
            raise csv.Error("the quote is not closed")
        line = self._again.popleft() if self._again else next(self._lines)
        self._row.append(line)
        if line.cut:
            raise csv.Error("the line is too long")
        return line.text

    def begin_row(self) -> None:
        self._row.clear()

    @property
    def first(self) -> int:
        return self._row[0].number

    def rewind(self) -> Line:
        first, *others = self._row
        self._again.extendleft(reversed(others))
        return first


def _damaged(line: Line, damage: csv.Error, limits: Limits, delimiter: str) -> Cells:
    return Cells(line.number, _leniently(line, delimiter), _in_words(damage, line, limits))


def _too_long(limits: Limits) -> str:
    return f"The line is longer than {limits.line_chars:,} characters."


def _in_words(damage: csv.Error, line: Line, limits: Limits) -> str:
    if line.cut:
        return _too_long(limits)
    if "field limit" in str(damage):
        return f"A cell is longer than {csv.field_size_limit():,} characters."
    return "A double quote is opened and not closed, or text follows a closed one."


def _leniently(line: Line, delimiter: str) -> list[str]:
    """The cells of a damaged line as far as they can be told apart."""
    text = line.text[: csv.field_size_limit()].rstrip("\r\n").replace("\r", " ")
    return next(csv.reader([text], delimiter=delimiter), [])
