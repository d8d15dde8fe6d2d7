"""Sheets of workbooks are read like tab-delimited files, under the limits for archives."""

import io
import itertools
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from bedrot.connect.archives import unpack
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Row, Table
from bedrot.connect.goldens import delivery_of
from bedrot.connect.guests import tables_of
from bedrot.connect.identify import identify
from bedrot.connect.kit import DelimitedConnector
from bedrot.connect.limits import DEFAULT_LIMITS, Limits
from bedrot.connect.workbooks import render, tops_of
from bedrot.model.datasets import Dataset
from bedrot.model.errors import FileSetAside, LimitExceeded, MissingColumn, UnknownLayout, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.fields import Day, Money, Month, Store
from tests.connect.readers import DAILY, candidate

HEADER = ["Date", "Streams"]
Cells = Sequence[Sequence[Any]]


class Shop(DelimitedConnector):
    """Two kinds of tables, each on sheets of their own."""

    platform = "shop"
    title = "Shop"

    daily = DAILY
    sales = Dataset(
        "sales",
        Family.DISTRIBUTOR,
        "royalties",
        [Day("report_date", "Reported"), Month("sale_month", "Sold"), Store("store", "Shop"), Money("net", "Paid")],
        supersede_by=("report_date",),
        month="sale_month",
        signature=("Reported", "Sold", "Shop", "Paid"),
    )


def workbook(**sheets: Cells) -> bytes:
    book = Workbook()
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.remove(book.worksheets[0])
    return saved(book)


def saved(book: Workbook) -> bytes:
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def tables(folder: Path, data: bytes, name: str = "report.xlsx") -> dict[str, Table]:
    file = candidate(folder, data, name)
    found = identify(file, [Shop()])
    return {table.dataset: table for table in tables_of(found.connector, file, delivery_of(file, "shop", found.match))}


def rows(table: Table) -> list[Row]:
    return list(table.rows())


def shown(folder: Path, *cells: Any) -> list[str]:
    """How cells of one row are rendered; one may come with its number format."""
    book = Workbook()
    sheet = book.worksheets[0]
    for column, cell in enumerate(cells, start=1):
        value, form = cell if isinstance(cell, tuple) else (cell, None)
        placed = sheet.cell(1, column, value)
        placed.number_format = form or placed.number_format
    (top,) = candidate(folder, saved(book)).sheets
    ((_, texts),) = top.tops["\t"]
    return list(texts)


def test_a_sheet_is_read_like_a_file_wherever_it_stands(tmp_path: Path) -> None:
    data = workbook(
        Summary=[["Total", 12]], Streams=[["My report"], [], HEADER, ["2031-03-01", 7], [], ["2031-03-02", 5]]
    )
    (table,) = tables(tmp_path, data).values()
    assert table.header == ("Date", "Streams")
    assert rows(table) == [
        Row(("2031-03-01", "7"), "sheet Streams, line 4"),
        Row(("2031-03-02", "5"), "sheet Streams, line 6"),
    ]
    assert rows(table) == rows(table)


def test_every_sheet_that_a_dataset_fits_is_read(tmp_path: Path) -> None:
    sold = ["2031-05-01", "2031-03", "Spotify", 0.5]
    found = tables(
        tmp_path,
        workbook(Days=[HEADER, ["2031-03-01", 7]], Notes=[["x"]], Money=[[*"ab"], [*Shop.sales.signature], sold]),
    )
    assert {name: [row.where for row in rows(table)] for name, table in found.items()} == {
        "daily": ["sheet Days, line 2"],
        "sales": ["sheet Money, line 3"],
    }


def test_a_workbook_is_named_after_the_dataset_with_most_columns(tmp_path: Path) -> None:
    data = workbook(Days=[HEADER, ["2031-03-01", 7]], Money=[[*Shop.sales.signature]])
    assert identify(candidate(tmp_path, data), [Shop()]).match.kind == "sales"


def test_sheets_of_one_dataset_are_one_table(tmp_path: Path) -> None:
    data = workbook(
        March=[HEADER, ["2031-03-01", 7]], April=[["Streams", "Date", "Store"], [5, "2031-04-01", "Deezer"]]
    )
    (table,) = tables(tmp_path, data).values()
    assert table.header == ("Date", "Streams", "Store")
    assert [row.values for row in rows(table)] == [("2031-03-01", "7", None), ("2031-04-01", "5", "Deezer")]


def test_cells_are_rendered_as_they_are_shown(tmp_path: Path) -> None:
    assert shown(tmp_path, "a", " b ", True, None, 12, 12.0, 0.0041, 1e-05, 0.1 + 0.2, -0.0) == [
        *("a", " b ", "TRUE", "", "12", "12", "0.0041", "0.00001", "0.3", "0"),
    ]


def test_days_and_times_are_rendered_in_iso(tmp_path: Path) -> None:
    cells = (
        date(2031, 3, 1),
        datetime.fromisoformat("2031-03-01"),
        datetime.fromisoformat("2031-03-01 09:05"),
        time(9, 5),
        timedelta(hours=30, seconds=5),
    )
    assert shown(tmp_path, *cells) == ["2031-03-01", "2031-03-01", "2031-03-01 09:05:00", "09:05:00", "30:00:05"]


def test_a_month_shown_by_its_format_is_its_first_day(tmp_path: Path) -> None:
    assert shown(tmp_path, (date(2031, 3, 1), "mmm-yy")) == ["2031-03-01"]


def test_a_percentage_keeps_its_sign(tmp_path: Path) -> None:
    assert shown(tmp_path, (0.46, "0%"), (0.125, "0.00%"), (0.07, '0" of 100%"'), (1, "0%")) == [
        "46%",
        "12.5%",
        "0.07",
        "100%",
    ]


def test_an_identifier_that_the_spreadsheet_has_cut_does_not_look_whole(tmp_path: Path) -> None:
    assert shown(tmp_path, 7301234567890123456.0, 5012345678900) == ["7.301234567890124E+18", "5012345678900"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("730123456789012000", "7.30123456789012E+17"),
        ("-730123456789012000", "-7.30123456789012E+17"),
        ("730123456789012345", "730123456789012345"),
        ("7301234567890120", "7301234567890120"),
    ],
)
def test_long_numbers_written_out_are_cut_where_zeros_follow_the_digits_that_spreadsheets_keep(
    written: str, expected: str, tmp_path: Path
) -> None:
    written_out = sheet_xml(workbook(S=[[1]]), of_rows(f"<row><c><v>{written}</v></c></row>"))
    (top,) = candidate(tmp_path, written_out).sheets
    assert top.text.strip() == expected


def test_tabs_quotes_and_line_breaks_in_cells_stay(tmp_path: Path) -> None:
    (table,) = tables(tmp_path, workbook(S=[HEADER, ["a\tb", 'c "d"\ne'], ["2031-03-01", 1]])).values()
    assert [row.values for row in rows(table)] == [("a\tb", 'c "d"\ne'), ("2031-03-01", "1")]
    assert [row.where for row in rows(table)] == ["sheet S, line 2", "sheet S, line 3"]


def test_blank_cells_at_the_end_of_a_row_are_no_fault_but_cells_beyond_the_header_are(tmp_path: Path) -> None:
    data = workbook(S=[[*HEADER, "Note"], ["2031-03-01", 7], ["2031-03-02", 5, None, "stray"]])
    (table,) = tables(tmp_path, data).values()
    assert [row.problem for row in rows(table)] == [None, "The row has 4 of 3 cells; beyond the last column: 'stray'."]


def test_a_long_sheet_is_read_to_its_end(tmp_path: Path) -> None:
    (table,) = tables(tmp_path, workbook(S=[HEADER, *([f"day {number}", number] for number in range(1000))])).values()
    assert len(rows(table)) == 1000
    assert rows(table)[-1].where == "sheet S, line 1001"


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8) | st.sampled_from(
    ["a\tb", "c\nd", '"', "=", "' "]
)
numbers = st.integers(-(10**14), 10**14) | st.decimals(-(10**6), 10**6, places=4).map(float)


@pytest.mark.property
@given(
    body=st.lists(
        st.lists(texts.filter(lambda text: not text.startswith("=")) | numbers, min_size=2, max_size=2), max_size=8
    )
)
def test_whatever_stands_in_cells_comes_out_again(
    tmp_path_factory: pytest.TempPathFactory, body: list[list[Any]]
) -> None:
    folder = tmp_path_factory.mktemp("book")
    (table,) = tables(folder, workbook(S=[HEADER, *body])).values()
    filled = [row for row in body if any(cell != "" for cell in row)]
    for row, cells in zip(rows(table), filled, strict=True):
        for text, cell in zip(row.values, cells, strict=True):
            assert text is not None
            assert text == cell if isinstance(cell, str) else float(text) == cell


def test_a_header_that_lacks_a_column_is_named_with_its_sheet_row(tmp_path: Path) -> None:
    with pytest.raises(MissingColumn, match=r"line 2.*'Paid' of shop\.sales is missing"):
        tables(tmp_path, workbook(S=[["x"], ["Reported", "Sold", "Shop", "Payed"]]))


def test_a_workbook_that_nobody_knows_or_that_is_empty_is_set_aside(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout):
        tables(tmp_path, workbook(S=[["a", "b"]]))
    with pytest.raises(UnreadableFile, match="without a single filled cell"):
        tables(tmp_path, workbook(S=[], T=[[None, ""]]))


def test_a_workbook_comes_out_of_an_archive_like_any_file(tmp_path: Path) -> None:
    archive = tmp_path / "march.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("in/report.xlsx", workbook(S=[HEADER, ["2031-03-01", 7]]))
    into = tmp_path / "into"
    into.mkdir()
    (member,) = unpack(archive, "march.zip", into)
    file = Candidate(member.path, member.name, tmp_path)
    assert identify(file, [Shop()]).match.kind == "daily"


def test_a_document_of_another_kind_is_none(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(UnreadableFile, match="The workbook is damaged, or is none"):
        tables(tmp_path, data.getvalue())


def test_a_workbook_cut_off_or_spoilt_anywhere_is_told_and_nothing_else_comes_out(tmp_path: Path) -> None:
    whole = workbook(S=[HEADER, ["2031-03-01", 7]])
    for number, place in enumerate(range(0, len(whole), len(whole) // 60)):
        for broken in (whole[:place], whole[:place] + b"\xff\x00" + whole[place + 2 :]):
            folder = tmp_path / str(number)
            folder.mkdir(exist_ok=True)
            try:
                assert [len(rows(table)) for table in tables(folder, broken).values()] == [1]
            except FileSetAside as aside:
                assert str(aside)  # noqa: PT017


def sheet_xml(data: bytes, xml: str) -> bytes:
    """The workbook with another first sheet."""
    forged = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(forged, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            is_sheet = entry.filename == "xl/worksheets/sheet1.xml"
            new.writestr(entry.filename, xml if is_sheet else old.read(entry))
    return forged.getvalue()


def of_rows(inner: str, head: str = "") -> str:
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?>{head}<worksheet xmlns="{namespace}"><sheetData>{inner}</sheetData></worksheet>'


BOOK = workbook(S=[HEADER])


def test_a_bomb_of_bytes_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    data = sheet_xml(BOOK, of_rows(" " * 3_000_000))
    with pytest.raises(LimitExceeded, match="unpacks to more than 200 times"):
        tables_of_head(tmp_path, data, Limits(ratio_from=1_000_000))
    with pytest.raises(LimitExceeded, match="more than 1,000,000 bytes"):
        tables_of_head(tmp_path, data, Limits(unpacked_bytes=1_000_000))


def test_a_crowd_of_members_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LimitExceeded, match="more than 3 files"):
        tables_of_head(tmp_path, BOOK, Limits(members=3))


def test_a_row_far_below_all_others_is_refused(tmp_path: Path) -> None:
    cell = '<c r="A9000000" t="inlineStr"><is><t>x</t></is></c>'
    path = tmp_path / "book"
    path.write_bytes(sheet_xml(BOOK, of_rows(f'<row r="9000000">{cell}</row>')))
    with pytest.raises(LimitExceeded, match="larger than its workbook can hold"):
        render(path, "book.xlsx", "S", tmp_path / "out", DEFAULT_LIMITS)


def test_entities_that_multiply_are_not_resolved(tmp_path: Path) -> None:
    head = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    cell = '<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>'
    with pytest.raises(UnreadableFile, match="The workbook is damaged"):
        tables_of_head(tmp_path, sheet_xml(BOOK, of_rows(f'<row r="1">{cell}</row>', head)), DEFAULT_LIMITS)


def test_reading_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "book"
    path.write_bytes(workbook(S=[HEADER, *[["2031-03-01", 7]] * 50]))
    ticks = itertools.count(step=60)
    with pytest.raises(LimitExceeded):
        tops_of(path, "book.xlsx", Limits(seconds=600), lambda: next(ticks))


def tables_of_head(folder: Path, data: bytes, limits: Limits) -> None:
    path = folder / "book"
    path.write_bytes(data)
    tops_of(path, "book.xlsx", limits)


def test_the_library_for_workbooks_is_loaded_for_a_workbook_only(tmp_path: Path) -> None:
    """Loading it takes longer than reading most statements."""
    (tmp_path / "daily.csv").write_text("date,streams\n2031-03-01,4\n", encoding="utf-8")
    book = Workbook()
    book.worksheets[0].append(["date", "streams"])
    book.save(tmp_path / "daily.xlsx")
    script = """
import sys
from pathlib import Path
from bedrot.connect.candidate import Candidate
from bedrot.connect.discovery import discover
from bedrot.connect.identify import identify

print(identify(Candidate(Path(sys.argv[1]), "daily", Path()), discover().connectors).name, "openpyxl" in sys.modules)
"""
    said = [
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / name)], capture_output=True, text=True, check=True
        ).stdout.split()
        for name in ("daily.csv", "daily.xlsx")
    ]
    assert said == [["spotify.track", "False"], ["spotify.track", "True"]]
