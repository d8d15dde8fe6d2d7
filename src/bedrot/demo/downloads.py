"""Files as a person's download folder holds them: plain or inside an archive, each with the time it was made."""

import csv
import json
import os
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path


@dataclass(frozen=True)
class Download:
    """One file.

    ``taken``: when it was downloaded, UTC. ``platform`` and ``kind``: what it is, ``unknown`` when it is nothing.
    ``container``: the archive that it came in. ``rows``: how many it has by the dataset they are of, where that is told.
    """

    name: str
    content: bytes
    taken: datetime
    platform: str
    kind: str
    container: str | None = None
    rows: Mapping[str, int] = field(default_factory=dict)


def csv_bytes(rows: Iterable[Sequence[str]], *, encoding: str = "utf-8", end: str = "\n") -> bytes:
    """Rows as a comma-separated file."""
    text = StringIO()
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue().encode(encoding)


def json_bytes(answer: object) -> bytes:
    """An answer as JSON."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()


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
