"""The pinned files: whole, hashed, free of addresses, and in step with what the package asks for."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.repository.tracked import REPOSITORY

FOLDER = REPOSITORY / "requirements"
PINNED = ["runtime.txt", "dev.txt", "docs.txt", "browser.txt", "node.txt"]
ENTRY = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)(?: ; (?P<marker>.+))?$")


@pytest.mark.parametrize("name", PINNED)
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    for entry in entries(FOLDER / name):
        first, *hashes = entry.split(" --hash=")
        assert ENTRY.match(first.strip()), first
        assert hashes, first
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", digest.strip()) for digest in hashes), first


@pytest.mark.parametrize("name", PINNED)
def test_no_address_is_in_a_pinned_file(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert re.findall(r"(?m)://|^-i|--index|--find-links|--trusted|^#", text) == []


def test_all_pinned_files_agree_on_versions() -> None:
    """They share one environment, so one of them may not ask for what another replaces."""
    runtime, dev, docs, browser = (versions(FOLDER / name) for name in PINNED[:4])
    assert runtime.items() <= browser.items() <= dev.items()
    shared = docs.keys() & dev.keys()
    assert shared
    assert {name: docs[name] for name in shared} == {name: dev[name] for name in shared}


def test_what_the_package_asks_for_is_pinned() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[<>=\[ ]", requirement)[0] for requirement in project["dependencies"]}
    assert asked <= versions(FOLDER / "runtime.txt").keys()
    browser = {re.split(r"[<>=]", requirement)[0] for requirement in project["optional-dependencies"]["browser"]}
    assert browser <= versions(FOLDER / "browser.txt").keys()


def test_windows_gets_what_it_alone_needs() -> None:
    (colorama,) = [entry for entry in entries(FOLDER / "runtime.txt") if entry.startswith("colorama==")]
    assert "sys_platform == 'win32'" in colorama


def entries(path: Path) -> list[str]:
    """Each pinned package with its hashes on one line."""
    return [line for line in path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines() if line.strip()]


def versions(path: Path) -> Mapping[str, frozenset[str]]:
    """The versions of each package; more than one where Python versions differ in what they can run."""
    found: dict[str, frozenset[str]] = {}
    for entry in entries(path):
        match = ENTRY.match(entry.split(" --hash=")[0].strip())
        assert match is not None, entry
        found[match["name"]] = found.get(match["name"], frozenset()) | {match["version"]}
    return found
