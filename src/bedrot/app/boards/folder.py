"""The folder of a label's boards: which there are, and reading, writing and removing one."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bedrot.app.boards.text import board_of, text_of
from bedrot.app.boards.tiles import Board, check
from bedrot.app.writing import refuse_changed, replace_text
from bedrot.model.errors import BoardInvalid, CommitConflict, NothingSuch, Place, RequestInvalid

FOLDER = "boards"
REMOVED = "removed"
NAME = r"^[a-z0-9][a-z0-9-]{0,39}$"
MOST_BOARDS = 50
MOST_BYTES = 512 * 1024
_ENDING = ".toml"
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
_NAMES = "Names have up to 40 small letters, digits and hyphens, and are none that Windows keeps for itself."


@dataclass(frozen=True)
class KeptBoard:
    """A board as it stands in its file. ``sha256``: of the file."""

    name: str
    board: Board
    sha256: str


@dataclass(frozen=True)
class Listed:
    """A file among the boards. ``sha256``: of the file, as far as it was read.

    ``broken``: why it is no board, and then its title is its name.
    """

    name: str
    title: str
    tiles: int
    sha256: str | None
    broken: BoardInvalid | None = None


def list_boards(root: Path) -> tuple[list[Listed], int]:
    """The boards of the label in ``root`` by title, broken files among them, and how many more there are than that."""
    files = _files(root)
    found = [_listed(file) for file in files[:MOST_BOARDS]]
    return sorted(found, key=lambda each: (each.title.casefold(), each.name)), max(0, len(files) - MOST_BOARDS)


def read_board(root: Path, name: str) -> KeptBoard:
    """A board of the label in ``root``; NothingSuch for one that is not there, BoardInvalid for one that is broken."""
    content = _content(_there(root, name))
    return KeptBoard(name, board_of(_decoded(content, name), _shown(name)), hashlib.sha256(content).hexdigest())


def write_board(root: Path, name: str, board: Board, sha256: str | None) -> KeptBoard:
    """Put a board in place of the one that is there; its comments stay. ``sha256``: of the file read; None: a new one.

    Raises CommitConflict when the file is no longer that one, and RequestInvalid or NothingSuch for tiles that this
    version does not know, unless they stood there already.
    """
    file = _file(root, name)
    if sha256 is None and file.exists():
        raise CommitConflict(f"There is a board {name!r} already.", todo="Choose another name.")
    refuse_changed(file, sha256)
    before = None if sha256 is None else _decoded(_content(file), name)
    stood = () if before is None else board_of(before, _shown(name)).tiles
    for tile in board.tiles:
        if tile not in stood:
            check(tile)
    if before is None and len(_files(root)) >= MOST_BOARDS:
        raise RequestInvalid(f"A label has at most {MOST_BOARDS} boards.", todo="Remove one first.")
    text = text_of(board, before)
    if len(text.encode()) > MOST_BYTES:
        raise RequestInvalid(f"{_shown(name)} would be too large.", todo="Shorten the comments in it.")
    refuse_changed(file, sha256)
    replace_text(file, text)
    return read_board(root, name)


def remove_board(root: Path, name: str, sha256: str, now: datetime) -> Path:
    """Move a board to the removed ones, under its name and the time in UTC; where it is now.

    Raises NothingSuch for a board that is not there, and CommitConflict when its file is not the one of ``sha256``.
    """
    file = _there(root, name)
    refuse_changed(file, sha256)
    folder = file.parent / REMOVED
    folder.mkdir(exist_ok=True)
    kept = folder / f"{name}_{now:%Y%m%d_%H%M%S}{_ENDING}"
    if kept.exists():
        raise CommitConflict(f"A board {name!r} was removed this very second.", todo="Try again.")
    file.rename(kept)
    return kept


def _files(root: Path) -> Sequence[Path]:
    folder = root / FOLDER
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(
        file for file in found if file.suffix.lower() == _ENDING and not file.name.startswith(".") and file.is_file()
    )


def _listed(file: Path) -> Listed:
    name = file.stem
    if file.suffix != _ENDING or not _is_name(name):
        strange = BoardInvalid(f"A board cannot be called {file.name!r}.", place=Place(FOLDER), todo=_NAMES)
        return Listed(name, name, 0, None, strange)
    sha256 = None
    try:
        content = _content(file)
        sha256 = hashlib.sha256(content).hexdigest()
        board = board_of(_decoded(content, name), _shown(name))
    except BoardInvalid as error:
        return Listed(name, name, 0, sha256, error)
    return Listed(name, board.title, len(board.tiles), sha256)


def _is_name(name: str) -> bool:
    return re.fullmatch(NAME, name) is not None and name not in _DEVICES


def _file(root: Path, name: str) -> Path:
    if not _is_name(name):
        raise RequestInvalid(f"A board cannot be called {name!r}.", todo=_NAMES)
    return root / FOLDER / f"{name}{_ENDING}"


def _there(root: Path, name: str) -> Path:
    file = _file(root, name)
    if not file.is_file():
        names = ", ".join(each.stem for each in _files(root)[:MOST_BOARDS])
        raise NothingSuch(f"There is no board {name!r}.", todo=f"There are {names}." if names else "Make one.")
    return file


def _content(file: Path) -> bytes:
    """The bytes of a file that is no larger than a board may be."""
    with file.open("rb") as source:
        content = source.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise BoardInvalid(
            "The file is too large for a board.",
            place=Place(_shown(file.stem)),
            todo=f"Keep it below {MOST_BYTES // 1024} KB.",
        )
    return content


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BoardInvalid(
            "The file is not UTF-8 text.", place=Place(_shown(name)), todo="Save it as UTF-8."
        ) from error


def _shown(name: str) -> str:
    return f"{FOLDER}/{name}{_ENDING}"
