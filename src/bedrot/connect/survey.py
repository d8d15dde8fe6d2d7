"""One pass over a whole text file, in chunks: how its lines end, whether it is all text, how many lines it has."""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bedrot.connect.encodings import Letters, cyrillic_or_western, letters_in

CHUNK = 1 << 15
"""Larger pieces cost twice the time: memory for each of them is then asked of the system anew."""

_ENOUGH = 4 * 1024**2
"""After so many bytes in chunks that are not all UTF-8 it is settled what the file is."""

_OVERLAP = 512
"""So much before a chunk is looked at again with it, for blanks beside a quote that stand on either side of its border."""

_UNDEFINED = {"cp1252": (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d"), "cp1251": (b"\x98",)}
_ESCAPED = re.compile("[\udc80-\udcff]")
_BORDERS = b"\t,;|\r\n"
_BLANK = ord(" ")
_PADDED_END = re.compile(b'"  *[%b]' % _BORDERS)
_PADDED_START = re.compile(b' "(?!"[^%b" ]|"?\\Z)' % _BORDERS)
"""A quote behind a blank that may open a cell; one that is doubled before a text stands within a cell, as in JSON."""


@dataclass(frozen=True)
class Survey:
    r"""What a pass over a file of single-byte row ends and delimiters (not UTF-16) found.

    ``encoding``: ``utf-8``, ``cp1252`` or ``cp1251``. ``broken``: some bytes are no text in it. ``nul``: there are NUL
    bytes. ``newline``: ``\n``, ``\r\n``, ``\r``, or None when they are mixed. ``quotes``: there are double
    quotes; ``padded_quotes``: blanks stand between some of them and the cell's border. ``lines``: how many lines
    there are, blank ones at the end not counted.
    """

    encoding: str
    broken: bool
    nul: bool
    newline: str | None
    quotes: bool
    padded_quotes: bool
    lines: int


def chunks_of(path: Path) -> Iterator[bytes]:
    """The bytes of a file, a chunk at a time."""
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def survey(chunks: Iterable[bytes], *, declared_utf8: bool = False) -> Survey:
    """Look through the whole of a file, however it is cut into chunks; memory stays at a few of them.

    ``declared_utf8``: the file says by its byte-order mark that it is UTF-8, so it is not taken for anything else.
    """
    characters, line_ends, quotes = _Characters(declared_utf8=declared_utf8), _LineEnds(), _Quotes()
    nul = False
    for chunk in chunks:
        nul = nul or b"\0" in chunk
        characters.feed(chunk)
        line_ends.feed(chunk)
        quotes.feed(chunk)
    characters.finish()
    quotes.finish()
    return Survey(
        encoding=characters.encoding,
        broken=characters.broken,
        nul=nul,
        newline=line_ends.newline,
        quotes=quotes.seen,
        padded_quotes=quotes.padded,
        lines=line_ends.lines,
    )


class _Characters:
    """Tells UTF-8 from one-byte encodings by weighing sequences that are legal UTF-8 against bytes that are not."""

    def __init__(self, *, declared_utf8: bool) -> None:
        self._declared_utf8 = declared_utf8
        self._pending = b""
        self._good = 0
        self._bad = 0
        self._doubted = 0
        self._cut_short = False
        self._undefined: set[str] = set()
        self._letters = Letters()
        self._looked_at = 0
        self._before = b""

    def feed(self, chunk: bytes) -> None:
        before, self._before = self._before, (self._before + chunk[-2:])[-2:]
        if not self._pending and chunk.isascii():
            return
        if self._looked_at < _ENOUGH:
            self._looked_at += len(chunk)
            self._letters += letters_in(chunk, before)
        if self._doubted < _ENOUGH:
            self._weigh(self._pending + chunk)
        if self._bad:
            self._undefined |= {name for name, bytes_ in _UNDEFINED.items() if any(byte in chunk for byte in bytes_)}

    def finish(self) -> None:
        self._cut_short = bool(self._pending)

    def _weigh(self, data: bytes) -> None:
        try:
            text, used = codecs.utf_8_decode(data, "strict", False)
            self._good += not text.isascii()
        except UnicodeDecodeError:
            text, used = codecs.utf_8_decode(data, "surrogateescape", False)
            bad = len(_ESCAPED.findall(text))
            self._bad += bad
            self._good += len(text) - len(text.encode("ascii", "ignore")) - bad
            self._doubted += len(data)
        self._pending = data[used:]

    @property
    def encoding(self) -> str:
        is_one_byte = self._bad and self._bad >= self._good and not self._declared_utf8
        return cyrillic_or_western(self._letters) if is_one_byte else "utf-8"

    @property
    def broken(self) -> bool:
        encoding = self.encoding
        return bool(self._bad) or self._cut_short if encoding == "utf-8" else encoding in self._undefined


class _LineEnds:
    """Counts LF, CR and CRLF across chunk borders."""

    def __init__(self) -> None:
        self._feeds = 0
        self._returns = 0
        self._pairs = 0
        self._tail = b""

    def feed(self, chunk: bytes) -> None:
        self._feeds += chunk.count(b"\n")
        if b"\r" in chunk:
            self._returns += chunk.count(b"\r")
            self._pairs += chunk.count(b"\r\n") if b"\n" in chunk else 0
        self._pairs += self._tail.endswith(b"\r") and chunk.startswith(b"\n")
        self._tail = (self._tail + chunk[-4096:])[-4096:]

    @property
    def newline(self) -> str | None:
        if not self._returns:
            return "\n"
        if not self._feeds:
            return "\r"
        return "\r\n" if self._feeds == self._returns == self._pairs else None

    @property
    def lines(self) -> int:
        ends = self._feeds + self._returns - self._pairs
        blank = self._tail[len(self._tail.rstrip(b"\r\n")) :]
        blank_ends = blank.count(b"\n") + blank.count(b"\r") - blank.count(b"\r\n")
        if not blank_ends:
            return ends + bool(self._tail)
        return ends - blank_ends + (len(blank) < len(self._tail))


class _Quotes:
    """Looks for double quotes, and for blanks between them and the border of a cell."""

    def __init__(self) -> None:
        self.seen = False
        self.padded = False
        self._tail = b"\n"

    def feed(self, chunk: bytes) -> None:
        if b'"' not in chunk and b'"' not in self._tail:
            self._tail = (self._tail + chunk[-_OVERLAP:])[-_OVERLAP:]
            return
        self.seen = True
        if self.padded:
            return
        joined = self._tail + chunk
        self.padded = _is_padded(joined)
        self._tail = joined[-_OVERLAP:]

    def finish(self) -> None:
        self.padded = self.padded or _is_padded(self._tail + b"\n")


def _is_padded(data: bytes) -> bool:
    """Whether blanks stand between a quote and the border of a cell.

    Both patterns begin with two plain characters, which are looked for quicker than any other way allows.
    """
    if _PADDED_END.search(data):
        return True
    for found in _PADDED_START.finditer(data):
        before = found.start()
        while before > 0 and data[before] == _BLANK:
            before -= 1
        if data[before] in _BORDERS:
            return True
    return False
