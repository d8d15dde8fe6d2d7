"""Tables from delimited text: handed to an engine as they are where that is safe, read row by row where it is not."""

import codecs
import csv
import io
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bedrot.connect.candidate import Candidate, Header, Sheet
from bedrot.connect.columns import require_columns
from bedrot.connect.connector import Delimited, Row, Sifted, Table
from bedrot.connect.limits import Limits
from bedrot.connect.lines import Cells, Text, plain_rows, quoted_rows
from bedrot.connect.sifting import Layout, sift
from bedrot.connect.survey import Survey, chunks_of, survey
from bedrot.model.datasets import Dataset
from bedrot.model.errors import Place

_TAIL = 65_536
"""Bytes at the end of a file in which its last line is looked for."""

_STRAY = re.compile("[\ud800-\udfff\0]")


def table(file: Candidate, dataset: Dataset, header: Header, constants: Mapping[str, str] | None = None) -> Table:
    """The rows below ``header`` as a table of ``dataset``.

    ``delimited`` is set when every row is sure to read the same either way. A file in another encoding or with
    mixed row ends is first rewritten as UTF-8 with LF into ``file.scratch``, in chunks; its lines keep their
    numbers. Of a workbook the sheet with the header is read. Raises MissingColumn when a column that the dataset
    needs is not there.
    """
    known = dict(constants or {})
    require_columns(dataset, header.cells, known, Place(file.name, line=header.line))
    if header.sheet is not None:
        sheet = file.sheet(header.sheet)
        return Table(dataset.name, header.cells, lambda: _sheet_rows(sheet, header), known)
    text, found = _readable(file)
    reading = _Reading(text, found, header, file.limits)
    safe = header.plain and not (found.broken or found.nul or found.padded_quotes)
    return Table(
        dataset=dataset.name,
        header=header.cells,
        rows=reading.rows,
        constants=known,
        delimited=Delimited(
            path=text.path,
            delimiter=header.delimiter,
            quoted=header.quoted,
            header_line=header.line,
            lines=max(found.lines - header.line, 0),
            width=len(header.cells),
            sift=reading.sifted,
            ragged=reading.ends_unevenly or any("\n" in cell for row in file.below(header) for cell in row),
        )
        if safe
        else None,
    )


@dataclass(frozen=True)
class _Reading:
    """Everything needed to read the rows, each time anew."""

    text: Text
    found: Survey
    header: Header
    limits: Limits

    def rows(self) -> Iterable[Row]:
        """The rows below the header, with their places and what is wrong with them."""
        width = len(self.header.cells)
        look_closely = self.found.broken or self.found.nul
        for cells in self._cells():
            if cells.number <= self.header.line:
                continue
            row = _fitted(cells, width)
            yield _cleaned(row) if look_closely else row

    def sifted(self, target: Path) -> Sifted | None:
        """The rows below the header, written as an engine reads them; None where that does not pay."""
        layout = Layout(self.text, self.header.delimiter, self.header.quoted, self.header.line, len(self.header.cells))
        return sift(layout, self.limits, lambda cells: _fitted(cells, layout.width), target)

    @property
    def ends_unevenly(self) -> bool:
        """Whether the last line is sure to have more or fewer cells than the header, as sums below a table have."""
        with self.text.path.open("rb") as stream:
            stream.seek(max(0, stream.seek(0, io.SEEK_END) - _TAIL))
            _, end, last = stream.read().rstrip(b"\r\n").rpartition(b"\r" if self.text.newline == "\r" else b"\n")
        return (
            bool(end and last)
            and b'"' not in last
            and last.count(self.header.delimiter.encode()) + 1 != len(self.header.cells)
        )

    def _cells(self) -> Iterator[Cells]:
        if not self.header.quoted:
            return plain_rows(self.text, self.limits, self.header.delimiter)
        return quoted_rows(self.text, self.limits, self.header.delimiter, padded=self.found.padded_quotes)


def _sheet_rows(sheet: Sheet, header: Header) -> Iterator[Row]:
    """The rows of a sheet below its header; where they end in blank cells, a workbook does not even hold these."""
    width = len(header.cells)
    with sheet.rendered.open(encoding="utf-8", newline="") as text:
        for number, cells in enumerate(csv.reader(text, delimiter=header.delimiter), start=1):
            if number > header.line and any(cells):
                filled = [*cells, *[""] * (width - len(cells))]
                row = _fitted(Cells(number, filled), width, f"sheet {sheet.title}, line {number}")
                yield _cleaned(row)


def _fitted(cells: Cells, width: int, place: str | None = None) -> Row:
    """A row of exactly ``width`` values; one that has more or fewer says so, empty cells too many apart."""
    where, values, problem = place or f"line {cells.number}", cells.values, cells.problem
    if len(values) == width:
        return Row(tuple(values), where, problem)
    beyond = [value for value in values[width:] if value]
    if problem is None and (len(values) < width or beyond):
        shown = f"; beyond the last column: {', '.join(map(repr, beyond[:5]))}" if beyond else ""
        problem = f"The row has {len(values)} of {width} cells{shown}."
    padded: list[str | None] = [*values[:width], *[None] * (width - len(values))]
    return Row(tuple(padded), where, problem)


def _cleaned(row: Row) -> Row:
    """A row that holds NULs or bytes that are no text, with U+FFFD in their place and marked."""
    stray = {match.group() for value in row.values if value for match in _STRAY.finditer(value)}
    if not stray:
        return row
    values = tuple(None if value is None else _STRAY.sub("\ufffd", value) for value in row.values)
    what = "NUL bytes" if stray == {"\0"} else "bytes that are not text in the file's encoding"
    return Row(values, row.where, row.problem or f"The row holds {what}.")


def _readable(file: Candidate) -> tuple[Text, Survey]:
    """The file itself where it is UTF-8 with one kind of row end, else a rewritten copy; and what was found in it."""
    if not file.encoding.is_utf16:
        found = survey(chunks_of(file.path), declared_utf8=bool(file.encoding.bom))
        if found.encoding == "utf-8" and found.newline is not None:
            return Text(file.path, found.newline), found
        codec = found.encoding
    else:
        codec = file.encoding.name
    copy = _rewritten(file, codec)
    return Text(copy, "\n"), survey(chunks_of(copy), declared_utf8=True)


def _rewritten(file: Candidate, codec: str) -> Path:
    """A copy as UTF-8 with LF. Bytes that are no text stay illegal in it, so that their rows can be told."""
    errors = "surrogatepass" if codec.startswith("utf-16") else "surrogateescape"
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(codec)(errors), translate=True)
    with tempfile.NamedTemporaryFile(suffix=".txt", dir=file.scratch, delete=False) as copy:
        odd = b""
        for chunk in chunks_of(file.path):
            data = odd + chunk
            # half a UTF-16 character at the end of the file would otherwise stop the decoder
            odd = data[len(data) & ~1 :] if codec.startswith("utf-16") else b""
            copy.write(decoder.decode(data[: len(data) - len(odd)]).encode("utf-8", errors))
        copy.write(decoder.decode(b"", final=True).encode("utf-8", errors))
        copy.write(b"\xff" if odd else b"")
    return Path(copy.name)
