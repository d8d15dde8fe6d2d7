"""Small CSV tables that people write: read cell by cell, and every mistake said with file, line and column."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from io import StringIO
from pathlib import Path
from typing import TypeVar

from bedrot.model.errors import CatalogInvalid, Place
from bedrot.model.names import header_key, nearest

Entry = TypeVar("Entry")
Said = tuple[object, object]
"""Of what an entry speaks, and what it says of it."""


@dataclass(frozen=True)
class Rules:
    """``columns``: those that a table may have. ``needed``: those whose cells may not be empty."""

    columns: Sequence[str]
    needed: Sequence[str]


class Illegal(Exception):
    """A cell that is not what its column asks for."""

    def __init__(self, column: str, rule: str) -> None:
        super().__init__(column)
        self.column = column
        self.rule = rule


def entries(
    path: Path, rules: Rules, build: Callable[[dict[str, str]], Entry], said: Callable[[Entry], Said]
) -> Iterator[Entry]:
    """The entries of a table; none of a missing file. Lines beginning with ``#`` are for people.

    ``build`` may raise :class:`Illegal`. Raises CatalogInvalid with file, line and column for anything that cannot be
    read, and for two lines that say different things of the same.
    """
    if not path.is_file():
        return
    header: list[str] | None = None
    before: dict[object, tuple[object, int]] = {}
    for line, cells in _lines(path):
        if header is None:
            header = _header(path, rules, cells, line)
            continue
        beyond = [cell for cell in cells[len(header) :] if cell]
        if beyond:
            raise CatalogInvalid(
                f"This line has more cells than the header: {', '.join(map(repr, beyond))}.",
                place=Place(f"catalog/{path.name}", line),
                todo="Put a text that holds a comma in double quotes.",
            )
        row = dict(zip(header, cells, strict=False))
        _check_needed(path, rules, row, line)
        try:
            entry = build(row)
        except Illegal as illegal:
            place = Place(f"catalog/{path.name}", line, illegal.column)
            raise CatalogInvalid(f"{row[illegal.column]!r} is not {illegal.rule}.", place=place) from illegal
        name, meaning = said(entry)
        if before.setdefault(name, (meaning, line))[0] != meaning:
            raise CatalogInvalid(
                f"Line {before[name][1]} says something else of the same {header[0]}.",
                place=Place(f"catalog/{path.name}", line, header[0]),
                todo="Keep one of the two lines.",
            )
        yield entry


def day_in(row: dict[str, str], column: str) -> date | None:
    """A day as YYYY-MM-DD; None where the cell is empty."""
    written = row.get(column)
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise Illegal(column, "a day as YYYY-MM-DD") from error


def number_in(row: dict[str, str], column: str) -> Decimal:
    """A number of zero or more, with a point before its decimals."""
    try:
        number = Decimal(row[column])
    except InvalidOperation as error:
        raise Illegal(column, "a number such as 500 or 0.0025") from error
    if not number.is_finite() or number < 0:
        raise Illegal(column, "a number of zero or more")
    return number


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines that say something, with their numbers and trimmed cells."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise CatalogInvalid(
            "This line is not UTF-8 text.",
            place=Place(f"catalog/{path.name}", line),
            todo="Save the table as CSV UTF-8 and run the command again.",
        ) from error
    reader = csv.reader(StringIO(text, newline=""))
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and not cells[0].lstrip().startswith("#"):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        place = Place(f"catalog/{path.name}", reader.line_num)
        raise CatalogInvalid(f"This line cannot be read as CSV: {error}.", place=place) from error


def _header(path: Path, rules: Rules, cells: list[str], line: int) -> list[str]:
    known = rules.columns
    names = [header_key(cell).replace(" ", "_") for cell in cells]
    for name in names:
        if name not in known:
            near = nearest(name, known)
            raise CatalogInvalid(
                f"There is no column {name!r} in this table.",
                place=Place(f"catalog/{path.name}", line),
                todo=f"Did you mean {near!r}?" if near else f"Its columns are {', '.join(known)}.",
            )
    return names


def _check_needed(path: Path, rules: Rules, row: dict[str, str], line: int) -> None:
    for name in rules.needed:
        if not row.get(name):
            raise CatalogInvalid("This cell may not be empty.", place=Place(f"catalog/{path.name}", line, name))
