"""Exported answers: typed cells, exact amounts, and no text that a spreadsheet takes for a formula."""

import csv
import io
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.app.sql.asking import Answer, Column, Kind, Value
from bedrot.app.sql.exporting import About, harmless, to_csv, to_parquet, to_xlsx

ABOUT = About("Nova Records", datetime(2031, 6, 15, 12, tzinfo=UTC), "abc")
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def answer(*columns: tuple[str, Kind], rows: list[tuple[Value, ...]], cut: bool = False) -> Answer:
    told = tuple(Column(name, kind) for name, kind in columns)
    return Answer("SELECT 1", told, tuple(rows), 100, cut, 0.1, ("Careful.",), ())


@pytest.mark.parametrize("start", DANGEROUS)
def test_formulas_are_made_harmless(start: str) -> None:
    assert harmless(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["-12.5", "-1", "0", "", "NOVA SEVEN", "a=b", "12-13", " =1"])
def test_numbers_and_plain_words_stay(text: str) -> None:
    assert harmless(text) == text


@given(st.text())
def test_no_text_begins_like_a_formula(text: str) -> None:
    made = harmless(text)
    assert not made.startswith(DANGEROUS) or Decimal(made) <= 0
    assert made.removeprefix("'") == text.removeprefix("'") or made == text


@given(st.lists(st.tuples(st.text(), st.integers(-(2**63), 2**63 - 1), st.decimals(-(10**12), 10**12, places=8))))
def test_csv_holds_every_cell(rows: list[tuple[Value, ...]]) -> None:
    made = answer(("name", Kind.TEXT), ("=count", Kind.INTEGER), ("amount", Kind.DECIMAL), rows=rows)
    header, *read = csv.reader(io.StringIO(to_csv(made, ABOUT).decode("utf-8-sig"), newline=""))
    assert header == ["name", "'=count", "amount"]
    assert len(read) == len(rows)
    for cells, (name, count, amount) in zip(read, rows, strict=True):
        assert cells[0] == harmless(str(name))
        assert (int(cells[1]), Decimal(cells[2])) == (count, amount)


def test_a_workbook_has_typed_cells_and_no_formula() -> None:
    made = answer(
        ("text", Kind.TEXT),
        ("amount", Kind.DECIMAL),
        ("count", Kind.INTEGER),
        ("day", Kind.DAY),
        rows=[
            ("=HYPERLINK('x')", Decimal("-0.02710000"), -3, "2031-03-01"),
            ("https://x.example", Decimal("1234567890123.12345678"), 10**17, None),
        ],
        cut=True,
    )
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(made, ABOUT)))
    first, second = list(book["answer"].iter_rows(min_row=2))
    assert (first[0].value, first[0].data_type) == ("'=HYPERLINK('x')", "s")
    assert (first[1].value, first[1].data_type, first[2].value) == (-0.0271, "n", -3)
    assert first[3].value == datetime(2031, 3, 1)  # noqa: DTZ001 - a day as workbooks have it
    assert (second[0].value, second[0].hyperlink) == ("https://x.example", None)
    assert (second[1].value, second[2].value) == ("1234567890123.12345678", "100000000000000000")
    told = [(row[0], row[1]) for row in book["definitions"].iter_rows(values_only=True)]
    assert ("warning", "Careful.") in told
    assert ("rows", "2; there are more: only the first 100 are here") in told
    assert ("made", "2031-06-15 12:00:00 UTC") in told


def test_parquet_keeps_types_and_order(tmp_path: Path) -> None:
    made = answer(
        ("amount", Kind.DECIMAL),
        ("day", Kind.DAY),
        ("text", Kind.TEXT),
        ("count", Kind.INTEGER),
        ("none", Kind.EMPTY),
        rows=[(Decimal("2.50000000"), "2031-03-01", "=1", 2**70, None), (Decimal("-1.00000001"), None, None, 1, None)],
    )
    file = tmp_path / "made.parquet"
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    file.write_bytes(to_parquet(made, scratch))
    with duckdb.connect() as connection:
        kinds = [row[1] for row in connection.execute(f"DESCRIBE SELECT * FROM '{file}'").fetchall()]
        rows = connection.execute(f"SELECT amount, CAST(day AS VARCHAR), text, count, none FROM '{file}'").fetchall()
    assert kinds[:3] == ["DECIMAL(38,8)", "DATE", "VARCHAR"]
    assert rows[0][:3] == (Decimal("2.5"), "2031-03-01", "=1")
    assert rows[1][:3] == (Decimal("-1.00000001"), None, None)


def test_an_empty_answer_can_be_exported(tmp_path: Path) -> None:
    made = answer(("a", Kind.EMPTY), rows=[])
    assert to_csv(made, ABOUT).decode("utf-8-sig") == "a\r\n"
    assert openpyxl.load_workbook(io.BytesIO(to_xlsx(made, ABOUT)))["answer"].max_row == 1
    assert to_parquet(made, tmp_path)[:4] == b"PAR1"
