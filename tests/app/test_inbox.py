"""The drop folder: what is dropped is imported and moved aside, once, and nothing is lost on the way."""

import threading
import zipfile
from pathlib import Path

import pytest

from bedrot.app.inbox import arrivals, as_incoming, waiting
from tests.app.terminal import Terminal
from tests.kit.statements import BankLine, bank_statement


def drop(label: Terminal, name: str, content: str | bytes) -> Path:
    path = label.here / "inbox" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def in_inbox(label: Terminal) -> list[str]:
    inbox = label.here / "inbox"
    return sorted(path.relative_to(inbox).as_posix() for path in inbox.rglob("*") if path.is_file())


STATEMENT = bank_statement([BankLine()])


def test_what_was_read_moves_aside(label: Terminal) -> None:
    drop(label, "May.tsv", STATEMENT)
    answer = label.done("inbox", "--once", "--json")
    assert answer.json["moved"] == {"May.tsv": "_imported/May.tsv"}
    assert in_inbox(label) == ["_imported/May.tsv"]
    assert label.done("inbox", "--once", "--json").json["files"] == []


def test_what_was_kept_but_not_read_moves_elsewhere(label: Terminal) -> None:
    drop(label, "todo.csv", "what,when\nbread,today\n")
    answer = label("inbox", "--once")
    assert answer.code == 3
    assert in_inbox(label) == ["_set_aside/todo.csv"]


def test_a_name_that_is_taken_gets_a_number(label: Terminal) -> None:
    for net in ("0.1", "0.2", "0.3"):
        drop(label, "May.tsv", bank_statement([BankLine(net=net)]))
        label.done("inbox", "--once")
    assert in_inbox(label) == ["_imported/May (2).tsv", "_imported/May (3).tsv", "_imported/May.tsv"]


def test_the_same_file_dropped_again_moves_aside_too(label: Terminal) -> None:
    drop(label, "May.tsv", STATEMENT)
    label.done("inbox", "--once")
    drop(label, "May.tsv", STATEMENT)
    assert label.done("inbox", "--once", "--json").json["files"][0]["state"] == "known"
    assert len(in_inbox(label)) == 2


def test_an_archive_moves_as_a_whole_even_when_its_member_is_known(label: Terminal) -> None:
    drop(label, "May.tsv", STATEMENT)
    label.done("inbox", "--once")
    with zipfile.ZipFile(label.here / "inbox" / "export.zip", "w") as archive:
        archive.writestr("May.tsv", STATEMENT)
        archive.writestr("June.tsv", bank_statement([BankLine(net="0.4")]))
    label.done("inbox", "--once")
    assert in_inbox(label) == ["_imported/May.tsv", "_imported/export.zip"]


def test_downloads_in_the_making_and_hidden_files_wait(label: Terminal) -> None:
    for name in ("May.tsv.part", "June.tsv.crdownload", ".DS_Store"):
        drop(label, name, STATEMENT)
    assert label.done("inbox", "--dry-run", "--json").json["waiting"] == []
    label.done("inbox", "--once")
    assert len(in_inbox(label)) == 3


def test_dry_run_names_what_waits(label: Terminal) -> None:
    drop(label, "2024/May.tsv", STATEMENT)
    assert label.done("inbox", "--dry-run").out == "would import 2024/May.tsv\n"
    assert in_inbox(label) == ["2024/May.tsv"]


def test_a_run_imports_the_inbox_first(label: Terminal) -> None:
    drop(label, "May.tsv", STATEMENT)
    assert label.done("run", "--dry-run", "--json").json["pending"] == ["May.tsv"]
    assert label.done("run", "--json").json["files"][0]["state"] == "new"
    assert in_inbox(label) == ["_imported/May.tsv"]


def test_status_counts_what_waits(label: Terminal) -> None:
    drop(label, "May.tsv", STATEMENT)
    assert "1 files wait in the inbox" in label.done("status").out


def test_a_file_is_handed_on_when_nobody_writes_to_it_any_more(tmp_path: Path) -> None:
    stop = threading.Event()
    (tmp_path / "early.tsv").write_text("early", encoding="utf-8")
    seen = []
    for files in arrivals(tmp_path, stop):
        seen += [file.name for file in files]
        if seen == ["early.tsv"]:
            (tmp_path / "late.tsv").write_text("late", encoding="utf-8")
        else:
            stop.set()
    assert seen == ["early.tsv", "late.tsv"]


def test_a_file_that_stays_is_not_handed_on_again_until_it_changes(tmp_path: Path) -> None:
    stop = threading.Event()
    stays = tmp_path / "stays.tsv"
    stays.write_text("first", encoding="utf-8")
    handed = []
    for files in arrivals(tmp_path, stop):
        handed.append([file.path.read_text(encoding="utf-8") for file in files])
        if len(handed) == 1:
            (tmp_path / "other.tsv").write_text("other", encoding="utf-8")
        elif len(handed) == 2:
            stays.write_text("second version", encoding="utf-8")
        else:
            stop.set()
    assert handed == [["first"], ["other"], ["second version"]]


@pytest.mark.parametrize("folder", ["_imported", "_set_aside"])
def test_what_was_moved_aside_does_not_wait(folder: str, tmp_path: Path) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "May.tsv").write_text("x", encoding="utf-8")
    (tmp_path / "June" / folder).mkdir(parents=True)
    (tmp_path / "June" / folder / "June.tsv").write_text("x", encoding="utf-8")
    assert [as_incoming(look).name for look in waiting(tmp_path)] == ["June.tsv"]
