"""Identifiers and money come out of the lake as they went in: 100,000 of each, from text to raw, staging and curated."""

import random
from decimal import Decimal

import duckdb
import pytest

from bedrot.pipeline.label import Label
from tests.kit.labels import curated, deliver, make_label, staged
from tests.kit.statements import BankLine, bank_statement

pytestmark = pytest.mark.property
LINES = 100_000


def amount(chance: random.Random, digits: int) -> str:
    """An amount of up to so many digits and 15 decimals, of either sign, with zeros wherever they may stand."""
    decimals = chance.randint(0, 15)
    whole = str(chance.randint(0, 10**digits - 1)).zfill(chance.randint(1, 3))
    fraction = f".{chance.randint(0, 10**decimals - 1):0{decimals}d}" if decimals else ""
    return chance.choice(("", "-", "+")) + whole + fraction


@pytest.fixture(scope="module")
def lines() -> list[BankLine]:
    chance = random.Random(8931)
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [
        BankLine(
            title=f"SONG {number}",
            isrc="".join(chance.choices(letters, k=2))
            + "".join(chance.choices(letters + "0123456789", k=3))
            + f"{number:07d}",
            upc=str(chance.randint(0, 10**8 - 1)).zfill(chance.choice((8, 12, 13, 14))),
            units=str(chance.randint(0, 10**12 - 1)),
            net=amount(chance, 10 if number < 8 else chance.randint(0, 5)),
        )
        for number in range(LINES)
    ]


@pytest.fixture(scope="module")
def label(lines: list[BankLine], tmp_path_factory: pytest.TempPathFactory) -> Label:
    label = make_label(tmp_path_factory.mktemp("label"))
    (table,) = deliver(label, "bank.tsv", bank_statement(lines)).tables
    assert (table.read, table.stored, table.flagged) == (LINES, LINES, 0)
    return label


def test_leading_zeros_thirteen_digits_and_letters_are_among_them(lines: list[BankLine]) -> None:
    assert sum(line.upc.startswith("0") for line in lines) > 1_000
    assert {len(line.upc) for line in lines} == {8, 12, 13, 14}
    assert sum(Decimal(line.net) < 0 for line in lines) > 10_000
    assert max(-int(Decimal(line.net).as_tuple().exponent) for line in lines) == 15


def test_typed_rows_hold_what_the_statement_says(label: Label, lines: list[BankLine]) -> None:
    rows = staged(label, "distrokid", "bank")
    assert [(row["_row"], row["isrc"], row["upc"]) for row in rows] == [
        (number, line.isrc, line.upc) for number, line in enumerate(lines)
    ]
    assert all(row["net"] == Decimal(line.net) for row, line in zip(rows, lines, strict=True))
    assert all(row["units"] == int(line.units) for row, line in zip(rows, lines, strict=True))


def test_curated_facts_hold_what_the_statement_says(label: Label, lines: list[BankLine]) -> None:
    facts = {row["title"]: row for row in curated(label, "royalties")}
    assert len(facts) == LINES
    for line in lines:
        fact = facts[line.title]
        assert (fact["isrc"], fact["upc"], fact["units"]) == (line.isrc, line.upc, int(line.units))
        assert fact["net"] == Decimal(line.net)


def test_raw_rows_are_the_texts_themselves(label: Label, lines: list[BankLine]) -> None:
    (segments,) = label.lake.raw.all()
    (segment,) = segments.tables
    file = label.lake.raw.file(segments, segment)
    with duckdb.connect() as connection:
        found = connection.execute(f'SELECT "ISRC", "UPC", "Quantity", "Earnings (USD)" FROM read_parquet(\'{file}\')')
        texts = found.fetchall()
    assert texts == [(line.isrc, line.upc, line.units, line.net) for line in lines]
