"""The facts that connectors judge a file by."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bedrot.connect.candidate import Header
from bedrot.connect.filenames import observed_in, stem_of
from tests.connect.readers import candidate


@pytest.mark.parametrize(
    ("data", "newline"), [(b"a\nb\r\n", "\n"), (b"a\r\nb\n", "\r\n"), (b"a\rb\n", "\r"), (b"a", "\n")]
)
def test_the_row_end_at_its_top(data: bytes, newline: str, tmp_path: Path) -> None:
    assert candidate(tmp_path, data).newline == newline


@pytest.mark.parametrize(
    ("data", "delimiter"),
    [
        (b"a;b;c\n1,5;2,5;3\n", ";"),
        (b'a\tb\n"1,2,3,4"\t5\n', "\t"),
        (b"a|b\n1|2\n", "|"),
        (b"note\na,b\n1,2\n", ","),
    ],
)
def test_the_likeliest_delimiter_is_counted_outside_quotes(data: bytes, delimiter: str, tmp_path: Path) -> None:
    assert candidate(tmp_path, data).delimiters[0] == delimiter


def test_a_header_is_found_whatever_delimiter_is_likelier(tmp_path: Path) -> None:
    file = candidate(tmp_path, b"a, list, with, many, commas, in, it\nDate_X\t streams \n1,2,3,4,5\t6\n")
    assert file.header(["date x", "STREAMS"]) == Header(2, ("Date_X", "streams"), "\t", quoted=False, plain=True)
    assert file.header(["date x", "plays"]) is None
    assert file.header([]) is None


def test_columns_of_one_name_are_numbered_and_nameless_ones_get_their_position(tmp_path: Path) -> None:
    header = candidate(tmp_path, b"\xef\xbb\xbfdate,streams,date,,\n").header(["date", "streams"])
    assert header is not None
    assert header.cells == ("date", "streams", "date (2)", "column 4", "column 5")


def test_a_quoted_header_of_tabs_means_quoted_cells(tmp_path: Path) -> None:
    header = candidate(tmp_path, b'"date"\t"streams"\n').header(["date", "streams"])
    assert header is not None
    assert header.quoted


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("streams_stats_20310301_061500.html", datetime(2031, 3, 1, 6, 15, tzinfo=UTC)),
        ("a_20310301_061500_x_20310302_000000 (1).csv", datetime(2031, 3, 2, tzinfo=UTC)),
        ("a_20311301_061500.csv", None),
        ("05-2031-48210.csv", None),
        ("a_20310301_0615001.csv", None),
    ],
)
def test_when_a_file_was_captured_may_stand_in_its_name(name: str, moment: datetime | None) -> None:
    assert observed_in(name) == moment


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Low Tide-timeline (1).csv", "Low Tide-timeline"),
        ("C:\\Downloads\\a.b.csv", "a.b"),
        ("folder/a.tsv", "a"),
        ("Volume (2031).csv", "Volume (2031)"),
    ],
)
def test_what_a_browser_adds_to_a_name_is_not_part_of_it(name: str, stem: str) -> None:
    assert stem_of(name) == stem
