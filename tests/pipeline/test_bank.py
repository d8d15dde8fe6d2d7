"""Bank movements in curated: overlapping downloads unite, equal purchases all count, cards of one file stay apart."""

import itertools
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.pipeline.label import Label
from bedrot.platforms.capital_one import CapitalOne
from tests.kit.labels import curated, deliver, make_label

HEADER = "Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit"
PRESSING = "2031-03-02,2031-03-03,4321,PRESSING PLANT EXAMPLE,Merchandise,410.00,"
COFFEE = "2031-03-03,2031-03-04,4321,COFFEE EXAMPLE,Dining,4.50,"
PAID = "2031-03-05,2031-03-05,4321,CAPITAL ONE AUTOPAY PYMT,Payment/Credit,,500.00"
ADS = "2031-03-28,2031-03-29,4321,FACEBK ADS 7XK2,Merchandise,120.00,"
OLDER, NEWER = (PRESSING, COFFEE, COFFEE, PAID), (COFFEE, COFFEE, PAID, ADS)


def download(*lines: str) -> str:
    return "\n".join([HEADER, *reversed(lines), "", ""])


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return make_label(tmp_path, connectors=[CapitalOne()])


@pytest.mark.parametrize("order", list(itertools.permutations([0, 1])), ids=["in order", "newest first"])
def test_overlapping_downloads_unite_and_equal_purchases_both_count(label: Label, order: tuple[int, ...]) -> None:
    files = [("older.csv", download(*OLDER)), ("newer.csv", download(*NEWER))]
    for place in order:
        assert deliver(label, *files[place], day=place).problem is None

    found = curated(label, "bank_transactions")

    assert sorted((str(row["day"]), row["amount"]) for row in found) == [
        ("2031-03-02", Decimal(-410)),
        ("2031-03-03", Decimal("-4.5")),
        ("2031-03-03", Decimal("-4.5")),
        ("2031-03-05", Decimal(500)),
        ("2031-03-28", Decimal(-120)),
    ]
    assert {row["account"] for row in found} == {"4321"}


def test_a_payment_of_the_card_and_its_counterpart_are_one_transfer(label: Label) -> None:
    checking = (
        "Account Number,Transaction Description,Transaction Date,Transaction Type,Transaction Amount,Balance\n"
        "1122,Withdrawal to CAPITAL ONE AUTOPAY PYMT,03/05/31,Debit,500.00,1020.55\n"
    )
    deliver(label, "card.csv", download(PAID, ADS))
    deliver(label, "360.csv", checking)

    found = {(row["account"], row["amount"]): row["transfer"] for row in curated(label, "bank_transactions")}

    assert found == {("4321", Decimal(500)): True, ("1122", Decimal(-500)): True, ("4321", Decimal(-120)): False}


def test_two_cards_of_one_file_stay_apart(label: Label) -> None:
    other = COFFEE.replace("4321", "0321")
    deliver(label, "both.csv", download(COFFEE, other))
    deliver(label, "one.csv", download(other), day=1)
    assert sorted(row["account"] for row in curated(label, "bank_transactions")) == ["0321", "4321"]
