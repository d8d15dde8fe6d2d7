"""Makes a delimited file of any length from a platform's sample: its layout and encoding, many values.

Each line is one of the sample's, with other recordings (3,000 of them take turns), numbers and, where a dataset is
daily or monthly, other days: these run through two years from the first line to the last, as the months of the
DistroKid statement do. The lines of one order are those of another one each time. What stands above the header and what
no field reads stays as it is. Rows end with LF, and a length always gives the same bytes.
"""

import codecs
import csv
import io
import re
import tempfile
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import duckdb

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Connector
from bedrot.connect.goldens import delivery_of, samples_in
from bedrot.connect.guests import tables_of
from bedrot.connect.identify import identify
from bedrot.model.datasets import Dataset
from bedrot.model.errors import FileSetAside
from bedrot.model.fields import Count, Day, Field, Isrc, Money, Month, Text, Upc

SAMPLES = Path(__file__).parent.parent / "tests" / "platforms"
NAMING = ("title", "release", "name", "content_id", "transaction", "video_id", "track_id", "work_id", "url")
"""Text fields that name what is counted, so that their values are as many as the recordings."""

_ISO_DAY = re.compile(r"20\d\d-\d\d-\d\d(?!\d)")
_ISO_MONTH = re.compile(r"20\d\d-\d\d(?![\d-])")
_SHORT_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(20)?\d\d(?!\d)")
_BALANCE = "Balance"
_MOVED = ("Amount", "Debit", "Credit", "Transaction Amount")
"""Columns that banks have amounts in, of which connectors make signed ones."""
_YEARLESS = re.compile(r"\d{1,2}\.? (de )?[^\W\d]+\.?|[^\W\d]+\.? \d{1,2}")
_LONG_DAY = re.compile(r"20\d\d/\d\d/\d\d(?!\d)")
_TRACK = "lpad(CAST(track AS VARCHAR), 5, '0')"
_TURN = "lpad(CAST(turn AS VARCHAR), 7, '0')"
_DAY = "(DATE '2029-01-01' + day)"
_DAYS = 730
_ORDER = "order_id"


@dataclass(frozen=True)
class Kind:
    """A kind of delimited file: its sample, where the header is, and the rows below it."""

    name: str
    sample: Path
    header: Header
    rows: Sequence[Sequence[str]]
    fields: Mapping[str, tuple[Field, Dataset]]
    all_quoted: bool

    @property
    def has_years(self) -> bool:
        """Whether different days carry their years; without them they follow each other, so that no file has many."""
        places = [
            place
            for place, column in enumerate(self.header.cells)
            for field, dataset in [self.fields.get(column, (None, None))]
            if field is not None and dataset is not None and field.name == dataset.month
        ]
        days = {row[place].strip() for row in self.rows for place in places}
        return len([day for day in days if _YEARLESS.fullmatch(day)]) < 2


def kinds_of(connector: Connector) -> list[Kind]:
    """The delimited kinds of a platform, each with its sample of the most rows."""
    found: dict[str, Kind] = {}
    home = SAMPLES / connector.platform
    with tempfile.TemporaryDirectory() as scratch:
        for sample in samples_in(home) if home.is_dir() else ():
            kind = _kind(connector, Candidate(sample, sample.name, Path(scratch)))
            if kind is not None and (kind.name not in found or len(kind.rows) > len(found[kind.name].rows)):
                found[kind.name] = kind
    return list(found.values())


def _kind(connector: Connector, file: Candidate) -> Kind | None:
    if file.is_workbook or file.is_json or file.is_html:
        return None
    match = identify(file, [connector]).match
    try:
        tables = list(tables_of(connector, file, delivery_of(file, connector.platform, match)))
    except FileSetAside:
        return None
    header = _header(file, {cell for table in tables for cell in table.header})
    if header is None:
        return None
    fields: dict[str, tuple[Field, Dataset]] = {}
    for table in tables:
        dataset = connector.datasets()[table.dataset]
        named = {field.name: field for field in dataset.fields}
        for name, columns in dataset.columns_of(header.cells).items():
            for column in columns:
                fields.setdefault(column, (named[name], dataset))
        if order := named.get(_ORDER):
            fields.update({column: (order, dataset) for column in header.cells if column in order.sources})
    body = file.whole_text().splitlines(keepends=True)[header.line :]
    rows = [row for row in csv.reader(body, delimiter=header.delimiter) if len(row) == len(header.cells)]
    quoted = bool(body) and body[0].startswith('"') and body[0].rstrip().endswith('"')
    return Kind(f"{connector.platform}.{match.kind}", file.path, header, rows, fields, quoted) if rows else None


def _header(file: Candidate, read: AbstractSet[str]) -> Header | None:
    """The row at the top that has the most of the columns that were read, when it has two at least."""
    rows = [cells for rows in file.tops.values() for _, cells in rows]
    best = max(rows, key=lambda cells: len(read & {cell.strip() for cell in cells}), default=())
    return file.header(best) if len(read & {cell.strip() for cell in best}) > 1 else None


def write_lines(kind: Kind, lines: int, target: Path) -> None:
    """Write the file; an existing one of that name is believed to be it."""
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    below = target.with_name("below.csv")
    places = range(len(kind.header.cells))
    columns = ", ".join(f"{_column(kind, place)} AS c{place}" for place in places)
    turn = f"line // {len(kind.rows)}"
    day = f"CAST({turn} * {len(kind.rows)} * {_DAYS} // {lines} AS INTEGER)"
    written = ", ".join(_balance(kind) if kind.header.cells[place] == _BALANCE else f"c{place}" for place in places)
    options = f"FORMAT csv, HEADER false, DELIMITER {_literal(kind.header.delimiter)}"
    options += ", QUOTE ''" if not kind.header.quoted else ", FORCE_QUOTE *" if kind.all_quoted else ""
    duckdb.connect().execute(
        f"COPY (SELECT {written} FROM (SELECT line, {columns} FROM (SELECT line, {turn} AS turn, {day} AS day, "
        f"CAST(hash(line + {lines}) % 3000 AS INTEGER) AS track FROM range({lines}) AS numbers (line))) ORDER BY line) "
        f"TO {_literal(str(below))} ({options})"
    )
    candidate = Candidate(kind.sample, kind.sample.name, target.parent)
    codec, mark = candidate.encoding.name, candidate.encoding.bom
    above = io.StringIO(candidate.whole_text(), newline=None).read().split("\n")[: kind.header.line]
    with below.open(encoding="utf-8", newline="") as source, target.open("wb") as written:
        written.write(kind.sample.read_bytes()[:mark])
        encoder = codecs.getincrementalencoder(codec)()
        written.write(encoder.encode("\n".join(above) + "\n"))
        while text := source.read(1_000_000):
            written.write(encoder.encode(text))
    below.unlink()


def _balance(kind: Kind) -> str:
    """What an account held after each movement, the oldest first; as the sample has it where the file names no movements."""
    columns = {name: f"c{place}" for place, name in enumerate(kind.header.cells)}
    if not {"Transaction Amount", "Transaction Type"} <= columns.keys():
        return columns[_BALANCE]
    amount = f"CAST(replace(replace({columns['Transaction Amount']}, '$', ''), ',', '') AS DECIMAL(18, 2))"
    moved = f"CASE {columns['Transaction Type']} WHEN 'Debit' THEN -{amount} ELSE {amount} END"
    return f"CAST(SUM({moved}) OVER (ORDER BY line) AS VARCHAR)"


def _column(kind: Kind, place: int) -> str:
    """The cells of a column: those of the sample's rows in turn, varied as their field allows."""
    field, dataset = kind.fields.get(kind.header.cells[place], (None, None))
    if field is None and kind.header.cells[place] in _MOVED:
        field = Money("amount")
    cells = [_varied(row[place], field, dataset) for row in kind.rows]
    if len(set(cells)) == 1:
        return cells[0]
    cases = " ".join(f"WHEN {turn} THEN {cell}" for turn, cell in enumerate(cells))
    return f"CASE line % {len(cells)} {cases} END"


def _varied(cell: str, field: Field | None, dataset: Dataset | None) -> str:
    """A cell as SQL."""
    text = cell.strip()
    match field:
        case Isrc() | Upc() if text[-5:].isdigit():
            return f"{_literal(cell[:-5])} || {_TRACK}"
        case Count() if text.isdigit():
            return "CAST(hash(line * 11) % 500 AS VARCHAR)"
        case Money() if found := re.search(r"[.,]\d*?(\d{1,4})\D*$", cell):
            digits = len(found[1])
            number = f"lpad(CAST(hash(line * 17) % {10**digits} AS VARCHAR), {digits}, '0')"
            return f"{_literal(cell[: found.start(1)])} || {number} || {_literal(cell[found.end(1) :])}"
        case Day() if dataset is not None and (field.name == dataset.month or isinstance(field, Month)):
            return _dated(cell)
        case Text() if text and field.name in NAMING:
            return f"{_literal(cell + ' ')} || {_TRACK}"
    numbered = {"content_id": _TRACK, _ORDER: _TURN}.get(field.name if field and text else "")
    return f"{_literal(cell)} || {numbered}" if numbered else _literal(cell)


def _dated(cell: str) -> str:
    """A day or month of two years, written as the sample writes it; one written in words stays as it is."""
    for pattern, shape in ((_ISO_DAY, "%Y-%m-%d"), (_LONG_DAY, "%Y/%m/%d"), (_ISO_MONTH, "%Y-%m")):
        if found := pattern.search(cell):
            return (
                f"{_literal(cell[: found.start()])} || strftime({_DAY}, '{shape}') || {_literal(cell[found.end() :])}"
            )
    if found := _SHORT_DAY.search(cell):
        day = _DAY if int(found[2]) <= 12 else f"(date_trunc('month', {_DAY}) + INTERVAL {int(found[2]) - 1} DAY)"
        shape = "%d/%m/%Y" if int(found[1]) > 12 else "%m/%d/%Y"
        if int(found[2]) <= 28:
            return f"{_literal(cell[: found.start()])} || strftime({day}, '{shape}') || {_literal(cell[found.end() :])}"
    return _literal(cell)


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
