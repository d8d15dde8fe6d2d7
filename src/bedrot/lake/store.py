"""Where the lake's bytes are: files addressed by keys (``1_landing/distrokid/…``) below one root.

Every path of the lake goes through a :class:`Store`; an object store would take its place with the same
methods. A durable write is: temporary file, flush, final name, flush of the folder.
"""

import os
import shutil
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from bedrot.lake.disk import Disk

_SCRATCH = ".scratch"


class Store:
    """Durable files on a local disk."""

    def __init__(self, root: Path, disk: Disk | None = None) -> None:
        self.root = root.resolve()
        self.disk = disk or Disk()

    def path(self, key: str) -> Path:
        """The local file of a key; ValueError for a key that would leave the root."""
        pure = PurePosixPath(key)
        if pure.is_absolute() or ".." in pure.parts or "\\" in key or ":" in key:
            raise ValueError(f"{key!r} is not a key of the lake")
        return self.root.joinpath(*pure.parts)

    def key(self, path: Path) -> str:
        """The key of a file below the root."""
        return path.relative_to(self.root).as_posix()

    def exists(self, key: str) -> bool:
        """Whether the key holds a file."""
        return self.path(key).is_file()

    def read(self, key: str) -> bytes:
        """The bytes of a key; FileNotFoundError without one."""
        return self.path(key).read_bytes()

    def keys(self, prefix: str, suffix: str = "") -> list[str]:
        """Keys of all files below a folder, sorted; temporary files are not keys."""
        folder = self.path(prefix)
        return sorted(
            self.key(Path(parent, name))
            for parent, _, names in os.walk(folder)
            for name in names
            if name.endswith(suffix) and not name.endswith(".tmp")
        )

    def create(self, key: str, chunks: Iterable[bytes]) -> bool:
        """Write a key once. False, and nothing changed, when it exists."""
        if self.exists(key):
            return False
        temporary = self._temporary(key)
        try:
            self.disk.write(temporary, chunks)
            return self._publish_new(temporary, key)
        finally:
            temporary.unlink(missing_ok=True)

    def replace(self, key: str, chunks: Iterable[bytes]) -> None:
        """Write a key, in place of what it holds; a reader sees the old bytes or the new ones."""
        temporary = self._temporary(key)
        try:
            self.disk.write(temporary, chunks)
            self._publish_over(temporary, key)
        finally:
            temporary.unlink(missing_ok=True)

    def adopt(self, file: Path, key: str) -> bool:
        """Take over a file written below :meth:`scratch` as a new key. False when the key exists."""
        self._make_folder(self.path(key).parent)
        self.disk.flush(file)
        return self._publish_new(file, key)

    def put(self, file: Path, key: str) -> None:
        """Take over a file written below :meth:`scratch`, in place of what the key holds."""
        self._make_folder(self.path(key).parent)
        self.disk.flush(file)
        self._publish_over(file, key)

    def make_folder(self, key: str) -> None:
        """Make a folder with its parents; nothing when it exists."""
        self._make_folder(self.path(key))

    def remove(self, key: str) -> None:
        """Remove a key that may be made again at any time (a lock, a published view)."""
        self.disk.remove(self.path(key))
        self.disk.flush_folder(self.path(key).parent)

    def discard(self, prefix: str) -> None:
        """Remove a folder of derived files, all names at once; call only while holding the lake's lock."""
        folder = self.path(prefix)
        if not folder.is_dir():
            return
        with self.scratch() as scratch:
            self.disk.before("remove", prefix)
            folder.rename(scratch / "discarded")
            self.disk.flush_folder(folder.parent)

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder on the same disk for files in the making, gone afterwards."""
        folder = self.root / _SCRATCH / uuid.uuid4().hex
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def clear_scratch(self) -> None:
        """Remove what a killed process left; call only while holding the lake's lock."""
        shutil.rmtree(self.root / _SCRATCH, ignore_errors=True)

    def _publish_new(self, temporary: Path, key: str) -> bool:
        final = self.path(key)
        try:
            self.disk.publish_new(temporary, final)
        except FileExistsError:
            return False
        self.disk.flush_folder(final.parent)
        return True

    def _publish_over(self, temporary: Path, key: str) -> None:
        self.disk.publish_over(temporary, self.path(key))
        self.disk.flush_folder(self.path(key).parent)

    def _temporary(self, key: str) -> Path:
        final = self.path(key)
        self._make_folder(final.parent)
        return final.with_name(f"{final.name}.{uuid.uuid4().hex}.tmp")

    def _make_folder(self, folder: Path) -> None:
        """Each new name is flushed in the folder that holds it."""
        missing = [folder, *folder.parents]
        missing = missing[: next(i for i, each in enumerate(missing) if each.is_dir())]
        for each in reversed(missing):
            each.mkdir(exist_ok=True)
            self.disk.flush_folder(each.parent)
