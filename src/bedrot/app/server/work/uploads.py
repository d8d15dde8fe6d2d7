"""Files that pages send: written down as they come, never larger than the settings allow, under names of ours."""

import os
import re
import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from bedrot.model.errors import RequestInvalid, TooLarge, TooManyTries

_PIECE = 1 << 20
_AT_ONCE = 8
_LONGEST_NAME = 200
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


class Uploads:
    """Receives files into ``folder``; ``largest`` gives how many bytes one may have."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._coming = 0

    async def receive(self, pieces: AsyncIterator[bytes], told: int | None, largest: int) -> str:
        """Write down what comes; the name under which it waits, in the folder.

        ``told``: how many bytes there are to be, where the sender says so. TooLarge as soon as it is clear that there
        are more than ``largest``; RequestInvalid when the sender stops before the end or sends nothing.
        """
        if told is not None and told > largest:
            raise _too_large(largest)
        name = secrets.token_hex(12)
        with self._place(name) as file:
            try:
                size = await _write(pieces, file, largest)
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


async def _write(pieces: AsyncIterator[bytes], file: BinaryIO, largest: int) -> int:
    size, held = 0, bytearray()
    async for piece in pieces:
        size += len(piece)
        if size > largest:
            raise _too_large(largest)
        held += piece
        if len(held) >= _PIECE:
            await run_in_threadpool(file.write, bytes(held))
            held.clear()
    await run_in_threadpool(_end, file, bytes(held))
    return size


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
