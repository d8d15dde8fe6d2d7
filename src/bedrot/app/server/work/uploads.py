"""Files that pages send: written down as they come, never larger than the settings allow, under names of ours."""

import os
import re
import secrets
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from bedrot.model.errors import DiskFull, RequestInvalid, TooLarge, TooManyTries

_PIECE = 1 << 20
_AT_ONCE = 8
_LONGEST_NAME = 200
_LEFT_FREE = 200 * 1024**2
"""Bytes of the disk that files of pages never take: what the server itself writes must find room."""

_NEVER = r"/\\\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
"""In no name: what parts folders, controls, and what turns the direction of writing, so that a name looks like another."""

NAME = rf"^[^{_NEVER}]*[^{_NEVER}.\s][^{_NEVER}]*$"
"""What a name must be like: more than dots and blanks, and nothing of the above."""


def safe_name(name: str) -> str:
    """What a file is called, no longer than disks and screens take; RequestInvalid where it is a path or no name at all."""
    if re.search(NAME, name) is None:
        raise RequestInvalid(
            "name: This is no name of a file.", todo="Give the name alone, without folders and unprintable characters."
        )
    clean = name.strip().lstrip(".")
    suffix = PurePosixPath(clean).suffix[:20]
    return clean if len(clean) <= _LONGEST_NAME else clean[: _LONGEST_NAME - len(suffix)] + suffix


def free_bytes(folder: Path) -> int:
    """How much room the disk of a folder has."""
    return shutil.disk_usage(folder).free


class Uploads:
    """Receives files into ``folder``. ``free``: how many bytes are left on a folder's disk."""

    def __init__(self, folder: Path, free: Callable[[Path], int] = free_bytes) -> None:
        self._folder = folder
        self._free = free
        self._coming = 0

    async def receive(self, pieces: AsyncIterator[bytes], told: int | None, largest: int) -> str:
        """Write down what comes; the name under which it waits, in the folder.

        ``told``: how many bytes there are to be, where the sender says so. TooLarge as soon as it is clear that there
        are more than ``largest``, DiskFull as soon as that many find no room; RequestInvalid when the sender stops before
        the end or sends nothing.
        """
        if told is not None and told > largest:
            raise _too_large(largest)
        name = secrets.token_hex(12)
        with self._place(name) as file:
            try:
                self._check_room(told or 0)
                size = await self._write(pieces, file, largest)
            except ClientDisconnect as error:
                raise RequestInvalid("The file did not arrive as a whole.", todo="Send it again.") from error
            if size == 0:
                raise RequestInvalid("The file is empty.", todo="Send the bytes of the file as the request's body.")
        return name

    @contextmanager
    def _place(self, name: str) -> Iterator[BinaryIO]:
        """A new file, which gets its name when all its bytes have come, and is gone when they do not; TooManyTries while many others come."""
        if self._coming >= _AT_ONCE:
            raise TooManyTries("Too many files are arriving at once.", todo="Send this one again in a moment.")
        self._coming += 1
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{name}.part"
        try:
            with path.open("xb") as file:
                yield file
            path.rename(self._folder / name)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        finally:
            self._coming -= 1

    async def _write(self, pieces: AsyncIterator[bytes], file: BinaryIO, largest: int) -> int:
        size, held = 0, bytearray()
        async for piece in pieces:
            size += len(piece)
            if size > largest:
                raise _too_large(largest)
            held += piece
            if len(held) >= _PIECE:
                self._check_room(len(held))
                await run_in_threadpool(file.write, bytes(held))
                held.clear()
        await run_in_threadpool(_end, file, bytes(held))
        return size

    def _check_room(self, size: int) -> None:
        if self._free(self._folder) < size + _LEFT_FREE:
            raise DiskFull(
                "There is no room for the file on the server's disk; nothing of it was kept.",
                todo="Free some space there and send it again.",
            )


def _end(file: BinaryIO, rest: bytes) -> None:
    """Write the rest, and have the disk keep it: whoever sent the file is told that it is here."""
    file.write(rest)
    file.flush()
    os.fsync(file.fileno())


def _too_large(largest: int) -> TooLarge:
    return TooLarge(
        f"The file is larger than the {largest:,} bytes that the server takes.",
        todo="Import it with `bedrot import` on the machine itself, or raise `upload_bytes` below [server].",
    )
