"""One account under two names, said in ``catalog/accounts.csv`` after the fact: it counts once, and nothing is lost."""

from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.errors import CatalogInvalid
from bedrot.model.periods import Month
from bedrot.pipeline import runs
from bedrot.pipeline.catalog import read_catalog
from bedrot.pipeline.explain import Question, explain, lines_behind
from bedrot.pipeline.findings import Kind
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Wishes
from bedrot.pipeline.winning import accounts_named
from bedrot.pipeline.workbench import workbench
from bedrot.platforms.capital_one import CapitalOne
from tests.kit.labels import NOON, curated, deliver, make_label
from tests.kit.statements import BankLine, bank_statement
from tests.pipeline.finding import findings, the

MERGED = "name,platform,account\nme@label.example,distrokid,main\n"


def two_names(folder: Path) -> Label:
    """March was imported as ``main``, and again as ``me@label.example``; April only as the latter."""
    label = make_label(folder)
    lines = [BankLine(reported="2031-05-21", sold="2031-03", units=str(units)) for units in (10, 20, 30)]
    deliver(label, "march.tsv", bank_statement(lines), wishes=Wishes(account="main"))
    april = BankLine(reported="2031-06-21", sold="2031-04")
    deliver(label, "again.tsv", bank_statement([*lines, april]), day=1, wishes=Wishes(account="me@label.example"))
    return label


def units(label: Label) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in curated(label, "royalties"):
        month = f"{row['account']} {row['sale_month']:%Y-%m}"
        found[month] = found.get(month, 0) + row["units"]
    return found


def test_an_account_under_two_names_counts_once_as_soon_as_the_table_says_so(tmp_path: Path) -> None:
    label = two_names(tmp_path)
    assert units(label) == {"main 2031-03": 60, "me@label.example 2031-03": 60, "me@label.example 2031-04": 120}
    assert "`me@label.example,distrokid,main`" in the(label, Kind.TWICE).todo

    label = make_label(tmp_path, catalog={"accounts.csv": MERGED})
    report = runs.run(label, NOON)

    assert report.months == {"royalties": ("2031-03-01", "2031-04-01")}
    assert units(label) == {"main 2031-03": 60, "main 2031-04": 120}
    assert findings(label, Kind.TWICE) == []
    assert runs.run(label, NOON).months == {}


def test_taking_the_line_out_again_tells_the_accounts_apart_again(tmp_path: Path) -> None:
    two_names(tmp_path)
    runs.run(make_label(tmp_path, catalog={"accounts.csv": MERGED}), NOON)
    label = make_label(tmp_path, catalog={"accounts.csv": "name,platform,account\n"})
    runs.run(label, NOON)
    assert units(label) == {"main 2031-03": 60, "me@label.example 2031-03": 60, "me@label.example 2031-04": 120}


def test_the_lines_behind_a_figure_still_name_the_account_as_it_was_written(tmp_path: Path) -> None:
    two_names(tmp_path)
    label = make_label(tmp_path, catalog={"accounts.csv": MERGED})
    runs.run(label, NOON)
    with workbench(label.lake, memory=label.memory, code=label.code) as bench:
        march = Question("royalties", "units", Month(2031, 3), Month(2031, 3), {"account": "main"})
        facts = explain(march, bench).facts
        (lines,) = lines_behind(facts, "royalties", label.connectors, bench, most=10)
    assert [(line.delivery.name, line.delivery.account, line.cells["Quantity"]) for line in lines] == [
        ("again.tsv", "me@label.example", "10"),
        ("again.tsv", "me@label.example", "20"),
        ("again.tsv", "me@label.example", "30"),
    ]


def test_accounts_of_another_platform_and_in_other_letters_are_other_accounts(tmp_path: Path) -> None:
    two_names(tmp_path)
    others = "name,platform,account\nme@label.example,toolost,main\nME@label.example,distrokid,main\n"
    label = make_label(tmp_path, catalog={"accounts.csv": others})
    assert runs.run(label, NOON).months == {}
    assert {row["account"] for row in curated(label, "royalties")} == {"main", "me@label.example"}


CARD = "Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit\n"
REPLACED = {"accounts.csv": "name,platform,account\n4321,capital_one,8765\n"}


def purchases(card: str, *days: int) -> str:
    return "".join(f"2031-03-{day:02},2031-03-{day:02},{card},SHOP {day},Merchandise,{day}.50,\n" for day in days)


def replaced_card(folder: Path) -> Label:
    """Card 4321 was replaced by 8765 on the fourth; the newer download has the last movements of the old one anew."""
    label = make_label(folder, connectors=[CapitalOne()])
    deliver(label, "old_transaction_download.csv", CARD + purchases("4321", 1, 2, 3))
    deliver(label, "new_transaction_download.csv", CARD + purchases("8765", 1, 2, 3, 4, 5), day=1)
    return label


def spent(label: Label) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for row in curated(label, "bank_transactions"):
        found[row["account"]] = found.get(row["account"], Decimal(0)) - row["amount"]
    return found


def test_a_replaced_card_is_one_account_as_soon_as_the_table_says_so(tmp_path: Path) -> None:
    label = replaced_card(tmp_path)
    assert spent(label) == {"4321": Decimal("7.50"), "8765": Decimal("17.50")}
    assert "`8765,capital_one,4321`" in the(label, Kind.TWICE).todo

    label = make_label(tmp_path, connectors=[CapitalOne()], catalog=REPLACED)
    assert runs.run(label, NOON).months == {"bank_transactions": ("2031-03-01",)}
    assert spent(label) == {"8765": Decimal("17.50")}
    assert findings(label, Kind.TWICE) == []
    assert runs.run(label, NOON).months == {}

    label = make_label(tmp_path, connectors=[CapitalOne()], catalog={"accounts.csv": "name,platform,account\n"})
    runs.run(label, NOON)
    assert spent(label) == {"4321": Decimal("7.50"), "8765": Decimal("17.50")}


def test_two_equal_purchases_of_a_day_stay_two_when_the_cards_become_one(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=[CapitalOne()], catalog=REPLACED)
    deliver(label, "old.csv", CARD + purchases("4321", 1, 1))
    deliver(label, "new.csv", CARD + purchases("8765", 2, 2, 2), day=1)
    assert spent(label) == {"8765": Decimal("10.50")}


def test_the_cards_that_files_name_are_known(tmp_path: Path) -> None:
    label = replaced_card(tmp_path)
    typed = label.lake.promotions.all("capital_one", "card")
    assert sorted(sorted(accounts_named(CapitalOne.card, each)) for each in typed) == [["4321"], ["8765"]]


def test_a_movement_of_the_old_card_leads_to_its_line(tmp_path: Path) -> None:
    replaced_card(tmp_path)
    label = make_label(tmp_path, connectors=[CapitalOne()], catalog=REPLACED)
    runs.run(label, NOON)
    deliver(label, "earlier.csv", CARD + "2031-02-01,2031-02-01,4321,SHOP,Merchandise,9.00,\n")
    with workbench(label.lake, memory=label.memory, code=label.code) as bench:
        february = Question("bank_transactions", "amount", Month(2031, 2), Month(2031, 2), {"account": "8765"})
        facts = explain(february, bench).facts
        (lines,) = lines_behind(
            facts, "bank_transactions", label.connectors, bench, most=10, accounts=label.catalog.accounts
        )
    assert [(line.delivery.name, line.cells["Card No."]) for line in lines] == [("earlier.csv", "4321")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "name,platform,account\nme,distrokid,\n",
            r"accounts\.csv, line 2, field 'account': This cell may not be empty",
        ),
        (
            "name,platform,account\nme,distrokid,a\nme,distrokid,b\n",
            r"accounts\.csv, line 3, field 'name': Line 2 says",
        ),
        ("name,platform,account\na,distrokid,b\nb,distrokid,c\n", r"'a' of distrokid means 'b', and that means 'c'"),
    ],
)
def test_a_mistake_in_the_table_is_named(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "accounts.csv").write_text(text, encoding="utf-8")
    with pytest.raises(CatalogInvalid, match=says):
        read_catalog(tmp_path)
