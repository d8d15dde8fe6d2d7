"""Sheets of .xlsx workbooks as tab-delimited text. Formulas give the values they had when the workbook was saved."""

import csv
import re
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as clock_time
from decimal import Decimal
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bedrot.connect.archives import weigh
from bedrot.connect.limits import Limits
from bedrot.model.errors import BedrotError, LimitExceeded, Place, UnreadableFile

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_HEAD_ROWS = 200
_ROWS = 1_048_576
"""As many rows as a sheet can have; a file that counts further is forged."""

_DECIMALS = 15
"""As many as an amount can have; what a binary number has beyond them is noise."""

_LONGEST_WHOLE = 1e15
_KEPT = 15
"""Digits of a whole number that spreadsheet programs keep; those behind them become zeros."""

_PERCENT = re.compile(r'%(?=(?:[^"]*"[^"]*")*[^"]*$)')
_TODO = "Download it again, or save it as .xlsx in a spreadsheet program and import that."

Clock = Callable[[], float]


@dataclass(frozen=True)
class Top:
    """The beginning of a sheet, rendered; ``whole``: there is no more of it."""

    sheet: str
    text: str
    whole: bool


def tops_of(path: Path, name: str, limits: Limits, clock: Clock = time.monotonic) -> Sequence[Top]:
    """The first rows of every sheet that has any, in the workbook's order.

    Raises LimitExceeded when the workbook unpacks to more than is safe, UnreadableFile when it is damaged.
    """
    tops = []
    with _opened(path, name, limits, clock) as book:
        for sheet in book.worksheets:
            text = StringIO()
            rows = _rendered(sheet, text, limits, path, name, clock)
            count = sum(1 for _ in islice(rows, _HEAD_ROWS))
            if text.getvalue().strip():
                tops.append(Top(sheet.title, text.getvalue(), whole=count < _HEAD_ROWS))
    return tops


def render(path: Path, name: str, sheet: str, target: Path, limits: Limits, clock: Clock = time.monotonic) -> None:
    """Write a sheet as tab-delimited UTF-8 text, one record for each of its rows, blank ones included.

    Days are written ``2031-03-01``, numbers in full with their shortest exact decimals (at most 15), percentages
    with their sign; whole numbers that the spreadsheet has cut (past 15 digits) in scientific notation, so that
    nobody takes them for identifiers. Raises as :func:`tops_of`.
    """
    with _opened(path, name, limits, clock) as book, target.open("x", encoding="utf-8", newline="") as text:
        for _ in _rendered(book[sheet], text, limits, path, name, clock):
            pass


@contextmanager
def _opened(path: Path, name: str, limits: Limits, clock: Clock) -> Iterator["Workbook"]:
    """The workbook, weighed first. Whatever the reader raises over its content becomes UnreadableFile."""
    weigh(path, name, limits, clock)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about looks, such as a missing default style
            # of a path the library believes the ending
            with path.open("rb") as data, closing(openpyxl.load_workbook(data, read_only=True, data_only=True)) as book:
                yield book
    except (BedrotError, MemoryError):
        raise
    except Exception as damage:
        raise UnreadableFile("The workbook is damaged, or is none.", place=Place(name), todo=_TODO) from damage


def _rendered(
    sheet: "ReadOnlyWorksheet", text: TextIO, limits: Limits, path: Path, name: str, clock: Clock
) -> Iterator[None]:
    """Write a sheet row by row, counting, one step for each row."""
    place = Place(f"{name}, sheet {sheet.title}")
    deadline, most = clock() + limits.seconds, max(limits.ratio * path.stat().st_size, limits.ratio_from)
    written = 0
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.rows, start=1):
        cells = [_shown(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        written += sum(map(len, cells))
        if number > _ROWS or written > most or clock() > deadline:
            raise LimitExceeded(
                "The sheet is larger than its workbook can hold in earnest.",
                place=place,
                todo="Save the sheet as CSV yourself and import that, if you trust it.",
            )
        writer.writerow(cells)
        yield


def _shown(cell: "Cell | MergedCell | ReadOnlyCell | EmptyCell") -> str:
    value: object = cell.value
    if isinstance(value, bool):
        return str(value).upper()
    if (isinstance(value, float) and abs(value) >= _LONGEST_WHOLE) or (isinstance(value, int) and _is_cut(value)):
        return f"{Decimal(repr(value)).normalize():E}"
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), percent=bool(_PERCENT.search(cell.number_format)))
    if isinstance(value, timedelta):
        return _duration(value)
    if isinstance(value, datetime):
        return str(value.date() if value.time() == clock_time() else value)
    return "" if value is None else str(value)


def _is_cut(value: int) -> bool:
    """Whether digits of a whole number are lost: other programs than spreadsheets write long ones with all of them."""
    behind = str(abs(value))[_KEPT:]
    return len(behind) > 1 and not behind.strip("0")


def _number(value: Decimal, *, percent: bool) -> str:
    shown = format(value.scaleb(2) if percent else value, "f")
    if len(shown.partition(".")[2]) > _DECIMALS:
        shown = format(round(Decimal(shown), _DECIMALS), "f")
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    shown = "0" if shown == "-0" else shown
    return f"{shown}%" if percent else shown


def _duration(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
