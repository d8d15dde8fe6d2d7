"""Samples spoilt at random, always in the same way for a seed: cut, re-encoded, with cells, columns and rows changed.

A variant says what its bytes still tell, so that a test can judge what was made of them.
"""

import csv
import gzip
import io
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from bedrot.connect.candidate import Candidate
from bedrot.connect.encodings import decoded, encoding_of
from tests.connect.resaved import PACKED

Cells = tuple[str, ...]

_PARTS = re.compile(r"20\d\d-(\d\d)-(\d\d)|(?<!\d)(\d{1,2})/(\d{1,2})/\d\d")
"""Day and month of a day that is written in numbers."""


@dataclass(frozen=True)
class Variant:
    """A spoilt sample.

    ``changed``: the texts that cells now hold instead of others, so that a row may tell them. ``lacks``: whole rows are
    gone from the bytes, which nobody can see. ``repeats``: rows stand there twice, which is legal. ``other_letters``:
    all texts are written in other letters. ``column_lost``: a column is gone, so that another of its kind may stand in
    for it where it names something, and nothing for it where it counts. ``hopeless``: nothing can be made of it, it has to be set aside.
    """

    how: str
    data: bytes
    changed: tuple[str, ...] = ()
    lacks: bool = False
    repeats: bool = False
    other_letters: bool = False
    column_lost: bool = False
    hopeless: bool = False


@dataclass(frozen=True)
class Grid:
    """A delimited sample in its parts: the text above the header, the header, and the rows below it."""

    above: str
    delimiter: str
    header: Cells
    rows: tuple[Cells, ...]
    quoted: bool

    @classmethod
    def of(cls, file: Candidate, columns: frozenset[str]) -> "Grid | None":
        """The grid whose header has most of the ``columns`` that are read; None where the file is no such text."""
        if file.is_workbook or file.is_json or file.is_html:
            return None
        tops = [(mark, line, cells) for mark, rows in file.tops.items() for line, cells in rows]
        best = max(tops, key=lambda top: len(columns & {cell.strip() for cell in top[2]}), default=None)
        if best is None or len(columns & {cell.strip() for cell in best[2]}) < 2:
            return None
        mark, line, header = best
        lines = io.StringIO(file.whole_text(), newline=None).read().splitlines(keepends=True)
        found = file.header(header)
        quoted = found is None or found.quoted
        below = lines[line:]
        read = csv.reader(below, delimiter=mark) if quoted else (line.rstrip("\n").split(mark) for line in below)
        rows = tuple(tuple(row) for row in read if row and row != [""])
        if sum(len(row) == len(header) for row in rows) * 2 < len(rows):
            return None  # records of many kinds, not rows of one
        return cls("".join(lines[: line - 1]), mark, header, rows, quoted)

    def text(self, delimiter: str | None = None) -> str:
        """The whole as text again."""
        mark, written = delimiter or self.delimiter, io.StringIO()
        quoted = self.quoted or mark != self.delimiter
        writer = csv.writer(
            written,
            delimiter=mark,
            lineterminator="\n",
            quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
            quotechar='"' if quoted else None,
            escapechar=None if quoted else "\x1f",
        )
        writer.writerows([self.header, *self.rows])
        return self.above + written.getvalue().replace("\x1f", "")

    def with_cell(self, row: int, column: int, text: str) -> "Grid":
        """Another text in one cell."""
        cells = self.rows[row]
        changed = (*cells[:column], text, *cells[column + 1 :])
        return replace(self, rows=(*self.rows[:row], changed, *self.rows[row + 1 :]))

    def with_columns(self, places: Sequence[int]) -> "Grid":
        """The columns at these places only, in this order; what a row has beyond the header stays behind them."""

        def picked(row: Cells) -> Cells:
            if len(row) < len(self.header):
                return row  # what stands below a table is no row of it
            return (*(row[place] for place in places), *row[len(self.header) :])

        return replace(self, header=picked(self.header), rows=tuple(picked(row) for row in self.rows))


Bytes = Callable[[bytes, random.Random], Variant]
Cell = Callable[[str, random.Random], str | None]


def _text(data: bytes) -> str:
    return decoded(data, encoding_of(data, complete=True))


def _inside(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) // 4, max(len(data) - 1, len(data) // 4 + 1))


def _without_header(data: bytes) -> bytes:
    return b"".join(data.splitlines(keepends=True)[1:])


ANYTHING: Mapping[str, Bytes] = MappingProxyType(
    {
        "empty": lambda data, chance: Variant("", b"", hopeless=True),
        "all NUL": lambda data, chance: Variant("", bytes(len(data)), hopeless=True),
        "NUL tail": lambda data, chance: Variant("", data + bytes(chance.randrange(1, 5000))),
        "zip cut": lambda data, chance: Variant("", _cut(PACKED["zipped"](data), chance), hopeless=True),
        "gz cut": lambda data, chance: Variant("", _cut(gzip.compress(data, mtime=0), chance), hopeless=True),
        "random bytes": lambda data, chance: Variant("", chance.randbytes(4000), hopeless=True),
        "error page": lambda data, chance: Variant("", b"<html><body>Please log in</body></html>", hopeless=True),
    }
)
"""What can happen to any file."""

WORKBOOKS: Mapping[str, Bytes] = MappingProxyType(
    {
        "workbook cut": lambda data, chance: Variant("", _cut(data, chance), hopeless=True),
        "workbook with bytes changed": lambda data, chance: Variant("", _scratched(data, chance)),
    }
)
"""What can happen to a workbook."""

TEXTS: Mapping[str, Bytes] = MappingProxyType(
    {
        "UTF-16": lambda data, chance: Variant("", _text(data).encode("utf-16")),
        "UTF-16 BE without mark": lambda data, chance: Variant("", _text(data).encode("utf-16-be")),
        "UTF-16 cut in a character": lambda data, chance: Variant("", _text(data).encode("utf-16")[:-1]),
        "UTF-32": lambda data, chance: Variant("", _text(data).encode("utf-32"), hopeless=True),
        "mojibake": lambda data, chance: Variant("", _mojibake(_text(data)).encode(), other_letters=True),
        "two marks": lambda data, chance: Variant("", b"\xef\xbb\xbf" * 2 + _text(data).encode()),
        "row ends CR": lambda data, chance: Variant(
            "", "\r".join(_text(data).splitlines()).encode(), other_letters=True
        ),
        "row ends mixed": lambda data, chance: Variant("", _mixed(_text(data), chance).encode(), other_letters=True),
        "stray byte": lambda data, chance: Variant("", _with(data, b"\xff", chance), changed=("�", "ÿ")),
    }
)
"""What can happen to any text."""

JSON: Mapping[str, Bytes] = MappingProxyType(
    {
        "JSON cut": lambda data, chance: Variant("", data.rstrip()[: _inside(data.rstrip(), chance)], hopeless=True),
        "JSON twice": lambda data, chance: Variant("", data + data, hopeless=True),
        "JSON with NUL": lambda data, chance: Variant("", _with(data, b"\0", chance), hopeless=True),
        "JSON deep": lambda data, chance: Variant("", b'{"a":' * 9000 + data + b"}" * 9000, hopeless=True),
        "JSON NaN": lambda data, chance: _number(data, chance, "NaN"),
        "JSON infinity": lambda data, chance: _number(data, chance, "1e400"),
        "JSON negative": lambda data, chance: _number(data, chance, "-7"),
        "JSON text for number": lambda data, chance: _number(data, chance, '"=1+1"'),
        "JSON list for number": lambda data, chance: _number(data, chance, "[[]]"),
    }
)
"""What can happen to JSON."""

CELLS: Mapping[str, Cell] = MappingProxyType(
    {
        "decimal sign": lambda cell, chance: _other_sign(cell),
        "negative": lambda cell, chance: f"-{cell}" if cell[:1].isdigit() and len(cell) < 12 else None,
        "huge": lambda cell, chance: "9" * 40 if cell[:1].isdigit() else None,
        "NaN": lambda cell, chance: "NaN" if cell[:1].isdigit() else None,
        "infinity": lambda cell, chance: "inf" if cell[:1].isdigit() else None,
        "1e400": lambda cell, chance: "1e400" if cell[:1].isdigit() else None,
        "formula": lambda cell, chance: '=HYPERLINK("http://x.invalid")',
        "words": lambda cell, chance: "see below" if cell[:1].isdigit() else None,
        "emptied": lambda cell, chance: "",
        "day that is none": lambda cell, chance: "2031-02-30" if re.match(r"20\d\d-\d\d", cell) else None,
        "mark inside": lambda cell, chance: "\ufeff" + cell,
        "NUL inside": lambda cell, chance: cell[:1] + "\0" + cell[1:],
        "percent": lambda cell, chance: f"{cell} %" if cell[:1].isdigit() else None,
        "foreign currency": lambda cell, chance: f"{cell} ¥" if re.fullmatch(r"-?\d+[.,]\d+", cell) else None,
    }
)
"""What can stand in a cell instead; None where that changes nothing."""


def grids(grid: Grid, chance: random.Random, *, is_statement: bool) -> Iterator[Variant]:
    """What can happen to a table of text, each once. ``is_statement``: it holds money, so that it may have totals."""
    width = len(grid.header)
    order = chance.sample(range(width), width)
    lost = chance.randrange(width)
    yield Variant("columns in another order", grid.with_columns(order).text().encode())
    left = [place for place in range(width) if place != lost]
    yield Variant("column lost", grid.with_columns(left).text().encode(), column_lost=True)
    yield Variant("column twice", grid.with_columns([*range(width), lost]).text().encode())
    renamed = (*grid.header[:lost], "zzz", *grid.header[lost + 1 :])
    yield Variant("header renamed", replace(grid, header=renamed).text().encode(), column_lost=True)
    for mark in chance.sample([mark for mark in ",;|\t" if mark != grid.delimiter], 2):
        yield Variant(f"delimiter {mark!r}", grid.text(mark).encode())
    yield Variant("header alone", replace(grid, rows=()).text().encode(), lacks=True)
    yield Variant("header lost", _without_header(replace(grid, above="").text().encode()), lacks=True)
    if grid.rows:
        yield from _spoilt_rows(grid, chance)
        if is_statement:
            row = chance.randrange(len(grid.rows))
            total = ("Total", *[""] * (len(grid.header) - 2), "123.45")
            yield Variant("totals row", replace(grid, rows=(*grid.rows[:row], total, *grid.rows[row:])).text().encode())


def _spoilt_rows(grid: Grid, chance: random.Random) -> Iterator[Variant]:
    row = chance.randrange(len(grid.rows))
    cells, others = grid.rows[row], [*grid.rows]
    again = replace(grid, rows=(*grid.rows, cells)).text().encode()
    yield Variant("row twice", again, changed=("#2", "#3", "(2)"), repeats=True)
    short = replace(grid, rows=(*grid.rows[:row], cells[: max(1, len(cells) // 2)], *grid.rows[row + 1 :]))
    yield Variant("row short", short.text().encode())
    longer = replace(
        grid, rows=(*others[:row], (*cells, *[""] * (len(grid.header) - len(cells)), "more"), *others[row + 1 :])
    )
    yield Variant("row long", longer.text().encode())
    lines = grid.text().splitlines(keepends=True)
    quoted = "".join([*lines[:-1], '"' + lines[-1]])
    yield Variant("quote left open", quoted.encode(), changed=tuple(f'"{cell}' for cell in grid.rows[-1][:1]))
    cut = "".join(lines[:-1]) + lines[-1].rpartition(grid.delimiter)[0]
    yield Variant("cut in a row", cut.encode(), lacks=True)
    for how in chance.sample(sorted(CELLS), 5):
        column = chance.randrange(min(len(cells), len(grid.header)))
        if (text := CELLS[how](cells[column], chance)) is not None and text != cells[column]:
            yield Variant(f"cell: {how}", grid.with_cell(row, column, text).text().encode(), changed=(text,))
    swapped = chance.sample(range(len(cells)), min(2, len(cells)))
    if len(swapped) == 2:
        one, other = swapped
        yield Variant(
            "cells exchanged",
            grid.with_cell(row, one, cells[other]).with_cell(row, other, cells[one]).text().encode(),
            changed=(cells[one], cells[other]),
        )
    column = chance.randrange(len(grid.header))
    turned = {cell: _other_order(cell) for each in grid.rows for cell in each[column : column + 1]}
    parts = [int(part) for cell in turned for found in _PARTS.finditer(cell) for part in found.groups() if part]
    # of days up to the 12th nobody can tell which way round they are
    if any(before != after for before, after in turned.items()) and max(parts, default=0) > 12:
        rows = tuple(
            (*each[:column], *(turned[cell] for cell in each[column : column + 1]), *each[column + 1 :])
            for each in grid.rows
        )
        yield Variant("days in another order", replace(grid, rows=rows).text().encode())


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(4, len(data) - 8)]


def _scratched(data: bytes, chance: random.Random) -> bytes:
    place = _inside(data, chance)
    return data[:place] + bytes(byte ^ 0x5A for byte in data[place : place + 8]) + data[place + 8 :]


def _with(data: bytes, stray: bytes, chance: random.Random) -> bytes:
    place = _inside(data, chance)
    return data[:place] + stray + data[place:]


def _mojibake(text: str) -> str:
    return text.encode().decode("cp1252", "replace")


def _mixed(text: str, chance: random.Random) -> str:
    return "".join(line + chance.choice(["\n", "\r\n"]) for line in text.splitlines())


def _number(data: bytes, chance: random.Random, text: str) -> Variant:
    """Another text for one of the numbers of a JSON file."""
    found = chance.choice(list(re.finditer(rb"(?<=[:\[,])\s*-?\d[\d.]*(?=\s*[,}\]])|^", data)))
    return Variant("", data[: found.start()] + text.encode() + data[found.end() :], changed=(text.strip('"'),))


def _other_sign(cell: str) -> str | None:
    changed = cell.translate(str.maketrans(".,", ",."))
    return changed if re.fullmatch(r"\D{0,3}[\d.,]+\D{0,3}", cell) and changed != cell else None


def _other_order(cell: str) -> str:
    """A day with its parts the other way round."""
    if found := re.fullmatch(r"(20\d\d)-(\d\d)-(\d\d)", cell):
        return f"{found[3]}/{found[2]}/{found[1]}"
    if found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/((?:20)?\d\d)", cell):
        return f"{found[2]}/{found[1]}/{found[3]}"
    return cell
