"""A file as it comes back from browsers, mail programs, archives and spreadsheets. Used to test identification."""

import csv
import gzip
import io
import re
import zipfile
from calendar import month_abbr, month_name
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from openpyxl import Workbook

from bedrot.connect.candidate import Candidate
from bedrot.connect.encodings import decoded, encoding_of

_DECIMAL = re.compile(r"-?\d{1,10}\.\d+")
_WHOLE = re.compile(r"-?\d{1,15}")
_LONGEST_SHOWN = 11
_KEPT = 15
_LONG = re.compile(r"\d{16,25}")
_MONTHS = {name.lower(): number for names in (month_abbr, month_name) for number, name in enumerate(names) if name}
_IN_WORDS = re.compile(rf"({'|'.join(sorted(_MONTHS, key=len, reverse=True))})[ -](\d{{1,2}})", re.IGNORECASE)

OPENED = 2031
"""The year in which spreadsheets open the files."""

Bytes = Callable[[bytes], bytes]
Rows = Sequence[Sequence[str]]


def _zipped(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("exports/member.dat", data)
    return packed.getvalue()


def _recoded(codec: str, newline: str | None = None) -> Bytes:
    def recode(data: bytes) -> bytes:
        text = decoded(data, encoding_of(data, complete=True))
        if newline is not None:
            text = newline.join(text.splitlines())
        return text.encode(codec)

    return recode


PACKED: Mapping[str, Bytes] = MappingProxyType(
    {"zipped": _zipped, "gzipped": lambda data: gzip.compress(data, mtime=0)}
)
"""What archives make of any file."""

TEXTS: Mapping[str, Bytes] = MappingProxyType(
    {
        "UTF-16": _recoded("utf-16"),
        "UTF-8 with a mark": _recoded("utf-8-sig"),
        "Windows-1252": _recoded("cp1252"),
        "row ends CRLF": _recoded("utf-8", "\r\n"),
        "row ends CR": _recoded("utf-8", "\r"),
    }
)
"""What editors make of a text; UnicodeEncodeError where it has characters that the encoding lacks."""


def rows_of(file: Candidate, delimiter: str) -> Rows:
    """All rows of a delimited file as a spreadsheet opens them."""
    return list(csv.reader(io.StringIO(file.whole_text(), newline=""), delimiter=delimiter))


def as_semicolons(rows: Rows) -> bytes:
    """What a spreadsheet of a country with decimal commas saves as CSV: it spoils numbers, days and barcodes."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([_shown(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_workbook(rows: Rows) -> bytes:
    """What a spreadsheet saves as .xlsx: cells that look like numbers and days have become such."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append([_typed(cell) for cell in row])
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _shown(cell: str) -> str:
    if _WHOLE.fullmatch(cell):
        number = int(cell)
        return f"{number:.5E}".replace(".", ",") if len(cell) > _LONGEST_SHOWN else str(number)
    if _DECIMAL.fullmatch(cell):
        return cell.replace(".", ",")
    day = _day(cell)
    return cell if day is None else f"{day:%d.%m.%Y}"


def _typed(cell: str) -> str | int | float | date | None:
    if _WHOLE.fullmatch(cell):
        return int(cell)
    if _LONG.fullmatch(cell):
        return int(cell[:_KEPT] + "0" * (len(cell) - _KEPT))
    if _DECIMAL.fullmatch(cell):
        return float(cell)
    if cell.startswith("="):
        return "#NAME?"
    return _day(cell) or _day_in_words(cell) or cell or None


def _day(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return None


def _day_in_words(cell: str) -> date | None:
    """``Mar-14`` and ``March 14`` are days of the year in which the file is opened; ``Feb-31`` is a month."""
    found = _IN_WORDS.fullmatch(cell)
    if found is None:
        return None
    month, number = _MONTHS[found[1].lower()], int(found[2])
    try:
        return date(OPENED, month, number)
    except ValueError:
        return date(2000 + number, month, 1)
