"""Money: what curated and warehouse hold is the exact sum of the source's lines."""

import csv
import random
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.money import from_units, to_units
from bedrot.pipeline.label import Label
from tests.kit.labels import curated, deliver, make_label, quarantined, total
from tests.kit.statements import BankLine, bank_statement

ROW = "\t".join(BankLine(net="{net}", reported="2031-0{month}-21", store="{store}", title="SONG {song}").cells) + "\n"


def warehouse_total(label: Label) -> Decimal:
    connection = sqlite3.connect(label.root / "bedrot_analytics.db")
    try:
        ((units,),) = connection.execute("SELECT COALESCE(SUM(net_revenue), 0) FROM revenue_transactions")
    finally:
        connection.close()
    return from_units(int(units))


def test_amounts_that_floats_would_spoil_are_exact(tmp_path: Path) -> None:
    label = make_label(tmp_path)
    amounts = ["0.1"] * 10 + ["0.2", "0.30000000", "-0.00000001", "1234567890.12345678", "-1234567890.12345678", "0.7"]
    deliver(label, "bank.tsv", bank_statement(BankLine(net=net, title=f"T{n}") for n, net in enumerate(amounts)))
    exact = sum(map(Decimal, amounts), Decimal(0))
    assert exact == Decimal("2.19999999")
    assert total(label, "royalties", "net") == warehouse_total(label) == exact


def test_what_is_finer_than_the_warehouse_stores_is_rounded_once_for_the_whole_statement(tmp_path: Path) -> None:
    label = make_label(tmp_path)
    amounts = ["0.000000004"] * 1_000 + ["0.123456789012345"]
    deliver(label, "bank.tsv", bank_statement(BankLine(net=net, title=f"T{n}") for n, net in enumerate(amounts)))
    exact = sum(map(Decimal, amounts), Decimal(0))
    assert total(label, "royalties", "net") == exact
    assert to_units(warehouse_total(label)) == to_units(exact)


@pytest.mark.slow
def test_a_million_lines_sum_to_the_last_unit(tmp_path: Path) -> None:
    chance = random.Random(20311)
    label = make_label(tmp_path)
    units = [chance.randint(-(10**7), 10**9) for _ in range(1_000_000)]
    header = bank_statement([])
    lines = (
        ROW.format(
            net=f"{amount * Decimal('1E-8'):.8f}",
            month=1 + number % 9,
            store=("Spotify", "Deezer")[number % 2],
            song=number % 500,
        )
        for number, amount in enumerate(units)
    )
    report = deliver(label, "bank.tsv", header + "".join(lines))
    assert (report.tables[0].read, report.tables[0].stored) == (1_000_000, 1_000_000)
    assert total(label, "royalties", "net") == warehouse_total(label) == from_units(sum(units))


SAMPLES = [
    path
    for platform in ("distrokid", "toolost")
    for path in sorted((Path(__file__).parents[1] / "platforms" / platform).iterdir())
    if path.suffix in (".tsv", ".csv")
]
NET = {"distrokid": "Earnings (USD)", "toolost": "net_revenue"}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_total_of_a_sample_is_the_sum_of_the_cells_of_its_lines(tmp_path: Path, sample: Path) -> None:
    label = make_label(tmp_path)
    (table,) = deliver(label, sample.name, sample.read_bytes()).tables
    platform, dataset = table.dataset.split(".")
    left_out = {row["_row"] for row in quarantined(label, platform, dataset) if row["severity"] != "flagged"}
    amounts = [row.get(NET[platform]) for number, row in enumerate(_rows(sample)) if number not in left_out]
    exact = sum((Decimal(amount) for amount in amounts if amount), Decimal(0))
    estimated = sum((row["net"] for row in curated(label, "royalties") if row["estimated"]), Decimal(0))
    assert len(amounts) == table.stored
    assert total(label, "royalties", "net") - estimated == exact
    assert to_units(warehouse_total(label)) == to_units(total(label, "royalties", "net"))


def _rows(sample: Path) -> list[dict[str, str]]:
    data = sample.read_bytes()
    text = data.decode("cp1252" if b"CAF\xc9" in data else "utf-8-sig")
    lines = [line for line in text.splitlines() if line.strip()]
    first = next(number for number, line in enumerate(lines) if "Sale Month" in line or "sale_date" in line)
    return list(csv.DictReader(lines[first:], delimiter="\t" if "\t" in lines[first] else ","))
