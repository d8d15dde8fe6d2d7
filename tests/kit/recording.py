"""Disks that write down what is done to them, or stop the process in the middle of it."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

from bedrot.lake.disk import Disk


@dataclass(frozen=True)
class Step:
    """One durable call: ``write``, ``flush``, ``publish``, ``flush-folder``, ``remove`` or ``commit``, and of what."""

    name: str
    subject: str


class RecordingDisk(Disk):
    """Writes down every durable call in order."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def before(self, step: str, subject: str) -> None:
        self.steps.append(Step(step, subject))


class ComparingDisk(RecordingDisk):
    """Also writes down which calls found the folder as the call before them had found it, to the byte.

    A process killed at such a call leaves what one leaves that is killed at the call before.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.same: list[bool] = []
        self._folder = folder
        self._found: dict[str, bytes | None] | None = None

    def before(self, step: str, subject: str) -> None:
        super().before(step, subject)
        found = {str(path): path.read_bytes() if path.is_file() else None for path in self._folder.rglob("*")}
        self.same.append(found == self._found)
        self._found = found


class KillingDisk(Disk):
    """Kills the process before its ``fatal``-th durable call (from 0), as ``kill -9`` would."""

    def __init__(self, fatal: int) -> None:
        self._left = fatal

    def before(self, step: str, subject: str) -> None:
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1
