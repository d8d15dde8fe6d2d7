"""What belongs to a person in a file: whether there is any, a table without it, a copy of the file without it."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Derived, Gathered, Row, Shape, Table
from bedrot.connect.derive import settled
from bedrot.connect.gathering import GatheredRows
from bedrot.connect.lines import Text, plain_rows, quoted_rows
from bedrot.model.datasets import CONTROL_TOTAL, Dataset
from bedrot.model.fields import Hashed
from bedrot.model.names import header_key

Pseudonym = Callable[[str], str]
"""What stands for a text that tells a person."""

_ALL_OTHERS = "*"
BLANKS = "\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What counts as a blank, spelt out: engines understand less by it than Python does."""

_APART = f"[^{BLANKS}@<>,;:\"'()]"
ADDRESS = f"{_APART}{{1,64}}@{_APART}{{1,190}}[.][A-Za-z]{{2,24}}"
"""An e-mail address, as a pattern that means the same to Python and to an engine."""

_ADDRESS = re.compile(ADDRESS)
_ADDRESS_BYTES = re.compile(rb"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}")
MASK = "(e-mail address)"
UNREADABLE = "The row cannot be told apart into cells; they may hold personal data and were left in landing."
_CHUNK, _OVERLAP = 1 << 20, 300


@dataclass(frozen=True)
class Hiding:
    """Which columns of a table may go on, which of them as pseudonyms, and the names of those that may not."""

    kept: tuple[int, ...]
    hashed: frozenset[int]
    left_out: tuple[str, ...]


def hiding(dataset: Dataset, header: Sequence[str]) -> Hiding:
    """What of a header belongs to people."""
    read = dataset.columns_of(header)
    hashed = {column for each in dataset.fields if isinstance(each, Hashed) for column in read.get(each.name, ())}
    used = {column for columns in read.values() for column in columns}
    named = {header_key(name) for name in dataset.personal}

    def is_hidden(column: str) -> bool:
        if column in hashed:
            return False
        return header_key(column) in named or (_ALL_OTHERS in dataset.personal and column not in used)

    return Hiding(
        kept=tuple(place for place, column in enumerate(header) if not is_hidden(column)),
        hashed=frozenset(place for place, column in enumerate(header) if column in hashed),
        left_out=tuple(column for column in header if is_hidden(column)),
    )


def without_personal(table: Table, dataset: Dataset, pseudonym: Pseudonym) -> tuple[Table, tuple[str, ...]]:
    """The table as it may go beyond landing, and the headers of the columns left out.

    A row that is damaged goes on without any of its cells, since nobody knows what stands where in it. An engine may
    still read the file by itself where nothing else is made of its rows.
    """
    if not dataset.is_personal:
        return table, ()
    table = settled(table)
    plan = hiding(dataset, table.header)
    named = {header_key(name) for name in dataset.personal}
    table = replace(
        table, constants={name: text for name, text in table.constants.items() if header_key(name) not in named}
    )
    if table.gathered is not None and len(plan.kept) == len(table.header) and not plan.hashed:
        return _without_addresses(table, table.gathered), ()
    is_plain = table.delimited is not None and table.shape is None
    hashed = tuple(_pseudonyms(table.header[place], pseudonym) for place in sorted(plan.hashed))
    return (
        replace(
            table,
            header=tuple(table.header[place] for place in plan.kept),
            rows=lambda: (_hidden(row, plan, pseudonym) for row in table.rows()),
            delimited=replace(table.delimited, masked=True) if is_plain and table.delimited else None,
            shape=Shape(table.header, derived=hashed, places=plan.kept) if is_plain else None,
            gathered=None,
        ),
        plan.left_out,
    )


def _without_addresses(table: Table, gathered: Gathered) -> Table:
    """A gathered table that has no column of people: of a row that cannot be taken nothing goes on but why."""
    shown = replace(gathered, damaged=UNREADABLE)

    def rows() -> Iterator[Row]:
        for row in GatheredRows(shown)():
            is_refused = row.problem not in (None, CONTROL_TOTAL)
            values = (None if is_refused else text and without_addresses(text) for text in row.values)
            yield Row(tuple(values), row.where, row.problem and without_addresses(row.problem))

    return replace(table, rows=rows, gathered=shown)


def _pseudonyms(column: str, pseudonym: Pseudonym) -> Derived:
    """The column with pseudonyms in place of its texts."""
    key = header_key(column)
    return Derived((column,), lambda texts: lambda cells: (pseudonym(text) if (text := cells[key]) else None,))


def _hidden(row: Row, plan: Hiding, pseudonym: Pseudonym) -> Row:
    if row.problem not in (None, CONTROL_TOTAL):
        return Row((None,) * len(plan.kept), row.where, UNREADABLE)
    cells = _safe(row.values, plan, pseudonym)
    return Row(tuple(cells[place] for place in plan.kept), row.where, row.problem)


def _safe(values: Sequence[str | None], plan: Hiding, pseudonym: Pseudonym) -> list[str | None]:
    return [
        text
        if not text
        else pseudonym(text)
        if place in plan.hashed
        else _ADDRESS.sub(MASK, text)
        if "@" in text
        else text
        for place, text in enumerate(values)
    ]


def without_addresses(text: str) -> str:
    """The text with each e-mail address in it masked."""
    return _ADDRESS.sub(MASK, text)


def tells_of_people(path: Path) -> bool:
    """Whether a file that nobody can read holds an e-mail address, in any encoding that keeps ASCII in some bytes."""
    tail = b""
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            # without NULs, UTF-16 reads like ASCII as far as addresses go
            if _ADDRESS_BYTES.search(tail + chunk.replace(b"\0", b"")):
                return True
            tail = chunk[-_OVERLAP:].replace(b"\0", b"")
    return False


def redact(file: Candidate, datasets: Sequence[Dataset], pseudonym: Pseudonym, target: Path) -> bool:
    """Write a copy of a delimited file whose personal columns are blank, as UTF-8 with LF.

    ``datasets``: all that are read from the file; a column that one of them reads stays. False, and nothing written,
    where a file is anything else: its columns cannot be told by their headers.
    """
    if file.is_json or file.is_html or file.is_workbook or file.is_binary:
        return False
    header = next((found for each in datasets if each.signature and (found := file.header(each.signature))), None)
    if header is None:
        return False
    plans = [hiding(each, header.cells) for each in datasets]
    plan = Hiding(
        kept=tuple(sorted({place for each in plans for place in each.kept})),
        hashed=frozenset(place for each in plans for place in each.hashed),
        left_out=(),
    )
    with target.open("x", encoding="utf-8", newline="") as copy:
        writer = csv.writer(copy, delimiter=header.delimiter, lineterminator="\n")
        writer.writerows(_redacted(file, header, plan, pseudonym))
    return True


def _redacted(file: Candidate, header: Header, plan: Hiding, pseudonym: Pseudonym) -> Iterator[list[str]]:
    kept, width = set(plan.kept), len(header.cells)
    for number, values, damaged in _rows(file, header):
        if number < header.line:
            yield [_ADDRESS.sub(MASK, text) for text in values]
        elif number == header.line:
            yield list(values)
        elif damaged or len(values) != width:
            yield [""] * width
        else:
            safe = _safe(values, plan, pseudonym)
            yield [(safe[place] or "") if place in kept else "" for place in range(width)]


def _rows(file: Candidate, header: Header) -> Iterable[tuple[int, list[str], bool]]:
    copy = file.scratch / f"{file.path.name}-text"
    copy.write_text(file.whole_text(), encoding="utf-8", newline="")
    text = Text(copy, file.newline)
    read = (
        quoted_rows(text, file.limits, header.delimiter, padded=False)
        if header.quoted
        else plain_rows(text, file.limits, header.delimiter)
    )
    for cells in read:
        yield cells.number, list(cells.values), cells.problem is not None
    copy.unlink()
