"""The tolerant way of reading: one bad row costs one row and says where it stands."""

from pathlib import Path

import pytest

from bedrot.connect.connector import Row
from bedrot.connect.limits import Limits
from bedrot.model.errors import MissingColumn
from tests.connect.readers import rows_of, table_of


def read(folder: Path, text: str | bytes, limits: Limits | None = None) -> list[Row]:
    return rows_of(folder, text if isinstance(text, bytes) else text.encode(), limits or Limits())


def test_rows_know_their_physical_line_below_a_preamble_and_over_quoted_line_breaks(tmp_path: Path) -> None:
    text = 'Report of\n\ndate,streams\n2031-03-01,"1\n2"\n\n2031-03-02,3\n'
    assert [(row.where, row.values) for row in read(tmp_path, text)] == [
        ("line 4", ("2031-03-01", "1\n2")),
        ("line 7", ("2031-03-02", "3")),
    ]


def test_a_ragged_row_says_how_ragged_it_is(tmp_path: Path) -> None:
    short, long, good = read(tmp_path, "date,streams\n2031-03-01\n2031-03-02,1,x\n2031-03-03,2\n")
    assert short == Row(("2031-03-01", None), "line 2", "The row has 1 of 2 cells.")
    assert long.values == ("2031-03-02", "1")
    assert long.problem == "The row has 3 of 2 cells; beyond the last column: 'x'."
    assert good == Row(("2031-03-03", "2"), "line 4")


def test_empty_cells_beyond_the_last_column_do_no_harm(tmp_path: Path) -> None:
    assert read(tmp_path, "date,streams\n2031-03-01,1,,\n") == [Row(("2031-03-01", "1"), "line 2")]


def test_a_quote_that_is_never_closed_costs_the_line_it_stands_on(tmp_path: Path) -> None:
    lines = [f"2031-03-{day:02d},{day}" for day in range(1, 29)]
    lines[4] = '2031-03-05,"5'
    rows = read(tmp_path, "\n".join(["date,streams", *lines]) + "\n")
    assert [row.where for row in rows] == [f"line {number}" for number in range(2, 30)]
    assert [row.where for row in rows if row.problem] == ["line 6"]
    assert rows[4].values == ("2031-03-05", "5")


def test_text_behind_a_closed_quote_is_a_problem_of_that_row(tmp_path: Path) -> None:
    bad, good = read(tmp_path, 'date,streams\n2031-03-01,"1"2\n2031-03-02,3\n')
    assert bad.problem == "A double quote is opened and not closed, or text follows a closed one."
    assert good.problem is None


def test_a_tab_separated_title_may_hold_quotes(tmp_path: Path) -> None:
    rows = read(tmp_path, 'date\tstreams\n"2031\t5" mix\n')
    assert rows == [Row(('"2031', '5" mix'), "line 2")]


def test_nul_bytes_and_stray_bytes_are_shown_and_marked(tmp_path: Path) -> None:
    nul, stray, good = read(tmp_path, "date,streams\n2031\0,1\né\ufffd,".encode()[:-1] + b"\xff,2\n\xc3\xa9,3\n")
    assert nul == Row(("2031\ufffd", "1"), "line 2", "The row holds NUL bytes.")
    assert stray.problem == "The row holds bytes that are not text in the file's encoding."
    assert good == Row(("é", "3"), "line 4")


def test_a_line_without_end_costs_no_memory(tmp_path: Path) -> None:
    limits = Limits(line_chars=1000)
    data = b"date,streams\n2031-03-01,1\n" + b"x" * 5_000_000 + b"\n2031-03-02,2\n"
    first, endless, last = read(tmp_path, data, limits)
    assert endless.where == "line 3"
    assert endless.problem == "The line is longer than 1,000 characters."
    assert len(endless.values[0] or "") <= 1000
    assert (first.where, last.where) == ("line 2", "line 4")


def test_a_cell_longer_than_any_title_is_a_problem_of_its_row(tmp_path: Path) -> None:
    bad, good = read(tmp_path, f"date,streams\n2031-03-01,{'x' * 200_000}\n2031-03-02,2\n")
    assert bad.problem == "A cell is longer than 131,072 characters."
    assert good.values == ("2031-03-02", "2")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_row_end_is_understood(newline: str, tmp_path: Path) -> None:
    rows = read(tmp_path, newline.join(["date,streams", "2031-03-01,1", "2031-03-02,2", ""]))
    assert [row.values for row in rows] == [("2031-03-01", "1"), ("2031-03-02", "2")]


def test_mixed_row_ends_are_made_one_and_lines_keep_their_numbers(tmp_path: Path) -> None:
    table = table_of(tmp_path, b"date,streams\r\n2031-03-01,1\r2031-03-02,2\n2031-03-03,3\r\n")
    assert table.delimited is not None
    assert table.delimited.path.read_bytes() == b"date,streams\n2031-03-01,1\n2031-03-02,2\n2031-03-03,3\n"
    assert [row.where for row in table.rows()] == ["line 2", "line 3", "line 4"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_gives_the_same_text(encoding: str, tmp_path: Path) -> None:
    rows = read(tmp_path, "date,streams\nCafé – noir,1\n".encode(encoding))
    assert rows == [Row(("Café – noir", "1"), "line 2")]


def test_a_file_cut_in_the_middle_of_a_character_stays_utf8(tmp_path: Path) -> None:
    good, cut = read(tmp_path, "date,streams\nCafé,1\n€".encode()[:-1])
    assert good == Row(("Café", "1"), "line 2")
    assert cut.problem is not None


def test_a_utf16_file_cut_in_the_middle_of_a_character_keeps_its_other_rows(tmp_path: Path) -> None:
    good, cut = read(tmp_path, "date,streams\nCafé,1\nx,2".encode("utf-16")[:-1])
    assert good == Row(("Café", "1"), "line 2")
    assert cut.problem is not None


def test_windows_text_is_not_taken_for_utf8_even_when_the_first_accent_comes_late(tmp_path: Path) -> None:
    plain = b"2031-03-01,1\n" * 40_000
    table = table_of(tmp_path, b"date,streams\n" + plain + b"Caf\xe9,2\n")
    assert table.delimited is not None
    assert list(table.rows())[-1] == Row(("Café", "2"), "line 40002")


def test_the_file_itself_is_handed_over_when_it_is_clean(tmp_path: Path) -> None:
    table = table_of(tmp_path, b"date,streams\r2031-03-01,1\r")
    assert table.delimited is not None
    assert table.delimited.path == tmp_path / "received"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"date,streams\n2031\0,1\n", "NUL bytes"),
        (b"date,streams\n\xc3\xa9\xc3\xa9,\xff\n", "stray bytes"),
        (b'date,streams\n2031-03-01, "1"\n', "a blank before a quote"),
        (b'"a\nb",c\ndate,streams\n2031-03-01,1\n', "a quoted line break above the header"),
    ],
)
def test_what_an_engine_would_misread_is_kept_from_it(data: bytes, why: str, tmp_path: Path) -> None:
    assert table_of(tmp_path, data).delimited is None, why


def test_a_renamed_column_is_named_with_its_likely_new_name(tmp_path: Path) -> None:
    file_header = "date,streams,x\n"
    assert read(tmp_path, file_header + "2031-03-01,1,2\n")
    with pytest.raises(MissingColumn, match="stands in the header twice"):
        table_of(tmp_path, b"date,streams,Streams\n2031-03-01,1,2\n")
