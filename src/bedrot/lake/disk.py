"""The durable calls of the file system. Nothing else in the lake flushes, publishes or removes a file.

Each call announces itself first through :meth:`Disk.before`, so that a test can write down the order of the
calls or stop the process at any one of them.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from bedrot.model.errors import DiskFull

_FOLDERS_CAN_BE_FLUSHED = sys.platform != "win32"
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.ENOSYS)
"""What disks without hard links (memory sticks, some network drives) answer."""


class Disk:
    """The file system as it is."""

    def before(self, step: str, subject: str) -> None:
        """Called before each durable call with its name and the file or table it concerns."""

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        """Write a new file and flush its bytes to the device. The folder must exist."""
        self.before("write", path.name)
        with _full_disk_told(), path.open("xb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            self.before("flush", path.name)
            os.fsync(file.fileno())

    def flush(self, path: Path) -> None:
        """Flush the bytes of a file that something else wrote."""
        self.before("flush", path.name)
        with _full_disk_told(), path.open("r+b") as file:
            os.fsync(file.fileno())

    def publish_new(self, temporary: Path, final: Path) -> None:
        """Give a flushed file its final name; FileExistsError when the name is taken."""
        self.before("publish", final.name)
        try:
            os.link(temporary, final)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            if final.exists():
                raise FileExistsError(final) from error
            temporary.rename(final)
        else:
            temporary.unlink()

    def publish_over(self, temporary: Path, final: Path) -> None:
        """Give a flushed file its final name, in place of the file that has it."""
        self.before("publish", final.name)
        temporary.replace(final)

    def flush_folder(self, folder: Path) -> None:
        """Flush the names in a folder to the device, where the system offers it."""
        self.before("flush-folder", folder.name)
        if _FOLDERS_CAN_BE_FLUSHED:
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def remove(self, path: Path) -> None:
        """Remove a file's name."""
        self.before("remove", path.name)
        path.unlink(missing_ok=True)

    def commit(self, table: str, action: Callable[[], None]) -> None:
        """Run the one call that makes a table's new version visible."""
        self.before("commit", table)
        with _full_disk_told():
            action()


class _full_disk_told:  # noqa: N801 - reads as a phrase in a with statement
    """Turns "no space left" into a sentence for a person."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull from error
