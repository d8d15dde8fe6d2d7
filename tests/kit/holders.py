"""Processes that want the lake's writer lock, for tests that start several at once."""

import os
import signal
import sys
from pathlib import Path

from bedrot.lake.locks import Lease, writer_lock
from bedrot.lake.store import Store

PATIENT = Lease(seconds=60, patience=120, pause=0.002)


def take_turns(root: Path, rounds: int) -> list[int]:
    """Hold the lock ``rounds`` times; FileExistsError when anybody else holds it meanwhile. The numbers it was given."""
    store = Store(root)
    numbers = []
    for _ in range(rounds):
        with writer_lock(store, PATIENT) as number:
            alone = root / "somebody is inside"
            alone.open("x").close()
            numbers.append(number)
            alone.unlink()
    return numbers


def die_holding(root: Path) -> None:
    """Take the lock and be killed."""
    with writer_lock(Store(root), PATIENT):
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    die_holding(Path(sys.argv[1]))
