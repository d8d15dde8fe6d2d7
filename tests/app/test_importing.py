"""`bedrot import`: what it says of each file, and that what it says adds up."""

import gzip
import zipfile
from pathlib import Path

import pytest

from tests.app.terminal import Terminal, tree
from tests.kit.statements import BankLine, bank_statement, total_line


def test_says_what_a_file_was_and_that_its_rows_add_up(label: Terminal, statement: Path) -> None:
    answer = label.done("import", statement)
    assert "new  dk_bank_details.tsv: DistroKid – Bank details" in answer.out
    assert "4 rows read = 3 stored + 1 quarantined + 0 superseded; 2024-03 to 2024-04" in answer.out
    assert "1 row refused and counted nowhere; `bedrot quarantine` says why" in answer.out
    assert "1 row kept with a value left empty" in answer.out


def test_json_has_the_same_numbers_under_keys_that_stay(label: Terminal, statement: Path) -> None:
    answer = label.done("import", statement, "--json")
    (file,) = answer.json["files"]
    (table,) = file["tables"]
    assert file["kind"] == "distrokid.bank"
    assert file["account"] == "main"
    assert table["read"] == table["stored"] + table["quarantined"] + table["superseded"] + table["control_totals"]
    assert table["sums"][1] == {"field": "net", "stated": None, "summed": "0.745780000000000", "difference": None}
    assert answer.json["months"] == {"royalties": ["2024-03", "2024-04"]}
    assert sum(each["facts"] for each in answer.json["warehouse"]["loaded"]) == 3


def test_compares_the_files_own_total_with_the_sum_of_its_rows(label: Terminal, tmp_path: Path) -> None:
    lines: list[BankLine | tuple[str, ...]] = [BankLine(net="0.25"), BankLine(net="0.50", store="Deezer")]
    lines.append(total_line("0.80"))
    path = tmp_path / "with_total.tsv"
    path.write_text(bank_statement(lines), encoding="utf-8")
    answer = label.done("import", path)
    assert "net: the file's own total is 0.8, its rows sum to 0.75: difference -0.05" in answer.out
    assert "3 rows read = 2 stored + 0 quarantined + 0 superseded + 1 control totals" in answer.out


def test_a_newer_statement_of_the_same_dates_supersedes_the_older_one(
    label: Terminal, statement: Path, tmp_path: Path
) -> None:
    label.done("import", statement)
    newer = tmp_path / "dk_bank_details_20240701_101500.tsv"
    newer.write_text(bank_statement([BankLine(reported="2024-05-21", sold="2024-03", net="0.3")]), encoding="utf-8")
    label.done("import", newer)
    assert "4 rows read = 1 stored + 1 quarantined + 2 superseded" in label.done("import", statement).out


def test_a_file_imported_again_is_known_and_changes_nothing(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    before = tree(label.here / "data_lake" / "4_curated")
    answer = label.done("import", statement)
    assert answer.out.startswith("known  dk_bank_details.tsv")
    assert "No figure changed." in answer.out
    assert tree(label.here / "data_lake" / "4_curated") == before


def test_in_a_folder_what_nobody_knows_is_left_alone(label: Terminal, statement: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Downloads"
    (folder / "holiday").mkdir(parents=True)
    statement.rename(folder / "report (3).tsv")
    (folder / "holiday" / "beach.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    (folder / "todo.csv").write_text("what,when\nbread,today\n", encoding="utf-8")
    answer = label.done("import", folder)
    assert "new  report (3).tsv" in answer.out
    assert "2 other files were left alone" in answer.err
    assert "beach.jpg" not in answer.err
    assert "beach.jpg" in label.done("import", folder, "--verbose").err


def test_a_file_that_was_pointed_at_is_kept_and_set_aside(label: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "todo.csv"
    path.write_text("what,when\nbread,today\n", encoding="utf-8")
    answer = label("import", path)
    assert answer.code == 3
    assert "set aside  todo.csv" in answer.out
    assert "(B201)" in answer.out
    assert [entry["state"] for entry in label.done("lake", "ls", "landing", "--json").json] == ["set aside"]


def test_one_bad_file_costs_one_file(label: Terminal, statement: Path, tmp_path: Path) -> None:
    (tmp_path / "login.csv").write_text("<html><title>Log in</title></html>", encoding="utf-8")
    answer = label("import", tmp_path / "login.csv", statement, "--json")
    assert answer.code == 3
    assert [file["state"] for file in answer.json["files"]] == ["set aside", "new"]
    assert answer.json["files"][0]["problem"]["code"] == "B203"


def test_members_of_archives_are_told_with_their_archive(label: Terminal, statement: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.write(statement, "2024/May.tsv")
    answer = label.done("import", tmp_path / "export.zip")
    assert "new  export.zip!2024/May.tsv: DistroKid" in answer.out


def test_gz_files_are_opened(label: Terminal, statement: Path, tmp_path: Path) -> None:
    (tmp_path / "statement.tsv.gz").write_bytes(gzip.compress(statement.read_bytes()))
    assert "4 rows read" in label.done("import", tmp_path / "statement.tsv.gz").out


def test_account_says_whose_figures_they_are(label: Terminal, statement: Path) -> None:
    answer = label.done("import", statement, "--account", "nova", "--json")
    assert answer.json["files"][0]["account"] == "nova"


def test_as_names_the_layout(label: Terminal, statement: Path) -> None:
    assert label.done("import", statement, "--as", "distrokid.bank", "--json").json["files"][0]["state"] == "new"


def test_dry_run_recognises_files_and_writes_nothing(label: Terminal, statement: Path, tmp_path: Path) -> None:
    (tmp_path / "todo.csv").write_text("what,when\nbread,today\n", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.write(statement, "May.tsv")
    before = tree(label.here)
    answer = label("import", statement, tmp_path / "todo.csv", tmp_path / "export.zip", "--dry-run", "--json")
    assert answer.code == 3
    assert [file["state"] for file in answer.json["files"]] == ["new", "set aside", "new"]
    assert answer.json["files"][2]["container"] == "export.zip!May.tsv"
    assert "dry run" in answer.err
    assert tree(label.here) == before


def test_dry_run_knows_what_is_there_already(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    assert label.done("import", statement, "--dry-run", "--json").json["files"][0]["state"] == "known"


def test_verbose_says_by_what_a_file_was_recognised(label: Terminal, statement: Path) -> None:
    answer = label.done("import", statement, "--verbose")
    assert "recognised by columns Reporting Date" in answer.out
    assert "distrokid.bank, delivery" in answer.out


def test_quiet_says_nothing_beside_the_answer(label: Terminal, statement: Path) -> None:
    assert label.done("import", statement, "--quiet").err == ""


@pytest.mark.skipif("os.name == 'nt' or os.geteuid() == 0", reason="the system lets this user open everything")
def test_a_file_that_may_not_be_opened_is_told_and_costs_only_itself(
    label: Terminal, statement: Path, tmp_path: Path
) -> None:
    locked = tmp_path / "locked.tsv"
    locked.write_text("x", encoding="utf-8")
    locked.chmod(0)
    answer = label("import", locked, statement)
    assert answer.code == 3
    assert "locked.tsv: The system does not let it be opened" in answer.out
    assert "4 rows read" in answer.out


def test_a_name_that_would_steer_the_terminal_is_shown_harmless(label: Terminal, statement: Path) -> None:
    odd = statement.with_name("\x1b[31mred\x1b[0m [bold].tsv")
    statement.rename(odd)
    answer = label.done("import", odd)
    assert "\x1b" not in answer.out
    assert r"\x1b[31mred\x1b[0m [bold].tsv" in answer.out
