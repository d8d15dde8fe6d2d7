"""The sample label: invented acts in a folder of its own, which never mixes with a real one."""

import json
import shutil
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from bedrot.app import boards
from bedrot.app.boards.folder import FOLDER as BOARDS
from bedrot.app.making import make, missing_parts
from bedrot.app.settings import FILE, read_settings
from bedrot.demo.label import ANSWER_KEY, CATALOG, DOWNLOADS, write_demo
from bedrot.model.errors import SampleAndReal

NAME = "Sample label"
_BOARD = "monday.toml"


@dataclass(frozen=True)
class Sample:
    """A sample label's folder, its files to import, and the day they are of. ``new``: it was written just now."""

    folder: Path
    downloads: Path
    today: date
    new: bool


def check(folder: Path) -> None:
    """Refuse a folder that is not empty and no sample label: :class:`SampleAndReal` says what is there."""
    if (folder / FILE).is_file():
        if not read_settings(folder).sample:
            raise SampleAndReal(
                f"{str(folder)!r} is a real label; a sample label may not be made in it.",
                todo="Choose another place with --folder.",
            )
    elif folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SampleAndReal(
            f"{str(folder)!r} is there already and is no sample label.", todo="Choose another place with --folder."
        )


def prepare(folder: Path, today: date, *, anew: bool = False) -> Sample:
    """The sample label in ``folder``: the one that is there, or one written with files up to ``today``.

    ``anew``: what is there is removed first. Raises SampleAndReal when the folder is not to be used.
    """
    check(folder)
    settings = read_settings(folder)
    there = day_of(folder)
    if there is not None and not anew:
        return Sample(folder, folder / DOWNLOADS, there, new=False)
    for part in (settings.lake, Path("data_warehouse"), Path(DOWNLOADS), Path(CATALOG), Path(BOARDS), Path("inbox")):
        shutil.rmtree(folder / part, ignore_errors=True)
    (folder / ANSWER_KEY).unlink(missing_ok=True)
    # the mark comes first: whatever stops the rest, the folder is known for what it is
    make({part: text for part, text in missing_parts(folder, NAME, sample=True).items() if part.name == FILE})
    write_demo(folder, today=today)
    make({**missing_parts(folder, NAME, sample=True), folder / BOARDS / _BOARD: sample_board()})
    return Sample(folder, folder / DOWNLOADS, today, new=True)


def sample_board() -> str:
    """The text of the board that a sample label has."""
    return (files(boards) / _BOARD).read_text(encoding="utf-8")


def day_of(folder: Path) -> date | None:
    """The day of the newest files of the sample label in a folder; None where there is none, or not as a whole."""
    try:
        return date.fromisoformat(json.loads((folder / ANSWER_KEY).read_text(encoding="utf-8"))["today"])
    except (FileNotFoundError, ValueError, KeyError):
        return None
