"""Completion in every shell: the script, and what it offers."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.app.terminal import command, environment

MARKS = {
    "bash": "complete -o default -F _bedrot_completion bedrot",
    "zsh": "#compdef bedrot",
    "fish": "complete --command bedrot",
    "powershell": "Register-ArgumentCompleter -Native -CommandName bedrot",
    "pwsh": "Register-ArgumentCompleter -Native -CommandName bedrot",
}


def ask(folder: Path, **variables: str) -> str:
    done = subprocess.run(
        command(), cwd=folder, env=environment(variables), capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


@pytest.mark.parametrize("shell", MARKS)
def test_every_shell_gets_its_script(shell: str, tmp_path: Path) -> None:
    assert MARKS[shell] in ask(tmp_path, _BEDROT_COMPLETE=f"source_{shell}")


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_accepts_its_script(tmp_path: Path) -> None:
    script = ask(tmp_path, _BEDROT_COMPLETE="source_bash")
    subprocess.run(["bash", "-n"], input=script, text=True, check=True)


@pytest.mark.parametrize(
    ("words", "offered"),
    [("bedrot im", {"import"}), ("bedrot lake re", {"release", "rebuild"}), ("bedrot status --j", {"--json"})],
)
def test_commands_and_options_are_offered(words: str, offered: set[str], tmp_path: Path) -> None:
    said = ask(tmp_path, _BEDROT_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
    assert set(said.split()) == offered


def test_other_shells_are_offered_the_same(tmp_path: Path) -> None:
    fish = ask(
        tmp_path,
        _BEDROT_COMPLETE="complete_fish",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS="bedrot quar",
    )
    zsh = ask(tmp_path, _BEDROT_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="bedrot quar")
    powershell = ask(
        tmp_path,
        _BEDROT_COMPLETE="complete_powershell",
        _TYPER_COMPLETE_ARGS="bedrot quar",
        _TYPER_COMPLETE_WORD_TO_COMPLETE="quar",
    )
    assert all("quarantine" in said for said in (fish, zsh, powershell))
