"""A workbook of sheets: typed cells, nothing rounded unsaid, no text that is a formula, the same bytes again."""

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from bedrot.app.handout.sheet import Cell, Column, Measured, Row, Sheet, bounded
from bedrot.app.handout.workbook import FIRST_ROW, Cover, workbook_of
from bedrot.model.periods import Month

COVER = Cover("Nova & Sons", "Nova & Sons", date(2031, 6, 15))
HEAD = FIRST_ROW - 1


def sheet(*rows: Row, notes: list[str] | None = None) -> Sheet:
    columns = [Column(f"Column {place}", "Something.") for place in range(max(map(len, rows), default=1))]
    return Sheet("Stores", "2031-03 · USD", columns, rows, notes or [])


def opened(*rows: Row, notes: list[str] | None = None) -> Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(workbook_of([sheet(*rows, notes=notes)], COVER)))
    return book["Stores"]


@pytest.mark.parametrize(
    ("cell", "value", "form"),
    [
        (Measured(Decimal("1234.56780000"), "USD"), 1234.5678, "#,##0.00"),
        (Measured(Decimal("-0.02710000"), "USD"), -0.0271, "#,##0.00"),
        (Measured(Decimal("0.00312345"), "USD per stream"), 0.00312345, "#,##0.000000"),
        (Measured(Decimal("12.5"), "%"), 12.5, "#,##0.0"),
        (Measured(48210, "streams"), 48210, "#,##0"),
        (7, 7, "#,##0"),
        (date(2031, 3, 31), date(2031, 3, 31), "yyyy-mm-dd"),
        (Month(2031, 3), date(2031, 3, 1), "mmm yyyy"),
        ("0012345678905", "0012345678905", "General"),
        (date(1899, 12, 31), "1899-12-31", "General"),
    ],
)
def test_each_cell_is_of_its_kind(cell: Cell, value: object, form: str) -> None:
    found = opened([cell]).cell(FIRST_ROW, 1)
    told = found.value.date() if isinstance(found.value, datetime) else found.value
    assert (told, found.number_format) == (value, form)


def test_what_nobody_told_is_empty_and_not_zero() -> None:
    assert opened(["a", None, 0])["B5"].value is None


def test_an_amount_of_more_than_fifteen_digits_is_text_and_the_sheet_says_so() -> None:
    page = opened(
        [Measured(Decimal("123456789012.12345678"), "USD")], [Measured(10**15, "streams")], [Measured(1, "x")]
    )
    assert [page.cell(FIRST_ROW + place, 1).value for place in range(3)] == [
        "123456789012.12345678",
        "1000000000000000",
        1,
    ]
    assert page["A3"].value == "2 numbers of more than 15 digits stand as text, which a sum leaves out."


def test_a_ratio_is_rounded_to_what_a_cell_holds() -> None:
    assert opened([Measured(Decimal(1) / 3, "%")])["A5"].value == 0.333333333333333


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=30)
AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, places=8, min_value=-(10**7) + 1, max_value=10**7 - 1)


@given(st.lists(WORDS, min_size=1, max_size=40))
@settings(max_examples=15, deadline=None)
def test_no_text_becomes_a_formula(texts: list[str]) -> None:
    page = opened(*[[f"={text}", text] for text in texts])
    for first, second in page.iter_rows(min_row=FIRST_ROW):
        assert (first.data_type, second.data_type) == ("s", "s")
        assert str(first.value).startswith("'=")


@given(st.lists(AMOUNTS, min_size=1, max_size=40))
@settings(max_examples=15, deadline=None)
def test_an_amount_comes_back_to_the_last_digit(amounts: list[Decimal]) -> None:
    page = opened(*[[Measured(amount, "USD")] for amount in amounts])
    assert [Decimal(repr(cell.value)) for (cell,) in page.iter_rows(min_row=FIRST_ROW)] == amounts


def test_the_headings_stay_and_can_be_filtered_and_a_page_is_as_wide_as_the_table() -> None:
    page = opened(["a", "b", 1], ["c", "d", 2], notes=["Careful."])
    assert [cell.value for cell in page[HEAD]] == ["Column 0", "Column 1", "Column 2"]
    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("B5", "A4:C6", "$4:$4")
    assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
    assert page.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert (page["A1"].value, page["A2"].value, page["A3"].value) == ("Stores", "2031-03 · USD", "Careful.")
    header = page.oddHeader
    assert header is not None
    assert (header.left.text, header.right.text) == ("Nova && Sons", "2031-06-15")


def test_what_is_cut_is_told_first() -> None:
    whole = sheet(["a"], ["b"], ["c"], notes=["Careful."])
    assert bounded(whole, 3) == whole
    cut = bounded(whole, 1)
    assert (len(cut.rows), list(cut.notes)) == (1, ["2 further rows are not here.", "Careful."])


def test_further_notes_do_not_push_the_table_away() -> None:
    told = str(opened(["a"], notes=[f"Note {number}." for number in range(9)])["A3"].value)
    assert told == "Note 0. Note 1. Note 2. Note 3. 5 more: see Definitions."


def test_the_same_sheets_make_the_same_bytes() -> None:
    made = sheet([Measured(Decimal("1.5"), "USD"), date(2031, 3, 31)], ["x", None])
    assert workbook_of([made], COVER) == workbook_of([made], COVER)


def test_an_empty_sheet_is_one_all_the_same() -> None:
    assert opened()["A4"].value == "Column 0"
