"""The drop folder: files a person puts into ``inbox/`` are imported and then moved aside, out of the way.

What was read goes to ``inbox/_imported``, what was kept but not read to ``inbox/_set_aside``. The lake has the
bytes of both.
"""

import os
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from watchfiles import watch

from bedrot.pipeline.land import Incoming, State
from bedrot.pipeline.runs import FileReport

IMPORTED, SET_ASIDE = "_imported", "_set_aside"
_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp")
"""Endings that browsers give to a file they are still writing."""
_STILL_SECONDS = 0.3
"""How long nobody must have written to a file."""


@dataclass(frozen=True)
class Look:
    """A file in the inbox as it was at one moment; equal looks mean that nobody has written to it since."""

    path: Path
    size: int
    modified: int


def waiting(inbox: Path) -> list[Look]:
    """The files that lie in the inbox, those moved aside and unfinished downloads left out."""
    return sorted(_looks(inbox), key=lambda look: look.path)


def arrivals(inbox: Path, stop: threading.Event | None = None) -> Iterator[list[Incoming]]:
    """Files that appear in the inbox, each time some are there that nobody has written to for a moment.

    Goes on until ``stop`` is set, or the process is interrupted.
    """
    tried: set[Look] = set()
    still = threading.Event() if stop is None else stop
    for _ in watch(inbox, debounce=400, step=100, rust_timeout=1000, yield_on_timeout=True, stop_event=stop):
        before = set(waiting(inbox))
        tried &= before
        if before <= tried or still.wait(_STILL_SECONDS):
            continue
        ready = [look for look in waiting(inbox) if look in before - tried]
        if ready:
            # one that could not even be kept stays, and is not tried again until it changes
            tried.update(ready)
            yield [as_incoming(look) for look in ready]


def as_incoming(look: Look) -> Incoming:
    """A file of the inbox as one that a person has pointed at."""
    return Incoming(look.path, look.path.name, datetime.fromtimestamp(look.modified / 1e9, UTC))


def move_aside(inbox: Path, reports: Iterable[FileReport]) -> dict[Path, Path]:
    """Move imported files out of the way; where each went. One that the lake did not keep stays.

    An archive counts as imported when all its members do.
    """
    told: dict[Path, list[FileReport]] = {}
    for report in reports:
        if report.source is not None:
            told.setdefault(report.source, []).append(report)
    moved = {}
    for source, inside in told.items():
        if all(report.delivery is not None for report in inside):
            aside = any(report.state is State.SET_ASIDE for report in inside)
            moved[source] = _move(source, inbox / (SET_ASIDE if aside else IMPORTED))
    return moved


def _looks(inbox: Path) -> Iterator[Look]:
    for parent, folders, names in os.walk(inbox):
        folders[:] = [name for name in folders if not _is_hidden(name, parent, inbox)]
        for name in names:
            path = Path(parent, name)
            if name.startswith(".") or name.lower().endswith(_UNFINISHED) or path.is_symlink():
                continue
            try:
                facts = path.stat()
            except FileNotFoundError:
                continue  # taken away between the listing and now
            yield Look(path, facts.st_size, facts.st_mtime_ns)


def _is_hidden(folder: str, parent: str, inbox: Path) -> bool:
    return folder.startswith(".") or (folder in (IMPORTED, SET_ASIDE) and Path(parent) == inbox)


def _move(file: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    target = folder / file.name
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{file.stem} ({number}){file.suffix}"
    return file.rename(target)
