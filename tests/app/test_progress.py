"""Progress: a bar with rate and time left on a terminal, plain lines in a log, silence when quiet."""

import os
import subprocess
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from bedrot.app.cli.progress import shown
from bedrot.app.cli.talk import Talk, console
from tests.app.terminal import Terminal, command, environment
from tests.kit.statements import BankLine, bank_statement


def talk_into(stream: StringIO, *, quiet: bool = False) -> Talk:
    talk = Talk(quiet=quiet)
    talk.err = console(stream)
    return talk


def clock(*moments: float) -> Iterator[float]:
    yield from moments


def test_a_short_job_leaves_no_line_in_a_log() -> None:
    log = StringIO()
    seconds = clock(0, 0, 0.5, 1.9)
    with shown(talk_into(log), lambda: next(seconds)) as progress:
        progress("land", "a.tsv", 0, 2)
        progress("land", "b.tsv", 1, 2)
    assert log.getvalue() == ""


def test_a_long_job_tells_rate_and_time_left_now_and_then() -> None:
    log = StringIO()
    seconds = clock(0, 0, 0, 4, 5, 10)
    with shown(talk_into(log), lambda: next(seconds)) as progress:
        for done, name in enumerate(["a.tsv", "b.tsv", "c.tsv", "d.tsv"]):
            progress("land", name, done, 10)
    assert log.getvalue().splitlines() == [
        "Keeping files: 1 of 10, 0.2/s, 0:00:36 left (b.tsv)",
        "Keeping files: 3 of 10, 0.3/s, 0:00:23 left (d.tsv)",
    ]


def test_each_part_of_a_job_has_its_own_pace() -> None:
    log = StringIO()
    seconds = clock(0, 0, 0, 100, 110)
    with shown(talk_into(log), lambda: next(seconds)) as progress:
        progress("land", "a.tsv", 0, 1)
        progress("landing2raw", "a.tsv", 0, 4)
        progress("raw2staging", "a.tsv", 2, 4)
    assert log.getvalue().splitlines() == [
        "Reading: 0 of 4 (a.tsv)",
        "Reading: 2 of 4, 0.2/s, 0:00:10 left (a.tsv)",
    ]


def test_quiet_means_no_progress_at_all() -> None:
    log = StringIO()
    with shown(talk_into(log, quiet=True)) as progress:
        progress("land", "a.tsv", 0, 1)
    assert log.getvalue() == ""


def downloads(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        lines = [BankLine(reported=f"2024-{number % 12 + 1:02}-21", sold="2024-01", net=f"0.{number + 1:03}")]
        (folder / f"{number}.tsv").write_text(bank_statement(lines), encoding="utf-8")
    return folder


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a matter of POSIX")
def test_on_a_terminal_there_is_a_bar_with_rate_and_time_left(label: Terminal, tmp_path: Path) -> None:
    folder = downloads(tmp_path / "many", 30)
    said = on_a_terminal(label.here, "import", folder)
    assert "Keeping files" in said
    assert "Reading" in said
    assert "30/30" in said
    assert "/s" in said
    assert "left" in said
    assert "━" in said
    assert "Traceback" not in said


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a matter of POSIX")
def test_the_answer_stays_clean_while_the_bar_moves(label: Terminal, tmp_path: Path) -> None:
    folder = downloads(tmp_path / "many", 5)
    main, other = os.openpty()
    with subprocess.Popen(
        command("import", folder, "--json"),
        cwd=label.here,
        env=terminal_environment(),
        stdout=subprocess.PIPE,
        stderr=other,
    ) as running:
        os.close(other)
        bar = read_all(main)
        out = running.stdout.read() if running.stdout else b""
    assert out.startswith(b"{\n")
    assert b"\x1b" not in out
    assert "Reading" in bar


def on_a_terminal(here: Path, *arguments: str | Path) -> str:
    main, other = os.openpty()
    with subprocess.Popen(
        command(*arguments), cwd=here, env=terminal_environment(), stdin=other, stdout=other, stderr=other
    ):
        os.close(other)
        return read_all(main)


def terminal_environment() -> dict[str, str]:
    return environment({"TERM": "xterm-256color", "COLUMNS": "160", "LINES": "40"})


def read_all(descriptor: int) -> str:
    pieces = []
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(descriptor)
    return b"".join(pieces).decode("utf-8", "replace")


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a matter of POSIX")
@pytest.mark.parametrize(("answer", "code"), [("n\n", 130), ("y\n", 0)])
def test_a_person_is_asked_before_something_that_is_hard_to_undo(answer: str, code: int, label: Terminal) -> None:
    main, other = os.openpty()
    with subprocess.Popen(
        command("warehouse", "rebuild"),
        cwd=label.here,
        env=terminal_environment(),
        stdin=other,
        stdout=other,
        stderr=other,
    ) as running:
        os.close(other)
        os.write(main, answer.encode())
        said = read_all(main)
    assert "Empty the warehouse and load 0 months anew?" in said
    assert running.returncode == code


def test_nothing_of_the_bar_is_left_in_a_pipe(label: Terminal, tmp_path: Path) -> None:
    folder = downloads(tmp_path / "many", 5)
    done = subprocess.run(
        command("import", folder),
        cwd=label.here,
        env=environment({}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "━" not in done.stderr
    assert "\x1b" not in done.stdout + done.stderr
