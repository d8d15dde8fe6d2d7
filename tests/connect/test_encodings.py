"""What is read does not depend on the characters it is written in, nor on what programs put above a table."""

import codecs
from pathlib import Path

import pytest

from bedrot.connect.encodings import encoding_of
from bedrot.connect.limits import Limits
from tests.connect.readers import candidate, rows_of

TABLE = "Date,Streams\r\n2031-03-01,7\r\n2031-03-02,5\r\n"
VALUES = [("2031-03-01", "7"), ("2031-03-02", "5")]


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"),
    ],
)
def test_one_table_in_every_encoding(data: bytes, tmp_path: Path) -> None:
    assert [row.values for row in rows_of(tmp_path, data)] == VALUES


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_line_that_names_the_delimiter_is_no_header(codec: str, delimiter: str, tmp_path: Path) -> None:
    text = f'sep={delimiter}\r\n"Reach"\r\n"Date"{delimiter}"Streams"\r\n"2031-03-01"{delimiter}"7"\r\n'
    (row,) = rows_of(tmp_path, text.encode(codec))
    assert (row.values, row.where) == (("2031-03-01", "7"), "line 4")


def test_a_table_stands_below_a_title_block_of_up_to_29_lines(tmp_path: Path) -> None:
    above = "".join(f"note {number}\r\n" for number in range(29))
    assert [row.values for row in rows_of(tmp_path, (above + TABLE).encode())] == VALUES
    assert candidate(tmp_path, ("one more\r\n" + above + TABLE).encode()).header(["Date", "Streams"]) is None
    lower = Limits(header_rows=31)
    assert [row.values for row in rows_of(tmp_path, ("one more\r\n" + above + TABLE).encode(), lower)] == VALUES


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Каталожный номер;Валюта;Сумма\nЗайцев.нет;RUB;1,5\n", "cp1251"),
        ("Título;Año\nCanción del señor Muñoz;2031\n", "cp1252"),
        ("Größe;Straße;Übung\nÄÖÜ;ß;é\n", "cp1252"),
        ("Title;Artist\nОдиночество;NOVA SEVEN\n", "cp1251"),
    ],
)
def test_one_byte_encodings_are_told_apart_by_their_words(text: str, codec: str) -> None:
    assert encoding_of(text.encode(codec), complete=True).name == codec


@pytest.mark.parametrize("header", ["\ufeff Date\u00a0 ,STREAMS", '"date","  streams "', "DATE\u202f,Streams_"])
def test_headers_are_compared_without_case_marks_and_blanks(header: str, tmp_path: Path) -> None:
    assert [row.values for row in rows_of(tmp_path, f"{header}\n2031-03-01,7\n".encode())] == [("2031-03-01", "7")]
