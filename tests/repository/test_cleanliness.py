"""What never belongs in the repository: places of one machine, registries' hosts, notes to self."""

import re

import pytest

from tests.repository.tracked import texts

THIS = "tests/repository/test_cleanliness.py"
EVERYWHERE = {
    "a folder of one machine": r"(?<![\w.<-])/(?:work|opt|root|home/\w+|Users/\w+|tmp/\w+)/",
    "the host of a package registry": r"pythonhosted\.org|pypi\.org|registry\.npmjs|deb\.debian\.org",
    "a private key": r"-----BEGIN [A-Z ]*PRIVATE KEY",
}
IN_SOURCE = {
    "a note to self": r"\b(?:TODO|FIXME|XXX|HACK)\b",
    "a switched-off check without its name": r"# (?:noqa|type: ignore)(?!: ?[A-Z]|\[)",
}


@pytest.mark.parametrize(("what", "pattern"), EVERYWHERE.items(), ids=EVERYWHERE)
def test_no_file_holds(what: str, pattern: str) -> None:
    assert found(pattern, ("",)) == [], what


@pytest.mark.parametrize(("what", "pattern"), IN_SOURCE.items(), ids=IN_SOURCE)
def test_no_source_file_holds(what: str, pattern: str) -> None:
    assert found(pattern, (".py", ".sql", ".toml", ".yml")) == [], what


def test_files_keep_to_one_subject() -> None:
    """A file rarely passes 400 lines; one that passes 500 is two files."""
    long = [path for path, text in texts() if path.endswith(".py") and len(text.splitlines()) > 500]
    assert long == []


def found(pattern: str, endings: tuple[str, ...]) -> list[str]:
    """Every place that matches, as ``path:line: text``."""
    wanted = re.compile(pattern)
    return [
        f"{path}:{number}: {line.strip()[:120]}"
        for path, text in texts()
        if path != THIS and path.endswith(endings)
        for number, line in enumerate(text.splitlines(), start=1)
        if wanted.search(line)
    ]
