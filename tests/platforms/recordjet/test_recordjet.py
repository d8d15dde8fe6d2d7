"""What only recordJet needs: JSON beside CSV, and an amount whose name the vendor does not tell."""

from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.errors import MissingColumn
from bedrot.platforms.recordjet import RecordJet
from tests.platforms.reading import claim, tables
from tests.platforms.typed import staged

HERE = Path(__file__).parent
LINE = (
    '{"saleDate": "2031-04-30", "creditDate": "2031-06-15", "trackTitle": "Low Lights", "ean": "1", "isrc": "",'
    ' "quantity": 1, "store": "iTunes", "channel": "download", "netAmount": 0.70}'
)


def test_discovery_fees_are_lines_with_negative_money(tmp_path: Path) -> None:
    found = staged(RecordJet(), tmp_path, HERE / "sales.csv")
    assert found.column("store", "net")[1] == ("Spotify Discovery Mode", Decimal("-0.27955263"))


def test_csv_and_json_give_the_same_fields(tmp_path: Path) -> None:
    as_csv, as_json = (
        staged(RecordJet(), tmp_path, HERE / name).stored for name in ("sales.csv", "sales-2031-05.json")
    )
    assert set(as_csv[0]) == set(as_json[0])
    assert as_json[0]["net"] == Decimal("0.87110000")


def test_the_lines_may_stand_alone_or_under_a_name(tmp_path: Path) -> None:
    for text in (f"[{LINE}]", f'{{"data": [{LINE}], "page": 1}}'):
        assert claim(RecordJet(), tmp_path, "x.json", text)[1].kind == "sales"
        (table,) = tables(RecordJet(), tmp_path, "x.json", text).values()
        assert len(list(table.rows())) == 1


def test_a_file_without_a_likely_amount_is_set_aside(tmp_path: Path) -> None:
    text = (HERE / "sales.csv").read_text(encoding="utf-8").replace("netAmount", "x")
    with pytest.raises(MissingColumn, match="'netAmount' is missing or renamed"):
        tables(RecordJet(), tmp_path, "sales.csv", text)
