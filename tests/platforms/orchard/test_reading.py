"""What only The Orchard needs: three generations, a track's artist that is not its title, codes and descriptions."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.platforms.orchard import Orchard
from tests.platforms.reading import claim
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent


@pytest.mark.parametrize(
    ("sample", "kind"),
    [
        ("Digital Sales 2031M5.xlsx", "digital_sales"),
        ("digital_sales.csv", "digital_sales"),
        ("2031M5.csv", "export"),
        ("statement.csv", "statement"),
        ("short_statement.csv", "statement"),
    ],
)
def test_each_generation_is_told_from_the_others(sample: str, kind: str, tmp_path: Path) -> None:
    assert claim(Orchard(), tmp_path, sample, (SAMPLES / sample).read_bytes())[1].kind == kind


def test_a_workbook_gives_what_the_text_gives(tmp_path: Path) -> None:
    names = ("digital_sales.csv", "Digital Sales 2031M5.xlsx")
    text, workbook = (staged(Orchard(), tmp_path, SAMPLES / name) for name in names)
    assert text.stored == workbook.stored


def test_months_are_tokens_or_names(tmp_path: Path) -> None:
    found = staged(Orchard(), tmp_path, SAMPLES / "digital_sales.csv")
    assert found.column("report_date", "sale_month")[:2] == [
        (date(2031, 5, 1), date(2031, 3, 1)),
        (date(2031, 5, 1), date(2030, 10, 1)),
    ]


def test_the_label_s_barcode_comes_before_that_of_the_orchard(tmp_path: Path) -> None:
    found = staged(Orchard(), tmp_path, SAMPLES / "digital_sales.csv")
    assert found.column("upc")[:2] == ["000000123456", "000000123463"]


def test_a_code_that_nobody_knows_is_left_to_the_store_and_listed(tmp_path: Path) -> None:
    found = staged(Orchard(), tmp_path, SAMPLES / "digital_sales.csv")
    assert found.column("tier") == ["subscription", "download_album", "physical", None]
    assert [(each["text"], each["severity"]) for each in found.findings] == [("ZZ", "flagged")]


def test_the_export_has_decimal_commas_and_points_between_thousands(tmp_path: Path) -> None:
    found = staged(Orchard(), tmp_path, SAMPLES / "2031M5.csv")
    assert found.column("net", "units") == [
        (Decimal("0.258066"), 212),
        (Decimal("3.81200544"), 1204),
        (Decimal("-5.1"), -1),
    ]


def test_the_artist_of_a_track_is_not_taken_for_its_title(tmp_path: Path) -> None:
    found = staged(Orchard(), tmp_path, SAMPLES / "statement.csv")
    assert found.column("title", "artist") == [
        ("Low Tide", "LUMEN feat. NOVA SEVEN"),
        ("Low Tide", "LUMEN feat. NOVA SEVEN"),
        ("Low Tide", "LUMEN"),
    ]


def test_re_processed_amounts_with_signs_and_brackets_are_read(tmp_path: Path) -> None:
    found = staged(Orchard(), tmp_path, SAMPLES / "statement.csv")
    assert found.column("net") == [Decimal("1.0376"), Decimal("1034.56"), Decimal("-1.2")]
    assert found.column("gross", "orig_amount", "orig_currency")[1] == (Decimal("1098.1"), Decimal("11234.56"), "SEK")


def test_statements_of_two_subaccounts_do_not_replace_each_other() -> None:
    assert Orchard.statement.supersede_by == ("report_date", "subaccount")
