"""The corpus: several hundred files that no label should receive and every label does. Made here, never downloaded.

Written to a folder with ``write(folder)``. ``huge``: how long the endless line is, in bytes.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.corpus import documents, packed, tables
from tests.corpus.exhibits import PROBLEMS, Exhibit

HUGE = 2 * 1024**3


def all_exhibits(huge: int = HUGE) -> Iterator[Exhibit]:
    """Every exhibit, each with what is expected to become of it."""
    yield from tables.exhibits()
    yield from documents.exhibits()
    yield from packed.exhibits()
    bank = tables.LAYOUTS[0]
    yield Exhibit(f"bank with an endless line/{bank.file}", bank.text().encode(), PROBLEMS, hole=huge)


def write(exhibit: Exhibit, folder: Path) -> Path:
    """Write one exhibit below ``folder``."""
    path = folder / exhibit.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(exhibit.data)
    if exhibit.hole:
        with path.open("r+b") as stream:
            stream.truncate(len(exhibit.data) + exhibit.hole)
    return path


def write_all(folder: Path, huge: int = HUGE) -> list[tuple[Exhibit, Path]]:
    """Write the whole corpus below ``folder``."""
    return [(exhibit, write(exhibit, folder)) for exhibit in all_exhibits(huge)]
