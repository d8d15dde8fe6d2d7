"""Hostile and damaged archives."""

import gzip
import io
import struct
import zipfile
from collections.abc import Iterator

from tests.corpus.exhibits import READ, Exhibit
from tests.corpus.tables import LAYOUTS

_BANK = LAYOUTS[0].text("\r").encode()
_NAME = LAYOUTS[0].file


def exhibits() -> Iterator[Exhibit]:
    """Archives with what unpacking them, then reading what came out, gives."""
    for maker in (_sound, _deceitful, _bombs, _damaged):
        for name, data, outcome in maker():
            yield Exhibit(name, data, outcome)


Made = Iterator[tuple[str, bytes, str]]


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of these members, written in memory; a name that stands twice is written twice."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            entry = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name, (2031, 3, 4, 5, 6, 8))
            entry.compress_type = method
            archive.NameToInfo.pop(entry.filename, None)
            archive.writestr(entry, data)
    return buffer.getvalue()


def _sound() -> Made:
    yield "sound.zip", zipped((_NAME, _BANK)), READ
    yield "sound.tsv.gz", gzip.compress(_BANK), READ
    yield "stored.zip", zipped((_NAME, _BANK), method=zipfile.ZIP_STORED), READ
    yield "zip in zip.zip", zipped(("inner.zip", zipped((f"folder/{_NAME}", _BANK)))), READ
    yield "gz in zip.zip", zipped((f"{_NAME}.gz", gzip.compress(_BANK))), READ
    yield "with litter.zip", zipped((_NAME, _BANK), ("__MACOSX/._x", b"\0"), (".DS_Store", b"\0")), READ
    yield "named as nothing.bin", zipped((_NAME, _BANK)), READ
    yield "empty.zip", zipped(), READ


def _deceitful() -> Made:
    for number, name in enumerate(("../x.csv", "a/../../x.csv", "/x.csv", "\\x.csv", "..\\x.csv", "C:\\x.csv")):
        yield f"traversal {number}.zip", zipped((_NAME, _BANK), (name, _BANK)), "UnreadableFile"
    link = zipfile.ZipInfo("x.csv")
    link.external_attr = 0o120777 << 16
    yield "link.zip", zipped((link, b"/etc/passwd")), "UnreadableFile"
    yield "one name twice.zip", zipped((_NAME, _BANK), (_NAME, _BANK + _BANK)), "UnreadableFile"
    locked = bytearray(zipped((_NAME, _BANK)))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    yield "locked.zip", bytes(locked), "UnreadableFile"
    plain = zipped(("a.tsv", _BANK), ("b.tsv", _BANK))
    second = plain.rindex(b"PK\x01\x02")
    yield "overlap.zip", plain[: second + 42] + bytes(4) + plain[second + 46 :], "UnreadableFile"
    yield "bz2 inside.zip", zipped((_NAME, _BANK), method=zipfile.ZIP_BZIP2), "UnreadableFile"
    yield "lzma inside.zip", zipped((_NAME, _BANK), method=zipfile.ZIP_LZMA), "UnreadableFile"


def _bombs() -> Made:
    zeros = bytes(24 * 1024**2)
    yield "ratio.zip", zipped(("zeros", zeros)), "LimitExceeded"
    yield "ratio.gz", gzip.compress(zeros), "LimitExceeded"
    bomb = zipped(("zeros", zeros[: 4 * 1024**2]))
    yield "bomb of bombs.zip", zipped(*((f"{number}.zip", bomb) for number in range(6))), "LimitExceeded"
    nested = _BANK
    for _ in range(6):
        nested = gzip.compress(nested)
    yield "six deep.gz", nested, "LimitExceeded"
    entry = struct.pack("<4s42x", b"PK\x01\x02")
    end = struct.pack("<4s4xHHIIH", b"PK\x05\x06", 0xFFFF, 0xFFFF, len(entry) * 100_000, 0, 0)
    yield "a hundred thousand members.zip", b"PK\x03\x04" + entry * 100_000 + end, "LimitExceeded"
    crowd = zipped(*((f"{number}.csv", b"") for number in range(12_000)), method=zipfile.ZIP_STORED)
    yield "twelve thousand members.zip", crowd, "LimitExceeded"


def _damaged() -> Made:
    for kind, whole in (("zip", zipped((_NAME, _BANK * 20))), ("gz", gzip.compress(_BANK * 20))):
        for share in (20, 50, 80, 99):
            yield f"cut at {share} percent.{kind}", whole[: len(whole) * share // 100], "UnreadableFile"
        middle = len(whole) // 3
        flipped = whole[:middle] + bytes([whole[middle] ^ 0x55]) + whole[middle + 1 :]
        yield f"one byte changed.{kind}", flipped, "UnreadableFile"
    yield "nothing but a beginning.zip", b"PK\x03\x04", "UnreadableFile"
    yield "nothing but a beginning.gz", b"\x1f\x8b", "UnreadableFile"
