"""Commands as a person gives them: in this process, or in one of their own."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bedrot.app.cli.main import run_command


@dataclass(frozen=True)
class Answer:
    """What a command said and the code it ended with."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer of a command that was asked for JSON."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Demonstrated:
    """What `bedrot demo` said when it was given in an empty folder, and the label it made there."""

    home: Path
    answer: Answer

    @property
    def label(self) -> Path:
        """The label of sample data."""
        return self.home / "demo-label"


class Terminal:
    """Runs commands in this process, from the folder it stands in."""

    def __init__(self, here: Path, captured: pytest.CaptureFixture[bytes]) -> None:
        self.here = here
        self._captured = captured

    def __call__(self, *arguments: str | Path) -> Answer:
        """Run a command."""
        self._captured.readouterr()
        code = run_command([str(argument) for argument in arguments])
        sys.stdout.flush()
        sys.stderr.flush()
        said = self._captured.readouterr()
        return Answer(code, said.out.decode(), said.err.decode())

    def done(self, *arguments: str | Path) -> Answer:
        """Run a command that is expected to end with code 0."""
        answer = self(*arguments)
        assert answer.code == 0, f"{answer.err}\n{report_of(answer)}"
        return answer


def report_of(answer: Answer) -> str:
    """The report on a defect that an answer points to; empty when there is none."""
    found = re.search(r"The report (\S+) says", answer.err)
    return Path(found[1]).read_text(encoding="utf-8") if found else ""


def process(here: Path, *arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a process of its own."""
    return subprocess.run(
        command(*arguments), cwd=here, env=environment(variables), capture_output=True, encoding="utf-8", check=False
    )


def command(*arguments: str | Path) -> list[str]:
    """A command for a process of its own."""
    return [sys.executable, "-m", "bedrot", *map(str, arguments)]


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment of such a process: UTF-8, and no label but the one it stands in."""
    kept = {name: value for name, value in os.environ.items() if name != "PROJECT_ROOT"}
    return {**kept, "PYTHONUTF8": "1", **variables}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
