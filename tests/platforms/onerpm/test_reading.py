"""What only ONErpm needs: shares that repeat money, sheets that nobody knows, decimal commas."""

from decimal import Decimal
from pathlib import Path

from bedrot.platforms.onerpm import ONErpm
from tests.platforms.reading import claim, tables
from tests.platforms.typed import staged, staged_table

SAMPLES = Path(__file__).parent
BOOK = SAMPLES / "statement_2031-05.xlsx"


def test_a_workbook_is_its_masters_and_its_shares(tmp_path: Path) -> None:
    found = tables(ONErpm(), tmp_path, BOOK.name, BOOK.read_bytes())
    assert set(found) == {"masters", "shares"}
    assert claim(ONErpm(), tmp_path, BOOK.name, BOOK.read_bytes())[1].kind == "masters"


def test_no_share_is_added_to_the_masters(tmp_path: Path) -> None:
    shares = staged(ONErpm(), tmp_path, SAMPLES / "shares.csv")
    assert shares.stored == []
    assert [(each["rule"], each["severity"]) for each in shares.findings] == [("repeats money", "total")] * 2


def test_masters_as_text_with_decimal_commas_are_those_of_the_workbook(tmp_path: Path) -> None:
    masters = tables(ONErpm(), tmp_path, BOOK.name, BOOK.read_bytes())["masters"]
    book = staged_table(ONErpm(), masters)
    text = staged(ONErpm(), tmp_path, SAMPLES / "masters.csv")
    assert text.stored == book.stored
    assert text.column("net", "fees") == [
        (Decimal("2.125"), Decimal("0.375")),
        (Decimal("0.2635"), Decimal("0.0465")),
        (Decimal("-6.26875"), Decimal("-1.10625")),
    ]


def test_what_a_store_paid_keeps_its_currency(tmp_path: Path) -> None:
    first = staged(ONErpm(), tmp_path, SAMPLES / "masters.csv").stored[0]
    assert (first["orig_amount"], first["orig_currency"], first["currency"]) == (Decimal("12.5"), "BRL", "USD")


def test_a_sheet_of_royalties_that_nobody_knows_is_told_and_an_empty_one_is_not(tmp_path: Path) -> None:
    book = SAMPLES / "with channels.xlsx"
    masters = tables(ONErpm(), tmp_path, book.name, book.read_bytes())["masters"]
    told = [row for row in masters.rows() if row.problem]
    assert [row.where for row in told] == ["sheet Youtube Channels"]
    whole = tables(ONErpm(), tmp_path, BOOK.name, BOOK.read_bytes())["masters"]
    assert not [row for row in whole.rows() if row.problem]
