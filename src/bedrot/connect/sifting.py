"""A file with a few uneven rows, written anew so that an engine can read it: each row with its place before it.

Rows that read in one way only are taken over as they are, many at a time, those with line breaks in quotes too. Where
one does not, the rows are read from there by the same reader that reads whole files, until a row is even again; what it
makes of them is written with each cell in quotes.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from bedrot.connect.connector import Row, Sifted
from bedrot.connect.limits import Limits
from bedrot.connect.lines import Cells, Text, plain_row, quoted_row
from bedrot.connect.lines import Line as PhysicalLine

_BLOCK = 4 * 1024**2
_MOST = 20_000
"""With more uneven rows than this, reading every row costs no more."""

_LONGEST = 100_000
"""Bytes of a line up to which no limit of a reader is met."""


@dataclass(frozen=True)
class Layout:
    """How the rows of a file are written: ``width`` cells, below the line ``header_line``."""

    text: Text
    delimiter: str
    quoted: bool
    header_line: int
    width: int

    @property
    def even(self) -> re.Pattern[bytes]:
        """Rows of one line that read in one way only, as many as there are in a row."""
        return re.compile(b"(?:%b)*+" % self._row(b'[^"\r\n]*+'))

    @property
    def spread(self) -> re.Pattern[bytes]:
        """A row that reads in one way only, over however many lines."""
        return re.compile(self._row(b'[^"]*+'))

    def _row(self, text: bytes) -> bytes:
        delimiter, end = re.escape(self.delimiter.encode()), re.escape(self.text.newline.encode())
        cell = b"[^%b\r\n]*+" % delimiter
        if self.quoted:
            cell = b'(?:"%b(?:""%b)*+"|[^"%b\r\n]*+)' % (text, text, delimiter)
        return delimiter.join([cell] * self.width) + end


def sift(layout: Layout, limits: Limits, fitted: Callable[[Cells], Row], target: Path) -> Sifted | None:
    """Write the rows of a file to ``target``; None where too many are uneven, or a line is longer than is usual.

    ``fitted``: the row that is made of what a reader has read. Rows end as they do in the file.
    """
    if layout.width < 2:
        return None
    with layout.text.path.open("rb") as source, target.open("wb") as copy:
        return _Sifting(layout, limits, fitted, _Lines(source, layout.text.newline.encode()), copy).run()


class _Lines:
    """The lines of a file, of which some are at hand from ``at`` on; the last one always ends like the others."""

    def __init__(self, source: BinaryIO, newline: bytes) -> None:
        self._source = source
        self._newline = newline
        self._over = b""
        self.block = b""
        self.at = 0

    def more(self) -> bool:
        """Bring further lines to hand, behind those that are there already; False at the end of the file."""
        read = self._source.read(_BLOCK)
        whole = self._over + read
        if not read and whole and not whole.endswith(self._newline):
            whole += self._newline
        cut = whole.rfind(self._newline) + len(self._newline) if self._newline in whole else 0
        self._over = whole[cut:]
        self.block = self.block[self.at :] + whole[:cut]
        self.at = 0
        return bool(read or cut)

    def line_from(self, place: int) -> int | None:
        """Where the line that begins at a place of the block ends; None at the end of what is at hand."""
        found = self.block.find(self._newline, place)
        return None if found < 0 else found + len(self._newline)

    @property
    def waiting(self) -> int:
        """Bytes of a line that has not ended yet."""
        return len(self._over)


@dataclass
class _Sifting:
    layout: Layout
    limits: Limits
    fitted: Callable[[Cells], Row]
    lines: _Lines
    copy: BinaryIO
    number: int = 1
    rows: int = 0
    uneven: dict[int, Row] = field(default_factory=dict)

    def run(self) -> Sifted | None:
        even, spread = self.layout.even, self.layout.spread
        self._skip()
        while self._at_hand():
            found = even.match(self.lines.block, self.lines.at)
            end = found.end() if found else self.lines.at
            if end > self.lines.at:
                usual = self._take(end)
            elif spread.match(self.lines.block, self.lines.at):
                usual = self._take_spread(spread)
            else:
                usual = self._read_one()
            if not usual:
                return None
        return None if self.lines.waiting > _LONGEST else Sifted(self.rows, self.uneven)

    def _at_hand(self) -> bool:
        while self.lines.at >= len(self.lines.block):
            if self.lines.waiting > _LONGEST or not self.lines.more():
                return False
        return True

    def _skip(self) -> None:
        while self.number <= self.layout.header_line and self._at_hand():
            self.lines.at = self.lines.line_from(self.lines.at) or len(self.lines.block)
            self.number += 1

    def _take(self, end: int) -> bool:
        """Take even lines over, as far as ``end``."""
        taken = self.lines.block[self.lines.at : end].splitlines(keepends=True)
        if max(map(len, taken)) > _LONGEST:
            return False
        before = self._before
        self.copy.writelines(before % numbered for numbered in enumerate(taken, start=self.number))
        self.lines.at = end
        self.number += len(taken)
        self.rows += len(taken)
        return True

    def _take_spread(self, spread: re.Pattern[bytes]) -> bool:
        """Take even rows over, of however many lines, as far as they follow each other."""
        before, newline = self._before, self.layout.text.newline.encode()
        taken, number, end = [], self.number, self.lines.at
        for found in spread.finditer(self.lines.block, self.lines.at):
            if found.start() > end:
                break
            row = found[0]
            lines = row.count(newline)
            if len(row) > _LONGEST or lines > self.limits.row_lines:
                return False
            taken.append(before % (number, row))
            number, end = number + lines, found.end()
        self.copy.writelines(taken)
        self.lines.at, self.number, self.rows = end, number, self.rows + len(taken)
        return True

    @property
    def _before(self) -> bytes:
        """A row behind its line, without a problem."""
        return b"%%d%b%b%%b" % ((self.layout.delimiter.encode(),) * 2)

    def _read_one(self) -> bool:
        """Read the row that begins here, or pass over a blank line."""
        read = _Read(self.lines, self.number)
        cells = (
            quoted_row(read, self.limits, self.layout.delimiter)
            if self.layout.quoted
            else plain_row(next(read), self.limits, self.layout.delimiter)
        )
        if read.too_long or len(self.uneven) >= _MOST:
            return False
        used = 1 if cells is not None and cells.problem else len(read.ends)
        self.lines.at, self.number = self.lines.at + read.ends[used - 1], self.number + used
        if cells is not None:
            row = self.fitted(cells)
            line = self._written(cells.number, row)
            if line is None:
                return False
            self.copy.write(line)
            self.uneven[self.rows] = row
            self.rows += 1
        return True

    def _written(self, number: int, row: Row) -> bytes | None:
        """A row as a line; None where it cannot be written without quotes in a file that has none."""
        delimiter, texts = self.layout.delimiter, [str(number), row.problem or "", *(text or "" for text in row.values)]
        if not self.layout.quoted and any(set(text) & {delimiter, "\r", "\n"} for text in texts):
            return None
        if self.layout.quoted:
            texts = ['"' + text.replace('"', '""') + '"' if text else "" for text in texts]
        return (delimiter.join(texts) + self.layout.text.newline).encode()


class _Read(Iterator[PhysicalLine]):
    """Lines from a place on, for as long as a reader asks for them. ``ends``: where each ended, from that place."""

    def __init__(self, lines: _Lines, number: int) -> None:
        self._lines = lines
        self._number = number
        self.ends: list[int] = []
        self.too_long = False

    def __next__(self) -> PhysicalLine:
        start = self.ends[-1] if self.ends else 0
        while (end := self._lines.line_from(self._lines.at + start)) is None:
            if self._lines.waiting > _LONGEST or not self._lines.more():
                self.too_long = self._lines.waiting > _LONGEST
                raise StopIteration
        data = self._lines.block[self._lines.at + start : end]
        self.too_long |= len(data) > _LONGEST
        self.ends.append(end - self._lines.at)
        return PhysicalLine(self._number + len(self.ends) - 1, data.decode(), False)
