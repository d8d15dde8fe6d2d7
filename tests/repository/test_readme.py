"""The commands in README and documentation do what they say: each is read from the page and run."""

import os
import re
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bedrot.demo import write_demo
from docs import generate
from tests.app.terminal import Demonstrated
from tests.repository.tracked import REPOSITORY

pytestmark = pytest.mark.docs

BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
OURS = "python run.py "
PAGES = ["README.md", "docs/index.md"]


def commands_in(page: str) -> list[list[str]]:
    """The words after ``python run.py`` of every command in a page's console blocks."""
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    lines = [line for block in BLOCK.findall(text) for line in block.splitlines()]
    return [shlex.split(line.removeprefix(OURS), comments=True) for line in lines if line.startswith(OURS)]


def test_the_two_commands_come_first() -> None:
    first, second, *_ = commands_in("README.md")
    assert first == ["demo"]
    assert second == ["init", "label"]


def test_ci_runs_the_command_that_readme_gives() -> None:
    assert ["test"] in commands_in("README.md")
    script = (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"run\.py (.*)$", script, re.MULTILINE)[-1] == "test"


@pytest.mark.parametrize("page", PAGES)
def test_every_command_named_exists(page: str) -> None:
    known = {tuple(name.split()[1:]) for name, _ in generate.commands()} | {("test",)}
    for words in commands_in(page):
        assert tuple(words[:1]) in known or tuple(words[:2]) in known, words


def test_the_start_page_gives_the_same_commands() -> None:
    readme = commands_in("README.md")
    assert [words for words in commands_in("docs/index.md") if words not in readme] == []


@pytest.mark.slow
@pytest.mark.xdist_group("bedrot demo")
def test_the_commands_run_one_after_the_other(
    demonstrated: Demonstrated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of them, `demo`, has made its label already: so it shows it again.

    The downloads are those of somebody who has one distributor and one store.
    """
    from bedrot.app.cli.main import app

    shutil.copytree(demonstrated.label, tmp_path / "demo-label")
    home = tmp_path / "home"
    downloads = home / "Downloads"
    downloads.mkdir(parents=True)
    write_demo(tmp_path / "written", today=date(2031, 3, 20), clean=True)
    for pattern in ("dk_bank_details_*", "pig1987-*"):
        found = list((tmp_path / "written" / "downloads").glob(pattern))
        assert found, pattern
        for each in found:
            each.rename(downloads / each.name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("PROJECT_ROOT", str(tmp_path / "label"))
    monkeypatch.chdir(tmp_path)
    for words in commands_in("README.md"):
        if words[0] != "test":
            done = CliRunner().invoke(app, [os.path.expanduser(word) for word in words])  # noqa: PTH111 - as a shell does
            assert done.exit_code == 0, (words, done.output, done.exception)
