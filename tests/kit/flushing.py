"""Watches what the system is really asked to do below a folder, and tells where a power cut could tear it.

The calls of the operating system are watched, not our own, so that a flush that is announced but not made is missed.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bedrot.lake.disk import Disk

_NOT_KEPT = ".scratch"


@dataclass
class Watch:
    """What was asked of the system so far, and every breach of the order: bytes, then name, then folder, then commit."""

    root: Path
    breaches: list[str] = field(default_factory=list)
    published: int = 0
    commits: int = 0
    _flushed: dict[int, int] = field(default_factory=dict)
    _pending: dict[int, list[str]] = field(default_factory=dict)
    _entry: Path | None = None

    def flush(self, handle: int) -> None:
        status = os.fstat(handle)
        self._flushed[status.st_ino] = status.st_size
        self._pending.pop(status.st_ino, None)

    def publish(self, target: Path) -> None:
        if self._entry is not None and not self._is_flushed(self._entry):
            self.breaches.append(f"{target.name} was published while the log entry {self._entry.name} was not flushed")
        self._entry = None
        if not self._is_flushed(target):
            self.breaches.append(f"{target.name} was published before its bytes were flushed")
        self.published += 1
        self.change(target)

    def change(self, path: Path) -> None:
        """A name came or went."""
        if self.root in (path, *path.parents) and _NOT_KEPT not in path.parts:
            self._pending.setdefault(path.parent.stat().st_ino, []).append(path.name)

    def before_commit(self, table: str) -> None:
        names = [name for names in self._pending.values() for name in names]
        if names:
            self.breaches.append(f"{table} was committed while these names were not flushed: {', '.join(names)}")

    def after_commit(self, table: str) -> None:
        log = self.root / table / "_delta_log"
        self.commits += 1
        self._entry = max(log.glob("*.json"))
        self.change(self._entry)
        if self._entry.stem == f"{0:020d}":
            self.change(log)

    def end(self) -> list[str]:
        """All breaches, with the names that were never flushed."""
        names = [f"{name} was never flushed in its folder" for names in self._pending.values() for name in names]
        return [*self.breaches, *names]

    def _is_flushed(self, path: Path) -> bool:
        status = path.stat()
        return self._flushed.get(status.st_ino) == status.st_size


def watching(disk: type[Disk], watch: Watch) -> Disk:
    """A disk that tells the watch of commits, which are made by a library that flushes nothing."""

    class Watched(disk):  # type: ignore[misc,valid-type]
        def commit(self, table: str, action: Callable[[], None]) -> None:
            watch.before_commit(table)
            super().commit(table, action)
            watch.after_commit(table)

    return Watched()


@contextmanager
def system_calls(watch: Watch) -> Iterator[None]:
    """Tell the watch of every flush, link, rename, removal and new folder."""
    with pytest.MonkeyPatch.context() as patch:

        def after(name: str, told: Callable[..., None]) -> None:
            original = getattr(os, name)

            def call(*arguments: Any, **more: Any) -> Any:
                result = original(*arguments, **more)
                if not more.get("dir_fd"):
                    told(*arguments)
                return result

            patch.setattr(os, name, call)

        def removed(path: Path) -> None:
            if not str(path).endswith(".tmp"):
                watch.change(Path(path))

        after("fsync", watch.flush)
        after("link", lambda source, target: watch.publish(Path(target)))
        after("replace", lambda source, target: watch.publish(Path(target)))
        after("rename", lambda source, target: watch.change(Path(source)))
        after("unlink", removed)
        after("mkdir", lambda path, mode=0o777: watch.change(Path(path)))
        yield
