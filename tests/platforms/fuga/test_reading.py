"""What only FUGA needs: the currency that is paid stands in a calculation, corrections in the file's name."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.errors import UnreadableFile
from bedrot.platforms.fuga import Fuga
from tests.connect.resaved import as_workbook
from tests.platforms.reading import claim, tables
from tests.platforms.typed import staged, staged_table

SAMPLES = Path(__file__).parent
STATEMENT = SAMPLES / "tin-lantern-royalty_extended.csv"
CORRECTION = SAMPLES / "tin-lantern-march2031-correction-royalty_extended.csv"
DIRECT = (
    "Asset ISRC,Asset Title,Asset Artist,Original Gross Income,Original currency,Converted Gross Income,"
    "Product Quantity,Asset Quantity,Audio Format,Reported Royalty,Territory,Sale Type,Sale Start date,Sale End date,"
    "Sale Store Name,DSP,Currency,Product UPC,Statement Run Name\n"
    "XXAA13100007,Low Tide,LUMEN,0.0031,USD,0.0028,0,12,Stereo,0.0024,SE,Streaming,2031-03-01,2031-03-31,Spotify,"
    "Spotify,USD,0000000123456,2031Q1\n"
)


def test_amounts_are_in_the_currency_behind_the_equals_sign(tmp_path: Path) -> None:
    found = staged(Fuga(), tmp_path, STATEMENT)
    assert found.column("net", "currency", "orig_currency") == [
        (Decimal("0.00181305"), "GBP", "USD"),
        (Decimal("0.66555"), "GBP", "EUR"),
        (Decimal("-5.015"), "GBP", "GBP"),
    ]


def test_a_workbook_says_its_currency_like_a_file(tmp_path: Path) -> None:
    rows = list(csv.reader(STATEMENT.read_text(encoding="utf-8-sig").splitlines()))
    (table,) = tables(Fuga(), tmp_path, "tin-lantern-royalty_extended.xlsx", as_workbook(rows)).values()
    assert staged_table(Fuga(), table).column("net", "currency")[0] == (Decimal("0.00181305"), "GBP")


def test_a_statement_in_two_currencies_is_not_guessed(tmp_path: Path) -> None:
    text = STATEMENT.read_text(encoding="utf-8-sig").replace("0.87 £/€ = £", "1 = €")
    with pytest.raises(UnreadableFile, match=r"names several \(EUR, GBP\)"):
        claim(Fuga(), tmp_path, "royalty_extended.csv", text)


def test_without_a_calculation_the_file_s_name_says_the_currency(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="Write the currency into the file's name"):
        claim(Fuga(), tmp_path, "royalty_extended.csv", DIRECT)
    (table,) = tables(Fuga(), tmp_path, "royalty_extended_EUR.csv", DIRECT).values()
    (row,) = staged_table(Fuga(), table).stored
    assert (row["net"], row["currency"], row["gross"]) == (Decimal("0.0024"), "EUR", Decimal("0.0028"))
    assert (row["orig_amount"], row["orig_currency"], row["units"]) == (Decimal("0.0031"), "USD", 12)


def test_a_run_of_a_quarter_is_reported_in_its_last_month(tmp_path: Path) -> None:
    assert set(staged(Fuga(), tmp_path, STATEMENT).column("report_date")) == {date(2031, 3, 1)}


def test_use_of_a_quarter_is_not_split(tmp_path: Path) -> None:
    found = staged(Fuga(), tmp_path, STATEMENT)
    assert found.column("sale_month", "sale_end")[1] == (date(2031, 1, 1), date(2031, 3, 1))


def test_older_statements_are_dated_by_their_name_and_corrections_add_to_them(tmp_path: Path) -> None:
    (row,) = staged(Fuga(), tmp_path, CORRECTION).stored
    assert (row["report_date"], row["statement"], row["tier"]) == (date(2031, 3, 1), "correction", "adjustment")
    assert row["net"] == Decimal("-0.006715")


def test_a_family_plan_is_a_subscription_and_a_video_is_one(tmp_path: Path) -> None:
    assert staged(Fuga(), tmp_path, STATEMENT).column("tier") == ["subscription", "video", "download"]


def test_a_release_goes_by_the_product_s_names(tmp_path: Path) -> None:
    release = staged(Fuga(), tmp_path, STATEMENT).stored[2]
    assert (release["item"], release["title"], release["artist"]) == ("Product", "Northern Quarter", "LUMEN")
    assert (release["isrc"], release["upc"]) == (None, "0000000123463")
