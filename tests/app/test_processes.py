"""Commands as processes of their own: exit codes, streams, interruption, two at once."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.terminal import Terminal, command, environment, process
from tests.kit.statements import BankLine, bank_statement


def start(here: Path, *arguments: str | Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command(*arguments),
        cwd=here,
        env=environment({}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def wait_until(happened: Callable[[], bool]) -> None:
    """Wait for something that is sure to happen; a minute is far more than it takes."""
    give_up = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < give_up
        time.sleep(0.05)


def test_exit_codes_reach_the_shell(label: Terminal, statement: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    assert process(label.here, "import", statement).returncode == 0
    assert process(label.here, "import", tmp_path / "empty.csv").returncode == 3
    assert process(label.here, "explain", "nothing").returncode == 2
    assert process(tmp_path, "status").returncode == 2


def test_a_fault_leaves_stdout_empty_and_says_one_sentence(label: Terminal) -> None:
    done = process(label.here, "withdraw", "deadbeef", "--json")
    assert done.stdout == ""
    assert done.stderr == ("Error: No delivery begins with 'deadbeef'. `bedrot lake ls landing` lists them. (B401)\n")


def test_project_root_names_the_label_from_anywhere(label: Terminal, tmp_path: Path) -> None:
    (label.here / "inbox" / "dk_bank_details.tsv").write_text("dropped", encoding="utf-8")
    done = process(tmp_path, "status", "--json", PROJECT_ROOT=str(label.here))
    assert done.returncode == 0
    assert json.loads(done.stdout)["inbox"] == 1


@pytest.mark.skipif(os.name == "nt", reason="signals are a matter of POSIX")
def test_ctrl_c_ends_the_watch_with_a_clean_word_and_code_130(label: Terminal) -> None:
    with start(label.here, "inbox") as watching:
        assert watching.stderr is not None
        assert "Watching" in watching.stderr.readline()
        (label.here / "inbox" / "May.tsv").write_text(bank_statement([BankLine()]), encoding="utf-8")
        assert watching.stdout is not None
        assert "new  May.tsv: DistroKid" in watching.stdout.readline()
        watching.send_signal(signal.SIGINT)
        _, err = watching.communicate()
    assert watching.returncode == 130
    assert (label.here / "inbox" / "_imported" / "May.tsv").exists()
    assert err.endswith("Stopped. Nothing is lost: run the same command again to go on.\n")
    assert "Traceback" not in err


@pytest.mark.skipif(os.name == "nt", reason="signals are a matter of POSIX")
def test_ctrl_c_in_an_import_loses_nothing(label: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        lines = [BankLine(reported=f"2024-{number % 12 + 1:02}-21", sold="2024-01", net=f"0.{number + 1:03}")]
        (folder / f"{number}.tsv").write_text(bank_statement(lines), encoding="utf-8")
    with start(label.here, "import", folder) as importing:
        wait_until(lambda: len(list((label.here / "data_lake" / "1_landing").rglob("*.delivery.json"))) > 5)
        importing.send_signal(signal.SIGINT)
        _, err = importing.communicate()
    assert importing.returncode == 130
    assert "Traceback" not in err
    again = label.done("import", folder, "--json").json
    assert len(again["files"]) == 60
    assert label.done("lake", "verify", "--json").json == {"damaged": []}
    assert label.done("warehouse", "reconcile", "--json").json == {"differences": []}
    assert label.done("doctor").code == 0


DEAF = """
import time
from bedrot.app.cli.interruption import end_soon_after_ctrl_c
end_soon_after_ctrl_c(grace=0.1)
said = False
while True:
    try:
        if not said:
            said = True
            print("begun", flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        pass
"""
"A process that goes on after Ctrl-C, as one does that is deep in a statement."


@pytest.mark.skipif(os.name == "nt", reason="signals are a matter of POSIX")
def test_ctrl_c_ends_even_what_does_not_listen() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", DEAF], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as deaf:
        assert deaf.stdout is not None
        assert deaf.stdout.readline() == "begun\n"
        deaf.send_signal(signal.SIGINT)
        _, err = deaf.communicate()
    assert deaf.returncode == 130
    assert err == "Stopped. Nothing is lost: run the same command again to go on.\n"


def test_a_second_import_waits_for_the_first_and_says_so(label: Terminal, statement: Path, tmp_path: Path) -> None:
    from bedrot.app.opening import open_label
    from bedrot.lake.locks import writer_lock

    label.done("import", statement)
    other = tmp_path / "other.tsv"
    other.write_text(bank_statement([BankLine(reported="2024-08-21", sold="2024-06")]), encoding="utf-8")
    with writer_lock(open_label(label.here).label.lake.store):
        second = start(label.here, "import", other)
        assert second.stderr is not None
        said = second.stderr.readline()
    out, _ = second.communicate()
    assert re.match(r"process \d+ on .* is writing to the lake; waiting for it to finish\.", said)
    assert (second.returncode, "1 row read = 1 stored" in out) == (0, True)


def test_imports_at_the_same_time_lose_and_double_nothing(label: Terminal, tmp_path: Path) -> None:
    files = []
    for number in range(4):
        path = tmp_path / f"{number}.tsv"
        lines = [BankLine(reported=f"2024-0{number + 1}-21", sold="2024-01", net="0.25")]
        path.write_text(bank_statement(lines), encoding="utf-8")
        files.append(path)
    running = [start(label.here, "import", files[number % 4]) for number in range(6)]
    for each in running:
        _, err = each.communicate()
        assert each.returncode == 0, err
    (figure,) = label.done("kpis", "gross_revenue", "--month", "2024-01", "--json").json
    assert figure["value"] == "1.00000000"


def test_the_installed_entry_point_is_the_same_program() -> None:
    code = "import sys; sys.argv = ['bedrot', 'version']; from bedrot.app.cli.main import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert re.fullmatch(r"bedrot \d+\.\d+\.\d+\n", done.stdout)
