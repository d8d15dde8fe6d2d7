"""Movements on an account in a table that nobody wrote a connector for: what its signs mean, as a person has said it."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.connect.banking import BANK, number_of
from bedrot.connect.candidate import Candidate
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import delivery_of
from bedrot.connect.mapping import Column, FileMapping, connector_of, dataset_of, read_mapping, written
from bedrot.connect.proposing import Proposal, propose

CONNECTORS = discover().connectors
GERMAN = (
    "Kontoauszug;;;;;\n"
    "Buchungstag;Valutadatum;Verwendungszweck;Betrag;Währung;Saldo\n"
    "14.03.2031;15.03.2031;Presswerk Nord;-1.410,00;EUR;2.090,50\n"
    "13.03.2031;13.03.2031;Acme Vertrieb Abrechnung;3.500,50;EUR;3.500,50\n"
)


def proposal(folder: Path, text: str, chosen: Mapping[str, str] | None = None, **answers: str) -> Proposal:
    path = folder / "received"
    path.write_text(text, encoding="utf-8")
    return propose(Candidate(path, "nordbank_2031.csv", folder), CONNECTORS, answers, chosen or {})


def amounts(folder: Path, text: str, mapping: FileMapping) -> list[tuple[str | None, str | None]]:
    """The signed amount of each row and what tells it from its like."""
    path = folder / "received"
    path.write_text(text, encoding="utf-8")
    file = Candidate(path, "nordbank_2031.csv", folder)
    connector = connector_of(mapping)
    match = connector.identify(file)
    assert match is not None
    (table,) = connector.read(file, delivery_of(file, connector.platform, match))
    return [(row.values[-2], row.values[-1]) for row in table.rows()]


def test_a_bank_that_nobody_knows_is_proposed_with_its_decimal_comma_and_its_days(tmp_path: Path) -> None:
    found = proposal(tmp_path, GERMAN)
    assert found.mapping.feeds == BANK
    assert {name: column.header for name, column in found.mapping.columns.items()} == {
        "day": "Buchungstag",
        "posted": "Valutadatum",
        "description": "Verwendungszweck",
        "amount": "Betrag",
        "currency": "Währung",
        "balance": "Saldo",
    }
    assert [question.id for question in found.questions] == ["platform", "expenses", "account"]
    assert (found.questions[1].proposed, found.questions[1].options) == ("negative", ("negative", "positive"))
    assert amounts(tmp_path, GERMAN, found.mapping) == [("-1410.00", "-1410.00#1"), ("3500.50", "3500.50#1")]


def test_on_a_card_the_positive_amounts_may_be_the_expenses(tmp_path: Path) -> None:
    text = "Date,Description,Amount\n2031-03-14,Studio,12.50\n2031-03-15,Payment,-100.00\n"
    found = proposal(tmp_path, text, expenses="positive")
    assert "expenses" not in {question.id for question in found.questions}
    assert amounts(tmp_path, text, found.mapping) == [("-12.50", "-12.50#1"), ("100.00", "100.00#1")]


def test_a_column_for_each_way_leaves_nothing_to_ask_of_signs(tmp_path: Path) -> None:
    text = (
        "Date,Details,Paid out,Paid in,Balance\n"
        "2031-03-14,Studio,£12.50,,£87.50\n2031-03-14,Studio,£12.50,,£75.00\n2031-03-15,Acme,0.00,£100.00,£175.00\n"
        "2031-03-16,Both,1.00,2.00,£175.00\n"
    )
    found = proposal(tmp_path, text)
    assert {"debit", "credit"} <= found.mapping.columns.keys()
    assert "expenses" not in {question.id for question in found.questions}
    assert amounts(tmp_path, text, found.mapping) == [
        ("-12.50", "-12.50#1"),
        ("-12.50", "-12.50#2"),
        ("100.00", "100.00#1"),
        ("1.00 2.00", "1.00 2.00#1"),
    ]


def test_a_word_beside_the_amount_says_which_way_it_went(tmp_path: Path) -> None:
    text = "Datum;Omschrijving;Bedrag;Af Bij\n2031-03-14;Studio;12,50;Af\n2031-03-15;Acme;100,00;Bij\n"
    found = proposal(tmp_path, text)
    assert found.mapping.columns["direction"].header == "Af Bij"
    assert amounts(tmp_path, text, found.mapping) == [("-12.50", "-12.50#1"), ("100.00", "100.00#1")]


def test_a_column_of_other_words_is_no_direction(tmp_path: Path) -> None:
    text = "Date,Description,Amount,Type\n2031-03-14,Studio,-12.50,Card\n2031-03-15,Acme,100.00,Transfer\n"
    assert "direction" not in proposal(tmp_path, text).mapping.columns


def test_of_an_account_in_the_rows_the_last_four_characters_are_kept_and_no_other_is_asked_for(tmp_path: Path) -> None:
    text = "IBAN,Date,Description,Amount\nDE00123456789012345678,2031-03-14,Studio,-12.50\n"
    mapping = proposal(tmp_path, text).mapping
    path = tmp_path / "received"
    file = Candidate(path, "nordbank.csv", tmp_path)
    connector = connector_of(mapping)
    match = connector.identify(file)
    assert match is not None
    assert not match.account_needed
    (table,) = connector.read(file, delivery_of(file, "nordbank", match))
    column = dataset_of(mapping).column_of(table.header)["account"]
    assert [row.values[table.header.index(column)] for row in table.rows()] == ["5678"]


def test_a_file_that_leaves_everything_open_still_takes_six_questions(tmp_path: Path) -> None:
    text = 'Statement date,Description,Title,Amount\n01/02/2031,Studio,A,"1,234"\n02/03/2031,Acme,B,"2,345"\n'
    asked = [question.id for question in proposal(tmp_path, text).questions]
    assert asked == ["feeds", "platform", "currency", "order", "decimal", "expenses"]
    answered = proposal(tmp_path, text, feeds=BANK, platform="nordbank", order="dmy")
    assert [question.id for question in answered.questions] == ["currency", "decimal", "expenses"]


def test_which_account_it_is_has_to_be_said_where_nothing_tells(tmp_path: Path) -> None:
    mapping = proposal(tmp_path, GERMAN).mapping
    file = Candidate(tmp_path / "received", "nordbank.csv", tmp_path)
    match = connector_of(mapping).identify(file)
    assert match is not None
    assert match.account_needed
    told = proposal(tmp_path, GERMAN, account="giro").mapping
    match = connector_of(told).identify(file)
    assert match is not None
    assert (match.account, match.account_needed) == ("giro", False)


def test_a_newer_download_replaces_movements_even_where_the_bank_has_sorted_them_anew() -> None:
    columns = {name: Column(name) for name in ("day", "description", "amount", "bank_category")}
    mapping = FileMapping("nordbank", "Nordbank", BANK, tuple(columns), columns)
    assert dataset_of(mapping).supersede_by == ("day", "description", "entry")


def test_the_meaning_of_signs_is_kept_in_the_file() -> None:
    columns = {name: Column(name) for name in ("day", "description")}
    columns["amount"] = Column("amount", expenses="positive", decimal=",", currency="EUR")
    mapping = FileMapping("nordbank", "Nordbank", BANK, tuple(columns), columns)
    assert 'expenses = "positive"' in written(mapping)
    assert read_mapping(written(mapping)) == mapping


@pytest.mark.parametrize(
    ("columns", "constants", "said"),
    [
        (("day", "description"), {}, "needs columns for day, description and amount"),
        (("day", "amount"), {}, "needs columns for day, description and amount"),
        (("day", "description", "amount"), {"currency": "EUR"}, "only the account"),
    ],
)
def test_movements_that_would_lack_something_are_told(
    columns: tuple[str, ...], constants: dict[str, str], said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        FileMapping("nordbank", "Nordbank", BANK, columns, {name: Column(name) for name in columns}, constants)


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("-1.234,50 €", ",", "-1234.50"),
        ("12,50-", ",", "-12.50"),
        ("(12,34)", ",", "-12.34"),
        ("EUR 5", ",", "5"),
        ("1.234", ",", "1234"),
        ("\u22121,234.50", ".", "-1234.50"),
        ("1’234.50 CHF", ".", "1234.50"),
        ("1,5", ".", None),
        ("1.5", ",", None),
        ("twelve", ".", None),
    ],
)
def test_amounts_are_read_as_banks_write_them(text: str, decimal: str, number: str | None) -> None:
    assert number_of(text, decimal) == (None if number is None else Decimal(number))


@given(st.decimals(min_value=-9_999_999, max_value=9_999_999, places=2), st.sampled_from(["", " €", " EUR"]))
def test_an_amount_is_the_same_with_a_point_and_with_a_comma(amount: Decimal, behind: str) -> None:
    english = f"{amount:,.2f}{behind}"
    assert number_of(english, ".") == amount
    assert number_of(english.translate(str.maketrans(",.", ".,")), ",") == amount
