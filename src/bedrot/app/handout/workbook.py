"""Sheets as a workbook: numbers as numbers, days as days, and no text that is taken for a formula.

The same sheets make the same bytes.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Context, Decimal
from io import BytesIO
from typing import Any, TypeAlias

import xlsxwriter  # type: ignore[import-untyped]

from bedrot.app.handout.sheet import Cell, Column, Measured, Row, Sheet, at_the_head
from bedrot.app.sql.exporting import EXACT_DIGITS, harmless, is_too_long
from bedrot.app.wording import is_currency, number_in_words, places_of
from bedrot.model.periods import Month

FIRST_ROW = 5
"""The row of each sheet that the table's first line stands in, counted from 1; its headings stand above it."""

_TITLE, _ABOUT, _NOTES, _HEAD = range(4)
_A4 = 9
_FIRST_DAY = date(1900, 3, 1)
"""Workbooks count days from 1900, and take that year for a leap year; an earlier day is written as text."""

_NARROWEST, _WIDEST = 9, 48
_LOOKED_AT = 500
_LINE_POINTS = 15
_MOST_IN_A_HEADER = 60
_ROUNDING = Context(prec=EXACT_DIGITS)
_DAY, _MONTH, _COUNT = "yyyy-mm-dd", "mmm yyyy", "#,##0"

Book: TypeAlias = Any
Page: TypeAlias = Any
Form: TypeAlias = Any
"""A workbook of the library, a sheet and a format of it; it says no types."""


@dataclass(frozen=True)
class Cover:
    """What a workbook says of itself: whose it is, what it is called, and the day it is of."""

    label: str
    title: str
    day: date


def workbook_of(sheets: Sequence[Sheet], cover: Cover) -> bytes:
    """The sheets as the bytes of an .xlsx file, written row by row, so that few of them are held twice."""
    content = BytesIO()
    with tempfile.TemporaryDirectory(prefix="bedrot-") as scratch:
        options = {
            "constant_memory": True,
            "tmpdir": scratch,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        with xlsxwriter.Workbook(content, options) as book:
            made = datetime.combine(cover.day, time())
            book.set_properties({"title": cover.title, "author": cover.label, "company": "", "created": made})
            writer = _Writer(book, cover)
            for sheet in sheets:
                writer.write(sheet)
    return content.getvalue()


class _Writer:
    """Writes sheets into one workbook, and makes each format once."""

    def __init__(self, book: Book, cover: Cover) -> None:
        self._book = book
        self._cover = cover
        self._forms: dict[str, Form] = {}
        self._title = book.add_format({"bold": True, "font_size": 14})
        self._quiet = book.add_format({"font_color": "#475569"})
        self._note = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#7a4206"})
        self._head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#e4edff"}
        )

    def write(self, sheet: Sheet) -> None:
        """Add one sheet."""
        page = self._book.add_worksheet(sheet.name)
        widths = _widths(sheet)
        for place, width in enumerate(widths):
            page.set_column(place, place, width)
        self._set_up(page, sheet)
        page.write_string(_TITLE, 0, sheet.name, self._title)
        page.write_string(_ABOUT, 0, harmless(sheet.about), self._quiet)
        self._write_notes(page, " ".join([*_as_text(sheet.rows), *at_the_head(sheet.notes)]), widths)
        for place, column in enumerate(sheet.columns):
            page.write_string(_HEAD, place, harmless(column.title), self._head)
        for number, row in enumerate(sheet.rows, start=FIRST_ROW - 1):
            for place, cell in enumerate(row):
                self._write_cell(page, number, place, cell)

    def _set_up(self, page: Page, sheet: Sheet) -> None:
        """How it scrolls, filters and prints."""
        page.freeze_panes(_HEAD + 1, 1)
        page.autofilter(_HEAD, 0, _HEAD + len(sheet.rows), len(sheet.columns) - 1)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.repeat_rows(_HEAD)
        label = self._cover.label[:_MOST_IN_A_HEADER].replace("&", "&&")
        page.set_header(f"&L{label}&C{sheet.name}&R{self._cover.day}")
        page.set_footer("&LBEDROT&RPage &P of &N")

    def _write_notes(self, page: Page, notes: str, widths: Sequence[int]) -> None:
        if not notes:
            return
        lines = 1 + len(notes) * 11 // (sum(widths) * 10)
        page.set_row(_NOTES, lines * _LINE_POINTS)
        if len(widths) == 1:
            page.write_string(_NOTES, 0, harmless(notes), self._note)
        else:
            page.merge_range(_NOTES, 0, _NOTES, len(widths) - 1, harmless(notes), self._note)

    def _write_cell(self, page: Page, row: int, place: int, cell: Cell) -> None:
        match cell:
            case None:
                pass
            case str():
                page.write_string(row, place, harmless(cell))
            case Month():
                self._write_day(page, row, place, cell.first, _MONTH)
            case date():
                self._write_day(page, row, place, cell, _DAY)
            case Measured():
                self._write_measured(page, row, place, cell)
            case int():
                self._write_measured(page, row, place, Measured(cell, ""))

    def _write_day(self, page: Page, row: int, place: int, day: date, form: str) -> None:
        if day < _FIRST_DAY:
            page.write_string(row, place, str(day))
        else:
            page.write_datetime(row, place, datetime.combine(day, time()), self._form(form))

    def _write_measured(self, page: Page, row: int, place: int, cell: Measured) -> None:
        if stands_as_text(cell):
            text = format(cell.value, "f") if isinstance(cell.value, Decimal) else str(cell.value)
            page.write_string(row, place, text, self._form(_COUNT))
            return
        value = _ROUNDING.create_decimal(cell.value) if isinstance(cell.value, Decimal) else cell.value
        page.write_number(row, place, value, self._form(number_format(cell)))

    def _form(self, number: str) -> Form:
        if number not in self._forms:
            self._forms[number] = self._book.add_format({"num_format": number})
        return self._forms[number]


def number_format(cell: Measured) -> str:
    """How a number is shown, with as many decimals as on the screen; all that a cell can hold are in it."""
    places = places_of(cell.unit) if isinstance(cell.value, Decimal) else 0
    return f"{_COUNT}.{'0' * places}" if places else _COUNT


def stands_as_text(cell: Cell) -> bool:
    """Whether a workbook, which keeps 15 digits, would lose some of an amount or a count; a ratio is rounded to them."""
    if not isinstance(cell, Measured):
        return isinstance(cell, int) and is_too_long(cell)
    return is_too_long(cell.value) and (isinstance(cell.value, int) or is_currency(cell.unit))


def _as_text(rows: Sequence[Row]) -> list[str]:
    """What to say of numbers that stand as text."""
    count = sum(stands_as_text(cell) for row in rows for cell in row)
    return [f"{count:,} numbers of more than 15 digits stand as text, which a sum leaves out."] if count else []


def _widths(sheet: Sheet) -> list[int]:
    """As wide as what stands in a column, within limits; headings are broken into lines."""
    shown = sheet.rows[:_LOOKED_AT]
    return [
        max(_NARROWEST, min(_WIDEST, max(_longest_word(column), *(_letters(row[place]) for row in shown), 0) + 2))
        for place, column in enumerate(sheet.columns)
    ]


def _longest_word(column: Column) -> int:
    return max(len(column.title) // 2, *map(len, column.title.split()))


def _letters(cell: Cell) -> int:
    match cell:
        case str():
            return len(cell)
        case Measured():
            return len(number_in_words(cell.value, cell.unit))
        case Month() | date():
            return len(_DAY)
        case _:
            return len(f"{cell or 0:,}")
