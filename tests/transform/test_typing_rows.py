"""A field table sorts rows into stored, refused and control totals, and says why."""

from decimal import Decimal

import pytest

from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Day, Isrc, Key, Money, Month, Store, Text, Upc
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.staged_sql import claims_statement, names_statement, staged_columns
from tests.transform.typing import Cell, Typed, type_rows

SALES = Dataset(
    "sales",
    Family.DISTRIBUTOR,
    "royalties",
    fields=[
        Day("report_date", "Reported"),
        Month("sale_month", "Sold"),
        Store("store", "Store"),
        Artist("artist", "Artist"),
        Text("title", "Title"),
        Isrc("isrc", "ISRC"),
        Upc("upc", "UPC"),
        Count("units", "Units"),
        Money("net", "Net", needed=True),
    ],
    supersede_by=("report_date",),
    month="sale_month",
)
HEADER = ["Reported", "Sold", "Store", "Artist", "Title", "ISRC", "UPC", "Units", "Net"]
LINE = ["2031-05-21", "2031-03", "Spotify", "NOVA SEVEN", "GLASS HARBOR", "XXAA13100001", "012345678905", "3", "0.5"]


def line(**changes: Cell) -> list[Cell]:
    """A legal line with some of its cells changed, by the header's words."""
    return [changes.get(name, cell) for name, cell in zip(HEADER, LINE, strict=True)]


def typed(engine: DuckDBEngine, *rows: list[Cell], problems: list[Cell] | None = None) -> Typed:
    return type_rows(engine, SALES, HEADER, rows, problems=problems)


def flags(result: Typed) -> list[int | None]:
    return [row["_flags"] for row in result.rows]


def told(result: Typed) -> list[tuple[object, ...]]:
    return [(each["_row"], each["field"], each["text"], each["rule"], each["severity"]) for each in result.findings]


def test_a_legal_line_is_stored_without_a_word(engine: DuckDBEngine) -> None:
    result = typed(engine, line())
    assert flags(result) == [0]
    assert told(result) == []
    assert result.rows[0]["upc"] == "012345678905"
    assert result.rows[0]["net"] == Decimal("0.5")


def test_blanks_at_the_ends_do_not_count_and_an_empty_cell_is_unknown(engine: DuckDBEngine) -> None:
    result = typed(engine, line(Store="  Spotify ", Title="   ", Units=None))
    assert (result.rows[0]["store"], result.rows[0]["title"], result.rows[0]["units"]) == ("Spotify", None, None)
    assert flags(result) == [0]


def test_a_refused_line_tells_field_text_and_rule(engine: DuckDBEngine) -> None:
    result = typed(engine, line(), line(Units="many"), line(Net="1,5"))
    assert flags(result) == [0, None, None]
    assert told(result) == [(1, "units", "many", "Count", "refused"), (2, "net", "1,5", "Money", "refused")]


def test_every_broken_field_of_a_line_is_told(engine: DuckDBEngine) -> None:
    result = typed(engine, line(Units="many", Net="1,5", Reported="tomorrow"))
    assert [each["field"] for each in result.findings] == ["net", "report_date", "units"]


@pytest.mark.parametrize("name", ["Reported", "Sold", "Store", "Net"])
def test_a_blank_in_a_needed_field_refuses_the_line(engine: DuckDBEngine, name: str) -> None:
    result = typed(engine, line(**{name: " "}))
    assert flags(result) == [None]
    assert [(each["text"], each["severity"]) for each in result.findings] == [(None, "refused")]


def test_a_broken_identifier_costs_the_identifier_and_not_the_money(engine: DuckDBEngine) -> None:
    result = typed(engine, line(UPC="8.6E+11", ISRC="?"), line(UPC="8.6E+11"))
    assert flags(result) == [2, 1]
    assert [(row["isrc"], row["upc"], row["net"]) for row in result.rows] == [
        (None, None, Decimal("0.5")),
        ("XXAA13100001", None, Decimal("0.5")),
    ]
    assert {each["severity"] for each in result.findings} == {"flagged"}


def test_a_line_that_could_not_be_read_whole_is_refused_with_what_was_wrong(engine: DuckDBEngine) -> None:
    result = typed(engine, line(), line(Net="x"), problems=["The row has 8 cells where the header has 9.", None])
    assert flags(result) == [None, None]
    assert told(result) == [
        (0, None, "The row has 8 cells where the header has 9.", "row", "refused"),
        (1, "net", "x", "Money", "refused"),
    ]


@pytest.mark.parametrize(
    "word",
    [
        "Total",
        "TOTAL",
        "Total:",
        "Total (USD)",
        "Grand Total",
        "Subtotal",
        "Sub-Total",
        "Итого",
        "Итого:",
        "Suma total",
        "Gesamt",
        "Totals",
        "Summe:",
        "Gesamtsumme",
        "Всего",
    ],
)
@pytest.mark.parametrize("place", ["Reported", "Title"])
def test_the_statements_own_sum_is_a_control_total(engine: DuckDBEngine, word: str, place: str) -> None:
    blank = dict.fromkeys(HEADER) | {place: word, "Net": "0.75"}
    result = typed(engine, line(), line(**blank))
    assert flags(result) == [0, None]
    assert [each["severity"] for each in result.findings] == ["total"]
    assert result.totals == [(1, Decimal("0.75"))]


@pytest.mark.parametrize("title", ["Total Eclipse", "Totals", "Gesamtkunstwerk", "Subtotalled", "A Total"])
def test_a_song_named_like_a_sum_is_a_song(engine: DuckDBEngine, title: str) -> None:
    result = typed(engine, line(Title=title), line(Title=title, ISRC=None, UPC=None))
    assert flags(result) == [0, 0]
    assert result.totals == [(0, None)]


@pytest.mark.parametrize("identifier", ["ISRC", "UPC"])
def test_a_line_with_an_identifier_is_never_a_control_total(engine: DuckDBEngine, identifier: str) -> None:
    kept = {identifier: line()[HEADER.index(identifier)]}
    result = typed(engine, line(**(dict.fromkeys(HEADER) | {"Title": "Total", "Net": "0.75"} | kept)))
    assert {each["severity"] for each in result.findings} == {"refused"}
    assert result.totals == [(0, None)]


def test_a_column_that_the_file_lacks_is_unknown_in_every_row(engine: DuckDBEngine) -> None:
    result = type_rows(engine, SALES, [*HEADER[:-2], "Net"], [[*LINE[:-2], "0.5"]])
    assert result.rows[0]["units"] is None
    assert flags(result) == [0]


def test_a_fact_that_stands_outside_the_table_holds_for_every_row(engine: DuckDBEngine) -> None:
    result = type_rows(engine, SALES, HEADER[1:], [LINE[1:]] * 2, constants={"Reported": "2031-05-21"})
    assert len({row["report_date"] for row in result.rows}) == 1
    assert flags(result) == [0, 0]


def test_every_row_is_stored_refused_or_a_control_total(engine: DuckDBEngine) -> None:
    rows: list[list[Cell]] = [
        line(),
        line(Net="x"),
        line(UPC="1"),
        line(**(dict.fromkeys(HEADER) | {"Title": "Total", "Net": "1"})),
        [None] * 9,
    ]
    result = typed(engine, *rows)
    stored = {row["_row"] for row in result.rows if row["_flags"] is not None}
    refused = {each["_row"] for each in result.findings if each["severity"] == "refused"}
    totals = {each["_row"] for each in result.findings if each["severity"] == "total"}
    assert (stored, refused, totals) == ({0, 2}, {1, 4}, {3})


def staged(engine: DuckDBEngine, *rows: tuple[str, str, str | None, str | None]) -> None:
    columns = {
        name: kind
        for name, kind in staged_columns(SALES).items()
        if name in ("report_date", "sale_month", "store", "artist")
    }
    engine.table("staged", columns, rows)


def test_claims_count_the_rows_of_each_key_and_month(engine: DuckDBEngine) -> None:
    rows = [
        ("2031-05-21", "2031-03-01"),
        ("2031-05-21", "2031-03-01"),
        ("2031-05-21", "2031-04-01"),
        ("2031-06-21", "2031-04-01"),
    ]
    staged(engine, *((*row, "Spotify", None) for row in rows))
    assert list(engine.rows(claims_statement(SALES, "staged"))) == [
        ("2031-05-21", "2031-03-01", 2),
        ("2031-05-21", "2031-04-01", 1),
        ("2031-06-21", "2031-04-01", 1),
    ]


def test_a_lifetime_export_claims_its_account_as_a_whole(engine: DuckDBEngine) -> None:
    lifetime = Dataset("all", Family.DISTRIBUTOR, "royalties", SALES.fields, supersede_by=(), month="sale_month")
    staged(engine, ("2031-05-21", "2031-03-01", "Spotify", None), ("2031-06-21", "2031-03-01", "Spotify", None))
    assert list(engine.rows(claims_statement(lifetime, "staged"))) == [("2031-03-01", 2)]


def test_names_are_told_once_each_by_field(engine: DuckDBEngine) -> None:
    staged(engine, ("2031-05-21", "2031-03-01", "Spotify", "NOVA SEVEN"), ("2031-05-21", "2031-03-01", "Spotify", None))
    statement = names_statement(SALES, "staged")
    assert statement is not None
    assert list(engine.rows(statement)) == [("artist", "NOVA SEVEN"), ("store", "Spotify")]


def test_a_dataset_without_names_asks_for_none() -> None:
    nameless = Dataset(
        "n", Family.DISTRIBUTOR, "daily_streams", [Day("day"), Count("streams")], supersede_by=("day",), month="day"
    )
    assert names_statement(nameless, "staged") is None


def test_a_country_and_a_key_are_texts_of_their_own_kind(engine: DuckDBEngine) -> None:
    dataset = Dataset(
        "k", Family.DISTRIBUTOR, "royalties", [Day("d"), Key("k"), Country("c")], supersede_by=("d",), month="d"
    )
    result = type_rows(engine, dataset, ["d", "k", "c"], [("2031-05-21", "x", "us"), ("2031-05-21", None, None)])
    assert [row["c"] for row in result.rows] == ["us", None]
    assert told(result) == [(1, "k", None, "Key", "refused")]
