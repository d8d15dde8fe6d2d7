"""What to import, and what would become of it: the questions before an import, without writing anything."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bedrot.app.opening import Opened
from bedrot.app.settings import FILE, label_around, read_settings
from bedrot.model.errors import NothingSuch, SampleAndReal
from bedrot.pipeline.land import Arrival, Incoming, Wishes, incoming, preview
from bedrot.pipeline.promote import Progress, silent


def files_in(paths: Iterable[Path], opened: Opened) -> list[Incoming]:
    """The files that paths stand for; folders of other labels inside a folder are left out.

    Raises NothingSuch before anything is read when a path does not exist, SampleAndReal when files of a sample
    label would come into a real one, or foreign files into a sample label.
    """
    wanted = [path.expanduser() for path in paths]
    for path in wanted:
        if not path.is_file() and not path.is_dir():
            raise NothingSuch(f"There is no file or folder {str(path)!r}.", todo="Check the path and try again.")
        _keep_apart(path, opened)
    return [file for path in wanted for file in incoming([path]) if not _is_in_a_label_below(file.path, path)]


def previews(
    files: Sequence[Incoming], opened: Opened, wishes: Wishes, now: datetime, progress: Progress = silent
) -> Iterator[Arrival]:
    """What an import would do with each file; nothing is kept."""
    with tempfile.TemporaryDirectory(prefix="bedrot-") as scratch:
        for number, file in enumerate(files):
            progress("look", file.name, number, len(files))
            yield from preview(file, opened.label, wishes, now, Path(scratch))


def _keep_apart(path: Path, opened: Opened) -> None:
    home = label_around(path)
    if opened.settings.sample and home != opened.label.root:
        raise SampleAndReal(
            f"{opened.label.root.name} is a label of sample data; {str(path)!r} does not belong into it.",
            todo="Make a label for your own files with `bedrot init` in another folder, and import them there.",
        )
    if home is not None and not opened.settings.sample and home != opened.label.root and read_settings(home).sample:
        raise SampleAndReal(
            f"{str(path)!r} belongs to the sample label {home.name}; it would mix invented figures with yours.",
            todo="Import it there, or choose another path.",
        )


def _is_in_a_label_below(file: Path, start: Path) -> bool:
    """Whether a label lies between the folder that was pointed at and the file."""
    if file == start:
        return False
    between = (folder for folder in file.parents if folder.is_relative_to(start) and folder != start)
    return any((folder / FILE).is_file() for folder in between)
