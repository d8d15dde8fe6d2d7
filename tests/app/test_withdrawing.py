"""`bedrot withdraw`: an import taken back, and every figure as it was."""

from pathlib import Path
from typing import Any

from tests.app.terminal import Terminal
from tests.kit.statements import BankLine, bank_statement


def figures(label: Terminal) -> Any:
    return label.done("kpis", "--month", "2024-03", "--json").json


def second_statement(folder: Path) -> Path:
    path = folder / "dk_bank_details_20240801_090000.tsv"
    lines = [
        BankLine(reported="2024-05-21", sold="2024-03", net="9.99"),
        BankLine(reported="2024-07-21", sold="2024-03", net="1.00"),
    ]
    path.write_text(bank_statement(lines), encoding="utf-8")
    return path


def test_figures_return_exactly(label: Terminal, statement: Path, tmp_path: Path) -> None:
    label.done("import", statement)
    before = figures(label)
    second = label.done("import", second_statement(tmp_path), "--json").json["files"][0]["delivery"]
    with_it = figures(label)
    assert with_it != before
    label.done("withdraw", second)
    assert figures(label) == before
    label.done("withdraw", second, "--undo")
    assert figures(label) == with_it
    assert label.done("warehouse", "reconcile", "--json").json == {"differences": []}


def test_says_what_was_taken_back_and_what_changed(label: Terminal, statement: Path) -> None:
    delivery = label.done("import", statement, "--json").json["files"][0]["delivery"]
    said = label.done("withdraw", delivery[:6]).out
    assert f"dk_bank_details.tsv ({delivery}) no longer counts; its bytes are kept" in said
    assert "royalties: made anew for 2024-03 to 2024-04" in said
    assert "2 months taken out" in said
    assert "counts again" in label.done("withdraw", delivery, "--undo").out


def test_dry_run_says_how_many_rows_and_changes_nothing(label: Terminal, statement: Path) -> None:
    delivery = label.done("import", statement, "--json").json["files"][0]["delivery"]
    assert "3 rows would no longer count" in label.done("withdraw", delivery, "--dry-run").out
    assert [each["state"] for each in label.done("lake", "ls", "landing", "--json").json] == ["counts"]


def test_a_withdrawn_file_imported_again_stays_withdrawn_and_says_so(label: Terminal, statement: Path) -> None:
    delivery = label.done("import", statement, "--json").json["files"][0]["delivery"]
    label.done("withdraw", delivery)
    said = label.done("import", statement).out
    assert said.startswith("withdrawn  dk_bank_details.tsv")
    assert f"`bedrot withdraw {delivery} --undo`" in said
