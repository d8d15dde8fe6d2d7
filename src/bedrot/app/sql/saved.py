"""Statements that are kept: files of SQL in the label's folder ``queries/``, one each, for people and editors."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bedrot.app.writing import replace_text
from bedrot.model.errors import NothingSuch, RequestInvalid

FOLDER = "queries"
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_LARGEST = 100_000
_MOST = 500


@dataclass(frozen=True)
class Saved:
    """A kept statement. ``title``: its first line where that is a comment. ``sha256``: of the file."""

    name: str
    title: str | None
    statement: str
    sha256: str


def saved(root: Path) -> list[Saved]:
    """All kept statements of the label in ``root``, by name."""
    return list(_all(root / FOLDER))[:_MOST]


def find_saved(root: Path, name: str) -> Saved:
    """The statement of a name; NothingSuch where there is none."""
    found = {each.name: each for each in saved(root)}
    if name not in found:
        raise NothingSuch(f"There is no query {name!r}.", todo=f"There are {', '.join(found) or 'none yet'}.")
    return found[name]


def save(root: Path, name: str, statement: str) -> Saved:
    """Keep a statement, in place of one of the same name. RequestInvalid for a name that is none."""
    if not _NAME.fullmatch(name):
        raise RequestInvalid(
            f"{name!r} is no name for a query.", todo="Use small letters, digits, - and _, at most sixty."
        )
    if not statement.strip() or len(statement) > _LARGEST:
        raise RequestInvalid("There is no statement.", todo=f"Write one of at most {_LARGEST:,} characters.")
    replace_text(root / FOLDER / f"{name}.sql", statement.rstrip() + "\n")
    return find_saved(root, name)


def remove(root: Path, name: str) -> None:
    """Remove a kept statement."""
    (root / FOLDER / f"{find_saved(root, name).name}.sql").unlink(missing_ok=True)


def _all(folder: Path) -> Iterator[Saved]:
    for file in sorted(folder.glob("*.sql")) if folder.is_dir() else ():
        if not _NAME.fullmatch(file.stem) or file.stat().st_size > _LARGEST * 4:
            continue
        content = file.read_bytes()
        text = content.decode("utf-8", errors="replace")
        first = text.lstrip().splitlines()[0] if text.strip() else ""
        title = first.removeprefix("--").strip() if first.startswith("--") else None
        yield Saved(file.stem, title or None, text, hashlib.sha256(content).hexdigest())
