"""`bedrot findings`: what looks wrong, in a sentence each, and exact in JSON."""

from pathlib import Path

from tests.app.terminal import Terminal
from tests.kit.statements import BankLine, bank_statement


def test_an_empty_label_has_nothing_wrong(label: Terminal) -> None:
    assert "Nothing is wrong" in label.done("findings").out
    assert label.done("findings", "--json").json == []


def test_a_refused_row_and_an_unknown_store_are_told_with_what_to_do(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    shown = label.done("findings").out
    assert "1 of 4 rows of dk_bank_details.tsv were refused" in shown
    assert "Nobody knows the store 'Zorp'" in shown
    assert "catalog/stores.csv" in shown


def test_figures_are_exact_text_in_json(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    found = {each["kind"]: each for each in label.done("findings", "--json").json}
    assert found["unknown store"]["figures"]["net USD"] in ("0.5", "0.500000000000000")
    assert found["unknown store"]["where"]["platforms"] == ["distrokid"]


def test_notes_are_shown_when_more_is_asked_for(label: Terminal, tmp_path: Path) -> None:
    first, second = tmp_path / "a.tsv", tmp_path / "b.tsv"
    first.write_text(bank_statement([BankLine()]), encoding="utf-8")
    second.write_text(bank_statement([BankLine(), BankLine(reported="2031-06-21", sold="2031-04")]), encoding="utf-8")
    label.done("import", first)
    label.done("import", second)
    assert "superseded" not in label.done("findings").out
    assert "superseded" in label.done("findings", "--verbose").out


def test_only_the_platforms_asked_for_are_judged(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    assert label.done("findings", "toolost", "--json").json == []
    assert label("findings", "tooloost").code == 2
