"""A field read from several columns, texts that say nothing, numbers taken back, rows that repeat money."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

import pytest

from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Choice, Count, Day, Field, Isrc, Money, Month, Store, Text, Upc
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.transform.typing import Cell, Typed, type_rows


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    engine = DuckDBEngine(tmp_path_factory.mktemp("engine"))
    yield engine
    engine.close()


def typed(
    engine: DuckDBEngine, fields: list[Field], *rows: Mapping[str, Cell], control: Mapping[str, tuple[str, ...]] = {}
) -> Typed:
    header = list(dict.fromkeys(["day", *(name for row in rows for name in row)]))
    dataset = Dataset(
        "one",
        Family.DISTRIBUTOR,
        "royalties",
        [Day("report_date", "day"), *fields],
        supersede_by=("report_date",),
        month="report_date",
        control=control,
    )
    return type_rows(
        engine, dataset, header, [[{"day": "2031-03-01", **row}.get(name) for name in header] for row in rows]
    )


def test_a_blank_sends_the_reader_to_the_next_column(engine: DuckDBEngine) -> None:
    title = Text("title", "Track").otherwise("Release", "Label")
    found = typed(
        engine,
        [title],
        {"Track": "Low Tide", "Release": "Tides", "Label": "Tin"},
        {"Track": " ", "Release": "Tides", "Label": "Tin"},
        {"Track": None, "Release": "", "Label": "Tin"},
        {"Track": "", "Release": "", "Label": ""},
    )
    assert [row["title"] for row in found.rows] == ["Low Tide", "Tides", "Tin", None]


def test_a_column_that_a_file_lacks_is_passed_over(engine: DuckDBEngine) -> None:
    upc = Upc("upc", "Manufacturer's UPC").otherwise("Orchard UPC")
    assert typed(engine, [upc], {"Orchard UPC": "000000123456"}).rows[0]["upc"] == "000000123456"


def test_a_code_is_taken_from_the_first_column_that_holds_one(engine: DuckDBEngine) -> None:
    isrc = Isrc("isrc", "Optional ISRC").otherwise("TC Song ID")
    found = typed(
        engine,
        [isrc],
        {"Optional ISRC": "XXTL13100001", "TC Song ID": "XXTCZ3100001"},
        {"Optional ISRC": "", "TC Song ID": "xxtcz3100001"},
        {"Optional ISRC": "pending", "TC Song ID": "XXTCZ3100001"},
        {"Optional ISRC": "", "TC Song ID": "48210"},
    )
    assert [row["isrc"] for row in found.rows] == ["XXTL13100001", "XXTCZ3100001", "XXTCZ3100001", None]
    assert [(each["_row"], each["text"], each["severity"]) for each in found.findings] == [(3, "48210", "flagged")]


def test_what_is_no_code_in_a_column_of_other_numbers_is_no_fault(engine: DuckDBEngine) -> None:
    isrc = Isrc("isrc", "Optional ISRC").perhaps("TC Song ID")
    found = typed(
        engine,
        [isrc],
        {"Optional ISRC": "", "TC Song ID": "XX-TCZ-31-00001"},
        {"Optional ISRC": "", "TC Song ID": "48210"},
        {"Optional ISRC": "pending", "TC Song ID": "48210"},
        {"TC Song ID": "48210"},
    )
    assert [row["isrc"] for row in found.rows] == ["XXTCZ3100001", None, None, None]
    assert [(each["_row"], each["text"], each["severity"]) for each in found.findings] == [(2, "pending", "flagged")]


def test_a_choice_is_made_by_the_first_column_whose_text_means_something(engine: DuckDBEngine) -> None:
    tier = Choice("tier", "Royalty", means={"PUBLISHING": "mechanical", "UGC": "ugc", "Stream": "stream"})
    found = typed(
        engine,
        [tier.otherwise("Sub", "Type")],
        {"Royalty": "RECORDING", "Sub": "UGC", "Type": "STREAM"},
        {"Royalty": "PUBLISHING", "Sub": "UGC", "Type": "STREAM"},
        {"Royalty": "RECORDING", "Sub": "", "Type": "stream"},
        {"Royalty": "RECORDING", "Sub": "odd", "Type": "odder"},
    )
    assert [row["tier"] for row in found.rows] == ["ugc", "mechanical", "stream", None]
    assert [each["_row"] for each in found.findings] == [3]


def test_what_a_source_writes_for_nothing_is_unknown_and_no_error(engine: DuckDBEngine) -> None:
    fees = Money("fees", "fee").unstated("N/A")
    found = typed(engine, [fees], {"fee": "0.57"}, {"fee": "n/a"}, {"fee": "none"})
    assert [row["fees"] for row in found.rows] == [Decimal("0.57"), None, None]
    assert [(each["_row"], each["severity"]) for each in found.findings] == [(2, "refused")]


def test_a_void_takes_its_units_back_once(engine: DuckDBEngine) -> None:
    units = Count("units", "Count", signed=True).negative_where("Sale or Void", "Void")
    found = typed(
        engine,
        [units],
        {"Count": "3", "Sale or Void": "Sale"},
        {"Count": "3", "Sale or Void": " void "},
        {"Count": "-3", "Sale or Void": "Void"},
        {"Count": "3", "Sale or Void": ""},
    )
    assert [row["units"] for row in found.rows] == [3, -3, -3, 3]


def test_units_keep_their_sign_where_the_column_is_not_there(engine: DuckDBEngine) -> None:
    units = Count("units", "Count", signed=True).negative_where("Sale or Void", "Void")
    assert typed(engine, [units], {"Count": "3"}).rows[0]["units"] == 3


def test_a_row_that_repeats_money_is_kept_as_a_control_row_and_never_counted(engine: DuckDBEngine) -> None:
    fields = [
        Text("entry", "Type"),
        Store("store", "Service"),
        Isrc("isrc", "ISRC"),
        Money("net", "Total", needed=True),
    ]
    found = typed(
        engine,
        fields,
        {"Type": "credit", "Service": "Spotify", "ISRC": "XXTL13100001", "Total": "0.13"},
        {"Type": "Debit", "Service": "", "ISRC": "", "Total": "-100"},
        {"Type": "debit", "Service": "Total", "ISRC": "", "Total": "x"},
        {"Type": "credit", "Service": "", "ISRC": "XXTL13100001", "Total": "0.2"},
        control={"entry": ("debit",)},
    )
    assert [row["_flags"] for row in found.rows] == [0, None, None, None]
    assert [(each["_row"], each["rule"], each["severity"]) for each in found.findings] == [
        (1, "repeats money", "total"),
        (2, "repeats money", "total"),
        (3, "Store", "refused"),
    ]
    assert found.totals == [(0, None)]


def test_a_dataset_names_its_control_rows_by_a_field_it_has() -> None:
    with pytest.raises(ValueError, match="has no field kind"):
        Dataset(
            "one",
            Family.DISTRIBUTOR,
            "royalties",
            [Day("report_date"), Money("net")],
            supersede_by=("report_date",),
            month="report_date",
            control={"kind": ("debit",)},
        )


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2031-03-01~2031-03-31", date(2031, 3, 1), date(2031, 3, 1)),
        ("2031-01-01 ~ 2031-03-31", date(2031, 1, 1), date(2031, 3, 1)),
        ("JAN-FEB-31", date(2031, 1, 1), date(2031, 2, 1)),
        ("Q131", date(2031, 1, 1), date(2031, 3, 1)),
        ("2031Q1", date(2031, 1, 1), date(2031, 3, 1)),
        ("MAY-31", date(2031, 5, 1), date(2031, 5, 1)),
        ("2031M3", date(2031, 3, 1), date(2031, 3, 1)),
        ("2031-03-01~", None, None),
        ("2031-03-01~2031-13-01", date(2031, 3, 1), None),
    ],
)
def test_of_several_months_the_first_or_the_last_is_taken(
    text: str, first: date | None, last: date | None, engine: DuckDBEngine
) -> None:
    fields: list[Field] = [Month("a", "cell", needed=False), Month("z", "cell", needed=False, end=True)]
    (row,) = typed(engine, fields, {"cell": text}).rows
    assert (row["a"], row["z"]) == (first, last)


@pytest.mark.parametrize(
    "text", ['"000000123456"', "000000123456", '="000000123456"', "'000000123456", "empty:000000123456"]
)
def test_quotes_around_a_barcode_do_not_count(text: str, engine: DuckDBEngine) -> None:
    assert typed(engine, [Upc("upc", "Barcode")], {"Barcode": text}).rows[0]["upc"] == "000000123456"
