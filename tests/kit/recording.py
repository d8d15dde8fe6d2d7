"""Disks that write down what is done to them, or stop the process in the middle of it."""

import os
import signal
from dataclasses import dataclass

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


class KillingDisk(Disk):
    """Kills the process before its ``fatal``-th durable call (from 0), as ``kill -9`` would."""

    def __init__(self, fatal: int) -> None:
        self._left = fatal

    def before(self, step: str, subject: str) -> None:
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1
