"""`bedrot quarantine`: file, line, field, the text as seen, and a hint that helps."""

from pathlib import Path
from typing import Any

from bedrot.app import quarantine
from tests.app.terminal import Terminal
from tests.kit.statements import BankLine, bank_statement


def findings(label: Terminal, *arguments: str) -> list[dict[str, Any]]:
    return list(label.done("quarantine", "--json", *arguments).json["findings"])


def test_a_refused_row_is_told_with_its_line_and_a_hint(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    refused = next(each for each in findings(label) if each["severity"] == "refused")
    assert (refused["file"], refused["where"], refused["field"], refused["column"], refused["text"]) == (
        "dk_bank_details.tsv",
        "line 4",
        "units",
        "Quantity",
        "12O",
    )
    assert "dk_bank_details.tsv, line 4, Quantity: '12O'" in label.done("quarantine").out


def test_a_destroyed_barcode_is_flagged_and_explained(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    flagged = next(each for each in findings(label) if each["severity"] == "flagged")
    assert (flagged["where"], flagged["text"]) == ("line 5", "8.6E+11")
    assert "spreadsheet has destroyed this barcode" in flagged["hint"]


def test_a_ragged_row_and_an_empty_cell_are_told(label: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "ragged.tsv"
    path.write_text(bank_statement([BankLine(), ("2031-05-21", "2031-03"), BankLine(net="")]), encoding="utf-8")
    label.done("import", path)
    ragged, empty = findings(label)
    assert (ragged["where"], ragged["field"]) == ("line 3", None)
    assert "2 of 13 cells" in ragged["text"]
    assert (empty["where"], empty["column"], empty["text"]) == ("line 4", "Earnings (USD)", None)
    assert "The cell is empty" in empty["hint"]


def test_every_finding_of_a_long_list_has_its_own_line(label: Terminal, tmp_path: Path) -> None:
    count = quarantine._IN_ONE_LOOK + 5
    path = tmp_path / "long.tsv"
    path.write_text(bank_statement([BankLine(units=f"x{number}") for number in range(count)]), encoding="utf-8")
    label.done("import", path)
    found = findings(label, "--limit", str(2 * count))
    assert [(each["where"], each["text"]) for each in found] == [
        (f"line {number + 2}", f"x{number}") for number in range(count)
    ]


def test_a_limit_says_that_there_is_more(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    answer = label.done("quarantine", "--limit", "1", "--json")
    assert (len(answer.json["findings"]), answer.json["more"]) == (1, True)
    assert "There is more" in answer.err


def test_only_the_platforms_asked_for_are_shown(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    assert findings(label, "spotify") == []
    assert len(findings(label, "distrokid")) == 2


def test_files_set_aside_and_unknown_names_are_listed_too(label: Terminal, statement: Path, tmp_path: Path) -> None:
    (tmp_path / "login.csv").write_text("<html><title>Log in</title></html>", encoding="utf-8")
    label("import", statement, tmp_path / "login.csv")
    said = label.done("quarantine").out
    assert "set aside  login.csv: This is a web page titled 'Log in'" in said
    assert "not known  store 'Zorp', from distrokid" in said


def test_a_missing_column_is_told_with_the_nearest_header(label: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "renamed.tsv"
    path.write_text(bank_statement([BankLine()]).replace("Earnings (USD)", "Earning (USD)"), encoding="utf-8")
    label("import", path)
    (note,) = label.done("quarantine", "--json").json["files"]
    assert "Earnings (USD)" in note["problem"]
    assert "Earning (USD)" in note["problem"]


def test_what_was_withdrawn_is_not_listed(label: Terminal, statement: Path) -> None:
    delivery = label.done("import", statement, "--json").json["files"][0]["delivery"]
    label.done("withdraw", delivery)
    answer = label.done("quarantine")
    assert answer.out == ""
    assert "Nothing was refused" in answer.err
