"""An answer as a file: CSV, a workbook with typed cells, or Parquet. No text of it is taken for a formula."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

import xlsxwriter  # type: ignore[import-untyped]

from bedrot.app.sql.asking import Answer, Kind, Value
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.sql import identifier

MOST_ROWS = 100_000
"""Of an exported answer."""

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
EXACT_DIGITS = 15
"""As many digits a cell of a workbook keeps; a longer amount is written as text rather than rounded."""


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before one that could be; numbers stay."""
    return f"'{text}" if text.startswith(_DANGEROUS) and not _NUMBER.fullmatch(text) else text


@dataclass(frozen=True)
class About:
    """What a file should say of itself: the label's name, when it was made (UTC), the state of its data."""

    label: str
    made: datetime
    state: str


def to_csv(answer: Answer, _about: About) -> bytes:
    """Comma-separated, UTF-8 with a byte-order mark so that spreadsheets read its letters."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([harmless(column.name) for column in answer.columns])
    for row in answer.rows:
        writer.writerow([harmless(cell) if isinstance(cell, str) else _plain(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def to_xlsx(answer: Answer, about: About) -> bytes:
    """A workbook: the answer with typed cells, and a sheet that says what it is."""
    content = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": True,
    }
    with xlsxwriter.Workbook(content, options) as book:
        head = book.add_format({"bold": True, "bottom": 1})
        formats = {Kind.DAY: book.add_format({"num_format": "yyyy-mm-dd"})}
        sheet = book.add_worksheet("answer")
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(answer.columns):
            sheet.write_string(0, place, harmless(column.name), head)
            sheet.set_column(place, place, min(40, max(12, len(column.name) + 2)))
        amounts = {
            place: book.add_format({"num_format": f"0.{'0' * _places(answer, place)}"})
            for place, column in enumerate(answer.columns)
            if column.kind is Kind.DECIMAL
        }
        for number, row in enumerate(answer.rows, start=1):
            for place, (cell, column) in enumerate(zip(row, answer.columns, strict=True)):
                _write(sheet, number, place, cell, column.kind, amounts.get(place) or formats.get(column.kind))
        if answer.columns:
            sheet.autofilter(0, 0, len(answer.rows), len(answer.columns) - 1)
        notes = book.add_worksheet("definitions")
        notes.set_column(0, 0, 18)
        notes.set_column(1, 1, 100)
        for number, (name, told) in enumerate(_definitions(answer, about)):
            notes.write_string(number, 0, harmless(name), head)
            notes.write_string(number, 1, harmless(told))
    return content.getvalue()


def to_parquet(answer: Answer, scratch: Path) -> bytes:
    """Columns with their types, amounts as decimals. ``scratch``: an empty folder."""
    kinds = {column.name: _sql_type(answer, place) for place, column in enumerate(answer.columns)}
    engine = DuckDBEngine(scratch)
    target = scratch / "answer.parquet"
    try:
        numbered = {"_row": "BIGINT", **kinds}
        engine.table("answer", numbered, ([number, *map(_plain, row)] for number, row in enumerate(answer.rows)))
        columns = ", ".join(identifier(name) for name in kinds)
        engine.write(f"SELECT {columns} FROM answer ORDER BY _row", target)
    finally:
        engine.close()
    return target.read_bytes()


class _Sheet(Protocol):
    """What we ask of a worksheet, whose library says no types."""

    def write_datetime(self, row: int, place: int, value: datetime, form: object) -> object: ...

    def write_string(self, row: int, place: int, value: str, form: object) -> object: ...

    def write_number(self, row: int, place: int, value: object, form: object) -> object: ...


def _write(sheet: _Sheet, row: int, place: int, cell: Value, kind: Kind, form: object) -> None:
    if cell is None:
        return
    if kind is Kind.DAY:
        sheet.write_datetime(row, place, datetime.fromisoformat(str(cell)), form)
    elif kind is Kind.TEXT or is_too_long(cell):
        text = format(cell, "f") if isinstance(cell, Decimal) else str(cell)
        sheet.write_string(row, place, harmless(text), form)
    else:
        sheet.write_number(row, place, cell, form)


def is_too_long(cell: Value) -> bool:
    """Whether a workbook, which keeps numbers as binary fractions, would lose digits of it."""
    if isinstance(cell, Decimal):
        return len(cell.normalize().as_tuple().digits) > EXACT_DIGITS
    return isinstance(cell, int) and abs(cell) >= 10**EXACT_DIGITS


def _places(answer: Answer, place: int) -> int:
    return max((_fraction(row[place]) for row in answer.rows), default=0)


def _fraction(cell: Value) -> int:
    return max(0, -int(cell.as_tuple().exponent)) if isinstance(cell, Decimal) else 0


def _definitions(answer: Answer, about: About) -> Sequence[tuple[str, str]]:
    cut = f"; there are more: only the first {answer.limit:,} are here" if answer.cut else ", all there are"
    return [
        ("label", about.label),
        ("made", f"{about.made:%Y-%m-%d %H:%M:%S} UTC"),
        ("state of the data", about.state),
        ("rows", f"{len(answer.rows):,}{cut}"),
        ("statement", answer.statement),
        *(("warning", each) for each in answer.warnings),
        *(("not checked", each) for each in answer.unchecked),
        *((f"column {column.name}", _MEANINGS[column.kind]) for column in answer.columns),
    ]


_MEANINGS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.INTEGER: "a whole number",
        Kind.DECIMAL: "an exact decimal; one of more than 15 digits is written as text, so that none is lost",
        Kind.REAL: "a number as the database computed it, not exact",
        Kind.DAY: "a day",
        Kind.TEXT: "text; an apostrophe stands before one that a spreadsheet could take for a formula",
        Kind.EMPTY: "nothing in any row",
    }
)


def _sql_type(answer: Answer, place: int) -> str:
    match answer.columns[place].kind:
        case Kind.INTEGER:
            return "HUGEINT" if any(abs(int(row[place] or 0)) > 2**63 - 1 for row in answer.rows) else "BIGINT"
        case Kind.DECIMAL:
            return f"DECIMAL(38, {min(18, _places(answer, place))})"
        case Kind.REAL:
            return "DOUBLE"
        case Kind.DAY:
            return "DATE"
        case _:
            return "VARCHAR"


def _plain(cell: Value) -> Value:
    return format(cell, "f") if isinstance(cell, Decimal) else cell
