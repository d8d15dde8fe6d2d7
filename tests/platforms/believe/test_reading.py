"""What only Believe needs: semicolons, workbooks, Russian headers in Windows-1251."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.errors import MissingColumn
from bedrot.platforms.believe import Believe
from tests.platforms.reading import tables
from tests.platforms.typed import staged

SAMPLES = Path(__file__).parent
RUSSIAN = SAMPLES / "отчет.csv"


def test_a_workbook_gives_what_the_text_gives(tmp_path: Path) -> None:
    text, workbook = (staged(Believe(), tmp_path, SAMPLES / name) for name in ("report_may.csv", "report_may.xlsx"))
    assert text.stored == workbook.stored


def test_the_subscription_refines_a_stream_and_nothing_else(tmp_path: Path) -> None:
    found = staged(Believe(), tmp_path, SAMPLES / "report_may.csv")
    assert found.column("tier") == ["subscription", "ugc", "download", "ads"]


def test_gross_deductions_and_share_stand_beside_what_is_paid(tmp_path: Path) -> None:
    album = staged(Believe(), tmp_path, SAMPLES / "report_may.csv").stored[2]
    assert (album["net"], album["gross"], album["withheld"]) == (Decimal("-5.015"), Decimal("-5.9"), Decimal("0.4"))
    assert (album["share_pct"], album["currency"], album["title"]) == (Decimal(85), "EUR", "Northern Quarter")


def test_a_russian_report_is_read_in_windows_1251_with_decimal_commas(tmp_path: Path) -> None:
    found = staged(Believe(), tmp_path, RUSSIAN)
    assert found.column("net", "units") == [(Decimal("1812.4"), 1204), (Decimal("44.105"), 88), (Decimal("-0.55"), 12)]
    assert found.column("store", "artist", "currency")[0] == ("Зайцев.нет", "ЛЮМЕН", "RUB")


def test_a_russian_report_in_utf8_is_the_same(tmp_path: Path) -> None:
    text = RUSSIAN.read_bytes().decode("cp1251")
    (table,) = tables(Believe(), tmp_path, "report.csv", text).values()
    assert [row.values[3] for row in table.rows()] == ["ЛЮМЕН"] * 3


def test_without_a_month_of_use_the_month_of_the_report_stands(tmp_path: Path) -> None:
    assert set(staged(Believe(), tmp_path, RUSSIAN).column("sale_month")) == {date(2031, 5, 1)}


def test_a_month_of_use_under_an_unknown_name_is_not_guessed(tmp_path: Path) -> None:
    text = RUSSIAN.read_bytes().decode("cp1251").replace('"Платформа"', '"Месяц использования";"Платформа"', 1)
    with pytest.raises(MissingColumn, match="The nearest found is 'Месяц использования'"):
        tables(Believe(), tmp_path, "report.csv", text)


def test_the_known_month_of_use_is_taken() -> None:
    header = ["Месяц отчета", "Месяц продаж", "Сумма вознаграждения"]
    assert Believe.russian_report.column_of(header)["sale_month"] == "Месяц продаж"
