"""``bedrot sql``: a question of one's own at the terminal."""

import openpyxl
import pytest

from tests.app.terminal import Terminal

BY_STORE = "SELECT store, net_revenue FROM store_summary ORDER BY store"


def test_an_answer_as_a_table_and_as_json(imported: Terminal) -> None:
    shown = imported.done("sql", BY_STORE)
    assert [line.split() for line in shown.out.splitlines()][:2] == [
        ["store", "net_revenue"],
        ["Deezer", "-0.02710000"],
    ]
    told = imported.done("sql", BY_STORE, "--json").json
    assert told["columns"] == [{"name": "store", "kind": "text"}, {"name": "net_revenue", "kind": "decimal"}]
    assert told["rows"][0] == ["Deezer", "-0.02710000"]


def test_double_counts_are_warned_of_on_stderr(imported: Terminal) -> None:
    answer = imported.done("sql", "SELECT SUM(listeners) FROM audience_daily", "--json")
    assert "does not add up over" in answer.err
    assert answer.json["warnings"]


def test_what_is_cut_is_said(imported: Terminal) -> None:
    answer = imported.done("sql", BY_STORE, "--limit", "1")
    assert "more rows than 1" in answer.err


def test_an_answer_goes_into_a_file(imported: Terminal) -> None:
    answer = imported.done("sql", BY_STORE, "-o", "stores.xlsx")
    assert answer.out == ""
    assert "3 rows were written to stores.xlsx" in answer.err
    assert openpyxl.load_workbook(imported.here / "stores.xlsx")["answer"]["A2"].value == "Deezer"


def test_a_kept_statement_is_asked_by_its_name(imported: Terminal) -> None:
    (imported.here / "queries").mkdir()
    (imported.here / "queries" / "stores.sql").write_text(BY_STORE, encoding="utf-8")
    assert "Deezer" in imported.done("sql", "--saved", "stores").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("sql",), "Write one, or name a kept one"),
        (("sql", BY_STORE, "--saved", "x"), "Write one, or name a kept one"),
        (("sql", "--saved", "x"), "There is no query 'x'"),
        (("sql", "DROP TABLE commits"), "Only reading is allowed"),
        (("sql", BY_STORE, "-o", "stores.doc"), ".csv, .xlsx, .parquet"),
    ],
)
def test_faults_are_told(imported: Terminal, words: tuple[str, ...], said: str) -> None:
    answer = imported(*words)
    assert answer.code == 2
    assert said in answer.err
