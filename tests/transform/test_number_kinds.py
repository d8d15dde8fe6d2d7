"""Counts, amounts, shares, durations and choices in the ways in which statements write them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.field_numbers import DecimalSign
from bedrot.model.fields import Average, Choice, Count, Day, Field, Key, Money, Payee, Ratio, Seconds, Text
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.staged_sql import names_statement
from tests.transform.typing import type_rows, values_of


def read(engine: DuckDBEngine, field: Field, *texts: str) -> list[Any]:
    return [value for (value,) in values_of(engine, [field], texts)]


@pytest.mark.parametrize(
    ("thousands", "texts"),
    [
        (",", ["1,234,567", "1234567", "1,234,567.00", "1234567.0000"]),
        (".", ["1.234.567", "1234567", "1.234.567,0", "1234567,00"]),
        (" ", ["1 234 567", "1\u00a0234\u00a0567", "1\u202f234\u202f567", "1234567", "1 234 567,00", "1234567.0"]),
    ],
)
def test_a_count_in_groups_of_thousands(
    engine: DuckDBEngine, thousands: Literal[",", ".", " "], texts: list[str]
) -> None:
    assert read(engine, Count("n", "cell", thousands=thousands), *texts) == [1_234_567] * len(texts)


@pytest.mark.parametrize(
    ("thousands", "texts"),
    [
        (",", ["1.234", "12,34", "1 234", "1,2345"]),
        (".", ["1,234", "12.34", "1.0"]),
        (" ", ["12 34", "1,234", "1.234"]),
    ],
)
def test_a_count_that_could_be_something_else(
    engine: DuckDBEngine, thousands: Literal[",", ".", " "], texts: list[str]
) -> None:
    assert read(engine, Count("n", "cell", thousands=thousands), *texts) == [None] * len(texts)


@pytest.mark.property
@given(number=st.integers(-999_999_999_999, 999_999_999_999))
def test_a_count_comes_back_from_every_way_of_writing_it(engine: DuckDBEngine, number: int) -> None:
    for thousands in (",", ".", " "):
        written = f"{number:,}".replace(",", thousands)
        assert read(engine, Count("n", "cell", signed=True, thousands=thousands), written) == [number]


def test_a_fraction_is_refused_or_costs_only_itself(engine: DuckDBEngine) -> None:
    def sales(units: Count) -> Dataset:
        fields = [Day("day"), Key("store"), units]
        return Dataset("s", Family.DISTRIBUTOR, "daily_streams", fields, supersede_by=("day",), month="day")

    row = ["2031-03-01", "Spotify", "2.5"]
    strict = type_rows(engine, sales(Count("streams")), ["day", "store", "streams"], [row])
    lenient = type_rows(engine, sales(Count("streams", whole=False)), ["day", "store", "streams"], [row])
    assert [each["_flags"] for each in strict.rows] == [None]
    assert [(each["_flags"], each["streams"]) for each in lenient.rows] == [(1, None)]
    assert [each["severity"] for each in strict.findings + lenient.findings] == ["refused", "flagged"]


@pytest.mark.parametrize(
    ("decimal", "text", "amount"),
    [
        (".", "1234.56", "1234.56"),
        (".", "1,5", None),
        (".", "1,234.56", None),
        (",", "1234,56", "1234.56"),
        (",", "-0,000000000000001", "-0.000000000000001"),
        (",", "1.5", None),
        (",", "1.234,56", None),
        (",", "7", "7"),
    ],
)
def test_an_amount_has_the_decimal_sign_of_its_source(
    engine: DuckDBEngine, decimal: DecimalSign, text: str, amount: str | None
) -> None:
    assert read(engine, Money("net", "cell", decimal=decimal), text) == [Decimal(amount) if amount else None]


@pytest.mark.parametrize(
    ("texts", "amounts"),
    [
        (["0,5", "1,234", "-7"], ["0.5", "1.234", "-7"]),
        (["0.5", "1.234", "-7"], ["0.5", "1.234", "-7"]),
        (["0,125", "1,234"], ["0.125", "1.234"]),
        (["1234,567", "1,234"], ["1234.567", "1.234"]),
        (["1,234", "1,000", "7"], [None, None, "7"]),
        (["0,5", "0.5", "7"], [None, None, None]),
        (["7", "8"], ["7", "8"]),
    ],
)
def test_which_sign_is_the_decimal_one_is_proved_by_the_column(
    engine: DuckDBEngine, texts: list[str], amounts: list[str | None]
) -> None:
    expected = [Decimal(each) if each else None for each in amounts]
    if amounts == [None, None, None]:
        expected[2] = Decimal(7)
    assert read(engine, Money("net", "cell", decimal="either"), *texts) == expected


@pytest.mark.parametrize(
    ("texts", "amounts"),
    [
        (["1.234,56", "1.234"], ["1234.56", "1234"]),
        (["1,234.56", "1,234"], ["1234.56", "1234"]),
        (["1.234.567", "1.234"], ["1234567", "1234"]),
        (["1 234,5", "$7"], ["1234.5", "7"]),
        (["1,234", "$7"], [None, "7"]),
    ],
)
def test_thousands_prove_a_decimal_sign_too(engine: DuckDBEngine, texts: list[str], amounts: list[str | None]) -> None:
    field = Money("net", "cell", decimal="either", loose=True)
    assert read(engine, field, *texts) == [Decimal(each) if each else None for each in amounts]


@pytest.mark.parametrize(
    "text",
    [
        *("-1234.5", "-$1,234.50", "$-1,234.50", "($1,234.50)", "(1234.5)", "US$ -1234.5", "-1,234.5 USD"),
        *("\u22121234.50", "USD (1,234.5)", "-1 234.50"),
    ],
)
def test_a_loose_amount_may_be_dressed_up(engine: DuckDBEngine, text: str) -> None:
    assert read(engine, Money("net", "cell", loose=True), text) == [Decimal("-1234.5")]
    assert read(engine, Money("net", "cell"), text) == [Decimal("-1234.5") if text == "-1234.5" else None]


@pytest.mark.parametrize(
    "text", ["$", "12.34-", "--5", "1,5", "0,123", "12,34.5", "1.2.3", "5 %", "5USDX", "(5", "$5 apiece"]
)
def test_what_is_no_amount_however_loose(engine: DuckDBEngine, text: str) -> None:
    assert read(engine, Money("net", "cell", loose=True), text) == [None]


def test_the_sign_of_another_currency_is_refused_unless_the_file_has_a_column_for_it(engine: DuckDBEngine) -> None:
    texts = ["€5", "£5", "EUR 5", "$5"]
    assert read(engine, Money("net", "cell", loose=True), *texts) == [None, None, None, Decimal(5)]
    euros = Money("net", "cell", currency="EUR", loose=True)
    assert read(engine, euros, *texts) == [Decimal(5), None, Decimal(5), None]
    dataset = Dataset(
        "s",
        Family.DISTRIBUTOR,
        "royalties",
        [Day("day"), Text("currency"), Money("net", loose=True)],
        supersede_by=("day",),
        month="day",
    )
    rows = [["2031-03-01", "EUR", text] for text in texts]
    typed = type_rows(engine, dataset, ["day", "currency", "net"], rows)
    assert [row["net"] for row in typed.rows] == [Decimal(5)] * 4


@pytest.mark.property
@given(amount=st.decimals(-(10**9), 10**9, places=4))
def test_an_amount_comes_back_from_every_way_of_writing_it(engine: DuckDBEngine, amount: Decimal) -> None:
    american, plain = f"{amount:,f}", f"{amount:f}"
    european = american.translate(str.maketrans(",.", ".,"))
    points, commas = Money("net", "cell", loose=True), Money("net", "cell", decimal=",", loose=True)
    assert read(engine, points, american, plain) == [amount] * 2
    assert read(engine, commas, european, plain.replace(".", ",")) == [amount] * 2
    assert read(engine, Money("net", "cell", decimal="either", loose=True), european, "0,5") == [amount, Decimal("0.5")]
    assert read(engine, Money("net", "cell", decimal="either", loose=True), american, "0.5") == [amount, Decimal("0.5")]


@pytest.mark.parametrize(
    ("unit", "text", "percent"),
    [
        ("percent", "46", "46"),
        ("percent", "46 %", "46"),
        ("percent", "-3", "-3"),
        ("fraction", "0.46", "46"),
        ("fraction", "46%", "46"),
        ("fraction", "1", "100"),
        ("fraction", "0.33333333333333337", "33.333333333"),
        ("fraction", "4.5e-05", "0.0045"),
        ("fraction", "-0.5", "-50"),
        ("fraction", "half", None),
    ],
)
def test_a_share_is_in_percent_whatever_the_source_writes(
    engine: DuckDBEngine, unit: Literal["percent", "fraction"], text: str, percent: str | None
) -> None:
    field = Ratio("share", "cell", unit=unit, signed=True)
    assert read(engine, field, text) == [Decimal(percent) if percent else None]


def test_a_share_below_nothing_is_refused_where_there_is_none(engine: DuckDBEngine) -> None:
    assert read(engine, Ratio("share", "cell"), "-3") == [None]
    assert read(engine, Ratio("share", "cell", unit="fraction"), "-0.3", "-3%") == [None, None]


@pytest.mark.parametrize(
    ("unit", "text", "seconds"),
    [
        ("seconds", "187", 187),
        ("seconds", "186.5", 187),
        ("seconds", "186.4999", 186),
        ("seconds", "1,234.5", 1235),
        ("minutes", "1.5", 90),
        ("hours", "0.1234", 444),
        ("milliseconds", "186499", 186),
        ("milliseconds", "186500", 187),
        ("hours", "0:03:07", 187),
        ("seconds", "3:07", 187),
        ("milliseconds", "101:00:00", 363_600),
        ("seconds", "3:61", None),
        ("seconds", "-1", None),
        ("seconds", "1:2:3", None),
    ],
)
def test_a_duration_in_seconds(
    engine: DuckDBEngine, unit: Literal["seconds", "minutes", "hours", "milliseconds"], text: str, seconds: int | None
) -> None:
    assert read(engine, Seconds("length", "cell", unit=unit), text) == [seconds]


@pytest.mark.parametrize(
    ("texts", "averages"),
    [
        (("12", "0.4", "1,204.5"), ("12", "0.4", "1204.5")),
        (("12", "0,4", "1.204,5"), ("12", "0.4", "1204.5")),
        (("3.3333333333333335",), ("3.33333333",)),
        (("1.204", "12"), (None, "12")),
        (("0.4", "0,4"), (None, None)),
        (("-0.4", "many"), (None, None)),
    ],
)
def test_an_average_is_a_decimal_whose_sign_the_column_proves(
    engine: DuckDBEngine, texts: Sequence[str], averages: Sequence[str | None]
) -> None:
    assert read(engine, Average("n", "cell"), *texts) == [Decimal(each) if each else None for each in averages]


KINDS = Choice("tier", "cell", means={"Free Stream": "ads", "Premium": "subscription", "It's free": "ads"})


def test_a_choice_is_the_meaning_of_a_known_text(engine: DuckDBEngine) -> None:
    assert read(engine, KINDS, "Free Stream", " PREMIUM ", "it's free", "Trial") == ["ads", "subscription", "ads", None]


def test_an_unknown_choice_is_flagged_and_the_row_stored(engine: DuckDBEngine) -> None:
    dataset = Dataset(
        "s", Family.DISTRIBUTOR, "royalties", [Day("day"), KINDS, Money("net")], supersede_by=("day",), month="day"
    )
    typed = type_rows(engine, dataset, ["day", "cell", "net"], [["2031-03-01", "Trial", "1"]])
    assert [(row["_flags"], row["tier"], row["net"]) for row in typed.rows] == [(1, None, Decimal(1))]
    assert [(each["rule"], each["text"], each["severity"]) for each in typed.findings] == [
        ("Choice", "Trial", "flagged")
    ]


def test_a_choice_names_texts() -> None:
    with pytest.raises(ValueError, match="names the texts"):
        Choice("tier", means={})
    with pytest.raises(ValueError, match="names the texts"):
        Choice("tier", means={" a": "b"})


def test_a_payee_is_a_text_that_the_catalog_gives_a_meaning_to(engine: DuckDBEngine) -> None:
    fields = [Day("day"), Payee("description"), Money("amount")]
    dataset = Dataset("s", Family.BANK, "bank_transactions", fields, supersede_by=("day",), month="day")
    engine.table("staged", {"description": "VARCHAR"}, [("COFFEE",), ("COFFEE",), (None,)])
    statement = names_statement(dataset, "staged")
    assert statement is not None
    assert list(engine.rows(statement)) == [("description", "COFFEE")]


def test_texts_for_no_value_are_not_measured(engine: DuckDBEngine) -> None:
    dataset = Dataset(
        "s",
        Family.DISTRIBUTOR,
        "daily_streams",
        [Day("day"), Key("store"), Count("streams")],
        supersede_by=("day",),
        month="day",
        blanks=("-", "N/A"),
    )
    rows = [
        ["2031-03-01", "A", "-"],
        ["2031-03-01", "A", " n/a "],
        ["2031-03-01", "n/a", "1"],
        ["2031-03-01", "A", "--"],
    ]
    typed = type_rows(engine, dataset, ["day", "store", "streams"], rows)
    assert [(row["_flags"], row["streams"]) for row in typed.rows] == [(0, None), (0, None), (None, 1), (None, None)]
    assert [(each["field"], each["text"]) for each in typed.findings] == [("store", None), ("streams", "--")]


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        (Count("n"), "-1", "A negative count is not possible here"),
        (Count("n"), "1.234", "whether this is a fraction or thousands"),
        (Count("n", whole=False), "2.5", "The row was kept without this number. Expected a whole number."),
        (Average("n"), "-1", "A negative average is not possible here"),
        (Average("n"), "1.234", "Nothing in this column tells decimals from thousands"),
        (Average("n"), "many", "The row was kept without this number. Expected an average such as 12.4."),
        (Money("n"), "1,5", "A decimal comma."),
        (Money("n", decimal=","), "1.5", "A decimal point."),
        (Money("n", decimal="either"), "1.234", "Nothing in this column tells decimals from thousands"),
        (Money("n", loose=True), "€5", "Expected an amount in USD"),
        (Money("n"), "1.5E-7", "scientific notation"),
        (Money("n"), "five", "Expected an amount such as"),
        (Ratio("n"), "-1", "A negative share is not possible here"),
        (Ratio("n", unit="fraction"), "half", "Expected a share such as 0.46."),
        (Seconds("n"), "long", "Expected a duration such as"),
        (KINDS, "Trial", "Known are free stream, it's free, premium."),
    ],
)
def test_each_rule_has_a_hint(field: Field, text: str, words: str) -> None:
    assert words in field.hint(text)


def test_proof_is_found_in_the_whole_column_and_only_there(engine: DuckDBEngine) -> None:
    fields: Sequence[Field] = [Money("net", "cell", decimal="either"), Money("gross", "other", decimal="either")]
    dataset = Dataset("s", Family.DISTRIBUTOR, "royalties", [Day("day"), *fields], supersede_by=("day",), month="day")
    rows = [["2031-03-01", "0,5", "1,234"], ["2031-03-01", "1,234", "7"]]
    typed = type_rows(engine, dataset, ["day", "cell", "other"], rows)
    assert [row["net"] for row in typed.rows] == [Decimal("0.5"), Decimal("1.234")]
    assert [row["gross"] for row in typed.rows] == [None, Decimal(7)]
