"""A file to be identified, with the facts that connectors judge it by, each found once and only when asked for."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bedrot.connect.encodings import Encoding, decoded, encoding_of, is_binary
from bedrot.connect.jsontext import Json, parse_json
from bedrot.connect.limits import DEFAULT_LIMITS, Limits
from bedrot.model.errors import LimitExceeded, Place, UnreadableFile
from bedrot.model.names import header_key, unique_headers

DELIMITERS = ("\t", ";", ",", "|")
NEWLINES = re.compile("\r\n|\r|\n")


@dataclass(frozen=True)
class Header:
    """The header of a delimited layout as it stands in a file.

    ``line``: its physical line, 1-based. ``cells``: unique column names. ``quoted``: whether cells may stand in
    double quotes. ``plain``: nothing above it or in it is quoted over several lines, so that an engine may skip it.
    """

    line: int
    cells: tuple[str, ...]
    delimiter: str
    quoted: bool
    plain: bool

    @property
    def keys(self) -> frozenset[str]:
        """Its columns in the form in which headers are compared."""
        return frozenset(header_key(cell) for cell in self.cells)


class Candidate:
    """A file to be identified.

    ``path``: where its bytes are. ``name``: its name as received, which may hold facts but never decides what it
    is. ``scratch``: an existing folder for working copies, emptied by the caller when the file has been read.
    """

    def __init__(self, path: Path, name: str, scratch: Path, limits: Limits = DEFAULT_LIMITS) -> None:
        self.path = path
        self.name = name
        self.scratch = scratch
        self.limits = limits

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
    def text(self) -> str:
        """The head as text, without byte-order mark, row ends as they are."""
        return decoded(self.head, self.encoding)

    @property
    def is_binary(self) -> bool:
        """Whether the head is no text at all."""
        return is_binary(self.text)

    @property
    def is_json(self) -> bool:
        """Whether the file begins like a JSON object or list."""
        return self.text.lstrip()[:1] in ("{", "[")

    @property
    def is_html(self) -> bool:
        """Whether the file begins like a web page."""
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
        lines = NEWLINES.split(self.text, maxsplit=self.limits.header_rows)[: self.limits.header_rows]
        bare = re.sub('"[^"]*"', "", "\n".join(line[:10_000] for line in lines))
        return tuple(sorted(DELIMITERS, key=lambda delimiter: -bare.count(delimiter)))

    @cached_property
    def tops(self) -> Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]:
        """The first rows for each delimiter, likeliest first: physical line and cells, blank lines left out."""
        lines = [f"{line}\n" for line in NEWLINES.split(self.text)]
        if not self.is_whole_in_head and len(lines) > 1:
            lines.pop()
        return {
            delimiter: list(_top(lines, delimiter, self.limits.header_rows))
            for delimiter in self.delimiters
            if delimiter in self.text
        }

    def header(self, signature: Sequence[str]) -> Header | None:
        """The first row, in the first 30, that carries every header of ``signature``; None when there is none."""
        wanted = {header_key(cell) for cell in signature}
        if not wanted:
            return None
        for delimiter, rows in self.tops.items():
            for index, (line, cells) in enumerate(rows):
                if wanted <= {header_key(cell) for cell in cells}:
                    return self._header(delimiter, line, cells, rows[: index + 1])
        return None

    def _header(
        self, delimiter: str, line: int, cells: tuple[str, ...], above: Sequence[tuple[int, tuple[str, ...]]]
    ) -> Header:
        texts = NEWLINES.split(self.text, maxsplit=line)[:line]
        broken = any("\n" in cell for _, row in above for cell in row)
        return Header(
            line=line,
            cells=unique_headers(cells),
            delimiter=delimiter,
            quoted=delimiter != "\t" or '"' in texts[-1],
            plain=not broken and not any('"' in text for text in texts[:-1]),
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

        Raises UnreadableFile where it is damaged, LimitExceeded where it is larger or deeper than is safe.
        """
        return parse_json(self.whole_text(), Place(self.name))

    @cached_property
    def html(self) -> str | None:
        """The text of the file when it is a web page."""
        return self.whole_text() if self.is_html and not self.is_binary else None

    def whole_text(self) -> str:
        """All of the file as text, for pages; LimitExceeded when it is larger than ``limits.page_bytes``."""
        if self.size > self.limits.page_bytes:
            raise LimitExceeded(
                f"A page of {self.size:,} bytes is larger than is read as a whole ({self.limits.page_bytes:,} bytes).",
                place=Place(self.name),
                todo="Download the file again, or raise the limit if you trust it.",
            )
        data = self.path.read_bytes()
        return decoded(data, encoding_of(data, complete=True))


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
