"""Files as a person's download folder holds them: plain or inside an archive, each with the time it was made."""

import os
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path


@dataclass(frozen=True)
class Download:
    """One file.

    ``taken``: when it was downloaded, UTC. ``platform`` and ``kind``: what it is, ``unknown`` when it is nothing.
    ``container``: the archive that it came in.
    """

    name: str
    content: bytes
    taken: datetime
    platform: str
    kind: str
    container: str | None = None


def save(downloads: Sequence[Download], folder: Path) -> None:
    """Write the files into ``folder`` (created) with their times, those of an archive into one zip."""
    folder.mkdir(parents=True, exist_ok=True)
    archives: dict[str, list[Download]] = {}
    for download in downloads:
        if download.container is None:
            _write(folder / download.name, download.content, download.taken)
        else:
            archives.setdefault(download.container, []).append(download)
    for name, members in archives.items():
        _write(folder / name, _zipped(members), max(member.taken for member in members))


def _write(path: Path, content: bytes, taken: datetime) -> None:
    path.write_bytes(content)
    os.utime(path, (taken.timestamp(), taken.timestamp()))


def _zipped(members: Iterable[Download]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for member in members:
            entry = zipfile.ZipInfo(member.name, member.taken.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, member.content)
    return packed.getvalue()
