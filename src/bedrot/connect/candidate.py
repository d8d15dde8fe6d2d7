"""A file to be identified, with the facts that connectors judge it by, each found once and only when asked for."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from itertools import islice
from pathlib import Path, PurePosixPath
from uuid import uuid4

from bedrot.connect.archives import Packed, packed_as
from bedrot.connect.encodings import Encoding, decoded, encoding_of, is_binary
from bedrot.connect.jsontext import Json, parse_json
from bedrot.connect.limits import DEFAULT_LIMITS, Limits
from bedrot.connect.shapes import is_table, reads_as_code
from bedrot.connect.workbooks import Top, render, tops_of
from bedrot.model.errors import LimitExceeded, Place, UnreadableFile
from bedrot.model.names import header_key, unique_headers

DELIMITERS = ("\t", ";", ",", "|")
NEWLINES = re.compile("\r\n|\r|\n")
_QUOTED_CELL = re.compile(r'(?:^|\t)"(?:[^"\t\r\n]|"")*""(?:[^"\t\r\n]|"")*"(?=[\t\r\n]|$)', re.MULTILINE)
"""A cell whose quotes are doubled within quotes: a tab-delimited file with such cells came out of a spreadsheet."""

_PACKED_IN = re.compile(r"(?<=\.zip)!|(?<=\.gz)!", re.IGNORECASE)


@dataclass(frozen=True)
class Header:
    """The header of a delimited layout as it stands in a file.

    ``line``: its physical line, 1-based. ``cells``: unique column names. ``quoted``: whether cells may stand in
    double quotes. ``plain``: nothing above it or in it is quoted over several lines, so that an engine may skip it.
    ``sheet``: the sheet it stands in, where the file is a workbook; ``line`` is the sheet's row then.
    """

    line: int
    cells: tuple[str, ...]
    delimiter: str
    quoted: bool
    plain: bool
    sheet: str | None = None

    @property
    def keys(self) -> frozenset[str]:
        """Its columns in the form in which headers are compared."""
        return frozenset(header_key(cell) for cell in self.cells)


class Candidate:
    """A file to be identified.

    ``path``: where its bytes are. ``name``: its name as received, which may hold facts but never decides what it
    is. ``scratch``: an existing folder for working copies, emptied by the caller when the file has been read.
    ``container``: the archive it came in, as ``archive.zip!folder/member.csv``.
    """

    def __init__(
        self,
        path: Path,
        name: str,
        scratch: Path,
        limits: Limits = DEFAULT_LIMITS,
        container: str | None = None,
    ) -> None:
        self.path = path
        self.name = name
        self.scratch = scratch
        self.limits = limits
        self.container = container

    @property
    def names(self) -> tuple[str, ...]:
        """Its name, then those of the archives it came in, innermost first: sources put facts into either."""
        container = self.container or ""
        archives = _PACKED_IN.split(container)[:-1] or [container.rpartition("!")[0]]
        return (self.name, *(PurePosixPath(name).name for name in reversed(archives) if name))

    @cached_property
    def size(self) -> int:
        """Bytes on disk."""
        return self.path.stat().st_size

    @cached_property
    def head(self) -> bytes:
        """The first bytes of the file, at most ``limits.head_bytes``."""
        with self.path.open("rb") as stream:
            return stream.read(self.limits.head_bytes)

    @property
    def is_whole_in_head(self) -> bool:
        """Whether ``head`` is all there is."""
        return self.size <= len(self.head)

    @cached_property
    def encoding(self) -> Encoding:
        """How the head is written."""
        return encoding_of(self.head, complete=self.is_whole_in_head)

    @cached_property
    def sheets(self) -> Sequence["Sheet"]:
        """The sheets of a workbook that hold anything, each a file of its own; none where the file is no workbook.

        Raises LimitExceeded when the workbook unpacks to more than is safe, UnreadableFile when it is damaged.
        """
        if packed_as(self.head) is not Packed.WORKBOOK:
            return ()
        return tuple(Sheet(self, top) for top in tops_of(self.path, self.name, self.limits))

    def sheet(self, title: str) -> "Sheet":
        """The sheet of a workbook with this title; KeyError when it has none."""
        return {sheet.title: sheet for sheet in self.sheets}[title]

    @cached_property
    def text(self) -> str:
        """The head as text, without byte-order mark, row ends as they are; of a workbook, those of all its sheets."""
        if self.sheets:
            return "\n".join(sheet.text for sheet in self.sheets)
        return decoded(self.head, self.encoding)

    @property
    def is_binary(self) -> bool:
        """Whether the head is no text at all."""
        return is_binary(self.text)

    @property
    def is_workbook(self) -> bool:
        """Whether the file is a workbook or a sheet of one."""
        return bool(self.sheets)

    @property
    def is_json(self) -> bool:
        """Whether the file begins like a JSON object or list."""
        return not self.is_workbook and self.text.lstrip()[:1] in ("{", "[")

    @property
    def is_html(self) -> bool:
        """Whether the file begins like a web page."""
        if self.is_workbook:
            return False
        start = self.text.lstrip()[:4096].casefold()
        return start.startswith(("<!doctype html", "<html", "<head", "<body")) or (
            start.startswith(("<?xml", "<!--")) and "<html" in start
        )

    @cached_property
    def newline(self) -> str:
        """How rows end at the top of the file: LF, CRLF or a lone CR; LF when there is only one row."""
        first = NEWLINES.search(self.text)
        return first.group() if first else "\n"

    @cached_property
    def delimiters(self) -> tuple[str, ...]:
        """The delimiters in the order of how often they stand outside quotes in the first lines."""
        bare = re.sub('"[^"]*"', "", "\n".join(line[:10_000] for line in self._first_lines))
        return tuple(sorted(DELIMITERS, key=lambda delimiter: -bare.count(delimiter)))

    @cached_property
    def tops(self) -> Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]:
        """The first rows for each delimiter, likeliest first: physical line and cells, blank lines left out.

        A workbook has none itself, its sheets have.
        """
        if self.sheets:
            return {}
        lines = [f"{line}\n" for line in NEWLINES.split(self.text)]
        if not self.is_whole_in_head and len(lines) > 1:
            lines.pop()
        return {
            delimiter: list(_top(lines, delimiter, self.limits.header_rows))
            for delimiter in self.delimiters
            if delimiter in self.text
        }

    def header(self, signature: Sequence[str]) -> Header | None:
        """The first row, in the first 30, that carries every header of ``signature``; None when there is none.

        In a workbook, that of the first sheet that has one. A row in the source of a program is no header, nor is one
        above rows that are no table.
        """
        if self.sheets:
            return next((header for sheet in self.sheets if (header := sheet.header(signature))), None)
        wanted = {header_key(cell) for cell in signature}
        if not wanted:
            return None
        for delimiter, keys in self._keys.items():
            for index, there in enumerate(keys):
                if wanted <= there and self._heads_a_table(delimiter, index):
                    rows = self.tops[delimiter]
                    return self._header(delimiter, *rows[index], rows[: index + 1])
        return None

    @cached_property
    def is_code(self) -> bool:
        """Whether the first lines are those of a program or a page of documentation."""
        return not self.is_workbook and reads_as_code(self._first_lines)

    @cached_property
    def _first_lines(self) -> Sequence[str]:
        rows = self.limits.header_rows
        return NEWLINES.split(self.text, maxsplit=rows)[:rows]

    def _heads_a_table(self, delimiter: str, index: int) -> bool:
        rows = self.tops[delimiter]
        line, cells = rows[index]
        return self.is_workbook or (
            not reads_as_code(self._first_lines[:line])
            and is_table(len(cells), [below for _, below in rows[index + 1 :]])
        )

    @cached_property
    def _keys(self) -> Mapping[str, Sequence[frozenset[str]]]:
        """The rows of ``tops`` as they are compared with signatures, of which there are many."""
        return {
            delimiter: [frozenset(header_key(cell) for cell in cells) for _, cells in rows]
            for delimiter, rows in self.tops.items()
        }

    def below(self, header: Header) -> Sequence[tuple[str, ...]]:
        """The first rows below one of its headers; of a workbook, those of the sheets that have it."""
        found: list[tuple[str, ...]] = []
        for each in self.sheets or (self,):
            rows = each.tops.get(header.delimiter, ())
            if any(line == header.line and unique_headers(cells) == header.cells for line, cells in rows):
                found += [cells for line, cells in rows if line > header.line]
        return found

    def _header(
        self, delimiter: str, line: int, cells: tuple[str, ...], above: Sequence[tuple[int, tuple[str, ...]]]
    ) -> Header:
        texts = NEWLINES.split(self.text, maxsplit=line)[:line]
        broken = any("\n" in cell for _, row in above for cell in row)
        return Header(
            line=line,
            cells=unique_headers(cells),
            delimiter=delimiter,
            quoted=delimiter != "\t" or '"' in texts[-1] or bool(_QUOTED_CELL.search(self.text)),
            plain=not broken and not any(text.count('"') % 2 for text in texts[:-1]),
        )

    @cached_property
    def json(self) -> Json | None:
        """The parsed file when it is JSON, numbers as the text they were; None when it is not or is damaged."""
        try:
            return self.parsed_json() if self.is_json and not self.is_binary else None
        except UnreadableFile:
            return None

    def parsed_json(self) -> Json:
        """The file parsed as JSON.

        Raises UnreadableFile where it is damaged or not in Unicode, LimitExceeded where it is larger or deeper than is
        safe.
        """
        if self.encoding.name.startswith("cp"):
            raise UnreadableFile(
                "The file holds bytes that are not text in Unicode, which JSON always is.",
                place=Place(self.name),
                todo="Download it again, or save it as UTF-8, and import the new copy.",
            )
        return parse_json(self.whole_text(), Place(self.name))

    @cached_property
    def html(self) -> str | None:
        """The text of the file when it is a web page."""
        return self.whole_text() if self.is_html and not self.is_binary else None

    def whole_text(self) -> str:
        """All of the file as text, for pages; LimitExceeded when it is larger than ``limits.page_bytes``."""
        if self.sheets:
            return "\n".join(sheet.whole_text() for sheet in self.sheets)
        if self.size > self.limits.page_bytes:
            raise self._too_large(self.size)
        data = self.path.read_bytes()
        return decoded(data, encoding_of(data, complete=True))

    def _too_large(self, size: int) -> LimitExceeded:
        return LimitExceeded(
            f"A page of {size:,} bytes is larger than is read as a whole ({self.limits.page_bytes:,} bytes).",
            place=Place(self.name),
            todo="Download the file again, or raise the limit if you trust it.",
        )


class Sheet(Candidate):
    """A sheet of a workbook, as if it were a tab-delimited file of its own; rows keep their numbers.

    ``title``: the sheet's name. ``path``, ``name`` and ``size`` are the workbook's.
    """

    def __init__(self, book: Candidate, top: Top) -> None:
        super().__init__(book.path, book.name, book.scratch, book.limits, book.container)
        self.title = top.sheet
        self._top = top

    @property
    def sheets(self) -> Sequence["Sheet"]:
        return ()

    def sheet(self, title: str) -> "Sheet":
        return self if title == self.title else super().sheet(title)

    @property
    def is_workbook(self) -> bool:
        return True

    @property
    def is_whole_in_head(self) -> bool:
        return self._top.whole

    @cached_property
    def encoding(self) -> Encoding:
        return Encoding("utf-8")

    @cached_property
    def text(self) -> str:
        return self._top.text

    @cached_property
    def head(self) -> bytes:
        return self.text.encode()

    @cached_property
    def rendered(self) -> Path:
        """The whole sheet as tab-delimited UTF-8 text in ``scratch``, one record for each of its rows.

        Raises as :attr:`Candidate.sheets`.
        """
        target = self.scratch / f"{self.path.name}-{uuid4().hex}.txt"
        render(self.path, self.name, self.title, target, self.limits)
        return target

    @cached_property
    def tops(self) -> Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]:
        rows = enumerate(csv.reader(StringIO(self.text, newline=""), delimiter="\t"), start=1)
        filled = ((number, tuple(cells)) for number, cells in rows if any(cell.strip() for cell in cells))
        return {"\t": list(islice(filled, self.limits.header_rows))}

    def whole_text(self) -> str:
        if self.rendered.stat().st_size > self.limits.page_bytes:
            raise self._too_large(self.rendered.stat().st_size)
        return self.rendered.read_text(encoding="utf-8")

    def _header(
        self, delimiter: str, line: int, cells: tuple[str, ...], above: Sequence[tuple[int, tuple[str, ...]]]
    ) -> Header:
        return Header(line, unique_headers(cells), delimiter, quoted=True, plain=False, sheet=self.title)


def _top(lines: Sequence[str], delimiter: str, count: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Rows as a tolerant reader sees them; reading ends where a cell is longer than the reader takes."""
    reader = csv.reader(lines, delimiter=delimiter)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begins, tuple(cells)
                count -= 1
            if not count:
                return
            begins = reader.line_num + 1
    except csv.Error:
        return
