"""Records of a flat file: what their cells are called, and how a line is cut into them.

Source: ``distributors.md``, section 7.1 and 7.3. Cells stand between tabs, values of one cell between ``|``, and a
backslash takes the character behind it as it is.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from typing import NamedTuple

from bedrot.connect.candidate import Candidate
from bedrot.model.errors import Place, UnreadableFile
from bedrot.model.names import header_key

NOWHERE = -1
"""The place of a cell that a record type does not have: the empty one that :meth:`Layout.padded` puts last."""

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CELL = re.compile(r"((?:[^\t\\]|\\.?)*)(\t|$)", re.DOTALL)
_VALUE = re.compile(r"((?:[^|\\]|\\.?)*)(\||$)", re.DOTALL)
_STRAY = re.compile("[\ud800-\udfff\0]")
_COMMENT = re.compile(r"#\s*([A-Z]{2}[A-Z0-9]{2}(?:\.\d\d)?)$")


class Record(NamedTuple):
    """A line that is no comment: its number, its type (``SU02``, ``SY02.01``), and its cells as written.

    The type is the first of the cells. ``problem``: why the line cannot be taken as it is.
    """

    line: int
    type: str
    cells: list[str]
    problem: str | None = None

    @property
    def family(self) -> str:
        """The type without its version."""
        return self.type[:4]


@dataclass
class Counts:
    """What a reader has passed: ``lines`` of any kind, ``comments`` and blank ones among them."""

    lines: int = 0
    comments: int = 0


def records_of(file: Candidate, counts: Counts | None = None) -> Iterator[Record]:
    """The records of a file, one line at a time; a line is never longer than the limits allow.

    Raises UnreadableFile for a file that is not UTF-8 by its byte-order mark.
    """
    if file.encoding.is_utf16:
        raise UnreadableFile(
            "The file was saved again in another encoding; reports of this kind are UTF-8.",
            place=Place(file.name),
            todo="Import the original download.",
        )
    passed = counts or Counts()
    limit = file.limits.line_chars
    newline = "\r" if file.newline == "\r" else "\n"
    with file.path.open(encoding="utf-8", errors="surrogateescape", newline=newline) as stream:
        for text in iter(lambda: stream.readline(limit), ""):
            passed.lines += 1
            problem = None
            if len(text) >= limit and not text.endswith(newline):
                problem = f"The line is longer than {limit:,} characters."
                while (rest := stream.readline(limit)) and not rest.endswith(newline):
                    pass
            line = text.rstrip("\r\n")
            if passed.lines == 1:
                line = line.removeprefix("\ufeff")
            if not line or line[0] == "#" or line.isspace():
                passed.comments += 1
                continue
            if not line.isascii() or "\0" in line:
                line, problem = _cleaned(line, problem)
            cells = line.split("\t") if "\\" not in line else _cut(_CELL, line)
            yield Record(passed.lines, cells[0].strip().upper(), cells, problem)


def values(cell: str) -> list[str]:
    """The values of a cell that may hold several; none for an empty one."""
    if not cell:
        return []
    return [plain(value) for value in (cell.split("|") if "\\" not in cell else _cut(_VALUE, cell))]


def plain(cell: str) -> str:
    """A cell without the marks of escape."""
    return cell if "\\" not in cell else _ESCAPED.sub(r"\1", cell)


def _cut(pattern: re.Pattern[str], text: str) -> list[str]:
    """The pieces between delimiters that are not escaped."""
    pieces: list[str] = []
    for match in pattern.finditer(text):
        pieces.append(match[1])
        if not match[2]:
            break
    return pieces


def _cleaned(text: str, problem: str | None) -> tuple[str, str | None]:
    if not _STRAY.search(text):
        return text, problem
    return _STRAY.sub("\ufffd", text), problem or "The row holds bytes that are not UTF-8 text."


@dataclass(frozen=True)
class Layout:
    """Where the cells of a record type stand. ``names``: in order; position 0 is the type itself."""

    names: tuple[str, ...]
    places: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Sequence[str]) -> "Layout":
        """The layout of cells with these names."""
        return cls(tuple(names), {name: place for place, name in enumerate(names, start=1)})

    def cell(self, record: Record, *names: str) -> str:
        """The first cell there is of these names, as written; empty when there is none."""
        for name in names:
            place = self.places.get(name, 0)
            if 0 < place < len(record.cells) and record.cells[place]:
                return record.cells[place]
        return ""

    def place(self, *names: str) -> int:
        """Where the first of these cells stands that the type has, else :data:`NOWHERE`."""
        return next((self.places[name] for name in names if name in self.places), NOWHERE)

    def padded(self, cells: list[str]) -> list[str]:
        """Cells with those that a line leaves off at its end, and one empty cell behind them all."""
        return cells + [""] * max(len(self.names) + 2 - len(cells), 1)

    def text(self, record: Record, *names: str) -> str:
        """As :meth:`cell`, without the marks of escape."""
        return plain(self.cell(record, *names))


@dataclass(frozen=True)
class Layouts:
    """The layouts of one file: those published, and of other types those that the file describes itself."""

    described: Mapping[str, Layout]
    published: Mapping[str, Layout]

    @classmethod
    def of(cls, file: Candidate) -> "Layouts":
        """Read what the top of a file says of its own records, and hold it against what is published.

        Raises UnreadableFile where the two put a cell into different places.
        """
        published = published_layouts()
        described: dict[str, Layout] = {}
        for number, line in enumerate(file.text.splitlines(), start=1):
            first, *names = line.split("\t")
            found = _COMMENT.match(first.strip())
            if found and names:
                layout = Layout.of([name.strip() for name in names if name.strip()])
                if found[1] in published:
                    _check(published[found[1]], layout, found[1], Place(file.name, number))
                else:
                    described[found[1]] = layout
        return cls(described, published)

    def get(self, record_type: str) -> Layout | None:
        """The layout of a record type, None when nobody says it."""
        return self.published.get(record_type) or self.described.get(record_type)


def published_layouts() -> Mapping[str, Layout]:
    """The layouts of ``records.toml``."""
    text = files("bedrot.platforms.ddex").joinpath("records.toml").read_text(encoding="utf-8")
    return {record_type: Layout.of(cells.split()) for record_type, cells in tomllib.loads(text).items()}


def _check(published: Layout, described: Layout, record_type: str, place: Place) -> None:
    expected = {header_key(name): where for name, where in published.places.items()}
    for name, where in described.places.items():
        if expected.get(header_key(name), where) != where:
            raise UnreadableFile(
                f"The file says that cell {where} of {record_type} is {name!r}, which is cell "
                f"{expected[header_key(name)]} by the standard.",
                place=place,
                todo="Ask the sender which of the two is meant; reading the wrong cell would be worse than reading none.",
            )
