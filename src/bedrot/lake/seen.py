"""What large files at the door were when they were last read, so that the same file is not hashed again each time.

``.seen.json`` in the lake's folder, outside the zones, is only a memory: without it, or when it is damaged, files are
hashed. A file counts as unchanged when path, size, inode and both its times are; a file changed less than two seconds
before it was hashed is not remembered, because a second change might leave its times as they are.
"""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bedrot.lake import documents
from bedrot.lake.landing import sha256_of
from bedrot.lake.store import Store
from bedrot.model.errors import LakeDamaged

_FILE = ".seen.json"
_WORTH_REMEMBERING = 16 * 1024**2
_SETTLED_NS = 2_000_000_000


class Seen:
    """The memory of one lake. Call it only while holding the lake's lock.

    ``least``: bytes from which a file is worth remembering. ``clock``: nanoseconds since 1970.
    """

    def __init__(
        self, store: Store, *, least: int = _WORTH_REMEMBERING, clock: Callable[[], int] = time.time_ns
    ) -> None:
        self._path = store.path(_FILE)
        self._least = least
        self._clock = clock

    def sha256_of(self, file: Path) -> str:
        """The SHA-256 of a file's bytes, in hex, without reading them where the file is remembered."""
        before = file.stat()
        if before.st_size < self._least:
            return sha256_of(file)
        name, state, now = str(file.resolve()), _state(before), self._clock()
        remembered = self._read()
        if name in remembered and remembered[name][:-1] == state:
            return remembered[name][-1]
        sha256 = sha256_of(file)
        settled = max(before.st_mtime_ns, before.st_ctime_ns) + _SETTLED_NS < now
        if settled and _state(file.stat()) == state:
            self._write({**remembered, name: [*state, sha256]})
        return sha256

    def _read(self) -> dict[str, list[str]]:
        try:
            return dict(documents.decode(self._path.read_bytes(), _FILE)["files"])
        except (FileNotFoundError, LakeDamaged):
            return {}

    def _write(self, files: dict[str, list[str]]) -> None:
        """Not flushed: what a power cut takes is hashed again. A full disk is no reason not to go on."""
        there = {name: facts for name, facts in files.items() if Path(name).exists()}
        making = self._path.with_suffix(".tmp")
        with suppress(OSError):
            making.write_bytes(documents.encode({"files": there}))
            making.replace(self._path)


def _state(stat: os.stat_result) -> list[str]:
    return [str(each) for each in (stat.st_size, stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns)]
