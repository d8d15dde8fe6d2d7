"""Zip and gz archives, unpacked under limits into a scratch folder, whole or not at all.

Nothing that an archive says of itself is believed: bytes are counted as they come out, member names are never
used as paths.
"""

import gzip
import struct
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from itertools import pairwise
from pathlib import Path, PurePosixPath
from stat import S_ISLNK
from typing import IO

from bedrot.connect.limits import DEFAULT_LIMITS, Limits
from bedrot.model.errors import LimitExceeded, Place, UnreadableFile

_CHUNK = 1024**2
_TRUST = "Unpack it yourself and import the files, if you trust it."
_AGAIN = "Download it again, or unpack it yourself and import the files."


_NO_TIME = (1980, 1, 1, 0, 0, 0)

_DAMAGE = (
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    zlib.error,
    EOFError,
    struct.error,
    OverflowError,
    UnicodeDecodeError,
)
"""What the standard library raises over archives that are cut off or forged."""


class Packed(Enum):
    """What a packed file is, by its first bytes; the value says what a person should do about it."""

    NOT = ""
    ZIP = "This is a zip archive inside a file that was to be read as a statement. Import the archive itself."
    GZ = "This is a gz archive inside a file that was to be read as a statement. Import the archive itself."
    WORKBOOK = "This is a spreadsheet workbook without a single filled cell. Import the platform's original download."
    OPEN_WORKBOOK = (
        "This is an OpenDocument file. Save it as .xlsx, or better, import the platform's original download."
    )
    OLD_WORKBOOK = (
        "This is an old spreadsheet or document, or one locked with a password. Import the platform's original "
        "download, or save it as .xlsx without a password."
    )
    PDF = "This is a PDF. Download the statement as CSV or TSV instead."
    OTHER = "This is an archive of a kind that is not unpacked here. Unpack it and import the files in it."


_IN_WORKBOOKS = (b"[Content_Types].xml", b"_rels/.rels", b"docProps/app.xml", b"xl/workbook.xml", b"xl/worksheets/")
"""Members of an .xlsx file, one of which stands near its beginning whatever program wrote it."""

_MAGIC = (
    (b"\x1f\x8b", Packed.GZ),
    (b"%PDF-", Packed.PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Packed.OLD_WORKBOOK),
    (b"7z\xbc\xaf\x27\x1c", Packed.OTHER),
    (b"Rar!\x1a\x07", Packed.OTHER),
    (b"\xfd7zXZ\x00", Packed.OTHER),
    (b"BZh", Packed.OTHER),
    (b"\x28\xb5\x2f\xfd", Packed.OTHER),
)


def packed_as(head: bytes) -> Packed:
    """What kind of packed file begins with ``head``; a workbook is a zip too, but no archive of ours."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        if b"mimetypeapplication/vnd.oasis" in head[:128]:
            return Packed.OPEN_WORKBOOK
        return Packed.WORKBOOK if any(name in head[:4096] for name in _IN_WORKBOOKS) else Packed.ZIP
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), Packed.NOT)


def is_archive(path: Path) -> bool:
    """Whether :func:`unpack` takes this file."""
    with path.open("rb") as stream:
        return packed_as(stream.read(4096)) in (Packed.ZIP, Packed.GZ)


@dataclass(frozen=True)
class Member:
    """A file that came out of an archive.

    ``name``: its own name. ``container``: where it was, as ``archive.zip!folder/member.csv``. ``path``: where its
    bytes are now. ``modified``: when it was last changed, as the archive says (taken as UTC).
    """

    name: str
    container: str
    path: Path
    modified: datetime | None


@dataclass(frozen=True)
class Unpacked:
    """What an archive held: its files, and what was left out as no file of anybody's (``__MACOSX/…``)."""

    members: tuple[Member, ...]
    ignored: tuple[str, ...]

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members)


def unpack(
    path: Path,
    name: str,
    into: Path,
    limits: Limits = DEFAULT_LIMITS,
    clock: Callable[[], float] = time.monotonic,
) -> Unpacked:
    """Unpack an archive, and archives in it, into the empty folder ``into``.

    Raises LimitExceeded for a bomb, UnreadableFile for what is damaged, encrypted or deceitful (names that leave
    the folder, links, one name twice, members that overlap); nothing is handed over then.
    """
    work = _Work(into, limits, clock, deadline=clock() + limits.seconds, ratio_base=path.stat().st_size)
    work.open(path, name, depth=1)
    return Unpacked(tuple(work.members), tuple(work.ignored))


def weigh(path: Path, name: str, limits: Limits = DEFAULT_LIMITS, clock: Callable[[], float] = time.monotonic) -> None:
    """Count what a zip archive would unpack to, and raise as :func:`unpack` does; nothing is written."""
    work = _Work(path.parent, limits, clock, deadline=clock() + limits.seconds, ratio_base=path.stat().st_size)
    work.weigh(path, name)


@dataclass
class _Work:
    """One unpacking with what it has counted so far, over all archives within the first."""

    into: Path
    limits: Limits
    clock: Callable[[], float]
    deadline: float
    ratio_base: int
    members: list[Member] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    files: int = 0
    total: int = 0

    def open(self, path: Path, name: str, depth: int) -> None:
        if depth > self.limits.depth:
            raise LimitExceeded(
                f"Archives within archives, more than {self.limits.depth} deep.", place=Place(name), todo=_TRUST
            )
        with path.open("rb") as stream:
            kind = packed_as(stream.read(4096))
        with _damage_told(Place(name)):
            if kind is Packed.GZ:
                self._open_gz(path, name, depth)
            else:
                self._open_zip(path, name, depth)

    def weigh(self, path: Path, name: str) -> None:
        """Read all members of a zip and count their bytes."""
        with _damage_told(Place(name)):
            for entry, stream in self._entries(path, name):
                self.files += 1
                self._refuse_crowd(self.files, name)
                while chunk := stream.read(_CHUNK):
                    self.total += len(chunk)
                    self._refuse_bomb(f"{name}!{_shown(entry.filename)}")

    def _open_gz(self, path: Path, name: str, depth: int) -> None:
        inner = PurePosixPath(name.rpartition("!")[2]).name
        inner = inner[:-3] if inner.casefold().endswith(".gz") else inner
        with path.open("rb") as raw:
            seconds = struct.unpack("<4xI", raw.read(8))[0]
        modified = datetime.fromtimestamp(seconds, UTC) if seconds else None
        with gzip.open(path) as stream:
            self._take(stream, f"{name}!{inner}", inner, modified, depth)

    def _open_zip(self, path: Path, name: str, depth: int) -> None:
        for entry, stream in self._entries(path, name):
            shown = _shown(entry.filename)
            if _is_litter(entry.filename):
                self.ignored.append(f"{name}!{shown}")
            else:
                self._take(stream, f"{name}!{shown}", PurePosixPath(shown).name, _modified(entry), depth)

    def _entries(self, path: Path, name: str) -> Iterator[tuple[zipfile.ZipInfo, IO[bytes]]]:
        """The members of a zip that are files, each opened, once none of them is found to deceive."""
        self._refuse_crowd(_entries_in(path), name)
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            self._refuse_crowd(len(entries), name)
            _refuse_deceit(entries, Place(name))
            for entry in entries:
                if not entry.is_dir():
                    with archive.open(entry) as stream:
                        yield entry, stream

    def _take(
        self, stream: IO[bytes] | gzip.GzipFile, container: str, name: str, modified: datetime | None, depth: int
    ) -> None:
        """Copy one member out, counting; open it in turn when it is an archive itself."""
        self.files += 1
        self._refuse_crowd(self.files, container)
        target = self.into / f"{self.files:06d}"
        with target.open("xb") as copy:
            while chunk := stream.read(_CHUNK):
                self.total += len(chunk)
                self._refuse_bomb(container)
                copy.write(chunk)
        if is_archive(target):
            self.open(target, container, depth + 1)
            target.unlink()
        else:
            self.members.append(Member(name, container, target, modified))

    def _refuse_crowd(self, files: int, name: str) -> None:
        if files > self.limits.members:
            raise LimitExceeded(
                f"The archive holds more than {self.limits.members:,} files.", place=Place(name), todo=_TRUST
            )

    def _refuse_bomb(self, name: str) -> None:
        place = Place(name)
        if self.total > self.limits.unpacked_bytes:
            raise LimitExceeded(
                f"The archive unpacks to more than {self.limits.unpacked_bytes:,} bytes.", place=place, todo=_TRUST
            )
        if self.total > max(self.limits.ratio * self.ratio_base, self.limits.ratio_from):
            raise LimitExceeded(
                f"The archive unpacks to more than {self.limits.ratio} times its size.", place=place, todo=_TRUST
            )
        if self.clock() > self.deadline:
            raise LimitExceeded(
                f"Unpacking took longer than {self.limits.seconds:.0f} seconds.", place=place, todo=_TRUST
            )


@contextmanager
def _damage_told(place: Place) -> Iterator[None]:
    """Turn what the standard library raises over broken archives into UnreadableFile."""
    try:
        yield
    except _DAMAGE as damage:
        raise UnreadableFile("The archive is damaged or cut off.", place=place, todo=_AGAIN) from damage
    except (NotImplementedError, RuntimeError) as unknown:
        raise UnreadableFile(
            "The archive is packed in a way that is not read here.", place=place, todo=_AGAIN
        ) from unknown


def _entries_in(path: Path) -> int:
    """How many members a zip's closing record tells of, read before its directory is; 0 when it cannot be found.

    A directory of many gigabytes is refused by its size: no entry is shorter than 46 bytes.
    """
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        start = max(size - 66_000, 0)
        stream.seek(start)
        tail = stream.read()
        found = tail.rfind(b"PK\x05\x06")
        if found < 0 or len(tail) < found + 22:
            return 0
        entries, directory = struct.unpack_from("<10xHI", tail, found)
        locator = found - 20
        if locator >= 0 and tail.startswith(b"PK\x06\x07", locator):
            stream.seek(struct.unpack_from("<8xQ", tail, locator)[0])
            entries, directory = struct.unpack("<32xQQ", stream.read(48))
    return max(int(entries), int(directory) // 65_600)


def _refuse_deceit(entries: list[zipfile.ZipInfo], place: Place) -> None:
    """Raise UnreadableFile for names that leave the folder, links, passwords, repeated names, shared bytes."""
    seen: set[str] = set()
    for entry in entries:
        raw = entry.orig_filename
        if _leaves_folder(raw):
            raise UnreadableFile(f"The member {_shown(raw)!r} would leave its folder.", place=place, todo=_TRUST)
        if S_ISLNK(entry.external_attr >> 16):
            raise UnreadableFile(f"The member {_shown(raw)!r} is a link.", place=place, todo=_TRUST)
        if entry.flag_bits & 1:
            raise UnreadableFile(
                "The archive is locked with a password.", place=place, todo="Unpack it and import the files in it."
            )
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableFile(
                f"The member {_shown(raw)!r} is packed in a way that is not read here.", place=place, todo=_AGAIN
            )
        if raw in seen:
            raise UnreadableFile(f"The member {_shown(raw)!r} is there twice.", place=place, todo=_TRUST)
        seen.add(raw)
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    if ordered and ordered[0].header_offset < 0:
        raise zipfile.BadZipFile("a member begins before the archive")
    for entry, following in pairwise(ordered):
        if entry.header_offset + 30 + entry.compress_size > following.header_offset:
            raise UnreadableFile("Members of the archive share their bytes.", place=place, todo=_TRUST)


def _leaves_folder(name: str) -> bool:
    path = name.replace("\\", "/")
    return path.startswith("/") or ".." in path.split("/") or path[1:2] == ":" or "\0" in path


def _is_litter(name: str) -> bool:
    parts = name.split("/")
    return parts[0] == "__MACOSX" or parts[-1] in (".DS_Store", "Thumbs.db", "desktop.ini")


def _shown(name: str) -> str:
    """A member's name fit to be shown: control characters would let it write over the terminal."""
    return "".join(character if character.isprintable() else "_" for character in name)


def _modified(entry: zipfile.ZipInfo) -> datetime | None:
    """When an entry was changed; archives made on the fly often carry the format's first moment, which says nothing."""
    if entry.date_time <= _NO_TIME:
        return None
    try:
        return datetime(*entry.date_time, tzinfo=UTC)
    except ValueError:
        return None
